namespace Evenground.Measure;

/// <summary>How a statistic is held against chance: the values are dealt out anew this many times.</summary>
/// <param name="Count">How many times; 999 or 9,999 are usual.</param>
/// <param name="Seed">Which chance: the same seed gives the same answer on every machine.</param>
public readonly record struct Permutations(int Count, ulong Seed);

/// <summary>A statistic among those that chance gave.</summary>
/// <param name="Permutations">How many there are.</param>
/// <param name="AsLarge">How many of them are as large as the observed one, or larger.</param>
/// <param name="AsSmall">How many are as small, or smaller; those equal to it count in both.</param>
/// <param name="Mean">Their mean.</param>
/// <param name="StandardDeviation">Their standard deviation, divided by their number.</param>
/// <param name="Z">How many standard deviations the observed one lies above the mean; null when they do not
/// vary.</param>
/// <remarks>
/// Both probabilities are null when every permutation gives the observed value: then chance could not have
/// given another, and nothing was tested.
/// </remarks>
public readonly record struct PermutationTest(
    int Permutations,
    int AsLarge,
    int AsSmall,
    double Mean,
    double StandardDeviation,
    double? Z
)
{
    /// <summary>The pseudo probability of the nearer tail, (larger + 1) ÷ (permutations + 1), where larger
    /// counts those as large as the observed one, or all the others when these are fewer.</summary>
    /// <remarks>This is <c>p_sim</c> of the Python package esda ("directed"). As the tail is chosen by the
    /// data, it is about half of a two-sided probability.</remarks>
    public double? PseudoP =>
        IsTest ? (Math.Min(AsLarge, Permutations - AsLarge) + 1.0) / (Permutations + 1.0) : null;

    /// <summary>Twice the pseudo probability of the smaller tail, at most 1: what to report when the
    /// direction was not stated beforehand.</summary>
    /// <remarks>esda's alternative "two-sided".</remarks>
    public double? TwoSidedP =>
        IsTest ? Math.Min(1, 2 * (Math.Min(AsLarge, AsSmall) + 1.0) / (Permutations + 1.0)) : null;

    bool IsTest => AsLarge < Permutations || AsSmall < Permutations;

    /// <summary>The test of an observed value.</summary>
    /// <param name="observed">What was observed.</param>
    /// <param name="given">What the permutations gave.</param>
    /// <param name="tolerance">Values no further apart are the same: rounding may not decide.</param>
    internal static PermutationTest Of(double observed, ReadOnlySpan<double> given, double tolerance)
    {
        var (asLarge, asSmall) = (0, 0);
        foreach (var value in given)
        {
            asLarge += value >= observed - tolerance ? 1 : 0;
            asSmall += value <= observed + tolerance ? 1 : 0;
        }

        var mean = FixedSum.Of(given) / given.Length;
        var distances = new double[given.Length];
        for (var place = 0; place < given.Length; place++)
            distances[place] = given[place] - mean;
        var deviation = Math.Sqrt(FixedSum.OfSquares(distances) / given.Length);
        return Of(observed, given.Length, (asLarge, asSmall), (mean, deviation));
    }

    internal static PermutationTest Of(
        double observed,
        int permutations,
        (int AsLarge, int AsSmall) counts,
        (double Mean, double Deviation) given
    ) =>
        new(
            permutations,
            counts.AsLarge,
            counts.AsSmall,
            given.Mean,
            given.Deviation,
            counts != (permutations, permutations) && given.Deviation > 0
                ? (observed - given.Mean) / given.Deviation
                : null
        );
}
