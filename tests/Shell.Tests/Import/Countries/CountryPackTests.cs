using Evenground.Import;
using Evenground.Record;
using Evenground.Tests.House;
using Xunit;

namespace Evenground.Tests.Import.Countries;

/// <summary>A country pack is read whole or not at all; the Korean one holds what the law says.</summary>
public class CountryPackTests
{
    static readonly DateOnly Today = new(2026, 11, 23);

    /// <remarks>Golden numbers: the ministry's administrative codes and ISO 3166-2:KR list 17 provinces since
    /// 2012-07-01.</remarks>
    [Theory]
    [InlineData("kr-register", 2012, 6, 30, 16)]
    [InlineData("kr-register", 2012, 7, 1, 17)]
    [InlineData("kr-register", 2023, 6, 11, 17)]
    [InlineData("kr-register", 2026, 11, 23, 17)]
    [InlineData("iso3166-2", 2012, 6, 30, 16)]
    [InlineData("iso3166-2", 2026, 11, 23, 17)]
    public async Task Korea_has_seventeen_provinces_since_Sejong(
        string scheme,
        int year,
        int month,
        int day,
        int provinces
    )
    {
        var korea = await KoreaAsync();

        var named = korea.Book.InForce(scheme, new(year, month, day));
        Assert.Equal(provinces, named.Count(region => region.Parent == korea.Book.Root));
    }

    [Theory]
    [InlineData("50", "kr-jeju", "KR-49")]
    [InlineData("36", "kr-sejong", "KR-50")]
    [InlineData("51", "kr-gangwon", "KR-42")]
    [InlineData("52", "kr-jeonbuk", "KR-45")]
    [InlineData("47", "kr-gyeongbuk", "KR-47")]
    public async Task A_code_of_the_register_has_its_place_and_its_code_in_the_standard(
        string code,
        string place,
        string iso
    )
    {
        var book = (await KoreaAsync()).Book;

        Assert.Equal(place, book.PlaceOf(new("kr-register", code), Today));
        Assert.Equal(
            new(RegionCode.Iso, iso),
            book.Translate(new("kr-register", code), RegionCode.Iso, Today)
        );
    }

    [Theory]
    [InlineData("42", "51", 2023, 6, 11)]
    [InlineData("45", "52", 2024, 1, 18)]
    [InlineData("49", "50", 2006, 7, 1)]
    public async Task A_province_that_became_special_changed_its_code_on_that_day(
        string old,
        string young,
        int year,
        int month,
        int day
    )
    {
        var (book, change) = ((await KoreaAsync()).Book, new DateOnly(year, month, day));

        Assert.NotNull(book.Find(new("kr-register", old), change.AddDays(-1)));
        Assert.Null(book.Find(new("kr-register", old), change));
        Assert.Null(book.Find(new("kr-register", young), change.AddDays(-1)));
        Assert.NotNull(book.Find(new("kr-register", young), change));
    }

    [Fact]
    public async Task The_poles_and_special_provinces_part_the_country_without_rest()
    {
        var korea = await KoreaAsync();
        var provinces = korea
            .Book.InForce(RegionCode.Iso, Today)
            .Select(region => region.Place)
            .Order(StringComparer.Ordinal);

        var parts = korea
            .Country.Groups.Where(group =>
                group.Code.StartsWith("kr-pole-", StringComparison.Ordinal)
                || group.Code == "kr-special-provinces"
            )
            .SelectMany(group => group.Places)
            .Order(StringComparer.Ordinal);

        Assert.Equal(provinces, parts);
        Assert.True(korea.Book.IsIn(new(RegionCode.Iso, "KR-41"), "kr-capital-area", Today));
        Assert.True(korea.Book.IsIn(new(RegionCode.Iso, "KR-47"), "kr-non-capital-area", Today));
    }

    [Fact]
    public async Task A_programme_that_adopts_the_pack_goes_by_its_codes()
    {
        var decision = RegionRules.Decide((await KoreaAsync()).Adoption(Today), History.Empty).Value;
        var fact = Assert.Single(decision.Facts);
        var read = EventCatalogue
            .Read(EventCatalogue.NameOf(fact.Event), EventCatalogue.Write(fact.Event))
            .Value.Event;

        var history = History.Empty.After(
            new(read, new(1, fact.Effective, Today, DateTimeOffset.UnixEpoch, Visibility.Public))
        );

        Assert.Equal("kr-jeju", history.Regions.Current.PlaceOf(new("kr-register", "50"), Today));
    }

    [Fact]
    public async Task Every_wrong_row_of_every_file_is_named_and_nothing_is_read()
    {
        using var pack = PackFolder.Vessen();
        pack.Replace(
            "regions.csv",
            "xv-isle,xv-office,50,이솔로,Isolo,,2018-06-30",
            "xv-isle,xv-office,50,,Isolo,,2018-02-30"
        );
        pack.Replace("tiles.csv", "xv-isle,2,2", "xv-isle,2,hundred");
        pack.Replace("changes.csv", "0.25", "a quarter");

        var refusal = await RefusalOfAsync(pack);

        Assert.Equal(
            [
                (7, "name_ko", RowFault.CellMustNotBeEmpty),
                (7, "valid_until", RowFault.DateMustExist),
                (2, "weight", RowFault.NumberMustBeExact),
                (6, "row", RowFault.NumberMustBeExact),
            ],
            Assert
                .IsType<Refusals>(refusal)
                .All.OfType<RowsMustHold>()
                .SelectMany(rows => rows.Errors.OrderBy(error => error.Column))
                .Select(error => (error.Line, error.Column, error.Fault))
        );
    }

    [Fact]
    public async Task A_tile_beyond_the_map_is_refused()
    {
        using var pack = PackFolder.Vessen();
        pack.Replace("tiles.csv", "xv-isle,2,2", "xv-isle,2,1.5");

        var rows = Assert.IsType<RowsMustHold>(await RefusalOfAsync(pack));

        Assert.Equal(RowFault.NumberMustFit, Assert.Single(rows.Errors).Fault);
    }

    [Theory]
    [InlineData(
        "regions.csv",
        "55,이솔로,Isolo,2018-07-01,,xv",
        "55,이솔로,Isolo,2018-07-01,,nowhere",
        typeof(PlaceMustBeInTheBook)
    )]
    [InlineData(
        "regions.csv",
        "xv-east,xv-office,30",
        "xv-east,xv-office,20",
        typeof(RegionCodeMustHaveOneMeaning)
    )]
    [InlineData("changes.csv", "0.25", "1.25", typeof(RegionChangeMustHaveAShare))]
    public async Task A_book_that_is_not_sound_is_refused(string file, string was, string now, Type expected)
    {
        using var pack = PackFolder.Vessen();
        pack.Delete("statistics");
        pack.Replace(file, was, now);

        Assert.IsType(expected, await RefusalOfAsync(pack));
    }

    [Theory]
    [InlineData("country.json", "{}")]
    [InlineData("country.json", "null")]
    [InlineData("country.json", "no json")]
    [InlineData("country.json", """{"code":"xx","what":1}""")]
    [InlineData("rules.json", "{}")]
    [InlineData("rules.json", """{"ageBands":[{"code":"old","ages":"a lot"}]}""")]
    public async Task A_description_that_is_not_of_its_shape_is_refused(string file, string description)
    {
        using var pack = PackFolder.Vessen();
        pack.Write(file, description);

        Assert.Equal(file, Assert.IsType<CountryMustHaveItsShape>(await RefusalOfAsync(pack)).File);
    }

    [Fact]
    public async Task A_folder_without_the_files_is_refused()
    {
        using var pack = PackFolder.Empty();

        Assert.Equal(
            [pack.PathTo("country.json"), pack.PathTo("regions.csv")],
            Assert
                .IsType<Refusals>(await RefusalOfAsync(pack))
                .All.OfType<CountryFileMustExist>()
                .Select(file => file.Path)
        );
    }

    [Fact]
    public async Task A_description_without_its_figures_is_refused()
    {
        using var pack = PackFolder.Vessen();
        pack.Delete("statistics/births.csv");

        Assert.Equal(
            pack.PathTo("statistics/births.csv"),
            Assert.IsType<CountryFileMustExist>(await RefusalOfAsync(pack)).Path
        );
    }

    [Fact]
    public async Task A_table_that_cannot_be_read_says_which_and_why()
    {
        using var pack = PackFolder.Vessen();
        pack.Replace("statistics/births.csv", "period,", "year,");

        var refusal = Assert.IsType<CountryTableMustHold>(await RefusalOfAsync(pack));

        Assert.Equal("births.csv", refusal.File);
        Assert.Contains("period", refusal.Text.English, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_pack_may_go_without_rules_maps_and_tables()
    {
        using var pack = PackFolder.Vessen();
        foreach (
            var file in (string[])["changes.csv", "neighbours.csv", "tiles.csv", "rules.json", "statistics"]
        )
            pack.Delete(file);

        var read = (await CountryPack.ReadAsync(pack.Folder, Stop)).Value;

        Assert.Empty(read.Tables);
        Assert.Empty(read.Book.Tiles);
        Assert.Empty(read.Rulebook.AgeBands);
    }

    static CancellationToken Stop => TestContext.Current.CancellationToken;

    static async Task<Refusal> RefusalOfAsync(PackFolder pack)
    {
        Assert.False((await CountryPack.ReadAsync(pack.Folder, Stop)).Accepted(out _, out var refusal));
        return refusal;
    }

    static async Task<CountryPack> KoreaAsync() =>
        (await CountryPack.ReadAsync(Repository.PathTo("countries", "kr"), Stop)).Value;
}
