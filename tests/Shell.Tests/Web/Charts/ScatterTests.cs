using CsCheck;
using Evenground.Web;
using Xunit;

namespace Evenground.Tests.Web;

/// <summary>Regions by two figures, by rank, and in a cell.</summary>
public sealed class ScatterTests
{
    static readonly PictureText Text = new("Growth", null, Language.English);
    static readonly ScatterAxis People = new("People", Unit.People);

    [Fact]
    public void A_point_without_a_figure_stands_in_the_table_only()
    {
        var scatter = new Scatter(Text, People, People, [new("A", 1, 2), new("B", null, 3)]);

        Assert.Single(scatter.Draw().All("circle", "dot"));
        Assert.Equal(
            [
                ["A", "1 person", "2 people"],
                ["B", "No figure", "3 people"],
            ],
            scatter.Table.Rows
        );
    }

    [Fact]
    public void Four_fields_are_named_around_their_middle()
    {
        var scatter = new Scatter(Text, People, People, [new("A", -10, -10), new("B", 10, 10)])
        {
            Quadrants = new(0, 0, "HH", "LH", "LL", "HL"),
        };
        var fields = scatter.Draw().All("text", "field").ToDictionary(text => text.Value);

        Assert.True(fields["HH"].Number("x") > fields["LH"].Number("x"));
        Assert.True(fields["HH"].Number("y") < fields["HL"].Number("y"));
        Assert.Equal(2, scatter.Draw().All("line", "mark").Count);
    }

    [Fact]
    public void A_fitted_line_stays_in_the_frame_and_says_what_it_is() =>
        Gen.Select(Gen.Decimal[-100, 100], Gen.Decimal[-1_000, 1_000])
            .Sample(
                (slope, intercept) =>
                {
                    var scatter = new Scatter(Text, People, People, [new("A", 0, 0), new("B", 10, 10)])
                    {
                        Line = new(slope, intercept, "Fitted"),
                    };
                    Assert.All(
                        scatter.Draw().All("line", "fit"),
                        line =>
                        {
                            Assert.InRange(line.Number("y1"), 29, 351);
                            Assert.InRange(line.Number("y2"), 29, 351);
                        }
                    );
                    Assert.Equal("Fitted", Assert.Single(scatter.Legend).Words);
                },
                iter: 100
            );

    [Fact]
    public void Main_points_are_named_first()
    {
        var crowd = Enumerable
            .Range(0, 40)
            .Select(place => new ScatterPoint($"Point {place}", 5, 5))
            .ToArray();
        var scatter = new Scatter(
            Text,
            People,
            People,
            [.. crowd, new("Main", 5, 5, IsMain: true), new("Near", 1, 1), new("Far", 9, 9)]
        );

        Assert.Contains("Main", scatter.Draw().Texts());
    }

    [Fact]
    public void A_rank_says_what_was_before_and_by_how_much_it_changed()
    {
        var dots = new Dots(Text, Unit.People, "July", "January", [new("A", 12, 10), new("B", null, 5)]);

        Assert.Equal(["Region", "January", "July", "Change"], dots.Table.Columns);
        Assert.Equal(
            [
                ["A", "10 people", "12 people", "+2 people"],
                ["B", "5 people", "No figure", "No figure"],
            ],
            dots.Table.Rows
        );
        Assert.Equal(2, dots.Draw().All("circle", "ring").Count);
        Assert.Single(dots.Draw().All("circle", "dot"));
    }

    [Fact]
    public void A_course_in_a_cell_has_gaps_and_words()
    {
        var spark = Drawn.Read(Spark.Draw("s", "People & more", "1 to 4", [1, 2, null, 3, 4, null]));

        Assert.Equal(2, spark.All("path", "line").Count);
        Assert.Single(spark.All("circle", "point"));
        Assert.Equal("1 to 4", spark.Description());
        Assert.Empty(Drawn.Read(Spark.Draw("s", "t", "nothing", [null, null])).All("circle"));
    }
}
