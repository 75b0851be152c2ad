using System.Xml.Linq;
using CsCheck;
using Evenground.Web;
using Xunit;

namespace Evenground.Tests.Web;

/// <summary>Pictures are pure functions from figures to markup: well-formed, described, and inside their
/// frame.</summary>
public sealed class ChartTests
{
    static readonly ChartScreen Narrow = new("for-narrow", 344);
    static readonly ChartScreen Wide = new("for-wide", 920);

    [Fact]
    public void A_plot_says_in_words_what_it_shows()
    {
        var picture = Plot(Wide, [Said(2022, 113), Said(2024, 100)]);

        Assert.Equal("Residents & more", picture.Element(Svg("title"))!.Value);
        Assert.Equal(
            "30 June 2022: 113 companies; 30 June 2024: 100 companies",
            picture.Element(Svg("desc"))!.Value
        );
        Assert.Equal("img", picture.Attribute("role")!.Value);
    }

    [Fact]
    public void A_contradiction_is_told_by_its_shape_and_not_only_by_its_colour()
    {
        var picture = Plot(Wide, [Said(2022, 113), Said(2024, 100) with { IsContradicted = true }]);

        Assert.Single(Drawn(picture, "rect", "wrong"));
        Assert.Single(Drawn(picture, "circle", "dot"));
    }

    [Fact]
    public void An_end_that_is_open_upwards_has_an_arrow()
    {
        var picture = Plot(
            Wide,
            [Said(2022, 113) with { Interval = Interval.AtLeast(113) }, Said(2024, 200)]
        );

        Assert.Single(Drawn(picture, "path", "open-end"));
    }

    [Fact]
    public void Whatever_was_said_the_dots_lie_inside_the_frame() =>
        Gen.Select(
                Gen.Int[1990, 2060],
                Gen.Decimal[0, 9_000_000_000_000_000m],
                (year, value) => Said(year, Math.Round(value))
            )
            .Array[1, 12]
            .Sample(
                points =>
                {
                    foreach (var screen in (ChartScreen[])[Narrow, Wide])
                    foreach (var dot in Drawn(Plot(screen, points), "circle", "dot"))
                    {
                        Assert.InRange((double)dot.Attribute("cx")!, 0, screen.Width);
                        Assert.InRange((double)dot.Attribute("cy")!, 0, 310);
                    }
                },
                iter: 200
            );

    [Fact]
    public void Steps_are_round_begin_at_zero_and_reach_the_highest_value() =>
        Gen.Decimal[0.000001m, 9_000_000_000_000_000m]
            .Sample(highest =>
            {
                var steps = Scale.Steps(highest);
                return steps[0] == 0 && steps[^1] >= highest && steps.Count is >= 2 and <= 6;
            });

    [Fact]
    public void A_target_without_an_actual_has_a_line_and_an_empty_bar()
    {
        var bars = TargetBars.Draw(
            Narrow,
            "t",
            "Targets",
            [new("Rooms", "Town hub", 100, null, Unit.Companies, "Overdue")],
            Language.English
        );
        var picture = XElement.Parse(
            bars.Value.Replace(
                "<svg ",
                "<svg xmlns=\"http://www.w3.org/2000/svg\" ",
                StringComparison.Ordinal
            )
        );

        Assert.Equal(0, (double)Drawn(picture, "rect", "bar").Single().Attribute("width")!);
        Assert.Single(Drawn(picture, "line", "target-line"));
        Assert.Contains(
            "actual none stated, Overdue",
            picture.Element(Svg("desc"))!.Value,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Own_and_other_peoples_money_are_drawn_to_scale()
    {
        var bar = LeverageBar.Draw(
            Wide,
            "l",
            "Fund",
            own: 413,
            total: 2_700,
            Unit.Of(Currency.Won),
            Language.Korean
        );
        var picture = XElement.Parse(
            bar.Value.Replace("<svg ", "<svg xmlns=\"http://www.w3.org/2000/svg\" ", StringComparison.Ordinal)
        );
        var own = (double)Drawn(picture, "rect", "own").Single().Attribute("width")!;
        var others = (double)Drawn(picture, "rect", "others").Single().Attribute("width")!;

        Assert.Equal(413.0 / 2_287, own / others, 2);
    }

    static PlotPoint Said(int year, decimal value) =>
        new(new(year, 6, 30), value, Interval.Point(value), IsTarget: false, IsContradicted: false);

    static XElement Plot(ChartScreen screen, IReadOnlyList<PlotPoint> points)
    {
        var markup = RangePlot
            .Draw(screen, "plot", "Residents & more", points, Unit.Companies, Language.English)
            .Value;
        return XElement.Parse(
            markup.Replace("<svg ", "<svg xmlns=\"http://www.w3.org/2000/svg\" ", StringComparison.Ordinal)
        );
    }

    static IEnumerable<XElement> Drawn(XElement picture, string shape, string kind) =>
        picture.Elements(Svg(shape)).Where(element => (string?)element.Attribute("class") == kind);

    static XName Svg(string name) => XName.Get(name, "http://www.w3.org/2000/svg");
}
