namespace Evenground.Measure;

/// <summary>How the spread of regions changed over the years.</summary>
/// <param name="Dispersions">The dispersion of each year, in the order of the years; null where a region's
/// value is missing.</param>
/// <param name="Change">The last year's dispersion less the first year's: below 0 is convergence.</param>
/// <param name="TrendPerYear">The slope of the dispersion on the year, by least squares, over the years that
/// have one.</param>
public sealed record SigmaPath(IReadOnlyList<double?> Dispersions, double Change, double TrendPerYear);

/// <summary>Whether regions move closer together: the spread of their logarithms, year by year.</summary>
/// <remarks>
/// <para>σ_t = √(Σ_r (ln y_rt - mean of ln y_t)² ÷ R), regions counting the same; divided by R, not by R -
/// 1.</para>
/// <para>Shape: years × regions in, one dispersion for each year out. Unit: log points. Range: from 0, all
/// alike.</para>
/// <para>Missing: a year in which a region has no value has no dispersion; the rest of the years stay
/// comparable. No answer: fewer than two regions; a value of 0 or less; fewer than two years with a
/// dispersion, or the first or the last year without one.</para>
/// <para>Source: R. J. Barro, X. Sala-i-Martin, "Convergence", Journal of Political Economy 100
/// (1992).</para>
/// <para>Example: 1, e and e² in one year, and 1, √e and e in the next: 0.816497, then 0.408248; the change
/// is -0.408248.</para>
/// </remarks>
public static class SigmaConvergence
{
    /// <summary>The spread of one year.</summary>
    public static Computed<double> Dispersion(ReadOnlySpan<double> values)
    {
        if (NoStatistic.ForLogarithms(values, fewest: 2) is { } missing)
            return missing;

        var logs = new double[values.Length];
        Elementary.Log(values, logs);
        var mean = FixedSum.Of(logs) / logs.Length;
        for (var region = 0; region < logs.Length; region++)
            logs[region] -= mean;
        return Math.Sqrt(FixedSum.OfSquares(logs) / logs.Length);
    }

    /// <summary>The spread over the years.</summary>
    /// <param name="years">The years, ascending; they may have gaps.</param>
    /// <param name="values">For each year, each region's value, the regions always in the same order.</param>
    public static Computed<SigmaPath> Of(
        IReadOnlyList<int> years,
        IReadOnlyList<IReadOnlyList<double>> values
    )
    {
        if (years.Count != values.Count || values.Any(year => year.Count != values[0].Count))
            throw new ArgumentException("Every year needs a value or NaN for every region.", nameof(values));

        var dispersions = new double?[years.Count];
        Missing? reason = null;
        for (var year = 0; year < years.Count; year++)
            if (Dispersion([.. values[year]]).Is(out var dispersion, out var missing))
                dispersions[year] = dispersion;
            else if (missing.Code != NoStatistic.ValuesMissingCode)
                return missing;
            else
                reason = missing;

        if (dispersions.Count(dispersion => dispersion is not null) < 2)
            return reason ?? NoStatistic.TooFewYears(dispersions.Length);
        if (dispersions[0] is not { } first || dispersions[^1] is not { } last)
            return reason!;
        return new SigmaPath(dispersions, last - first, Trend(years, dispersions));
    }

    static double Trend(IReadOnlyList<int> years, double?[] dispersions)
    {
        var known = Enumerable.Range(0, years.Count).Where(year => dispersions[year] is not null).ToArray();
        return LeastSquares
            .Fit(
                [.. known.Select(year => (double)years[year])],
                [.. known.Select(year => dispersions[year]!.Value)]
            )
            .Slope;
    }
}
