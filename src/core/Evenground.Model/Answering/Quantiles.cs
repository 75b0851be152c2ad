namespace Evenground.Model;

/// <summary>Shares of draws below values, and how two orders agree.</summary>
public static class Quantiles
{
    /// <summary>The value below which a share of the sorted values lies; between two of them in a straight
    /// line.</summary>
    /// <param name="sorted">At least one value, ascending.</param>
    /// <param name="share">From 0 to 1.</param>
    /// <remarks>Source: R. J. Hyndman, Y. Fan, The American Statistician 50 (1996), definition 7.</remarks>
    public static double OfSorted(ReadOnlySpan<double> sorted, double share)
    {
        if (!(share >= 0 && share <= 1) || sorted.IsEmpty)
            throw new ArgumentOutOfRangeException(
                nameof(share),
                share,
                "From 0 to 1, of at least one value."
            );
        var place = share * (sorted.Length - 1);
        var below = Math.Min((int)place, sorted.Length - 1);
        var above = Math.Min(below + 1, sorted.Length - 1);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }

    /// <summary>Spearman's rank correlation: 1 when one rises whenever the other does. Values alike share the
    /// mean of their ranks.</summary>
    /// <returns>From -1 to 1; NaN when either does not vary.</returns>
    public static double RankCorrelation(ReadOnlySpan<double> left, ReadOnlySpan<double> right)
    {
        if (left.Length != right.Length)
            throw new ArgumentException(
                $"{left.Length} values cannot be paired with {right.Length}.",
                nameof(right)
            );
        var (first, second) = (Ranks(left), Ranks(right));
        var mean = 0.5 * (left.Length - 1);
        for (var place = 0; place < first.Length; place++)
            (first[place], second[place]) = (first[place] - mean, second[place] - mean);
        return FixedSum.OfProducts(first, second)
            / Math.Sqrt(FixedSum.OfSquares(first) * FixedSum.OfSquares(second));
    }

    static double[] Ranks(ReadOnlySpan<double> values)
    {
        var sorted = values.ToArray();
        var places = new int[values.Length];
        for (var place = 0; place < places.Length; place++)
            places[place] = place;
        Array.Sort(sorted, places);

        var ranks = new double[values.Length];
        for (var from = 0; from < sorted.Length; )
        {
            var until = from + 1;
            while (until < sorted.Length && sorted[until].Equals(sorted[from]))
                until++;
            for (var place = from; place < until; place++)
                ranks[places[place]] = 0.5 * (from + until - 1);
            from = until;
        }

        return ranks;
    }
}
