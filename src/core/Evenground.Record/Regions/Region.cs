namespace Evenground.Record;

/// <summary>A region under one of its codes, for the days on which that code is in force.</summary>
/// <param name="Place">The place itself, whatever its code: <c>kr-gangwon</c> was 42 and is 51 in the
/// register.</param>
/// <param name="Code">The code with its scheme.</param>
/// <param name="Name">Its official name in those days.</param>
/// <param name="InForce">The days; a code whose beginning nobody recorded begins with the calendar.</param>
/// <param name="Parent">The place that it lies in, or null at the top.</param>
public sealed record Region(
    string Place,
    RegionCode Code,
    LocalizedText Name,
    EffectivePeriod InForce,
    string? Parent = null
);

/// <summary>Places that a law or a plan names together: the capital area, a pole of the five-poles
/// plan.</summary>
/// <param name="Code">Its short name, for example <c>kr-capital-area</c>.</param>
/// <param name="Name">Its name in both languages.</param>
/// <param name="Places">The places in it.</param>
/// <param name="InForce">The days on which the grouping holds.</param>
/// <param name="Source">The law or plan.</param>
public sealed record RegionGroup(
    string Code,
    LocalizedText Name,
    IReadOnlyList<string> Places,
    EffectivePeriod InForce,
    string Source
);

/// <summary>The programme took over a country pack's regions; they stand in the journal so that any view can
/// be recomputed.</summary>
/// <param name="Pack">The country pack, for example <c>kr</c>.</param>
/// <param name="Edition">The pack's edition.</param>
[EventName("regions.adopted.v1")]
public sealed record RegionsAdopted(
    string Pack,
    string Edition,
    IReadOnlyList<Region> Regions,
    IReadOnlyList<RegionGroup> Groups
) : IRegionEvent;

public interface IRegionEvent : IEvent;
