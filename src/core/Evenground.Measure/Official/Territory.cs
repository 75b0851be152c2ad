using Evenground.Record;

namespace Evenground.Measure;

/// <summary>What an official figure is about: a place, or a group of places that a law or a plan names
/// together.</summary>
/// <param name="Code">The place or the group's short name.</param>
/// <param name="Name">Its name.</param>
/// <param name="Places">The place itself, or the places of the group.</param>
/// <param name="IsGroup">Whether several places make it up.</param>
public sealed record Territory(
    string Code,
    LocalizedText Name,
    IReadOnlyList<string> Places,
    bool IsGroup = false
);

/// <summary>The places and groups that official figures can be asked of, as a view's region book has them on
/// the day asked about.</summary>
public sealed class Territories(RegionBook book, DateOnly on)
{
    readonly Dictionary<(string Place, DateOnly On), IReadOnlyList<string>> _within = [];
    readonly Dictionary<(string Place, DateOnly On), bool> _exists = [];
    readonly Dictionary<string, Territory?> _found = new(StringComparer.Ordinal);

    /// <summary>The whole country; null in an empty book.</summary>
    public Territory? Root => field ??= book.Root is { } root ? Find(root) : null;

    /// <summary>The regions of the country, in the order of the book.</summary>
    public IReadOnlyList<Territory> Regions =>
        field ??= [.. (Root is { } root ? Within(root.Code, on) : []).Select(place => Find(place)!)];

    /// <summary>The groups in force, in the order of the book.</summary>
    public IReadOnlyList<Territory> Groups =>
        field ??= [
            .. book
                .Groups.Where(group => group.InForce.Contains(on))
                .Select(group => new Territory(group.Code, group.Name, group.Places, IsGroup: true)),
        ];

    /// <summary>The place or the group in force of a code; null when there is none.</summary>
    public Territory? Find(string code) =>
        _found.TryGetValue(code, out var known) ? known : _found[code] = Look(code);

    /// <summary>The places directly within a place on a day.</summary>
    public IReadOnlyList<string> Within(string place, DateOnly day) =>
        _within.TryGetValue((place, day), out var known)
            ? known
            : _within[(place, day)] = book.Within(place, day);

    /// <summary>Whether a place existed on a day: some row of it is in force then.</summary>
    public bool Exists(string place, DateOnly day) =>
        _exists.TryGetValue((place, day), out var known)
            ? known
            : _exists[(place, day)] = book.Regions.Any(region =>
                region.Place == place && region.InForce.Contains(day)
            );

    public LocalizedText NameOf(string place) => book.NameOf(place, on) ?? LocalizedText.Same(place);

    Territory? Look(string code) =>
        book.Group(code, on) is { } group ? new(code, group.Name, group.Places, IsGroup: true)
        : book.Regions.Any(region => region.Place == code) && book.NameOf(code, on) is { } name
            ? new(code, name, [code])
        : null;
}
