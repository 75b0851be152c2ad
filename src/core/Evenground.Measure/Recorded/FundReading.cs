using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Evenground.Record;

namespace Evenground.Measure;

/// <summary>One fund in one view: its books and what is worked out of them, each made when first asked
/// for and once for whoever asks.</summary>
/// <remarks>Unit: the fund's currency; figures of flows are in its minor units.</remarks>
public sealed class FundReading
{
    readonly Lazy<FundBook> _book;
    readonly Lazy<FundFlows> _flows;
    readonly Lazy<IReadOnlyList<FundFlow>> _ofInvestors;
    readonly Lazy<IReadOnlyList<FundFlow>> _ofStakes;
    readonly Lazy<FundTotals> _totals;
    readonly Lazy<FundValue> _value;
    readonly Lazy<SubscriptionLine> _net;
    readonly Lazy<FlowFigures> _gross;
    readonly Lazy<IReadOnlyDictionary<Id<Organisation>, Marked<Id<Fund>>>> _fundInvestors;
    readonly Lazy<IReadOnlyDictionary<Id<Stake>, Marked<Id<Fund>>>> _fundStakes;

    FundReading(Fund fund, History history, AsOf asOf)
    {
        (Fund, On) = (fund, asOf.On);
        _book = new(() => history.Funds.BookOf(fund.Id, asOf)!);
        _flows = new(() => new(Book));
        _ofInvestors = new(() => Flows.OfInvestors());
        _ofStakes = new(() => Flows.OfStakes());
        _totals = new(() => Flows.Totals(On));
        _value = new(() => Flows.ValueOn(On));
        _net = new(() => LedgerPerformance.Net(Flows, On).Counting(Totals));
        _gross = new(() => FlowFigures.Of(LedgerPerformance.Dated(StakeFlows), On, ValueOfStakes));
        _fundInvestors = new(() =>
            Book
                .Investors.Select(investor => (Id: investor, Link: history.Funds.LinkOf(investor, asOf)))
                .Where(of => of.Link is not null)
                .ToDictionary(of => of.Id, of => of.Link!.Value)
        );
        _fundStakes = new(() =>
            Book
                .Stakes.Select(stake => (stake.Id, Link: history.Funds.LinkOf(stake.Company, asOf)))
                .Where(of => of.Link is not null)
                .ToDictionary(of => of.Id, of => of.Link!.Value)
        );
        FormedBy = history.Funds.EntryOf(fund.Id, asOf);
    }

    public Fund Fund { get; }

    /// <summary>The day of the view.</summary>
    public DateOnly On { get; }

    /// <summary>The journal entry by which it was formed; null when it is not known.</summary>
    public long? FormedBy { get; }

    public FundBook Book => _book.Value;

    public FundFlows Flows => _flows.Value;

    /// <summary>What investors paid in and got, in the order of days.</summary>
    public IReadOnlyList<FundFlow> InvestorFlows => _ofInvestors.Value;

    /// <summary>What went into stakes and came back, in the order of days.</summary>
    public IReadOnlyList<FundFlow> StakeFlows => _ofStakes.Value;

    /// <summary>Committed, paid in, distributed and value of the whole fund.</summary>
    public FundTotals Totals => _totals.Value;

    /// <summary>Net assets of investors, and how old the valuations are that they rest on.</summary>
    public FundValue Value => _value.Value;

    /// <summary>Net rate and multiples with the subscription line and without it.</summary>
    public SubscriptionLine Net => _net.Value;

    /// <summary>Rate and multiples of all stakes, before fees and carried interest.</summary>
    public FlowFigures Gross => _gross.Value;

    /// <summary>Investors that are the vehicle of another fund.</summary>
    public IReadOnlyDictionary<Id<Organisation>, Marked<Id<Fund>>> FundInvestors => _fundInvestors.Value;

    /// <summary>Stakes in what is the vehicle of another fund.</summary>
    public IReadOnlyDictionary<Id<Stake>, Marked<Id<Fund>>> FundStakes => _fundStakes.Value;

    /// <summary>What all stakes stand at.</summary>
    public double ValueOfStakes
    {
        get
        {
            var value = 0L;
            foreach (var stake in Book.Stakes)
                value = checked(value + stake.Value.Minor);
            return value;
        }
    }

    /// <summary>Every fund of a view, each read once.</summary>
    public static IReadOnlyList<FundReading> All(History history, AsOf asOf)
    {
        var views = Made.GetOrCreateValue(history);
        if (views.Count >= ViewsKept)
            views.Clear();
        return views.GetOrAdd(
            asOf,
            _ => [.. history.Funds.All(asOf).Select(fund => new FundReading(fund, history, asOf))]
        );
    }

    /// <summary>Views kept for one state. Anybody may ask for any day, so the number must be
    /// bounded.</summary>
    const int ViewsKept = 64;

    static readonly ConditionalWeakTable<
        History,
        ConcurrentDictionary<AsOf, IReadOnlyList<FundReading>>
    > Made = [];
}
