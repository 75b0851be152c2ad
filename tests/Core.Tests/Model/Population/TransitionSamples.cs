using Evenground.Model;

namespace Evenground.Tests.Model.Population;

/// <summary>Small invented countries for projections in the transition form, and the same projection written
/// out plainly: a transition matrix for every draw, year and group, powers of the runtime, no
/// blocks.</summary>
static class TransitionSamples
{
    public const int Ages = 21;

    public static TransitionRates Rates(int regions, ulong seed = 3)
    {
        var chance = new PhiloxStream(seed);
        var shape = new PopulationShape(regions, Ages);
        double[] Many(int count, double least, double most) =>
            [.. Enumerable.Range(0, count).Select(_ => least + (most - least) * chance.NextFraction())];

        return new()
        {
            Shape = shape,
            Population = Many(shape.Cells, 50, 2000),
            Mortality = Many(shape.Cells, 0.001, 0.2),
            MortalityLoading = Many(shape.Groups, 0.3, 1.2),
            Fertility =
            [
                .. Many(Ages * regions, 0.05, 0.4)
                    .Select((rate, place) => place / regions is >= 4 and < 10 ? rate : 0),
            ],
            ShareOfBoys = 0.5125,
            NewbornSurvival = 0.996,
            Migration = new()
            {
                Kind = FlowKind.ChangedPersons,
                Leaving = Many(shape.Cells, 0, 0.6),
                ProfileOf =
                [
                    .. Enumerable.Range(0, shape.Groups).Select(group => group / Ages * 3 + group % Ages / 8),
                ],
                Choice =
                [
                    .. Enumerable.Range(0, 6).Select(_ => Choices(regions, Many(regions * regions, 0.01, 1))),
                ],
            },
        };
    }

    public static EnsembleIndices Indices(int draws, int years, int regions, ulong seed = 5)
    {
        var chance = new PhiloxStream(seed);
        double[] Many(int count) =>
            [.. Enumerable.Range(0, count).Select(_ => 0.8 * (chance.NextFraction() - 0.5))];

        return new(draws, years, regions)
        {
            Mortality = Many(draws * years),
            Fertility = Many(draws * years),
            Leaving = Many(draws * years),
            Attraction = Many(draws * years * regions),
        };
    }

    /// <summary>Residents by year and region in one draw.</summary>
    public static double[,] Plain(TransitionRates rates, EnsembleIndices indices, int draw)
    {
        var (regions, people) = (rates.Shape.Regions, (double[])rates.Population.Clone());
        var found = new double[indices.Years + 1, regions];
        Count(people, regions, found, year: 0);
        for (var year = 0; year < indices.Years; year++)
        {
            var moment = draw * indices.Years + year;
            people = Moved(rates, indices, moment, people);
            people = Older(rates, indices, moment, people);
            Count(people, regions, found, year + 1);
        }

        return found;
    }

    static double[] Moved(TransitionRates rates, EnsembleIndices indices, int moment, double[] people)
    {
        var (regions, moved) = (rates.Shape.Regions, new double[people.Length]);
        for (var group = 0; group < rates.Shape.Groups; group++)
        for (var from = 0; from < regions; from++)
        {
            var cell = group * regions + from;
            var choice = rates.Migration.Choice[rates.Migration.ProfileOf[group]];
            var pulls = Enumerable
                .Range(0, regions)
                .Select(to =>
                    choice[from * regions + to] * Math.Exp(indices.Attraction[moment * regions + to])
                )
                .ToArray();
            var leave = Math.Min(
                rates.Migration.Leaving[cell] * Math.Exp(indices.Leaving[moment]),
                rates.LargestShareLeaving
            );
            moved[cell] += people[cell] * (1 - leave);
            for (var to = 0; to < regions; to++)
                moved[group * regions + to] += people[cell] * leave * pulls[to] / pulls.Sum();
        }

        return moved;
    }

    static double[] Older(TransitionRates rates, EnsembleIndices indices, int moment, double[] people)
    {
        var (shape, older) = (rates.Shape, new double[people.Length]);
        for (var sex = 0; sex < PopulationShape.Sexes; sex++)
        for (var age = 0; age < shape.Ages; age++)
        for (var region = 0; region < shape.Regions; region++)
        {
            var cell = shape.Cell(sex, age, region);
            var index = rates.MortalityLoading[shape.Group(sex, age)] * indices.Mortality[moment];
            older[shape.Cell(sex, Math.Min(age + 1, shape.Ages - 1), region)] +=
                people[cell] * Math.Exp(-rates.Mortality[cell] * Math.Exp(index));
            var births = rates.Fertility[age * shape.Regions + region] * Math.Exp(indices.Fertility[moment]);
            var share = sex == PopulationShape.Men ? rates.ShareOfBoys : 1 - rates.ShareOfBoys;
            older[shape.Cell(sex, 0, region)] +=
                births
                * people[shape.Cell(PopulationShape.Women, age, region)]
                * share
                * rates.NewbornSurvival;
        }

        return older;
    }

    static void Count(double[] people, int regions, double[,] found, int year)
    {
        for (var cell = 0; cell < people.Length; cell++)
            found[year, cell % regions] += people[cell];
    }

    static double[] Choices(int regions, double[] weights)
    {
        for (var from = 0; from < regions; from++)
        {
            weights[from * regions + from] = 0;
            var sum = FixedSum.Of(weights.AsSpan(from * regions, regions));
            for (var to = 0; to < regions; to++)
                weights[from * regions + to] /= sum;
        }

        return weights;
    }
}
