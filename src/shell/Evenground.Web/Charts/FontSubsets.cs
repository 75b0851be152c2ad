using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Evenground.Web;

/// <summary>The font in parts, each with some letters: a picture takes along those that it needs.</summary>
public static partial class FontSubsets
{
    static readonly Lazy<IReadOnlyList<Subset>> All = new(() =>
        [.. Face().Matches(AssetFiles.TextOf("fonts/pretendard.css")).Select(Read)]
    );

    static readonly ConcurrentDictionary<string, string> Faces = new(StringComparer.Ordinal);

    /// <summary>The font faces for the letters of a text, with the fonts themselves.</summary>
    public static string FacesFor(string text)
    {
        var letters = text.EnumerateRunes().Select(rune => rune.Value).ToHashSet();
        var faces = new StringBuilder();
        foreach (var subset in All.Value.Where(subset => letters.Any(subset.Holds)))
            faces.Append(Faces.GetOrAdd(subset.File, _ => FaceOf(subset)));
        return faces.ToString();
    }

    static string FaceOf(Subset subset) =>
        "@font-face{font-family:Pretendard;font-weight:45 920;font-display:swap;src:url(data:font/woff2;base64,"
        + Convert.ToBase64String(AssetFiles.BytesOf($"fonts/{subset.File}"))
        + $") format(\"woff2\");unicode-range:{subset.Ranges}}}";

    static Subset Read(Match face) =>
        new(
            face.Groups["file"].Value,
            face.Groups["ranges"].Value,
            [.. face.Groups["ranges"].Value.Split(',').Select(RangeOf)]
        );

    /// <summary>U+ac00 or U+ac00-d7a3.</summary>
    static (int From, int Until) RangeOf(string range)
    {
        var ends = range.Trim()[2..].Split('-');
        var from = int.Parse(ends[0], NumberStyles.HexNumber, CultureInfo.InvariantCulture);
        return (
            from,
            ends.Length == 1 ? from : int.Parse(ends[1], NumberStyles.HexNumber, CultureInfo.InvariantCulture)
        );
    }

    [GeneratedRegex(@"src:url\((?<file>[^)]+)\)[^;]*;unicode-range:(?<ranges>[^}]+)\}")]
    private static partial Regex Face();

    sealed record Subset(string File, string Ranges, IReadOnlyList<(int From, int Until)> Letters)
    {
        public bool Holds(int letter) => Letters.Any(range => range.From <= letter && letter <= range.Until);
    }
}
