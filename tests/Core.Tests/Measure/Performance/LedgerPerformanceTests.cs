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
}
