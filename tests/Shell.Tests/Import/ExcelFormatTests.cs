using System.Globalization;
using System.IO.Compression;
using System.Text;
using Evenground.Import;
using Evenground.Record;
using MiniExcelLibs;
using Xunit;

namespace Evenground.Tests.Import;

/// <summary>Workbooks: the same rows as CSV, dates and numbers in all the ways that Excel keeps them, broken
/// files.</summary>
public class ExcelFormatTests
{
    [Theory, InlineData(false), InlineData(true)]
    public async Task The_example_as_a_workbook_reads_row_for_row_as_its_csv(bool asTyped)
    {
        var expected = (await Sheets.ReadAsync(Sheets.Example, "public-record.csv")).Value;

        var sheet = (await Sheets.ReadAsync(ExampleAsWorkbook(asTyped), "public-record.xlsx")).Value;

        // Excel drops the last zero of 0.540; the figure says the same, as its precision is given.
        Assert.Equal(expected.Rows.Select(Comparable), sheet.Rows.Select(Comparable));
        Assert.Equal(expected.Sheet, sheet.Sheet);
    }

    [Fact]
    public async Task The_example_as_a_workbook_changes_nothing_after_its_csv()
    {
        var history = Folded.From((await Sheets.ReadAsync(Sheets.Example, "public-record.csv")).Value);

        var again = StatementRules.Decide(
            (await Sheets.ReadAsync(ExampleAsWorkbook(asTyped: true), "public-record.xlsx")).Value,
            history
        );

        Assert.Empty(again.Value.Facts);
    }

    public static TheoryData<object, string> Days =>
        new()
        {
            { new DateTime(2022, 10, 31, 0, 0, 0, DateTimeKind.Unspecified), "2022-10-31" },
            { 44865.0, "2022-10-31" },
            { "2022-10-31", "2022-10-31" },
        };

    [Theory, MemberData(nameof(Days))]
    public async Task A_day_may_be_a_date_a_serial_or_a_text(object cell, string day)
    {
        var row = Assert.Single((await ReadAsync(("as_of", cell))).Value.Rows);

        Assert.Equal(day, row.Key.AsOf.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData(0.1, "0.1")]
    [InlineData(1.1, "1.1")]
    [InlineData(0.0000001, "0.0000001")]
    [InlineData(123456789012345.0, "123456789012345")]
    [InlineData(-5.0, "-5")]
    public async Task A_number_comes_in_as_the_decimal_that_was_typed(double cell, string number)
    {
        var row = Assert.Single((await ReadAsync(("value", cell), ("unit", "ratio"))).Value.Rows);

        Assert.Equal(decimal.Parse(number, CultureInfo.InvariantCulture), row.Figure.Value);
        Assert.Equal(number, row.Figure.Printed);
    }

    [Theory, InlineData(0.1 + 0.2), InlineData(1234567890123456789.0), InlineData(1e300), InlineData(1e-300)]
    public async Task A_number_that_excel_did_not_keep_exactly_is_refused(double cell)
    {
        (await ReadAsync(("value", cell), ("unit", "ratio"))).Accepted(out _, out var refusal);

        var error = Assert.Single(Assert.IsType<RowsMustHold>(refusal).Errors);
        Assert.Equal((RowFault.NumberMustBeExact, 2, "value"), (error.Fault, error.Line, error.Column));
    }

    [Fact]
    public async Task A_time_of_day_is_refused_where_a_day_is_asked_for()
    {
        (await ReadAsync(("as_of", new DateTime(2022, 10, 31, 9, 30, 0, DateTimeKind.Unspecified)))).Accepted(
            out _,
            out var refusal
        );

        Assert.Equal(
            RowFault.DateMustExist,
            Assert.Single(Assert.IsType<RowsMustHold>(refusal).Errors).Fault
        );
    }

    [Fact]
    public async Task An_error_names_the_row_of_the_worksheet()
    {
        (
            await Sheets.ReadAsync(
                Workbook([
                    [.. StatementColumns.All.Select(column => column.Name)],
                    [],
                    [.. Sheets.GoodRow.Split(',')],
                    [.. Sheets.GoodRow.Replace("companies", "firms", StringComparison.Ordinal).Split(',')],
                ]),
                "sheet.xlsx"
            )
        ).Accepted(out _, out var refusal);

        var error = Assert.Single(Assert.IsType<RowsMustHold>(refusal).Errors);
        Assert.Equal((4, "unit", "firms"), (error.Line, error.Column, error.Found));
    }

    static readonly Dictionary<string, byte[]> Broken = new()
    {
        ["empty"] = [],
        ["three bytes"] = [1, 2, 3],
        ["CSV under a false name"] = Encoding.UTF8.GetBytes(Sheets.GoodRow),
        ["cut off"] = ExampleAsWorkbook(asTyped: false)[..2_000],
        ["another archive"] = ZipOf(("hello.txt", "hello")),
        ["broken XML"] = ZipOf(
            ("xl/workbook.xml", "<workbook>"),
            ("xl/worksheets/sheet1.xml", "<worksheet><sheetData><row")
        ),
    };

    public static TheoryData<string> BrokenWorkbooks => [.. Broken.Keys];

    [Theory, MemberData(nameof(BrokenWorkbooks))]
    public async Task A_broken_workbook_is_refused_and_nothing_of_it_is_taken_in(string name)
    {
        var accepted = (await Sheets.ReadAsync(Broken[name], "sheet.xlsx")).Accepted(out _, out var refusal);

        Assert.False(accepted);
        Assert.Contains(
            Assert.IsType<RowsMustHold>(refusal).Errors,
            error => error.Fault is RowFault.FileMustBeReadable or RowFault.FileMustHaveAHeader
        );
    }

    static (Statement, AssertionKey, decimal, decimal?, string, int) Comparable(SheetRow row) =>
        (row.Statement, row.Key, row.Figure.Value, row.Figure.RoundedTo, row.Figure.Note, row.Line);

    /// <summary>The example, all cells as texts or else days and numbers as Excel would keep them.</summary>
    static byte[] ExampleAsWorkbook(bool asTyped)
    {
        string[] days = ["published_on", "period_start", "as_of"],
            numbers = ["value", "rounded_to"];
        var lines = SecondReader.Read(Sheets.ExampleText);
        var header = lines[0];
        return Workbook(
            lines.Select(
                (line, number) =>
                    line.Select(
                            (text, place) =>
                                (object?)(
                                    text.Length == 0 ? null
                                    : number == 0 || !asTyped ? text
                                    : days.Contains(header[place])
                                        ? DateTime.Parse(text, CultureInfo.InvariantCulture)
                                    : numbers.Contains(header[place])
                                        ? double.Parse(text, CultureInfo.InvariantCulture)
                                    : text
                                )
                        )
                        .ToArray()
            )
        );
    }

    static Task<Outcome<ImportSheet>> ReadAsync(params (string Column, object Cell)[] cells)
    {
        var row = Sheets.GoodRow.Split(',').Cast<object?>().ToArray();
        foreach (var (column, cell) in cells)
            row[StatementColumns.All.Single(found => found.Name == column).Place] = cell;
        return Sheets.ReadAsync(
            Workbook([
                [.. StatementColumns.All.Select(column => column.Name)],
                row,
            ]),
            "sheet.xlsx"
        );
    }

    static byte[] Workbook(IEnumerable<object?[]> rows)
    {
        var book = new MemoryStream();
        MiniExcel.SaveAs(
            book,
            rows.Select(row =>
                Enumerable
                    .Range(0, StatementColumns.All.Count)
                    .ToDictionary(place => $"{place}", place => place < row.Length ? row[place] : null)
            ),
            printHeader: false
        );
        return book.ToArray();
    }

    static byte[] ZipOf(params (string Name, string Text)[] entries)
    {
        var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var (name, text) in entries)
                using (var writer = new StreamWriter(archive.CreateEntry(name).Open()))
                    writer.Write(text);
        return bytes.ToArray();
    }
}
