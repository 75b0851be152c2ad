namespace Evenground.Measure;

/// <summary>How unequal regions are: 0 when all have the same, near 1 when one has everything.</summary>
/// <remarks>
/// <para>With values in ascending order y₁ ≤ … ≤ y_N, F_i = i ÷ N and Q_i = (y₁ + … + y_i) ÷ (y₁ + … +
/// y_N):</para>
/// <para><b>Between regions</b> (<see cref="BetweenRegions"/>), each counting the same:
/// G = 2 ÷ (N - 1) · Σ_{i&lt;N} (F_i - Q_i), given for more than four regions only. From 0 to 1.</para>
/// <para><b>Of a sample</b> (<see cref="OfSample(ReadOnlySpan{double})"/>): G = 2 Σ i y_i ÷ (N Σ y) - (N + 1)
/// ÷ N; the former is this times N ÷ (N - 1). From 0 to (N - 1) ÷ N.</para>
/// <para><b>Between people</b> (<see cref="BetweenPeople"/>), as if all people of a region had the same: by
/// value per head, G = 1 - Σ p_i (Q_i + Q_{i-1}) with p_i the region's share of people and Q the cumulated
/// share of the total.</para>
/// <para>Shape: one value for each region in, one number out. Unit: none. Missing: a region without a value
/// leaves no answer. No answer: fewer regions than needed; a negative value; a total of 0.</para>
/// <para>Source: OECD, Regions at a Glance 2016, the notes on regional disparities; for the sample, C. Gini
/// (1912), in the form that the R package ineq gives.</para>
/// <para>Example: values 10, 20, 30, 40 and 100 give 0.5 between regions and 0.4 of a sample. Values per head
/// of 1 and 3 in regions of 3 and 1 people give 0.25 between people.</para>
/// </remarks>
public static class GiniCoefficient
{
    /// <summary>The fewest regions for which the coefficient between regions is given.</summary>
    public const int FewestRegions = 5;

    /// <summary>Each region counts the same, and the largest value possible is 1.</summary>
    public static Computed<double> BetweenRegions(ReadOnlySpan<double> values) =>
        NoStatistic.ForShares(values, FewestRegions) is { } missing
            ? missing
            : Sorted(values) * values.Length / (values.Length - 1);

    /// <summary>Each value counts the same; the value of the sample itself, not corrected for its
    /// size.</summary>
    public static Computed<double> OfSample(ReadOnlySpan<double> values) =>
        NoStatistic.ForShares(values) is { } missing ? missing : Sorted(values);

    /// <summary>The same coefficient of many values, in parts that may run side by side; the same
    /// bits.</summary>
    public static Computed<double> OfSample(ReadOnlyMemory<double> values, ForEachPart forEach) =>
        LongGini.Of(values, forEach);

    /// <summary>Each person counts the same.</summary>
    /// <param name="valuesPerHead">Each region's value per head.</param>
    /// <param name="populations">Each region's people.</param>
    public static Computed<double> BetweenPeople(
        ReadOnlySpan<double> valuesPerHead,
        ReadOnlySpan<double> populations
    )
    {
        if (
            (
                NoStatistic.ForShares(valuesPerHead)
                ?? NoStatistic.ForPopulations(populations, valuesPerHead.Length)
            ) is
            { } missing
        )
            return missing;

        var (heads, people) = (valuesPerHead.ToArray(), populations.ToArray());
        Array.Sort(heads, people);
        var total = FixedSum.OfProducts(heads, people);
        var cumulated = 0.0;
        var areas = new double[heads.Length];
        for (var region = 0; region < heads.Length; region++)
        {
            var before = cumulated;
            cumulated += heads[region] * people[region];
            areas[region] = people[region] * (before + cumulated);
        }

        return 1 - FixedSum.Of(areas) / (total * FixedSum.Of(people));
    }

    static double Sorted(ReadOnlySpan<double> values)
    {
        var sorted = values.ToArray();
        Array.Sort(sorted);
        return LongGini.OfSorted(sorted);
    }
}
