using Evenground.Model;
using Xunit;
using static Evenground.Tests.Model.Pacing.PacingFunds;

namespace Evenground.Tests.Model.Pacing;

/// <summary>Ranges from a fund's own past, and forecasts of years that are known.</summary>
public class PacingFitTests
{
    static readonly PacingParameters Known = new(0.25, 1.0 / 3, 0.45, 12, 3, 0.1, 0, 0);

    [Fact]
    public void A_fund_that_went_by_the_formula_gives_back_what_it_went_by()
    {
        var fitted = PacingFit.Of(Following(Known, 8), _ => null);

        Assert.Equal(0.45, fitted[(int)PacingParameter.LaterYears].Middle, 6);
        Assert.Equal(3, fitted[(int)PacingParameter.Bow].Middle, 6);
        // Flows in the middle of a year earn more than the formula, which lets them grow from its end.
        Assert.InRange(fitted[(int)PacingParameter.Growth].Middle, 0.07, 0.1);
        Assert.Equal(PacingOrigin.FundsOwn, fitted[(int)PacingParameter.LaterYears].Origin);
        Assert.Equal(PacingOrigin.Fitted, fitted[(int)PacingParameter.Bow].Origin);
    }

    [Fact]
    public void A_young_fund_goes_by_what_is_assumed_and_typed()
    {
        var young = Following(Known, 0, months: 3);

        var fitted = PacingFit.Of(young, parameter => parameter == PacingParameter.Bow ? 5 : null);

        Assert.Equal(
            PacingAssumptions.Of(PacingParameter.Growth).Spread,
            fitted[(int)PacingParameter.Growth]
        );
        Assert.Equal(new PacingSpread(5, 5, 5, PacingOrigin.Readers), fitted[(int)PacingParameter.Bow]);
        Assert.Equal(0.25, young.Age, 2);
    }

    [Fact]
    public void Every_assumption_has_its_range_in_order_its_unit_and_its_source()
    {
        Assert.Equal(Enum.GetValues<PacingParameter>(), PacingAssumptions.All.Select(one => one.Parameter));
        Assert.All(
            PacingAssumptions.All,
            one =>
            {
                Assert.True(one.Least <= one.Low && one.Low <= one.Middle);
                Assert.True(one.Middle <= one.High && one.High <= one.Most);
                Assert.Contains(one.Source.Korean, letter => letter is >= '가' and <= '힣');
            }
        );
    }

    [Fact]
    public void Draws_of_a_range_lie_in_it_and_half_of_them_around_its_middle()
    {
        var spread = new PacingSpread(0, 0.25, 1, PacingOrigin.Assumed);

        Assert.Equal(0, spread.Quantile(0));
        Assert.Equal(0.25, spread.Quantile(0.25), 12);
        Assert.Equal(1, spread.Quantile(1));
        Assert.Equal(2, new PacingSpread(2, 2, 2, PacingOrigin.Assumed).Quantile(0.3));
    }

    [Fact]
    public void Years_that_went_by_the_formula_are_forecast_without_error_where_it_is_known()
    {
        var tested = PacingBacktest.Of([Following(Known, 8)], Setting(typed: Fixed(Known)));

        Assert.Equal(7, tested.Called.Trials);
        Assert.Equal(0, tested.Called.Error, 9);
        Assert.Equal(0, tested.Distributed.Error, 9);
        Assert.True(tested.Called.IsBetterThanNaive && tested.Distributed.IsBetterThanNaive);
    }

    [Fact]
    public void A_forecast_of_a_past_year_knows_nothing_of_it_or_later()
    {
        var fund = Following(Known, 6);
        var later = fund with
        {
            Years = [.. fund.Years.Take(5), fund.Years[5] with { Called = 77, Distributed = 55 }],
        };

        var (before, after) = (PacingBacktest.Of([fund], Setting()), PacingBacktest.Of([later], Setting()));

        Assert.Equal(
            before.Funds[0].Called.Select(trial => trial.Forecast),
            after.Funds[0].Called.Select(trial => trial.Forecast)
        );
    }

    [Fact]
    public void Without_a_past_there_is_no_score()
    {
        var tested = PacingBacktest.Of([Following(Known, 1)], Setting());

        Assert.Equal(0, tested.Called.Trials);
        Assert.True(double.IsNaN(tested.Called.Error));
    }
}
