using CsCheck;
using Evenground.Publish;
using Evenground.Record;
using Evenground.Tests.Record;
using Evenground.Tests.Record.Funds;
using Xunit;

namespace Evenground.Tests.Publish.Funds.Ilpa;

/// <summary>What holds of the files of a fund whatever was entered.</summary>
public class FundFilesPropertyTests
{
    static readonly AsOf Later = Desk.On(new(2020, 6, 30));

    [Fact]
    public void Whatever_is_entered_every_check_of_every_report_is_0() =>
        FundBookPropertyTests.Asks.Sample(
            asks =>
            {
                var history = FundBookPropertyTests.Run(asks).History;
                var investors = FundPortfolio.Of(history, Later).Funds[0].Investors;
                return investors
                    .Select(investor => (string?)investor.ToString())
                    .Append(null)
                    .All(investor =>
                        Reports
                            .Ask(
                                new(FundReports.Reporting, "Venture Fund", "2020-Q1", investor),
                                history,
                                Later
                            )
                            .Value.FailedChecks()
                            .Count == 0
                    );
            },
            iter: 300
        );

    [Fact]
    public void Whatever_is_entered_itemised_flows_add_up_to_those_of_the_ledger() =>
        FundBookPropertyTests.Asks.Sample(
            asks =>
            {
                var fund = FundPortfolio.Of(FundBookPropertyTests.Run(asks).History, Later).Funds[0];
                return Sums(ItemisedFlows.Of(fund).Select(one => (one.Flow, one.Amount)))
                    .SequenceEqual(Sums(fund.Flows.OfInvestors().Select(flow => (flow, flow.Amount))));
            },
            iter: 300
        );

    [Fact]
    public void Whatever_is_entered_the_document_reads_back_and_its_tables_tie() =>
        FundBookPropertyTests.Asks.Sample(
            asks =>
            {
                var history = FundBookPropertyTests.Run(asks).History;
                var book = FundBookDocument.Of(history, Later, Fingerprint.Of(new(1, Digest.None))).Value;
                var json = book.ToJson();
                return FundBookDocument.FromJson(json).ToJson().AsSpan().SequenceEqual(json)
                    && book.Funds[0].ValueMinor == book.Investors.Sum(row => row.ClosingMinor)
                    && book.Funds[0].PaidInMinor == book.Investors.Sum(row => row.PaidInMinor)
                    && book.Postings.Sum(Signed) == 0
                    && book.Postings.Count == book.Entries.Sum(row => row.Postings);
            },
            iter: 300
        );

    static long Signed(FundPostingRow row) => row.Side == Side.Debit ? row.AmountMinor : -row.AmountMinor;

    static IEnumerable<(long Sequence, string Investor, long Minor)> Sums(
        IEnumerable<(FundFlow Flow, Money Amount)> flows
    ) =>
        flows
            .GroupBy(
                one => (one.Flow.Sequence, Investor: one.Flow.Investor.ToString()!),
                one => one.Amount.Minor
            )
            .Select(group => (group.Key.Sequence, group.Key.Investor, group.Sum()))
            .OrderBy(sum => sum);
}
