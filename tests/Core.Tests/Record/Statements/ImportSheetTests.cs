using CsCheck;
using Evenground.Record;
using Xunit;

namespace Evenground.Tests.Record.Statements;

/// <summary>What a sheet adds to the record: once, again, corrected, shortened, and on which axis each is
/// seen.</summary>
public class ImportSheetTests
{
    [Fact]
    public void A_new_sheet_publishes_each_statement_once_and_asserts_each_figure()
    {
        var facts = History
            .Empty.Import(Sheet.Row(113), Sheet.Row(1147, metric: "hub.employees", line: 3))
            .Value.Facts;

        Assert.Collection(
            facts,
            fact => Assert.IsType<StatementPublished>(fact.Event),
            fact => Assert.Equal(Sheet.Row(113).Key, Assert.IsType<Asserted>(fact.Event).Key),
            fact => Assert.Equal("hub.employees", Assert.IsType<Asserted>(fact.Event).Key.Metric)
        );
    }

    [Fact]
    public void A_figure_holds_on_the_day_it_speaks_of_and_is_known_from_its_publication()
    {
        var fact = History.Empty.Import(Sheet.Row(113)).Value.Facts[1];

        Assert.Equal(EffectivePeriod.OneDay(new(2022, 10, 31)), fact.Effective);
        Assert.Equal(Sheet.Published, fact.KnownFrom);
    }

    [Fact]
    public void A_target_holds_from_its_publication_until_it_is_due()
    {
        var due = new DateOnly(2024, 12, 31);

        var fact = History.Empty.Import(Sheet.Row(800, relation: Relation.Target, asOf: due)).Value.Facts[1];

        Assert.Equal(new EffectivePeriod(Sheet.Published, due), fact.Effective);
    }

    [Fact]
    public void A_target_that_is_only_looked_back_on_holds_on_the_day_it_was_due()
    {
        var due = new DateOnly(2021, 12, 31);

        var fact = History.Empty.Import(Sheet.Row(800, relation: Relation.Target, asOf: due)).Value.Facts[1];

        Assert.Equal(EffectivePeriod.OneDay(due), fact.Effective);
    }

    [Fact]
    public void A_figure_is_not_known_before_its_publication()
    {
        var history = History.Empty.WithSheet(Sheet.Row(113));

        Assert.Empty(history.Statements.Assertions(Sheet.KnownOn(Sheet.Published.AddDays(-1))));
        Assert.Single(history.Statements.Assertions(Sheet.KnownOn(Sheet.Published)));
    }

    [Fact]
    public void The_same_sheet_again_changes_nothing()
    {
        var history = History.Empty.WithSheet(Sheet.Row(113));

        Assert.Same(Decision.Nothing, history.Import(Sheet.Row(113)).Value);
    }

    [Fact]
    public void A_number_typed_with_more_zeros_is_the_same_number()
    {
        var row = Sheet.Row(113);
        var history = History.Empty.WithSheet(row);

        var decided = history.Import(
            row with
            {
                Figure = row.Figure with { Printed = "113.00", Value = 113.00m },
            }
        );

        Assert.Empty(decided.Value.Facts);
    }

    [Fact]
    public void A_number_typed_otherwise_is_a_correction_where_its_precision_is_read_from_it()
    {
        var row = Sheet.Row(113);
        row = row with { Figure = row.Figure with { RoundedTo = null } };
        var history = History.Empty.WithSheet(row);

        var decided = history.Import(row with { Figure = row.Figure with { Printed = "113.0" } });

        Assert.IsType<AssertionCorrected>(Assert.Single(decided.Value.Facts).Event);
    }

    [Fact]
    public void A_corrected_value_holds_from_the_publication_and_the_audit_axis_shows_what_stood_before()
    {
        var before = History.Empty.WithSheet(Sheet.Row(113));

        var after = before.WithSheet(Sheet.Row(131));

        Assert.Equal(131, Find(after, Sheet.KnownOn(Sheet.Published)).Figure.Value);
        Assert.Equal(113, Find(after, Sheet.KnownOn(Sheet.Published, upTo: before.Head)).Figure.Value);
    }

    [Fact]
    public void A_row_that_the_sheet_no_longer_has_is_withdrawn_and_stays_on_the_audit_axis()
    {
        var before = History.Empty.WithSheet(
            Sheet.Row(113),
            Sheet.Row(1147, metric: "hub.employees", line: 3)
        );

        var after = before.WithSheet(Sheet.Row(113));

        Assert.Single(after.Statements.Assertions(Sheet.Now));
        Assert.Equal(2, after.Statements.Assertions(Sheet.Now with { UpTo = before.Head }).Count);
    }

    [Fact]
    public void A_statement_without_a_row_left_is_withdrawn_with_its_figures()
    {
        var other = Sheet.Row(5, statement: Sheet.Statement("other"), line: 3);
        var before = History.Empty.WithSheet(Sheet.Row(113), other);

        var after = before.WithSheet(Sheet.Row(113));

        Assert.Null(after.Statements.Find("other", Sheet.Now));
        Assert.NotNull(after.Statements.Find("other", Sheet.Now with { UpTo = before.Head }));
    }

    [Fact]
    public void What_was_withdrawn_can_be_stated_again()
    {
        var (one, two) = (Sheet.Row(113), Sheet.Row(5, statement: Sheet.Statement("other"), line: 3));
        var withdrawn = History.Empty.WithSheet(one, two).WithSheet(one);

        var again = withdrawn.WithSheet(one, two);

        Assert.Equal(2, again.Statements.Assertions(Sheet.Now).Count);
        Assert.Empty(again.Import(one, two).Value.Facts);
    }

    [Fact]
    public void A_changed_headline_corrects_the_description_and_leaves_the_figures()
    {
        var history = History.Empty.WithSheet(Sheet.Row(113));
        var renamed = Sheet.Statement() with { Title = "Fully occupied (Korean)" };

        var facts = history.Import(Sheet.Row(113, statement: renamed)).Value.Facts;

        Assert.Equal(
            renamed,
            Assert.IsType<StatementDescriptionCorrected>(Assert.Single(facts).Event).Statement
        );
    }

    [Theory, InlineData(-5), InlineData(5)]
    public void A_corrected_day_of_publication_moves_the_day_from_which_all_is_known(int days)
    {
        var moved = Sheet.Statement() with { PublishedOn = Sheet.Published.AddDays(days) };

        var history = History.Empty.WithSheet(Sheet.Row(113)).WithSheet(Sheet.Row(113, statement: moved));

        Assert.Empty(history.Statements.Assertions(Sheet.KnownOn(moved.PublishedOn.AddDays(-1))));
        Assert.Empty(history.Statements.All(Sheet.KnownOn(moved.PublishedOn.AddDays(-1))));
        Assert.Single(history.Statements.Assertions(Sheet.KnownOn(moved.PublishedOn)));
        Assert.Empty(history.Import(Sheet.Row(113, statement: moved)).Value.Facts);
    }

    [Fact]
    public void A_statement_of_another_sheet_is_refused()
    {
        var history = History.Empty.WithSheet(Sheet.Row(113));

        var refusal = Sheet.RefusalOf(
            StatementRules.Decide(new ImportSheet("other", [Sheet.Row(114)]), history)
        );

        Assert.Equal(new StatementMustBelongToTheSheet("2022-11-full", "other", Sheet.Name), refusal);
    }

    [Fact]
    public void Several_statements_of_another_sheet_are_all_named()
    {
        SheetRow[] rows = [Sheet.Row(113), Sheet.Row(5, statement: Sheet.Statement("other"), line: 3)];
        var history = History.Empty.WithSheet(rows);

        var refusal = Sheet.RefusalOf(StatementRules.Decide(new ImportSheet("third", rows), history));

        Assert.Equal(2, Assert.IsType<Refusals>(refusal).All.Count);
    }

    [Theory, InlineData(""), InlineData(" sheet"), InlineData("a\u0000b"), InlineData(PublishStatement.Sheet)]
    public void A_sheet_without_a_fit_name_is_refused(string name) =>
        Assert.IsType<SheetMustBeNamed>(
            Sheet.RefusalOf(StatementRules.Decide(new ImportSheet(name, [Sheet.Row(113)]), History.Empty))
        );

    [Fact]
    public void A_sheet_without_rows_is_refused_and_does_not_withdraw_everything()
    {
        var refusal = Assert.IsType<RowsMustHold>(
            Sheet.RefusalOf(History.Empty.WithSheet(Sheet.Row(113)).Import())
        );

        Assert.Equal(RowFault.FileMustHoldARow, Assert.Single(refusal.Errors).Fault);
    }

    [Fact]
    public void Two_rows_of_one_key_are_refused_with_both_lines()
    {
        var refusal = Assert.IsType<RowsMustHold>(
            Sheet.RefusalOf(History.Empty.Import(Sheet.Row(113), Sheet.Row(114, line: 7)))
        );

        var error = Assert.Single(refusal.Errors);
        Assert.Equal((RowFault.RowMustStandOnce, 7), (error.Fault, error.Line));
        Assert.Contains("lines 2 and 7", error.Allowed.English, StringComparison.Ordinal);
        Assert.Contains("2행과 7행", error.Allowed.Korean, StringComparison.Ordinal);
    }

    [Fact]
    public void One_statement_described_in_two_ways_is_refused_for_each_column_that_differs()
    {
        var otherwise = Sheet.Statement() with { Publisher = "Weekly", Speaker = "Ministry" };

        var refusal = Sheet.RefusalOf(
            History.Empty.Import(
                Sheet.Row(113),
                Sheet.Row(5, metric: "hub.rooms", statement: otherwise, line: 3)
            )
        );

        Assert.Equal(
            ["speaker", "publisher"],
            Assert.IsType<RowsMustHold>(refusal).Errors.Select(error => error.Column)
        );
        Assert.All(
            Assert.IsType<RowsMustHold>(refusal).Errors,
            error => Assert.Equal(RowFault.StatementMustBeDescribedOnce, error.Fault)
        );
    }

    [Fact]
    public void Whatever_sheets_came_before_the_record_says_what_the_last_one_says() =>
        Sheets
            .Array[1, 6]
            .Sample(sheets =>
            {
                var history = sheets.Aggregate(History.Empty, (before, rows) => before.WithSheet(rows));

                var held = history
                    .Statements.Assertions(Sheet.Now)
                    .Select(found => (found.Key, found.Figure))
                    .ToHashSet();
                return held.SetEquals(sheets[^1].Select(row => (row.Key, row.Figure)))
                    && history.Import(sheets[^1]).Value.Facts.Count == 0
                    && EachStatementIsKnownFromItsPublication(history, sheets[^1]);
            });

    [Fact]
    public void Whatever_sheets_come_later_the_audit_axis_shows_each_as_it_stood() =>
        Sheets
            .Array[1, 5]
            .Sample(sheets =>
            {
                var heads = new List<long>();
                var history = History.Empty;
                foreach (var rows in sheets)
                {
                    history = history.WithSheet(rows);
                    heads.Add(history.Head);
                }

                return sheets
                    .Zip(heads)
                    .All(version =>
                        version
                            .First.Select(row => (row.Key, row.Figure))
                            .ToHashSet()
                            .SetEquals(
                                history
                                    .Statements.Assertions(Sheet.Now with { UpTo = version.Second })
                                    .Select(found => (found.Key, found.Figure))
                            )
                    );
            });

    static Gen<SheetRow[]> Sheets { get; } =
        Gen.Select(Gen.Int[0, 3], Gen.Int[0, 3], Gen.Int[1, 5])
            .Array[1, 8]
            .Select(Gen.Int[-3, 3])
            .Select(
                (cells, days) =>
                    cells
                        .Select(
                            (cell, index) =>
                                Sheet.Row(
                                    cell.Item3,
                                    metric: $"metric{cell.Item2}",
                                    line: index + 2,
                                    statement: Sheet.Statement($"s{cell.Item1}") with
                                    {
                                        PublishedOn = Sheet.Published.AddDays(days * cell.Item1),
                                    }
                                )
                        )
                        .DistinctBy(row => row.Key)
                        .ToArray()
            );

    static bool EachStatementIsKnownFromItsPublication(History history, SheetRow[] rows) =>
        rows.All(row =>
            history.Statements.Find(row.Key, Sheet.KnownOn(row.Statement.PublishedOn))?.Figure == row.Figure
            && history.Statements.Find(row.Key, Sheet.KnownOn(row.Statement.PublishedOn.AddDays(-1))) is null
        );

    static Assertion Find(History history, AsOf asOf) => history.Statements.Find(Sheet.Row(0).Key, asOf)!;
}
