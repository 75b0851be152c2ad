using System.Collections.Immutable;

namespace Evenground.Record;

/// <summary>All official statistics with their revisions and deletions, as they were known at any
/// time.</summary>
/// <remarks>
/// Of the editions known by then, the one released last counts, whenever it was fetched: an old edition that
/// is recorded late does not displace a newer one.
/// </remarks>
public sealed record Statistics
{
    public static Statistics Empty { get; } = new();

    ImmutableDictionary<
        (SeriesKey Series, EffectivePeriod Period),
        AppendOnlyList<Marked<Observation?>>
    > _values = ImmutableDictionary<(SeriesKey, EffectivePeriod), AppendOnlyList<Marked<Observation?>>>.Empty;
    ImmutableDictionary<SeriesKey, AppendOnlyList<EffectivePeriod>> _periods = ImmutableDictionary<
        SeriesKey,
        AppendOnlyList<EffectivePeriod>
    >.Empty;
    AppendOnlyList<SeriesKey> _order;

    /// <summary>Every series that has ever had a value, in the order of the first.</summary>
    public IReadOnlyList<SeriesKey> Keys => _order;

    /// <summary>The value of a period as known by then; null when none was released, or it was
    /// deleted.</summary>
    public Observation? Find(SeriesKey series, EffectivePeriod period, AsOf asOf)
    {
        if (!_values.TryGetValue((series, period), out var editions))
            return null;

        Marked<Observation?>? best = null;
        foreach (var edition in editions)
            if (asOf.Sees(edition.Mark) && (best is not { } current || IsLater(edition.Mark, current.Mark)))
                best = edition;
        return best?.Value;
    }

    /// <summary>The values of a series as known by then, of whatever periods, in the order of their
    /// days.</summary>
    public IReadOnlyList<Observation> Series(SeriesKey series, AsOf asOf) =>
        _periods.TryGetValue(series, out var periods)
            ?
            [
                .. periods
                    .Select(period => Find(series, period, asOf))
                    .OfType<Observation>()
                    .OrderBy(value => value.Period.From)
                    .ThenBy(value => value.Period.Until),
            ]
            : [];

    /// <summary>The value of the last period that had ended by the day, as known by then.</summary>
    public Observation? Latest(SeriesKey series, AsOf asOf) =>
        Series(series, asOf).LastOrDefault(value => value.Period.Until <= asOf.On);

    /// <summary>Every edition of one value that is known by then, in the order recorded; null where it was
    /// deleted.</summary>
    public IReadOnlyList<Marked<Observation?>> EditionsOf(
        SeriesKey series,
        EffectivePeriod period,
        AsOf asOf
    ) =>
        _values.TryGetValue((series, period), out var editions)
            ? [.. editions.Where(edition => asOf.Sees(edition.Mark))]
            : [];

    internal Statistics After(IStatisticEvent happened, Mark mark) =>
        happened switch
        {
            ObservationsReleased released => released.Values.Aggregate(
                this,
                (all, value) =>
                {
                    var series = new SeriesKey(
                        released.Dataset,
                        released.Indicator,
                        value.Region,
                        released.Unit
                    );
                    var observation = new Observation(
                        series,
                        value.Period,
                        value.Value,
                        mark.KnownFrom,
                        released.RetrievedOn,
                        released.SourceTable,
                        released.Vintage,
                        mark.Sequence
                    );
                    return all.With(series, value.Period, new(observation, mark));
                }
            ),
            ObservationsDeleted deleted => deleted.Cells.Aggregate(
                this,
                (all, cell) =>
                    all.With(
                        new(deleted.Dataset, deleted.Indicator, cell.Region, deleted.Unit),
                        cell.Period,
                        new(null, mark)
                    )
            ),
            _ => this,
        };

    Statistics With(SeriesKey series, EffectivePeriod period, Marked<Observation?> edition)
    {
        var isNew = !_values.TryGetValue((series, period), out var editions);
        var hasSeries = _periods.TryGetValue(series, out var periods);
        return this with
        {
            _values = _values.SetItem((series, period), editions.Add(edition)),
            _periods = isNew ? _periods.SetItem(series, periods.Add(period)) : _periods,
            _order = hasSeries ? _order : _order.Add(series),
        };
    }

    static bool IsLater(in Mark candidate, in Mark current) =>
        (candidate.KnownFrom, candidate.Sequence).CompareTo((current.KnownFrom, current.Sequence)) > 0;
}
