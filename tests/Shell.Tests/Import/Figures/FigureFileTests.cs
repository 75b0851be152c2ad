using System.Text;
using Evenground.Import;
using Xunit;

namespace Evenground.Tests.Import;

/// <summary>What a file of figures may look like, and what is said of each row that is not taken.</summary>
public class FigureFileTests
{
    const string Sound = "7,EMP,2024-Q1,12.50,person,,2024-04-15,\"Quarterly report, portfolio\"\n";

    [Fact]
    public void A_sound_row_is_kept_exactly()
    {
        var figure = Assert.Single(FigureFiles.FiguresOf(Read(Sound)));

        Assert.Equal(
            new(
                new("7", "EMP", "2024-Q1"),
                12.5m,
                "person",
                "",
                new(2024, 4, 15),
                "Quarterly report, portfolio"
            ),
            figure
        );
    }

    [Theory]
    [InlineData(",EMP,2024,1,person,,2024-04-15,s", "company", "")]
    [InlineData("a\u0001b,EMP,2024,1,person,,2024-04-15,s", "company", "a b")]
    [InlineData("7,XXX,2024,1,person,,2024-04-15,s", "indicator", "XXX")]
    [InlineData("7,EMP,2024,1,KRW,,2024-04-15,s", "unit", "KRW")]
    [InlineData("7,EMP,2024,n/a,person,,2024-04-15,s", "value", "n/a")]
    [InlineData("7,EMP,2024,1234567890123456789,person,,2024-04-15,s", "value", "1234567890123456789")]
    [InlineData("7,EMP,2024-Q5,1,person,,2024-04-15,s", "period", "2024-Q5")]
    [InlineData("7,EMP,2024,1,person,KRW,2024-04-15,s", "currency", "KRW")]
    [InlineData("7,REV,2024,1,KRW,USD,2024-04-15,s", "currency", "USD")]
    [InlineData("7,EMP,2024,1,person,,2025-02-30,s", "reported-at", "2025-02-30")]
    [InlineData("7,EMP,2024,1,person,,2024-04-15", "columns", "7")]
    [InlineData("7,EMP,2024,1,person,,2024-04-15,s,x", "columns", "9")]
    [InlineData("7,EMP,2024,1,person,,2024-04-15,\"s\"x", "text-after-quote", "")]
    [InlineData("7,EMP,2024,1,person,,2024-04-15,\"s", "quote-not-closed", "")]
    [InlineData("7,EMP,2024-Q1,9,person,,2024-04-15,s", "duplicate", "2")]
    public void Each_fault_is_told_with_its_line_its_reason_and_what_was_found(
        string row,
        string reason,
        string found
    )
    {
        var reading = Read(Sound + row);

        var reject = Assert.Single(reading.FirstRejects);
        Assert.Equal(
            (3, reason is "company" ? "company-id" : reason, found),
            (reject.Line, reject.Reason, reject.Found)
        );
        Assert.NotEmpty(reject.Text.Korean);
        Assert.NotEmpty(reject.Text.English);
        Assert.Equal((1, 1), (reading.Kept, reading.Rejected));
    }

    [Fact]
    public void A_source_that_is_too_long_is_rejected() =>
        Assert.Equal(
            FigureFault.Source,
            Assert.Single(Read($"7,EMP,2024,1,person,,2024-04-15,{new string('s', 1001)}").FirstRejects).Fault
        );

    [Fact]
    public void Text_that_is_no_UTF8_is_rejected_where_it_stands()
    {
        byte[] bytes =
        [
            .. Encoding.UTF8.GetBytes(FigureFiles.Heading + Sound + "8"),
            0xC3,
            0x28,
            .. ",EMP,2024,1,person,,2024-04-15,s"u8,
        ];

        Assert.Equal((3, FigureFault.Company), FaultOf(FigureFiles.Read(bytes)));
    }

    [Fact]
    public void A_ten_megabyte_cell_costs_its_own_row_only()
    {
        var reading = Read($"7,EMP,2024,1,person,,2024-04-15,\"{new string('s', 10 << 20)}\"\n{Sound}");

        Assert.Equal((2, FigureFault.RowTooLong), FaultOf(reading));
        Assert.Equal(1, reading.Kept);
    }

    [Fact]
    public void A_quote_that_is_never_closed_costs_its_own_line_only()
    {
        var reading = Read(
            $"\"7,EMP,2024,1,person,,2024-04-15,s\n{string.Concat(Enumerable.Range(0, 50_000).Select(company => $"{company},EMP,2024,1,person,,2024-04-15,s\n"))}"
        );

        Assert.Equal((2, FigureFault.RowTooLong), FaultOf(reading));
        Assert.Equal(50_000, reading.Kept);
    }

    [Fact]
    public void A_mark_of_byte_order_Windows_line_ends_and_empty_lines_do_no_harm()
    {
        var reading = FigureFiles.Read(
            "\uFEFF"
                + (FigureFiles.Heading + "\n" + Sound + "\n").Replace("\n", "\r\n", StringComparison.Ordinal)
        );

        Assert.Equal((1, 0), (reading.Kept, reading.Rejected));
    }

    [Fact]
    public void Columns_may_stand_in_any_order()
    {
        var reading = FigureFiles.Read(
            "source,company_id,value,indicator,unit,period,reported_at,currency\ns,7,1,EMP,person,2024,2024-04-15,\n"
        );

        Assert.Equal(new("7", "EMP", "2024"), Assert.Single(FigureFiles.FiguresOf(reading)).Key);
    }

    [Theory]
    [InlineData("")]
    [InlineData("company_id,indicator\n1,2")]
    [InlineData("company_id,indicator,period,value,unit,currency,reported_at,reported_at\n")]
    [InlineData("1,EMP,2024,1,person,,2024-04-15,s\n")]
    public void A_file_that_does_not_name_its_columns_is_refused(string text)
    {
        using var file = FigureBytes.Of(Encoding.UTF8.GetBytes(text));

        Assert.False(FigureFile.Read(file, FigureFiles.Indicators, new()).Accepted(out _, out var refusal));
        Assert.IsType<FigureFileMustHaveColumns>(refusal);
        Assert.Contains("reported_at", refusal.Text.Korean, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_without_rows_holds_nothing() => Assert.Empty(Read("").Blocks);

    [Fact]
    public void The_report_lists_every_reject_and_no_formula()
    {
        using var report = new StringWriter();

        FigureFiles.Read(
            FigureFiles.Heading
                + "7,=SUM(A1),2024,1,person,,2024-04-15,s\n7,\"a\"\"b\",2024,1,person,,2024-04-15,s\n",
            report: report
        );

        Assert.Equal(
            "line,column,reason,found\r\n2,indicator,indicator,\"'=SUM(A1)\"\r\n3,indicator,indicator,\"a\"\"b\"\r\n",
            report.ToString()
        );
    }

    [Fact]
    public void Only_the_first_rejects_are_kept_but_all_are_counted()
    {
        using var file = FigureBytes.Of(
            Encoding.UTF8.GetBytes(FigureFiles.Heading + string.Concat(Enumerable.Repeat("x\n", 20)))
        );

        var reading = FigureFile.Read(file, FigureFiles.Indicators, new(RejectsKept: 5)).Value;

        Assert.Equal((5, 20), (reading.FirstRejects.Count, reading.Rejected));
    }

    [Fact]
    public void A_cancelled_reading_stops()
    {
        using var file = FigureBytes.Of(Encoding.UTF8.GetBytes(FigureFiles.Heading + Sound));

        Assert.ThrowsAny<OperationCanceledException>(() =>
            FigureFile.Read(file, FigureFiles.Indicators, new(), stop: new CancellationToken(canceled: true))
        );
    }

    static (long Line, FigureFault Fault) FaultOf(FigureReading reading) =>
        Assert.Single(reading.FirstRejects) is var reject ? (reject.Line, reject.Fault) : default;

    static FigureReading Read(string rows) => FigureFiles.Read(FigureFiles.Heading + rows);
}
