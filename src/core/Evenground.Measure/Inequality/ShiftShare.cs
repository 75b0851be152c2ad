namespace Evenground.Measure;

/// <summary>One industry at the start and at the end of a period, in the region and in the nation.</summary>
/// <param name="RegionBefore">The region's jobs, or value, in the industry at the start.</param>
/// <param name="RegionAfter">The same at the end.</param>
/// <param name="NationBefore">The nation's at the start.</param>
/// <param name="NationAfter">The nation's at the end.</param>
public readonly record struct IndustryChange(
    decimal? RegionBefore,
    decimal? RegionAfter,
    decimal? NationBefore,
    decimal? NationAfter
);

/// <summary>A change taken apart into three that add up to it exactly.</summary>
/// <param name="National">What the region would have gained at the nation's growth.</param>
/// <param name="IndustryMix">What it gained beyond that from having fast or slow industries.</param>
/// <param name="RegionalShift">The rest: what its industries gained on the nation's same industries.</param>
public readonly record struct ShiftShareParts(decimal National, decimal IndustryMix, decimal RegionalShift)
{
    /// <summary>The whole change.</summary>
    public decimal Change => National + IndustryMix + RegionalShift;
}

/// <summary>The parts of a region's change, over all industries and by industry, in the order
/// asked.</summary>
public sealed record ShiftShareSplit(ShiftShareParts Total, IReadOnlyList<ShiftShareParts> Industries);

/// <summary>Whether a region grew because the nation did, because of the industries that it has, or because
/// it did better at them.</summary>
/// <remarks>
/// <para>For industry i with e jobs in the region and E in the nation, and the national totals E and E′:
/// national e (E′ ÷ E - 1); industry mix e (E_i′ ÷ E_i - E′ ÷ E); regional shift e′ - e E_i′ ÷ E_i. The
/// nation's totals are those of the industries given, so all industries are to be given.</para>
/// <para>Shape: one row for each industry in; three parts for each and for the whole out. Unit: that of the
/// input. The parts add up to the change in exact decimals: the two expected totals are rounded to
/// ten decimals, and parts are their differences.</para>
/// <para>Missing: any cell that is not known leaves no answer. No answer: a negative cell; an industry that
/// the nation did not have at the start, as it has no growth; no industry.</para>
/// <para>Source: E. S. Dunn, "A statistical and analytical technique for regional analysis", Papers of the
/// Regional Science Association 6 (1960).</para>
/// <para>Example: industries of 100 → 120 (nation 1,000 → 1,100) and 50 → 45 (nation 1,000 → 900): the nation
/// stands still, so national 0; mix 10 - 5 = 5; shift 10 + 0 = 10; change 15.</para>
/// </remarks>
public static class ShiftShare
{
    const int Decimals = 10;

    /// <summary>The parts of the region's change.</summary>
    public static Computed<ShiftShareSplit> Of(IReadOnlyList<IndustryChange> industries)
    {
        if (Reason(industries) is { } missing)
            return missing;

        var before = industries.Sum(industry => industry.NationBefore!.Value);
        var after = industries.Sum(industry => industry.NationAfter!.Value);
        var parts = industries.Select(industry => PartsOf(industry, before, after)).ToArray();
        return new ShiftShareSplit(
            new(
                parts.Sum(part => part.National),
                parts.Sum(part => part.IndustryMix),
                parts.Sum(part => part.RegionalShift)
            ),
            parts
        );
    }

    static Missing? Reason(IReadOnlyList<IndustryChange> industries)
    {
        var cells = industries.SelectMany(Cells).ToArray();
        var missing = cells.Count(cell => cell is null);
        if (missing > 0)
            return NoStatistic.TotalsMissing(missing, cells.Length);
        if (cells.Min() is < 0 and { } least)
            return NoStatistic.ValueNegative((double)least);
        return industries.Count == 0 || industries.Any(industry => industry.NationBefore == 0)
            ? NoStatistic.NothingToShare()
            : null;
    }

    static decimal?[] Cells(IndustryChange industry) =>
        [industry.RegionBefore, industry.RegionAfter, industry.NationBefore, industry.NationAfter];

    static ShiftShareParts PartsOf(IndustryChange industry, decimal nationBefore, decimal nationAfter)
    {
        var (start, end) = (industry.RegionBefore!.Value, industry.RegionAfter!.Value);
        var asTheNation = Expected(start, nationBefore, nationAfter);
        var asTheIndustry = Expected(start, industry.NationBefore!.Value, industry.NationAfter!.Value);
        return new(asTheNation - start, asTheIndustry - asTheNation, end - asTheIndustry);
    }

    static decimal Expected(decimal start, decimal before, decimal after) =>
        decimal.Round(start * (after / before), Decimals);
}
