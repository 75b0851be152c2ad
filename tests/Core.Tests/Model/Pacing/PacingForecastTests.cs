using Evenground.Model;
using Evenground.Tests.Model.Answering;
using Xunit;
using static Evenground.Tests.Model.Pacing.PacingFunds;

namespace Evenground.Tests.Model.Pacing;

/// <summary>Forecasts of several funds: what adds up, what chance may change, and what it may not.</summary>
public class PacingForecastTests
{
    static readonly PacingParameters Known = new(0.3, 0.4, 0.5, 10, 2, 0.1, 0.02, 0);

    [Fact]
    public void The_quarters_begin_on_the_next_day_and_end_with_a_year()
    {
        var quarters = PacingQuarter.After(new(2026, 11, 27), 2);

        Assert.Equal(5, quarters.Count);
        Assert.Equal(new PacingQuarter(new(2026, 11, 28), new(2026, 12, 31)), quarters[0]);
        Assert.Equal((4, 1), (quarters[0].Number, quarters[1].Number));
        Assert.Equal(new DateOnly(2027, 12, 31), quarters[^1].Until);
        Assert.Equal(new DateOnly(2027, 1, 1), PacingQuarter.After(new(2026, 12, 31), 1)[0].From);
    }

    [Fact]
    public void Quarters_years_and_funds_add_up_to_the_same()
    {
        var forecast = PacingForecast.Of(
            [Following(Known, 2, 1, months: 4), Following(Known, 4, 2, months: 7)],
            Setting()
        );

        Assert.Equal(
            forecast.Called.Sum(band => band.Central),
            forecast.Years.Sum(year => year.Called.Central),
            9
        );
        Assert.Equal(
            forecast.Distributed.Sum(band => band.Central),
            forecast.Funds.Sum(fund => fund.Years.Sum(year => year.Distributed.Central)),
            9
        );
        Assert.Equal(forecast.Needed.Sum(band => band.Central), forecast.NeededSoFar[^1].Central, 9);
    }

    [Fact]
    public void What_is_called_was_unfunded_before()
    {
        var fund = Following(Known, 2, months: 4);
        var forecast = PacingForecast.Of([fund], Setting(years: 20));

        Assert.Equal(
            fund.Unfunded,
            forecast.Called.Sum(band => band.Central) + forecast.Unfunded[^1].Central,
            9
        );
        Assert.All(forecast.Unfunded, band => Assert.True(band.Low >= 0));
        Assert.Equal(0, forecast.Value[^1].Central, 9);
    }

    [Fact]
    public void A_share_of_a_fund_is_that_share_of_everything()
    {
        var whole = PacingForecast.Of([Following(Known, 3)], Setting());
        var part = PacingForecast.Of([Following(Known, 3) with { Share = 0.25 }], Setting());

        Assert.Equal(0.25 * whole.Called[2].High, part.Called[2].High, 9);
        Assert.Equal(0.25 * whole.CashToKeep.High, part.CashToKeep.High, 9);
    }

    [Fact]
    public void Where_everything_is_typed_nothing_is_left_to_chance()
    {
        var forecast = PacingForecast.Of([Following(Known, 3)], Setting(typed: Fixed(Known)));

        Assert.All(
            forecast.Called.Concat(forecast.NeededSoFar),
            band => Assert.Equal((band.Central, band.Central), (band.Low, band.High))
        );
        Assert.All(forecast.Funds[0].Spreads, spread => Assert.Equal(PacingOrigin.Readers, spread.Origin));
    }

    [Fact]
    public void Low_middle_and_high_are_in_order_and_cash_covers_what_runs_ahead()
    {
        var forecast = PacingForecast.Of([Following(Known, 1), Following(Known, 3, 2)], Setting());

        Assert.All(forecast.Called, band => Assert.True(band.Low <= band.Median && band.Median <= band.High));
        Assert.True(forecast.CashToKeep.High >= forecast.NeededSoFar.Max(band => band.High) - 1e-9);
        Assert.Contains(forecast.Called, band => band.Low < band.High);
    }

    [Fact]
    public void Any_number_of_threads_gives_the_same_bits()
    {
        PacingFund[] funds = [Following(Known, 1), Following(Known, 3, 2), Following(Known, 6, 3, months: 5)];

        var one = PacingForecast.Of(funds, Setting(draws: 300));
        var two = PacingForecast.Of(funds, Setting(draws: 300), TwoThreads.Run);

        Assert.Equal(one.NeededSoFar, two.NeededSoFar);
        Assert.Equal(one.CashToKeep, two.CashToKeep);
        Assert.Equal(one.Funds.SelectMany(fund => fund.Years), two.Funds.SelectMany(fund => fund.Years));
    }

    [Fact]
    public void Another_fund_or_assumption_changes_no_other_draw()
    {
        var alone = PacingForecast.Of([Following(Known, 3)], Setting());
        var beside = PacingForecast.Of([Following(Known, 5, 2), Following(Known, 3)], Setting());
        var typed = PacingForecast.Of(
            [Following(Known, 3)],
            Setting(typed: new Dictionary<PacingParameter, double> { [PacingParameter.Yield] = 0.05 })
        );

        Assert.Equal(alone.Funds[0].Years, beside.Funds[1].Years);
        Assert.Equal(
            alone.Funds[0].Years.Select(year => year.Called),
            typed.Funds[0].Years.Select(year => year.Called)
        );
    }

    [Fact]
    public void What_cannot_be_forecast_is_a_bug()
    {
        Assert.Throws<ArgumentException>(() => PacingForecast.Of([], Setting()));
        Assert.Throws<ArgumentException>(() =>
            PacingForecast.Of(
                [Following(Known, 3), Following(Known, 3) with { On = Today.AddDays(1) }],
                Setting()
            )
        );
        Assert.Throws<ArgumentOutOfRangeException>(() =>
            PacingForecast.Of([Following(Known, 3)], Setting(years: 21))
        );
    }
}
