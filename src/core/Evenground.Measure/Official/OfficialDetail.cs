namespace Evenground.Measure;

/// <summary>Of which period and within which borders an official figure is asked for, as it stands behind a
/// subject.</summary>
/// <param name="Period">The period; null for the last one that had ended by the day asked about.</param>
/// <param name="IsConstant">Whether earlier figures are to be brought to the borders of the day asked
/// about.</param>
/// <remarks>Written <c>2024</c>, <c>2024-06</c>, <c>2013/2022</c>, and with <c>@constant</c> behind
/// it.</remarks>
public readonly record struct OfficialDetail(StatisticPeriod? Period, bool IsConstant)
{
    const string Constant = "@constant";

    /// <summary>The detail of a writing; null when it is none. No writing asks for the last period as
    /// published.</summary>
    public static OfficialDetail? Parse(string? text)
    {
        if (text is null)
            return default(OfficialDetail);
        var isConstant = text.EndsWith(Constant, StringComparison.Ordinal);
        var period = isConstant ? text[..^Constant.Length] : text;
        if (isConstant && period.Length == 0)
            return new(null, true);
        return StatisticPeriod.Parse(period) is { } asked ? new(asked, isConstant) : null;
    }

    /// <summary>The writing that a subject carries; null for the last period as published.</summary>
    public string? Text => Period is null && !IsConstant ? null : Period + (IsConstant ? Constant : "");
}
