using Evenground.Measure;
using Xunit;

namespace Evenground.Tests.Measure.Inequality;

/// <summary>The examples that the doc comments of the measures tell come out as told.</summary>
public class InequalityExamplesTests
{
    static readonly double[] Five = [10, 20, 30, 40, 100];

    [Fact]
    public void The_example_of_the_Gini_coefficient_comes_out()
    {
        Assert.Equal(0.5, GiniCoefficient.BetweenRegions(Five).Value, 1e-15);
        Assert.Equal(0.4, GiniCoefficient.OfSample(Five).Value, 1e-15);
        Assert.Equal(0.25, GiniCoefficient.BetweenPeople([1, 3], [3, 1]).Value, 1e-15);
    }

    [Fact]
    public void The_example_of_the_Theil_index_comes_out()
    {
        var split = TheilIndex.Split([50, 30, 10, 10], [40, 30, 20, 10], [0, 0, 1, 1]).Value;

        Assert.Equal(0.042257, split.Total, 5e-7);
        Assert.Equal(0.025732, split.Between, 5e-7);
        Assert.Equal(0.016525, split.Within, 5e-7);
    }

    [Fact]
    public void The_example_of_the_Williamson_coefficient_comes_out()
    {
        Assert.Equal(0.597780, WilliamsonCoefficient.Weighted([10, 20, 40], [5e6, 3e6, 2e6]).Value, 5e-7);
        Assert.Equal(0.694923, WilliamsonCoefficient.Unweighted([10, 20, 40], [5e6, 3e6, 2e6]).Value, 5e-7);
    }

    [Fact]
    public void The_example_of_the_Herfindahl_index_comes_out()
    {
        Assert.Equal(0.38, HerfindahlIndex.Of([50, 30, 20]).Value, 1e-15);
        Assert.Equal(0.07, HerfindahlIndex.Normalised([50, 30, 20]).Value, 1e-15);
    }

    [Fact]
    public void The_example_of_the_ratio_of_top_to_bottom_comes_out()
    {
        Assert.Equal(10, TopToBottomRatio.Of(Five).Value);
        Assert.Equal(70 / 15.0, TopToBottomRatio.Of(Five, regionsAtEachEnd: 2).Value, 1e-15);
    }

    [Fact]
    public void The_example_of_sigma_convergence_comes_out()
    {
        var path = SigmaConvergence
            .Of(
                [2000, 2001],
                [
                    [1, Math.E, Math.E * Math.E],
                    [1, Math.Sqrt(Math.E), Math.E],
                ]
            )
            .Value;

        Assert.Equal(0.816497, path.Dispersions[0]!.Value, 5e-7);
        Assert.Equal(0.408248, path.Dispersions[1]!.Value, 5e-7);
        Assert.Equal(-0.408248, path.Change, 5e-7);
        Assert.Equal(path.Change, path.TrendPerYear, 1e-15);
    }

    [Fact]
    public void The_example_of_beta_convergence_comes_out()
    {
        var line = BetaConvergence.Of([1, 2, 4], [2, 3.6, 6.4], years: 10).Value;

        Assert.Equal(-0.016096, line.Slope, 5e-7);
        Assert.Equal(0.017550, line.Speed!.Value, 5e-7);
        Assert.Equal(39.50, line.HalfLifeYears!.Value, 5e-3);
    }

    [Fact]
    public void The_example_of_the_location_quotient_comes_out() =>
        Assert.Equal(2m, LocationQuotients.Of(30, 100, 150, 1000).Value);

    [Fact]
    public void The_example_of_the_shift_share_split_comes_out()
    {
        var split = ShiftShare.Of([new(100, 120, 1000, 1100), new(50, 45, 1000, 900)]).Value;

        Assert.Equal(new(National: 0, IndustryMix: 5, RegionalShift: 10), split.Total);
        Assert.Equal(15, split.Total.Change);
    }
}
