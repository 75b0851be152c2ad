using System.Collections.Frozen;

namespace Evenground.Record;

/// <summary>Which region codes are in force on which days, and what places they mean.</summary>
/// <remarks>
/// A code means nothing without its scheme and a day: 50 is Jeju in the Korean register and Sejong in ISO
/// 3166-2, and Gangwon's 42 was replaced by 51 in 2023. Immutable; reading it is safe from any number of
/// threads.
/// </remarks>
public sealed class RegionBook
{
    readonly FrozenDictionary<RegionCode, Region[]> _byCode;
    readonly FrozenDictionary<string, Region[]> _byPlace;
    readonly FrozenDictionary<string, RegionGroup[]> _groups;
    readonly FrozenSet<string> _schemes;

    readonly FrozenDictionary<string, IReadOnlyList<string>> _neighbours;

    RegionBook(RegionsAdopted adopted)
    {
        Regions = adopted.Regions;
        Groups = adopted.Groups;
        Changes = [.. (adopted.Changes ?? []).OrderBy(change => change.On)];
        Tiles = adopted.Tiles ?? [];
        _byCode = Regions
            .GroupBy(region => region.Code)
            .ToFrozenDictionary(same => same.Key, same => same.ToArray());
        _byPlace = Regions
            .GroupBy(region => region.Place, StringComparer.Ordinal)
            .ToFrozenDictionary(same => same.Key, same => same.ToArray(), StringComparer.Ordinal);
        _groups = Groups
            .GroupBy(group => group.Code, StringComparer.Ordinal)
            .ToFrozenDictionary(same => same.Key, same => same.ToArray(), StringComparer.Ordinal);
        _schemes = Regions.Select(region => region.Code.Scheme).ToFrozenSet(StringComparer.Ordinal);
        _neighbours = (adopted.Neighbours ?? []).ToFrozenDictionary(
            row => row.Place,
            row => row.Others,
            StringComparer.Ordinal
        );
    }

    public static RegionBook Empty { get; } = new(new("", "", [], []));

    public IReadOnlyList<Region> Regions { get; }

    public IReadOnlyList<RegionGroup> Groups { get; }

    /// <summary>The changes of borders, the earliest first.</summary>
    public IReadOnlyList<RegionChange> Changes { get; }

    /// <summary>The layout of a map of tiles; empty when the pack has none.</summary>
    public IReadOnlyList<RegionTile> Tiles { get; }

    /// <summary>Whether the pack says which places share a border.</summary>
    public bool HasNeighbours => _neighbours.Count > 0;

    public bool IsEmpty => Regions.Count == 0;

    /// <returns>Refused as <see cref="RegionBookRules"/> says.</returns>
    public static Outcome<RegionBook> From(
        IReadOnlyList<Region> regions,
        IReadOnlyList<RegionGroup> groups,
        IReadOnlyList<RegionChange>? changes = null
    ) => From(new RegionsAdopted("", "", regions, groups, changes));

    /// <returns>Refused as <see cref="RegionBookRules"/> says.</returns>
    public static Outcome<RegionBook> From(RegionsAdopted asked)
    {
        List<Refusal> refusals = [.. RegionBookRules.Faults(asked)];
        return refusals.Count switch
        {
            0 => new RegionBook(asked),
            1 => refusals[0],
            _ => new Refusals(refusals),
        };
    }

    /// <summary>A book whose rows were checked when they were recorded.</summary>
    internal static RegionBook Recorded(RegionsAdopted adopted) => new(adopted);

    /// <summary>What a code means on a day, or null when it means nothing then.</summary>
    public Region? Find(RegionCode code, DateOnly on) =>
        _byCode.TryGetValue(code, out var rows) ? Array.Find(rows, row => row.InForce.Contains(on)) : null;

    /// <returns>Refused when the scheme or the code is unknown, or the code is not in force on the
    /// day.</returns>
    public Outcome<Region> Require(RegionCode code, DateOnly on)
    {
        if (Find(code, on) is { } region)
            return region;
        if (!_byCode.TryGetValue(code, out var rows))
            return new RegionCodeMustBeKnown(code, HasScheme: _schemes.Contains(code.Scheme));

        var place = rows.MinBy(row => Math.Abs(row.InForce.From.DayNumber - on.DayNumber))!;
        return new RegionCodeMustBeInForce(
            code,
            on,
            place.InForce,
            InSchemeOn(place.Place, code.Scheme, on)?.Code
        );
    }

    /// <summary>The code of the same place in another scheme on a day: the register's 51 is KR-42. Null when
    /// it has none.</summary>
    public RegionCode? Translate(RegionCode code, string scheme, DateOnly on) =>
        Find(code, on) is { } region ? InSchemeOn(region.Place, scheme, on)?.Code : null;

    /// <summary>The place that a code means on a day.</summary>
    public string? PlaceOf(RegionCode code, DateOnly on) => Find(code, on)?.Place;

    /// <summary>The place under the code that a scheme gives it on a day.</summary>
    public Region? InSchemeOn(string place, string scheme, DateOnly on) =>
        _byPlace.TryGetValue(place, out var rows)
            ? Array.Find(
                rows,
                row =>
                    string.Equals(row.Code.Scheme, scheme, StringComparison.Ordinal)
                    && row.InForce.Contains(on)
            )
            : null;

    /// <summary>All regions of a scheme on a day, in the order of the book.</summary>
    public IReadOnlyList<Region> InForce(string scheme, DateOnly on) =>
        [
            .. Regions.Where(row =>
                string.Equals(row.Code.Scheme, scheme, StringComparison.Ordinal) && row.InForce.Contains(on)
            ),
        ];

    /// <summary>The group of a code on a day, or null.</summary>
    public RegionGroup? Group(string code, DateOnly on) =>
        _groups.TryGetValue(code, out var groups)
            ? Array.Find(groups, group => group.InForce.Contains(on))
            : null;

    /// <summary>Whether the region of a code lies in a group on a day; null when either is not known
    /// then.</summary>
    public bool? IsIn(RegionCode code, string group, DateOnly on) =>
        PlaceOf(code, on) is { } place && Group(group, on) is { } found
            ? found.Places.Contains(place, StringComparer.Ordinal)
            : null;

    /// <summary>The place that holds all others: the one without a parent that others name as theirs. Null in
    /// an empty book.</summary>
    public string? Root =>
        field ??= Regions
            .Where(region => region.Parent is null)
            .Select(region => region.Place)
            .FirstOrDefault(place => Regions.Any(region => region.Parent == place));

    /// <summary>The places directly within a place on a day, in the order of the book.</summary>
    public IReadOnlyList<string> Within(string place, DateOnly on) =>
        [
            .. Regions
                .Where(region => region.Parent == place && region.InForce.Contains(on))
                .Select(region => region.Place)
                .Distinct(StringComparer.Ordinal),
        ];

    /// <summary>The name of a place or of a group on a day; on another day where it has none on that one.
    /// Null
    /// when there is no such place.</summary>
    public LocalizedText? NameOf(string place, DateOnly on) =>
        _byPlace.TryGetValue(place, out var rows)
            ? (Array.Find(rows, row => row.InForce.Contains(on)) ?? rows[^1]).Name
        : _groups.TryGetValue(place, out var groups)
            ? (Array.Find(groups, group => group.InForce.Contains(on)) ?? groups[^1]).Name
        : null;

    /// <summary>The changes of a place's borders after one day and up to another.</summary>
    public IReadOnlyList<RegionChange> ChangesOf(string place, DateOnly after, DateOnly upTo) =>
        [
            .. Changes.Where(change =>
                change.On > after && change.On <= upTo && (change.From == place || change.To == place)
            ),
        ];

    /// <summary>The places that share a land border with a place, none for an island; null when the pack
    /// says nothing of the place.</summary>
    public IReadOnlyList<string>? NeighboursOf(string place) => _neighbours.GetValueOrDefault(place);

    /// <summary>The tile of a place, or null when the layout has none.</summary>
    public RegionTile? TileOf(string place) => Tiles.FirstOrDefault(tile => tile.Place == place);
}
