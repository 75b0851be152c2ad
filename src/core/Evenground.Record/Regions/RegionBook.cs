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

    RegionBook(IReadOnlyList<Region> regions, IReadOnlyList<RegionGroup> groups)
    {
        Regions = regions;
        Groups = groups;
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

    public static RegionBook Empty { get; } = new([], []);

    public IReadOnlyList<Region> Regions { get; }

    public IReadOnlyList<RegionGroup> Groups { get; }

    public bool IsEmpty => Regions.Count == 0;

    /// <returns>Refused when one code has two meanings on one day, or a parent or a group's place is in no
    /// row.</returns>
    public static Outcome<RegionBook> From(IReadOnlyList<Region> regions, IReadOnlyList<RegionGroup> groups)
    {
        var refusals = new List<Refusal>();
        foreach (var same in regions.GroupBy(region => region.Code))
            if (FirstOverlap([.. same.OrderBy(region => region.InForce.From)]) is { } overlap)
                refusals.Add(overlap);

        var places = regions.Select(region => region.Place).ToHashSet(StringComparer.Ordinal);
        var named = regions
            .Select(region => region.Parent)
            .OfType<string>()
            .Concat(groups.SelectMany(group => group.Places));
        refusals.AddRange(
            named
                .Where(place => !places.Contains(place))
                .Distinct(StringComparer.Ordinal)
                .Select(place => new PlaceMustBeInTheBook(place))
        );

        return refusals.Count switch
        {
            0 => new RegionBook(regions, groups),
            1 => refusals[0],
            _ => new Refusals(refusals),
        };
    }

    /// <summary>A book whose rows were checked when they were recorded.</summary>
    internal static RegionBook Recorded(RegionsAdopted adopted) => new(adopted.Regions, adopted.Groups);

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

    static RegionCodeMustHaveOneMeaning? FirstOverlap(Region[] rows)
    {
        for (var row = 1; row < rows.Length; row++)
            if (rows[row - 1].InForce.Overlaps(rows[row].InForce))
                return new(rows[row].Code, rows[row - 1].Name, rows[row].Name);
        return null;
    }
}
