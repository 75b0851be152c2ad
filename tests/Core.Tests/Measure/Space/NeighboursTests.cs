using Evenground.Measure;
using Xunit;

namespace Evenground.Tests.Measure.Space;

/// <summary>A table of neighbours says who is near whom, and who has nobody.</summary>
public class NeighboursTests
{
    [Fact]
    public void A_border_given_once_or_twice_makes_both_neighbours()
    {
        var neighbours = Neighbours.Touching(4, [(2, 0), (0, 2), (0, 1)]);

        Assert.Equal([1, 2], neighbours.Of(0).ToArray());
        Assert.Equal([0], neighbours.Of(1).ToArray());
        Assert.Equal([0], neighbours.Of(2).ToArray());
        Assert.Equal([3], neighbours.Islands);
        Assert.Equal((4, 2), (neighbours.Links, neighbours.MostNeighbours));
    }

    [Fact]
    public void Row_standardised_weights_add_up_to_one_but_for_islands()
    {
        var neighbours = LatticeMaps.WithIsland;

        for (var region = 0; region < neighbours.Regions; region++)
            Assert.Equal(
                region == LatticeMaps.Island ? 0 : 1,
                FixedSum.Of(neighbours.WeightsOf(region)),
                1e-15
            );
        Assert.Equal(neighbours.Regions - 1, neighbours.TotalWeight, 1e-12);
    }

    [Fact]
    public void The_nearest_are_by_distance_and_then_by_number()
    {
        var neighbours = Neighbours.Nearest([(0, 0), (1, 0), (2, 0), (9, 0)], nearest: 1);

        Assert.Equal([1, 0, 1, 2], Enumerable.Range(0, 4).Select(region => neighbours.Of(region)[0]));
    }

    [Fact]
    public void A_lag_is_the_mean_of_the_neighbours() =>
        Assert.Equal(
            2.5,
            Neighbours.Touching(3, [(0, 1), (0, 2)]).RowStandardised().Lag(0, [9.0, 2, 3]),
            1e-15
        );

    [Theory]
    [InlineData(0, 0, 1.0)]
    [InlineData(0, 3, 1.0)]
    [InlineData(-1, 1, 1.0)]
    [InlineData(0, 1, 0.0)]
    [InlineData(0, 1, double.NaN)]
    public void A_pair_that_cannot_be_is_a_bug(int region, int neighbour, double weight) =>
        Assert.Throws<ArgumentException>(() => Neighbours.FromPairs(3, [new(region, neighbour, weight)]));

    [Fact]
    public void A_pair_given_twice_is_a_bug() =>
        Assert.Throws<ArgumentException>(() => Neighbours.FromPairs(3, [new(0, 1), new(0, 1)]));
}
