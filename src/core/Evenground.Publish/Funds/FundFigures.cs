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
    readonly FundReading _reading;
    readonly Lazy<FundMeasures> _measures;
    readonly Lazy<IReadOnlyList<HoldingFigures>> _holdings;
    readonly Lazy<FundCourse> _course;
    readonly Lazy<FundPool> _alone;

    internal FundFigures(FundReading reading, History history, AsOf asOf)
    {
        (_reading, _history, _asOf) = (reading, history, asOf);
        _measures = new(() => history.Funds.MeasuresOf(Fund.Id, asOf)!);
        _holdings = new(ReadHoldings);
        _course = new(() => FundCourse.Of(Book));
        _alone = new(() => FundPool.Of([this]).Value);
    }

    public Fund Fund => _reading.Fund;

    /// <summary>The books with what indicators read of them.</summary>
    public FundReading Reading => _reading;

    /// <summary>The day of the view.</summary>
    public DateOnly On => _asOf.On;

    /// <summary>The day of the first payment of an investor; null before that.</summary>
    public DateOnly? FirstFlowOn => InvestorFlows is { Count: > 0 } flows ? flows[0].Day : null;

    /// <summary>The year of the first payment; null before that.</summary>
    public int? Vintage => FirstFlowOn?.Year;

    public FundBook Book => _reading.Book;

    public FundFlows Flows => _reading.Flows;

    /// <summary>What investors paid in and got, in the order of days.</summary>
    public IReadOnlyList<FundFlow> InvestorFlows => _reading.InvestorFlows;

    /// <summary>What went into stakes and came back, in the order of days.</summary>
    public IReadOnlyList<FundFlow> StakeFlows => _reading.StakeFlows;

    /// <summary>Net assets of investors day by day.</summary>
    public FundCourse Course => _course.Value;

    /// <summary>The fund as a pool of one: its course, and what it is held against.</summary>
    public FundPool Alone => _alone.Value;

    /// <summary>The five measures of some funds together; what one of them has in another counts
    /// once.</summary>
    internal FundMeasures MeasuresOf(IReadOnlySet<Id<Fund>> funds) =>
        _history.Funds.MeasuresOf(funds, Fund.Currency, _asOf);

    /// <summary>The five measures that a bare fund size mixes up.</summary>
    public FundMeasures Measures => _measures.Value;

    /// <summary>Committed, paid in, distributed and value of the whole fund.</summary>
    public FundTotals Totals => _reading.Totals;

    /// <summary>Net assets of investors, and how old the valuations are that they rest on.</summary>
    public FundValue Value => _reading.Value;

    /// <summary>TVPI, DPI, RVPI and PIC, recallable distributions counted all in.</summary>
    public Outcome<FundMultiples> Multiples => FundMultiples.Of(LedgerPerformance.Account(Totals));

    /// <summary>The same with recallable distributions taken out of both sides: only ever shown by that
    /// name, beside the other.</summary>
    public Outcome<FundMultiples> MultiplesExcluded =>
        FundMultiples.Of(LedgerPerformance.Account(Totals), RecallableMethod.Excluded);

    /// <summary>The terms of carried interest that hold on the day; null when none were agreed.</summary>
    public CarryTerms? CarryTerms => _history.Funds.TermsOf(Fund.Id, _asOf);

    /// <summary>The last day that is closed; null when none is.</summary>
    public DateOnly? ClosedThrough => _history.Funds.ClosedThrough(Fund.Id);

    /// <summary>The fund's lines with their places in the journal.</summary>
    public IReadOnlyList<Marked<LedgerEntry>> Lines => _history.Funds.MarkedLedgerOf(Fund.Id, _asOf);

    /// <summary>Net rate and multiples with the subscription line and without it.</summary>
    public SubscriptionLine Net => _reading.Net;

    /// <summary>Rate and multiples of all stakes, before fees and carried interest.</summary>
    public FlowFigures Gross => _reading.Gross;

    /// <summary>Every stake that ever was, in the order of their ids.</summary>
    public IReadOnlyList<HoldingFigures> Holdings => _holdings.Value;

    /// <summary>All investors, in the order of their ids.</summary>
    public IReadOnlyList<Id<Organisation>> Investors => Book.Investors;

    /// <summary>The totals of one investor.</summary>
    public FundTotals TotalsOf(Id<Organisation> investor) => Flows.Totals(On, investor);

    /// <summary>One investor's flows and figures.</summary>
    public InvestorFigures OfInvestor(Id<Organisation> investor) => InvestorFigures.Of(this, investor);

    /// <summary>Entries with four eyes, whether they count or not.</summary>
    public IReadOnlyList<ControlledEntry> Controlled => _history.Funds.ControlledOf(Fund.Id, _asOf);

    /// <summary>The valuations of a stake, the earliest first.</summary>
    public IReadOnlyList<StakeValuation> ValuationsOf(Id<Stake> stake) =>
        _history.Funds.ValuationsOf(Fund.Id, stake, _asOf);

    /// <summary>The part in which an investor last committed itself.</summary>
    public InvestorRole? RoleOf(Id<Organisation> investor) =>
        Lines
            .Select(line => line.Value)
            .LastOrDefault(line =>
                line.Kind == EntryKind.Committed && line.Investor == investor && line.Role is not null
            )
            ?.Role;

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
                    last?.Region,
                    places[stake.Id]
                        .Concat(places[Book.OriginOf(stake.Id)])
                        .FirstOrDefault(bought => bought.Stage is not null)
                        ?.Stage
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
/// <param name="Stage">How far the company was at the first purchase that says so; null when none
/// does.</param>
public sealed record HoldingFigures(
    Fund Fund,
    Stake Stake,
    IReadOnlyList<FundFlow> Flows,
    FlowFigures Gross,
    Id<CompanySite>? Site,
    RegionCode? Region,
    InvestmentStage? Stage = null
);
