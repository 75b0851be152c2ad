namespace Evenground.Measure;

/// <summary>One cell of a table of counts.</summary>
/// <param name="Value">What is counted; 0 or more.</param>
/// <param name="Contributors">How many companies or people stand behind it; of a plain count, as
/// many.</param>
public readonly record struct CountCell(long Value, long Contributors)
{
    public static CountCell Of(long count) => new(count, count);
}

/// <summary>One row of a table of counts.</summary>
/// <param name="Code">For example the code of a place.</param>
/// <param name="Within">The row whose sum it is a part of, or null at the top.</param>
public sealed record CountRow(string Code, string? Within = null);

/// <summary>Where a cell stands.</summary>
public readonly record struct CellPlace(int Row, int Column);

/// <summary>A table of counts with its sums: places within places down, categories across.</summary>
/// <remarks>
/// Every row that others lie within is the sum of those; the last column, of two categories or more, is the
/// sum of the categories. Shape: rows × columns, sums among them. Unit: that of the counts.
/// </remarks>
public sealed class CountTable
{
    /// <summary>The code of the column that sums up the others.</summary>
    public const string Total = "total";

    /// <summary>The largest value that a cell may hold, so that no sum of them overflows.</summary>
    public const long LargestValue = 1_000_000_000_000_000;

    readonly CountCell[,] _cells;
    readonly int[] _within;
    readonly bool[] _isSum;
    readonly Func<string, string, bool> _isWithheld;

    /// <param name="rows">A row stands anywhere, before or after the one that it lies within.</param>
    /// <param name="categories">One or more, without the total.</param>
    /// <param name="cell">Each cell by row and column, sums included, as contributors to two parts may be the
    /// same.</param>
    /// <param name="isWithheld">The cells that are not published at all, and so need no care; none by
    /// default.</param>
    public CountTable(
        IReadOnlyList<CountRow> rows,
        IReadOnlyList<string> categories,
        Func<string, string, CountCell> cell,
        Func<string, string, bool>? isWithheld = null
    )
    {
        _isWithheld = isWithheld ?? ((_, _) => false);
        Rows = rows;
        Columns = categories.Count > 1 ? [.. categories, Total] : categories;
        _within = [.. rows.Select(row => RowOf(row.Within))];
        _isSum = new bool[rows.Count];
        foreach (var whole in _within.Where(whole => whole >= 0))
            _isSum[whole] = true;

        _cells = new CountCell[rows.Count, Columns.Count];
        for (var row = 0; row < rows.Count; row++)
        for (var column = 0; column < Columns.Count; column++)
            _cells[row, column] = cell(rows[row].Code, Columns[column]);
        Check();
    }

    public IReadOnlyList<CountRow> Rows { get; }

    /// <summary>The categories and, of two or more, their total.</summary>
    public IReadOnlyList<string> Columns { get; }

    public bool HasTotal => Columns.Count > 1;

    public CountCell this[CellPlace place] => _cells[place.Row, place.Column];

    /// <summary>All places, row by row.</summary>
    public IEnumerable<CellPlace> Places =>
        from row in Enumerable.Range(0, Rows.Count)
        from column in Enumerable.Range(0, Columns.Count)
        select new CellPlace(row, column);

    /// <summary>Whether a cell is not published at all.</summary>
    public bool IsWithheld(CellPlace place) => _isWithheld(Rows[place.Row].Code, Columns[place.Column]);

    /// <summary>The row that a row is a part of, or -1.</summary>
    public int WholeOf(int row) => _within[row];

    /// <summary>Whether a row is the sum of others.</summary>
    public bool IsSum(int row) => _isSum[row];

    /// <summary>Whether a column is the sum of the others.</summary>
    public bool IsTotal(int column) => HasTotal && column == Columns.Count - 1;

    public CellPlace? Find(string row, string column)
    {
        var (down, across) = (RowOf(row), Columns.ToList().IndexOf(column));
        return down < 0 || across < 0 ? null : new(down, across);
    }

    int RowOf(string? code)
    {
        for (var row = 0; row < Rows.Count && code is not null; row++)
            if (string.Equals(Rows[row].Code, code, StringComparison.Ordinal))
                return row;
        return -1;
    }

    void Check()
    {
        foreach (var place in Places)
        {
            var cell = this[place];
            if (cell.Value is < 0 or > LargestValue || cell.Contributors < 0)
                throw new ArgumentOutOfRangeException(
                    nameof(place),
                    cell,
                    $"A cell holds 0 to {LargestValue}, of 0 or more contributors."
                );
            if (IsSum(place.Row) && SumOfParts(place) is var parts && parts != cell.Value)
                throw new ArgumentException($"{At(place)} is {cell.Value}, its parts make {parts}.");
            if (IsTotal(place.Column) && SumAcross(place.Row) is var across && across != cell.Value)
                throw new ArgumentException($"{At(place)} is {cell.Value}, its categories make {across}.");
        }
    }

    long SumOfParts(CellPlace place) =>
        Enumerable
            .Range(0, Rows.Count)
            .Where(row => WholeOf(row) == place.Row)
            .Sum(row => _cells[row, place.Column].Value);

    long SumAcross(int row) =>
        Enumerable.Range(0, Columns.Count - 1).Sum(column => _cells[row, column].Value);

    string At(CellPlace place) => $"The cell {Rows[place.Row].Code}, {Columns[place.Column]}";
}
