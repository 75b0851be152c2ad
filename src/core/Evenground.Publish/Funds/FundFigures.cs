using Evenground.Measure;
using Evenground.Record;

namespace Evenground.Publish;

/// <summary>One fund in one view: books, flows and the figures made of them, each made when first
/// asked.</summary>
/// <remarks>Unit: the fund's currency; figures of flows are in its minor units. Net is after fees and carried
/// interest, gross before both.</remarks>
public sealed class FundFigures
{
    readonly History _history;
    readonly AsOf _asOf;
    readonly Lazy<FundBook> _book;
    readonly Lazy<FundFlows> _flows;
    readonly Lazy<FundMeasures> _measures;
    readonly Lazy<FundTotals> _totals;
    readonly Lazy<FundValue> _value;
    readonly Lazy<SubscriptionLine> _net;
    readonly Lazy<FlowFigures> _gross;
    readonly Lazy<IReadOnlyList<HoldingFigures>> _holdings;

    internal FundFigures(Fund fund, History history, AsOf asOf)
    {
        (Fund, _history, _asOf) = (fund, history, asOf);
        _book = new(() => history.Funds.BookOf(fund.Id, asOf)!);
        _flows = new(() => new(Book));
        _measures = new(() => history.Funds.MeasuresOf(fund.Id, asOf)!);
        _totals = new(() => Flows.Totals(On));
        _value = new(() => Flows.ValueOn(On));
        _net = new(() => LedgerPerformance.Net(Flows, On));
        _gross = new(() => FlowFigures.Of(LedgerPerformance.Dated(Flows.OfStakes()), On, ValueOfStakes()));
        _holdings = new(ReadHoldings);
    }

    public Fund Fund { get; }

    /// <summary>The day of the view.</summary>
    public DateOnly On => _asOf.On;

    /// <summary>The day of the first payment of an investor; null before that.</summary>
    public DateOnly? FirstFlowOn => Flows.OfInvestors() is { Count: > 0 } flows ? flows[0].Day : null;

    public FundBook Book => _book.Value;

    public FundFlows Flows => _flows.Value;

    /// <summary>The five measures that a bare fund size mixes up.</summary>
    public FundMeasures Measures => _measures.Value;

    /// <summary>Committed, paid in, distributed and value of the whole fund.</summary>
    public FundTotals Totals => _totals.Value;

    /// <summary>Net assets of investors, and how old the valuations are that they rest on.</summary>
    public FundValue Value => _value.Value;

    /// <summary>TVPI, DPI, RVPI and PIC, recallable distributions counted all in.</summary>
    public Outcome<FundMultiples> Multiples => FundMultiples.Of(LedgerPerformance.Account(Totals));

    /// <summary>Net rate and multiples with the subscription line and without it.</summary>
    public SubscriptionLine Net => _net.Value;

    /// <summary>Rate and multiples of all stakes, before fees and carried interest.</summary>
    public FlowFigures Gross => _gross.Value;

    /// <summary>Every stake that ever was, in the order of their ids.</summary>
    public IReadOnlyList<HoldingFigures> Holdings => _holdings.Value;

    /// <summary>All investors, in the order of their ids.</summary>
    public IReadOnlyList<Id<Organisation>> Investors => Book.Investors;

    /// <summary>The totals of one investor.</summary>
    public FundTotals TotalsOf(Id<Organisation> investor) => Flows.Totals(On, investor);

    /// <summary>Rate and multiples of one investor by its own money; missing where the price of an interest
    /// that it bought or sold is not known.</summary>
    public Computed<FlowFigures> NetOf(Id<Organisation> investor) =>
        LedgerPerformance.OfInvestor(Flows, investor, On);

    /// <summary>Entries with four eyes, whether they count or not.</summary>
    public IReadOnlyList<ControlledEntry> Controlled => _history.Funds.ControlledOf(Fund.Id, _asOf);

    /// <summary>The valuations of a stake, the earliest first.</summary>
    public IReadOnlyList<StakeValuation> ValuationsOf(Id<Stake> stake) =>
        _history.Funds.ValuationsOf(Fund.Id, stake, _asOf);

    double ValueOfStakes()
    {
        var value = 0L;
        foreach (var stake in Book.Stakes)
            value = checked(value + stake.Value.Minor);
        return value;
    }

    HoldingFigures[] ReadHoldings()
    {
        var flows = Flows.OfEachStake().ToLookup(flow => flow.Stake);
        var places = Book
            .Entries.Select(entry => entry.Transaction)
            .OfType<StakeBought>()
            .ToLookup(bought => bought.Stake);
        return
        [
            .. Book.Stakes.Select(stake =>
            {
                FundFlow[] own = [.. flows[stake.Id]];
                var last =
                    places[stake.Id].LastOrDefault() ?? places[Book.OriginOf(stake.Id)].LastOrDefault();
                return new HoldingFigures(
                    Fund,
                    stake,
                    own,
                    FlowFigures.Of(LedgerPerformance.Dated(own), On, stake.Value.Minor),
                    last?.Site,
                    last?.Region
                );
            }),
        ];
    }
}

/// <summary>One stake of a fund with its flows and gross figures.</summary>
/// <param name="Flows">Below 0 what went in, above 0 what came back.</param>
/// <param name="Gross">Before fees and carried interest.</param>
/// <param name="Site">The site of the last purchase; null when none was named.</param>
/// <param name="Region">The region of the last purchase, as recorded; null when it is not known.</param>
public sealed record HoldingFigures(
    Fund Fund,
    Stake Stake,
    IReadOnlyList<FundFlow> Flows,
    FlowFigures Gross,
    Id<CompanySite>? Site,
    RegionCode? Region
);
