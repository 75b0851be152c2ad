namespace Evenground.Measure;

/// <summary>What a reader of a shown table can work out of one cell that is held back.</summary>
/// <param name="Low">The least value that fits.</param>
/// <param name="High">The greatest value that fits; null when there is none.</param>
/// <param name="IsNarrow">Whether that is less than the rule leaves open.</param>
public sealed record LeftOpen(string Row, string Column, long Low, long? High, bool IsNarrow);

/// <summary>Plays the reader who knows every shown cell and every sum, and says what is left open.</summary>
/// <remarks>Exact: a value is in the range if and only if some filling of the hidden cells has it. See
/// <see cref="Suppression"/> for what the reader is taken to know.</remarks>
public static class DisclosureAudit
{
    /// <param name="table">The whole table.</param>
    /// <param name="rule">What counts as small.</param>
    /// <param name="heldBack">The cells that are not shown.</param>
    public static IReadOnlyList<LeftOpen> Of(
        CountTable table,
        SmallCellRule rule,
        IEnumerable<CellPlace> heldBack
    ) =>
        [
            .. Suppression
                .WhatIsLeftOpen(table, rule, heldBack)
                .Select(left => new LeftOpen(
                    table.Rows[left.Place.Row].Code,
                    table.Columns[left.Place.Column],
                    left.Low,
                    left.High,
                    IsNarrow(table[left.Place], rule, left.Low, left.High)
                )),
        ];

    static bool IsNarrow(CountCell cell, SmallCellRule rule, long low, long? high)
    {
        if (high - low < (rule.IsSmall(cell) ? rule.Width : 1))
            return true;
        var (reach, floor) = (rule.ReachOf(cell), rule.ShowsZero ? Math.Min(cell.Value, 1) : 0);
        return rule.IsSmall(cell)
            && (cell.Value - low < Math.Min(reach, cell.Value - floor) || high - cell.Value < reach);
    }
}
