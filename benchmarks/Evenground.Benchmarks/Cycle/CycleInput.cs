using System.Runtime.InteropServices;
using System.Text.Json;
using Evenground.Model;

namespace Evenground.Benchmarks;

/// <summary>An invented country of many regions, and a thousand courses that its mortality, fertility and
/// migration may take: made from a fixed seed, and written out for the peers.</summary>
/// <remarks>Regions differ in size as places do; people move near, and to large places, above all when young.
/// The files are raw little-endian doubles; shape.json says how many.</remarks>
sealed record CycleInput(TransitionRates Rates, EnsembleIndices Indices)
{
    public const int Ages = 101,
        Years = 30,
        AgeGroups = 18;

    const double ShareOfBoys = 105.0 / 205,
        NewbornSurvival = 0.997;

    const ulong Seed = 20261126;

    /// <summary>Multiplications and additions of the two products for every draw, year and group.</summary>
    public double Flops =>
        2.0 * Indices.Draws * Years * 2 * (Ages + AgeGroups) * Indices.Regions * Indices.Regions;

    /// <summary>Bytes of residents that are read and written once a year.</summary>
    public double Bytes => 2.0 * sizeof(double) * Indices.Draws * Years * 2 * Ages * Indices.Regions;

    /// <summary>Makes the data and writes them into the folder.</summary>
    public static CycleInput MakeIn(string folder, int regions, int draws)
    {
        Directory.CreateDirectory(folder);
        var input = new CycleInput(MakeRates(regions), MakeIndices(regions, draws));
        var (rates, indices) = (input.Rates, input.Indices);
        foreach (
            var (name, numbers) in new[]
            {
                ("population", rates.Population),
                ("mortality", rates.Mortality),
                ("loading", rates.MortalityLoading),
                ("fertility", rates.Fertility),
                ("leaving", rates.Migration.Leaving),
                ("choice", rates.Migration.Choice.SelectMany(choice => choice).ToArray()),
                ("mortality-index", indices.Mortality),
                ("fertility-shock", indices.Fertility),
                ("leaving-shock", indices.Leaving),
                ("attraction", indices.Attraction),
            }
        )
            File.WriteAllBytes(Path.Combine(folder, $"{name}.f64"), MemoryMarshal.AsBytes(numbers.AsSpan()));
        File.WriteAllText(
            Path.Combine(folder, "shape.json"),
            JsonSerializer.Serialize(
                new
                {
                    regions,
                    draws,
                    years = Years,
                    ages = Ages,
                    profiles = AgeGroups,
                }
            )
        );
        return input;
    }

    static TransitionRates MakeRates(int regions)
    {
        var chance = new PhiloxStream(Seed);
        var shape = new PopulationShape(regions, Ages);
        var places = Each(regions, _ => (X: 400 * chance.NextFraction(), Y: 400 * chance.NextFraction()));
        var sizes = Each(regions, _ => Math.Exp(11 + 0.9 * Normal(chance)));
        var health = Each(regions, _ => Math.Exp(0.08 * Normal(chance)));
        var unrest = Each(regions, _ => Math.Exp(0.15 * Normal(chance)));
        var childWish = Each(regions, _ => 0.85 + 0.35 * chance.NextFraction());
        var ofMothers = Each(Ages, age => age is >= 15 and < 50 ? Bell(age, 31.5, 5.5) : 0);
        var ofPeople = Each(Ages, age => 0.15 + Bell(age, 45, 38));
        return new()
        {
            Shape = shape,
            Population = Cells(
                (_, age, region) =>
                    sizes[region] * ofPeople[age] / ofPeople.Sum() / 2 * Math.Exp(0.05 * Normal(chance))
            ),
            Mortality = Cells(
                (sex, age, region) =>
                    (0.00006 * Math.Exp(0.092 * age) + 0.0002) * (sex == 0 ? 1.25 : 0.8) * health[region]
            ),
            MortalityLoading = Each(
                shape.Groups,
                group => (1.3 - 0.009 * (group % Ages)) * (group < Ages ? 1 : 0.95)
            ),
            Fertility = Each(
                Ages * regions,
                cell => ofMothers[cell / regions] / ofMothers.Sum() * childWish[cell % regions]
            ),
            ShareOfBoys = ShareOfBoys,
            NewbornSurvival = NewbornSurvival,
            Migration = new()
            {
                Kind = FlowKind.ChangedPersons,
                Leaving = Cells(
                    (sex, age, region) =>
                        (0.012 + 0.09 * Bell(age, 25, 8) + 0.03 * Math.Exp(-age / 6.0))
                        * (sex == 0 ? 1.03 : 0.97)
                        * unrest[region]
                ),
                ProfileOf = Each(
                    shape.Groups,
                    group => group / Ages * AgeGroups + Math.Min(group % Ages / 5, AgeGroups - 1)
                ),
                Choice = Each(2 * AgeGroups, profile => Choices(profile % AgeGroups)),
            },
        };

        double[] Cells(Func<int, int, int, double> value) =>
            Each(shape.Cells, cell => value(cell / (Ages * regions), cell / regions % Ages, cell % regions));

        double[] Choices(int ageGroup)
        {
            var choice = new double[regions * regions];
            for (var from = 0; from < regions; from++)
            {
                for (var to = 0; to < regions; to++)
                {
                    var (x, y) = (places[from].X - places[to].X, places[from].Y - places[to].Y);
                    var liking = 0.2 * Normal(chance) + (0.7 + 0.02 * ageGroup) * Math.Log(sizes[to]);
                    choice[from * regions + to] =
                        from == to ? 0 : Math.Exp(liking - 1.1 * Math.Log(Math.Sqrt(x * x + y * y) + 5));
                }

                var row = choice.AsSpan(from * regions, regions);
                var sum = FixedSum.Of(row);
                foreach (ref var share in row)
                    share /= sum;
            }

            return choice;
        }
    }

    static EnsembleIndices MakeIndices(int regions, int draws)
    {
        var indices = new EnsembleIndices(draws, Years, regions);
        var liking = new double[regions];
        for (var draw = 0; draw < draws; draw++)
        {
            var chance = new PhiloxStream(Seed, stream: 1 + (ulong)draw);
            var (mortality, fertility) = (0.0, 0.0);
            Array.Clear(liking);
            for (var year = 0; year < Years; year++)
            {
                var moment = draw * Years + year;
                indices.Mortality[moment] = mortality += 0.02 * Normal(chance) - 0.012;
                indices.Fertility[moment] = fertility += 0.025 * Normal(chance);
                indices.Leaving[moment] = 0.04 * Normal(chance);
                for (var region = 0; region < regions; region++)
                    indices.Attraction[moment * regions + region] = liking[region] =
                        0.85 * liking[region] + 0.06 * Normal(chance);
            }
        }

        return indices;
    }

    static T[] Each<T>(int count, Func<int, T> value) => [.. Enumerable.Range(0, count).Select(value)];

    static double Bell(double age, double middle, double width) =>
        Math.Exp(-(age - middle) * (age - middle) / (width * width));

    /// <summary>A standard normal number by the method of Box and Muller.</summary>
    static double Normal(PhiloxStream chance) =>
        Math.Sqrt(-2 * Math.Log(1 - chance.NextFraction())) * Math.Cos(2 * Math.PI * chance.NextFraction());
}
