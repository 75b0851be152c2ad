using Evenground.Publish;
using Evenground.Tests.Record;
using Evenground.Tests.Record.Funds;
using Xunit;
using static Evenground.Tests.Record.Funds.FundDesk;

namespace Evenground.Tests.Publish.Funds;

public class FundPortfolioTests
{
    readonly FundDesk _desk = new();

    [Fact]
    public void A_fund_is_read_once_for_a_view_and_anew_for_the_next_state()
    {
        var asOf = Desk.On(DayOf(10));
        var first = FundPortfolio.Of(_desk.History, asOf);

        Assert.Same(first, FundPortfolio.Of(_desk.History, asOf));
        _desk.Post(_desk.Commit(First, 600));

        Assert.NotSame(first, FundPortfolio.Of(_desk.History, asOf));
    }

    [Fact]
    public void Figures_of_a_fund_and_of_its_holdings_come_from_the_same_books()
    {
        _desk.WithPaid(500).Post(_desk.Buy(400, 40), 1).Post(_desk.Value(600), 365);

        var fund = Assert.Single(FundPortfolio.Of(_desk.History, Desk.On(DayOf(365))).Funds);

        Assert.Equal((500L, 700L), (fund.Totals.Called.Minor, fund.Value.Value.Minor));
        var holding = Assert.Single(fund.Holdings);
        Assert.Equal(1.5, holding.Gross.Tvpi.Value);
        Assert.Equal(fund.Gross.Tvpi.Value, holding.Gross.Tvpi.Value);
        Assert.Equal(Formed, fund.FirstFlowOn);
        Assert.Null(FundPortfolio.Of(_desk.History, Desk.On(Formed.AddDays(-1))).Find(Venture));
    }
}
