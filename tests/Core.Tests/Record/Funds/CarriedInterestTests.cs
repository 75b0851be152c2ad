using Evenground.Record;
using Xunit;
using static Evenground.Tests.Record.Desk;
using static Evenground.Tests.Record.Funds.FundDesk;

namespace Evenground.Tests.Record.Funds;

/// <summary>The manager's part of profit, against examples that are worked out another way: the hurdle as the
/// future value of all flows, and the share as a part of all profit.</summary>
public class CarriedInterestTests
{
    static readonly Id<Stake> A = Id<Stake>(1),
        B = Id<Stake>(2);

    static readonly CarryTerms Terms = new(WaterfallKind.European, 0.2m, 0.08m, CatchUp: 1m);

    [Theory]
    // Profit is 1,000,000 and the hurdle 80,000. Full catch-up: 20 % of all profit.
    [InlineData(1.0, 20_000, 0, 200_000)]
    // Half: 80,000 · 0.2 ÷ (0.5 - 0.2) = 53,333, of which half, and 20 % of the other 866,667.
    [InlineData(0.5, 26_666, 26_667, 199_999)]
    // None: 20 % of what is beyond the hurdle.
    [InlineData(0.0, 0, 0, 184_000)]
    public void The_catch_up_decides_whether_the_hurdle_is_shared(
        double catchUp,
        long toManager,
        long toInvestors,
        long carried
    )
    {
        var found = Carry(
            Terms with
            {
                CatchUp = (decimal)catchUp,
            },
            new(Formed, Won(1_000_000), Won(0)),
            new(DayOf(365), Won(0), Won(2_000_000))
        );

        var step = Assert.Single(found.Steps);
        Assert.Equal((1_000_000, 80_000), (step.Capital.Minor, step.Preferred.Minor));
        Assert.Equal(
            (toManager, toInvestors, carried),
            (step.CatchUpToManager.Minor, step.CatchUpToInvestors.Minor, found.Carried.Minor)
        );
        Assert.Equal(2_000_000, (step.ToManager + step.ToInvestors).Minor);
    }

    [Fact]
    public void The_hurdle_compounds_on_what_is_left_over_several_flows()
    {
        var found = Carry(
            Terms,
            new(new(2020, 1, 1), Won(1_000_000), Won(0)),
            new(new(2021, 1, 1), Won(500_000), Won(0)),
            new(new(2022, 1, 1), Won(0), Won(900_000)),
            new(new(2023, 1, 1), Won(0), Won(1_500_000))
        );

        // Future value at 8 %: 1,706,645.96 are owed when 900,000 come back, and a year later 871,177.64.
        Assert.Equal([900_000L, 600_000L], found.Steps.Select(step => step.Capital.Minor));
        Assert.InRange(found.Steps[1].Preferred.Minor, 271_177, 271_178);
        // All profit is 900,000; parts are rounded down.
        Assert.InRange(found.Carried.Minor, 179_998, 180_000);
        Assert.Equal(0, found.Unreturned.Minor);
    }

    [Fact]
    public void Below_the_hurdle_the_manager_gets_nothing_and_what_is_owed_is_told()
    {
        var found = Carry(
            Terms,
            new(Formed, Won(1_000_000), Won(0)),
            new(DayOf(365), Won(0), Won(1_050_000))
        );

        Assert.Equal(
            (0L, 0L, 30_000L),
            (found.Carried.Minor, found.Unreturned.Minor, found.UnpaidHurdle.Minor)
        );
    }

    [Fact]
    public void Deal_by_deal_a_later_loss_is_clawed_back()
    {
        var found = Carry(
            Terms with
            {
                Kind = WaterfallKind.American,
            },
            new(Formed, Won(100_000), Won(0), A),
            new(Formed, Won(100_000), Won(0), B),
            new(DayOf(365), Won(0), Won(200_000), A, Closes: true),
            new(DayOf(730), Won(0), Won(0), B, Closes: true)
        );

        // A by itself gained 100,000; both together gained nothing.
        Assert.Equal((20_000L, 20_000L), (found.Carried.Minor, found.Clawback.Minor));
    }

    [Fact]
    public void Deal_by_deal_an_earlier_loss_comes_back_first()
    {
        var found = Carry(
            Terms with
            {
                Kind = WaterfallKind.American,
            },
            new(Formed, Won(100_000), Won(0), A),
            new(Formed, Won(100_000), Won(0), B),
            new(DayOf(365), Won(0), Won(0), B, Closes: true),
            new(DayOf(730), Won(0), Won(300_000), A, Closes: true)
        );

        // Both hurdles are 16,640 after two years; 20 % of the 100,000 that both together gained.
        var step = Assert.Single(found.Steps);
        Assert.Equal((200_000L, 33_280L), (step.Capital.Minor, step.Preferred.Minor));
        Assert.Equal((20_000L, 0L), (found.Carried.Minor, found.Clawback.Minor));
    }

    [Fact]
    public void The_books_give_the_flows_by_which_carried_interest_is_checked()
    {
        var desk = new FundDesk().WithPaid(1000);
        desk.Post(desk.Buy(1000, 10)).Post(desk.Sell(2000, 10), 365);
        desk.Post(desk.Distribute(gain: 800, capital: 1000), 365).Post(desk.Transfer(100), 365);
        desk.Post(new CarryAllocated(Venture, desk.Next(), Preparer, Won(200)), 365);
        desk.Post(new CarryPaid(Venture, desk.Next(), Preparer, Won(200)), 365);

        var flows = CarriedInterest.FlowsOf(desk.Book());

        Assert.Equal(
            [(600L, 0L), (400L, 0L), (0L, 1800L), (0L, 200L)],
            flows.Select(flow => (flow.PaidIn.Minor, flow.Distributable.Minor))
        );
        // 20 % of the profit of 1,000, which is what was paid.
        Assert.Equal(200, CarriedInterest.Of(Terms, flows).Value.Carried.Minor);
    }

    [Fact]
    public void Deals_fees_and_losses_come_from_the_books()
    {
        var (desk, terms) = (TwoDeals(), AtTen);
        desk.Post(desk.Sell(50, 500, B), 730);

        var flows = DealFlows.Of(desk.Book());

        // Two thirds of the fee of 150 fall to the deal of 1,000, and a third to that of 500.
        var (first, second) = (DealFlows.DealOf(Startup), DealFlows.DealOf(Other));
        Assert.Equal(
            [
                (first, 1000L, 0L, 0L, false),
                (second, 500L, 0L, 0L, false),
                (first, 100L, 0L, 0L, false),
                (second, 50L, 0L, 0L, false),
                (second, 0L, 0L, 300L, false),
                (first, 0L, 2000L, 0L, true),
                (second, 0L, 50L, 0L, true),
            ],
            flows.Select(flow =>
                (
                    flow.Deal!.Value,
                    flow.PaidIn.Minor,
                    flow.Distributable.Minor,
                    flow.WrittenDown?.Minor ?? 0,
                    flow.Closes
                )
            )
        );
        // 2,000 give back 1,100 and the 300 written down, at 10 % 110 and 30 more; of the 600 that are left
        // after capital 20 % are 120: 35 follow 140 in full, and of 425 a fifth is 85.
        var found = Carry(terms, [.. flows]);
        var step = found.Steps[0];
        Assert.Equal(
            (1400L, 140L, 35L, 85L),
            (step.Capital.Minor, step.Preferred.Minor, step.CatchUpToManager.Minor, step.SplitToManager.Minor)
        );
        Assert.Equal((50L, 0L), (found.Steps[1].Capital.Minor, found.Steps[1].ToManager.Minor));
        // The whole fund gained 400: 41 follow 165, 28 of 144 and 10 of 50, parts rounded down. 120 less 79.
        Assert.Equal((120L, 41L), (found.Carried.Minor, found.Clawback.Minor));
    }

    [Fact]
    public void An_interim_test_sells_what_is_left_at_what_it_stands_at()
    {
        var (desk, terms) = (TwoDeals(), AtTen);
        var flows = DealFlows.Of(desk.Book(365));

        Money Owed(long left) => CarriedInterest.InterimClawback(terms, flows, Won(left), DayOf(365)).Value;

        // 200 of cost are left: the fund would have gained 550, of which 109, parts rounded down. 120 less
        // 109.
        Assert.Equal(200, DealFlows.LeftIn(desk.Book(365)).Minor);
        Assert.Equal(11, Owed(200).Minor);
        Assert.Equal((51L, 0L), (Owed(0).Minor, Owed(1_000).Minor));
        Assert.Equal(0, CarriedInterest.InterimClawback(terms, flows, Won(0), DayOf(364)).Value.Minor);
        Assert.False(
            CarriedInterest
                .InterimClawback(terms with { CatchUp = 0.1m }, flows, Won(0), DayOf(365))
                .Accepted(out _, out _)
        );
    }

    [Fact]
    public void A_note_that_became_shares_is_one_deal_and_costs_before_any_deal_wait_for_the_first()
    {
        var desk = new FundDesk().WithPaid(1000);
        desk.Post(desk.Cost(30), 1).Post(desk.Buy(300, 300, Note), 10);
        desk.Post(
            new StakeConverted(
                Venture,
                desk.Next(),
                Preparer,
                Note,
                300,
                Shares,
                new(InstrumentKind.Preferred),
                30
            ),
            20
        );
        desk.Post(desk.Sell(100, 10), 30).Post(desk.Sell(250, 20), 40);

        var flows = DealFlows.Of(desk.Book());

        Assert.Equal([DealFlows.DealOf(Startup)], flows.Select(flow => flow.Deal!.Value).Distinct());
        Assert.Equal(
            [(1, 30L, false), (10, 300L, false), (30, -100L, false), (40, -250L, true)],
            flows.Select(flow =>
                (
                    flow.Day.DayNumber - Formed.DayNumber,
                    flow.PaidIn.Minor - flow.Distributable.Minor,
                    flow.Closes
                )
            )
        );
    }

    [Fact]
    public void Terms_and_flows_that_make_no_sense_are_refused()
    {
        Assert.False(CarriedInterest.Of(Terms with { CatchUp = 0.1m }, []).Accepted(out _, out var unsound));
        Assert.IsType<CarryTermsMustBeSound>(unsound);
        Assert.IsType<DealMustBeNamed>(RefusalOf(WaterfallKind.American, new(Formed, Won(1), Won(0))));
        Assert.IsType<AmountMustBePositive>(RefusalOf(WaterfallKind.European, new(Formed, Won(-1), Won(0))));
        Assert.IsType<CurrencyMustMatch>(
            RefusalOf(WaterfallKind.European, new(Formed, Won(1), new(0, Currency.Dollar)))
        );
        Assert.Empty(Carry(Terms).Steps);
    }

    static CarryTerms AtTen => Terms with { Kind = WaterfallKind.American, Hurdle = 0.1m };

    /// <summary>1,000 in one company and 500 in another with a fee of 150 on day 0; a year later 300 of the
    /// second are written off and the first is sold for 2,000.</summary>
    static FundDesk TwoDeals()
    {
        var desk = new FundDesk();
        desk.Post(desk.Commit(First, 2000)).Post(desk.Call(1650)).Post(desk.Pay(First, 1650));
        desk.Post(desk.Buy(1000, 10, A)).Post(desk.Buy(500, 500, B) with { Company = Other });
        desk.Post(desk.Cost(150));
        desk.Post(new StakeWrittenOff(Venture, desk.Next(), Preparer, B, Won(300), "lost"), 365);
        return desk.Post(desk.Sell(2000, 10, A), 365);
    }

    static CarriedInterest Carry(CarryTerms terms, params WaterfallFlow[] flows) =>
        CarriedInterest.Of(terms, flows).Value;

    static Refusal? RefusalOf(WaterfallKind kind, WaterfallFlow flow)
    {
        Assert.False(CarriedInterest.Of(Terms with { Kind = kind }, [flow]).Accepted(out _, out var refusal));
        return refusal;
    }
}
