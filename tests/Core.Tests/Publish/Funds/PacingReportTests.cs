using Evenground.Model;
using Evenground.Publish;
using Evenground.Record;
using Evenground.Tests.Record;
using Evenground.Tests.Record.Funds;
using Xunit;
using static Evenground.Tests.Record.Funds.FundDesk;

namespace Evenground.Tests.Publish.Funds;

/// <summary>Forecasts from a fund's books: where it stands, how it came there, and what was typed.</summary>
public class PacingReportTests
{
    static readonly PacingQuestion Usual = PacingQuestion.Usual(Currency.Won, PacingPart.All) with
    {
        Draws = 20,
    };

    readonly FundDesk _desk = new();

    [Fact]
    public void Every_past_year_is_what_a_view_of_its_last_day_shows()
    {
        Fill();

        var years = Report(1200).Basis.Courses[0].Years;

        Assert.Equal(3, years.Count);
        foreach (var year in years)
        {
            var then = FundPortfolio.Of(_desk.History, Desk.On(year.On)).Find(Venture)!;
            Assert.Equal(then.Value.Value.Minor, year.Value);
            Assert.Equal(PacingBasis.Unfunded(then).Minor, year.Unfunded);
        }

        Assert.Equal(500, years.Sum(year => year.Called));
        Assert.Equal(60, years.Sum(year => year.Distributed));
    }

    [Fact]
    public void The_sponsors_part_is_what_it_promised_of_the_whole()
    {
        _desk.Post(_desk.Commit(First, 250, InvestorRole.Sponsor)).Post(_desk.Commit(Second, 750));

        var report = PacingReport.Of(
            _desk.History,
            Desk.On(DayOf(10)),
            Usual with
            {
                Part = PacingPart.Sponsor,
            }
        );

        Assert.Equal(0.25, report.Basis.Courses[0].Share);
        Assert.Equal(250, report.Unfunded.Minor);
        Assert.Empty(Report(10).Basis.LeftOut);
    }

    [Fact]
    public void Without_a_promise_there_is_nothing_to_forecast_and_the_fund_is_named()
    {
        var report = Report(10);

        Assert.Null(report.Forecast);
        Assert.Single(report.Basis.LeftOut);
    }

    [Fact]
    public void A_fund_that_sold_all_and_gave_back_calls_no_more()
    {
        _desk
            .WithPaid(500)
            .Post(_desk.Buy(400, 40), 10)
            .Post(_desk.Sell(900, 40), 400)
            .Post(_desk.Distribute(gain: 500, capital: 400), 401);

        var report = Report(500);

        Assert.Single(report.Basis.Ended);
        Assert.Null(report.Forecast);
    }

    [Fact]
    public void A_reserve_is_held_against_what_can_be_called_and_the_cash()
    {
        Fill();

        var reserve = Assert.Single(
            PacingReport.Of(_desk.History, Desk.On(DayOf(1200)), Usual with { Reserve = 2 }).Reserves
        );

        Assert.Equal((400L, 800L), (reserve.Cost.Minor, reserve.Wanted.Minor));
        Assert.Equal(540, reserve.There.Minor);
        Assert.Equal(260, reserve.Lacking.Minor);
    }

    [Fact]
    public void What_is_typed_is_read_or_refused()
    {
        var set = PacingReading.Set(Usual, ["growth=0.05", "years=3", "reserve=", "seed=9"]).Value;

        Assert.Equal(0.05, set.Typed[PacingParameter.Growth]);
        Assert.Equal((3, 9UL, Usual.Reserve), (set.Years, set.Seed, set.Reserve));
        Assert.IsType<PacingNameMustBeKnown>(Refused("luck=1"));
        Assert.IsType<PacingNumberMustLieWithin>(Refused("growth=lots"));
        Assert.IsType<PacingNumberMustLieWithin>(Refused("years=2.5"));
        Assert.IsType<PacingNumberMustLieWithin>(Refused("years=21"));
        Assert.IsType<PacingNumberMustLieWithin>(Refused("first=1.1"));
        Assert.IsType<PacingNumberMustLieWithin>(Refused("life"));
    }

    static Refusal Refused(string setting)
    {
        Assert.False(PacingReading.Set(Usual, [setting]).Accepted(out _, out var refusal));
        return refusal!;
    }

    PacingReport Report(int day) => PacingReport.Of(_desk.History, Desk.On(DayOf(day)), Usual);

    void Fill() =>
        _desk
            .WithPaid(500)
            .Post(_desk.Buy(400, 40), 10)
            .Post(_desk.Value(700), 500)
            .Post(_desk.Distribute(gain: 0, income: 0, recallable: 0, capital: 60), 600)
            .Post(_desk.Value(650), 900);
}
