namespace Evenground.Record;

/// <summary>One series of official statistics: one indicator of one data set, for one region, in one
/// unit.</summary>
public sealed record SeriesKey(string Dataset, string Indicator, RegionCode Region, Unit Unit);

/// <summary>One value of a series as one edition printed it.</summary>
/// <param name="Period">The days it speaks of: a month, a year, one day.</param>
/// <param name="Value">The figure; null where the edition itself says that there is none.</param>
/// <param name="ReleasedOn">The day it was published, from which it was known.</param>
/// <param name="RetrievedOn">The day it was fetched.</param>
/// <param name="SourceTable">The table that it stands in, as its publisher numbers it.</param>
/// <param name="Vintage">The edition, as its publisher names it.</param>
/// <param name="Sequence">The entry that says so.</param>
public sealed record Observation(
    SeriesKey Series,
    EffectivePeriod Period,
    decimal? Value,
    DateOnly ReleasedOn,
    DateOnly RetrievedOn,
    string SourceTable,
    string Vintage,
    long Sequence
);

/// <summary>One value of a release.</summary>
public sealed record ObservedValue(RegionCode Region, EffectivePeriod Period, decimal? Value);

/// <summary>A place in a table that has a value no longer.</summary>
public sealed record ObservedCell(RegionCode Region, EffectivePeriod Period);

public interface IStatisticEvent : IEvent;

/// <summary>An office released values of an indicator; a value released again is a revision, and both
/// stay.</summary>
[EventName("statistics.released.v1")]
public sealed record ObservationsReleased(
    string Dataset,
    string Indicator,
    Unit Unit,
    string SourceTable,
    string Vintage,
    DateOnly RetrievedOn,
    IReadOnlyList<ObservedValue> Values
) : IStatisticEvent;

/// <summary>An office took values out of its table; what they were stays known as of then.</summary>
[EventName("statistics.deleted.v1")]
public sealed record ObservationsDeleted(
    string Dataset,
    string Indicator,
    Unit Unit,
    IReadOnlyList<ObservedCell> Cells,
    string Reason
) : IStatisticEvent;
