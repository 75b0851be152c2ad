using Evenground.Record;
using Xunit;

namespace Evenground.Tests.Record.Statements;

/// <summary>The entry form, and corrections by hand.</summary>
public class PublishStatementTests
{
    static readonly Dictionary<string, string?> Fields = new()
    {
        ["statement_id"] = "2026-01-news",
        ["published_on"] = "2026-01-15",
        ["speaker"] = "POSCO",
        ["publisher"] = "Daily",
        ["source_title"] = "News",
        ["source_url"] = "https://example.org",
    };

    static Dictionary<string, string?> Figure(
        string value = "190",
        string metric = "hub.residents",
        string unit = "companies"
    ) =>
        new()
        {
            ["metric"] = metric,
            ["scope"] = "Hub",
            ["relation"] = "equals",
            ["value"] = value,
            ["unit"] = unit,
            ["as_of"] = "2026-01-15",
        };

    [Fact]
    public void Fields_that_are_all_right_become_one_statement_with_its_figures()
    {
        var ask = PublishStatement.Read(Fields, [Figure(), Figure(metric: "hub.rooms", unit: "rooms")]).Value;

        var facts = StatementRules.Decide(ask, History.Empty).Value.Facts;

        Assert.Equal(3, facts.Count);
        Assert.Equal(
            PublishStatement.Sheet,
            Assert.IsType<StatementPublished>(facts[0].Event).Statement.Sheet
        );
    }

    [Fact]
    public void What_is_wrong_with_the_statement_is_said_once_and_with_a_figure_at_its_number()
    {
        var fields = new Dictionary<string, string?>(Fields) { ["published_on"] = "15.01.2026" };

        PublishStatement
            .Read(fields, [Figure(), Figure("many", metric: "hub.rooms")])
            .Accepted(out _, out var refusal);

        Assert.Equal(
            [(1, "published_on"), (2, "value")],
            Assert.IsType<RowsMustHold>(refusal).Errors.Select(error => (error.Line, error.Column))
        );
    }

    [Fact]
    public void A_form_without_figures_says_which_cells_are_empty()
    {
        PublishStatement.Read(Fields, []).Accepted(out _, out var refusal);

        Assert.Contains(
            Assert.IsType<RowsMustHold>(refusal).Errors,
            error => (error.Column, error.Fault) == ("value", RowFault.CellMustNotBeEmpty)
        );
    }

    [Fact]
    public void A_field_of_another_name_is_named_and_not_passed_over()
    {
        var figure = new Dictionary<string, string?>(Figure()) { ["valeu"] = "3" };

        PublishStatement.Read(Fields, [figure]).Accepted(out _, out var refusal);

        var error = Assert.Single(Assert.IsType<RowsMustHold>(refusal).Errors);
        Assert.Equal((RowFault.ColumnMustBeKnown, "valeu"), (error.Fault, error.Found));
    }

    [Fact]
    public void The_same_figure_twice_is_refused()
    {
        PublishStatement.Read(Fields, [Figure(), Figure("191")]).Accepted(out _, out var refusal);

        Assert.Equal(
            RowFault.RowMustStandOnce,
            Assert.Single(Assert.IsType<RowsMustHold>(refusal).Errors).Fault
        );
    }

    [Fact]
    public void A_statement_that_is_recorded_already_is_refused()
    {
        var history = History.Empty.WithSheet(Sheet.Row(113));
        var row = Sheet.Row(114);

        var refusal = Sheet.RefusalOf(StatementRules.Decide(new PublishStatement([row]), history));

        Assert.Equal(new StatementMustBeNew("2022-11-full", Sheet.Name), refusal);
    }

    [Fact]
    public void No_figures_at_all_are_refused() =>
        Assert.IsType<RowsMustHold>(
            Sheet.RefusalOf(StatementRules.Decide(new PublishStatement([]), History.Empty))
        );

    [Fact]
    public void A_figure_corrected_by_hand_holds_from_the_publication()
    {
        var before = History.Empty.WithSheet(Sheet.Row(113));
        var ask = new CorrectAssertion(Sheet.Row(113).Key, Sheet.Row(131).Figure, "Digits were swapped.");

        var after = before.With(StatementRules.Decide(ask, before));

        Assert.Equal(131, after.Statements.Find(ask.Key, Sheet.KnownOn(Sheet.Published))!.Figure.Value);
        Assert.Equal(
            113,
            after.Statements.Find(ask.Key, Sheet.Now with { UpTo = before.Head })!.Figure.Value
        );
        Assert.Empty(StatementRules.Decide(ask, after).Value.Facts);
    }

    [Fact]
    public void A_figure_withdrawn_by_hand_is_gone_and_cannot_be_withdrawn_twice()
    {
        var before = History.Empty.WithSheet(Sheet.Row(113));
        var ask = new WithdrawAssertion(Sheet.Row(113).Key, "It stands in no text.");

        var after = before.With(StatementRules.Decide(ask, before));

        Assert.Null(after.Statements.Find(ask.Key, Sheet.Now));
        Assert.Equal(
            new AssertionMustBeRecorded("2022-11-full", "hub.residents", "Hub", new(2022, 10, 31)),
            Sheet.RefusalOf(StatementRules.Decide(ask, after))
        );
    }

    [Fact]
    public void A_figure_that_is_not_recorded_cannot_be_corrected() =>
        Assert.IsType<AssertionMustBeRecorded>(
            Sheet.RefusalOf(
                StatementRules.Decide(
                    new CorrectAssertion(Sheet.Row(113).Key, Sheet.Row(131).Figure, "Why"),
                    History.Empty
                )
            )
        );

    [Theory, InlineData(""), InlineData("  ")]
    public void A_change_by_hand_without_a_reason_is_refused(string reason)
    {
        var history = History.Empty.WithSheet(Sheet.Row(113));

        Assert.IsType<ReasonMustBeGiven>(
            Sheet.RefusalOf(
                StatementRules.Decide(
                    new CorrectAssertion(Sheet.Row(113).Key, Sheet.Row(131).Figure, reason),
                    history
                )
            )
        );
        Assert.IsType<ReasonMustBeGiven>(
            Sheet.RefusalOf(StatementRules.Decide(new WithdrawAssertion(Sheet.Row(113).Key, reason), history))
        );
    }

    [Fact]
    public void A_row_holds_a_figure_of_its_own_statement_only() =>
        Assert.Throws<ArgumentException>(() =>
            new SheetRow(2, Sheet.Statement("other"), Sheet.Row(1).Key, Sheet.Row(1).Figure)
        );
}
