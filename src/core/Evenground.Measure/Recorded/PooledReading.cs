using Evenground.Record;

namespace Evenground.Measure;

/// <summary>Several funds of one currency read as if they were one.</summary>
/// <remarks>
/// The rate of a pool is that of all its money and no mean of rates; multiples are sums over sums. At least
/// one fund, and one currency for all: anything else is a bug.
/// What one fund of the pool has in another, where the record names it as an investor or as a holding, counts
/// once: the flows, totals and net assets of the fund's interest are left out of the fund that it is in, and
/// the stake is left out of gross figures. Of a subscription line that fund bears its part by commitment.
/// What it paid another investor for an interest is between the two and stays out, as for any investor.
/// </remarks>
public sealed class PooledReading
{
    readonly Lazy<SubscriptionLine> _net;
    readonly Lazy<FlowFigures> _gross;
    readonly Lazy<FundTotals> _totals;
    readonly HashSet<Id<Fund>> _ids;

    public PooledReading(IReadOnlyList<FundReading> funds)
    {
        ArgumentOutOfRangeException.ThrowIfZero(funds.Count);
        Funds = funds;
        _ids = [.. funds.Select(fund => fund.Fund.Id)];
        _net = new(() => Funds is [var one] ? one.Net : MeasureNet());
        _gross = new(() =>
            Funds is [var one]
                ? one.Gross
                : FlowFigures.Of(
                    PooledFlows.Of(Funds.Select(fund => LedgerPerformance.Dated(StakeFlowsOf(fund)))),
                    On,
                    Funds.Sum(ValueOfStakes)
                )
        );
        _totals = new(() => Funds.Select(TotalsOf).Aggregate((sum, of) => Sum(sum, of, 1)));
    }

    public IReadOnlyList<FundReading> Funds { get; }

    public Currency Currency => Funds[0].Fund.Currency;

    /// <summary>The day of the view.</summary>
    public DateOnly On => Funds[0].On;

    /// <summary>Investors' flows by day.</summary>
    public IReadOnlyList<DatedFlow> Flows =>
        PooledFlows.Of(Funds.Select(fund => LedgerPerformance.Dated(InvestorFlowsOf(fund))));

    /// <summary>Committed, paid in, distributed and value of all.</summary>
    public FundTotals Totals => _totals.Value;

    /// <summary>TVPI, DPI, RVPI and PIC, recallable distributions counted all in.</summary>
    public Outcome<FundMultiples> Multiples => FundMultiples.Of(LedgerPerformance.Account(Totals));

    /// <summary>Net figures with the subscription lines and without them.</summary>
    public SubscriptionLine Net => _net.Value;

    /// <summary>Figures of all stakes, before fees and carried interest.</summary>
    public FlowFigures Gross => _gross.Value;

    /// <summary>Journal entries by which money within the pool counts once; none where no fund is in
    /// another.</summary>
    public IReadOnlyList<long> Links =>
        [
            .. Funds
                .SelectMany(fund => fund.FundInvestors.Values.Concat(fund.FundStakes.Values))
                .Where(IsWithin)
                .Select(link => link.Mark.Sequence)
                .Distinct()
                .Order(),
        ];

    /// <summary>Draws and repayments of all lines: of each what investors from outside bear.</summary>
    public IReadOnlyList<LineFlow> Lines =>
        [
            .. from fund in Funds
            let part = PartFromOutside(fund)
            from flow in LedgerPerformance.Line(fund.Flows)
            select part == 1 ? flow : flow with { Drawn = flow.Drawn * part, Repaid = flow.Repaid * part },
        ];

    /// <summary>Investors of a fund that are another fund of the pool.</summary>
    public IReadOnlySet<Id<Organisation>> Within(FundReading fund) =>
        fund.FundInvestors.Where(link => IsWithin(link.Value)).Select(link => link.Key).ToHashSet();

    /// <summary>Whether a stake of a fund is in another fund of the pool.</summary>
    public bool IsWithin(FundReading fund, Id<Stake> stake) =>
        fund.FundStakes.TryGetValue(stake, out var link) && IsWithin(link);

    /// <summary>The part of a fund's commitments that is of no other fund of the pool; 1 for all.</summary>
    public double PartFromOutside(FundReading fund)
    {
        var within = Within(fund);
        var size = fund.Totals.Committed.Minor;
        return within.Count == 0 || size <= 0
            ? 1
            : 1 - within.Sum(investor => (double)fund.Book.CommitmentOf(investor).Minor) / size;
    }

    bool IsWithin(Marked<Id<Fund>> link) => _ids.Contains(link.Value);

    SubscriptionLine MeasureNet() =>
        SubscriptionLine
            .Of(
                Flows,
                Lines,
                new(
                    On,
                    Funds.Sum(fund =>
                        (double)fund.Value.Value.Minor
                        - Within(fund).Sum(investor => (double)fund.Book.CapitalOf(investor).Minor)
                    )
                ),
                Funds.Sum(fund => fund.Flows.OwedOnLine().Minor * PartFromOutside(fund))
            )
            .Counting(Totals);

    IEnumerable<FundFlow> InvestorFlowsOf(FundReading fund)
    {
        var within = Within(fund);
        return within.Count == 0
            ? fund.InvestorFlows
            : fund.InvestorFlows.Where(flow =>
                flow.Investor is not { } investor || !within.Contains(investor)
            );
    }

    IEnumerable<FundFlow> StakeFlowsOf(FundReading fund) =>
        fund.StakeFlows.Where(flow => flow.Stake is not { } stake || !IsWithin(fund, stake));

    double ValueOfStakes(FundReading fund) =>
        fund.ValueOfStakes
        - fund.Book.Stakes.Where(stake => IsWithin(fund, stake.Id)).Sum(stake => (double)stake.Value.Minor);

    FundTotals TotalsOf(FundReading fund) =>
        Within(fund)
            .Order()
            .Aggregate(fund.Totals, (sum, investor) => Sum(sum, fund.Flows.Totals(fund.On, investor), -1));

    static FundTotals Sum(FundTotals left, FundTotals right, int sign)
    {
        return new(
            Add(left.Committed, right.Committed),
            Add(left.Called, right.Called),
            Add(left.ExcessReturned, right.ExcessReturned),
            Add(left.Distributed, right.Distributed),
            Add(left.Recallable, right.Recallable),
            Add(left.Value, right.Value)
        );

        Money Add(Money one, Money other) => sign > 0 ? one + other : one - other;
    }
}
