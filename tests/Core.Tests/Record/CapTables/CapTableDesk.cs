using Evenground.Record;
using static Evenground.Tests.Record.Desk;

namespace Evenground.Tests.Record.CapTables;

/// <summary>A desk with one company whose cap table is open in dollars, with three holders.</summary>
sealed class CapTableDesk
{
    public static readonly Id<Company> Startup = Id<Company>(1);

    public static readonly Id<ShareClass> Common = Id<ShareClass>(1),
        SeriesA = Id<ShareClass>(2),
        SeriesB = Id<ShareClass>(3);

    public static readonly Id<Holder> Founders = Id<Holder>(1),
        Investor = Id<Holder>(2),
        Angel = Id<Holder>(3);

    public static readonly Id<OptionPlan> Plan = Id<OptionPlan>(1);

    public static readonly DateOnly Start = new(2020, 1, 1);

    int _entries;

    public CapTableDesk()
    {
        Desk.Write(
            CompanyRules.Decide(new RegisterCompany(Startup, Named("S"), Start, null, null, []), History)
        );
        Write(
            new CapTableOpened(Startup, Next(), Currency.Dollar, "register of shareholders"),
            new ShareClassCreated(Startup, Next(), Common, Named("Common"), ShareClassTerms.Common),
            new HolderEntered(Startup, Next(), Founders, HolderKind.Group, Named("Founders")),
            new HolderEntered(Startup, Next(), Investor, HolderKind.Fund, Named("Fund")),
            new HolderEntered(Startup, Next(), Angel, HolderKind.Person, null)
        );
    }

    public Desk Desk { get; } = new() { Today = new(2030, 1, 1) };

    public History History => Desk.History;

    public CapTable Table => TableOn(new(2029, 12, 31));

    public CapTable TableOn(DateOnly day) => History.CapTables.Find(Startup, On(day))!;

    public Id<CapTableEntry> Next() => Id<CapTableEntry>(++_entries);

    public static Money Dollars(decimal major) => Money.From(major, Currency.Dollar).Value;

    public Outcome<Decision> Ask(DateOnly on, params ICapTableEvent[] events) =>
        CapTableRules.Decide(
            new RecordCapTable(Startup, [.. events.Select(one => new CapTableStep(one, on))]),
            History
        );

    public CapTableDesk Write(params ICapTableEvent[] events) => WriteOn(Start, events);

    public CapTableDesk WriteOn(DateOnly on, params ICapTableEvent[] events)
    {
        Desk.Write(Ask(on, events));
        return this;
    }

    public CapTableDesk WithCommon(decimal quantity) =>
        Write(Shares(1, Founders, Common, quantity, price: 0.0001m));

    public CapTableDesk WithPreferred(Id<ShareClass> id, ShareClassTerms terms) =>
        Write(new ShareClassCreated(Startup, Next(), id, Named("Preferred"), terms));

    public CapTableDesk WithPool(decimal reserved) =>
        Write(new PoolSet(Startup, Next(), Plan, Named("Plan"), Common, reserved));

    public static ShareClassTerms Preferred(
        decimal price,
        decimal multiple = 1,
        Participation participation = Participation.None,
        decimal? most = null,
        int seniority = 1
    ) =>
        new(
            ShareKind.Preferred,
            OriginalPrice: price,
            LiquidationMultiple: multiple,
            Participation: participation,
            ParticipationCap: most,
            Seniority: seniority
        );

    public SharesIssued Shares(
        int security,
        Id<Holder> holder,
        Id<ShareClass> shares,
        decimal quantity,
        decimal? price = null
    ) => new(Startup, Next(), Id<Security>(security), holder, shares, quantity, price);

    public ConvertibleIssued Loan(int security, Id<Holder> holder, ConvertibleTerms terms, decimal amount) =>
        new(Startup, Next(), Id<Security>(security), holder, terms, Dollars(amount));

    public RightGranted Options(int security, Id<Holder> holder, decimal quantity, decimal strike = 1) =>
        new(
            Startup,
            Next(),
            Id<Security>(security),
            holder,
            RightKind.Option,
            Common,
            quantity,
            strike,
            Plan
        );

    public SecurityReduced Reduce(int security, decimal quantity) =>
        new(Startup, Next(), Id<Security>(security), quantity, ReductionKind.Cancelled, "returned");

    public static ConvertibleTerms Safe(
        decimal? cap = null,
        decimal? discount = null,
        CapMeasure measure = CapMeasure.PostMoney,
        bool isMostFavoured = false
    ) =>
        new(
            ConvertibleKind.Safe,
            cap is { } major ? Dollars(major) : null,
            measure,
            discount,
            IsMostFavoured: isMostFavoured
        );
}
