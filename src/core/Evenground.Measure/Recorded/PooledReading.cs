using Evenground.Record;

namespace Evenground.Measure;

/// <summary>Several funds of one currency read as if they were one.</summary>
/// <remarks>The rate of a pool is that of all its money and no mean of rates; multiples are sums over sums.
/// At least one fund, and one currency for all: anything else is a bug.</remarks>
public sealed class PooledReading
{
    readonly Lazy<SubscriptionLine> _net;
    readonly Lazy<FlowFigures> _gross;
    readonly Lazy<FundTotals> _totals;

    public PooledReading(IReadOnlyList<FundReading> funds)
    {
        ArgumentOutOfRangeException.ThrowIfZero(funds.Count);
        Funds = funds;
        _net = new(() =>
            Funds is [var one]
                ? one.Net
                : SubscriptionLine
                    .Of(
                        Flows,
                        [.. Funds.SelectMany(fund => LedgerPerformance.Line(fund.Flows))],
                        new(On, Funds.Sum(fund => (double)fund.Value.Value.Minor)),
                        Funds.Sum(fund => (double)fund.Flows.OwedOnLine().Minor)
                    )
                    .Counting(Totals)
        );
        _gross = new(() =>
            Funds is [var one]
                ? one.Gross
                : FlowFigures.Of(
                    PooledFlows.Of(Funds.Select(fund => LedgerPerformance.Dated(fund.StakeFlows))),
                    On,
                    Funds.Sum(fund => fund.ValueOfStakes)
                )
        );
        _totals = new(() => Funds.Select(fund => fund.Totals).Aggregate(Sum));
    }

    public IReadOnlyList<FundReading> Funds { get; }

    public Currency Currency => Funds[0].Fund.Currency;

    /// <summary>The day of the view.</summary>
    public DateOnly On => Funds[0].On;

    /// <summary>Investors' flows by day.</summary>
    public IReadOnlyList<DatedFlow> Flows =>
        PooledFlows.Of(Funds.Select(fund => LedgerPerformance.Dated(fund.InvestorFlows)));

    /// <summary>Committed, paid in, distributed and value of all.</summary>
    public FundTotals Totals => _totals.Value;

    /// <summary>TVPI, DPI, RVPI and PIC, recallable distributions counted all in.</summary>
    public Outcome<FundMultiples> Multiples => FundMultiples.Of(LedgerPerformance.Account(Totals));

    /// <summary>Net figures with the subscription lines and without them.</summary>
    public SubscriptionLine Net => _net.Value;

    /// <summary>Figures of all stakes, before fees and carried interest.</summary>
    public FlowFigures Gross => _gross.Value;

    static FundTotals Sum(FundTotals left, FundTotals right) =>
        new(
            left.Committed + right.Committed,
            left.Called + right.Called,
            left.ExcessReturned + right.ExcessReturned,
            left.Distributed + right.Distributed,
            left.Recallable + right.Recallable,
            left.Value + right.Value
        );
}
