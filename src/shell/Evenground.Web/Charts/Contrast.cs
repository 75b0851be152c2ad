using System.Globalization;

namespace Evenground.Web;

/// <summary>How well a colour can be told from another, as WCAG 2.2 measures it: from 1 (not at all) to
/// 21.</summary>
/// <remarks>Source: https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio. Text needs 4.5, large text and shapes
/// 3.</remarks>
public static class Contrast
{
    public static double Between(string one, string other)
    {
        var (first, second) = (Luminance(one), Luminance(other));
        return (Math.Max(first, second) + 0.05) / (Math.Min(first, second) + 0.05);
    }

    /// <summary>Of two ink colours, the one that can be read better on a fill.</summary>
    public static string Ink(string fill, string dark, string light) =>
        Between(fill, dark) >= Between(fill, light) ? dark : light;

    static double Luminance(string hex)
    {
        var digits = hex.TrimStart('#');
        if (digits.Length == 3)
            digits = string.Concat(digits.Select(digit => $"{digit}{digit}"));
        if (digits.Length != 6)
            throw new ArgumentException($"'{hex}' is no colour of the form #rrggbb or #rgb.", nameof(hex));
        return 0.2126 * Channel(digits, 0) + 0.7152 * Channel(digits, 2) + 0.0722 * Channel(digits, 4);
    }

    static double Channel(string digits, int at)
    {
        var share =
            int.Parse(digits.AsSpan(at, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.Pow((share + 0.055) / 1.055, 2.4);
    }
}
