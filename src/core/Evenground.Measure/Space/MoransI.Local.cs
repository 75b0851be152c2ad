namespace Evenground.Measure;

/// <summary>Where a region and its neighbours stand: first the region, then its neighbours.</summary>
public enum MoranQuadrant
{
    /// <summary>Above the mean, among neighbours above it.</summary>
    HighHigh = 1,

    /// <summary>Not above the mean, among neighbours above it.</summary>
    LowHigh = 2,

    /// <summary>Not above the mean, among neighbours not above it.</summary>
    LowLow = 3,

    /// <summary>Above the mean, among neighbours not above it.</summary>
    HighLow = 4,
}

/// <summary>Moran's I of one region.</summary>
/// <param name="I">The statistic.</param>
/// <param name="Quadrant">Where the region and its neighbours stand.</param>
/// <param name="Expectation">What it is expected to be when the other values are dealt out at random.</param>
/// <param name="Variance">Its variance then.</param>
/// <param name="Z">How many standard deviations I lies above its expectation; null when it cannot
/// vary.</param>
/// <param name="Test">I among permutations; null when none were asked for.</param>
public sealed record LocalMoran(
    double I,
    MoranQuadrant Quadrant,
    double Expectation,
    double Variance,
    double? Z,
    PermutationTest? Test
);

/// <summary>Moran's I place by place.</summary>
/// <param name="Regions">Each region's own; null for an island, which has no neighbours to be compared
/// with.</param>
/// <param name="Islands">The regions without neighbours.</param>
public sealed record LocalMoranMap(IReadOnlyList<LocalMoran?> Regions, IReadOnlyList<int> Islands);

public static partial class MoransI
{
    const int RegionsPerPart = 128;

    /// <summary>Moran's I of every region.</summary>
    /// <remarks>
    /// <para>I_i = (N - 1) z_i Σ_j w_ij z_j ÷ Σ z². Its expectation and variance are those of dealing the
    /// other regions' values to the neighbours (Sokal, Oden and Thomson 1998, equations A7 and A8) times (N -
    /// 1) ÷ N and its square, so that they are those of this very I; Z is then the same as with any other
    /// scale.</para>
    /// <para>Permutations keep a region's own value and deal the others to its neighbours. One dealing serves
    /// all regions: see decision "One dealing serves every region".</para>
    /// <para>Source: L. Anselin, "Local indicators of spatial association", Geographical Analysis 27 (1995);
    /// the scale and quadrants of esda (Moran_Local), which spdep 1.2 gives with <c>mlvar =
    /// FALSE</c>.</para>
    /// <para>Example: four regions in a row with 1, 2, 3 and 4, row-standardised: 0.45, 0.15, 0.15 and 0.45;
    /// the first two low among low, the others high among high.</para>
    /// </remarks>
    /// <param name="values">Each region's value.</param>
    /// <param name="neighbours">Who is near whom; usually row-standardised.</param>
    /// <param name="permutations">The permutations to hold each region against; none when null.</param>
    /// <param name="forEach">Runs the parts of the permutations; in order when null.</param>
    public static Computed<LocalMoranMap> Local(
        ReadOnlySpan<double> values,
        Neighbours neighbours,
        Permutations? permutations = null,
        ForEachPart? forEach = null
    )
    {
        if (Reason(values, neighbours) is { } missing)
            return missing;

        var map = new DeviationMap(values);
        var run = forEach ?? Parts.InOrder;
        var chance = permutations is { } asked ? LocalChance.Of(values, map, neighbours, asked, run) : null;
        var regions = new LocalMoran?[map.Regions];
        run(
            (regions.Length + RegionsPerPart - 1) / RegionsPerPart,
            part =>
            {
                var end = Math.Min((part + 1) * RegionsPerPart, regions.Length);
                for (var region = part * RegionsPerPart; region < end; region++)
                    if (neighbours.Of(region).Length > 0)
                        regions[region] = OfRegion(region, map, neighbours, chance);
            }
        );
        return new LocalMoranMap(regions, neighbours.Islands);
    }

    static LocalMoran OfRegion(int region, DeviationMap map, Neighbours neighbours, LocalChance? chance)
    {
        double n = map.Regions;
        var z = map.Deviations[region];
        var lag = neighbours.Lag(region, map.Deviations);
        var weights = neighbours.WeightsOf(region);
        var (total, squares) = (FixedSum.Of(weights), FixedSum.OfSquares(weights));
        var scale = (n - 1) * z / map.SumOfSquares;
        var meanSquare = map.SumOfSquares / n;
        var expectation = scale * total * -z / (n - 1);
        var variance =
            scale
            * scale
            * (n / (n - 2))
            * (squares - total * total / (n - 1))
            * (meanSquare - z * z / (n - 1));
        return new(
            scale * lag,
            QuadrantOf(z > 0, lag > 0),
            expectation,
            variance,
            variance > Tolerance * Tolerance ? (scale * lag - expectation) / Math.Sqrt(variance) : null,
            chance?.Test(region, scale)
        );
    }

    static MoranQuadrant QuadrantOf(bool isHigh, bool isAmongHigh) =>
        (isHigh, isAmongHigh) switch
        {
            (true, true) => MoranQuadrant.HighHigh,
            (false, true) => MoranQuadrant.LowHigh,
            (false, false) => MoranQuadrant.LowLow,
            (true, false) => MoranQuadrant.HighLow,
        };
}
