namespace Evenground.Measure;

/// <summary>What chance gives in place of a region's neighbours, for every region from the same
/// dealings.</summary>
abstract class LocalChance
{
    /// <summary>The region's I, its deviation times this scale and its lag, among those that chance
    /// gives.</summary>
    public abstract PermutationTest Test(int region, double scale);

    public static LocalChance Of(
        ReadOnlySpan<double> values,
        DeviationMap map,
        Neighbours neighbours,
        Permutations permutations,
        ForEachPart forEach
    )
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(permutations.Count, nameof(permutations));
        var draws = SharedDraws.Of(map.Regions, neighbours.MostNeighbours + 1, permutations, forEach);
        return IsEven(neighbours)
            ? new EvenLags(values, neighbours, draws, forEach)
            : new WeightedLags(map, neighbours, draws);
    }

    /// <summary>Whether each region's neighbours count the same for it: then only their sum
    /// matters.</summary>
    static bool IsEven(Neighbours neighbours)
    {
        for (var region = 0; region < neighbours.Regions; region++)
        {
            var weights = neighbours.WeightsOf(region);
            if (weights.Length > 1 && weights.ContainsAnyExcept(weights[0]))
                return false;
        }

        return true;
    }
}
