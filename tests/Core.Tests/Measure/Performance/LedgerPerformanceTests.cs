using Evenground.Measure;
using Evenground.Record;
using Evenground.Tests.Record.Funds;
using Xunit;
using static Evenground.Tests.Record.Funds.FundDesk;

namespace Evenground.Tests.Measure.Performance;

/// <summary>The figures of the worked examples, from entries in a ledger.</summary>
public class LedgerPerformanceTests
{
    readonly FundDesk _desk = new();

    [Fact]
    public void A_ledger_with_a_line_gives_both_rates_and_both_multiples()
    {
        _desk.Post(_desk.Commit(First, 200));
        _desk.Post(new LineDrawn(Venture, _desk.Next(), Preparer, Won(100))).Post(_desk.Buy(100, 100));
        _desk.Post(_desk.CallFrom(First, 105), 365).Post(_desk.Pay(First, 105), 365);
        _desk.Post(new LineRepaid(Venture, _desk.Next(), Preparer, Won(100), Won(5)), 365);
        _desk.Post(_desk.Sell(150, 100), 1095).Post(_desk.Distribute(gain: 50, capital: 100), 1095);

        var both = LedgerPerformance.Net(_desk.Flows(), DayOf(1095));

        Assert.Equal(0.1952, both.With.Rate.AnnualRate!.Value, 4);
        Assert.Equal(1.429, both.With.Tvpi.Value, 3);
        Assert.Equal(0.1447, both.Without.Rate.AnnualRate!.Value, 4);
        Assert.Equal(1.5, both.Without.Tvpi.Value);
        var holding = LedgerPerformance.Gross(_desk.Flows(), Assert.Single(_desk.Book().Stakes));
        Assert.Equal([-100.0, 150.0], holding.Flows.Select(flow => flow.Amount));
        Assert.Equal(0.0, holding.Value);
    }

    [Fact]
    public void A_ledger_with_distributions_called_again_gives_the_multiples_of_both_methods()
    {
        _desk.Post(_desk.Commit(First, 100)).Post(_desk.CallFrom(First, 60)).Post(_desk.Pay(First, 60));
        _desk.Post(_desk.Buy(40, 40), 1).Post(_desk.Distribute(gain: 0, capital: 20, recallable: 20), 2);
        _desk.Post(_desk.CallFrom(First, 20), 3).Post(_desk.Pay(First, 20), 3).Post(_desk.Value(50), 4);

        var account = LedgerPerformance.Account(_desk.Flows().Totals(DayOf(4)));

        var allIn = FundMultiples.Of(account).Value;
        Assert.Equal((0.25, 1.125, 40L), (allIn.Dpi.Value, allIn.Tvpi.Value, allIn.Unfunded.Minor));
        var excluded = FundMultiples.Of(account, RecallableMethod.Excluded).Value;
        Assert.Equal((0.0, 1.1667), (excluded.Dpi.Value, Math.Round(excluded.Tvpi.Value, 4)));
    }

    [Fact]
    public void An_investor_that_sold_its_interest_has_the_rate_of_its_price()
    {
        // 200 paid in and sold for 242 after two years is 10 % a year; the buyer's 242 stand at 200.
        _desk.WithPaid(500).Post(_desk.Transfer(400) with { Price = Won(242) }, 730);

        var (seller, buyer) = (Of(Second, 730), Of(Third, 1095));

        Assert.Equal(0.1, seller.Value.Rate.AnnualRate!.Value, 3);
        Assert.Equal((200.0, 1.21), (seller.Value.PaidIn, seller.Value.Tvpi.Value));
        Assert.Equal(200.0 / 242 - 1, buyer.Value.Rate.AnnualRate!.Value, 9);
    }

    [Fact]
    public void Without_the_price_neither_side_has_a_rate_and_everybody_else_has()
    {
        _desk.WithPaid(500).Post(_desk.Transfer(400), 365);

        foreach (var who in (Id<Organisation>[])[Second, Third])
            Assert.Equal("missing.price-of-interest", Of(who, 730).Missing!.Code);
        Assert.Equal(0.0, Of(First, 730).Value.Rate.AnnualRate!.Value, 9);
    }

    [Fact]
    public void A_sum_of_a_ledger_rests_on_its_entries_and_on_their_approvals()
    {
        var call = _desk.WithPaid(500).History.Head;
        var asOf = AsOf.AllRecorded(DayOf(1));
        var question = new Question(new(RecordedScope.Of(Venture)), asOf, Basis.Recorded);

        var paidIn = new PaidIn().Measure(question, new RecordView(_desk.History, asOf));

        // How the fund was formed, and two payments: each the entry and, right after it, the approval.
        Assert.Equal([call - 3, call - 2, call - 1, call], paidIn.RestsOn.Skip(1));
        Assert.Equal(5, paidIn.RestsOn.Count);
    }

    Computed<FlowFigures> Of(Id<Organisation> investor, int day) =>
        LedgerPerformance.OfInvestor(_desk.Flows(day), investor, DayOf(day));
}
