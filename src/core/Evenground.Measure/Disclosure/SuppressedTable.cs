namespace Evenground.Measure;

/// <summary>A table of counts as it may be shown: some cells are held back.</summary>
/// <remarks>
/// A cell held back is neither 0 nor missing, and which of them are small
/// themselves is nobody's to know.
/// </remarks>
public sealed class SuppressedTable
{
    readonly CountTable _outline;
    readonly HashSet<CellPlace> _heldBack;

    internal SuppressedTable(CountTable table, SmallCellRule rule, IEnumerable<CellPlace> heldBack)
    {
        (_outline, Rule, _heldBack) = (table, rule, [.. heldBack]);
    }

    public SmallCellRule Rule { get; }

    public IReadOnlyList<CountRow> Rows => _outline.Rows;

    public IReadOnlyList<string> Columns => _outline.Columns;

    /// <summary>The places of the cells that are held back, row by row.</summary>
    public IEnumerable<CellPlace> HeldBack => _outline.Places.Where(_heldBack.Contains);

    /// <summary>The count, or null when it is held back.</summary>
    public long? this[CellPlace place] => _heldBack.Contains(place) ? null : _outline[place].Value;

    /// <summary>Whether a cell is held back; null when the table has no such cell.</summary>
    public bool? IsHeldBack(string row, string column) =>
        _outline.Find(row, column) is { } place ? _heldBack.Contains(place) : null;
}
