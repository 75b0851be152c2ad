using Evenground.Record;

namespace Evenground.Publish;

/// <summary>How a cell of a table differs between two days on which the table was known.</summary>
public enum CellChangeKind
{
    /// <summary>Known on both days, with another value or status.</summary>
    Revised,

    /// <summary>Known on the later day only.</summary>
    Added,

    /// <summary>Known on the earlier day only.</summary>
    Deleted,
}

/// <summary>One cell that differs between two days.</summary>
/// <param name="Cell">One category a dimension; places for regions.</param>
/// <param name="Before">The figure as it was known on the earlier day; null when there was none.</param>
/// <param name="After">The figure as it was known on the later day; null when there was none.</param>
public sealed record CellChange(
    StatisticPeriod Period,
    IReadOnlyList<string> Cell,
    CellChangeKind Kind,
    KnownFigure? Before,
    KnownFigure? After
)
{
    /// <summary>By how much the value changed; null where there is no value on one of the days.</summary>
    public decimal? By => After?.Value - Before?.Value;
}

/// <summary>Tells what changed in a table between two days on which it was known.</summary>
/// <remarks>
/// Cells are held against each other by period and categories, regions by place: a new code of the same place
/// is no change. A cell is revised when its value or its status differs; the same figure in a later release
/// is
/// not. Values are compared exactly, so 1.5 and 1.50 are the same.
/// </remarks>
public static class VintageComparison
{
    /// <summary>The cells that differ, by period and then by categories.</summary>
    /// <param name="before">The table as it was known on the earlier day; null when it was not.</param>
    /// <param name="after">The table as it was known on the later day; null when it was not.</param>
    public static IReadOnlyList<CellChange> Between(StatisticalTable? before, StatisticalTable? after)
    {
        var known = new Dictionary<string, (StatisticPeriod, IReadOnlyList<string>, KnownFigure)>(
            StringComparer.Ordinal
        );
        foreach (var (period, cell, figure) in before?.Cells() ?? [])
            known[KeyOf(period, cell)] = (period, cell, figure);

        var changes = new List<CellChange>();
        foreach (var (period, cell, figure) in after?.Cells() ?? [])
            if (!known.Remove(KeyOf(period, cell), out var earlier))
                changes.Add(new(period, cell, CellChangeKind.Added, null, figure));
            else if (!IsSame(earlier.Item3, figure))
                changes.Add(new(period, cell, CellChangeKind.Revised, earlier.Item3, figure));
        foreach (var (period, cell, figure) in known.Values)
            changes.Add(new(period, cell, CellChangeKind.Deleted, figure, null));
        return
        [
            .. changes
                .OrderBy(change => change.Period)
                .ThenBy(change => KeyOf(change.Period, change.Cell), StringComparer.Ordinal),
        ];
    }

    static bool IsSame(in KnownFigure before, in KnownFigure after) =>
        before.Value == after.Value && before.Status == after.Status;

    static string KeyOf(StatisticPeriod period, IReadOnlyList<string> cell) =>
        $"{period.Text}\u001F{string.Join('\u001F', cell)}";
}
