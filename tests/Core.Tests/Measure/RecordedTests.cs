using Evenground.Measure;
using Evenground.Publish;
using Evenground.Record;
using Xunit;

namespace Evenground.Tests.Measure;

/// <summary>Figures that rest on the programme's own ledgers and on nothing that anybody said.</summary>
public class RecordedTests
{
    static readonly DateOnly Opened = new(2024, 1, 1);

    static readonly AsOf Today = new(new(2024, 12, 31), new(2024, 12, 31));

    static readonly Id<Hub> Hub = IdOf<Hub>(1);

    static readonly Id<HubSite> North = IdOf<HubSite>(2);

    static readonly Id<HubSite> South = IdOf<HubSite>(3);

    static readonly Id<Fund> Fund = IdOf<Fund>(4);

    static readonly RegionCode Gyeongbuk = new(RegionCode.Iso, "KR-47");

    [Theory]
    [InlineData("companies-resident", null, "1 company")]
    [InlineData("companies-ever-resident", null, "2 companies")]
    [InlineData("rooms", null, "3 rooms")]
    [InlineData("rooms", "north", "2 rooms")]
    [InlineData("companies-resident", "north", "0 companies")]
    [InlineData("companies-resident", "south", "1 company")]
    [InlineData("occupancy", null, "33.33%")]
    [InlineData("occupancy", "south", "100%")]
    public void A_hub_is_counted_from_its_residencies(string indicator, string? site, string expected)
    {
        var detail = site switch
        {
            "north" => North.ToString(),
            "south" => South.ToString(),
            _ => null,
        };

        Assert.Equal(expected, Text(HubRecord(), indicator, RecordedScope.Of(Hub), detail));
    }

    [Fact]
    public void A_hub_without_residencies_has_no_count_rather_than_none()
    {
        var empty = Fold(HubFounding());

        Assert.Equal(
            "missing.nothing-recorded",
            Measure(empty, "companies-resident", RecordedScope.Of(Hub)).Missing?.Code
        );
    }

    [Fact]
    public void What_is_stated_never_enters_what_is_recorded()
    {
        var said = Fold([.. HubFacts(), .. Said("hub.residents", RecordedScope.Of(Hub), 99, Unit.Companies)]);

        Assert.Equal("1 company", Text(said, "companies-resident", RecordedScope.Of(Hub)));
        Assert.Equal(
            99,
            Measure(said, "companies-resident", RecordedScope.Of(Hub), basis: Basis.Stated).Value?.Printed
        );
    }

    [Theory]
    [InlineData("fund-size-formed", "KRW 10 bn")]
    [InlineData("sponsor-commitment", "KRW 4 bn")]
    [InlineData("paid-in", "KRW 3 bn")]
    [InlineData("invested", "KRW 2 bn")]
    [InlineData("leverage", "2.5 times")]
    [InlineData("funds-joined", "1 fund")]
    public void The_five_sums_of_a_fund_come_from_its_ledger_one_by_one(string indicator, string expected)
    {
        Assert.Equal(expected, Text(FundRecord(), indicator, RecordedScope.Of(Fund)));
        Assert.Equal(expected, Text(FundRecord(), indicator, RecordedScope.Of(Currency.Won)));
    }

    [Fact]
    public void An_investment_of_unknown_place_leaves_the_regions_sum_a_lower_bound()
    {
        var measured = Measure(
            FundRecord(),
            "invested-in-region",
            RecordedScope.Of(Fund),
            Gyeongbuk.ToString()
        );

        Assert.Equal(
            new(new(1_500_000_000, 2_000_000_000), 1_500_000_000, Relation.AtLeast, Unit.Of(Currency.Won)),
            measured.Value
        );
    }

    [Fact]
    public void A_fund_into_which_nobody_is_known_to_have_paid_has_no_sum_rather_than_none()
    {
        var formed = Fold(FundFacts().Take(2));

        Assert.Equal(
            "missing.nothing-recorded",
            Measure(formed, "paid-in", RecordedScope.Of(Fund)).Missing?.Code
        );
    }

    [Fact]
    public void A_recorded_figure_names_every_entry_that_it_rests_on()
    {
        Assert.Equal([1L, 2, 3], Measure(FundRecord(), "fund-size-formed", RecordedScope.Of(Fund)).RestsOn);
        Assert.Equal([1L, 4], Measure(FundRecord(), "paid-in", RecordedScope.Of(Fund)).RestsOn);
        Assert.Equal([7L, 8, 9], Measure(HubRecord(), "companies-resident", RecordedScope.Of(Hub)).RestsOn);
    }

    [Fact]
    public void A_claim_about_a_ledger_carries_the_name_of_what_it_is_about()
    {
        var claims = Claims.For(FundRecord(), new(7, Digest.None), Today);

        Assert.Equal(
            "Town fund",
            claims.Find("paid-in", RecordedScope.Of(Fund), Basis.Recorded)?.SubjectName.English
        );
        Assert.Equal(
            "KRW 펀드 전체",
            claims.Find("paid-in", RecordedScope.Of(Currency.Won), Basis.Recorded)?.SubjectName.Korean
        );
    }

    static History HubRecord() => Fold(HubFacts());

    static History FundRecord() => Fold(FundFacts());

    static IEnumerable<Fact> HubFounding()
    {
        yield return On(Opened, new HubFounded(Hub, new("마을 허브", "Town hub"), IdOf<Organisation>(5)));
        yield return On(Opened, new HubSiteOpened(Hub, North, new("북관", "North"), Gyeongbuk, "1"));
        yield return On(Opened, new HubSiteOpened(Hub, South, new("남관", "South"), Gyeongbuk, "2"));
    }

    static IEnumerable<Fact> HubFacts() =>
        [
            .. HubFounding(),
            On(Opened, new RoomAdded(Hub, North, IdOf<Room>(10), "101", null, null)),
            On(Opened, new RoomAdded(Hub, North, IdOf<Room>(11), "102", null, null)),
            On(Opened, new RoomAdded(Hub, South, IdOf<Room>(12), "201", null, null)),
            On(Opened, new ResidencyStarted(Hub, IdOf<Residency>(20), IdOf<Company>(30), [IdOf<Room>(10)])),
            On(Opened, new ResidencyStarted(Hub, IdOf<Residency>(21), IdOf<Company>(31), [IdOf<Room>(12)])),
            On(
                new(2024, 6, 30),
                new ResidencyEnded(Hub, IdOf<Residency>(20), new(new(2024, 6, 30), ResidencyEnding.TermEnded))
            ),
        ];

    static IEnumerable<Fact> FundFacts() =>
        [
            On(
                Opened,
                new FundFormed(Fund, new("마을 펀드", "Town fund"), IdOf<Organisation>(5), Currency.Won, [])
            ),
            On(
                Opened,
                new CommitmentMade(
                    Fund,
                    IdOf<LedgerEntry>(40),
                    IdOf<Organisation>(6),
                    InvestorRole.Sponsor,
                    Won(4_000)
                )
            ),
            On(
                Opened,
                new CommitmentMade(
                    Fund,
                    IdOf<LedgerEntry>(41),
                    IdOf<Organisation>(7),
                    InvestorRole.Private,
                    Won(6_000)
                )
            ),
            On(Opened, new CapitalPaidIn(Fund, IdOf<LedgerEntry>(42), IdOf<Organisation>(6), Won(3_000))),
            On(
                Opened,
                new Invested(Fund, IdOf<LedgerEntry>(43), IdOf<Company>(30), Won(1_500), Gyeongbuk, null)
            ),
            On(Opened, new Invested(Fund, IdOf<LedgerEntry>(44), IdOf<Company>(31), Won(500), null, null)),
        ];

    static IEnumerable<Fact> Said(string metric, string scope, decimal value, Unit unit) =>
        [
            On(
                Opened,
                new StatementPublished(
                    new("s", Opened, "Town", "Paper", "Title", "https://example.org/", "sheet")
                )
            ),
            On(
                Opened,
                new Asserted(
                    new("s", metric, scope, null, Opened, Relation.Equals, unit),
                    new(value, 1, "99", "")
                )
            ),
        ];

    static Fact On(DateOnly day, IEvent happened) => new(happened, new(day), day);

    static History Fold(IEnumerable<Fact> facts) => PublicRecord.Fold(PublicRecord.Chained(facts));

    static Money Won(long millions) => new(millions * 1_000_000, Currency.Won);

    static Id<T> IdOf<T>(int number) => new(new Guid(number, 0, 0, new byte[8]));

    static string Text(History history, string indicator, string scope, string? detail = null) =>
        QuantityText.Of(Measure(history, indicator, scope, detail).Value!, Language.English);

    static Measurement Measure(
        History history,
        string indicator,
        string scope,
        string? detail = null,
        Basis basis = Basis.Recorded
    ) =>
        IndicatorCatalogue
            .Find(indicator)!
            .Measure(new(new(scope, detail), Today, basis), new(history, Today));
}
