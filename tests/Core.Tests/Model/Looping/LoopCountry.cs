using Evenground.Model;

namespace Evenground.Tests.Model.Looping;

/// <summary>Countries to turn the loop in: invented ones.</summary>
static class LoopCountry
{
    /// <summary>The defaults of the specification's section 4, without founders, as its printed tables
    /// have it.</summary>
    public static CycleParameters Defaults { get; } =
        new([1, 0.5, 0.25, 0.05, 0.8, 0.5, 1, 0.25, 0.25, 0.5, 0.5, 1, 0.75, 0.25, 0, 0, 1, 0, 0, 0.5, 0]);

    public static IReadOnlyList<double> Kernel { get; } = [2.12, 3.42, 4.29, 5.29, 5.88];

    /// <summary>Regions of unlike sizes; the flows are of a gravity that knows no country.</summary>
    public static Calibration Invented(int regions, ulong seed = 7, int ages = 21, int width = 5)
    {
        var chance = new PhiloxStream(seed);
        double[] sizes = [.. Enumerable.Range(0, regions).Select(_ => 1e5 * (1 + 9 * chance.NextFraction()))];
        double[][] choice =
        [
            .. Enumerable
                .Range(0, 2)
                .Select(_ => Choice(regions, (_, to) => sizes[to] * (0.5 + chance.NextFraction()))),
        ];
        var shape = new PopulationShape(regions, ages, width);
        double[] leaving =
        [
            .. Enumerable.Range(0, shape.Cells).Select(_ => 0.01 + 0.08 * chance.NextFraction()),
        ];
        return Of(
            shape,
            cell => sizes[cell % regions] / shape.Groups * (0.5 + chance.NextFraction()),
            leaving,
            choice,
            group => group % 2,
            sizes
        );
    }

    /// <summary>Regions that are all the same.</summary>
    public static Calibration Even(int regions)
    {
        var shape = new PopulationShape(regions, 21, 5);
        double[] sizes = [.. Enumerable.Repeat(1e5, regions)];
        return Of(
            shape,
            _ => 1e5 / shape.Groups,
            [.. Enumerable.Repeat(0.04, shape.Cells)],
            [Choice(regions, (_, _) => 1)],
            _ => 0,
            sizes
        );
    }

    /// <summary>Two regions of one age, with rates of leaving a and b.</summary>
    public static Calibration Two(double leavingFirst, double leavingSecond)
    {
        var shape = new PopulationShape(2, 21, 5);
        return Of(
            shape,
            _ => 1e4,
            [
                .. Enumerable
                    .Range(0, shape.Cells)
                    .Select(cell => cell % 2 == 0 ? leavingFirst : leavingSecond),
            ],
            [Choice(2, (_, _) => 1)],
            _ => 0,
            [1e5, 1e5]
        );
    }

    static Calibration Of(
        PopulationShape shape,
        Func<int, double> population,
        double[] leaving,
        double[][] choice,
        Func<int, int> profileOf,
        double[] jobs
    ) =>
        new()
        {
            Shape = shape,
            Regions =
            [
                .. Enumerable
                    .Range(0, shape.Regions)
                    .Select(region => $"r{region}")
                    .Select(code => new ModelRegion(code, LocalizedText.Same(code))),
            ],
            BaseYear = 2023,
            Population = [.. Enumerable.Range(0, shape.Cells).Select(population)],
            Mortality =
            [
                .. Enumerable
                    .Range(0, shape.Cells)
                    .Select(cell => 0.002 * (1 + cell / shape.Regions % shape.Ages)),
            ],
            Migration = new()
            {
                Leaving = leaving,
                ProfileOf = [.. Enumerable.Range(0, shape.Groups).Select(profileOf)],
                Choice = choice,
            },
            Fertility =
            [
                .. Enumerable
                    .Range(0, shape.Ages * shape.Regions)
                    .Select(cell => shape.Youngest(cell / shape.Regions) is >= 20 and < 40 ? 0.05 : 0),
            ],
            ShareOfBoys = 0.512,
            Unexplained = new double[shape.Cells],
            Jobs = jobs,
            Investment = [.. jobs.Select((size, region) => size / 5000 * (1 + region % 3))],
            PriceYear = 2023,
            Kernel = [.. Kernel],
            Vintage = "invented",
        };

    static double[] Choice(int regions, Func<int, int, double> weight)
    {
        var choice = new double[regions * regions];
        for (var from = 0; from < regions; from++)
        {
            double[] weights =
            [
                .. Enumerable.Range(0, regions).Select(to => to == from ? 0 : weight(from, to)),
            ];
            for (var to = 0; to < regions; to++)
                choice[from * regions + to] = regions == 1 ? 0 : weights[to] / weights.Sum();
        }

        return choice;
    }
}
