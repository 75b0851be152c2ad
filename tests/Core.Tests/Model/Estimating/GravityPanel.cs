using Evenground.Model;

namespace Evenground.Tests.Model.Estimating;

/// <summary>Invented flows between regions over some years, from Philox with seed 20: for panels that other
/// programs estimate too.</summary>
/// <remarks>
/// Rows: origin, destination (never the origin), year, the year counts fastest; the first so many of them.
/// Stream 0 gives two places of a map to each region; stream 1 an effect to each pair of rows' effects;
/// stream
/// 2
/// five numbers to each row. A bell is the sum of four fractions less 2. The outcome is the whole part of the
/// expectation times an exponential number.
/// </remarks>
sealed class GravityPanel
{
    const ulong Seed = 20;

    public required int[] Origin { get; init; }

    public required int[] Destination { get; init; }

    public required int[] Year { get; init; }

    public required double[] Distance { get; init; }

    /// <summary>x1, x2, x3.</summary>
    public required double[][] Others { get; init; }

    public required double[] Outcome { get; init; }

    public int Rows => Outcome.Length;

    public PanelGroups OriginYear => Groups("origin-year", row => Origin[row] * 100 + Year[row]);

    public PanelGroups DestinationYear =>
        Groups("destination-year", row => Destination[row] * 100 + Year[row]);

    public PanelGroups Pair => Groups("pair", row => Origin[row] * 1000 + Destination[row]);

    public PanelGroups ByOrigin => new("origin", Origin);

    public PanelGroups ByDestination => new("destination", Destination);

    public PanelColumn[] Regressors => [new("x1", Others[0]), new("x2", Others[1]), new("x3", Others[2])];

    public PanelColumn LogDistance => new("ldist", Distance);

    public PoissonPanel TwoWay(params PanelGroups[] clusters) =>
        new()
        {
            Outcome = Outcome,
            Regressors = [LogDistance, .. Regressors],
            Effects = [OriginYear, DestinationYear],
            Clusters = clusters,
        };

    public PoissonPanel ThreeWay(params PanelGroups[] clusters) =>
        new()
        {
            Outcome = Outcome,
            Regressors = Regressors,
            Effects = [OriginYear, DestinationYear, Pair],
            Clusters = clusters,
        };

    public static GravityPanel Of(int regions, int years, int rows)
    {
        var map = new PhiloxStream(Seed);
        var places = new (double X, double Y)[regions];
        for (var region = 0; region < regions; region++)
            places[region] = (300 * map.NextFraction(), 300 * map.NextFraction());
        var effects = new PhiloxStream(Seed, stream: 1);
        double[] out1 = Bells(effects, regions * years),
            in1 = Bells(effects, regions * years);

        var chance = new PhiloxStream(Seed, stream: 2);
        var panel = new GravityPanel
        {
            Origin = new int[rows],
            Destination = new int[rows],
            Year = new int[rows],
            Distance = new double[rows],
            Others = [new double[rows], new double[rows], new double[rows]],
            Outcome = new double[rows],
        };
        for (var row = 0; row < rows; row++)
        {
            var (pair, year) = Math.DivRem(row, years);
            var (origin, destination) = Math.DivRem(pair, regions - 1);
            destination += destination >= origin ? 1 : 0;
            (panel.Origin[row], panel.Destination[row], panel.Year[row]) = (origin, destination, year);
            var (x, y) = (places[origin].X - places[destination].X, places[origin].Y - places[destination].Y);
            panel.Distance[row] = Elementary.Log(5 + Math.Sqrt(x * x + y * y));
            panel.Others[0][row] = Bell(chance);
            panel.Others[1][row] = chance.NextFraction() < 0.3 ? 1 : 0;
            panel.Others[2][row] = 0.3 * panel.Others[0][row] + Bell(chance);
            var exponent =
                5
                - panel.Distance[row]
                + out1[origin * years + year]
                + in1[destination * years + year]
                + 0.25 * panel.Others[0][row]
                + 0.4 * panel.Others[1][row]
                - 0.15 * panel.Others[2][row];
            var exponential = -Elementary.Log(1 - chance.NextFraction());
            panel.Outcome[row] = Math.Floor(Elementary.Exp(exponent) * exponential);
        }

        return panel;
    }

    PanelGroups Groups(string name, Func<int, int> code) =>
        new(name, [.. Enumerable.Range(0, Rows).Select(code)]);

    static double[] Bells(PhiloxStream chance, int count)
    {
        var bells = new double[count];
        for (var place = 0; place < count; place++)
            bells[place] = Bell(chance);
        return bells;
    }

    static double Bell(PhiloxStream chance) =>
        chance.NextFraction() + chance.NextFraction() + chance.NextFraction() + chance.NextFraction() - 2;
}
