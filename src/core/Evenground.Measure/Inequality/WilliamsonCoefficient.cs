namespace Evenground.Measure;

/// <summary>How far regions' values per head lie from the national one, relative to it.</summary>
/// <remarks>
/// <para>Weighted: V = √(Σ (y_i - ȳ)² N_i ÷ N) ÷ ȳ. Unweighted: V = √(Σ (y_i - ȳ)² ÷ R) ÷ ȳ over R regions.
/// In both ȳ is the national value per head, Σ y_i N_i ÷ N, not the mean of the regions.</para>
/// <para>Weighting by people is argued to measure inequality between persons rather than between regions,
/// so both are given and each is named.</para>
/// <para>Shape: value per head and people of each region in, one number out. Unit: none. Range: from 0.
/// Missing: a region without either leaves no answer. No answer: a negative value, all values 0, a population
/// of 0.</para>
/// <para>Source: J. G. Williamson, "Regional inequality and the process of national development", Economic
/// Development and Cultural Change 13 (1965), indices V_w and V_uw.</para>
/// <para>Example: 10, 20 and 40 per head with 5, 3 and 2 million people: national 19; weighted 0.597780,
/// unweighted 0.694923.</para>
/// </remarks>
public static class WilliamsonCoefficient
{
    /// <summary>Each region by its people.</summary>
    public static Computed<double> Weighted(
        ReadOnlySpan<double> valuesPerHead,
        ReadOnlySpan<double> populations
    ) => Of(valuesPerHead, populations, isWeighted: true);

    /// <summary>Each region counts the same, about the national value per head.</summary>
    public static Computed<double> Unweighted(
        ReadOnlySpan<double> valuesPerHead,
        ReadOnlySpan<double> populations
    ) => Of(valuesPerHead, populations, isWeighted: false);

    static Computed<double> Of(
        ReadOnlySpan<double> valuesPerHead,
        ReadOnlySpan<double> populations,
        bool isWeighted
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

        var people = FixedSum.Of(populations);
        var national = FixedSum.OfProducts(valuesPerHead, populations) / people;
        var terms = new double[valuesPerHead.Length];
        for (var region = 0; region < terms.Length; region++)
        {
            var distance = valuesPerHead[region] - national;
            terms[region] = distance * distance * (isWeighted ? populations[region] : 1);
        }

        return Math.Sqrt(FixedSum.Of(terms) / (isWeighted ? people : terms.Length)) / national;
    }
}
