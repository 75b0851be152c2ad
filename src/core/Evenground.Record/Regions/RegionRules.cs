namespace Evenground.Record;

/// <summary>Asks to take over a country pack's regions from a day on.</summary>
public sealed record AdoptRegions(RegionsAdopted Regions, DateOnly On)
{
    public AdoptRegions(
        string pack,
        string edition,
        IReadOnlyList<Region> regions,
        IReadOnlyList<RegionGroup> groups,
        DateOnly on
    )
        : this(new(pack, edition, regions, groups), on) { }
}

/// <summary>When a book of regions may be taken over.</summary>
public static class RegionRules
{
    /// <returns>Nothing when this edition stands already; the book's own refusals when it is not
    /// sound.</returns>
    public static Outcome<Decision> Decide(AdoptRegions ask, History history)
    {
        var asked = ask.Regions;
        if (history.Regions.IsAdopted(asked.Pack, asked.Edition))
            return Decision.Nothing;

        return RegionBook.From(asked).Accepted(out _, out var refusal)
            ? Decision.From(asked, ask.On)
            : refusal;
    }
}

/// <summary>The region books that the programme has adopted, one after the other.</summary>
public sealed record Regions
{
    public static Regions Empty { get; } = new();

    Timeline<RegionBook> _books;
    AppendOnlyList<(string Pack, string Edition)> _editions;

    /// <summary>The book adopted last, whoever may see it: the one that rules go by.</summary>
    public RegionBook Current => Book(AsOf.AllRecorded(DateOnly.MaxValue));

    /// <summary>The book that was adopted last in a view; empty when there was none.</summary>
    public RegionBook Book(in AsOf asOf) => _books.Latest(asOf)?.Value ?? RegionBook.Empty;

    internal bool IsAdopted(string pack, string edition) =>
        _editions.Count > 0 && _editions[^1] == (pack, edition);

    internal Regions After(IRegionEvent happened, in Mark mark) =>
        happened is RegionsAdopted adopted
            ? new()
            {
                _books = _books.Add(RegionBook.Recorded(adopted), mark),
                _editions = _editions.Add((adopted.Pack, adopted.Edition)),
            }
            : this;
}
