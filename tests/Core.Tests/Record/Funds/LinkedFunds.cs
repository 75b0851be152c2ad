using Evenground.Record;
using static Evenground.Tests.Record.Desk;
using static Evenground.Tests.Record.Funds.FundDesk;

namespace Evenground.Tests.Record.Funds;

/// <summary>Two funds of which one is in the other: a fund of 1,300, of which 300 is from a fund of 500.
/// Both know it only where the record says so.</summary>
static class LinkedFunds
{
    public static readonly Id<Fund> Feeder = Id<Fund>(2);

    /// <summary>The feeder's stake in the venture fund.</summary>
    public static readonly Id<Stake> Interest = Id<Stake>(5);

    public const int Last = 800;

    public static FundDesk Make(bool isLinked = true)
    {
        var desk = new FundDesk();
        desk.Desk.Write(
            FundRules.Decide(
                new FormFund(Feeder, Named("Fund of Funds"), First, Currency.Won, Formed, []),
                desk.History
            )
        );
        if (isLinked)
            desk.Desk.Write(FundVehicleRules.Decide(new(Feeder, Third, null, DayOf(0)), desk.History))
                .Write(FundVehicleRules.Decide(new(Venture, null, Other, DayOf(0)), desk.History));

        Enter(desk, desk.Commit(First, 600, InvestorRole.Sponsor), 0);
        Enter(desk, desk.Commit(Second, 400), 0);
        Enter(desk, desk.Commit(Third, 300, InvestorRole.Sponsor), 0);
        Enter(desk, desk.Commit(Second, 500, InvestorRole.Sponsor) with { Fund = Feeder }, 0);
        Enter(desk, desk.Call(650), 1);
        Enter(desk, desk.CallFrom(Second, 200) with { Fund = Feeder }, 1);
        Enter(desk, desk.Pay(Second, 200) with { Fund = Feeder }, 2);
        Enter(desk, desk.Buy(150, 150, Interest) with { Fund = Feeder, Company = Other }, 2);
        foreach (var (who, won) in ((Id<Organisation>, long)[])[(First, 300), (Second, 200), (Third, 150)])
            Enter(desk, desk.Pay(who, won), 2);
        Enter(desk, desk.Buy(600, 60), 3);
        Enter(desk, desk.Cost(13), 4);
        Enter(desk, desk.Sell(260, 20), 400);
        Enter(desk, desk.Distribute(gain: 60, capital: 200), 401);
        Enter(
            desk,
            new IncomeReceived(Feeder, desk.Next(), Preparer, IncomeKind.Dividend, Won(60), Interest),
            401
        );
        Enter(desk, desk.Value(700), 700);
        Enter(desk, desk.Value(170, stake: Interest) with { Fund = Feeder }, 700);
        return desk;
    }

    static void Enter(FundDesk desk, ITransaction asked, int day) =>
        desk
            .Desk.Write(FundControlRules.Decide(new PrepareEntry(asked, DayOf(day)), desk.History))
            .Write(
                FundControlRules.Decide(new ApproveEntry(asked.Fund, asked.Entry, Approver), desk.History)
            );
}
