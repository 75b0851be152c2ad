using System.Collections.Immutable;

namespace Evenground.Record;

/// <summary>All official statistics with their releases, as they were known at any time.</summary>
/// <remarks>
/// Of the releases known by then, the one released last counts, whenever it was fetched: an old one that is
/// recorded late does not displace a newer one. A complete release stands for the whole table from its day
/// on;
/// another one only for the cells that it holds.
/// </remarks>
public sealed record Statistics
{
    public static Statistics Empty { get; } = new();

    ImmutableDictionary<string, AppendOnlyList<Marked<DataSet>>> _editions = ImmutableDictionary.Create<
        string,
        AppendOnlyList<Marked<DataSet>>
    >(StringComparer.Ordinal);
    AppendOnlyList<string> _order;

    /// <summary>The codes of all tables that were ever released, in the order of their first
    /// release.</summary>
    public IReadOnlyList<string> Tables => _order;

    /// <summary>Sequences of entries whose payload could not be read.</summary>
    public AppendOnlyList<long> Unreadable { get; private init; }

    /// <summary>The releases of a table that the view may see, the latest first.</summary>
    public IReadOnlyList<Marked<DataSet>> EditionsOf(string table, AsOf asOf) =>
        _editions.TryGetValue(table, out var editions)
            ?
            [
                .. editions
                    .Where(edition => asOf.Sees(edition.Mark))
                    .OrderByDescending(edition => edition.Mark.KnownFrom)
                    .ThenByDescending(edition => edition.Mark.Sequence),
            ]
            : [];

    /// <summary>A table as it was known, its regions read through a book of codes; null when none of it
    /// was.</summary>
    public StatisticalTable? Table(string table, AsOf asOf, RegionBook book) =>
        EditionsOf(table, asOf) is { Count: > 0 } editions ? new(editions, book) : null;

    internal Statistics After(IStatisticEvent happened, Mark mark)
    {
        if (happened is not StatisticsReleased { DataSet: { } dataSet })
            return this with { Unreadable = Unreadable.Add(mark.Sequence) };

        var table = dataSet.Structure.Code;
        var isKnown = _editions.TryGetValue(table, out var editions);
        return this with
        {
            _editions = _editions.SetItem(table, editions.Add(new(dataSet, mark))),
            _order = isKnown ? _order : _order.Add(table),
        };
    }
}
