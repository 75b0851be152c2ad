using System.Globalization;
using Evenground.Import;

namespace Evenground.Web;

/// <summary>One column of a shown table; in files it goes by its code.</summary>
/// <param name="Unit">Of a measure; null for other columns.</param>
public sealed record ShownColumn(
    string Code,
    LocalizedText Heading,
    ExportKind Kind = ExportKind.Attribute,
    Unit? Unit = null
)
{
    public static ShownColumn Amount(string code, LocalizedText heading, Currency currency) =>
        new(code, heading, ExportKind.Measure, Evenground.Unit.Of(currency));

    public static ShownColumn Number(string code, LocalizedText heading, Unit? unit = null) =>
        new(code, heading, ExportKind.Measure, unit ?? Evenground.Unit.Times);
}

/// <summary>One cell: as people read it, and the exact value that files hold.</summary>
/// <param name="Text">As it is shown; may be rounded where the table says so.</param>
/// <param name="Value">Exact; the empty cell where there is none.</param>
/// <param name="Link">Where the text leads; null for nowhere.</param>
/// <param name="Note">A smaller line below.</param>
public sealed record ShownCell(string Text, Cell Value, string? Link = null, string? Note = null)
{
    /// <summary>Numbered links after the text: the journal entries that it rests on.</summary>
    public IReadOnlyList<(string Text, string Address)> Entries { get; init; } = [];

    public static ShownCell Of(string text, string? link = null, string? note = null) =>
        new(text, text, link, note);
}

/// <summary>A table that a page shows and hands out as files, of one model.</summary>
/// <param name="Code">The name of the file and of the address, in small letters with hyphens.</param>
/// <param name="Rows">The first cell of a row names it.</param>
public sealed record ShownTable(
    string Code,
    LocalizedText Title,
    IReadOnlyList<ShownColumn> Columns,
    IReadOnlyList<IReadOnlyList<ShownCell>> Rows
)
{
    /// <summary>Rows of sums below the others; not in files, which are added up by whoever takes
    /// them.</summary>
    public IReadOnlyList<IReadOnlyList<ShownCell>> Totals { get; init; } = [];

    /// <summary>What the shown amounts are counted in, where that is not the currency itself; files hold them
    /// exactly.</summary>
    public LocalizedText? Scale { get; init; }

    /// <summary>The name in the query by which the rows are put in order; null where they stay as they
    /// are.</summary>
    public string? SortedBy { get; init; }

    /// <summary>The rows in the order that was asked for: a column's code, with a hyphen before it for the
    /// largest first. Rows without a value come last.</summary>
    public ShownTable Sorted(string name, string? asked)
    {
        var isDown = asked?.StartsWith('-') == true;
        var place = Columns.TakeWhile(column => column.Code != asked?.TrimStart('-')).Count();
        var table = this with { SortedBy = name };
        if (place == Columns.Count)
            return table;

        var known = Rows.Where(row => row[place].Value.Value is not null);
        var ordered = isDown
            ? known.OrderByDescending(row => row[place].Value.Value, ByValue)
            : known.OrderBy(row => row[place].Value.Value, ByValue);
        return table with { Rows = [.. ordered, .. Rows.Where(row => row[place].Value.Value is null)] };
    }

    /// <summary>The same as files.</summary>
    public PageExport Export(PageView view) =>
        new(Code, () => new(Code, Title, ExportColumns, CellsOf(Rows), SourceOf(view)));

    /// <summary>What the figures of ledgers are cited as.</summary>
    public static ExportSource SourceOf(PageView view) =>
        new(
            new(
                $"{view.Programme.Name.Korean} 장부, 기록 순번 {view.Head.Sequence}{Example(view).Korean}",
                $"Ledgers of {view.Programme.Name.English}, journal entry {view.Head.Sequence}{Example(view).English}"
            ),
            view.AsOf.On,
            view.AsOf.Known
        );

    static LocalizedText Example(PageView view) =>
        view.Programme.IsExample ? new(" (예시 데이터)", " (example data)") : default;

    ExportColumn[] ExportColumns =>
        [
            .. Columns.Select(column => new ExportColumn(
                column.Code,
                column.Kind,
                column.Heading,
                column.Unit
            )),
        ];

    static IEnumerable<IReadOnlyList<Cell>> CellsOf(IReadOnlyList<IReadOnlyList<ShownCell>> rows) =>
        rows.Select(row => (IReadOnlyList<Cell>)[.. row.Select(cell => cell.Value)]);

    static readonly Comparer<object?> ByValue = Comparer<object?>.Create(
        (left, right) =>
            (left, right) switch
            {
                (string first, string second) => CultureInfo.InvariantCulture.CompareInfo.Compare(
                    first,
                    second
                ),
                (IComparable first, _) when first.GetType() == right?.GetType() => first.CompareTo(right),
                _ => 0,
            }
    );
}
