using System.Text;
using Evenground.Import;
using Evenground.Record;
using Xunit;

namespace Evenground.Tests.Import.Countries;

/// <summary>A country pack is read whole or not at all; the Korean one holds what the law says.</summary>
public class CountryPackTests
{
    const string Header = "place,scheme,code,name_ko,name_en,valid_from,valid_until,parent,note\n";

    const string Description = """
        {"code":"xx","edition":"1","name":{"korean":"나라","english":"Country"},"currency":"EUR","timeZone":"UTC","languages":["en"],
        "schemes":[{"code":"s","name":{"korean":"체계","english":"Scheme"},"authority":{"korean":"청","english":"Office"},"source":"law"}],
        "groups":[],"notes":[]}
        """;

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

        Assert.Equal(provinces, korea.Book.InForce(scheme, new(year, month, day)).Count);
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
    public async Task Every_wrong_row_is_named_and_nothing_is_read()
    {
        const string Rows = "a,s,1,가,A,2012-02-30,,,\nb,s,2,,B,2012-01-02,2012-01-01,,\n";

        Assert.False((await ReadAsync(Description, Header + Rows)).Accepted(out _, out var refusal));

        Assert.Equal(
            [
                (2, RowFault.DateMustExist),
                (3, RowFault.PeriodMustNotEndBeforeItStarts),
                (3, RowFault.CellMustNotBeEmpty),
            ],
            Assert.IsType<RowsMustHold>(refusal).Errors.Select(error => (error.Line, error.Fault))
        );
    }

    [Theory]
    [InlineData("a,s,1,가,A,,,nowhere,\n", typeof(PlaceMustBeInTheBook))]
    [InlineData("a,s,1,가,A,,,,\nb,s,1,나,B,,,,\n", typeof(RegionCodeMustHaveOneMeaning))]
    public async Task A_book_that_is_not_sound_is_refused(string rows, Type expected)
    {
        Assert.False((await ReadAsync(Description, Header + rows)).Accepted(out _, out var refusal));

        Assert.IsType(expected, refusal);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("null")]
    [InlineData("no json")]
    [InlineData("""{"code":"xx","what":1}""")]
    public async Task A_description_that_is_not_of_its_shape_is_refused(string description)
    {
        Assert.False(
            (await ReadAsync(description, Header + "a,s,1,가,A,,,,\n")).Accepted(out _, out var refusal)
        );

        Assert.IsType<CountryMustHaveItsShape>(refusal);
    }

    [Fact]
    public async Task A_folder_without_the_files_is_refused()
    {
        var folder = Path.Combine(Path.GetTempPath(), "evenground-no-country");

        Assert.False(
            (await CountryPack.ReadAsync(folder, TestContext.Current.CancellationToken)).Accepted(
                out _,
                out var refusal
            )
        );

        Assert.Equal(Path.Combine(folder, "country.json"), Assert.IsType<CountryFileMustExist>(refusal).Path);
    }

    static async Task<CountryPack> KoreaAsync()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "Evenground.slnx")))
            folder = folder.Parent;
        return (
            await CountryPack.ReadAsync(
                Path.Combine(folder.FullName, "countries", "kr"),
                TestContext.Current.CancellationToken
            )
        ).Value;
    }

    static Task<Outcome<CountryPack>> ReadAsync(string description, string table) =>
        CountryPack.ReadAsync(
            Encoding.UTF8.GetBytes(description),
            new MemoryStream(Encoding.UTF8.GetBytes(table)),
            TestContext.Current.CancellationToken
        );
}
