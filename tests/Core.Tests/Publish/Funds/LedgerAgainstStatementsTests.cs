using Evenground.Measure;
using Evenground.Publish;
using Evenground.Record;
using Evenground.Tests.Measure;
using Xunit;
using static Evenground.Tests.Publish.Funds.TwoRecords;

namespace Evenground.Tests.Publish.Funds;

/// <summary>What the ledger shows and what was published, side by side and never mixed.</summary>
public class LedgerAgainstStatementsTests
{
    const string Sponsor = "fund.sponsor_contribution",
        Size = "fund.size_formed";

    static readonly History Both = Of([
        .. Ledger(),
        .. Said("a", Sponsor, Whole, 6),
        .. Said("b", Size, Whole, 27, Relation.MoreThan),
        .. Said("c", Size, "Second fund", 15),
    ]);

    [Fact]
    public void One_statement_agrees_one_differs_and_what_nobody_stated_stays_missing()
    {
        var rows = LedgerAgainstStatements.Of(Both, Now);

        Assert.Equal(
            [
                ("sponsor-commitment", Whole, LedgerAgreement.Agrees),
                ("fund-size-formed", Whole, LedgerAgreement.Differs),
                ("leverage", Whole, LedgerAgreement.Differs),
                ("fund-size-formed", "Second fund", LedgerAgreement.Agrees),
                ("sponsor-commitment", null, LedgerAgreement.NothingStated),
                ("leverage", null, LedgerAgreement.NothingStated),
            ],
            rows.Select(row => (row.Measure.Code, row.StatedScope, row.Agreement))
        );
        Assert.All(rows.Where(row => row.StatedScope is null), AssertHasNoDifference);
    }

    [Fact]
    public void The_difference_is_told_as_an_amount_as_a_share_and_as_what_no_wording_covers()
    {
        var size = Row(Both, "fund-size-formed", Whole);

        Assert.Equal(-2_000_000_000, size.Difference);
        Assert.Equal(-2m / 27, size.DifferenceShare);
        Assert.Equal(-2_000_000_000, size.Beyond);
        Assert.Equal(0, Row(Both, "sponsor-commitment", Whole).Beyond);
    }

    [Theory]
    [InlineData(24.96, Relation.Equals, 0.1, LedgerAgreement.Agrees)]
    [InlineData(24.9, Relation.Equals, 0.1, LedgerAgreement.Differs)]
    [InlineData(24, Relation.MoreThan, 1, LedgerAgreement.Agrees)]
    [InlineData(25, Relation.MoreThan, 1, LedgerAgreement.Differs)]
    [InlineData(25, Relation.AtLeast, 1, LedgerAgreement.Agrees)]
    [InlineData(24, Relation.LessThan, 1, LedgerAgreement.Differs)]
    public void Agreement_is_judged_by_the_words_and_the_printed_precision(
        double billions,
        Relation relation,
        double roundedTo,
        LedgerAgreement expected
    )
    {
        var history = Of([
            .. Ledger(),
            .. Said("a", Size, Whole, (decimal)billions, relation, (decimal)roundedTo),
        ]);

        Assert.Equal(expected, Row(history, "fund-size-formed", Whole).Agreement);
    }

    [Fact]
    public void The_ledger_is_read_on_the_day_that_the_statement_speaks_of()
    {
        var history = Of([
            .. Ledger(),
            .. Said("a", Size, Whole, 25),
            Committed(First, 50, InvestorRole.Private, 9_000, Told.AddDays(1)),
        ]);

        var row = Row(history, "fund-size-formed", Whole);

        Assert.Equal((Told, LedgerAgreement.Agrees), (row.On, row.Agreement));
        Assert.Equal(25_000_000_000, row.Recorded!.Value!.Printed);
    }

    [Fact]
    public void Of_a_day_before_the_ledger_there_is_nothing_to_hold_a_statement_against()
    {
        var history = Of([.. Said("a", Size, Whole, 25, on: Opened.AddDays(-1)), .. Ledger()]);

        var row = Row(history, "fund-size-formed", Whole);

        Assert.Equal(LedgerAgreement.NothingRecorded, row.Agreement);
        Assert.Equal("missing.nothing-recorded", row.Reason?.Code);
        AssertHasNoDifference(row);
    }

    [Fact]
    public void Two_currencies_are_not_compared()
    {
        var history = Of([.. Ledger(), .. Said("a", Size, "Town fund", 10, unit: "USD")]);

        var row = Row(history, "fund-size-formed", "Town fund");

        Assert.Equal(
            (LedgerAgreement.NotComparable, "missing.ledger-currency"),
            (row.Agreement, row.Reason?.Code)
        );
        AssertHasNoDifference(row);
    }

    [Fact]
    public void Of_several_wholes_none_is_taken_for_the_ledger()
    {
        var history = Of([
            .. Ledger(),
            .. Said("a", Size, "Town funds", 25),
            .. Said("b", Size, "Harbour funds", 25),
        ]);

        var row = Row(history, "fund-size-formed", "Harbour funds");

        Assert.Equal((LedgerAgreement.NotMatched, "missing.ledger-scope"), (row.Agreement, row.Reason?.Code));
        Assert.Null(row.LedgerScope);
        Assert.Equal(
            LedgerAgreement.Agrees,
            Row(
                Of([.. Ledger(), .. Said("a", Size, "Town funds", 1), .. Said("b", Size, "funds:KRW", 25)]),
                "fund-size-formed",
                "funds:KRW"
            ).Agreement
        );
    }

    [Fact]
    public void Another_reading_of_the_whole_means_the_whole()
    {
        var history = Of([
            .. Ledger(),
            .. Said("a", Size, Whole, 25),
            .. Said("b", Size, Whole + " (announced)", 24),
        ]);

        Assert.Equal(
            LedgerAgreement.Differs,
            Row(history, "fund-size-formed", Whole + " (announced)").Agreement
        );
    }

    [Fact]
    public void A_record_with_one_of_the_two_has_nothing_to_compare()
    {
        Assert.Empty(LedgerAgainstStatements.Of(Of(Ledger()), Now));
        Assert.Empty(LedgerAgainstStatements.Of(Of(Said("a", Size, Whole, 25)), Now));
    }

    [Fact]
    public void The_public_record_of_the_example_has_no_ledger_to_be_mixed_with() =>
        Assert.Empty(
            LedgerAgainstStatements.Of(PublicRecord.History, new(new(2026, 11, 23), new(2026, 11, 23)))
        );

    [Fact]
    public void The_listing_tells_the_same_with_the_entries_that_both_rest_on()
    {
        var rows = new LedgerStatementListing().Rows(Both, Now);

        var size = rows.Single(row => row is { Indicator: "fund-size-formed", StatedScope: Whole });
        Assert.Equal(
            (25_000_000_000, 27_000_000_000, Relation.MoreThan, -2_000_000_000),
            (size.Recorded, size.Stated, size.StatedRelation, size.Difference)
        );
        Assert.NotEmpty(size.RecordedEntries);
        Assert.NotEmpty(size.StatedEntries);
        Assert.Contains(rows, row => row is { Missing: "missing.nothing-stated", Stated: null });
    }

    static LedgerAgainstStatement Row(History history, string measure, string scope) =>
        LedgerAgainstStatements
            .Of(history, Now)
            .Single(row => row.Measure.Code == measure && row.StatedScope == scope);

    static void AssertHasNoDifference(LedgerAgainstStatement row) =>
        Assert.Equal(
            ((decimal?)null, (decimal?)null, (decimal?)null),
            (row.Difference, row.DifferenceShare, row.Beyond)
        );
}
