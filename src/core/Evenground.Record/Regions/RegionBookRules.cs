namespace Evenground.Record;

/// <summary>When a book of regions is sound.</summary>
/// <remarks>
/// One code means one place on one day; whatever is named as a parent, in a group, a change, a list of
/// neighbours or a layout is a place of the book; a share of a border change lies between 0 and 1;
/// neighbours name each other; and no two tiles lie on one spot.
/// </remarks>
static class RegionBookRules
{
    /// <summary>Everything that is not sound, so that one fault does not hide the next.</summary>
    public static IEnumerable<Refusal> Faults(RegionsAdopted asked) =>
        [
            .. Meanings(asked.Regions),
            .. UnknownPlaces(asked),
            .. Changes(asked.Changes ?? []),
            .. Neighbours(asked.Neighbours ?? []),
            .. Tiles(asked.Tiles ?? []),
        ];

    static IEnumerable<Refusal> Meanings(IReadOnlyList<Region> regions) =>
        from same in regions.GroupBy(region => region.Code)
        let overlap = FirstOverlap([.. same.OrderBy(region => region.InForce.From)])
        where overlap is not null
        select overlap;

    static RegionCodeMustHaveOneMeaning? FirstOverlap(Region[] rows)
    {
        for (var row = 1; row < rows.Length; row++)
            if (rows[row - 1].InForce.Overlaps(rows[row].InForce))
                return new(rows[row].Code, rows[row - 1].Name, rows[row].Name);
        return null;
    }

    static IEnumerable<Refusal> UnknownPlaces(RegionsAdopted asked)
    {
        var places = asked.Regions.Select(region => region.Place).ToHashSet(StringComparer.Ordinal);
        return asked
            .Regions.Select(region => region.Parent)
            .OfType<string>()
            .Concat(asked.Groups.SelectMany(group => group.Places))
            .Concat((asked.Changes ?? []).SelectMany(change => (string[])[change.From, change.To]))
            .Concat((asked.Neighbours ?? []).SelectMany(row => (string[])[row.Place, .. row.Others]))
            .Concat((asked.Tiles ?? []).Select(tile => tile.Place))
            .Where(place => !places.Contains(place))
            .Distinct(StringComparer.Ordinal)
            .Select(place => new PlaceMustBeInTheBook(place));
    }

    static IEnumerable<Refusal> Changes(IReadOnlyList<RegionChange> changes) =>
        changes
            .Where(change => change.Weight is < 0 or > 1 || change.From == change.To)
            .Select(change => new RegionChangeMustHaveAShare(change));

    static IEnumerable<Refusal> Neighbours(IReadOnlyList<RegionNeighbours> rows)
    {
        foreach (var twice in rows.GroupBy(row => row.Place, StringComparer.Ordinal).Where(IsRepeated))
            yield return new PlaceMustStandOnce(twice.Key);
        var said = rows.SelectMany(row => row.Others.Select(other => (From: row.Place, To: other)))
            .ToHashSet();
        foreach (var (from, to) in said)
            if (from == to || !said.Contains((to, from)))
                yield return new NeighboursMustNameEachOther(from, to);
    }

    static IEnumerable<Refusal> Tiles(IReadOnlyList<RegionTile> tiles)
    {
        foreach (var twice in tiles.GroupBy(tile => tile.Place, StringComparer.Ordinal).Where(IsRepeated))
            yield return new PlaceMustStandOnce(twice.Key);
        foreach (var spot in tiles.GroupBy(tile => (tile.Column, tile.Row)))
            if (spot.Skip(1).FirstOrDefault() is { } second)
                yield return new TilesMustNotOverlap(spot.First(), second);
    }

    static bool IsRepeated<TKey, TRow>(IGrouping<TKey, TRow> rows) => rows.Skip(1).Any();
}
