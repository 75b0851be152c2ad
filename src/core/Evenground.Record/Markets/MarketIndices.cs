using System.Collections.Immutable;

namespace Evenground.Record;

/// <summary>A market index as it stood in one view.</summary>
/// <param name="Levels">Up to the day of the view, in the order of their days; of a day that was recorded
/// twice
/// the level known last.</param>
/// <param name="Entries">The journal entries that say so.</param>
public sealed record RecordedIndex(
    string Code,
    LocalizedText Name,
    Currency Currency,
    MarketIndexKind Kind,
    IReadOnlyList<IndexClose> Levels,
    string Source,
    IReadOnlyList<long> Entries
);

/// <summary>All market indices ever recorded, as they were known at any time.</summary>
public sealed record MarketIndices
{
    public static MarketIndices Empty { get; } = new();

    ImmutableSortedDictionary<string, AppendOnlyList<Marked<MarketIndexRecorded>>> _byCode =
        ImmutableSortedDictionary.Create<string, AppendOnlyList<Marked<MarketIndexRecorded>>>(
            StringComparer.Ordinal
        );

    /// <summary>The index in a view; null when nothing of it was known by then.</summary>
    public RecordedIndex? Find(string code, AsOf asOf) =>
        _byCode.TryGetValue(code, out var records) ? At(records, asOf) : null;

    /// <summary>All indices of which something was known, in the order of their codes.</summary>
    public IReadOnlyList<RecordedIndex> All(AsOf asOf) =>
        [.. _byCode.Values.Select(records => At(records, asOf)).OfType<RecordedIndex>()];

    internal MarketIndices After(IMarketEvent happened, Mark mark) =>
        happened is MarketIndexRecorded recorded
            ? this with
            {
                _byCode = _byCode.SetItem(
                    recorded.Code,
                    _byCode.GetValueOrDefault(recorded.Code).Add(new(recorded, mark))
                ),
            }
            : this;

    static RecordedIndex? At(AppendOnlyList<Marked<MarketIndexRecorded>> records, AsOf asOf)
    {
        var levels = new SortedDictionary<DateOnly, decimal>();
        MarketIndexRecorded? last = null;
        var entries = new List<long>();
        foreach (
            var (recorded, mark) in records
                .Where(record => asOf.Sees(record.Mark))
                .OrderBy(record => record.Mark.KnownFrom)
                .ThenBy(record => record.Mark.Sequence)
        )
        {
            last = recorded;
            entries.Add(mark.Sequence);
            foreach (var level in recorded.Levels.Where(level => level.On <= asOf.On))
                levels[level.On] = level.Level;
        }

        return last is null || levels.Count == 0
            ? null
            : new(
                last.Code,
                last.Name,
                last.Currency,
                last.Kind,
                [.. levels.Select(level => new IndexClose(level.Key, level.Value))],
                last.Source,
                entries
            );
    }
}
