using Evenground.Record;
using Evenground.Tests.Record.Funds;
using static Evenground.Tests.Record.Funds.FundDesk;

namespace Evenground.Tests.Publish.Funds;

/// <summary>One fund of 1,000 with all kinds of entries, small enough to follow by hand.</summary>
/// <remarks>
/// Day 0: promised 600 and 400. Day 1: 100 drawn on the line and invested. Day 91: 305 called and paid, 105
/// repaid with interest of 5, fee 20, audit 4 owed. Day 200: valued at 150. Day 400: a third sold for
/// 60, 40 distributed. Day 450: an entry waits and one was rejected.
/// </remarks>
static class WorkedFund
{
    public const int Last = 460;

    public static DateOnly LastDay => DayOf(Last);

    public static FundDesk Desk()
    {
        var desk = new FundDesk();
        desk.Post(desk.Commit(First, 600, InvestorRole.Sponsor))
            .Post(desk.Commit(Second, 400))
            .Post(new LineDrawn(Venture, desk.Next(), Preparer, Won(100)), 1)
            .Post(desk.Buy(100, 30, site: Plant), 1)
            .Post(desk.Call(205, fees: 80, expenses: 20), 91)
            .Post(desk.Pay(First, 183), 91)
            .Post(desk.Pay(Second, 122), 91)
            .Post(new LineRepaid(Venture, desk.Next(), Preparer, Won(100), Won(5)), 91)
            .Post(desk.Cost(20), 91)
            .Post(desk.Cost(4, CostKind.Audit, isPaid: false), 91)
            .Post(desk.Value(150), 200)
            .Post(desk.Sell(60, 10), 400)
            .Post(desk.Distribute(gain: 10, capital: 30, recallable: 5), 400);
        desk.Desk.Write(desk.Prepare(desk.Cost(7), 450));
        var rejected = desk.Cost(8);
        desk.Desk.Write(desk.Prepare(rejected, 450));
        desk.Desk.Write(
            FundControlRules.Decide(
                new RejectEntry(Venture, rejected.Entry, Approver, "No invoice."),
                desk.History
            )
        );
        return desk;
    }
}
