using Evenground.Measure;
using Evenground.Publish;
using Evenground.Record;
using Evenground.Tests.Record;
using Evenground.Tests.Record.Funds;
using Xunit;
using static Evenground.Tests.Record.Funds.FundDesk;
using static Evenground.Tests.Record.Funds.LinkedFunds;

namespace Evenground.Tests.Publish.Funds;

/// <summary>Wherever funds are summed, what one of them has in another counts once.</summary>
public class FundsInFundsTests
{
    static readonly AsOf View = Desk.On(DayOf(Last));

    readonly FundDesk _desk = Make();

    FundPortfolio Portfolio => FundPortfolio.Of(_desk.History, View);

    FundPool Pool => FundPool.Of(Portfolio.Funds).Value;

    [Fact]
    public void A_pool_has_the_totals_of_investors_from_outside()
    {
        var (totals, venture, feeder) = (Pool.Totals, Portfolio.Find(Venture)!, Portfolio.Find(Feeder)!);

        Assert.Equal(1_000 + 500, totals.Committed.Minor);
        Assert.Equal(500 + 200, totals.Called.Minor);
        Assert.Equal(200, totals.Distributed.Minor);
        Assert.Equal(
            venture.Totals.Value - venture.Book.CapitalOf(Third) + feeder.Totals.Value,
            totals.Value
        );
        Assert.True(Pool.HasFundsWithin);
        Assert.Equal([-500d - 200, 200d], Pool.Flows.Select(flow => flow.Amount));
    }

    [Fact]
    public void A_pool_is_worth_the_same_by_its_totals_its_course_and_its_rates()
    {
        var value = (double)Pool.Totals.Value.Minor;

        Assert.Equal(value, Pool.Net.With.Value);
        Assert.Equal(value, Pool.Curve[^1].Value.Value);
        Assert.Equal(Pool.Net.With.Rate.AnnualRate, Pool.Curve[^1].Figures.Value.Rate.AnnualRate);
    }

    [Fact]
    public void Gross_figures_and_their_parts_are_those_of_companies_alone()
    {
        var parts = Pool.By(holding => holding.Fund.Name.English);

        Assert.Equal((600, 260, 700), (Pool.Gross.PaidIn, Pool.Gross.Distributed, Pool.Gross.Value));
        Assert.Single(parts.Groups);
    }

    [Fact]
    public void The_five_measures_of_a_pool_are_those_of_the_record()
    {
        Assert.Equal(1_500, Pool.Measures.SizeFormed.Minor);
        Assert.Equal(600 + 500, Pool.Measures.SponsorCommitment.Minor);
        Assert.Equal(700, Pool.Measures.PaidIn.Minor);
        Assert.Equal(600, Pool.Measures.Invested.Minor);
        Assert.Equal(_desk.History.Funds.MeasuresOf(Currency.Won, View).SizeFormed, Pool.Measures.SizeFormed);
    }

    [Fact]
    public void A_fund_by_itself_keeps_all_that_is_its_own()
    {
        var alone = Portfolio.Find(Venture)!.Alone;

        Assert.Equal(1_300, alone.Totals.Committed.Minor);
        Assert.Equal(1_300, alone.Measures.SizeFormed.Minor);
        Assert.False(alone.HasFundsWithin);
    }

    [Fact]
    public void Without_a_link_nothing_is_left_out()
    {
        var pool = FundPool.Of(FundPortfolio.Of(Make(isLinked: false).History, View).Funds).Value;

        Assert.Equal(1_800, pool.Totals.Committed.Minor);
        Assert.Equal(1_800, pool.Measures.SizeFormed.Minor);
        Assert.Equal(750, pool.Gross.PaidIn);
        Assert.False(pool.HasFundsWithin);
    }

    [Theory]
    [InlineData("fund-size-formed", 1_500, 1_300)]
    [InlineData("sponsor-commitment", 1_100, 900)]
    [InlineData("paid-in", 700, 650)]
    [InlineData("invested", 600, 600)]
    [InlineData("distributed-to-investors", 200, 260)]
    public void An_indicator_over_all_funds_counts_it_once_and_rests_on_the_link(
        string indicator,
        decimal all,
        decimal ofOne
    )
    {
        var (whole, one) = (
            Answer(indicator, RecordedScope.Of(Currency.Won)),
            Answer(indicator, RecordedScope.Of(Venture))
        );
        long[] links =
        [
            _desk.History.Funds.LinkOf(Third, View)!.Value.Mark.Sequence,
            _desk.History.Funds.LinkOf(Other, View)!.Value.Mark.Sequence,
        ];

        Assert.Equal(all, whole.Value!.Printed);
        Assert.Equal(ofOne, one.Value!.Printed);
        Assert.NotEmpty(whole.RestsOn.Intersect(links));
        Assert.Empty(one.RestsOn.Intersect(links));
    }

    [Fact]
    public void Regions_have_it_once_and_follow_it_where_it_went()
    {
        var regions = new RecordView(_desk.History, View).FundsInRegions;
        PlacedMoney Of(RegionalMeasure measure) =>
            regions.Place(regions.Funds, measure, InvestmentBy.HeadOffice, PlacedWhen.OnTheDay);

        Assert.Equal(1_500, Of(RegionalMeasure.Committed).Total.Minor);
        Assert.Equal(500 + 200, Of(RegionalMeasure.Called).Total.Minor);
        Assert.Equal(600, Of(RegionalMeasure.Invested).Total.Minor);
        Assert.Equal(260, Of(RegionalMeasure.Returned).Total.Minor);
        Assert.Equal(600, Of(RegionalMeasure.Committed).Gone.Minor);
        Assert.All(FundRegionDetail.Measures, measure => Assert.True(Ties(Of(measure))));
        Assert.Equal(1_100, regions.Together(regions.Funds).Sum(fund => fund.SponsorCommitment.Minor));
        Assert.Equal(
            1_300,
            regions
                .Place(
                    [regions.Funds.Single(fund => fund.Fund.Id == Venture)],
                    RegionalMeasure.Committed,
                    InvestmentBy.HeadOffice,
                    PlacedWhen.OnTheDay
                )
                .Total.Minor
        );
    }

    [Fact]
    public void Pacing_forecasts_it_where_its_own_investors_promised_it()
    {
        var sponsor = PacingBasis.Of(Portfolio, Currency.Won, View.On, PacingPart.Sponsor);
        var all = PacingBasis.Of(Portfolio, Currency.Won, View.On, PacingPart.All);
        var apart = PacingBasis.Of(
            FundPortfolio.Of(Make(isLinked: false).History, View),
            Currency.Won,
            View.On,
            PacingPart.All
        );

        Assert.Equal([600d / 1_300, 1], sponsor.Courses.Select(course => course.Share).Order());
        Assert.Equal([1_000d / 1_300, 1], all.Courses.Select(course => course.Share).Order());
        Assert.Equal([1d, 1], apart.Courses.Select(course => course.Share));
        Assert.True(all.HasFundsWithin);
        Assert.False(apart.HasFundsWithin);
    }

    static bool Ties(PlacedMoney placed) =>
        placed.Total.Minor
        == placed.ByPlace.Values.Sum(amount => amount.Minor)
            + placed.Unknown.Minor
            + placed.Costs.Minor
            + placed.NotYetPlaced.Minor;

    Measurement Answer(string indicator, string scope) =>
        IndicatorCatalogue
            .Find(indicator)!
            .Measure(new(new(scope), View, Basis.Recorded), new(_desk.History, View));
}
