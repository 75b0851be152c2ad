using Evenground.Record;
using Evenground.Tests.Web.CapTables;
using Xunit;

namespace Evenground.Tests.Web;

/// <summary>A programme with three invented funds, two in won and one in dollars, whose figures can be
/// followed by hand; served once for all tests of a class, which only read it.</summary>
public sealed class FundSite : IAsyncLifetime
{
    public static readonly Id<Fund> Harbour = Of<Fund>(1),
        Lantern = Of<Fund>(2),
        Dollar = Of<Fund>(3);

    public static readonly Id<Organisation> Sponsor = Of<Organisation>(1),
        Pension = Of<Organisation>(2),
        Manager = Of<Organisation>(3);

    public static readonly Id<Company> Kelp = Of<Company>(1),
        Tide = Of<Company>(2),
        Buoy = Of<Company>(3);

    public static readonly Id<Stake> KelpShares = Of<Stake>(1),
        TideShares = Of<Stake>(2),
        BuoyNote = Of<Stake>(3),
        TideDollars = Of<Stake>(4);

    static readonly DateOnly Start = new(2019, 1, 1);

    int _entries;
    Id<Fund> _fund;
    Currency _currency = Currency.Won;

    public Site Site { get; private set; } = null!;

    public static Id<T> Of<T>(int number) => new(new Guid(number, 0, 7, new byte[8]));

    public async ValueTask InitializeAsync()
    {
        Site = await Site.StartEmptyAsync();
        await Write(history => RegionRules.Decide(new AdoptRegions(IslandCountry.Regions, Start), history));
        await RegisterAsync();
        await FillHarbourAsync();
        await FillLanternAsync();
        await FillDollarAsync();
        await CapTableSite.FillAsync(Site);
        await Write(history =>
            MarketIndexRules.Decide(
                new RecordMarketIndices([
                    new(
                        "ISLES-TR",
                        new("섬 종합 총수익", "Isles Total Return"),
                        Currency.Won,
                        MarketIndexKind.TotalReturn,
                        [new(new(2019, 1, 1), 100), new(new(2022, 1, 1), 110), new(new(2023, 12, 31), 120)],
                        "Isles Exchange, example"
                    ),
                ]),
                history
            )
        );
    }

    public ValueTask DisposeAsync() => Site.DisposeAsync();

    async Task RegisterAsync()
    {
        foreach (
            var (id, name) in ((Id<Organisation>, LocalizedText)[])
                [
                    (Sponsor, new("섬 주관기관", "Isles Sponsor")),
                    (Pension, new("섬 연금", "Isles Pension")),
                    (Manager, new("등대 운용", "Lighthouse Managers")),
                ]
        )
            await Write(history =>
                OrganisationRules.Decide(
                    new RegisterOrganisation(id, name, OrganisationKind.Other, Start, []),
                    history
                )
            );
        foreach (
            var (id, name, region) in ((Id<Company>, LocalizedText, string)[])
                [
                    (Kelp, new("다시마랩", "Kelp Lab"), "13"),
                    (Tide, new("밀물전력", "Tide Power"), "11"),
                    (Buoy, new("부표통신", "Buoy Networks"), "16"),
                ]
        )
        {
            await Write(history =>
                CompanyRules.Decide(
                    new RegisterCompany(id, name, Start, new(2018, 3, 2), new("isic-4", "72"), []),
                    history
                )
            );
            await Write(history =>
                CompanySiteRules.Decide(
                    new OpenCompanySite(
                        id,
                        new(id.Value),
                        SiteKind.HeadOffice,
                        RegionCode.Parse($"isles-code:{region}")!.Value,
                        "1 Quay",
                        Start
                    ),
                    history
                )
            );
        }

        await Write(history =>
            CompanyRules.Decide(
                new ReportHeadcount(Kelp, HeadcountOf.Persons, 12, HeadcountSource.Insured, new(2023, 6, 30)),
                history
            )
        );
        await Write(history =>
            CompanyRules.Decide(
                new NoteValue(
                    Kelp,
                    new(40_000_000_000, Currency.Won),
                    ValueBasis.LastPostMoney,
                    new(2022, 6, 1),
                    "round B"
                ),
                history
            )
        );
    }

    /// <summary>A line of a year, one sale, one holding valued, a recallable distribution, agreed
    /// carry.</summary>
    async Task FillHarbourAsync()
    {
        await FormAsync(Harbour, new("항구 펀드", "Harbour Fund"), Currency.Won, new(2019, 1, 2));
        await Write(history =>
            FundControlRules.Decide(
                new AgreeCarry(Harbour, new(WaterfallKind.European, 0.2m, 0.08m, 1), new(2019, 1, 2)),
                history
            )
        );
        await CommitAsync(Sponsor, 6_000_000_000, InvestorRole.Sponsor, new(2019, 1, 2));
        await CommitAsync(Pension, 4_000_000_000, InvestorRole.Public, new(2019, 1, 2));
        await PostAsync(new LineDrawn(Harbour, Next(), "a", Won(2_000_000_000)), new(2019, 2, 1));
        await BuyAsync(KelpShares, Kelp, Preferred, 1_000, 1_200_000_000, new(2019, 2, 1));
        await CallAsync(5_000_000_000, 100_000_000, new(2020, 2, 1));
        await PostAsync(
            new LineRepaid(Harbour, Next(), "a", Won(2_000_000_000), Won(100_000_000)),
            new(2020, 2, 1)
        );
        await PostAsync(
            new CostCharged(Harbour, Next(), "a", CostKind.ManagementFee, Won(100_000_000), IsPaid: true),
            new(2020, 2, 2)
        );
        await BuyAsync(TideShares, Tide, Instrument.Common, 500, 1_500_000_000, new(2020, 3, 1));
        await ValueAsync(KelpShares, 1_000_000_000, "calibrated-recent-price", new(2020, 12, 31));
        await ValueAsync(KelpShares, 4_000_000_000, "multiples", new(2022, 12, 31));
        await ValueAsync(TideShares, 1_800_000_000, "multiples", new(2022, 12, 31));
        await PostAsync(
            new StakeSold(Harbour, Next(), "a", KelpShares, 500, Won(2_400_000_000)),
            new(2023, 5, 1)
        );
        await DistributeAsync(1_500_000_000, 600_000_000, recallable: 500_000_000, new(2023, 6, 1));
        await ValueAsync(KelpShares, 2_600_000_000, "multiples", new(2023, 12, 31));
        await ValueAsync(TideShares, 2_000_000_000, "net-assets", new(2023, 12, 31));
    }

    /// <summary>No line, a convertible note that was never valued, carry deal by deal.</summary>
    async Task FillLanternAsync()
    {
        await FormAsync(Lantern, new("등불 펀드", "Lantern Fund"), Currency.Won, new(2022, 4, 1));
        await Write(history =>
            FundControlRules.Decide(
                new AgreeCarry(Lantern, new(WaterfallKind.American, 0.2m, 0.08m, 1), new(2022, 4, 1)),
                history
            )
        );
        await CommitAsync(Sponsor, 1_000_000_000, InvestorRole.Sponsor, new(2022, 4, 1));
        await CommitAsync(Pension, 3_000_000_000, InvestorRole.Public, new(2022, 4, 1));
        await CallAsync(2_000_000_000, 0, new(2022, 5, 1));
        await BuyAsync(
            BuoyNote,
            Buoy,
            new(
                InstrumentKind.ConvertibleNote,
                ValuationCap: Won(20_000_000_000),
                Discount: 0.2m,
                InterestRate: 0.05m,
                MaturesOn: new(2026, 5, 1)
            ),
            1,
            900_000_000,
            new(2022, 5, 2)
        );
    }

    async Task FillDollarAsync()
    {
        await FormAsync(Dollar, new("달러 펀드", "Dollar Fund"), Currency.Dollar, new(2021, 1, 4));
        await CommitAsync(Sponsor, 100_000_000, InvestorRole.Sponsor, new(2021, 1, 4));
        await CallAsync(50_000_000, 0, new(2021, 2, 1));
        await BuyAsync(TideDollars, Tide, Instrument.Common, 100, 40_000_000, new(2021, 2, 2));
        await ValueAsync(TideDollars, 60_000_000, "multiples", new(2023, 12, 31));
    }

    static Instrument Preferred =>
        new(InstrumentKind.Preferred, LiquidationMultiple: 1, IsParticipating: true);

    Money Won(long minor) => new(minor, _currency);

    Id<LedgerEntry> Next() => Of<LedgerEntry>(++_entries);

    async Task FormAsync(Id<Fund> fund, LocalizedText name, Currency currency, DateOnly on)
    {
        (_fund, _currency) = (fund, currency);
        await Write(history =>
            FundRules.Decide(new FormFund(fund, name, Manager, currency, on, []), history)
        );
    }

    Task CommitAsync(Id<Organisation> investor, long minor, InvestorRole role, DateOnly on) =>
        PostAsync(new CommitmentTaken(_fund, Next(), "a", investor, role, Won(minor)), on);

    /// <summary>Called and paid on one day, in proportion to commitments.</summary>
    async Task CallAsync(long investments, long fees, DateOnly on)
    {
        var book = Site.Book.History.Funds.BookOf(_fund, AsOf.AllRecorded(on))!;
        var shares = ProRata.Call(book.Commitments, Won(investments), Won(fees), Won(0));
        await PostAsync(new CapitalCalledFor(_fund, Next(), "a", on, shares), on);
        foreach (var share in shares)
            await PostAsync(new CapitalReceived(_fund, Next(), "a", share.Investor, share.Total()), on);
    }

    Task BuyAsync(
        Id<Stake> stake,
        Id<Company> company,
        Instrument instrument,
        decimal units,
        long minor,
        DateOnly on
    ) => PostAsync(new StakeBought(_fund, Next(), "a", stake, company, instrument, units, Won(minor)), on);

    Task ValueAsync(Id<Stake> stake, long minor, string method, DateOnly on) =>
        PostAsync(new StakeValued(_fund, Next(), "a", stake, Won(minor), method, "sales of peers"), on);

    async Task DistributeAsync(long gain, long capital, long recallable, DateOnly on)
    {
        var book = Site.Book.History.Funds.BookOf(_fund, AsOf.AllRecorded(on))!;
        var shares = ProRata.Distribution(
            book.Commitments,
            new(Sponsor, Won(0), Won(gain), Won(capital), Won(recallable))
        );
        await PostAsync(new DistributionMade(_fund, Next(), "a", shares), on);
    }

    async Task PostAsync(ITransaction asked, DateOnly on)
    {
        await Write(history => FundControlRules.Decide(new PrepareEntry(asked, on), history));
        await Write(history =>
            FundControlRules.Decide(new ApproveEntry(asked.Fund, asked.Entry, "b"), history)
        );
    }

    Task Write(Func<History, Outcome<Decision>> decide) =>
        Site.AppendAsync(history => decide(history).Value.Known(Start));
}
