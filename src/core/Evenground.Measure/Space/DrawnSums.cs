namespace Evenground.Measure;

/// <summary>The sums of the first k drawn, one for each permutation.</summary>
sealed class DrawnSums
{
    readonly long[] _sums;
    readonly long[] _sorted;

    public DrawnSums(SharedDraws draws, long[] values, int drawn, double expected)
    {
        Expected = expected;
        _sums = new long[draws.Permutations];
        var (distances, squares) = (new double[_sums.Length], new double[_sums.Length]);
        for (var permutation = 0; permutation < _sums.Length; permutation++)
        {
            var sum = 0L;
            foreach (var region in draws.Of(permutation)[..drawn])
                sum += values[region];
            _sums[permutation] = sum;
            distances[permutation] = sum - expected;
            squares[permutation] = distances[permutation] * distances[permutation];
        }

        (First, Second) = (FixedSum.Of(distances), FixedSum.Of(squares));
        _sorted = [.. _sums];
        Array.Sort(_sorted);
    }

    public int Count => _sums.Length;

    /// <summary>The sum that k values of the mean have.</summary>
    public double Expected { get; }

    /// <summary>The sum of the sums' distances from the expected one.</summary>
    public double First { get; }

    /// <summary>The sum of the squares of these distances.</summary>
    public double Second { get; }

    public long Of(int permutation) => _sums[permutation];

    /// <summary>How many sums are this large or larger.</summary>
    public int CountFrom(long least)
    {
        var (low, high) = (0, _sorted.Length);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (_sorted[middle] < least)
                low = middle + 1;
            else
                high = middle;
        }

        return _sorted.Length - low;
    }
}
