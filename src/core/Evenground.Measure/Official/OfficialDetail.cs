namespace Evenground.Measure;

/// <summary>Of which period and within which borders an official figure is asked for, as it stands behind a
/// subject.</summary>
/// <param name="Period">The period; null for the last one that had ended by the day asked about.</param>
/// <param name="IsConstant">Whether earlier figures are to be brought to the borders of the day asked
/// about.</param>
/// <param name="Category">The industry or definition, for the few indicators that tell them apart.</param>
/// <remarks>Written <c>2024</c>, <c>2024-06</c>, <c>2013/2022</c>, and with <c>@constant</c> or
/// <c>#category</c> behind it.</remarks>
public readonly record struct OfficialDetail(
    StatisticPeriod? Period,
    bool IsConstant,
    string? Category = null
)
{
    const char CategoryMark = '#';

    const string Constant = "@constant";

    /// <summary>The detail of a writing; null when it is none. No writing asks for the last period as
    /// published.</summary>
    public static OfficialDetail? Parse(string? text)
    {
        if (text is null)
            return default(OfficialDetail);
        var mark = text.IndexOf(CategoryMark, StringComparison.Ordinal);
        var category = mark < 0 ? null : text[(mark + 1)..];
        var rest = mark < 0 ? text : text[..mark];
        var isConstant = rest.EndsWith(Constant, StringComparison.Ordinal);
        var written = isConstant ? rest[..^Constant.Length] : rest;
        var period = StatisticPeriod.Parse(written);
        var isSaid = period is not null || (written.Length == 0 && (isConstant || category is not null));
        return isSaid && category != "" ? new(period, isConstant, category) : null;
    }

    /// <summary>The writing that a subject carries; null for the last period as published.</summary>
    public string? Text =>
        this == default
            ? null
            : Period + (IsConstant ? Constant : "") + (Category is null ? "" : CategoryMark + Category);
}
