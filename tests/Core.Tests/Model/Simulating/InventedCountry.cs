using Evenground.Model;

namespace Evenground.Tests.Model.Simulating;

/// <summary>Countries of any size that do not exist, with rates like those of real ones.</summary>
/// <remarks>All figures follow from a seed; nothing is rounded, so that no sum is even by chance.</remarks>
static class InventedCountry
{
    public const int Ages = 101,
        BaseYear = 2023;

    /// <param name="profiles">How many choices of destinations the groups share; null for one a
    /// group.</param>
    public static Calibration Of(int regions, int? profiles = null, ulong seed = 7)
    {
        var shape = new PopulationShape(regions, Ages);
        var stream = new PhiloxStream(seed);
        var size = Enumerable.Range(0, regions).Select(_ => 0.3 + 2 * stream.NextFraction()).ToArray();
        var population = new double[shape.Cells];
        var mortality = new double[shape.Cells];
        var leaving = new double[shape.Cells];
        var unexplained = new double[shape.Cells];
        var fertility = new double[Ages * regions];
        for (var group = 0; group < shape.Groups; group++)
        for (var region = 0; region < regions; region++)
        {
            var (age, cell) = (group % Ages, group * regions + region);
            var hazard = 0.0002 + 0.00003 * Elementary.Exp(0.095 * age);
            mortality[cell] = hazard * (0.9 + 0.2 * stream.NextFraction());
            leaving[cell] = LeavingAt(age) * (0.7 + 0.6 * stream.NextFraction());
            population[cell] =
                6000
                * size[region]
                * Elementary.Exp(-0.00012 * age * age)
                * (0.8 + 0.4 * stream.NextFraction());
            unexplained[cell] = 4 * stream.NextFraction() - 1;
            if (group < Ages && age is >= 15 and < 50)
                fertility[age * regions + region] =
                    0.08
                    * Elementary.Exp(-0.015 * (age - 31) * (age - 31))
                    * (0.8 + 0.4 * stream.NextFraction());
        }

        var used = profiles ?? shape.Groups;
        return new Calibration
        {
            Shape = shape,
            Regions = [.. Enumerable.Range(0, regions).Select(RegionOf)],
            BaseYear = BaseYear,
            Population = population,
            Mortality = mortality,
            Migration = new MigrationRates
            {
                Leaving = leaving,
                ProfileOf =
                [
                    .. Enumerable.Range(0, shape.Groups).Select(group => group * used / shape.Groups),
                ],
                Choice = [.. Enumerable.Range(0, used).Select(_ => ChoiceOf(regions, size, stream))],
            },
            Fertility = fertility,
            ShareOfBoys = 0.512,
            Unexplained = unexplained,
            Jobs = [.. size.Select(factor => 190_000 * factor * (0.9 + 0.2 * stream.NextFraction()))],
            Investment = [.. size.Select(factor => 120 * factor * factor * stream.NextFraction())],
            PriceYear = BaseYear,
            Kernel = [2.12, 3.42, 4.29, 5.29, 5.88],
            Vintage = $"invented-{regions}-{used}-{seed}",
        };
    }

    public static CycleParameters Defaults { get; } =
        new([
            1,
            0.5,
            0.25,
            0.05,
            0.8,
            0.5,
            1,
            0.25,
            0.25,
            0.5,
            0.5,
            1,
            0.75,
            0.25,
            0.1,
            0.2,
            1,
            1,
            0.2,
            0.5,
            0.1,
        ]);

    /// <summary>The same calibration with some of it replaced.</summary>
    public static Calibration With(
        this Calibration from,
        double[]? population = null,
        double[]? mortality = null,
        MigrationRates? migration = null,
        double[]? fertility = null,
        double[]? unexplained = null,
        double[]? jobs = null,
        double[]? investment = null,
        NationalPaths? paths = null,
        int[][]? neighbours = null,
        PopulationShape? shape = null,
        IReadOnlyList<ModelRegion>? regions = null
    ) =>
        new()
        {
            Shape = shape ?? from.Shape,
            Regions = regions ?? from.Regions,
            BaseYear = from.BaseYear,
            Population = population ?? from.Population,
            Mortality = mortality ?? from.Mortality,
            Migration = migration ?? from.Migration,
            Fertility = fertility ?? from.Fertility,
            ShareOfBoys = from.ShareOfBoys,
            Unexplained = unexplained ?? from.Unexplained,
            Jobs = jobs ?? from.Jobs,
            Investment = investment ?? from.Investment,
            PriceYear = from.PriceYear,
            Kernel = from.Kernel,
            Neighbours = neighbours ?? from.Neighbours,
            Paths = paths ?? from.Paths,
            Vintage = from.Vintage,
        };

    /// <summary>The same money every year in one region.</summary>
    public static double[] Money(this Simulation simulation, int region, double amount, int years)
    {
        var investment = new double[simulation.Baseline.Residents.Length];
        for (var year = 1; year <= years; year++)
            investment[year * simulation.Baseline.Regions + region] = amount;
        return investment;
    }

    static ModelRegion RegionOf(int number) => new($"r{number}", new($"지역 {number}", $"Region {number}"));

    static double LeavingAt(int age) =>
        0.008 + 0.05 * Elementary.Exp(-0.006 * (age - 27) * (age - 27)) + 0.015 * Elementary.Exp(-0.15 * age);

    static double[] ChoiceOf(int regions, double[] size, PhiloxStream stream)
    {
        var choice = new double[regions * regions];
        for (var from = 0; from < regions; from++)
        {
            var row = choice.AsSpan(from * regions, regions);
            double sum = 0;
            for (var to = 0; to < regions; to++)
            {
                row[to] = to == from ? 0 : size[to] * (0.2 + stream.NextFraction());
                sum += row[to];
            }

            for (var to = 0; to < regions && sum > 0; to++)
                row[to] /= sum;
        }

        return choice;
    }
}
