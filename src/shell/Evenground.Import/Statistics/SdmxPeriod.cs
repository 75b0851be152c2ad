using System.Globalization;

namespace Evenground.Import;

/// <summary>Reads the time periods of SDMX.</summary>
/// <remarks>
/// Source: SDMX 3.0, section 6 (technical notes), time formats: calendar periods 2024, 2024-06 and
/// 2024-06-30; reporting periods 2024-A1, 2024-S1, 2024-Q1, 2024-M06. Weeks, periods of four months, points
/// of time and ranges of any length are no calendar periods of the record and are not read.
/// </remarks>
static class SdmxPeriod
{
    /// <summary>The writing of the record, or null when it has none for the period.</summary>
    public static string? Canonical(string text)
    {
        if (text.Length < 7 || text[4] != '-' || !char.IsAsciiLetter(text[5]))
            return CalendarPeriod.Parse(text) is null ? null : text;
        var isNumber = int.TryParse(
            text.AsSpan(6),
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out var number
        );
        if (!isNumber)
            return null;
        return (text[5], number, text.Length) switch
        {
            ('A', 1, 7) => text[..4],
            ('S', 1 or 2, 7) => $"{text[..4]}-H{number}",
            ('Q', >= 1 and <= 4, 7) => text,
            ('M', >= 1 and <= 12, 8) => $"{text[..4]}-{number:00}",
            _ => null,
        };
    }
}
