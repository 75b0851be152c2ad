using Evenground.Publish;
using Microsoft.AspNetCore.Components;

namespace Evenground.Web;

/// <summary>The people of one age group.</summary>
/// <param name="Age">For example 20–24.</param>
/// <param name="Men">Null, like <paramref name="Women"/>, when there is no figure.</param>
public sealed record PyramidAge(string Age, decimal? Men, decimal? Women);

/// <summary>The people at one time.</summary>
/// <param name="When">For example 2023, or 2024-06.</param>
/// <param name="Link">The address of the page that shows this time.</param>
/// <param name="Ages">The youngest first; the same age groups at every time.</param>
public sealed record PyramidYear(string When, string? Link, IReadOnlyList<PyramidAge> Ages);

/// <summary>Other people to be compared with: another region, another year, drawn as an outline.</summary>
public sealed record PyramidGhost(string Name, IReadOnlyList<PyramidAge> Ages);

/// <summary>People by age and sex, men at the left and women at the right, on one scale for all
/// times.</summary>
/// <param name="Unit">People, or <see cref="Unit.Ratio"/> for shares, which regions of unlike size are
/// compared
/// by.</param>
/// <param name="Years">In the order of time.</param>
/// <param name="Shown">Which of them is drawn, from 0.</param>
public sealed record Pyramid(PictureText Text, Unit Unit, IReadOnlyList<PyramidYear> Years, int Shown)
    : IPicture
{
    public PyramidGhost? Ghost { get; init; }

    public PyramidYear Now => Years[Shown];

    public string MenName => Text.Say("남자", "Men");

    public string WomenName => Text.Say("여자", "Women");

    public IReadOnlyList<LegendItem> Legend =>
        Ghost is null
            ? []
            :
            [
                LegendItem.Area(MenName, "men"),
                LegendItem.Area(WomenName, "women"),
                LegendItem.Line(Ghost.Name, "ghost"),
            ];

    public PictureTable Table =>
        new(
            [Text.Say("나이", "Age"), MenName, WomenName],
            [.. Now.Ages.Select(age => (IReadOnlyList<string>)[age.Age, TextOf(age.Men), TextOf(age.Women)])]
        );

    public MarkupString Draw(ChartScreen screen, string id) => new PyramidDrawing(this, screen).Draw(id);

    /// <summary>The highest value of any time, of the ghost too: all are drawn on this scale.</summary>
    internal decimal Highest =>
        Years
            .SelectMany(year => year.Ages)
            .Concat(Ghost?.Ages ?? [])
            .SelectMany(age => (decimal?[])[age.Men, age.Women])
            .Max()
        ?? 1;

    /// <summary>The time with both totals: what is heard when the picture is played.</summary>
    internal string Says(PyramidYear year) =>
        $"{year.When}: {TotalText(year, MenName, age => age.Men)}, {TotalText(year, WomenName, age => age.Women)}";

    /// <summary>A sum that lacks an age is no sum: it is missing.</summary>
    internal string TotalText(PyramidYear year, string name, Func<PyramidAge, decimal?> of) =>
        $"{name} {(year.Ages.Any(age => of(age) is null) ? Text.Missing : TextOf(year.Ages.Sum(of)))}";

    internal string TextOf(decimal? value) =>
        value is { } known ? NumberText.Of(known, Unit, Text.Language) : Text.Missing;
}
