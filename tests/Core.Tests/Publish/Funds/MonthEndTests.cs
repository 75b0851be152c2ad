using Evenground.Publish;
using Evenground.Record;
using Evenground.Tests.Record;
using Evenground.Tests.Record.Funds;
using Xunit;

namespace Evenground.Tests.Publish.Funds;

/// <summary>What is gone through before books are closed.</summary>
public sealed class MonthEndTests
{
    readonly FundDesk _desk = new FundDesk().WithPaid(500);

    [Fact]
    public void Books_in_order_have_nothing_in_the_way() =>
        Assert.All(List(30), check => Assert.Equal(CheckState.Met, check.State));

    [Fact]
    public void An_entry_that_waits_is_in_the_way_as_the_rule_says()
    {
        _desk.Desk.Write(_desk.Prepare(_desk.Cost(10), 20));
        var asked = new ClosePeriod(FundDesk.Venture, FundDesk.DayOf(30), FundDesk.Approver);

        Assert.Equal(CheckState.Blocks, Of("entries-waiting", 30).State);
        Assert.Equal(CheckState.Met, Of("entries-waiting", 19).State);
        Assert.False(FundControlRules.Decide(asked, _desk.History).Accepted(out _, out _));
    }

    [Fact]
    public void A_holding_is_to_be_valued_within_the_months_that_the_programme_chose()
    {
        _desk.Post(_desk.Buy(100, 10), 1).Post(_desk.Value(140), 40);

        Assert.Equal(CheckState.Doubt, Of("valuations-fresh", 30).State);
        Assert.Equal(FundDesk.Shares, Assert.Single(Of("valuations-fresh", 30).Stakes).Id);
        Assert.Equal(CheckState.Met, Of("valuations-fresh", 100).State);
        Assert.Equal(CheckState.Doubt, Of("valuations-fresh", 140).State);
        Assert.Equal(CheckState.Met, Of("valuations-fresh", 140, new(ValuationMonths: 6)).State);
    }

    [Fact]
    public void A_holding_that_was_sold_needs_no_value()
    {
        _desk.Post(_desk.Buy(100, 10), 1).Post(_desk.Sell(120, 10), 2);

        Assert.Equal(CheckState.Met, Of("valuations-fresh", 30).State);
    }

    [Fact]
    public void A_call_is_late_once_its_day_has_come_and_by_what_is_unpaid()
    {
        var call = _desk.CallFrom(FundDesk.First, 100) with { Due = FundDesk.DayOf(20) };
        _desk.Post(call, 5).Post(_desk.Pay(FundDesk.First, 30), 10);

        Assert.Equal(CheckState.Met, Of("calls-paid", 19).State);
        Assert.Equal(
            new InvestorShare(FundDesk.First, FundDesk.Won(70)),
            Assert.Single(Of("calls-paid", 20).Investors)
        );
    }

    [Fact]
    public void The_line_is_held_against_what_investors_still_owe()
    {
        _desk.Post(new LineDrawn(FundDesk.Venture, _desk.Next(), FundDesk.Preparer, FundDesk.Won(300)), 3);

        Assert.Equal(CheckState.Met, Of("line-covered", 30).State);
        Assert.Equal(CheckState.Doubt, Of("line-covered", 30, new(LineShare: 0.5m)).State);
    }

    [Fact]
    public void A_fund_that_is_not_known_has_no_list() =>
        Assert.Empty(MonthEnd.Of(_desk.History, Desk.Id<Fund>(77), Desk.On(FundDesk.DayOf(30)), new()));

    IReadOnlyList<MonthEndCheck> List(int day, MonthEndTerms? terms = null) =>
        MonthEnd.Of(_desk.History, FundDesk.Venture, Desk.On(FundDesk.DayOf(day)), terms ?? new());

    MonthEndCheck Of(string code, int day, MonthEndTerms? terms = null) =>
        List(day, terms).Single(check => check.Code == code);
}
