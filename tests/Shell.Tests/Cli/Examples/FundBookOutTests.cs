using Evenground.Import;
using Evenground.Publish;
using Evenground.Record;
using Xunit;

namespace Evenground.Tests.Cli.Examples;

/// <summary>What goes out of the example fund book ties, fund by fund and investor by investor.</summary>
public class FundBookOutTests(FundBookExampleTests.Made made) : IClassFixture<FundBookExampleTests.Made>
{
    static readonly AsOf Last = AsOf.AllRecorded(new(2026, 9, 30));

    static readonly Fingerprint Print = Fingerprint.Of(new(1, Digest.None));

    [Fact]
    public void It_holds_no_public_statement_that_its_ledger_could_be_mixed_with()
    {
        Assert.Empty(made.History.Statements.All(Last));
        Assert.Empty(LedgerAgainstStatements.Of(made.History, Last));
    }

    [Theory]
    [InlineData("2026-Q3")]
    [InlineData("2026-Q1")]
    [InlineData("2022-Q4")]
    public void Every_check_of_every_funds_report_is_0(string quarter)
    {
        Assert.True(ReportQuarter.Parse(quarter).Accepted(out var asked, out _));
        var reports = made
            .History.Funds.All(Last with { On = asked.Until })
            .Select(fund => Make(new(FundReports.Reporting, fund.Id.ToString(), quarter)))
            .ToList();

        Assert.True(reports.Count > 10);
        Assert.Empty(reports.SelectMany(report => report.FailedChecks()));
    }

    [Fact]
    public void So_is_every_check_of_every_investors_report_of_a_fund()
    {
        var fund = FundPortfolio.Of(made.History, Last).Funds[0];

        foreach (var investor in fund.Investors)
            Assert.Empty(
                Make(new(FundReports.Reporting, fund.Fund.Id.ToString(), "2026-Q3", investor.ToString()))
                    .FailedChecks()
            );
    }

    [Fact]
    public void Itemised_flows_add_up_to_the_flows_of_the_ledger()
    {
        foreach (var fund in FundPortfolio.Of(made.History, Last).Funds)
        {
            var itemised = ItemisedFlows
                .Of(fund)
                .GroupBy(flow => (flow.Flow.Sequence, flow.Flow.Investor), flow => flow.Amount.Minor)
                .ToDictionary(group => group.Key, group => group.Sum());
            var flows = fund
                .Flows.OfInvestors()
                .GroupBy(flow => (flow.Sequence, flow.Investor), flow => flow.Amount.Minor)
                .ToDictionary(group => group.Key, group => group.Sum());

            Assert.Equal(flows, itemised);
        }
    }

    [Fact]
    public async Task The_investors_and_postings_of_the_written_book_tie()
    {
        Assert.True(FundBookDocument.Of(made.History, Last, Print).Accepted(out var book, out _));

        foreach (var fund in book.Funds)
        {
            var investors = book.Investors.Where(row => row.FundId == fund.Id).ToList();
            Assert.Equal(fund.ValueMinor, investors.Sum(row => row.ClosingMinor));
            Assert.Equal(fund.SizeFormedMinor, investors.Sum(row => row.CommitmentMinor));
            Assert.Equal(fund.DistributedMinor, investors.Sum(row => row.DistributedMinor));
        }

        foreach (var entry in book.Postings.GroupBy(row => (row.FundId, row.EntryId)))
            Assert.Equal(0, entry.Sum(row => row.Side == Side.Debit ? row.AmountMinor : -row.AmountMinor));
        Assert.Equal(book.Postings.Count, book.Entries.Sum(row => row.Postings));
        var json = book.ToJson();
        Assert.Equal(json, FundBookDocument.FromJson(json).ToJson());
        Assert.True((await FundBookFile.WriteAsync(book, FundBookFile.Parquet)).Length < json.Length);
        TestContext.Current.SendDiagnosticMessage(
            $"{book.Entries.Count} entries, {book.Postings.Count} postings, {json.Length} bytes of JSON."
        );
    }

    [Theory]
    [InlineData(FundReports.Granular)]
    [InlineData(FundReports.GrossUp)]
    public void Performance_is_given_with_and_without_the_facility_or_not_at_all(string method)
    {
        foreach (var fund in made.History.Funds.All(Last))
        {
            var report = Make(new(FundReports.Performance, fund.Id.ToString(), "2026-Q3", Method: method));
            foreach (var line in report.Sheets[1].Lines.Where(line => line.Code.EndsWith("multiple")))
                Assert.Equal(line.Cells[0].Value is null, line.Cells[1].Value is null);
        }
    }

    ReportBook Make(FundReportAsk ask) => FundReports.Make(ask, made.History, Last, Print).Value;
}
