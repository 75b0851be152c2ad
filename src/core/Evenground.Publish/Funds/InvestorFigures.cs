using Evenground.Measure;
using Evenground.Record;

namespace Evenground.Publish;

/// <summary>One investor's part of a fund in one view.</summary>
/// <param name="Role">Its part by the last commitment; null when only an interest was bought.</param>
/// <param name="Totals">Committed, paid in, distributed and value. What was paid for an interest that came
/// over from another counts as paid in by its holder.</param>
/// <param name="Unfunded">What may still be called.</param>
/// <param name="Flows">Below 0 what the investor paid, above 0 what it got; interest between investors and
/// prices of interests included.</param>
/// <param name="Net">With the subscription line and without it; of the line the investor bears its part of
/// the commitments. Missing where an interest was transferred and its price is not known.</param>
public sealed record InvestorFigures(
    Id<Organisation> Investor,
    InvestorRole? Role,
    FundTotals Totals,
    Money Unfunded,
    IReadOnlyList<FundFlow> Flows,
    Computed<SubscriptionLine> Net
)
{
    /// <summary>TVPI, DPI, RVPI and PIC, recallable distributions counted all in.</summary>
    public Outcome<FundMultiples> Multiples => FundMultiples.Of(LedgerPerformance.Account(Totals));

    internal static InvestorFigures Of(FundFigures fund, Id<Organisation> investor)
    {
        var totals = fund.TotalsOf(investor);
        var flows = fund.Flows.OfInvestors(investor);
        var size = fund.Totals.Committed.Minor;
        var part = size > 0 ? (double)totals.Committed.Minor / size : 0;
        LineFlow[] line =
        [
            .. LedgerPerformance
                .Line(fund.Flows)
                .Select(flow => new LineFlow(flow.Day, flow.Drawn * part, flow.Repaid * part)),
        ];
        var net = LedgerPerformance.OfInvestor(fund.Flows, investor, fund.On).Is(out _, out var unpriced)
            ? (Computed<SubscriptionLine>)
                SubscriptionLine.Of(
                    LedgerPerformance.Dated(flows),
                    line,
                    DatedFlow.Of(fund.On, totals.Value),
                    fund.Flows.OwedOnLine().Minor * part
                )
            : unpriced;
        return new(
            investor,
            fund.RoleOf(investor),
            totals,
            -fund.Book.Balance(LedgerAccount.UncalledCapital, investor),
            flows,
            net
        );
    }
}
