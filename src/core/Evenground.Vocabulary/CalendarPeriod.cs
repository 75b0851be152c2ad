using System.Globalization;

namespace Evenground;

/// <summary>How a calendar period is written, and which days it holds.</summary>
/// <remarks>
/// Five writings, years 1900 to 2999: a year <c>2024</c>, a half <c>2024-H1</c>, a quarter <c>2024-Q3</c>,
/// a month <c>2024-07</c>, a day <c>2024-07-31</c>. Periods are calendar periods; fiscal years that end on
/// another day are to be reported by their quarters or months.
/// </remarks>
public static class CalendarPeriod
{
    public const int LongestText = 10;

    const int FirstYear = 1900,
        LastYear = 2999;

    /// <summary>The days of the period, or null when the text is none of the five writings.</summary>
    public static EffectivePeriod? Parse(ReadOnlySpan<char> text)
    {
        if (text.Length is < 4 or > LongestText || Number(text[..4]) is not { } year)
            return null;
        if (year is < FirstYear or > LastYear)
            return null;
        if (text.Length == 4)
            return Months(year, 1, 12);
        return text[4] == '-' ? Part(year, text[5..]) : null;
    }

    static EffectivePeriod? Part(int year, ReadOnlySpan<char> part) =>
        part switch
        {
            ['H', >= '1' and <= '2'] => Months(year, (part[1] - '1') * 6 + 1, 6),
            ['Q', >= '1' and <= '4'] => Months(year, (part[1] - '1') * 3 + 1, 3),
            [_, _] when Number(part) is >= 1 and <= 12 and { } month => Months(year, month, 1),
            [_, _, '-', _, _] => Day(year, part),
            _ => null,
        };

    static EffectivePeriod? Day(int year, ReadOnlySpan<char> part) =>
        Number(part[..2]) is >= 1 and <= 12 and { } month
        && Number(part[3..]) is >= 1 and { } day
        && day <= DateTime.DaysInMonth(year, month)
            ? EffectivePeriod.OneDay(new(year, month, day))
            : null;

    static EffectivePeriod Months(int year, int first, int count)
    {
        var from = new DateOnly(year, first, 1);
        return new(from, from.AddMonths(count).AddDays(-1));
    }

    static int? Number(ReadOnlySpan<char> digits) =>
        int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
