namespace Evenground.Measure;

/// <summary>How much more of an industry a region has than the nation, in proportion.</summary>
/// <remarks>
/// <para>LQ = (e_ri ÷ e_r) ÷ (E_i ÷ E): the industry's share of the region's jobs over its share of the
/// nation's jobs.</para>
/// <para>Shape: four totals in, one number out. Unit: none. Range: from 0; 1 is the nation's own share, above
/// 1 the region is specialised. Missing: a total that is not known leaves no answer. No answer: a negative
/// total; a region, nation or national industry of 0.</para>
/// <para>Source: P. Sargant Florence, Investment, Location, and Size of Plant (1948); W. Isard, Methods of
/// Regional Analysis (1960).</para>
/// <para>Example: 30 of a region's 100 jobs and 150 of the nation's 1,000 give 0.3 ÷ 0.15 = 2.</para>
/// </remarks>
public static class LocationQuotients
{
    /// <summary>The quotient, in exact decimals but for its two divisions.</summary>
    /// <param name="regionIndustry">The region's jobs, or value, in the industry.</param>
    /// <param name="region">The region's total.</param>
    /// <param name="nationIndustry">The nation's total in the industry.</param>
    /// <param name="nation">The nation's total.</param>
    public static Computed<decimal> Of(
        decimal? regionIndustry,
        decimal? region,
        decimal? nationIndustry,
        decimal? nation
    )
    {
        decimal?[] totals = [regionIndustry, region, nationIndustry, nation];
        var missing = totals.Count(total => total is null);
        if (missing > 0)
            return NoStatistic.TotalsMissing(missing, totals.Length);
        if (totals.Min() is < 0 and { } least)
            return NoStatistic.ValueNegative((double)least);
        if (region == 0 || nationIndustry == 0 || nation == 0)
            return NoStatistic.NothingToShare();

        return regionIndustry!.Value / region!.Value / (nationIndustry!.Value / nation!.Value);
    }
}
