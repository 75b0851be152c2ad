using CsCheck;
using Evenground.Measure;
using Xunit;
using static Evenground.Tests.Measure.Performance.SomeFlows;

namespace Evenground.Tests.Measure.Performance;

/// <summary>The rate of return of some flows: every root, the status, and what the rate does not depend
/// on.</summary>
public class XirrTests
{
    [Fact]
    public void Two_roots_are_both_found_and_none_is_the_answer()
    {
        var found = Xirr.Of(Yearly(-1000, 2500, -1540));

        Assert.Equal(RateStatus.SeveralRoots, found.Status);
        Assert.Equal([0.1, 0.4], found.Roots.Select(root => Math.Round(root.Rate, 12)));
        Assert.All(found.Roots, root => Assert.InRange(root.Rate, root.Low, root.High));
        Assert.True(found.Roots[0].High <= found.Roots[1].Low);
        Assert.Null(found.AnnualRate);
        Assert.Null(found.Shown);
        Assert.Equal(0.1, found.Nearest!.Rate, 12);
        Assert.Equal(RootProof.Subdivision, found.Proof);
    }

    [Theory]
    [InlineData(0.05, 0.3, 0.9)]
    [InlineData(-0.4, 0.1, 2.5)]
    [InlineData(-0.9, -0.5, -0.2)]
    [InlineData(-0.6, 0.0, 0.25)]
    [InlineData(0.10, 0.11, 0.12)]
    public void Flows_made_of_their_roots_give_these_roots(params double[] rates)
    {
        var found = Xirr.Of(Yearly(WithRoots(rates)));

        Assert.Equal(rates.Length, found.Roots.Count);
        foreach (var (rate, root) in rates.Zip(found.Roots))
            Assert.Equal(rate, root.Rate, 9);
        Assert.True(found.Residual < 1e-12);
    }

    [Fact]
    public void Any_roots_that_lie_apart_are_found_and_no_other() =>
        Gen.Int[-8, 20]
            .HashSet[1, 4]
            .Sample(tenths =>
            {
                var rates = tenths.Order().Select(tenth => tenth / 10.0).ToArray();
                // Times a factor that is above 0 at every rate, so that signs change more often than roots
                // say.
                var flows = Times(WithRoots(rates), 1, -1.2, 0.8);

                var found = Xirr.Of(Yearly(flows));

                Assert.Equal(rates.Length, found.Roots.Count);
                foreach (var (rate, root) in rates.Zip(found.Roots))
                    Assert.Equal(rate, root.Rate, 6);
            });

    [Fact]
    public void A_root_that_only_touches_is_no_single_rate()
    {
        var found = Xirr.Of(Yearly(WithRoots(0.1, 0.1)));

        Assert.Equal(RateStatus.SeveralRoots, found.Status);
        var root = Assert.Single(found.Roots);
        Assert.True(root.IsTouching);
        Assert.Equal(0.1, root.Rate, 6);
    }

    [Fact]
    public void Flows_that_no_rate_solves_have_no_root()
    {
        var found = Xirr.Of(Yearly(-100, 50, -100));

        Assert.Equal(RateStatus.NoSignChange, found.Status);
        Assert.Empty(found.Roots);
        Assert.Null(found.Residual);
    }

    [Fact]
    public void Money_that_went_one_way_only_has_no_rate() =>
        Assert.Equal(RateStatus.NoSignChange, Xirr.Of(Yearly(-100, -50)).Status);

    [Fact]
    public void A_last_value_of_nothing_is_a_total_loss()
    {
        var found = Xirr.Of(Yearly(-100, -50, 0));

        Assert.Equal((RateStatus.TotalLoss, -1, 730), (found.Status, found.Shown, found.HorizonDays));
    }

    [Fact]
    public void No_flows_or_an_unknown_flow_leave_nothing_to_measure()
    {
        Assert.Equal(RateStatus.NothingToMeasure, Xirr.Of([]).Status);
        Assert.Equal(RateStatus.NothingToMeasure, Xirr.Of(Yearly(0, 0)).Status);
        Assert.Equal(RateStatus.NothingToMeasure, Xirr.Of(Yearly(-100, double.NaN, 120)).Status);
    }

    [Fact]
    public void Less_than_a_year_gives_the_rate_of_the_period_and_says_what_a_year_would_be()
    {
        var found = Xirr.Of([After(0, -100), After(0.2, 110)]);

        Assert.Equal(RateStatus.ShorterThanAYear, found.Status);
        Assert.Equal(73, found.HorizonDays);
        Assert.Equal(0.1, found.Shown!.Value, 12);
        Assert.Equal(Math.Pow(1.1, 5) - 1, found.AnnualRate!.Value, 12);
    }

    [Fact]
    public void A_gain_in_a_day_that_no_year_can_hold_still_has_its_period()
    {
        var found = Xirr.Of([new(Start, -1), new(Start.AddDays(1), 1_000_000)]);

        Assert.Equal(RateStatus.ShorterThanAYear, found.Status);
        Assert.Null(found.AnnualRate);
        Assert.Equal(999_999, found.Shown!.Value, 6e-4);
    }

    [Fact]
    public void A_rate_beyond_any_number_is_not_given()
    {
        // The first flow is made good seven times over on the next day, and the rest hardly counts.
        var found = Xirr.Of([
            new(Start, 100_835),
            new(Start.AddDays(1), -762_969),
            new(Start.AddDays(615), 115_139),
            new(Start.AddDays(1448), -801_056),
        ]);

        Assert.Equal(RateStatus.NonConvergent, found.Status);
        Assert.Null(found.Shown);
        Assert.Equal(738.66, Assert.Single(found.Roots).LogRate, 2);
    }

    [Fact]
    public void Flows_of_one_day_are_netted()
    {
        DatedFlow[] netted = [After(0, -100), After(1, 30), After(2, 90)];
        DatedFlow[] apart = [After(0, -100), After(1, -500), After(2, 90), After(1, 530)];

        Assert.Equal(Xirr.Of(netted).AnnualRate, Xirr.Of(apart).AnnualRate);
        Assert.Equal(RootProof.OneSignChange, Xirr.Of(apart).Proof);
    }

    [Fact]
    public void Neither_order_nor_a_power_of_two_of_the_unit_changes_a_bit() =>
        Gen.Select(Gen.Int[0, 4000], Gen.Int[-1000, 1000])
            .Array[2, 20]
            .Sample(drawn =>
            {
                DatedFlow[] flows =
                [
                    .. drawn.Select(flow => new DatedFlow(Start.AddDays(flow.Item1), flow.Item2)),
                ];
                var once = Xirr.Of(flows);

                var other = Xirr.Of([
                    .. flows.Reverse().Select(flow => flow with { Amount = 1024 * flow.Amount }),
                ]);

                Assert.Equal(once.Roots, other.Roots);
                Assert.Equal(once with { Roots = other.Roots }, other);
            });

    [Fact]
    public void Big_amounts_in_won_converge_as_small_ones_do()
    {
        var flows = Yearly(-2_700_000_000_000, 500_000_000_000, 3_100_000_000_000);
        var money = flows.Select(flow => (flow.Day, new Money((long)flow.Amount, Currency.Won))).ToArray();

        var found = Xirr.OfMoney(money).Value;

        Assert.Equal(Xirr.Of(Yearly(-27, 5, 31)).AnnualRate!.Value, found.AnnualRate!.Value, 14);
        Assert.True(found.Residual < 1e-15);
    }

    [Fact]
    public void Two_currencies_are_refused()
    {
        var accepted = Xirr.OfMoney([
                (Start, new Money(-1, Currency.Won)),
                (Start.AddDays(9), new Money(2, Currency.Euro)),
            ])
            .Accepted(out _, out var refusal);

        Assert.False(accepted);
        Assert.Equal(new FlowsMustShareACurrency(Currency.Won, Currency.Euro, Start.AddDays(9)), refusal);
    }

    [Theory]
    [InlineData(DayCount.Actual365Fixed, 366 / 365.0)]
    [InlineData(DayCount.Actual360, 366 / 360.0)]
    [InlineData(DayCount.ActualActual, 1.0)]
    [InlineData(DayCount.Thirty360, 1.0)]
    public void The_day_count_is_recorded_and_makes_the_year(DayCount count, double years)
    {
        var (from, to) = (new DateOnly(2024, 1, 1), new DateOnly(2025, 1, 1));

        var found = Xirr.Of([new(from, -100), new(to, 110)], count);

        Assert.Equal(years, count.Years(from, to), 12);
        Assert.Equal(count, found.DayCount);
        Assert.Equal(Math.Pow(1.1, 1 / years) - 1, found.AnnualRate!.Value, 12);
    }

    [Fact]
    public void A_fund_that_calls_late_once_more_still_has_one_root()
    {
        var found = Xirr.Of(Yearly(-100, -50, 80, -10, 120));

        Assert.Equal(RateStatus.Ok, found.Status);
        Assert.Equal(RootProof.CumulatedFlows, found.Proof);
        Assert.Equal(0.0, Discounted(Yearly(-100, -50, 80, -10, 120), found.AnnualRate!.Value), 11);
    }

    static double Discounted(DatedFlow[] flows, double rate) =>
        flows.Sum(flow => flow.Amount * Math.Pow(1 + rate, (Start.DayNumber - flow.Day.DayNumber) / 365.0));
}
