using Evenground.Record;
using Evenground.Tests.Record.Regions;
using static Evenground.Tests.Record.Desk;

namespace Evenground.Tests.Record.Funds;

/// <summary>A desk with one fund in won, three organisations and two companies; entries pass four
/// eyes.</summary>
sealed class FundDesk
{
    public const string Preparer = "actor-1",
        Approver = "actor-2";

    public static readonly Id<Fund> Venture = Id<Fund>(1);

    public static readonly Id<Organisation> First = Id<Organisation>(1),
        Second = Id<Organisation>(2),
        Third = Id<Organisation>(3);

    public static readonly Id<Company> Startup = Id<Company>(1),
        Other = Id<Company>(2);

    public static readonly Id<CompanySite> Office = Id<CompanySite>(1),
        Plant = Id<CompanySite>(2);

    public static readonly Id<Stake> Shares = Id<Stake>(1),
        Note = Id<Stake>(2);

    public static readonly DateOnly Formed = new(2020, 1, 1);

    int _entries;

    public FundDesk()
    {
        Desk.AdoptKorea();
        foreach (var id in (Id<Organisation>[])[First, Second, Third])
            Desk.Write(
                OrganisationRules.Decide(
                    new RegisterOrganisation(id, Named("O"), OrganisationKind.Company, Formed, []),
                    History
                )
            );
        foreach (var id in (Id<Company>[])[Startup, Other])
            Desk.Write(
                CompanyRules.Decide(new RegisterCompany(id, Named("S"), Formed, null, null, []), History)
            );
        Open(Office, SiteKind.HeadOffice, Korea.Seoul);
        Open(Plant, SiteKind.Factory, Korea.Pohang);
        Desk.Write(
            FundRules.Decide(
                new FormFund(Venture, Named("Venture Fund"), First, Currency.Won, Formed, []),
                History
            )
        );
    }

    public Desk Desk { get; } = new();

    public History History => Desk.History;

    public static Money Won(long amount) => new(amount, Currency.Won);

    public static DateOnly DayOf(int day) => Formed.AddDays(day);

    public FundBook Book(int day = 10_000) => History.Funds.BookOf(Venture, On(DayOf(day)))!;

    public FundFlows Flows(int day = 10_000) => new(Book(day));

    public Id<LedgerEntry> Next() => Id<LedgerEntry>(++_entries);

    public Outcome<Decision> Prepare(ITransaction asked, int day = 0) =>
        FundControlRules.Decide(new PrepareEntry(asked, DayOf(day)), History);

    public Outcome<Decision> Approve(Id<LedgerEntry> entry, string by = Approver) =>
        FundControlRules.Decide(new ApproveEntry(Venture, entry, by), History);

    /// <summary>Prepares and approves; a refusal here is a broken test.</summary>
    public FundDesk Post(ITransaction asked, int day = 0)
    {
        Desk.Write(Prepare(asked, day)).Write(Approve(asked.Entry));
        return this;
    }

    /// <summary>Prepares and approves, or leaves what was refused.</summary>
    public bool Try(ITransaction asked, int day) =>
        Desk.Try(Prepare(asked, day)) && Desk.Try(Approve(asked.Entry));

    /// <summary>Two investors of 600 and 400 who have paid what is called.</summary>
    public FundDesk WithPaid(long called)
    {
        Post(Commit(First, 600)).Post(Commit(Second, 400));
        return called == 0
            ? this
            : Post(Call(called)).Post(Pay(First, called * 6 / 10)).Post(Pay(Second, called * 4 / 10));
    }

    public CommitmentTaken Commit(
        Id<Organisation> investor,
        long won,
        InvestorRole role = InvestorRole.Private
    ) => new(Venture, Next(), Preparer, investor, role, Won(won));

    /// <summary>A call in proportion to commitments.</summary>
    public CapitalCalledFor Call(long investments, long fees = 0, long expenses = 0) =>
        new(
            Venture,
            Next(),
            Preparer,
            DayOf(10_000),
            ProRata.Call(Book().Commitments, Won(investments), Won(fees), Won(expenses))
        );

    public CapitalCalledFor CallFrom(Id<Organisation> investor, long won) =>
        new(Venture, Next(), Preparer, DayOf(10_000), [new(investor, Won(won), Won(0), Won(0))]);

    public CapitalReceived Pay(Id<Organisation> investor, long won) =>
        new(Venture, Next(), Preparer, investor, Won(won));

    public StakeBought Buy(
        long won,
        decimal units,
        Id<Stake>? stake = null,
        Instrument? instrument = null,
        Id<CompanySite>? site = null
    ) =>
        new(
            Venture,
            Next(),
            Preparer,
            stake ?? Shares,
            Startup,
            instrument ?? Instrument.Common,
            units,
            Won(won),
            site
        );

    public StakeSold Sell(long won, decimal units, Id<Stake>? stake = null, bool again = false) =>
        new(Venture, Next(), Preparer, stake ?? Shares, units, Won(won), again);

    public StakeValued Value(long won, string method = "multiples", Id<Stake>? stake = null) =>
        new(Venture, Next(), Preparer, stake ?? Shares, Won(won), method, "sales of peers");

    public DistributionMade Distribute(long gain, long capital = 0, long income = 0, long recallable = 0) =>
        new(
            Venture,
            Next(),
            Preparer,
            ProRata.Distribution(
                Book().Commitments,
                new(First, Won(income), Won(gain), Won(capital), Won(recallable))
            )
        );

    public CostCharged Cost(long won, CostKind kind = CostKind.ManagementFee, bool isPaid = true) =>
        new(Venture, Next(), Preparer, kind, Won(won), isPaid);

    public InterestTransferred Transfer(long commitment, Id<Organisation>? to = null) =>
        new(Venture, Next(), Preparer, Second, to ?? Third, Won(commitment), InvestorRole.Public);

    void Open(Id<CompanySite> site, SiteKind kind, RegionCode region) =>
        Desk.Write(
            CompanySiteRules.Decide(new OpenCompanySite(Startup, site, kind, region, "", Formed), History)
        );
}
