namespace Evenground.Measure;

/// <summary>How the funds of one vintage spread.</summary>
/// <param name="Vintage">The year of the first call.</param>
/// <param name="Funds">How many funds have a figure.</param>
/// <param name="WithoutFigure">How many have none; they are in no quartile.</param>
/// <param name="Spread">The three borders, or the reason why there are none.</param>
public sealed record VintageSpread(int Vintage, int Funds, int WithoutFigure, Computed<Quartiles> Spread);

/// <summary>The borders between the quarters of some figures.</summary>
/// <param name="Lower">A quarter lies below.</param>
/// <param name="Median">Half lies below.</param>
/// <param name="Upper">A quarter lies above.</param>
public readonly record struct Quartiles(double Lower, double Median, double Upper)
{
    /// <summary>The quarter of a figure: 1 is the best.</summary>
    public int QuarterOf(double figure) =>
        figure >= Upper ? 1
        : figure >= Median ? 2
        : figure >= Lower ? 3
        : 4;
}

/// <summary>Quartiles of a figure, such as TVPI or a rate, by vintage.</summary>
/// <remarks>
/// Borders are interpolated between the two nearest figures: border p of n figures in order lies at place 1 +
/// (n - 1) p.
/// Missing: a vintage of fewer than four funds has none; a fund without a figure is counted apart, not as 0.
/// Source: R. J. Hyndman, Y. Fan, The American Statistician 50 (1996), definition 7.
/// </remarks>
public static class VintageQuartiles
{
    /// <summary>The fewest funds whose quarters are told.</summary>
    public const int FewestFunds = 4;

    /// <param name="funds">Vintage and figure of each fund; NaN where it has none.</param>
    public static IReadOnlyList<VintageSpread> Of(IEnumerable<(int Vintage, double Figure)> funds) =>
        [
            .. funds
                .GroupBy(fund => fund.Vintage, fund => fund.Figure)
                .OrderBy(vintage => vintage.Key)
                .Select(vintage => Of(vintage.Key, [.. vintage])),
        ];

    static VintageSpread Of(int vintage, double[] figures)
    {
        double[] known = [.. figures.Where(figure => !double.IsNaN(figure)).Order()];
        return new(
            vintage,
            known.Length,
            figures.Length - known.Length,
            known.Length < FewestFunds
                ? NoPerformance.TooFewFunds(known.Length, FewestFunds)
                : new Quartiles(Border(known, 0.25), Border(known, 0.5), Border(known, 0.75))
        );
    }

    static double Border(double[] sorted, double part)
    {
        var place = (sorted.Length - 1) * part;
        var below = (int)place;
        return below + 1 < sorted.Length
            ? sorted[below] + (place - below) * (sorted[below + 1] - sorted[below])
            : sorted[below];
    }
}
