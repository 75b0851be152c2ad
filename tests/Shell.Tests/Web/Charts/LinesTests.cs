using CsCheck;
using Evenground.Web;
using Xunit;

namespace Evenground.Tests.Web;

/// <summary>Values over time: no line where there is no value, none across a break.</summary>
public sealed class LinesTests
{
    static readonly PictureText Text = new("People", null, Language.English);

    [Fact]
    public void A_missing_value_is_a_gap_and_a_lone_value_a_dot()
    {
        var picture = new Lines(Text, Unit.People, [Series("A", 1, 2, null, 4, null, 6, 7)]).Draw();

        Assert.Equal(2, picture.All("path", "line").Count);
        Assert.Equal(2, picture.All("circle", "point").Count);
    }

    [Fact]
    public void No_line_crosses_a_break_and_its_words_stand_above()
    {
        var lines = new Lines(Text, Unit.People, [Series("A", 1, 2, 3, 4)])
        {
            Marks = [new(2001.5m, "Boundary changed"), new(2002.5m, "New release", IsBreak: false)],
        };

        Assert.Equal(2, lines.Draw().All("path", "line").Count);
        Assert.Contains("Boundary changed", lines.Draw().Texts());
        Assert.Equal(
            "A: 2000 1 person, 2003 4 people; Boundary changed; New release",
            lines.Draw().Description()
        );
    }

    [Fact]
    public void Every_series_is_named_at_its_end_and_no_name_covers_another()
    {
        var names = Enumerable.Range(0, 17).Select(place => $"Region {place}").ToArray();
        var lines = new Lines(Text, Unit.People, [.. names.Select(name => Series(name, 1, 5))]);
        var labels = lines
            .Draw(ChartScreen.Narrow)
            .All("text")
            .Where(text => names.Contains(text.Value))
            .ToArray();

        Assert.Equal(names, labels.OrderBy(label => label.Number("y")).Select(label => label.Value));
        Assert.All(
            labels.Zip(labels.Skip(1)),
            pair => Assert.True(pair.Second.Number("y") - pair.First.Number("y") >= 14)
        );
    }

    [Fact]
    public void Main_series_are_told_apart_by_their_lines_and_the_others_are_pale()
    {
        var lines = new Lines(
            Text,
            Unit.People,
            [Series("A", 1, 2), Series("B", 3, 4) with { IsMain = false }, Series("C", 5, 6)]
        );

        Assert.Single(lines.Draw().All("path", "series-1"));
        Assert.Single(lines.Draw().All("path", "quiet"));
        Assert.Single(lines.Draw().All("path", "series-2"));
    }

    [Fact]
    public void The_table_has_a_row_for_every_time_of_any_series()
    {
        var table = new Lines(Text, Unit.People, [Series("A", 1, null), Series("B", 3, 4, 5)]).Table;

        Assert.Equal(["Period", "A", "B"], table.Columns);
        Assert.Equal(
            [
                ["2000", "1 person", "3 people"],
                ["2001", "No figure", "4 people"],
                ["2002", "No figure", "5 people"],
            ],
            table.Rows
        );
    }

    [Fact]
    public void Whatever_the_values_the_points_lie_inside_the_frame() =>
        Gen.Decimal[-9_000_000_000_000m, 9_000_000_000_000m]
            .Array[1, 30]
            .Sample(
                values =>
                {
                    var lines = new Lines(
                        Text,
                        Unit.People,
                        [Series("A", [.. values.Select(value => (decimal?)value)])]
                    );
                    foreach (var screen in Drawn.Screens)
                    foreach (var point in lines.Draw(screen).All("circle", "point"))
                    {
                        Assert.InRange(point.Number("cx"), 0, screen.Width);
                        Assert.InRange(point.Number("cy"), 0, 310);
                    }
                },
                iter: 100
            );

    [Fact]
    public void With_no_value_at_all_there_are_axes_and_words() =>
        Assert.Equal(
            "A: No figure",
            new Lines(Text, Unit.People, [Series("A", null, null)]).Draw().Description()
        );

    static LineSeries Series(string name, params decimal?[] values) =>
        new(
            name,
            [.. values.Select((value, place) => new LinePoint(2000 + place, $"{2000 + place}", value))]
        );
}
