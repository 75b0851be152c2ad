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

    RegionBook(
        IReadOnlyList<Region> regions,
        IReadOnlyList<RegionGroup> groups,
        IReadOnlyList<RegionChange> changes
    )
    {
        Regions = regions;
        Groups = groups;
        Changes = [.. changes.OrderBy(change => change.On)];
        _byCode = regions
            .GroupBy(region => region.Code)
            .ToFrozenDictionary(same => same.Key, same => same.ToArray());
        _byPlace = regions
            .GroupBy(region => region.Place, StringComparer.Ordinal)
            .ToFrozenDictionary(same => same.Key, same => same.ToArray(), StringComparer.Ordinal);
        _groups = groups
            .GroupBy(group => group.Code, StringComparer.Ordinal)
            .ToFrozenDictionary(same => same.Key, same => same.ToArray(), StringComparer.Ordinal);
        _schemes = regions.Select(region => region.Code.Scheme).ToFrozenSet(StringComparer.Ordinal);
    }

    public static RegionBook Empty { get; } = new([], [], []);

    public IReadOnlyList<Region> Regions { get; }

    public IReadOnlyList<RegionGroup> Groups { get; }

    /// <summary>The changes of borders, the earliest first.</summary>
    public IReadOnlyList<RegionChange> Changes { get; }

    public bool IsEmpty => Regions.Count == 0;

    /// <returns>Refused when one code has two meanings on one day, or a parent or a group's place is in no
    /// row.</returns>
    public static Outcome<RegionBook> From(
        IReadOnlyList<Region> regions,
        IReadOnlyList<RegionGroup> groups,
        IReadOnlyList<RegionChange>? changes = null
    )
    {
        var refusals = new List<Refusal>();
        foreach (var same in regions.GroupBy(region => region.Code))
            if (FirstOverlap([.. same.OrderBy(region => region.InForce.From)]) is { } overlap)
                refusals.Add(overlap);

        var places = regions.Select(region => region.Place).ToHashSet(StringComparer.Ordinal);
        var named = regions
            .Select(region => region.Parent)
            .OfType<string>()
            .Concat(groups.SelectMany(group => group.Places))
            .Concat((changes ?? []).SelectMany(change => (string[])[change.From, change.To]));
        refusals.AddRange(
            named
                .Where(place => !places.Contains(place))
                .Distinct(StringComparer.Ordinal)
                .Select(place => new PlaceMustBeInTheBook(place))
        );

        refusals.AddRange(
            (changes ?? [])
                .Where(change => change.Weight is < 0 or > 1 || change.From == change.To)
                .Select(change => new RegionChangeMustHaveAShare(change))
        );

        return refusals.Count switch
        {
            0 => new RegionBook(regions, groups, changes ?? []),
            1 => refusals[0],
            _ => new Refusals(refusals),
        };
    }

    /// <summary>A book whose rows were checked when they were recorded.</summary>
    internal static RegionBook Recorded(RegionsAdopted adopted) =>
        new(adopted.Regions, adopted.Groups, adopted.Changes ?? []);

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

    static RegionCodeMustHaveOneMeaning? FirstOverlap(Region[] rows)
    {
        for (var row = 1; row < rows.Length; row++)
            if (rows[row - 1].InForce.Overlaps(rows[row].InForce))
                return new(rows[row].Code, rows[row - 1].Name, rows[row].Name);
        return null;
    }
}
