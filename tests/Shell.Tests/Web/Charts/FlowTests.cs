using CsCheck;
using Evenground.Web;
using Xunit;

namespace Evenground.Tests.Web;

/// <summary>Flows between regions: as bars for one region, as ribbons for all.</summary>
public sealed class FlowTests
{
    static readonly PictureText Text = new("Moves", null, Language.English);

    [Fact]
    public void The_largest_exchange_comes_first_and_no_figure_last()
    {
        var bars = new FlowBars(Text, Unit.People, [new("A", 1, 2), new("B", null, null), new("C", 50, 40)]);

        Assert.Equal(
            [
                ["C", "50 people", "40 people", "+10 people"],
                ["A", "1 person", "2 people", "-1 people"],
                ["B", "No figure", "No figure", "No figure"],
            ],
            bars.Table.Rows
        );
    }

    [Fact]
    public void Bars_are_as_long_as_their_flows_to_both_sides_of_one_line()
    {
        var picture = new FlowBars(Text, Unit.People, [new("A", 100, 200), new("B", 50, 20)]).Draw();
        var (outs, ins) = (picture.All("rect", "flow-out"), picture.All("rect", "flow-in"));

        Assert.Equal(outs[0].Number("width"), 2 * ins[0].Number("width"), 0.3);
        Assert.Equal(outs[0].Number("x") + outs[0].Number("width"), ins[0].Number("x"), 0.2);
        Assert.Equal(ins[0].Number("x"), ins[1].Number("x"));
    }

    [Fact]
    public void The_largest_flows_are_numbered_and_named_in_order()
    {
        var chord = Circle([
            [null, 30, 5],
            [10, null, 40],
            [7, 1, null],
        ]) with
        {
            Named = 2,
        };

        Assert.Equal(
            "The largest flows: Beta → Gamma 40 people; Alpha → Beta 30 people",
            chord.Draw().Description()
        );
        Assert.Contains("B → C", chord.Draw().Texts());
        Assert.Equal(4, chord.Draw().All("circle", "badge-disc").Count);
    }

    [Fact]
    public void Net_flows_go_one_way_only()
    {
        var chord = Circle([
            [null, 30, 5],
            [10, null, 40],
            [7, 40, null],
        ]) with
        {
            IsNet = true,
        };

        Assert.Equal(
            "The largest flows: Alpha → Beta 20 people; Gamma → Alpha 2 people",
            chord.Draw().Description()
        );
        Assert.Equal(["Alpha", "–", "20", "-2"], chord.Table.Rows[0]);
    }

    [Fact]
    public void The_whole_matrix_stands_in_the_table_and_what_is_missing_stays_missing()
    {
        var table = Circle([
            [99, 30, null],
            [10, null, 40],
            [7, 1, null],
        ]).Table;

        Assert.Equal(["From ＼ to", "A", "B", "C"], table.Columns);
        Assert.Equal(
            [
                ["Alpha", "–", "30", "No figure"],
                ["Beta", "10", "–", "40"],
                ["Gamma", "7", "1", "–"],
            ],
            table.Rows
        );
    }

    [Fact]
    public void Whatever_flows_every_shape_is_drawn_and_stays_in_the_frame() =>
        Gen.Select(Gen.Int[2, 20], Gen.Decimal[0, 1_000_000].Array[400], Gen.Bool)
            .Sample(
                (count, values, isNet) =>
                {
                    var regions = Enumerable.Range(0, count).ToArray();
                    var chord = new Chord(
                        Text,
                        Unit.People,
                        [.. regions.Select(region => new ChordRegion($"Region {region}", $"R{region}"))],
                        [
                            .. regions.Select(from =>
                                (IReadOnlyList<decimal?>)
                                    [
                                        .. regions.Select(to =>
                                            from == to ? null : (decimal?)values[from * 20 + to]
                                        ),
                                    ]
                            ),
                        ],
                        isNet
                    );
                    foreach (var screen in Drawn.Screens)
                    {
                        var picture = chord.Draw(screen);
                        Assert.Equal(count, picture.All("path", "arc").Count);
                        Assert.DoesNotContain("NaN", picture.ToString(), StringComparison.Ordinal);
                        Assert.All(
                            picture.All("text"),
                            text => Assert.True(picture.Holds(text), text.ToString())
                        );
                    }
                },
                iter: 20
            );

    [Fact]
    public void Where_nothing_flows_there_are_arcs_and_no_ribbons()
    {
        var picture = Circle([
                [null, 0, 0],
                [0, null, 0],
                [0, 0, null],
            ])
            .Draw();

        Assert.Equal(3, picture.All("path", "arc").Count);
        Assert.Empty(picture.All("path", "ribbon-main"));
        Assert.DoesNotContain("NaN", picture.ToString(), StringComparison.Ordinal);
    }

    static Chord Circle(decimal?[][] flows) =>
        new(Text, Unit.People, [new("Alpha", "A"), new("Beta", "B"), new("Gamma", "C")], flows);
}
