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

/// <summary>A part of one place became part of another: a county changed its province, a city was made of
/// two.</summary>
/// <param name="On">The first day of the new borders.</param>
/// <param name="From">The place that lost it.</param>
/// <param name="To">The place that gained it.</param>
/// <param name="What">What changed, for example which county.</param>
/// <param name="Weight">The share of <paramref name="From"/> that passed over, 0 to 1; null when nobody knows
/// it, so that no series can be brought to constant borders.</param>
/// <param name="Basis">What the share is a share of and when, for example residents at the end of a
/// year.</param>
/// <param name="Source">The law, and where the share comes from.</param>
/// <remarks>A new code or name for the same place is no such change: the place stays the same.</remarks>
public sealed record RegionChange(
    DateOnly On,
    string From,
    string To,
    LocalizedText What,
    decimal? Weight,
    LocalizedText Basis,
    string Source
);

/// <summary>The places that share a land border with a place.</summary>
/// <param name="Others">Empty for an island. Each of them names this place among its own.</param>
public sealed record RegionNeighbours(string Place, IReadOnlyList<string> Others);

/// <summary>Where a place stands on a map of equal tiles, and what fits on its tile.</summary>
/// <param name="Column">From 0 at the left.</param>
/// <param name="Row">From 0 at the top.</param>
/// <param name="ShortName">A few letters by which readers know it.</param>
public sealed record RegionTile(string Place, int Column, int Row, LocalizedText ShortName);

/// <summary>The programme took over a country pack's regions; they stand in the journal so that any view can
/// be recomputed.</summary>
/// <param name="Pack">The country pack, for example <c>kr</c>.</param>
/// <param name="Edition">The pack's edition.</param>
/// <param name="Changes">The changes of borders; absent, as what follows, in journals from before they were
/// kept.</param>
/// <param name="Neighbours">Which places share a land border.</param>
/// <param name="Tiles">The layout of a map of tiles.</param>
[EventName("regions.adopted.v1")]
public sealed record RegionsAdopted(
    string Pack,
    string Edition,
    IReadOnlyList<Region> Regions,
    IReadOnlyList<RegionGroup> Groups,
    IReadOnlyList<RegionChange>? Changes = null,
    IReadOnlyList<RegionNeighbours>? Neighbours = null,
    IReadOnlyList<RegionTile>? Tiles = null
) : IRegionEvent;

public interface IRegionEvent : IEvent;
