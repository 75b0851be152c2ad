using Evenground.Publish;
using Microsoft.AspNetCore.Components;

namespace Evenground.Web;

/// <summary>How many people more or fewer there are, by age and sex: what a scenario changes.</summary>
/// <param name="Ages">The youngest first.</param>
public sealed record DifferencePyramid(PictureText Text, Unit Unit, IReadOnlyList<PyramidAge> Ages) : IPicture
{
    const double Top = 34,
        Bottom = 28;

    /// <summary>Null for an axis of its own.</summary>
    public FanAxis? Axis { get; init; }

    public string MenName => Text.Say("남자", "Men");

    public string WomenName => Text.Say("여자", "Women");

    public IReadOnlyList<LegendItem> Legend =>
        Values.Any(value => value < 0)
            ?
            [
                LegendItem.Area(Text.Say("늘어남", "More"), "more"),
                LegendItem.Area(Text.Say("줄어듦", "Fewer"), "fewer"),
            ]
            : [];

    public PictureTable Table =>
        new(
            [Text.Say("나이", "Age"), MenName, WomenName],
            [.. Ages.Select(age => (IReadOnlyList<string>)[age.Age, TextOf(age.Men), TextOf(age.Women)])]
        );

    /// <summary>From the largest loss to the largest gain.</summary>
    public FanAxis Ends => new(Values.Append(0).Min(), Values.Append(0).Max());

    IEnumerable<decimal> Values => Ages.SelectMany(age => (decimal?[])[age.Men, age.Women]).OfType<decimal>();

    public MarkupString Draw(ChartScreen screen, string id)
    {
        var row = screen.IsNarrow ? 15.0 : 19.0;
        var names = Ages.Select(age => Lettering.Width(age.Age)).DefaultIfEmpty().Max() + 14;
        var bottom = Top + Ages.Count * row;
        var svg = new Svg(Text, screen, id, bottom + Bottom, Description);
        var ends = Axis ?? Ends;
        var axis = ValueAxis.Of(
            [ends.Lowest, ends.Highest],
            Unit,
            Text.Language,
            about: screen.IsNarrow ? 2 : 4,
            fromZero: true
        );
        var half = (screen.Width - names) / 2;
        var men = new Scale(axis.Lowest, axis.Highest, names, names + half - 26);
        var women = new Scale(axis.Lowest, axis.Highest, names + half + 26, screen.Width - 8);
        foreach (var (scale, name) in ((Scale, string)[])[(men, MenName), (women, WomenName)])
        {
            axis.DrawUpright(svg, scale, Top - 4, bottom);
            svg.Text("strong", scale.From, 16, name);
        }

        foreach (var (place, age) in Ages.Index())
        {
            var y = bottom - (place + 1) * row;
            if (!screen.IsNarrow || place % 2 == 0)
                svg.Text("", names - 10, y + row / 2 + 4.5, age.Age, "end");
            DrawBar(svg, men, age.Men, y, row);
            DrawBar(svg, women, age.Women, y, row);
        }

        return svg.Finish();
    }

    static void DrawBar(Svg svg, Scale scale, decimal? value, double y, double row)
    {
        if (value is not { } known)
            return;
        var (zero, end) = (scale.At(0), scale.At((double)known));
        svg.Rectangle(
            known < 0 ? "fewer" : "more",
            Math.Min(zero, end),
            y + 1,
            Math.Abs(end - zero),
            row - 2
        );
    }

    internal string Description
    {
        get
        {
            var most = Ages.MaxBy(age => (age.Men ?? 0) + (age.Women ?? 0));
            var sum = Ages.Sum(age => (age.Men ?? 0) + (age.Women ?? 0));
            return most is null
                ? Text.Missing
                : Text.Say(
                    $"모두 {TextOf(sum)}, 가장 많이 늘어난 나이 {most.Age}",
                    $"{TextOf(sum)} in all; most at ages {most.Age}"
                );
        }
    }

    string TextOf(decimal? value) =>
        value is { } known ? ShortNumber.SignedInFull(known, Unit, Text.Language) : Text.Missing;
}
