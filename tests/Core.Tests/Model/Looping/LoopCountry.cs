using System.Globalization;
using Evenground.Model;
using Evenground.Tests.House;

namespace Evenground.Tests.Model.Looping;

/// <summary>Countries to turn the loop in: invented ones, and the Korean provinces with all ages moving
/// alike.</summary>
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

    /// <summary>The 17 Korean provinces from the pack's own tables: moves of 2019-23 on average, residents
    /// and people in
    /// work at the end of 2023, every age leaving at the rate of its province.</summary>
    public static Calibration Korea()
    {
        var flows = Table("flows.csv");
        string[] codes = [.. flows[0].Skip(2)];
        var moves = new double[codes.Length, codes.Length];
        foreach (
            var row in flows.Skip(1).Where(row => int.Parse(row[0][..4], Numbers) is >= 2019 and <= 2023)
        )
            for (var to = 0; to < codes.Length; to++)
                if (Array.IndexOf(codes, row[1]) is >= 0 and var from && from != to)
                    moves[from, to] += Number(row[to + 2]) / 5;

        var people = Table("population-by-age.csv")
            .Where(row => row[0].StartsWith("2023", StringComparison.Ordinal))
            .ToArray();
        var shape = new PopulationShape(codes.Length, 21, 5);
        var population = new double[shape.Cells];
        foreach (var row in people.Where(row => row[2] is "M" or "F" && codes.Contains(row[1])))
            for (var age = 0; age < shape.Ages; age++)
                population[
                    shape.Cell(
                        row[2] == "M" ? PopulationShape.Men : PopulationShape.Women,
                        age,
                        Array.IndexOf(codes, row[1])
                    )
                ] = Number(row[age + 4]);

        var inWork = Table("labour.csv")
            .Where(row => row[0] == "2023")
            .ToDictionary(row => row[1], row => 1000 * Number(row[4]));
        double[] residents =
        [
            .. codes.Select(
                (_, region) =>
                    Enumerable.Range(0, shape.Groups).Sum(group => population[group * codes.Length + region])
            ),
        ];
        double[] outflow = [.. codes.Select((_, from) => codes.Select((_, to) => moves[from, to]).Sum())];
        return Of(
            shape,
            cell => population[cell],
            [
                .. Enumerable
                    .Range(0, shape.Cells)
                    .Select(cell => outflow[cell % codes.Length] / residents[cell % codes.Length]),
            ],
            [Choice(codes.Length, (from, to) => moves[from, to])],
            _ => 0,
            [.. codes.Select(code => inWork[code])],
            codes
        );
    }

    static Calibration Of(
        PopulationShape shape,
        Func<int, double> population,
        double[] leaving,
        double[][] choice,
        Func<int, int> profileOf,
        double[] jobs,
        string[]? codes = null
    ) =>
        new()
        {
            Shape = shape,
            Regions =
            [
                .. Enumerable
                    .Range(0, shape.Regions)
                    .Select(region => codes?[region] ?? $"r{region}")
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

    static readonly CultureInfo Numbers = CultureInfo.InvariantCulture;

    static double Number(string text) => text.Length == 0 ? 0 : double.Parse(text, Numbers);

    static string[][] Table(string file) =>
        [
            .. File.ReadAllLines(Repository.PathTo("countries", "kr", "statistics", file))
                .Select(line => line.Split(',')),
        ];
}
