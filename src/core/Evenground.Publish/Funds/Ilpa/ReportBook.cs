namespace Evenground.Publish;

/// <summary>How a cell of a report is shown.</summary>
public enum ReportFormat
{
    Text,

    /// <summary>In major units of the report's currency.</summary>
    Money,

    /// <summary>0.1 for 10 %.</summary>
    Rate,
    Multiple,
    Day,
    Number,
}

/// <summary>One operand of a total: a line of the same sheet, in the total's own column or in
/// another.</summary>
/// <param name="Sign">1 to add, -1 to take off.</param>
public readonly record struct ReportTerm(string Line, int Sign = 1, int? Column = null);

/// <summary>One cell: a value, a total of other cells, or nothing.</summary>
/// <param name="Value">A <see cref="string"/>, <see cref="decimal"/> or <see cref="DateOnly"/>; null for
/// nothing, which is never 0.</param>
/// <param name="SumOf">The cells that it is the total of; null for a value of its own.</param>
public sealed record ReportCell(
    object? Value,
    ReportFormat Format = ReportFormat.Text,
    IReadOnlyList<ReportTerm>? SumOf = null
)
{
    public static ReportCell Nothing { get; } = new((object?)null);

    public static ReportCell Of(decimal? amount, ReportFormat format = ReportFormat.Money) =>
        new(amount, format);

    public static ReportCell Of(DateOnly? day) => new(day, ReportFormat.Day);

    public static ReportCell Of(string? text) => new(text);
}

/// <summary>What a line of a report is.</summary>
public enum ReportLineKind
{
    Heading,
    Amount,
    Total,

    /// <summary>A difference that must be 0 in every column.</summary>
    Check,
}

/// <summary>One line of a report.</summary>
/// <param name="Code">Its stable name within its sheet.</param>
/// <param name="Note">What it holds, or why it is empty.</param>
public sealed record ReportLine(
    string Code,
    LocalizedText Name,
    ReportLineKind Kind,
    IReadOnlyList<ReportCell> Cells,
    LocalizedText? Note = null
);

/// <summary>One sheet: lines against columns.</summary>
/// <param name="Name">At most 31 characters, as spreadsheets allow no more.</param>
public sealed record ReportSheet(
    string Name,
    LocalizedText Title,
    IReadOnlyList<LocalizedText> Columns,
    IReadOnlyList<ReportLine> Lines
)
{
    public ReportLine? Find(string code) => Lines.FirstOrDefault(line => line.Code == code);
}

/// <summary>A report of several sheets, for a spreadsheet to hold.</summary>
/// <param name="Name">The name of its file, in small letters with hyphens.</param>
public sealed record ReportBook(string Name, Currency Currency, IReadOnlyList<ReportSheet> Sheets)
{
    /// <summary>Every check that is not 0, as sheet, line and column: none in a sound report.</summary>
    public IReadOnlyList<string> FailedChecks() =>
        [
            .. from sheet in Sheets
            from line in sheet.Lines
            where line.Kind == ReportLineKind.Check
            from cell in line.Cells.Index()
            where cell.Item.Value is decimal and not 0
            select $"{sheet.Name}/{line.Code}/{cell.Index}",
        ];
}
