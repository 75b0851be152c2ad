using System.Globalization;
using System.Text;
using Evenground.Import;
using Evenground.Record;
using Xunit;

namespace Evenground.Tests.Import;

/// <summary>Each fault that a sheet can have is found, at its line and column; and nothing of the sheet is
/// taken in.</summary>
public class RowFaultTests
{
    static string Good => $"{Sheets.Header}\n{Sheets.GoodRow}\n";

    /// <summary>The fault, the line and column that it must be found at, and a sheet that has it.</summary>
    public static TheoryData<RowFault, int, string, string> FaultySheets =>
        new()
        {
            { RowFault.FileMustHaveAHeader, 1, "", "" },
            { RowFault.FileMustHaveAHeader, 1, "", "\n\n  \n" },
            { RowFault.FileMustHoldARow, 2, "", Sheets.Header },
            { RowFault.FileMustHoldARow, 2, "", Sheets.Header + "\n\n,,,,,,,,,,,,,,\n" },
            {
                RowFault.ColumnMustBePresent,
                1,
                "unit",
                Good.Replace(",unit,", ",", StringComparison.Ordinal)
            },
            {
                RowFault.ColumnMustBeKnown,
                1,
                "",
                Good.Replace(",unit,", ",units,", StringComparison.Ordinal)
            },
            {
                RowFault.ColumnMustStandOnce,
                1,
                "unit",
                Good.Replace(",rounded_to,", ",unit,", StringComparison.Ordinal)
            },
            { RowFault.RowMustHaveEveryCell, 3, "", Good + "a,b,c\n" },
            { RowFault.RowMustHaveEveryCell, 3, "", Good + Sheets.GoodRow + ",\n" },
            { RowFault.QuotesMustMatch, 2, "note", With("note", "a \"quoted\" word") },
            { RowFault.QuotesMustMatch, 2, "note", With("note", "\"a\"b") },
            { RowFault.QuotesMustMatch, 2, "note", With("note", "\"never closed") },
            { RowFault.CellMustFit, 2, "note", With("note", new string('가', 10 * 1024 * 1024)) },
            { RowFault.CellMustNotBeEmpty, 2, "speaker", With("speaker", "  ") },
            { RowFault.CellMustNotBeEmpty, 2, "value", With("value", "") },
            { RowFault.CellMustNotBeEmpty, 2, "as_of", With("as_of", "") },
            { RowFault.TextMustBeReadable, 2, "note", With("note", "a\0b") },
            { RowFault.TextMustBeReadable, 2, "note", With("note", "\uFFFD") },
            { RowFault.TextMustFit, 2, "note", With("note", new string('x', 4_001)) },
            { RowFault.KeyMustBePlain, 2, "statement_id", With("statement_id", "2022/11 full") },
            { RowFault.KeyMustBePlain, 2, "metric", With("metric", "=cmd()") },
            { RowFault.DateMustBeIso, 2, "published_on", With("published_on", "17.11.2022") },
            { RowFault.DateMustBeIso, 2, "published_on", With("published_on", "2022-11-17T00:00") },
            { RowFault.DateMustExist, 2, "as_of", With("as_of", "2022-02-30") },
            { RowFault.DateMustBeInRange, 2, "as_of", With("as_of", "0202-10-31") },
            { RowFault.NumberMustBeExact, 2, "value", With("value", "\"1,147\"") },
            { RowFault.NumberMustBeExact, 2, "value", With("value", "1E+12") },
            { RowFault.NumberMustBeExact, 2, "value", With("value", "24%") },
            { RowFault.NumberMustBeExact, 2, "value", With("value", "１１３") },
            { RowFault.NumberMustFit, 2, "value", With("value", "1000000000000000000000000000000") },
            { RowFault.NumberMustFit, 2, "value", With("value", "0.12345678901") },
            { RowFault.AmountMustFit, 2, "value", With("value", "999999999999999999", ("unit", "USD")) },
            {
                RowFault.AmountMustHaveTheCurrencysDecimals,
                2,
                "value",
                With("value", "0.5", ("unit", "KRW"))
            },
            { RowFault.PrecisionMustBePositive, 2, "rounded_to", With("rounded_to", "0") },
            { RowFault.PrecisionMustBePositive, 2, "rounded_to", With("rounded_to", "-1") },
            { RowFault.UnitMustBeKnown, 2, "unit", With("unit", "dollars") },
            { RowFault.RelationMustBeKnown, 2, "relation", With("relation", "roughly") },
            { RowFault.AddressMustBeWeb, 2, "source_url", With("source_url", "javascript:alert(1)") },
            { RowFault.AddressMustBeWeb, 2, "source_url", With("source_url", "example.org") },
            { RowFault.PeriodMustNotEndBeforeItStarts, 2, "as_of", With("period_start", "2022-11-01") },
            { RowFault.ActualMustNotLieAhead, 2, "as_of", With("as_of", "2022-11-18") },
            { RowFault.RowMustStandOnce, 4, "", $"{Good}\n{Sheets.GoodRow}" },
            {
                RowFault.StatementMustBeDescribedOnce,
                3,
                "publisher",
                Good + With("publisher", "Weekly", ("metric", "hub.rooms")).Split('\n')[1]
            },
        };

    [Theory, MemberData(nameof(FaultySheets), DisableDiscoveryEnumeration = true)]
    public async Task A_fault_is_found_where_it_stands(RowFault fault, int line, string column, string sheet)
    {
        var errors = await Sheets.ErrorsOfAsync(sheet);

        Assert.Contains(errors, error => (error.Fault, error.Line, error.Column) == (fault, line, column));
    }

    [Fact]
    public void Every_fault_that_text_can_have_is_tried_here()
    {
        // Two faults belong to files and have tests of their own; the others to definitions, market
        // indices and
        // fund entries.
        RowFault[] elsewhere =
        [
            RowFault.FileMustBeReadable,
            RowFault.FileMustFit,
            RowFault.WordMustBeKnown,
            RowFault.NumberMustBePositive,
            RowFault.CellMustBeEmpty,
            RowFault.RowsMustAgree,
            RowFault.NameMustBeKnown,
            RowFault.RuleMustHold,
            RowFault.TotalsMustTie,
        ];

        var tried = FaultySheets.Select(row => row.Data.Item1).Concat(elsewhere).ToHashSet();

        Assert.Equal(Enum.GetValues<RowFault>().ToHashSet(), tried);
    }

    [Fact]
    public async Task All_errors_of_a_sheet_come_in_one_report_in_the_order_of_its_lines()
    {
        var sheet =
            With("unit", "dollars", ("value", "many"), ("as_of", "2022-02-30"))
            + With("relation", "roughly").Split('\n')[1]
            + "\nshort,row\n";

        var errors = await Sheets.ErrorsOfAsync(sheet);

        Assert.Equal(
            [(2, "as_of"), (2, "value"), (2, "unit"), (3, "relation"), (4, "")],
            errors.Select(error => (error.Line, error.Column))
        );
    }

    [Fact]
    public async Task A_line_number_counts_the_lines_within_quoted_cells()
    {
        var sheet =
            With("note", "\"first\nsecond\r\nthird\"", ("as_of", "2022-10-31"))
            + With("unit", "dollars").Split('\n')[1];

        var error = Assert.Single(await Sheets.ErrorsOfAsync(sheet));

        Assert.Equal(5, error.Line);
    }

    [Fact]
    public async Task An_unknown_unit_is_told_what_is_allowed_in_both_languages()
    {
        var error = Assert.Single(await Sheets.ErrorsOfAsync(With("unit", "dollars")));

        Assert.Equal("dollars", error.Found);
        Assert.Contains("companies, people", error.Allowed.English, StringComparison.Ordinal);
        Assert.Contains("ISO 4217", error.Allowed.Korean, StringComparison.Ordinal);
        Assert.Contains("2행 unit 열", error.Text.Korean, StringComparison.Ordinal);
        Assert.Contains("Line 2, column unit", error.Text.English, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_found_is_shortened_and_its_unseen_characters_are_shown()
    {
        var errors = await Sheets.ErrorsOfAsync(With("unit", $"x\u0001{new string('y', 200)}"));

        Assert.All(errors, error => Assert.InRange(error.Found.Length, 1, 80));
        Assert.StartsWith("x<U+0001>y", errors[0].Found, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_over_the_limit_is_refused_and_does_not_fill_the_memory()
    {
        var start = Encoding.UTF8.GetBytes(Good);

        var accepted = (
            await StatementSheets.ReadAsync(
                new EndlessStream(start),
                new("sheet.csv"),
                progress: null,
                TestContext.Current.CancellationToken
            )
        ).Accepted(out _, out var refusal);

        Assert.False(accepted);
        Assert.Contains(
            Assert.IsType<RowsMustHold>(refusal).Errors,
            error => error.Fault == RowFault.FileMustFit
        );
    }

    [Fact]
    public async Task More_errors_than_are_listed_are_counted()
    {
        var sheet = Sheets.Header + "\n" + string.Concat(Enumerable.Repeat("a,b\n", RowErrors.MostKept + 5));

        (await Sheets.ReadAsync(sheet)).Accepted(out _, out var refusal);

        var report = Assert.IsType<RowsMustHold>(refusal);
        Assert.Equal((RowErrors.MostKept + 5, RowErrors.MostKept), (report.Count, report.Errors.Count));
    }

    [Theory, InlineData(Language.Korean, "오류 2건"), InlineData(Language.English, "2 error(s)")]
    public async Task The_report_is_written_as_text(Language language, string expected)
    {
        (await Sheets.ReadAsync(With("unit", "dollars", ("value", "many")))).Accepted(out _, out var refusal);
        var text = new StringWriter(CultureInfo.InvariantCulture);

        RowErrorReport.Write(text, Assert.IsType<RowsMustHold>(refusal), language);

        var lines = text.ToString().TrimEnd().Split(Environment.NewLine);
        Assert.Contains(expected, lines[0], StringComparison.Ordinal);
        Assert.EndsWith("[row.number-must-be-exact]", lines[1], StringComparison.Ordinal);
        Assert.EndsWith("[row.unit-must-be-known]", lines[2], StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_report_has_a_shape_for_programs()
    {
        (await Sheets.ReadAsync(With("unit", "dollars"))).Accepted(out _, out var refusal);

        var report = RowErrorReport.Of(Assert.IsType<RowsMustHold>(refusal));

        var row = Assert.Single(report.Rows);
        Assert.Equal(
            ("sheet", 1, 2, "unit", "row.unit-must-be-known", "dollars"),
            (report.Sheet, report.Errors, row.Line, row.Column, row.Code, row.Found)
        );
    }

    [Fact]
    public async Task A_format_or_an_encoding_that_is_not_known_is_refused()
    {
        (await Sheets.ReadAsync(Good, "sheet.pdf")).Accepted(out _, out var format);
        (await Sheets.ReadAsync(Encoding.UTF8.GetBytes(Good), encoding: "latin-9")).Accepted(
            out _,
            out var encoding
        );

        Assert.Equal(new FormatMustBeKnown("sheet.pdf"), format);
        Assert.Equal(new EncodingMustBeKnown("latin-9"), encoding);
    }

    /// <summary>The good row with some of its cells set to something else, below the header.</summary>
    static string With(string column, string cell, params (string Column, string Cell)[] more)
    {
        var cells = Sheets.GoodRow.Split(',');
        foreach (var (name, text) in (ReadOnlySpan<(string, string)>)[(column, cell), .. more])
            cells[StatementColumns.All.Single(found => found.Name == name).Place] = text;
        return $"{Sheets.Header}\n{string.Join(',', cells)}\n";
    }

    /// <summary>A file that begins well and never ends.</summary>
    sealed class EndlessStream(byte[] start) : MemoryStream
    {
        int _given;

        public override ValueTask<int> ReadAsync(
            Memory<byte> buffer,
            CancellationToken cancellationToken = default
        )
        {
            if (_given++ > 0)
            {
                buffer.Span.Fill((byte)'\n');
                return new(buffer.Length);
            }

            start.CopyTo(buffer);
            return new(start.Length);
        }
    }
}
