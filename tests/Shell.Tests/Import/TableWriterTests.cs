using System.Text;
using CsCheck;
using Evenground.Import;
using Evenground.Record;
using MiniExcelLibs;
using Xunit;

namespace Evenground.Tests.Import;

/// <summary>Tables written: exact, safe to open, and the same when they are read again.</summary>
public class TableWriterTests
{
    [Theory]
    [InlineData("=HYPERLINK(\"http://example.org\")")]
    [InlineData("+1+1")]
    [InlineData("-2+3")]
    [InlineData("@SUM(A1)")]
    [InlineData("\tx")]
    [InlineData("\rx")]
    [InlineData("＝1+1")]
    public async Task A_text_that_a_spreadsheet_would_run_is_written_as_text(string text)
    {
        var csv = await CsvAsync(text);

        Assert.StartsWith("'", SecondReader.Read(csv)[1][0], StringComparison.Ordinal);
    }

    [
        Theory,
        InlineData("-5"),
        InlineData("+3.25"),
        InlineData("0.540"),
        InlineData("plain"),
        InlineData("it's")
    ]
    public async Task A_plain_number_or_word_is_written_as_it_is(string text) =>
        Assert.Equal(text, SecondReader.Read(await CsvAsync(text))[1][0]);

    [Fact]
    public void Every_text_reads_back_as_it_was_before_it_was_guarded() =>
        Gen.Char["'=+-@\t\ra1＝"]
            .Array[0, 6]
            .Select(characters => new string(characters))
            .Sample(text => FormulaGuard.TakeOff(FormulaGuard.PutOn(text)) == text);

    [Fact]
    public async Task Typed_cells_are_written_in_one_way_on_every_machine()
    {
        var csv = await CsvAsync(
            "a,b",
            1234567890.5m,
            new DateOnly(2022, 10, 31),
            true,
            default,
            "say \"so\""
        );

        Assert.Equal(
            "c0,c1,c2,c3,c4,c5\r\n\"a,b\",1234567890.5,2022-10-31,true,,\"say \"\"so\"\"\"\r\n",
            csv
        );
    }

    [Fact]
    public async Task A_byte_order_mark_comes_first_when_asked_for()
    {
        var file = new MemoryStream();

        await TableWriter.WriteCsvAsync(
            TableOf("가"),
            file,
            withMark: true,
            TestContext.Current.CancellationToken
        );

        Assert.Equal([0xEF, 0xBB, 0xBF], file.ToArray()[..3]);
    }

    [Theory]
    [InlineData("=1+1")]
    [InlineData("00123")]
    [InlineData("1E5")]
    [InlineData("2022-10-31")]
    [InlineData("_x0041_")]
    [InlineData("줄\n바꿈 😀 <&>")]
    public async Task In_a_workbook_a_text_stays_the_text_it_was(string text) =>
        Assert.Equal(text, Assert.Single(await WorkbookRowAsync(text)));

    [Fact]
    public async Task In_a_workbook_numbers_and_days_can_be_reckoned_with() =>
        Assert.Equal(
            [1234.5, new DateTime(2022, 10, 31, 0, 0, 0, DateTimeKind.Unspecified), true, null],
            await WorkbookRowAsync(1234.5m, new DateOnly(2022, 10, 31), true, default)
        );

    [Fact]
    public async Task In_a_workbook_a_number_too_long_for_excel_stays_whole_as_text() =>
        Assert.Equal("1234567890.1234567", Assert.Single(await WorkbookRowAsync(1234567890.1234567m)));

    [Theory, InlineData("public-record.csv"), InlineData("public-record.xlsx")]
    public async Task The_record_written_as_a_sheet_and_read_again_changes_nothing(string name)
    {
        var history = Folded.From((await Sheets.ReadAsync(Sheets.Example, "public-record.csv")).Value);
        var file = new MemoryStream();
        var table = StatementTable.Of(history.Statements.Assertions(Folded.Now));

        await (
            name.EndsWith("csv", StringComparison.Ordinal)
                ? TableWriter.WriteCsvAsync(
                    table,
                    file,
                    withMark: true,
                    TestContext.Current.CancellationToken
                )
                : TableWriter.WriteXlsxAsync(table, file, TestContext.Current.CancellationToken)
        );
        var again = (await Sheets.ReadAsync(file.ToArray(), name)).Value;

        Assert.Equal(75, again.Rows.Count);
        Assert.Empty(StatementRules.Decide(again, history).Value.Facts);
    }

    [Fact]
    public void Any_figure_written_as_a_sheet_reads_back_as_it_was() =>
        Gen.Select(Gen.Char["'=+-@,;\"a가 \n"].Array[0, 12], Gen.Int[-1_000, 1_000], Gen.Int[0, 4])
            .Sample(
                (note, value, decimals) =>
                {
                    var printed = decimal.Divide(value, (decimal)Math.Pow(10, decimals))
                        .ToString($"F{decimals}", System.Globalization.CultureInfo.InvariantCulture);
                    var text = new string(note).Trim();
                    var statement = new Statement("s", new(2022, 11, 17), "A", "B", "C", "", "sheet");
                    var row = new SheetRow(
                        2,
                        statement,
                        new("s", "m", "x", null, new(2022, 10, 31), Relation.About, Unit.Ratio),
                        new(
                            decimal.Parse(printed, System.Globalization.CultureInfo.InvariantCulture),
                            null,
                            printed,
                            text
                        )
                    );
                    var file = new MemoryStream();

                    TableWriter
                        .WriteCsvAsync(StatementTable.Of(new ImportSheet("sheet", [row])), file)
                        .GetAwaiter()
                        .GetResult();

                    return Sheets.ReadAsync(file.ToArray()).GetAwaiter().GetResult().Value.Rows is [var read]
                        && read == row;
                }
            );

    static Table TableOf(params Cell[] cells) => new([.. cells.Select((_, place) => $"c{place}")], [cells]);

    static async Task<string> CsvAsync(params Cell[] cells)
    {
        var file = new MemoryStream();
        await TableWriter.WriteCsvAsync(TableOf(cells), file, stop: TestContext.Current.CancellationToken);
        return Encoding.UTF8.GetString(file.ToArray());
    }

    static async Task<object?[]> WorkbookRowAsync(params Cell[] cells)
    {
        var file = new MemoryStream();
        await TableWriter.WriteXlsxAsync(TableOf(cells), file, TestContext.Current.CancellationToken);
        file.Position = 0;
        return [.. ((IDictionary<string, object?>)MiniExcel.Query(file).Skip(1).Single()).Values];
    }
}
