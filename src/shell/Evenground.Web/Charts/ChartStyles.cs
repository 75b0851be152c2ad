using System.Text;
using System.Text.RegularExpressions;

namespace Evenground.Web;

/// <summary>The rules of the style sheet that pictures need, with their tokens filled in, for a picture that
/// leaves its page.</summary>
/// <remarks>Read from the style sheet itself, so a picture in a file looks as it does on the page in the
/// light.</remarks>
public static partial class ChartStyles
{
    const string Base =
        ".chart{font-family:Pretendard,\"Apple SD Gothic Neo\",\"Malgun Gothic\",\"Noto Sans KR\",sans-serif;"
        + "font-variant-numeric:tabular-nums}";

    static readonly Lazy<string> Rules = new(() => RulesOf(AssetFiles.TextOf("evenground.css")));

    /// <summary>The rules, and the parts of the font that hold the letters of a text.</summary>
    public static string For(string text) => FontSubsets.FacesFor(text) + Base + Rules.Value;

    static string RulesOf(string sheet)
    {
        // The first block of tokens is that of the light screen.
        var tokens = Token()
            .Matches(Root().Match(sheet).Groups[1].Value)
            .ToDictionary(token => token.Groups[1].Value, token => token.Groups[2].Value);
        var rules = new StringBuilder();
        foreach (Match rule in Rule().Matches(sheet))
            rules.Append(
                TokenUse().Replace(rule.Value, use => tokens[use.Groups[1].Value]).ReplaceLineEndings("")
            );
        return rules.ToString();
    }

    [GeneratedRegex(@":root \{([^}]*)\}")]
    private static partial Regex Root();

    [GeneratedRegex("--([a-z-]+): ([^;]+);")]
    private static partial Regex Token();

    [GeneratedRegex(@"var\(--([a-z-]+)\)")]
    private static partial Regex TokenUse();

    /// <summary>Rules for shapes and texts of pictures; not those for their place on a page.</summary>
    [GeneratedRegex(@"^\.chart (text|\.(?!for-))[^{>]*\{[^}]*\}", RegexOptions.Multiline)]
    private static partial Regex Rule();
}
