namespace Evenground.Measure;

/// <summary>Each pair of neighbours once, with the sum of its two weights: all that a global statistic of
/// products needs, in half the steps.</summary>
sealed class SymmetricPairs
{
    SymmetricPairs(int regions) => Starts = new int[regions + 1];

    /// <summary>Where the pairs of each region with those of higher number begin.</summary>
    public int[] Starts { get; }

    /// <summary>The higher number of each pair, ascending within a region.</summary>
    public int[] Upper { get; private set; } = [];

    /// <summary>The weight of one for the other plus that of the other for the one.</summary>
    public double[] Weights { get; private set; } = [];

    public static SymmetricPairs Of(Neighbours neighbours)
    {
        var pairs = new SymmetricPairs(neighbours.Regions);
        Visit(neighbours, (lower, _, _) => pairs.Starts[lower + 1]++);
        for (var region = 0; region < neighbours.Regions; region++)
            pairs.Starts[region + 1] += pairs.Starts[region];

        var next = pairs.Starts[..^1];
        pairs.Upper = new int[pairs.Starts[^1]];
        pairs.Weights = new double[pairs.Upper.Length];
        Visit(
            neighbours,
            (lower, upper, weight) =>
            {
                (pairs.Upper[next[lower]], pairs.Weights[next[lower]]) = (upper, weight);
                next[lower]++;
            }
        );
        for (var region = 0; region < neighbours.Regions; region++)
            Array.Sort(
                pairs.Upper,
                pairs.Weights,
                pairs.Starts[region],
                pairs.Starts[region + 1] - pairs.Starts[region]
            );
        return pairs;
    }

    static void Visit(Neighbours neighbours, Action<int, int, double> pair)
    {
        for (var region = 0; region < neighbours.Regions; region++)
        {
            var others = neighbours.Of(region);
            var weights = neighbours.WeightsOf(region);
            for (var link = 0; link < others.Length; link++)
            {
                var back = neighbours.Of(others[link]).BinarySearch(region);
                if (region < others[link])
                    pair(
                        region,
                        others[link],
                        weights[link] + (back < 0 ? 0 : neighbours.WeightsOf(others[link])[back])
                    );
                else if (back < 0)
                    pair(others[link], region, weights[link]);
            }
        }
    }
}
