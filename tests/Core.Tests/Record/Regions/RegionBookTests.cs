using CsCheck;
using Evenground.Record;
using Xunit;

namespace Evenground.Tests.Record.Regions;

/// <summary>A region's code means nothing without its scheme and a day.</summary>
public class RegionBookTests
{
    static readonly RegionBook Book = Korea.Book;
    static readonly DateOnly Today = new(2026, 11, 23);

    [Fact]
    public void Fifty_is_Jeju_in_the_register_and_Sejong_in_the_standard()
    {
        Assert.Equal("kr-jeju", Book.PlaceOf(Korea.Jeju, Today));
        Assert.Equal("kr-sejong", Book.PlaceOf(new(RegionCode.Iso, "KR-50"), Today));
        Assert.Equal(new(RegionCode.Iso, "KR-49"), Book.Translate(Korea.Jeju, RegionCode.Iso, Today));
    }

    [Theory]
    [InlineData("42", 2023, 6, 10, true)]
    [InlineData("42", 2023, 6, 11, false)]
    [InlineData("51", 2023, 6, 10, false)]
    [InlineData("51", 2023, 6, 11, true)]
    public void Gangwon_changed_its_code_from_one_day_to_the_next(
        string code,
        int year,
        int month,
        int day,
        bool isInForce
    ) => Assert.Equal(isInForce, Book.Find(new(Korea.Register, code), new(year, month, day)) is not null);

    [Fact]
    public void A_code_that_is_not_in_force_is_refused_and_the_right_one_named()
    {
        Assert.False(Book.Require(new(Korea.Register, "42"), Today).Accepted(out _, out var refusal));

        var late = Assert.IsType<RegionCodeMustBeInForce>(refusal);
        Assert.Equal(new RegionCode(Korea.Register, "51"), late.Instead);
    }

    [Theory]
    [InlineData("kr-register", "99", true)]
    [InlineData("nuts", "DE1", false)]
    public void A_code_or_a_scheme_that_nobody_adopted_is_refused(string scheme, string code, bool hasScheme)
    {
        Assert.False(Book.Require(new(scheme, code), Today).Accepted(out _, out var refusal));

        Assert.Equal(new RegionCodeMustBeKnown(new(scheme, code), hasScheme), refusal);
    }

    [Fact]
    public void Sejong_is_no_region_before_it_was_founded()
    {
        Assert.DoesNotContain(
            Book.InForce(Korea.Register, new(2012, 6, 30)),
            region => region.Place == "kr-sejong"
        );
        Assert.Contains(Book.InForce(Korea.Register, new(2012, 7, 1)), region => region.Place == "kr-sejong");
    }

    [Fact]
    public void A_group_holds_its_places_under_every_code()
    {
        Assert.True(Book.IsIn(Korea.Seoul, "kr-capital-area", Today));
        Assert.True(Book.IsIn(new(RegionCode.Iso, "KR-11"), "kr-capital-area", Today));
        Assert.False(Book.IsIn(Korea.Jeju, "kr-capital-area", Today));
        Assert.Null(Book.IsIn(Korea.Jeju, "no-such-group", Today));
    }

    [Fact]
    public void A_book_in_which_a_code_means_two_regions_on_one_day_is_refused()
    {
        var twice = Korea.Rows[1] with { Place = "kr-sejong" };

        Assert.False(RegionBook.From([.. Korea.Rows, twice], []).Accepted(out _, out var refusal));

        Assert.IsType<RegionCodeMustHaveOneMeaning>(refusal);
    }

    [Fact]
    public void A_book_that_names_a_place_without_a_row_is_refused()
    {
        var lost = Korea.Groups[0] with { Places = ["kr-atlantis", "kr-lemuria"] };

        Assert.False(RegionBook.From(Korea.Rows, [lost]).Accepted(out _, out var refusal));

        Assert.Equal(2, Assert.IsType<Refusals>(refusal).All.OfType<PlaceMustBeInTheBook>().Count());
    }

    [Fact]
    public void A_book_knows_who_lies_beside_whom_and_where_a_tile_stands()
    {
        var book = RegionBook.From(Mapped).Value;

        Assert.Equal(["kr-gyeongbuk"], book.NeighboursOf("kr-gangwon")!);
        Assert.Empty(book.NeighboursOf("kr-jeju")!);
        Assert.Null(book.NeighboursOf("kr-seoul"));
        Assert.Equal(3, book.TileOf("kr-gangwon")!.Column);
        Assert.Null(book.TileOf("kr-seoul"));
    }

    [Fact]
    public void Neighbours_that_do_not_name_each_other_are_refused()
    {
        var oneSided = Mapped with { Neighbours = [new("kr-gangwon", ["kr-jeju"]), new("kr-jeju", [])] };

        Assert.False(RegionBook.From(oneSided).Accepted(out _, out var refusal));

        Assert.Equal(new NeighboursMustNameEachOther("kr-gangwon", "kr-jeju"), refusal);
    }

    [Fact]
    public void A_place_that_names_itself_as_neighbour_is_refused()
    {
        var own = Mapped with { Neighbours = [new("kr-jeju", ["kr-jeju"])] };

        Assert.False(RegionBook.From(own).Accepted(out _, out var refusal));

        Assert.IsType<NeighboursMustNameEachOther>(refusal);
    }

    [Fact]
    public void Two_tiles_on_one_spot_are_refused()
    {
        var tile = Mapped.Tiles![0];
        var crowded = Mapped with { Tiles = [tile, tile with { Place = "kr-jeju" }] };

        Assert.False(RegionBook.From(crowded).Accepted(out _, out var refusal));

        Assert.IsType<TilesMustNotOverlap>(refusal);
    }

    [Fact]
    public void A_place_with_two_tiles_or_two_rows_of_neighbours_is_refused()
    {
        var tile = Mapped.Tiles![0];
        var twice = Mapped with
        {
            Tiles = [tile, tile with { Row = 7 }],
            Neighbours = [new("kr-jeju", []), new("kr-jeju", [])],
        };

        Assert.False(RegionBook.From(twice).Accepted(out _, out var refusal));

        Assert.Equal(
            [new PlaceMustStandOnce("kr-jeju"), new PlaceMustStandOnce("kr-gangwon")],
            Assert.IsType<Refusals>(refusal).All
        );
    }

    [Fact]
    public void Neighbours_and_tiles_stand_in_the_journal()
    {
        var read = EventCatalogue.Read(EventCatalogue.NameOf(Mapped), EventCatalogue.Write(Mapped));

        var adopted = Assert.IsType<RegionsAdopted>(read.Value.Event);
        Assert.Equal(Mapped.Tiles, adopted.Tiles);
        Assert.Equal(["kr-gyeongbuk"], adopted.Neighbours![0].Others);
    }

    static RegionsAdopted Mapped { get; } =
        new(
            "kr",
            "2",
            Korea.Rows,
            Korea.Groups,
            Neighbours:
            [
                new("kr-gangwon", ["kr-gyeongbuk"]),
                new("kr-gyeongbuk", ["kr-gangwon"]),
                new("kr-jeju", []),
            ],
            Tiles: [new("kr-gangwon", 3, 0, new("강원", "GW"))]
        );

    [Fact]
    public void On_every_day_a_code_and_its_translation_mean_the_same_place() =>
        Gen.Select(Gen.Int[0, Korea.Rows.Count - 1], Gen.Int[732_000, 741_000])
            .Sample(
                (row, day) =>
                {
                    var (code, on) = (Korea.Rows[row].Code, DateOnly.FromDayNumber(day));
                    return Book.Translate(code, RegionCode.Iso, on) is not { } iso
                        || Book.PlaceOf(iso, on) == Book.PlaceOf(code, on);
                }
            );

    [Fact]
    public void Adopting_the_same_edition_again_changes_nothing()
    {
        var desk = new Desk().AdoptKorea();

        Assert.Empty(RegionRules.Decide(Korea.Adoption, desk.History).Value.Facts);
        Assert.Equal("kr-jeju", desk.History.Regions.Current.PlaceOf(Korea.Jeju, Today));
    }

    [Fact]
    public void Before_the_regions_were_adopted_the_book_is_empty()
    {
        var desk = new Desk { Today = new(2021, 1, 1) }.AdoptKorea();

        Assert.True(desk.History.Regions.Book(new(Today, Known: new(2020, 12, 31))).IsEmpty);
        Assert.False(desk.History.Regions.Book(new(Today, Known: new(2021, 1, 1))).IsEmpty);
    }
}
