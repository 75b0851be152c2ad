namespace Evenground.Measure;

/// <summary>How concentrated something is in few regions.</summary>
/// <remarks>
/// <para>H = Σ s_i² over the regions' shares s_i. Normalised: H* = (H - 1 ÷ N) ÷ (1 - 1 ÷ N).</para>
/// <para>Shape: one value for each region in, one number out. Unit: none. Range: H from 1 ÷ N, all alike, to
/// 1, all in one region; H* from 0 to 1, so that lists of different length can be compared.</para>
/// <para>Missing: a region without a value leaves no answer. No answer: a negative value, a total of 0;
/// normalised, fewer than two regions.</para>
/// <para>Source: O. C. Herfindahl, Concentration in the Steel Industry (1950); A. O. Hirschman, "The
/// paternity of an index", American Economic Review 54 (1964).</para>
/// <para>Example: 50, 30 and 20 give H = 0.38 and H* = 0.07.</para>
/// </remarks>
public static class HerfindahlIndex
{
    /// <summary>The sum of the squared shares.</summary>
    public static Computed<double> Of(ReadOnlySpan<double> values) =>
        NoStatistic.ForShares(values) is { } missing ? missing : SquaredShares(values);

    /// <summary>The same, moved to the range from 0 to 1.</summary>
    public static Computed<double> Normalised(ReadOnlySpan<double> values)
    {
        if (NoStatistic.ForShares(values, fewest: 2) is { } missing)
            return missing;

        var even = 1.0 / values.Length;
        return (SquaredShares(values) - even) / (1 - even);
    }

    static double SquaredShares(ReadOnlySpan<double> values)
    {
        var total = FixedSum.Of(values);
        var shares = new double[values.Length];
        for (var region = 0; region < shares.Length; region++)
            shares[region] = values[region] / total;
        return FixedSum.OfSquares(shares);
    }
}
