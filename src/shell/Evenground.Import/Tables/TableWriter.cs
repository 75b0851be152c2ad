using System.Buffers;
using System.Globalization;
using System.Text;
using MiniExcelLibs;
using MiniExcelLibs.OpenXml;

namespace Evenground.Import;

/// <summary>Writes tables to files that people open in spreadsheets and programs read.</summary>
public static class TableWriter
{
    // Excel shows 15 digits of a number and forgets the rest: a longer one is written as text and stays
    // whole.
    const int MostDigitsOfANumber = 15;

    static readonly SearchValues<char> Separating = SearchValues.Create(",;\"\r\n\t");

    /// <summary>Writes CSV by RFC 4180 in UTF-8: dates as <c>yyyy-MM-dd</c>, numbers exact and with a
    /// point.</summary>
    /// <param name="table">What is written.</param>
    /// <param name="file">Takes the bytes; stays open.</param>
    /// <param name="withMark">Whether a byte order mark comes first: without it Excel misreads
    /// Korean.</param>
    /// <param name="stop">Stops between rows.</param>
    /// <remarks>No text can run as a formula: see <see cref="FormulaGuard"/>.</remarks>
    public static async Task WriteCsvAsync(
        Table table,
        Stream file,
        bool withMark = false,
        CancellationToken stop = default
    )
    {
        await using var writer = new StreamWriter(
            file,
            new UTF8Encoding(withMark),
            bufferSize: 64 * 1024,
            leaveOpen: true
        );
        await writer.WriteAsync(Line(table.Columns.Select(column => (Cell)column)).AsMemory(), stop);
        foreach (var row in table.Rows)
            await writer.WriteAsync(Line(row).AsMemory(), stop);
    }

    /// <summary>Writes an Excel workbook with one sheet: texts stay texts, numbers and days can be reckoned
    /// with.</summary>
    public static Task WriteXlsxAsync(Table table, Stream file, CancellationToken stop = default) =>
        WriteXlsxAsync([("Sheet1", table)], file, stop);

    /// <summary>Writes an Excel workbook with several sheets, in their order.</summary>
    public static async Task WriteXlsxAsync(
        IReadOnlyList<(string Name, Table Table)> sheets,
        Stream file,
        CancellationToken stop = default
    )
    {
        var configuration = new OpenXmlConfiguration
        {
            AutoFilter = false,
            TableStyles = TableStyles.None,
            FastMode = true,
        };

        // The library writes to a stream that it can seek in; an answer over HTTP is none.
        using var book = new MemoryStream();
        await MiniExcel.SaveAsAsync(
            book,
            sheets.ToDictionary(sheet => sheet.Name, sheet => (object)Rows(sheet.Table, stop)),
            printHeader: false,
            sheets[0].Name,
            ExcelType.XLSX,
            configuration,
            cancellationToken: stop
        );
        book.Position = 0;
        await book.CopyToAsync(file, stop);
    }

    static string Line(IEnumerable<Cell> cells) =>
        string.Join(',', cells.Select(cell => Quoted(FormulaGuard.PutOn(TextOf(cell))))) + "\r\n";

    static string TextOf(Cell cell) =>
        cell.Value switch
        {
            null => "",
            string text => text,
            decimal number => number.ToString(CultureInfo.InvariantCulture),
            DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            bool flag => flag ? "true" : "false",
            var other => throw new InvalidOperationException($"A cell holds no {other.GetType().Name}."),
        };

    static string Quoted(string text) =>
        text.AsSpan().ContainsAny(Separating) || text.Trim().Length != text.Length
            ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\""
            : text;

    static IEnumerable<Dictionary<string, object?>> Rows(Table table, CancellationToken stop)
    {
        var places = Enumerable
            .Range(0, table.Columns.Count)
            .Select(place => place.ToString(CultureInfo.InvariantCulture))
            .ToArray();
        yield return Row(places, place => table.Columns[place]);
        foreach (var row in table.Rows)
        {
            stop.ThrowIfCancellationRequested();
            yield return Row(places, place => ExcelValueOf(row[place]));
        }
    }

    static Dictionary<string, object?> Row(string[] places, Func<int, object?> value) =>
        places.Index().ToDictionary(place => place.Item, place => value(place.Index), StringComparer.Ordinal);

    static object? ExcelValueOf(Cell cell) =>
        cell.Value switch
        {
            decimal number when Digits(number) > MostDigitsOfANumber => TextOf(cell),
            DateOnly day when day.Year < 1901 => TextOf(cell),
            DateOnly day => day.ToDateTime(TimeOnly.MinValue),
            var value => value,
        };

    static int Digits(decimal number) =>
        TextOf(number).Replace(".", "", StringComparison.Ordinal).Trim('-', '0').Length;
}
