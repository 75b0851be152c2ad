namespace Evenground.Model;

/// <summary>Where a projection in the transition form starts, and the rates of one year that it moves on
/// with.</summary>
/// <remarks>
/// <para>The transition form follows persons from one count to the next: who leaves is a share of those who
/// were there, where to is a share of those who left (<see cref="FlowKind.ChangedPersons"/>); the movement
/// form counts moves and is another model.</para>
/// <para>Arrays are not to be written to once a projection was made of them.</para>
/// </remarks>
public sealed class TransitionRates
{
    public required PopulationShape Shape { get; init; }

    /// <summary>Residents at the start. Shape: cells. Unit: persons.</summary>
    public required double[] Population { get; init; }

    /// <summary>Deaths per person and year (hazard). Shape: cells.</summary>
    public required double[] Mortality { get; init; }

    /// <summary>By how much the logarithm of mortality moves with the mortality index: b of Lee and Carter.
    /// Shape: groups.</summary>
    public required double[] MortalityLoading { get; init; }

    /// <summary>Live births per woman and year. Shape: age by region, the region counts fastest.</summary>
    public required double[] Fertility { get; init; }

    /// <summary>Who leaves, as a share of the residents, and where those who leave go.</summary>
    public required MigrationRates Migration { get; init; }

    /// <summary>No shock makes a larger share of a group leave its region in a year.</summary>
    public double LargestShareLeaving { get; init; } = 0.5;

    /// <summary>Boys among the newborn, for example 0.512.</summary>
    public required double ShareOfBoys { get; init; }

    /// <summary>The share of the newborn that live at the end of their first year.</summary>
    public double NewbornSurvival { get; init; } = 1;
}
