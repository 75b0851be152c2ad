using Evenground.Model;
using Xunit;

namespace Evenground.Tests.Model.Answering;

/// <summary>The luck of single start-ups: means are kept, whatever is drawn, and luck belongs to a
/// place.</summary>
public class StartupLuckTests
{
    const int Regions = 3,
        Horizon = 20;

    const double Exit = 0.05;

    static readonly Calibration Country = SmallCountry.Of(Regions);

    /// <summary>The martingale test: the mean over the draws differs from 1 by no more than chance allows,
    /// for
    /// a few firms and for many, in the first year as in the last.</summary>
    [Theory]
    [InlineData(3, 20_000)]
    [InlineData(300, 2_000)]
    [InlineData(50_000, 100)]
    public void The_mean_is_kept_at_every_age(double amount, int draws)
    {
        var money = SmallCountry.Money(Regions, Horizon, region: 1, amount, years: 3);
        var luck = new StartupLuck(Country, SmallCountry.Lives, Horizon);
        var factors = new double[money.Length];
        var (sums, squares) = (new double[Horizon + 1], new double[Horizon + 1]);

        for (var draw = 0; draw < draws; draw++)
        {
            luck.Fill(seed: 7, draw, money, Exit, factors);
            for (var year = 0; year <= Horizon; year++)
            {
                sums[year] += factors[year * Regions + 1];
                squares[year] += factors[year * Regions + 1] * factors[year * Regions + 1];
            }
        }

        for (var year = 1; year <= Horizon; year++)
        {
            var mean = sums[year] / draws;
            var error = Math.Sqrt((squares[year] / draws - mean * mean) / draws);
            Assert.True(error > 0);
            Assert.InRange(mean, 1 - 4 * error, 1 + 4 * error);
        }
    }

    /// <summary>One vintage: the variance of its mean at age v is (e^(sd²) ÷ σ_v - 1) ÷ n, exactly.</summary>
    [Theory]
    [InlineData(1, 0)]
    [InlineData(1, 4)]
    [InlineData(40, 10)]
    public void The_variance_is_that_of_a_heavy_tail_and_of_death(int firms, int age)
    {
        const int draws = 20_000;
        var lives = new StartupLives(AverageTicket: 1, Spread: 0.5, FiveYearSurvival: 0.8);
        var money = SmallCountry.Money(Regions, Horizon, region: 0, firms, years: 1);
        var luck = new StartupLuck(Country, lives, Horizon);
        var factors = new double[money.Length];
        var squares = 0.0;

        for (var draw = 0; draw < draws; draw++)
        {
            luck.Fill(seed: 1, draw, money, Exit, factors);
            var gap = factors[(1 + age) * Regions] - 1;
            squares += gap * gap / draws;
        }

        var alive = Math.Pow(0.8, Math.Min(age, 4) / 5.0) * Math.Pow(1 - Exit, Math.Max(0, age - 4));
        var variance = (Math.Exp(0.25) / alive - 1) / firms;
        Assert.InRange(squares, 0.93 * variance, 1.07 * variance);
    }

    [Fact]
    public void A_place_without_money_has_no_luck()
    {
        var money = SmallCountry.Money(Regions, Horizon, region: 1, 100, years: 3);
        var factors = new double[money.Length];

        new StartupLuck(Country, SmallCountry.Lives, Horizon).Fill(seed: 7, 0, money, Exit, factors);

        for (var year = 0; year <= Horizon; year++)
        {
            Assert.Equal(1, factors[year * Regions]);
            Assert.Equal(1, factors[year * Regions + 2]);
        }

        Assert.NotEqual(1, factors[Regions + 1]);
    }

    [Fact]
    public void Money_elsewhere_changes_nobodys_luck()
    {
        var one = SmallCountry.Money(Regions, Horizon, region: 1, 100, years: 3);
        var both = SmallCountry.Money(Regions, Horizon, region: 0, 70, years: 5);
        for (var cell = 0; cell < both.Length; cell++)
            both[cell] += one[cell];
        var (alone, together) = (new double[one.Length], new double[one.Length]);
        var luck = new StartupLuck(Country, SmallCountry.Lives, Horizon);

        luck.Fill(seed: 7, 5, both, Exit, together);
        luck.Fill(seed: 7, 5, one, Exit, alone);

        for (var year = 0; year <= Horizon; year++)
            Assert.Equal(alone[year * Regions + 1], together[year * Regions + 1]);
    }
}
