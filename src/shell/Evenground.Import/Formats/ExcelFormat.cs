using System.Globalization;
using System.Runtime.CompilerServices;
using Evenground.Record;

namespace Evenground.Import;

/// <summary>The first worksheet of an Excel workbook (.xlsx).</summary>
/// <remarks>
/// Excel keeps numbers as binary fractions of 15 good digits. A number comes in as the shortest decimal that
/// means the same fraction, which is the one that was typed; one with more digits than 15 was not typed so
/// and is refused.
/// A day may be a date cell, a text, or a plain number in a column of days (counted as Excel's 1900 system
/// does).
/// </remarks>
public sealed class ExcelFormat : IStatementFormat
{
    const int MostDigits = 15;

    // Excel believes in a 29 February 1900; from the day after it, serials and days go together.
    const int FirstSerial = 61,
        LastSerial = 109_574;

    static readonly HashSet<string> DayColumns =
    [
        .. StatementColumns
            .All.Concat(RateColumns.All)
            .Concat(IndexColumns.All)
            .Concat(FundSheetColumns.All)
            .Where(column => column.HoldsDays)
            .Select(column => column.Name),
    ];

    public string Name => "xlsx";

    public IReadOnlyList<string> Extensions { get; } = [".xlsx"];

    public LocalizedText About =>
        new(
            Korean: "Excel 통합 문서(.xlsx)의 첫 시트",
            English: "The first sheet of an Excel workbook (.xlsx)"
        );

    public async IAsyncEnumerable<RawRow> ReadAsync(
        Stream file,
        SheetFile source,
        [EnumeratorCancellation] CancellationToken stop
    )
    {
        // A workbook is a zip archive, whose list of contents stands at its end: it cannot be read as it
        // comes.
        using var book = new MemoryStream();
        await file.CopyToAsync(book, stop);

        var line = 0;
        IReadOnlyList<string> header = [];
        using var rows = new WorkbookRows(book);
        while (rows.Next())
        {
            stop.ThrowIfCancellationRequested();
            var row = Read(++line, rows.Cells, header);
            if (header.Count == 0 && !row.IsBlank)
            {
                row = row with { Cells = row.Cells.Take(Used(row.Cells)).ToArray() };
                header = row.Cells;
            }

            yield return row;
        }

        if (rows.Failure is { } failure)
            yield return new(line + 1, [], [new(-1, RowFault.FileMustBeReadable, failure)]);
    }

    /// <summary>A row as wide as the header: a worksheet does not say how many cells a row was meant to
    /// have.</summary>
    static RawRow Read(int line, IReadOnlyList<object?> values, IReadOnlyList<string> header)
    {
        var faults = new List<RawFault>();
        var cells = new List<string>(Math.Max(values.Count, header.Count));
        for (var place = 0; place < values.Count; place++)
        {
            var isDay = place < header.Count && DayColumns.Contains(header[place].Trim().ToLowerInvariant());
            var (text, fault) = TextOf(values[place], isDay);
            cells.Add(text);
            if (fault is { } found)
                faults.Add(new(place, found, text.Length > 80 ? text[..80] : text));
        }

        while (cells.Count < header.Count)
            cells.Add("");
        return new(
            line,
            cells.Take(header.Count == 0 ? cells.Count : Math.Max(Used(cells), header.Count)).ToArray(),
            faults
        );
    }

    static int Used(IReadOnlyList<string> cells)
    {
        var used = cells.Count;
        while (used > 0 && string.IsNullOrWhiteSpace(cells[used - 1]))
            used--;
        return used;
    }

    static (string Text, RowFault? Fault) TextOf(object? value, bool isDay) =>
        value switch
        {
            null => ("", null),
            string text => (text, text.Length > SheetFile.LongestCell ? RowFault.CellMustFit : null),
            bool flag => (flag ? "true" : "false", null),
            DateTime day when day.TimeOfDay == TimeSpan.Zero => (Iso(day), null),
            DateTime instant => (
                instant.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture),
                RowFault.DateMustExist
            ),
            double serial
                when isDay && serial is >= FirstSerial and <= LastSerial && serial == Math.Floor(serial) => (
                Iso(DateTime.FromOADate(serial)),
                null
            ),
            double number => NumberOf(number),
            IFormattable other => (other.ToString(null, CultureInfo.InvariantCulture), null),
            _ => (value.ToString() ?? "", null),
        };

    static (string Text, RowFault? Fault) NumberOf(double number)
    {
        var shortest = number.ToString("R", CultureInfo.InvariantCulture);
        var digits = shortest.Split('E')[0].Replace(".", "", StringComparison.Ordinal).Trim('-', '0').Length;

        // Only what a decimal holds exactly: neither too large for it nor too small.
        var isExact = digits <= MostDigits && (number == 0 || Math.Abs(number) is < 1e27 and > 1e-12);
        return isExact
            ? (
                decimal.Parse(shortest, NumberStyles.Float, CultureInfo.InvariantCulture)
                    .ToString(CultureInfo.InvariantCulture),
                null
            )
            : (shortest, RowFault.NumberMustBeExact);
    }

    static string Iso(DateTime day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
