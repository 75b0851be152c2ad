namespace Evenground.Measure;

/// <summary>How many times as much the best placed regions have as the worst placed.</summary>
/// <remarks>
/// <para>The mean of the n largest values ÷ the mean of the n smallest; with n = 1, the largest ÷ the
/// smallest. Regions count the same. The two ends may not share a region: 2n is at most the number of
/// regions.</para>
/// <para>Shape: one value for each region in, one number out. Unit: none. Range: from 1. Missing: a region
/// without a value leaves no answer. No answer: fewer than 2n regions, a negative value, a bottom of
/// 0.</para>
/// <para>Source: OECD, Regions and Cities at a Glance 2018, which compares the ends of a country's regions
/// so; max ÷ min is the case of n = 1.</para>
/// <para>Example: of 10, 20, 30, 40 and 100, the ratio is 10 with n = 1 and 70 ÷ 15 = 4.6667 with n =
/// 2.</para>
/// </remarks>
public static class TopToBottomRatio
{
    /// <summary>The mean of the top over that of the bottom.</summary>
    /// <param name="values">Each region's value.</param>
    /// <param name="regionsAtEachEnd">How many regions make the top, and as many the bottom.</param>
    public static Computed<double> Of(ReadOnlySpan<double> values, int regionsAtEachEnd = 1)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(regionsAtEachEnd);
        if (NoStatistic.ForNumbers(values, checked(2 * regionsAtEachEnd)) is { } missing)
            return missing;

        var sorted = values.ToArray();
        Array.Sort(sorted);
        if (sorted[0] < 0)
            return NoStatistic.ValueNegative(sorted[0]);

        var bottom = FixedSum.Of(sorted.AsSpan(0, regionsAtEachEnd));
        var top = FixedSum.Of(sorted.AsSpan(sorted.Length - regionsAtEachEnd));
        return bottom > 0 ? top / bottom : NoStatistic.NothingBelow();
    }
}
