using Evenground.Web;
using Xunit;

namespace Evenground.Tests.Web;

/// <summary>Pictures of what a scenario changes: ranges, ages, assumptions, and the circle itself.</summary>
public sealed class ScenarioChartTests
{
    static readonly PictureText Text = new("Jobs", null, Language.English);

    [Fact]
    public void A_fan_without_draws_is_a_line_and_claims_no_range()
    {
        var fan = FanOf(new(2024, 1), new(2025, 2));

        Assert.Empty(fan.Legend);
        Assert.Empty(fan.Draw().All("path", "fan-band"));
        Assert.Equal(["Year", "Middle"], fan.Table.Columns);
    }

    [Fact]
    public void A_fan_shows_both_ends_of_its_last_range_and_has_them_in_its_table()
    {
        var fan = FanOf(new(2024, 10, 5, 20), new(2025, 20, 8, 50));

        Assert.Single(fan.Draw().All("path", "fan-band"));
        Assert.Contains("+50", fan.Draw().Texts());
        Assert.Contains("+8", fan.Draw().Texts());
        Assert.Equal(["2025", "20 people", "8 people", "50 people"], fan.Table.Rows[1]);
        Assert.Equal("2024 10 people, 2025 20 people (8 people to 50 people)", fan.Draw().Description());
    }

    [Fact]
    public void Fans_on_one_axis_draw_the_same_value_at_the_same_height()
    {
        var axis = FanAxis.Over([new(2024, -10), new(2025, 100, 50, 400)]);
        var one = FanOf(new(2024, 40), new(2025, 40)) with { Axis = axis };
        var other = FanOf(new(2024, 0), new(2025, 40)) with { Axis = axis };

        Assert.Equal(EndOf(one), EndOf(other), 1e-9);

        static double EndOf(Fan fan) => fan.Draw().All("circle", "point").Single().Number("cy");
    }

    [Fact]
    public void Ages_that_lose_stand_on_the_other_side_of_nothing()
    {
        var picture = new DifferencePyramid(
            Text,
            Unit.People,
            [new("0–4", 30, -10), new("5–9", 5, null)]
        ).Draw();
        var (more, fewer) = (picture.All("rect", "more"), Assert.Single(picture.All("rect", "fewer")));

        Assert.Equal(2, more.Count);
        Assert.True(more[0].Number("width") > fewer.Number("width"));
    }

    [Fact]
    public void Assumptions_stand_in_the_order_of_what_hangs_on_them()
    {
        var tornado = new Tornado(
            Text,
            Unit.People,
            "As usual",
            100,
            [new("Small", "0", "1", 95, 105), new("Large", "0.2", "0.8", 40, 160)]
        );

        Assert.Equal(["Large", "Small"], tornado.Table.Rows.Select(row => row[0]));
        Assert.Equal(2, tornado.Draw().All("rect", "at-low").Count);
        foreach (var screen in Drawn.Screens)
            Assert.All(
                tornado.Draw(screen).All("text"),
                text => Assert.True(tornado.Draw(screen).Holds(text))
            );
    }

    [Fact]
    public void Every_arrow_of_a_loop_has_its_number_its_head_and_its_words()
    {
        var loop = new GainLoop(
            Text,
            ["Money", "Jobs", "People"],
            [
                new(0, 1, "Makes", "2.9", "jobs"),
                new(1, 2, "Draws", "0.3", "persons"),
                new(2, 1, "Thins", "−0.4", "times", true),
            ]
        );

        foreach (var screen in Drawn.Screens)
        {
            var picture = loop.Draw(screen);
            Assert.Equal(3, picture.All("path", "flow-head").Count);
            Assert.Single(
                picture.All("path", "flow"),
                path => path.Attribute("class")!.Value.Contains("damping", StringComparison.Ordinal)
            );
            Assert.Equal(6, picture.All("circle", "badge-disc").Count);
            Assert.All(picture.All("text"), text => Assert.True(picture.Holds(text), text.Value));
        }

        Assert.Contains(
            "People → Jobs: Thins −0.4 times",
            loop.Draw().Description(),
            StringComparison.Ordinal
        );
    }

    static Fan FanOf(params FanYear[] years) => new(Text, Unit.People, "Middle", "Range", years);
}
