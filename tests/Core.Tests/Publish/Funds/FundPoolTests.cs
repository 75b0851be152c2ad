using Evenground.Measure;
using Evenground.Publish;
using Evenground.Record;
using Evenground.Tests.Record;
using Evenground.Tests.Record.Funds;
using Xunit;
using static Evenground.Tests.Record.Funds.FundDesk;

namespace Evenground.Tests.Publish.Funds;

/// <summary>Several funds as one: sums of money, never of rates, and never of two currencies.</summary>
public class FundPoolTests
{
    static readonly Id<Fund> Dollars = Desk.Id<Fund>(2);

    readonly FundDesk _desk = new();

    FundFigures Fund(int day) => FundPortfolio.Of(_desk.History, Desk.On(DayOf(day))).Find(Venture)!;

    [Fact]
    public void The_course_of_a_fund_is_its_net_assets_on_every_day()
    {
        Fill();

        var course = Fund(1_500).Course;

        foreach (var day in (int[])[0, 1, 10, 364, 365, 800, 1_000, 1_500])
        {
            var then = Fund(day);
            Assert.Equal(then.Value.Value.Minor, course.ValueOn(DayOf(day)));
            Assert.Equal(then.Flows.OwedOnLine().Minor, course.OwedOn(DayOf(day)));
        }

        Assert.Equal(0, course.ValueOn(Formed.AddDays(-1)));
    }

    [Fact]
    public void A_pool_of_one_fund_has_the_figures_of_the_fund()
    {
        Fill();

        var fund = Fund(1_500);

        Assert.Equal(fund.Net.With.Rate.AnnualRate, fund.Alone.Net.With.Rate.AnnualRate);
        Assert.Equal(fund.Net.Without.Tvpi.Value, fund.Alone.Net.Without.Tvpi.Value);
        Assert.Equal(fund.Gross.Rate.AnnualRate, fund.Alone.Gross.Rate.AnnualRate);
        Assert.Equal(fund.Totals, fund.Alone.Totals);
    }

    [Fact]
    public void The_curve_ends_with_the_fund_as_it_stands()
    {
        Fill();

        var fund = Fund(1_500);
        var last = fund.Alone.Curve[^1];

        Assert.Equal(DayOf(1_500), last.Day);
        Assert.Equal(fund.Value.Value.Minor, last.Value.Value);
        Assert.Equal(fund.Net.With.Rate.AnnualRate, last.Figures.Value.Rate.AnnualRate);
        Assert.Equal(new DateOnly(2020, 3, 31), fund.Alone.Curve[0].Day);
    }

    [Fact]
    public void Gains_of_groups_add_up_to_the_gain_of_the_whole()
    {
        Fill();

        var shared = Fund(1_500).Alone.By(holding => holding.Stake.Id.ToString());

        var whole = shared.Whole.Distributed + shared.Whole.Value - shared.Whole.PaidIn;
        Assert.Equal(2, shared.Groups.Count);
        Assert.Equal(whole, shared.Groups.Sum(group => group.Gain));
    }

    [Fact]
    public void A_market_that_grew_as_the_fund_did_gives_a_ratio_of_one()
    {
        // 500 paid in on the first day are worth 650 after 365: so is the index.
        _desk.WithPaid(500).Post(_desk.Buy(500, 50)).Post(_desk.Value(650), 365);
        var index = MarketIndex.Of([(Formed, 100), (DayOf(365), 130)]);

        var pool = Fund(365).Alone;

        Assert.Equal(1, pool.Against(index).KaplanSchoar.Value, 12);
        Assert.Equal(1, pool.AgainstWithoutLine(index).KaplanSchoar.Value, 12);
        Assert.Equal(0.3, pool.TimeWeighted.Value.Return, 12);
    }

    [Fact]
    public void Without_the_line_draws_count_as_paid_in_on_their_day()
    {
        _desk
            .WithPaid(0)
            .Post(new LineDrawn(Venture, _desk.Next(), Preparer, Won(100)), 0)
            .Post(_desk.Call(105), 365)
            .Post(_desk.Pay(First, 63), 365)
            .Post(_desk.Pay(Second, 42), 365)
            .Post(new LineRepaid(Venture, _desk.Next(), Preparer, Won(100), Won(5)), 365);
        var flat = MarketIndex.Of([(Formed, 100), (DayOf(400), 100)]);

        var pool = Fund(400).Alone;

        Assert.Equal(100.0 / 105, pool.Against(flat).KaplanSchoar.Value, 12);
        Assert.Equal(1, pool.AgainstWithoutLine(flat).KaplanSchoar.Value, 12);
        Assert.Equal(1, pool.Net.Without.Tvpi.Value, 12);
    }

    [Fact]
    public void Nothing_paid_in_leaves_no_time_weighted_return()
    {
        _desk.WithPaid(0);

        var pool = Fund(10).Alone;

        Assert.Equal("missing.no-time-at-work", pool.TimeWeighted.Missing!.Code);
        Assert.Empty(pool.Curve);
        Assert.Empty(pool.VintagesByTvpi);
    }

    [Fact]
    public void Funds_of_two_currencies_are_not_pooled()
    {
        _desk.Desk.Write(
            FundRules.Decide(
                new FormFund(Dollars, Desk.Named("Dollars"), First, Currency.Dollar, Formed, []),
                _desk.History
            )
        );
        var portfolio = FundPortfolio.Of(_desk.History, Desk.On(DayOf(10)));

        Assert.False(FundPool.Of(portfolio.Funds).Accepted(out _, out var refusal));

        var mixed = Assert.IsType<PoolMustHaveOneCurrency>(refusal);
        Assert.Equal((Currency.Won, Currency.Dollar), (mixed.FirstCurrency, mixed.OtherCurrency));
        Assert.Contains("'Dollars' in USD", mixed.Text.English, StringComparison.Ordinal);
    }

    [Fact]
    public void An_investor_bears_its_part_of_the_line_and_investors_add_up_to_the_fund()
    {
        Fill();

        var fund = Fund(1_500);
        InvestorFigures[] investors = [.. fund.Investors.Select(fund.OfInvestor)];

        Assert.Equal(fund.Totals.Value.Minor, investors.Sum(investor => investor.Totals.Value.Minor));
        var paidIn = investors.Sum(investor => investor.Net.Value.Without.PaidIn);
        Assert.Equal(fund.Net.Without.PaidIn, paidIn, 9);
        Assert.Equal(InvestorRole.Private, investors[0].Role);
        Assert.Equal(1_000 - 600 + 50, investors.Sum(investor => investor.Unfunded.Minor));
    }

    /// <summary>600 called in two parts around a line, two holdings, a sale, a distribution.</summary>
    void Fill() =>
        _desk
            .WithPaid(500)
            .Post(new LineDrawn(Venture, _desk.Next(), Preparer, Won(50)), 5)
            .Post(_desk.Buy(300, 30), 10)
            .Post(_desk.Buy(200, 20, Note), 10)
            .Post(_desk.Value(500), 365)
            .Post(_desk.Call(100), 365)
            .Post(_desk.Pay(First, 60), 365)
            .Post(_desk.Pay(Second, 40), 365)
            .Post(new LineRepaid(Venture, _desk.Next(), Preparer, Won(50), Won(3)), 365)
            .Post(_desk.Sell(300, 15), 800)
            .Post(_desk.Distribute(gain: 150, capital: 100, recallable: 50), 810)
            .Post(_desk.Value(400), 1_000);
}
