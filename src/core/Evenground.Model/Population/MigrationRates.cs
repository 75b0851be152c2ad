namespace Evenground.Model;

/// <summary>Whether flows count moves of a register or persons who lived elsewhere at an earlier
/// census.</summary>
public enum FlowKind
{
    /// <summary>Every change of residence: rates (hazards), and the movement form of the model.</summary>
    Moves,

    /// <summary>Persons whose region changed between two dates: probabilities, and the transition
    /// form.</summary>
    ChangedPersons,
}

/// <summary>Who leaves a region, and where to: the moves of the base years as rates.</summary>
/// <remarks>
/// Formula: m_ij(s,a) = leaving_i(s,a) × choice_ij(profile(s,a)). Groups that choose alike share a profile;
/// with
/// one profile a group, any set of rates can be held.
/// </remarks>
public sealed class MigrationRates
{
    public FlowKind Kind { get; init; } = FlowKind.Moves;

    /// <summary>Moves out of the region per person and year. Shape: cells. Range: 0 or more.</summary>
    public required double[] Leaving { get; init; }

    /// <summary>The profile of each group.</summary>
    public required int[] ProfileOf { get; init; }

    /// <summary>For each profile the shares of destinations. Shape: origin by destination, the destination
    /// counts fastest; the diagonal is 0, and each row adds up to 1 (or is 0 where nobody leaves).</summary>
    public required double[][] Choice { get; init; }
}
