using Evenground.Publish;
using Evenground.Tests.Record.Funds;
using Xunit;
using static Evenground.Tests.Publish.Funds.Ilpa.Reports;

namespace Evenground.Tests.Publish.Funds.Ilpa;

/// <summary>The reporting template: every line from the ledger, what is not recorded empty, all checks
/// 0.</summary>
public class IlpaReportingTests
{
    // Columns: all investors but the manager, the manager, the fund; each quarter, year, inception.
    static readonly ReportSheet Sheet = Reporting("2021-Q1");

    [Fact]
    public void The_quarter_the_year_and_all_since_inception_stand_beside_each_other()
    {
        Assert.Equal(
            ["Quarter to date", "Year to date", "Since inception"],
            Sheet.Columns.Skip(6).Select(column => column.English["Total fund: ".Length..])
        );
        Assert.Equal([0m, 0, 305], Total("contributions"));
        Assert.Equal([-40m, -40, -40], Total("distributions"));
        Assert.Equal([0m, 0, -20], Total("management-fees-net"));
        Assert.Equal([0m, 0, -4], Total("external-audit"));
        Assert.Equal([0m, 0, -5], Total("line-interest"));
        Assert.Equal([0m, 0, -9], Total("partnership-expenses"));
    }

    [Fact]
    public void The_lines_lead_from_the_beginning_to_the_ending_nav()
    {
        // 305 paid, costs 29, a stake valued 50 above cost before the quarter; a third of it sold in it.
        Assert.Equal([326m, 326, 0], Total("beginning-nav"));
        Assert.Equal([296m, 296, 296], Total("ending-nav"));
        Assert.Equal([1_000m, 1_000, 1_000], Total("commitment"));
        Assert.Equal([695m, 695, 0], Total("beginning-unfunded"));
        Assert.Equal([5m, 5, 5], Total("plus-recallable"));
        Assert.Equal([700m, 700, 700], Total("ending-unfunded"));
    }

    [Fact]
    public void What_the_ledger_does_not_record_is_empty_with_the_reason_and_never_0()
    {
        foreach (
            var code in (string[])
                [
                    "internal-chargebacks",
                    "management-fees-gross",
                    "fee-offsets",
                    "placement-fees",
                    "external-valuation",
                    "portfolio-fees",
                ]
        )
        {
            var line = Sheet.Find(code)!;
            Assert.All(line.Cells, cell => Assert.Null(cell.Value));
            Assert.NotNull(line.Note);
        }
    }

    [Theory]
    [InlineData("2020-Q1")]
    [InlineData("2020-Q2")]
    [InlineData("2020-Q3")]
    [InlineData("2021-Q1")]
    public void Every_check_is_0_and_every_total_is_the_sum_of_its_cells(string quarter)
    {
        foreach (var investor in (string?[])[null, FundDesk.First.ToString(), FundDesk.Second.ToString()])
        {
            var report = Ask(new(FundReports.Reporting, "Venture Fund", quarter, investor)).Value;

            Assert.Empty(report.FailedChecks());
            Assert.Contains(report.Sheets[1].Lines, line => line.Kind == ReportLineKind.Check);
            AssertTotalsAdd(report.Sheets[1]);
        }
    }

    [Fact]
    public void An_investors_statement_puts_its_own_columns_before_those_of_the_fund()
    {
        var sheet = Reporting("2021-Q1", FundDesk.Second.ToString());

        Assert.Equal(12, sheet.Columns.Count);
        Assert.StartsWith("O: ", sheet.Columns[0].English, StringComparison.Ordinal);
        Assert.Equal([0m, 0, 122], sheet.Of("contributions").Take(3));
        Assert.Equal([400m, 400, 400], sheet.Of("commitment").Take(3));
        Assert.Equal([296m, 296, 296], sheet.Of("ending-nav").TakeLast(3));
    }

    [Fact]
    public void Carried_interest_is_told_of_the_fund_and_not_guessed_of_its_parts()
    {
        var desk = WorkedFund.Desk();
        desk.Post(
            new Evenground.Record.CarryAllocated(
                FundDesk.Venture,
                desk.Next(),
                FundDesk.Preparer,
                FundDesk.Won(30)
            ),
            440
        );
        desk.Post(
            new Evenground.Record.CarryPaid(
                FundDesk.Venture,
                desk.Next(),
                FundDesk.Preparer,
                FundDesk.Won(10)
            ),
            441
        );

        var report = Ask(new(FundReports.Reporting, "Venture Fund", "2021-Q1"), desk.History).Value;
        var sheet = report.Sheets[1];

        Assert.Empty(report.FailedChecks());
        Assert.Equal([-30m, -30, -30], sheet.Of("incentive-allocated").TakeLast(3));
        Assert.Equal([10m, 10, 10], sheet.Of("incentive-paid").TakeLast(3));
        Assert.Equal([20m, 20, 20], sheet.Of("incentive-accrued").TakeLast(3));
        Assert.Equal([286m, 286, 286], sheet.Of("nav-gross").TakeLast(3));
        Assert.All(sheet.Of("incentive-paid").Take(6), value => Assert.Null(value));
    }

    [Fact]
    public void The_cover_says_that_the_official_file_was_not_at_hand_and_what_the_report_rests_on()
    {
        var cover = Ask(new(FundReports.Reporting, "Venture Fund", "2021-Q1")).Value.Sheets[0];

        Assert.Equal("2021-Q1", cover.Find("quarter")!.Cells[0].Value);
        Assert.NotNull(cover.Find("official"));
        Assert.NotNull(cover.Find("earlier"));
        Assert.Equal(new string('0', 64), cover.Find("journal-hash")!.Cells[0].Value);
        Assert.Null(
            Ask(
                new(FundReports.Reporting, "Venture Fund"),
                asOf: Evenground.Tests.Record.Desk.On(new(2026, 4, 2))
            )
                .Value.Sheets[0]
                .Find("earlier")
        );
    }

    static void AssertTotalsAdd(ReportSheet sheet)
    {
        foreach (var line in sheet.Lines)
        foreach (var (column, cell) in line.Cells.Index())
            if (cell.SumOf is { } terms)
                Assert.Equal(
                    terms.Sum(term => term.Sign * (sheet.Of(term.Line)[term.Column ?? column] ?? 0)),
                    cell.Value
                );
    }

    static decimal?[] Total(string code) => [.. Sheet.Of(code).TakeLast(3)];
}
