using CsCheck;
using Evenground.Web;
using Xunit;

namespace Evenground.Tests.Web;

/// <summary>A country as tiles: each in its place, each with its words.</summary>
public sealed class TileMapTests
{
    [Fact]
    public void The_keyboard_goes_through_the_tiles_as_one_reads()
    {
        var map = MapOf(
            new(1, 1, "D", "Delta", 4, Link: "/d"),
            new(0, 1, "C", "Gamma", 3, Link: "/c"),
            new(2, 0, "B", "Beta", 2, Link: "/b")
        );

        Assert.Equal(["/b", "/c", "/d"], map.Draw().All("a").Select(link => link.Attribute("href")!.Value));
        Assert.Equal("group", map.Draw().Attribute("role")!.Value);
    }

    [Fact]
    public void A_tile_says_its_name_its_value_and_its_class()
    {
        var map = MapOf(new Tile(0, 0, "A", "Alpha & Co", 1_234_567, Link: "/a?x=1&y=2"));
        var link = Assert.Single(map.Draw().All("a"));

        Assert.Equal("A 1.23m, Alpha & Co: 1,234,567 people, every value", link.All("title")[0].Value);
        Assert.Equal("/a?x=1&y=2", link.Attribute("href")!.Value);
        Assert.Contains("1.23m", map.Draw().Texts());
    }

    [Fact]
    public void A_missing_tile_is_hatched_and_says_why()
    {
        var picture = MapOf(
                new(0, 0, "A", "Alpha", 5),
                new Tile(1, 0, "B", "Beta", null, "suppressed: fewer than 3")
            )
            .Draw();

        Assert.Equal("url(#p-for-wide-hatch)", picture.All("rect", "tile")[1].Attribute("fill")!.Value);
        Assert.Equal("p-for-wide-hatch", Assert.Single(picture.All("pattern")).Attribute("id")!.Value);
        Assert.Equal("Alpha: 5 people; Beta: No figure (suppressed: fewer than 3)", picture.Description());
    }

    [Fact]
    public void In_a_file_of_its_own_a_map_leads_nowhere()
    {
        var map = MapOf(new Tile(0, 0, "A", "Alpha", 5, Link: "/a"));

        Assert.Empty(map.Draw(ChartScreen.File).All("a"));
        Assert.Equal("img", map.Draw(ChartScreen.File).Attribute("role")!.Value);
    }

    [Fact]
    public void The_table_has_every_number_of_the_map_in_full_the_highest_first()
    {
        var table = MapOf(new(0, 0, "A", "Alpha", null), new(1, 0, "B", "Beta", 1_234_567)).Table;

        Assert.Equal(
            [
                ["Beta", "1,234,567 people", "every value"],
                ["Alpha", "No figure", "–"],
            ],
            table.Rows
        );
    }

    [Fact]
    public void Wherever_the_tiles_lie_they_do_not_touch_and_stay_in_the_frame() =>
        Gen.Select(Gen.Int[0, 8], Gen.Int[0, 9], (column, row) => (column, row))
            .HashSet[1, 20]
            .Sample(
                places =>
                {
                    var map = MapOf([
                        .. places.Select(place => new Tile(place.column, place.row, "가나", "x", place.row)),
                    ]);
                    foreach (var screen in Drawn.Screens)
                    {
                        var tiles = map.Draw(screen).All("rect", "tile");
                        Assert.All(
                            tiles,
                            tile => Assert.True(tile.Number("x") + tile.Number("width") <= screen.Width + 0.1)
                        );
                        Assert.Equal(
                            places.Count,
                            tiles.DistinctBy(tile => (tile.Number("x"), tile.Number("y"))).Count()
                        );
                        Assert.All(
                            map.Draw(screen).All("text"),
                            text => Assert.True(map.Draw(screen).Holds(text))
                        );
                    }
                },
                iter: 30
            );

    static TileMap MapOf(params Tile[] tiles) =>
        new(
            new("People", null, Language.English),
            "People",
            Unit.People,
            ColourScale.ByQuantiles(tiles.Select(tile => tile.Value), 5, Unit.People, Language.English),
            tiles
        );
}
