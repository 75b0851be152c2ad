using Evenground.Model;
using Xunit;

namespace Evenground.Tests.Model.Answering;

/// <summary>Quantiles and rank correlations.</summary>
public class QuantilesTests
{
    static readonly double[] Five = [1, 2, 4, 8, 16];

    [Theory]
    [InlineData(0, 1)]
    [InlineData(0.1, 1.4)]
    [InlineData(0.5, 4)]
    [InlineData(0.9, 12.8)]
    [InlineData(1, 16)]
    public void A_quantile_lies_on_the_line_between_its_neighbours(double share, double value) =>
        Assert.Equal(value, Quantiles.OfSorted(Five, share), 1e-12);

    [Fact]
    public void A_rank_correlation_asks_for_order_only()
    {
        Assert.Equal(1, Quantiles.RankCorrelation(Five, [.. Five.Select(value => value * value)]), 1e-15);
        Assert.Equal(-1, Quantiles.RankCorrelation(Five, [.. Five.Select(value => -value)]), 1e-15);
    }

    /// <summary>Ranks 1, 2.5, 2.5, 4 against 1, 3, 2, 4: 4.5 ÷ √(4.5 · 5).</summary>
    [Fact]
    public void Values_alike_share_the_mean_of_their_ranks() =>
        Assert.Equal(
            4.5 / Math.Sqrt(4.5 * 5),
            Quantiles.RankCorrelation([10, 20, 20, 30], [1, 3, 2, 4]),
            1e-15
        );
}
