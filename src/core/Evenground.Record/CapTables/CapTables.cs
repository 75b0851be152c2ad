namespace Evenground.Record;

/// <summary>The cap tables of all companies, as they were at any time.</summary>
public sealed record CapTables
{
    public static CapTables Empty { get; } = new();

    Shelf<Id<Company>, CapTableFile> _files;

    /// <summary>The companies that have a table in the view, in the order in which the tables were
    /// opened.</summary>
    public IReadOnlyList<Id<Company>> CompaniesAt(AsOf asOf) =>
        [.. _files.Where(file => file.IsOpenAt(asOf)).Select(file => file.Company)];

    /// <summary>A company's cap table as it stood on the day.</summary>
    /// <remarks>Entries count in the order of their days and, within one, of their recording. An entry that
    /// rests on one that the view does not see counts for nothing. Missing: null when there is
    /// none.</remarks>
    public CapTable? Find(Id<Company> company, AsOf asOf) => _files.Find(company)?.At(asOf);

    /// <summary>The last priced round of a company up to the day; null when there is none.</summary>
    public FundingRound? LastRoundOf(Id<Company> company, AsOf asOf) => Find(company, asOf)?.LastRound;

    /// <summary>The files that were taken in for a company and are seen in the view, the first
    /// first.</summary>
    public IReadOnlyList<Marked<CapTableImported>> ImportsOf(Id<Company> company, AsOf asOf) =>
        _files.Find(company)?.ImportsAt(asOf) ?? [];

    /// <summary>Everything that counts in the view with its place, in the order in which it
    /// counts.</summary>
    public IReadOnlyList<Marked<ICapTableEvent>> EntriesOf(Id<Company> company, AsOf asOf) =>
        _files.Find(company)?.CountedAt(asOf) ?? [];

    /// <summary>Every entry that was ever recorded for a company, whether it counts or not.</summary>
    public IReadOnlySet<Id<CapTableEntry>> RecordedOf(Id<Company> company) =>
        (_files.Find(company)?.Entries ?? default).Select(entry => entry.Value.Entry).ToHashSet();

    internal CapTables After(ICapTableEvent happened, Mark mark)
    {
        var file = _files.Find(happened.Company) ?? new CapTableFile(happened.Company);
        return this with
        {
            _files = _files.With(
                happened.Company,
                file with
                {
                    Entries = file.Entries.Add(new(happened, mark)),
                }
            ),
        };
    }

    internal CapTableFile? FileOf(Id<Company> company) => _files.Find(company);
}

/// <summary>All that was ever recorded of one company's cap table.</summary>
sealed record CapTableFile(Id<Company> Company)
{
    public AppendOnlyList<Marked<ICapTableEvent>> Entries { get; init; }

    public bool IsOpenAt(AsOf asOf) => CountedAt(asOf).Any(entry => entry.Value is CapTableOpened);

    public CapTable? At(AsOf asOf)
    {
        var fold = new CapTableFold(Company);
        foreach (var entry in CountedAt(asOf))
            fold.Take(entry.Value, entry.Mark.Effective.From, entry.Mark.Sequence);
        return fold.End();
    }

    public IReadOnlyList<Marked<CapTableImported>> ImportsAt(AsOf asOf) =>
        [
            .. CountedAt(asOf)
                .Where(entry => entry.Value is CapTableImported)
                .Select(entry => new Marked<CapTableImported>((CapTableImported)entry.Value, entry.Mark)),
        ];

    /// <summary>What the view sees and nobody took back, in the order in which it counts.</summary>
    public IReadOnlyList<Marked<ICapTableEvent>> CountedAt(AsOf asOf)
    {
        var seen = Entries.Where(entry => asOf.Holds(entry.Mark)).ToList();
        var undone = seen.Select(entry => (entry.Value as CapTableEntryReversed)?.Undoes)
            .OfType<Id<CapTableEntry>>()
            .ToHashSet();
        return
        [
            .. seen.Where(entry =>
                    entry.Value is not CapTableEntryReversed && !undone.Contains(entry.Value.Entry)
                )
                .OrderBy(entry => entry.Mark.Effective.From)
                .ThenBy(entry => entry.Mark.Sequence),
        ];
    }
}
