using System.Text.RegularExpressions;
using Evenground.Web;
using Xunit;

namespace Evenground.Tests.Web;

/// <summary>Every text colour of the style sheet can be read on every ground that it stands on, light, dark
/// and printed.</summary>
public sealed partial class ContrastTests
{
    const double TextNeeds = 4.5;
    const double ShapesNeed = 3;

    public static TheoryData<string, string, double> Pairs =>
        new()
        {
            { "ink", "paper", TextNeeds },
            { "ink", "sheet", TextNeeds },
            { "ink", "sunken", TextNeeds },
            { "ink-soft", "paper", TextNeeds },
            { "ink-soft", "sheet", TextNeeds },
            { "ink-soft", "sunken", TextNeeds },
            { "accent", "paper", TextNeeds },
            { "accent", "sheet", TextNeeds },
            { "accent", "sunken", TextNeeds },
            { "accent", "accent-wash", TextNeeds },
            { "accent-ink", "accent", TextNeeds },
            { "contradiction", "contradiction-wash", TextNeeds },
            { "contradiction", "sheet", TextNeeds },
            { "doubt", "doubt-wash", TextNeeds },
            { "note", "note-wash", TextNeeds },
            { "met", "met-wash", TextNeeds },
            { "ink", "contradiction-wash", TextNeeds },
            { "ink", "doubt-wash", TextNeeds },
            { "ink", "note-wash", TextNeeds },
            { "ink", "met-wash", TextNeeds },
            { "line-strong", "sheet", ShapesNeed },
            { "accent", "other", 1.5 },
        };

    [Theory, MemberData(nameof(Pairs))]
    public void Colours_can_be_told_apart_on_every_screen_and_on_paper(
        string front,
        string ground,
        double needed
    ) =>
        Assert.All(
            Themes(),
            theme =>
                Assert.True(
                    Contrast.Between(theme[front], theme[ground]) >= needed,
                    $"{front} {theme[front]} on {ground} {theme[ground]}: {Contrast.Between(theme[front], theme[ground]):0.00}"
                )
        );

    [Fact]
    public void The_label_on_other_peoples_money_can_be_read_on_every_screen() =>
        Assert.All(
            Themes(),
            theme =>
                Assert.True(Contrast.Between(theme["on-other"], theme["other"]) >= TextNeeds, theme["other"])
        );

    [Theory]
    [InlineData("#000000", "#ffffff", 21)]
    [InlineData("#777777", "#ffffff", 4.478)] // The grey that just fails, as WCAG's own examples show.
    [InlineData("#fff", "#fff", 1)]
    public void Contrast_is_measured_as_WCAG_does(string one, string other, double expected)
    {
        Assert.Equal(expected, Contrast.Between(one, other), 3);
        Assert.Equal(expected, Contrast.Between(other, one), 3);
    }

    /// <summary>The tokens of the light screen, then what the dark screen and paper change of them.</summary>
    static IEnumerable<Dictionary<string, string>> Themes()
    {
        using var stream = typeof(EvengroundWeb).Assembly.GetManifestResourceStream("assets/evenground.css")!;
        using var reader = new StreamReader(stream);
        var roots = Root().Matches(reader.ReadToEnd()).Select(root => root.Groups[1].Value).ToArray();
        Assert.Equal(3, roots.Length);
        var light = Tokens(roots[0]);
        foreach (var root in roots)
        {
            var theme = new Dictionary<string, string>(light);
            foreach (var (name, colour) in Tokens(root))
                theme[name] = colour;
            yield return theme;
        }
    }

    static Dictionary<string, string> Tokens(string root) =>
        Token().Matches(root).ToDictionary(token => token.Groups[1].Value, token => token.Groups[2].Value);

    [GeneratedRegex(@":root \{([^}]*)\}")]
    private static partial Regex Root();

    [GeneratedRegex("--([a-z-]+): (#[0-9a-f]{3,6});")]
    private static partial Regex Token();
}
