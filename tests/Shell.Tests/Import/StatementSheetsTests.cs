using Evenground.Record;
using Xunit;

namespace Evenground.Tests.Import;

/// <summary>Reading sheets: the example whole, then the ways in which files are written.</summary>
public class StatementSheetsTests
{
    /// <remarks>Golden numbers: the README of the public record and <c>wc -l</c> of its file.</remarks>
    [Fact]
    public async Task The_example_reads_as_75_figures_of_17_statements_without_an_error()
    {
        var sheet = (await Sheets.ReadAsync(Sheets.Example, "public-record.csv")).Value;

        Assert.Equal("public-record", sheet.Sheet);
        Assert.Equal(75, sheet.Rows.Count);
        Assert.Equal(17, sheet.Rows.Select(row => row.Statement.Key).Distinct().Count());
        Assert.Equal(Enumerable.Range(2, 75), sheet.Rows.Select(row => row.Line));
    }

    [Fact]
    public async Task A_row_keeps_every_word_and_digit_of_the_file()
    {
        var row = (await Sheets.ReadAsync(Sheets.Example, "public-record.csv")).Value.Rows[5];

        Assert.Equal(
            new Statement(
                "2019-05-plan",
                new(2019, 5, 21),
                "POSCO",
                "Yonhap",
                "POSCO to invest 1 tln won to foster startups",
                "https://en.yna.co.kr/view/AEN20190521005200320",
                "public-record"
            ),
            row.Statement
        );
        Assert.Equal(
            new AssertionKey(
                "2019-05-plan",
                "platform.planned_investment",
                "POSCO venture platform",
                null,
                new(2024, 12, 31),
                Relation.Target,
                Unit.Of(Currency.Dollar)
            ),
            row.Key
        );
        Assert.Equal(
            new Figure(838_000_000, 1_000_000, "838000000", "the same plan in dollars, as printed"),
            row.Figure
        );
    }
}
