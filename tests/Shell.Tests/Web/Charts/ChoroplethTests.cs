using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using CsCheck;
using Evenground.Import;
using Evenground.Record;
using Evenground.Tests.Import;
using Evenground.Tests.Import.Boundaries;
using Evenground.Web;
using Xunit;

namespace Evenground.Tests.Web;

/// <summary>A country in its true shapes, with the words of its tile map.</summary>
public sealed partial class ChoroplethTests
{
    static readonly BoundarySet Strips = SetOf(Stripland.Plain);

    [Fact]
    public void Every_region_is_drawn_in_the_colour_of_its_class()
    {
        var map = MapOf(1, 50, 100);

        var shapes = map.Draw().All("path", "tile");

        Assert.Equal(
            map.Figures.Tiles.Select(tile => map.Figures.Scale.ClassOf(tile.Value)!.Fill),
            shapes.Select(shape => shape.Attribute("fill")!.Value)
        );
        Assert.Equal(3, shapes.Select(shape => shape.Attribute("d")!.Value).Distinct().Count());
    }

    [Fact]
    public void Words_legend_and_table_are_those_of_the_tile_map()
    {
        var map = MapOf(1, null, 100);

        Assert.Equal(map.Figures.Text, map.Text);
        Assert.Equal(map.Figures.Legend, map.Legend);
        Assert.Equal(map.Figures.Table.Rows, map.Table.Rows);
        Assert.Equal(map.Figures.Draw().Description(), map.Draw().Description());
    }

    [Fact]
    public void A_region_without_a_figure_is_hatched_and_the_legend_says_so()
    {
        var map = MapOf(1, null, 100);

        Assert.Equal("url(#p-for-wide-hatch)", map.Draw().All("path", "tile")[1].Attribute("fill")!.Value);
        Assert.Contains(map.Legend, item => item is { IsHatched: true, Words: "No figure: 1 region" });
        Assert.Single(map.Draw().All("rect", "plate"));
    }

    [Fact]
    public void A_region_that_is_not_asked_about_is_drawn_as_land()
    {
        var map = MapOf(1, 2);

        Assert.Equal((2, 1), (map.Draw().All("path", "tile").Count, map.Draw().All("path", "land").Count));
    }

    [Fact]
    public void A_label_is_written_in_the_ink_that_can_be_read_on_its_colour() =>
        Assert.All(
            MapOf(1, 50, 100).Draw().All("g", "tile-of"),
            region =>
            {
                var fill = region.All("path", "tile").Single().Attribute("fill")!.Value;
                var isDark = region.All("text", "ink-dark").Count > 0;
                Assert.True(Contrast.Between(fill, isDark ? Palette.DarkInk : Palette.LightInk) >= 4.5);
            }
        );

    [Fact]
    public void A_link_begins_with_what_stands_on_it_and_a_file_has_none()
    {
        var map = MapOf(1, 50, 100);
        var linked = map with
        {
            Figures = map.Figures with { Tiles = [.. map.Figures.Tiles.Select(Linked)] },
        };

        Assert.Equal(
            "S1 1, Strip 1: 1 person, under 50 people",
            linked.Draw().All("a")[0].All("title")[0].Value
        );
        Assert.Empty(linked.Draw(ChartScreen.File).All("a"));

        static Tile Linked(Tile tile) => tile with { Link = $"/{tile.ShortName}" };
    }

    [Fact]
    public void On_every_screen_the_shapes_stay_in_the_frame_and_the_labels_in_their_shapes() =>
        Stripland.Any.Sample(
            country =>
            {
                var map = MapOf(
                    SetOf(country),
                    [.. Enumerable.Range(1, country.Strips).Select(strip => (decimal?)strip * 1_000)]
                );
                foreach (var screen in Drawn.Screens)
                {
                    var picture = map.Draw(screen);
                    var frame = picture.Attribute("viewBox")!.Value.Split(' ');
                    foreach (var region in picture.All("g", "tile-of"))
                    {
                        var points = PointsOf(region.All("path", "tile").Single());
                        Assert.All(
                            points,
                            point =>
                            {
                                Assert.InRange(point.X, 0, screen.Width);
                                Assert.InRange(point.Y, 0, Number(frame[3]));
                            }
                        );
                        Assert.All(
                            region.All("text"),
                            text => Assert.True(IsInside(points, text.Number("x"), text.Number("y")))
                        );
                    }
                }
            },
            iter: 60
        );

    [Fact]
    public void Neighbours_are_drawn_with_the_same_points_on_their_border()
    {
        var shapes = MapOf(1, 2, 3).Draw().All("path", "tile").Select(PointsOf).ToArray();

        Assert.Equal(3, shapes[0].Intersect(shapes[1]).Count());
        Assert.Equal(3, shapes[1].Intersect(shapes[2]).Count());
        Assert.Empty(shapes[0].Intersect(shapes[2]));
    }

    [Fact]
    public void A_region_too_small_to_see_is_drawn_as_a_speck()
    {
        var outline = MapOutline.Of([
            [(5, 5), (5.01, 5), (5, 5.01)],
        ]);

        Assert.Equal("M4 5l1-1 1 1-1 1z", outline.Path.ToString());
        Assert.Null(outline.RoomFor(10, 10));
    }

    [Fact]
    public void A_view_with_boundaries_shows_shapes_and_one_without_shows_tiles()
    {
        var map = MapOf(1, 2, 3);
        var loaded = Stripland.Plain.History.With(
            BoundaryRules.Decide(Read(Stripland.Plain), Stripland.Plain.History)
        );
        var (before, since) = (AsOf.AllRecorded(new(2017, 12, 31)), AsOf.AllRecorded(new(2018, 1, 1)));

        Assert.IsType<Choropleth>(Choropleth.InsteadOf(map.Figures, map.Places, loaded, since));
        Assert.IsType<TileMap>(Choropleth.InsteadOf(map.Figures, map.Places, loaded, before));
        Assert.IsType<TileMap>(Choropleth.InsteadOf(map.Figures, ["st-1", "st-9", "st-2"], loaded, since));
        Assert.IsType<TileMap>(Choropleth.InsteadOf(map.Figures, [], loaded, since));
        Assert.Null(Choropleth.BoundariesFor(loaded, map.Places, new(new(2018, 6, 1), new(2017, 12, 31))));
    }

    [Fact]
    public void The_credit_names_publisher_licence_and_days() =>
        Assert.Equal(
            "Boundaries: Survey of Stripland (example), Strips (example) (CC0-1.0), in force 2018-01-01/...",
            MapOf(1, 2, 3).Credit
        );

    [Fact]
    public async Task Seventeen_real_provinces_take_less_than_sixty_kilobytes_on_both_screens()
    {
        var set = await RealBoundariesTests.SetAsync();
        var map = MapOf(set, [.. Enumerable.Range(1, 17).Select(value => (decimal?)value)]);

        var letters = ((ChartScreen[])[ChartScreen.Wide, ChartScreen.Narrow]).Sum(screen =>
            map.Draw(screen).All("path", "tile").Sum(path => path.Attribute("d")!.Value.Length)
        );

        Assert.InRange(letters, 10_000, 60_000);
    }

    static Choropleth MapOf(params decimal?[] values) => MapOf(Strips, values);

    static Choropleth MapOf(BoundarySet set, decimal?[] values)
    {
        Tile[] tiles =
        [
            .. values.Select((value, at) => new Tile(at, 0, $"S{at + 1}", $"Strip {at + 1}", value)),
        ];
        var figures = new TileMap(
            new("People", null, Language.English),
            "People",
            Unit.People,
            ColourScale.ByQuantiles(values, 3, Unit.People, Language.English),
            tiles
        );
        return new(figures, [.. set.Shapes.Take(values.Length).Select(shape => shape.Place)], set);
    }

    static LoadBoundaries Read(Stripland country) =>
        BoundaryImport.Read(country.Ask(Encoding.UTF8.GetBytes(country.TopoJson)), country.Book).Value.Ask;

    static BoundarySet SetOf(Stripland country) =>
        (
            (BoundariesLoaded)BoundaryRules.Decide(Read(country), country.History).Value.Facts.Single().Event
        ).Set!;

    /// <summary>The points of an outline, read as a browser reads them: steps after the first.</summary>
    static (double X, double Y)[] PointsOf(XElement path)
    {
        var outline = path.Attribute("d")!.Value;
        var numbers = AnyNumber().Matches(outline).Select(number => Number(number.Value)).ToArray();
        var points = new List<(double X, double Y)>();
        var (x, y) = (0.0, 0.0);
        for (var at = 0; at < numbers.Length; at += 2)
        {
            (x, y) = (Math.Round(x + numbers[at], 1), Math.Round(y + numbers[at + 1], 1));
            points.Add((x, y));
        }

        return [.. points];
    }

    static bool IsInside((double X, double Y)[] ring, double x, double y)
    {
        var isInside = false;
        var last = ring[^1];
        foreach (var point in ring)
        {
            if (
                last.Y > y != point.Y > y
                && x < last.X + (y - last.Y) / (point.Y - last.Y) * (point.X - last.X)
            )
                isInside = !isInside;
            last = point;
        }

        return isInside;
    }

    static double Number(string text) =>
        double.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    [GeneratedRegex(@"-?(\d+(\.\d+)?|\.\d+)")]
    private static partial Regex AnyNumber();
}
