using Evenground.Record;

namespace Evenground.Measure;

/// <summary>Performance figures from a fund's books, in the currency's minor units.</summary>
/// <remarks>Net figures come from investors' flows and gross ones from those of stakes; the two are never
/// mixed. The value is that of the last valuations, carried forward: <see cref="FundValue"/> says how old
/// it is.</remarks>
public static class LedgerPerformance
{
    /// <summary>Flows as a rate of return takes them.</summary>
    public static IReadOnlyList<DatedFlow> Dated(IEnumerable<FundFlow> flows) =>
        [.. flows.Select(flow => DatedFlow.Of(flow.Day, flow.Amount))];

    /// <summary>Draws and repayments of the subscription line, interest included in what was
    /// repaid.</summary>
    public static IReadOnlyList<LineFlow> Line(FundFlows flows) =>
        [
            .. flows
                .OfLine()
                .Select(flow => new LineFlow(
                    flow.Day,
                    Drawn: Math.Max(flow.Amount.Minor, 0),
                    Repaid: Math.Max(-flow.Amount.Minor, 0)
                )),
        ];

    /// <summary>The totals that multiples are made of.</summary>
    public static CapitalAccount Account(FundTotals totals) =>
        new(
            totals.Committed,
            totals.Called,
            totals.ExcessReturned,
            totals.Distributed,
            totals.Recallable,
            totals.Value
        );

    /// <summary>Net figures with the subscription line and without it.</summary>
    /// <param name="flows">The fund's flows in the view of a day.</param>
    /// <param name="on">That day.</param>
    public static SubscriptionLine Net(FundFlows flows, DateOnly on) =>
        SubscriptionLine.Of(
            Dated(flows.OfInvestors()),
            Line(flows),
            DatedFlow.Of(on, flows.ValueOn(on).Value),
            flows.OwedOnLine().Minor
        );

    /// <summary>Rate and multiples of one investor by its own money: what it paid and got, interest between
    /// investors and prices of interests included, and what it has in the fund on the last day.</summary>
    /// <remarks>Missing where an interest was transferred and its price is not known: without it the rate
    /// would be silently wrong, on both sides.</remarks>
    public static Computed<FlowFigures> OfInvestor(FundFlows flows, Id<Organisation> investor, DateOnly on) =>
        flows.WithoutPrice(investor) is [var unpriced, ..]
            ? NoPerformance.NoPrice(unpriced.On)
            : FlowFigures.Of(Dated(flows.OfInvestors(investor)), on, flows.Totals(on, investor).Value.Minor);

    /// <summary>A stake's gross flows and its value, before fees and carried interest.</summary>
    public static Holding Gross(FundFlows flows, Stake stake) =>
        new(Dated(flows.OfStakes(stake.Id)), stake.Value.Minor);
}
