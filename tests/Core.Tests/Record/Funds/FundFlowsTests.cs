using Evenground.Record;
using Xunit;
using static Evenground.Tests.Record.Funds.FundDesk;

namespace Evenground.Tests.Record.Funds;

/// <summary>The flows that performance figures are made of.</summary>
public class FundFlowsTests
{
    readonly FundDesk _desk = new();

    [Fact]
    public void Distributions_that_are_called_again_count_as_distributed_and_as_paid_in()
    {
        // Commitment 100, called 60, 20 back to be called again, 20 called again, value 70.
        _desk.Post(_desk.Commit(First, 100)).Post(_desk.CallFrom(First, 60)).Post(_desk.Pay(First, 60));
        _desk.Post(_desk.Buy(40, 40), 1).Post(_desk.Distribute(gain: 0, capital: 20, recallable: 20), 2);
        _desk.Post(_desk.CallFrom(First, 20), 3).Post(_desk.Pay(First, 20), 3).Post(_desk.Value(50), 4);

        var totals = _desk.Flows().Totals(DayOf(4));

        Assert.Equal(
            (100L, 80L, 0L, 20L, 20L, 70L),
            (
                totals.Committed.Minor,
                totals.Called.Minor,
                totals.ExcessReturned.Minor,
                totals.Distributed.Minor,
                totals.Recallable.Minor,
                totals.Value.Minor
            )
        );
        Assert.Equal(40, FundStatements.Capital(_desk.Book(), First, Formed, DayOf(4)).Unfunded.Minor);
        Assert.Equal([-60L, 20L, -20L], Amounts(_desk.Flows().OfInvestors()));
    }

    [Fact]
    public void Flows_of_the_line_stand_beside_those_of_investors_and_stakes()
    {
        // Line 100 at the start, call 105 after a year, exit at 150 after three.
        _desk.Post(_desk.Commit(First, 200));
        _desk.Post(new LineDrawn(Venture, _desk.Next(), Preparer, Won(100))).Post(_desk.Buy(100, 100));
        Assert.Equal(100, _desk.Flows().OwedOnLine().Minor);
        Assert.Equal(0, _desk.Flows().ValueOn(Formed).Value.Minor);
        _desk.Post(_desk.CallFrom(First, 105), 365).Post(_desk.Pay(First, 105), 365);
        _desk.Post(new LineRepaid(Venture, _desk.Next(), Preparer, Won(100), Won(5)), 365);
        _desk.Post(_desk.Sell(150, 100), 1095).Post(_desk.Distribute(gain: 50, capital: 100), 1095);

        var flows = _desk.Flows();
        Assert.Equal(
            [(365, -105L), (1095, 50L), (1095, 100L)],
            flows.OfInvestors().Select(flow => (flow.Day.DayNumber - Formed.DayNumber, flow.Amount.Minor))
        );
        Assert.Equal([-100L, 150L], Amounts(flows.OfStakes(Shares)));
        Assert.Equal([100L, -100L, -5L], Amounts(flows.OfLine()));
        Assert.Equal(0, flows.OwedOnLine().Minor);
        Assert.All(flows.OfInvestors(), flow => Assert.True(flow.Sequence > 0));
    }

    [Fact]
    public void A_value_older_than_what_happened_since_is_rolled_forward_and_flagged()
    {
        _desk.WithPaid(1000).Post(_desk.Buy(300, 30), 1).Post(_desk.Buy(100, 100, Note), 1);
        Assert.Equal([Shares, Note], Value(5).AtCost);

        _desk.Post(_desk.Value(450), 90).Post(_desk.Value(100, stake: Note), 95);
        Assert.False(Value(95).IsRolledForward);
        _desk.Post(_desk.Sell(200, 10), 120);

        var value = Value(130);
        Assert.Equal([Shares], value.RolledForward);
        Assert.Equal((DayOf(90), 1200L), (value.OldestValuation, value.Value.Minor));
        Assert.True(value.IsRolledForward);
    }

    [Fact]
    public void Value_is_after_carried_interest_and_stakes_flows_are_before_it()
    {
        _desk.WithPaid(1000).Post(_desk.Buy(300, 30), 1);
        _desk.Post(
            new IncomeReceived(Venture, _desk.Next(), Preparer, IncomeKind.Dividend, Won(40), Shares),
            2
        );
        _desk.Post(new CarryAllocated(Venture, _desk.Next(), Preparer, Won(8)), 3);

        Assert.Equal(1032, Value(3).Value.Minor);
        Assert.Equal([-300L, 40L], Amounts(_desk.Flows().OfStakes()));
    }

    [Fact]
    public void Interest_between_investors_is_among_ones_flows_and_not_among_the_funds()
    {
        _desk.WithPaid(500).Post(_desk.Commit(Third, 1000), 365);
        var shares = Equalisation.Of(_desk.Book(365), Third, 0.08m, DayOf(365));
        _desk.Post(new InvestorEqualised(Venture, _desk.Next(), Preparer, Third, shares), 365);

        Assert.Equal([-300L, 150L, 12L], Amounts(_desk.Flows().OfInvestors(First)));
        Assert.Equal(-270, Amounts(_desk.Flows().OfInvestors(Third)).Sum());
        Assert.Equal(-500, Amounts(_desk.Flows().OfInvestors()).Sum());
        Assert.DoesNotContain(
            _desk.Flows().OfInvestors(),
            flow => flow.Kind == FundFlowKind.EqualisationInterest
        );
    }

    [Fact]
    public void The_price_of_an_interest_is_among_the_flows_of_both_and_none_of_the_funds()
    {
        _desk.WithPaid(500);
        _desk.Post(_desk.Transfer(400) with { Price = Won(260), PaidOn = DayOf(400) }, 365);

        Assert.Equal([-200L, 260L], Amounts(_desk.Flows().OfInvestors(Second)));
        Assert.Equal([-260L], Amounts(_desk.Flows().OfInvestors(Third)));
        Assert.Equal([-300L, -200L], Amounts(_desk.Flows().OfInvestors()));
        Assert.Equal(
            [FundFlowKind.PaidIn, FundFlowKind.InterestSold],
            _desk.Flows().OfInvestors(Second).Select(flow => flow.Kind)
        );
        // Between the transfer and the payment neither side's money is all there.
        Assert.Equal([-200L], Amounts(_desk.Flows(399).OfInvestors(Second)));
        Assert.Single(_desk.Flows(399).WithoutPrice(Second));
        Assert.Single(_desk.Flows(399).WithoutPrice(Third));
        Assert.Empty(_desk.Flows(400).WithoutPrice(Third));
    }

    [Fact]
    public void A_transfer_whose_price_nobody_recorded_is_told_for_both_and_for_nobody_else()
    {
        _desk.WithPaid(500).Post(_desk.Transfer(100), 10);

        Assert.Equal(DayOf(10), Assert.Single(_desk.Flows().WithoutPrice(Second)).On);
        Assert.Single(_desk.Flows().WithoutPrice(Third));
        Assert.Empty(_desk.Flows().WithoutPrice(First));
    }

    [Fact]
    public void Cash_changes_by_what_moved_against_each_account()
    {
        _desk.WithPaid(500).Post(_desk.Cost(50), 40).Post(_desk.Buy(300, 30), 41);

        var statement = FundStatements.CashFlows(_desk.Book(), DayOf(30), DayOf(60));

        Assert.Equal((500L, 150L), (statement.Opening.Minor, statement.Closing.Minor));
        Assert.Equal(
            [(LedgerAccount.InvestmentsAtCost, -300L), (LedgerAccount.ManagementFees, -50L)],
            statement.Movements.Select(line => (line.Against, line.Amount.Minor))
        );
    }

    FundValue Value(int day) => _desk.Flows(day).ValueOn(DayOf(day));

    static IEnumerable<long> Amounts(IEnumerable<FundFlow> flows) => flows.Select(flow => flow.Amount.Minor);
}
