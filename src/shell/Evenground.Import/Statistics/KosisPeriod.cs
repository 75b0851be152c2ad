using System.Text.RegularExpressions;

namespace Evenground.Import;

/// <summary>Reads periods as KOSIS prints them.</summary>
/// <remarks>
/// In downloads: 2023, '2023 년', 2023.06, '2023.06 월', 2023.1/4, '2023.1/4 분기', 2023.1/2; with p) or e)
/// behind
/// them where the whole period is provisional or estimated. In answers of its open interface: digits, whose
/// meaning PRD_SE tells (Y, H or S, Q, M, D).
/// </remarks>
static partial class KosisPeriod
{
    /// <summary>The writing of the record for a heading of a download, or null when it is none.</summary>
    public static string? Canonical(string text) =>
        Heading().Match(text.Trim()) is not { Success: true } match ? null
        : match.Groups["quarter"] is { Success: true } quarter ? $"{match.Groups["year"]}-Q{quarter}"
        : match.Groups["half"] is { Success: true } half ? $"{match.Groups["year"]}-H{half}"
        : match.Groups["month"] is { Success: true } month ? $"{match.Groups["year"]}-{month}"
        : match.Groups["year"].Value;

    /// <summary>The mark behind a period, as <c>p</c>; null when it has none.</summary>
    public static char? MarkOf(string text) =>
        Heading().Match(text.Trim()) is { Success: true } match
        && match.Groups["mark"] is { Success: true } mark
            ? mark.Value[0]
            : null;

    /// <summary>The writing of the record for a period of an answer, or null when it is none.</summary>
    /// <param name="kind">PRD_SE.</param>
    /// <param name="digits">PRD_DE.</param>
    public static string? Canonical(string kind, string digits)
    {
        if (!digits.All(char.IsAsciiDigit))
            return null;
        return (kind, digits.Length) switch
        {
            ("M", 6) => $"{digits[..4]}-{digits[4..]}",
            ("Q", 6) when digits[4] == '0' => $"{digits[..4]}-Q{digits[5]}",
            ("H" or "S", 6) when digits[4] == '0' => $"{digits[..4]}-H{digits[5]}",
            ("D", 8) => $"{digits[..4]}-{digits[4..6]}-{digits[6..]}",
            ("Y" or "A" or "F" or "IR", 4) => digits,
            _ => null,
        };
    }

    [GeneratedRegex(
        """
            ^(?<year>\d{4})(\ ?년)?
            ([.\ ]\ ?((?<quarter>[1-4])/4(\ ?분기)?|(?<half>[12])/2(\ ?반기)?|(?<month>0[1-9]|1[0-2])(\ ?월)?))?
            (\ ?(?<mark>[pe])\))?$
            """,
        RegexOptions.CultureInvariant
            | RegexOptions.ExplicitCapture
            | RegexOptions.IgnorePatternWhitespace
            | RegexOptions.NonBacktracking
    )]
    private static partial Regex Heading();
}
