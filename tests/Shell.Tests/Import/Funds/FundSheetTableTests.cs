using Evenground.Import;
using Evenground.Record;
using Evenground.Tests.Cli.Examples;
using Xunit;

namespace Evenground.Tests.Import.Funds;

/// <summary>The example fund book written as a sheet and taken in again, as CSV and as Excel.</summary>
public sealed class FundSheetTableTests(FundBookExampleTests.Made made)
    : IClassFixture<FundBookExampleTests.Made>
{
    static readonly AsOf Last = AsOf.AllRecorded(new(2026, 9, 30));

    [Theory, InlineData("book.csv"), InlineData("book.xlsx")]
    public async Task A_whole_book_comes_back_the_same(string name)
    {
        var bare = WithoutEntries();

        var ask = await ReadAsync(name);
        var decided = FundSheetRules.Decide(ask with { ApprovedBy = FundSheetDesk.Approver }, bare);

        Assert.True(decided.Accepted(out _, out var refusal), refusal?.ToString());
        var history = bare.With(decided);
        Assert.All(
            history.Funds.All(Last),
            fund =>
                Assert.Equal(
                    made.History.Funds.BookOf(fund.Id, Last)!.TrialBalance().Rows,
                    history.Funds.BookOf(fund.Id, Last)!.TrialBalance().Rows
                )
        );
    }

    [Fact]
    public async Task Taken_into_the_record_that_it_came_from_it_changes_nothing()
    {
        var decided = FundSheetRules.Decide(await ReadAsync("book.csv"), made.History);

        Assert.True(decided.Accepted(out var decision, out var refusal), refusal?.ToString());
        Assert.Empty(decision!.Facts);
    }

    async Task<ImportFundSheet> ReadAsync(string name)
    {
        using var file = new MemoryStream();
        var table = FundSheetTable.Of(made.History, made.History.Funds.All(Last), Last);
        await (
            name.EndsWith("csv", StringComparison.Ordinal)
                ? TableWriter.WriteCsvAsync(table, file)
                : TableWriter.WriteXlsxAsync(table, file)
        );
        return (await FundSheetDesk.ReadAsync(file.ToArray(), name)).Value;
    }

    History WithoutEntries()
    {
        var regions = made.Adopted;
        return regions.With(
            new Decision([
                .. made.Facts.Where(fact =>
                    fact.Event is not (ITransaction or EntryApproved or PeriodClosed or MarketIndexRecorded)
                ),
            ])
        );
    }
}
