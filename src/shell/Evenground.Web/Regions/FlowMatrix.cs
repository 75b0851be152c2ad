using Evenground.Record;

namespace Evenground.Web;

/// <summary>Who moved from where to where in one period, as the office printed it: every cell is a row of its
/// table.</summary>
/// <remarks>Moves within a region stand on the diagonal; no sum of it counts them.</remarks>
public sealed class FlowMatrix
{
    readonly KnownFigure?[,] _cells;

    FlowMatrix(StatisticPeriod period, IReadOnlyList<string> places, KnownFigure?[,] cells)
    {
        (Period, Places, _cells) = (period, places, cells);
        Sources = [.. Cells.Select(cell => cell.Edition).Distinct()];
    }

    public StatisticPeriod Period { get; }

    /// <summary>The regions of the country at the end of the period, in the order of the book.</summary>
    public IReadOnlyList<string> Places { get; }

    /// <summary>The releases that the cells come from.</summary>
    public IReadOnlyList<DataSet> Sources { get; }

    /// <summary>What moved from one region to another; null when the table has no figure.</summary>
    public decimal? this[int from, int to] => _cells[from, to]?.Value;

    /// <summary>The whole matrix, row by row: from each region to each.</summary>
    public IReadOnlyList<IReadOnlyList<decimal?>> Values =>
        [
            .. Places.Select(
                (_, from) => (IReadOnlyList<decimal?>)[.. Places.Select((_, to) => this[from, to])]
            ),
        ];

    IEnumerable<KnownFigure> Cells => _cells.Cast<KnownFigure?>().OfType<KnownFigure>();

    public int IndexOf(string place)
    {
        for (var at = 0; at < Places.Count; at++)
            if (Places[at] == place)
                return at;
        return -1;
    }

    /// <summary>The periods of the table of moves up to the day asked about, the earliest first.</summary>
    public static IReadOnlyList<StatisticPeriod> PeriodsOf(PageView view, RegionalRecord record) =>
        record.Table(StandardTables.Flows) is { } table
            ? [.. table.Periods.Where(period => period.Last <= view.AsOf.On)]
            : [];

    /// <summary>The moves of a period; null when there is no table of them.</summary>
    public static FlowMatrix? Of(RegionalRecord record, StatisticPeriod period) =>
        record.Table(StandardTables.Flows) is not { } table || record.Book.Root is not { } root
            ? null
            : record.Read(() =>
            {
                var places = record.Book.Within(root, period.Last);
                var cells = new KnownFigure?[places.Count, places.Count];
                for (var from = 0; from < places.Count; from++)
                for (var to = 0; to < places.Count; to++)
                    cells[from, to] = table.Find(period, places[from], places[to]);
                return new FlowMatrix(period, places, cells);
            });
}
