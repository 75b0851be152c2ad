using CsCheck;
using Evenground.Measure;
using Xunit;
using static Evenground.Tests.Measure.Performance.SomeFlows;

namespace Evenground.Tests.Measure.Performance;

/// <summary>Performance of several funds: pooled, shared out among groups, spread by vintage.</summary>
public class GroupsTests
{
    static readonly DateOnly Today = After(5, 0).Day;

    [Fact]
    public void A_pool_has_the_rate_of_all_its_money_and_not_a_mean_of_rates()
    {
        var (large, small) = (Yearly(-1000, 0, 1210), Yearly(-10, 0, 40));

        var pool = PooledFlows.Of([large, small]);

        Assert.Equal(
            Xirr.Of([.. large, .. small]).AnnualRate!.Value,
            Xirr.Of([.. pool]).AnnualRate!.Value,
            14
        );
        Assert.Equal(Math.Sqrt(1250 / 1010.0) - 1, Xirr.Of([.. pool]).AnnualRate!.Value, 12);
    }

    [Fact]
    public void A_call_of_one_fund_and_a_distribution_of_another_are_not_netted()
    {
        var pool = PooledFlows.Of([
            [After(0, -100), After(1, 40)],
            [After(1, -40), After(2, 90)],
        ]);

        var figures = FlowFigures.Of(pool, Today, value: 0);

        Assert.Equal((140, 130), (figures.PaidIn, figures.Distributed));
    }

    [Fact]
    public void Contributions_of_groups_add_up_to_the_whole() =>
        Gen.Select(Gen.Int[0, 3], Gen.Int[1, 1000], Gen.Int[0, 900], Gen.Int[0, 2000], Gen.Int[0, 1000])
            .Array[1, 12]
            .Sample(drawn =>
            {
                var holdings = drawn
                    .Select(one =>
                        (
                            one.Item1,
                            new Holding(
                                [new(Start.AddDays(one.Item3), -one.Item2), After(3, one.Item4)],
                                one.Item5
                            )
                        )
                    )
                    .ToArray();

                var shared = Attribution.By(holdings, Today);

                Assert.Equal(
                    shared.Whole.Tvpi.Value - 1,
                    shared.Groups.Sum(group => group.Contribution.Value),
                    1e-12 * (1 + shared.Whole.Tvpi.Value)
                );
                if (shared.Whole.Rate.Status == RateStatus.Ok)
                    Assert.Equal(
                        0,
                        shared.Groups.Sum(group => group.Beyond!.Value) / shared.Whole.PaidIn,
                        1e-9 * (1 + shared.Whole.Tvpi.Value)
                    );
            });

    [Fact]
    public void A_group_that_earned_more_than_the_whole_earned_beyond_its_rate()
    {
        var shared = Attribution.By<string>(
            [
                ("early", new(Yearly(-100, 0, 0, 200), 0)),
                ("late", new(Yearly(-100, 0, 0, 110), 0)),
                ("early", new(Yearly(-50), 60)),
            ],
            Today
        );

        Assert.Equal(["early", "late"], shared.Groups.Select(group => group.Key));
        Assert.Equal([110, 10], shared.Groups.Select(group => group.Gain));
        Assert.True(shared.Groups[0].Beyond > 0 && shared.Groups[1].Beyond < 0);
        Assert.Equal(0.48, shared.Groups.Sum(group => group.Contribution.Value), 12);
    }

    [Fact]
    public void Quarters_of_a_vintage_are_borders_between_its_funds()
    {
        var spread = VintageQuartiles.Of([
            (2020, 1.0),
            (2020, 2),
            (2020, 4),
            (2020, 8),
            (2020, double.NaN),
            (2019, 3),
        ]);

        Assert.Equal([2019, 2020], spread.Select(vintage => vintage.Vintage));
        Assert.Equal("missing.too-few-funds", spread[0].Spread.Missing?.Code);
        Assert.Equal((4, 1), (spread[1].Funds, spread[1].WithoutFigure));
        // The same borders as numpy.quantile and Excel's QUARTILE.INC.
        Assert.Equal(new Quartiles(1.75, 3, 5), spread[1].Spread.Value);
        Assert.Equal([4, 3, 2, 1], new[] { 1.0, 2, 4, 8 }.Select(spread[1].Spread.Value.QuarterOf));
    }
}
