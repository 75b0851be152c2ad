using System.Globalization;
using System.Text;
using Evenground.Import;
using Evenground.Record;
using Xunit;

namespace Evenground.Tests.Import.Boundaries;

/// <summary>Shapes that are wrong by themselves or together are refused with their place.</summary>
public class CoverageTests
{
    static readonly Stripland Plain = Stripland.Plain;

    [Theory]
    [InlineData("0,0 2,2 2,0 0,2", ShapeFault.CrossesItself)]
    [InlineData("0,0 3,0 3,3 1,1 0,3", ShapeFault.CrossesItself, "2,0 2,2 1,2 1,0.5")]
    [InlineData("0,0 3,0 1,0 1,3", ShapeFault.CrossesItself)]
    [InlineData("0,0 3,0 3,3 3,0 0,3", ShapeFault.LineTwice)]
    [InlineData("0,0 3,0 3,3 0,3", ShapeFault.HoleOutside, "5,5 6,5 6,6")]
    [InlineData("0,0 9,0 9,9 0,9", ShapeFault.OneInsideAnother, "1,1 5,1 5,5 1,5", "2,2 3,2 3,3")]
    [InlineData("0,0 4,0 4,4 0,4", ShapeFault.PartsMeetInPoints, "2,0 4,2 2,4 0,2")]
    public void A_shape_that_is_wrong_by_itself_is_named_with_its_place(
        string outline,
        ShapeFault fault,
        params string[] holes
    )
    {
        var refusal = Assert.IsType<ShapeMustBeSound>(
            RefusalOf([.. holes.Prepend(outline)], Block(20), Block(30))
        );

        Assert.Equal((fault, 1), (refusal.Fault, refusal.Feature.Number));
        Assert.Matches("^[0-9]+\\.[0-9]{6}, [0-9]+\\.[0-9]{6}$", refusal.At);
    }

    [Fact]
    public void Areas_of_one_region_that_lie_inside_each_other_are_refused()
    {
        var file = Collection(
            "[[[[0,0],[9,0],[9,9],[0,9],[0,0]]],[[[1,1],[2,1],[2,2],[1,1]]]]",
            "MultiPolygon",
            Block(20),
            Block(30)
        );

        Assert.IsType<ShapeMustBeSound>(RefusalOf(file));
    }

    [Fact]
    public void A_crossing_is_mended_when_that_is_asked_for_and_told()
    {
        // A loop on the coast of the kind that simplified official files have.
        var file = Collection([
            ["0,0 3,0 3,3 2,3 1,2 1,3 2,2.5 2,2.9 0,3"],
            Block(20),
            Block(30),
        ]);

        var reading = BoundaryImport.Read(Plain.Ask(file) with { MayMend = true }, Plain.Book).Value;

        Assert.IsType<ShapeMustBeSound>(RefusalOf(file));
        Assert.Contains(
            "feature 1 ('Strip 1')",
            reading.Ask.Source.Changes.English,
            StringComparison.Ordinal
        );
        Assert.Contains("1번째 도형", reading.Ask.Source.Changes.Korean, StringComparison.Ordinal);
    }

    [Fact]
    public void A_rock_that_shrank_to_a_point_is_left_out_and_told()
    {
        var file = Collection(
            "[[[[0,0],[9,0],[9,9],[0,9],[0,0]]],[[[11,1],[12,2],[11,1]]],[[[13,1],[13,1],[13,1]]]]",
            "MultiPolygon",
            Block(20),
            Block(30)
        );

        var reading = Plain.Read(file).Value;

        Assert.Single(reading.Ask.Shapes[0].Exact);
        Assert.Contains("left out: 2.", reading.Ask.Source.Changes.English, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("0,0 2,0 2,2 0,2", "1.5,0.5 3,0.5 3,1.5 1.5,1.5")] // Overlap.
    [InlineData("0,0 2,0 2,2 0,2", "0,0 2,0 2,2 0,2")] // The same area twice.
    [InlineData("0,0 9,0 9,9 0,9", "2,2 3,2 3,3 2,3")] // One inside the other.
    [InlineData("0,0 2,0 2,2 0,2", "2,0 4,0 4,2 2,2 2,1")] // A point that the other side lacks.
    [InlineData("0,0 2,0 2,2 0,2", "2.000005,0 4,0 4,2 2.000005,2")] // A gap of half a metre.
    public void Neighbours_that_do_not_match_are_both_named(string first, string second)
    {
        var refusals = All(RefusalOf([first], [second], Block(30)));

        Assert.All(refusals, refusal => Assert.IsType<NeighboursMustMeet>(refusal));
        var named = (NeighboursMustMeet)refusals[0];
        Assert.Equal([1, 2], new[] { named.Feature.Number, named.Neighbour.Number }.Order());
        Assert.Equal(10, named.GapMicrodegrees);
    }

    [Fact]
    public void Land_of_nobody_between_regions_is_refused_unless_it_is_meant()
    {
        string[][] around =
        [
            ["0,0 3,0 3,1 2,1 1,1 1,2 0,3"],
            ["3,1 3,3 2,2 2,1"],
            ["0,3 1,2 2,2 3,3"],
        ];

        var refusal = Assert.IsType<LandMustHaveNoHoles>(RefusalOf(around));
        var meant = BoundaryImport.Read(
            Plain.Ask(Collection(around)) with
            {
                MayHaveHoles = true,
            },
            Plain.Book
        );

        Assert.Equal((1, 3), (refusal.Holes, refusal.Around.Count));
        Assert.Equal(3, meant.Value.Ask.Shapes.Count);
    }

    [Fact]
    public void A_lake_within_one_region_is_no_hole_of_the_country() =>
        Assert.Equal(
            2,
            1
                + Plain
                    .Read(
                        Collection([
                            ["0,0 9,0 9,9 0,9", "1,1 2,1 2,2"],
                            Block(20),
                            Block(30),
                        ])
                    )
                    .Value.Ask.Shapes[0]
                    .Exact[0]
                    .Holes.Count
        );

    [Fact]
    public void Regions_that_meet_in_one_point_or_lie_apart_are_sound() =>
        Assert.Equal(
            3,
            Plain
                .Read(
                    Collection([
                        ["0,0 1,0 1,1 0,1"],
                        ["1,1 2,1 2,2 1,2"],
                        Block(30),
                    ])
                )
                .Value.Ask.Shapes.Count
        );

    [Fact]
    public void A_drawing_has_few_points_and_its_neighbours_still_share_their_border()
    {
        var wave = new Stripland([
            .. Enumerable
                .Range(0, 6)
                .Select(border =>
                    Enumerable
                        .Range(0, 3_000)
                        .Select(row => (border * 1_000 + (int)(200 * Math.Sin(row / 15.0)), row * 5))
                        .ToArray()
                ),
        ]);

        var ask = wave.Read(wave.TopoJson).Value.Ask;
        var set = ((BoundariesLoaded)BoundaryRules.Decide(ask, wave.History).Value.Facts[0].Event).Set!;

        Assert.InRange(set.DisplayPointCount, 100, 4_000);
        Assert.InRange(set.DisplayToleranceMicrodegrees, 100, 70_000);
        Assert.Equal(Contiguity.Of(set), Contiguity.Of(Drawn(set, wave)));
    }

    [Fact]
    public void A_country_of_few_points_is_drawn_as_it_is()
    {
        var ask = Plain.Read(Plain.GeoJson).Value.Ask;

        Assert.Equal(0, ask.DisplayToleranceMicrodegrees);
        Assert.All(ask.Shapes, shape => Assert.Equal(shape.Exact, shape.Display));
    }

    static BoundarySet Drawn(BoundarySet set, Stripland country)
    {
        var ask = country.Read(country.TopoJson).Value.Ask;
        CodedShape[] shapes =
        [
            .. set.Shapes.Select(shape => new CodedShape(shape.Code, shape.Display, shape.Display)),
        ];
        var decision = BoundaryRules.Decide(ask with { Shapes = shapes }, country.History);
        return ((BoundariesLoaded)decision.Value.Facts[0].Event).Set!;
    }

    static string[] Block(int at) => [$"{at},0 {at + 1},0 {at + 1},1 {at},1"];

    static Refusal RefusalOf(params string[][] shapes) => RefusalOf(Collection(shapes));

    static Refusal RefusalOf(byte[] file)
    {
        Assert.False(Plain.Read(file).Accepted(out _, out var refusal));
        return refusal;
    }

    static IReadOnlyList<Refusal> All(Refusal refusal) =>
        refusal is Refusals several ? several.All : [refusal];

    /// <summary>Features of one polygon each: its outline and holes as points, not closed.</summary>
    static byte[] Collection(string[][] shapes) =>
        File([.. shapes.Select(rings => ("Polygon", Rings(rings)))]);

    static byte[] Collection(string coordinates, string type, params string[][] others) =>
        File([(type, coordinates), .. others.Select(rings => ("Polygon", Rings(rings)))]);

    static byte[] File((string Type, string Coordinates)[] shapes) =>
        Encoding.UTF8.GetBytes(
            "{\"type\":\"FeatureCollection\",\"features\":["
                + string.Join(
                    ',',
                    shapes.Select(
                        (shape, at) =>
                            string.Create(
                                CultureInfo.InvariantCulture,
                                $$$"""{"type":"Feature","properties":{"code":"{{{at + 1}}}","name":"Strip {{{at + 1}}}"},"geometry":{"type":"{{{shape.Type}}}","coordinates":{{{shape.Coordinates}}}}}"""
                            )
                    )
                )
                + "]}"
        );

    static string Rings(string[] rings) => "[" + string.Join(',', rings.Select(Ring)) + "]";

    static string Ring(string points)
    {
        var each = points.Split(' ').Select(point => $"[{point}]").ToArray();
        return $"[{string.Join(',', each)},{each[0]}]";
    }
}
