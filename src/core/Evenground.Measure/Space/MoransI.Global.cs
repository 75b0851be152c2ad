namespace Evenground.Measure;

/// <summary>Moran's I of a whole map.</summary>
/// <param name="I">The statistic.</param>
/// <param name="Expectation">What it is expected to be when values lie at random, -1 ÷ (N - 1).</param>
/// <param name="NormalVariance">Its variance if the values were drawn from one normal distribution.</param>
/// <param name="NormalZ">How many standard deviations I lies above its expectation, by that variance.</param>
/// <param name="RandomVariance">Its variance if the values given were dealt out at random.</param>
/// <param name="RandomZ">The same distance by this variance.</param>
/// <param name="Test">I among permutations; null when none were asked for.</param>
/// <param name="Islands">The regions without neighbours: they count in N and in the mean, and have no part in
/// any product.</param>
public sealed record GlobalMoran(
    double I,
    double Expectation,
    double NormalVariance,
    double NormalZ,
    double RandomVariance,
    double RandomZ,
    PermutationTest? Test,
    IReadOnlyList<int> Islands
);

/// <summary>Whether regions that are near each other are alike, over the map as a whole and place by
/// place.</summary>
/// <remarks>
/// <para>I = (N ÷ S₀) Σ_i Σ_j w_ij z_i z_j ÷ Σ_i z_i², with z a region's distance from the mean of the
/// regions and S₀ the sum of the weights. Above its expectation, near regions are alike; below, they differ
/// more than by chance.</para>
/// <para>Shape: one value for each region and the table of neighbours in; one record out. Unit: none. Range:
/// about -1 to 1 with row-standardised weights.</para>
/// <para>Missing: a region without a value leaves no answer, as leaving it out would change its neighbours'
/// too. No answer: fewer than four regions; no two regions that are neighbours; values that are all the
/// same. Islands are stated in the answer.</para>
/// <para>Permutations: every permutation deals all values to all regions with equal chance, from the stream
/// of its number (<see cref="Philox"/>), so that threads do not matter. Values of I that differ by less than
/// 1e-12 are the same: rounding may not decide a tie.</para>
/// <para>Source: A. D. Cliff, J. K. Ord, Spatial Processes (1981), chapter 1; definitions as in the Python
/// package esda (Moran) and the R package spdep 1.2 (moran.test).</para>
/// <para>Example: four regions in a row with 1, 2, 3 and 4, neighbours touching, row-standardised: I = 0.4
/// against an expectation of -1 ÷ 3.</para>
/// </remarks>
public static partial class MoransI
{
    const int FewestRegions = 4;
    const double Tolerance = 1e-12;

    /// <summary>Moran's I of the whole map.</summary>
    /// <param name="values">Each region's value.</param>
    /// <param name="neighbours">Who is near whom; usually row-standardised.</param>
    /// <param name="permutations">The permutations to hold it against; none when null.</param>
    /// <param name="forEach">Runs the parts of the permutations; in order when null.</param>
    public static Computed<GlobalMoran> Global(
        ReadOnlySpan<double> values,
        Neighbours neighbours,
        Permutations? permutations = null,
        ForEachPart? forEach = null
    )
    {
        if (Reason(values, neighbours) is { } missing)
            return missing;

        var map = new DeviationMap(values);
        var pairs = SymmetricPairs.Of(neighbours);
        var products = new PairProducts(map.Deviations, pairs);
        var scale = map.Regions / neighbours.TotalWeight / map.SumOfSquares;
        var observed = scale * products.Observed();
        var (normal, random) = Variances(map, neighbours, pairs);
        var expectation = -1.0 / (map.Regions - 1);
        return new GlobalMoran(
            observed,
            expectation,
            normal,
            (observed - expectation) / Math.Sqrt(normal),
            random,
            (observed - expectation) / Math.Sqrt(random),
            permutations is { } asked
                ? PermutationTest.Of(
                    observed,
                    products.Permuted(asked, scale, forEach ?? Parts.InOrder),
                    Tolerance
                )
                : null,
            neighbours.Islands
        );
    }

    static Missing? Reason(ReadOnlySpan<double> values, Neighbours neighbours)
    {
        if (values.Length != neighbours.Regions)
            throw new ArgumentException(
                $"{neighbours.Regions} regions need as many values, not {values.Length}.",
                nameof(values)
            );
        if (NoStatistic.ForNumbers(values, FewestRegions) is { } missing)
            return missing;
        if (neighbours.Links == 0)
            return NoStatistic.NoNeighbours();
        return values.IndexOfAnyExcept(values[0]) < 0 ? NoStatistic.NoVariation() : null;
    }

    /// <summary>Cliff and Ord (1981), chapter 1; in the form that esda and spdep compute.</summary>
    static (double Normal, double Random) Variances(
        DeviationMap map,
        Neighbours neighbours,
        SymmetricPairs pairs
    )
    {
        double n = map.Regions;
        var s0 = neighbours.TotalWeight;
        var s1 = FixedSum.OfSquares(pairs.Weights);
        var s2 = FixedSum.OfSquares(BothWays(neighbours));
        var expectation = -1 / (n - 1);
        var normal =
            (n * n * s1 - n * s2 + 3 * s0 * s0) / ((n - 1) * (n + 1) * s0 * s0) - expectation * expectation;

        var kurtosis = map.Kurtosis;
        var random =
            (
                n * ((n * n - 3 * n + 3) * s1 - n * s2 + 3 * s0 * s0)
                - kurtosis * ((n * n - n) * s1 - 2 * n * s2 + 6 * s0 * s0)
            ) / ((n - 1) * (n - 2) * (n - 3) * s0 * s0)
            - expectation * expectation;
        return (normal, random);
    }

    /// <summary>For each region the weights that it gives and those that it is given.</summary>
    static double[] BothWays(Neighbours neighbours)
    {
        var sums = new double[neighbours.Regions];
        for (var region = 0; region < sums.Length; region++)
        {
            var others = neighbours.Of(region);
            var weights = neighbours.WeightsOf(region);
            for (var link = 0; link < others.Length; link++)
            {
                sums[region] += weights[link];
                sums[others[link]] += weights[link];
            }
        }

        return sums;
    }
}
