namespace Evenground.Measure;

/// <summary>How two regions are near each other.</summary>
/// <param name="Region">The number of the region.</param>
/// <param name="Neighbour">The number of the other.</param>
/// <param name="Weight">How much the other counts for the region; above 0.</param>
public readonly record struct NeighbourPair(int Region, int Neighbour, double Weight = 1);

/// <summary>Which regions are near which, and how much each counts: the ground of every spatial
/// statistic.</summary>
/// <remarks>
/// <para>Shape: for each region, its neighbours in ascending order with their weights (rows of a sparse
/// matrix). No region is its own neighbour, no pair stands twice. A region without neighbours is an island:
/// it is stated (<see cref="Islands"/>), given no neighbour, and statistics say what they make of it.</para>
/// <para>Row-standardised, each row's weights are divided by their sum, so that a lag is a mean of the
/// neighbours; this is what Moran's I is usually computed with.</para>
/// </remarks>
public sealed class Neighbours
{
    readonly int[] _starts;
    readonly int[] _regions;
    readonly double[] _weights;

    Neighbours(int[] starts, int[] regions, double[] weights) =>
        (_starts, _regions, _weights) = (starts, regions, weights);

    /// <summary>How many regions there are, islands among them.</summary>
    public int Regions => _starts.Length - 1;

    /// <summary>How many weights there are: twice the number of borders of a contiguity.</summary>
    public int Links => _regions.Length;

    /// <summary>The largest number of neighbours of one region.</summary>
    public int MostNeighbours { get; private init; }

    /// <summary>The regions that have no neighbour, ascending.</summary>
    public IReadOnlyList<int> Islands { get; private init; } = [];

    /// <summary>The sum of all weights, S₀.</summary>
    public double TotalWeight => FixedSum.Of(_weights);

    /// <summary>The neighbours of a region, ascending.</summary>
    public ReadOnlySpan<int> Of(int region) => _regions.AsSpan(_starts[region].._starts[region + 1]);

    /// <summary>Their weights, in the same order.</summary>
    public ReadOnlySpan<double> WeightsOf(int region) =>
        _weights.AsSpan(_starts[region].._starts[region + 1]);

    /// <summary>Borders: each pair, in either order and once or twice, makes both regions neighbours of each
    /// other with a weight of 1.</summary>
    /// <param name="regions">How many regions there are; pairs name them from 0.</param>
    /// <param name="pairs">The regions that touch.</param>
    public static Neighbours Touching(int regions, IEnumerable<(int Region, int Neighbour)> pairs) =>
        FromPairs(
            regions,
            pairs
                .SelectMany(pair => new[] { pair, (pair.Neighbour, pair.Region) })
                .Distinct()
                .Select(pair => new NeighbourPair(pair.Item1, pair.Item2))
        );

    /// <summary>Any weights: each pair once, and one way only unless it is given both ways.</summary>
    public static Neighbours FromPairs(int regions, IEnumerable<NeighbourPair> pairs)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(regions);
        var sorted = pairs.OrderBy(pair => pair.Region).ThenBy(pair => pair.Neighbour).ToArray();
        Check(sorted, regions);

        var starts = new int[regions + 1];
        foreach (var pair in sorted)
            starts[pair.Region + 1]++;
        for (var region = 0; region < regions; region++)
            starts[region + 1] += starts[region];
        return From(
            starts,
            [.. sorted.Select(pair => pair.Neighbour)],
            [.. sorted.Select(pair => pair.Weight)]
        );
    }

    /// <summary>The k nearest of each region by the distance of their centres; of two at the same distance,
    /// the one with the lower number. Not symmetric in general.</summary>
    /// <param name="centres">Each region's centre, on a plane.</param>
    /// <param name="nearest">How many neighbours each region has.</param>
    public static Neighbours Nearest(IReadOnlyList<(double X, double Y)> centres, int nearest)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(nearest);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(nearest, centres.Count);
        return FromPairs(
            centres.Count,
            from region in Enumerable.Range(0, centres.Count)
            from neighbour in Enumerable
                .Range(0, centres.Count)
                .Where(other => other != region)
                .OrderBy(other => SquaredDistance(centres[region], centres[other]))
                .ThenBy(other => other)
                .Take(nearest)
            select new NeighbourPair(region, neighbour)
        );
    }

    /// <summary>The same neighbours, each row's weights divided by their sum; islands stay without.</summary>
    public Neighbours RowStandardised()
    {
        var weights = new double[Links];
        for (var region = 0; region < Regions; region++)
        {
            var total = FixedSum.Of(WeightsOf(region));
            for (var link = _starts[region]; link < _starts[region + 1]; link++)
                weights[link] = _weights[link] / total;
        }

        return From(_starts, _regions, weights);
    }

    /// <summary>The weighted sum of the neighbours' values, in the order of their numbers; 0 for an
    /// island.</summary>
    public double Lag(int region, ReadOnlySpan<double> values)
    {
        var sum = 0.0;
        for (var link = _starts[region]; link < _starts[region + 1]; link++)
            sum += _weights[link] * values[_regions[link]];
        return sum;
    }

    static Neighbours From(int[] starts, int[] regions, double[] weights)
    {
        var counts = Enumerable
            .Range(0, starts.Length - 1)
            .Select(row => starts[row + 1] - starts[row])
            .ToArray();
        return new(starts, regions, weights)
        {
            MostNeighbours = counts.DefaultIfEmpty().Max(),
            Islands = [.. Enumerable.Range(0, counts.Length).Where(region => counts[region] == 0)],
        };
    }

    static void Check(NeighbourPair[] sorted, int regions)
    {
        for (var place = 0; place < sorted.Length; place++)
        {
            var (region, neighbour, weight) = sorted[place];
            if ((uint)region >= (uint)regions || (uint)neighbour >= (uint)regions)
                throw new ArgumentException($"There is no region {region} or {neighbour} among {regions}.");
            if (region == neighbour)
                throw new ArgumentException($"Region {region} is given as its own neighbour.");
            if (!(weight > 0) || double.IsInfinity(weight))
                throw new ArgumentException($"The weight {weight} is not a positive number.");
            if (place > 0 && (sorted[place - 1].Region, sorted[place - 1].Neighbour) == (region, neighbour))
                throw new ArgumentException($"The pair of {region} and {neighbour} stands twice.");
        }
    }

    static double SquaredDistance((double X, double Y) left, (double X, double Y) right)
    {
        var (across, up) = (left.X - right.X, left.Y - right.Y);
        return across * across + up * up;
    }
}
