using System.Text;
using Evenground.Import;
using Evenground.Record;
using Xunit;
using static Evenground.Tests.Import.Funds.FundSheetDesk;

namespace Evenground.Tests.Import.Funds;

/// <summary>Sheets of fund entries: what they become, that order does not matter, and that the same sheet
/// again
/// changes nothing.</summary>
public class FundSheetTests
{
    [Fact]
    public async Task A_sheet_becomes_entries_that_wait_for_another()
    {
        var decision = (await DecideAsync(Sheet(Sound))).Value;

        var history = Start.With(decision);
        var entries = history.Funds.ControlledOf(Venture, Last);
        Assert.Equal(6, entries.Count);
        Assert.All(
            entries,
            entry =>
            {
                Assert.Equal(Approval.Prepared, entry.Approval);
                Assert.Equal(Preparer, entry.Transaction.PreparedBy);
            }
        );
    }

    [Fact]
    public async Task What_another_has_approved_counts_at_once()
    {
        var book = (await AfterAsync(Sheet(Sound))).Funds.BookOf(Venture, Last)!;

        Assert.Equal(500, book.Balance(LedgerAccount.Cash).Minor);
        Assert.Equal(50, Assert.Single(book.Stakes).Units);
    }

    [Fact]
    public async Task Who_prepared_a_sheet_does_not_approve_it()
    {
        Assert.False(
            (await DecideAsync(Sheet(Sound), approvedBy: Preparer)).Accepted(out _, out var refusal)
        );

        Assert.IsType<ApproverMustBeAnother>(refusal);
    }

    [Fact]
    public async Task Rows_of_one_name_are_one_entry_with_the_shares_of_all()
    {
        var decision = (await DecideAsync(Sheet(Sound))).Value;

        var call = decision.Facts.Select(fact => fact.Event).OfType<CapitalCalledFor>().Single();
        Assert.Equal(new(2024, 2, 15), call.Due);
        Assert.Equal([600L, 300L], call.Shares.Select(share => share.Investments.Minor));
        Assert.Equal([0L, 100L], call.Shares.Select(share => share.Fees.Minor));
    }

    [Fact]
    public async Task Terms_of_an_instrument_are_read()
    {
        var decision = (await DecideAsync(Sheet(Sound))).Value;

        var bought = decision.Facts.Select(fact => fact.Event).OfType<StakeBought>().Single();
        Assert.Equal(
            new(
                InstrumentKind.Preferred,
                1.5m,
                true,
                new Money(900, Currency.Won),
                0.2m,
                0.03m,
                new DateOnly(2027, 1, 31)
            ),
            bought.Instrument
        );
        Assert.Equal(InvestmentStage.Early, bought.Stage);
    }

    [Fact]
    public async Task The_order_of_rows_does_not_matter()
    {
        var forward = await AfterAsync(Sheet(Sound));
        var backward = await AfterAsync(Sheet(Sound.Reverse()));

        Assert.Equal(
            forward.Funds.BookOf(Venture, Last)!.TrialBalance().Rows,
            backward.Funds.BookOf(Venture, Last)!.TrialBalance().Rows
        );
    }

    [Fact]
    public async Task The_same_sheet_again_changes_nothing_and_a_longer_one_adds_what_is_new()
    {
        var history = await AfterAsync(Sheet(Sound));
        var more = Row("fee", "cost", "2024-04-01", "50", "type=management-fee", "paid=true");

        var again = (await DecideAsync(Sheet(Sound), history)).Value;
        var longer = (await DecideAsync(Sheet([.. Sound, more]), history)).Value;

        Assert.Empty(again.Facts);
        Assert.IsType<CostCharged>(Assert.Single(longer.Facts).Event);
    }

    [Fact]
    public async Task Every_kind_of_entry_can_be_imported()
    {
        string[] rows =
        [
            .. Sound,
            Row("x", "excess-return", "2024-03-05", "10", "investor=Investor A"),
            Row("co", "cost", "2024-03-06", "7", "type=audit", "paid=false"),
            Row("ps", "payable-settled", "2024-03-07", "7"),
            Row("ld", "line-drawn", "2024-03-08", "20"),
            Row("lr", "line-repaid", "2024-03-09", "20", "part=principal"),
            Row("lr", "line-repaid", "2024-03-09", "1", "part=interest"),
            Row("i1", "income", "2024-03-10", "9", "type=dividend", "stake=S"),
            Row("v", "valuation", "2024-03-31", "600", "stake=S", "method=multiples", "basis=sales of peers"),
            Row("s", "sale", "2024-04-01", "300", "stake=S", "units=20", "reinvest=true"),
            Row("ca", "carry-allocated", "2024-04-02", "10"),
            Row("cb", "carry-taken-back", "2024-04-03", "4"),
            Row("cp", "carry-paid", "2024-04-04", "6"),
            Row("cz", "carry-taken-back", "2024-04-05", "3"),
            Row("cc", "carry-clawed-back", "2024-04-06", "3"),
            Row("d", "distribution", "2024-04-10", "100", "investor=Investor A", "part=gain"),
            Row("d", "distribution", "2024-04-10", "20", "investor=Investor A", "part=recallable"),
            Row("dr", "distribution-return", "2024-04-11", "5", "investor=Investor A"),
            Row("ik", "in-kind", "2024-04-12", "40", "investor=Investor A", "stake=S", "units=5"),
            Row("ik", "in-kind", "2024-04-12", "20", "investor=Investor B", "stake=S", "units=5"),
            Row("w", "write-off", "2024-05-01", "100", "stake=S", "basis=closed"),
            Row("r", "recovery", "2024-06-01", "8", "stake=S"),
            Row("t", "transfer", "2024-07-01", "100", "investor=Investor B", "to=Investor C", "role=public"),
            Row("c3", "commitment", "2024-08-01", "500", "investor=Twin A", "role=private"),
            Row("e", "equalisation", "2024-08-02", "100", "investor=Investor A", "to=Twin A", "part=capital"),
            Row("e", "equalisation", "2024-08-02", "2", "investor=Investor A", "to=Twin A", "part=interest"),
        ];
        var late = new Id<Organisation>(Guid.CreateVersion7());
        var start = Start.With(
            OrganisationRules.Decide(
                new RegisterOrganisation(
                    late,
                    new("늦은 출자자", "Twin A"),
                    OrganisationKind.Company,
                    new(2023, 1, 1),
                    []
                ),
                Start
            )
        );

        var decided = await DecideAsync(Sheet(rows), start, Approver);

        Assert.True(decided.Accepted(out var decision, out var refusal), refusal?.ToString());
        Assert.Equal(
            FundSheetKind.All.Where(kind => kind != FundSheetKind.Total).Select(kind => kind.Word).Order(),
            rows.Select(row => row.Split(',')[1]).Distinct().Order()
        );
        Assert.Equal(
            rows.Select(row => row.Split(',')[0]).Distinct().Count(),
            decision!.Facts.Count(fact => fact.Event is EntryApproved)
        );
    }

    [Fact]
    public async Task An_amount_in_another_currency_comes_in_with_the_days_rate()
    {
        string[] rows =
        [
            Row("c", "commitment", "2024-01-02", "1000.00", "investor=Investor A", "role=sponsor", Dollars),
            Row(
                "k",
                "call",
                "2024-02-01",
                "1000",
                "investor=Investor A",
                "part=investments",
                "due=2024-02-01",
                Dollars
            ),
            Row("p", "payment", "2024-02-01", "1000", "investor=Investor A", Dollars),
            Row(
                "b",
                "purchase",
                "2024-03-01",
                "1300000",
                $"company={Startup}",
                "stake=S",
                "instrument=common",
                "units=10",
                Dollars,
                "currency=KRW",
                "rate=0.00075",
                "rate_source=Bank"
            ),
        ];

        var book = (await AfterAsync(Sheet(rows))).Funds.BookOf(DollarFund, Last)!;

        Assert.Equal(975_00, Assert.Single(book.Stakes).Cost.Minor);
    }

    [Theory, InlineData("x.csv"), InlineData("x.xlsx")]
    public async Task The_template_is_a_sheet_that_holds(string name)
    {
        using var file = new MemoryStream();
        await (
            name.EndsWith("csv", StringComparison.Ordinal)
                ? FundSheetTemplate.WriteCsvAsync(file)
                : FundSheetTemplate.WriteXlsxAsync(file)
        );

        var read = await ReadAsync(file.ToArray(), name);

        Assert.True(read.Accepted(out var ask, out var refusal), refusal?.ToString());
        Assert.True(
            FundSheetRules.Decide(ask!, Start).Accepted(out var decision, out refusal),
            refusal?.ToString()
        );
        Assert.NotEmpty(decision!.Facts);
    }

    [Fact]
    public void The_template_explains_every_column_and_kind_in_both_languages()
    {
        Assert.Equal(FundSheetColumns.All.Count, FundSheetTemplate.Columns.Rows.Count());
        Assert.Equal(FundSheetKind.All.Count, FundSheetTemplate.Kinds.Rows.Count());
        Assert.All(
            FundSheetColumns
                .All.Select(column => column.Meaning)
                .Concat(FundSheetKind.All.Select(kind => kind.Meaning)),
            meaning =>
            {
                Assert.Matches("[가-힣]", meaning.Korean);
                Assert.DoesNotMatch("[가-힣]", meaning.English);
            }
        );
    }

    const string Dollars = "fund=Dollar Fund";
}
