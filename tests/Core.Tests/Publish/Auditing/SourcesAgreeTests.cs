using Evenground.Publish;
using Evenground.Record;
using Xunit;
using static Evenground.Tests.Publish.Auditing.Said;

namespace Evenground.Tests.Publish.Auditing;

/// <summary>Two statements on one figure: contradicting, restating, or agreeing.</summary>
public class SourcesAgreeTests
{
    const string Contradict = "sources-contradict",
        Restated = "figure-restated";

    [Fact]
    public void Two_figures_that_cannot_both_be_true_are_one_contradiction()
    {
        var findings = Audit(
            Employees("a", 410),
            Employees("b", 450, Relation.About, 10),
            Employees("c", 412)
        );

        var finding = Assert.Single(findings);

        Assert.Equal((Contradict, Severity.Contradiction), (finding.Code, finding.Severity));
        Assert.Equal(["b", "a", "c"], finding.RestsOn.Select(row => row.Statement.Key));
    }

    [Fact]
    public void The_same_figure_twice_is_no_finding() =>
        Assert.Empty(Audit(Employees("a", 410), Employees("b", 410), Employees("c", 400, Relation.AtLeast)));

    [Fact]
    public void A_later_statement_with_another_value_that_still_fits_is_a_note()
    {
        var finding = Assert.Single(
            Audit(Employees("a", 400, Relation.About, 10), Employees("b", 412, published: "2024-09-01"))
        );

        Assert.Equal((Restated, Severity.Note), (finding.Code, finding.Severity));
        Assert.Equal("b", finding.Subject.Statement.Key);
        Assert.Contains("12 people", finding.Arithmetic.English, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_wordings_of_one_day_are_no_restatement() =>
        Assert.Empty(Audit(Employees("a", 400, Relation.About, 10), Employees("b", 412)));

    [Fact]
    public void Other_days_other_units_and_other_scopes_are_other_figures() =>
        Assert.Empty(
            Audit(
                Row("a", "hub.corporate_value", "Hub", "2024-06-30", 10, "EUR"),
                Row("b", "hub.corporate_value", "Hub", "2024-07-01", 20, "EUR"),
                Row("b", "hub.corporate_value", "Yard", "2024-06-30", 30, "EUR"),
                Row("c", "hub.corporate_value", "Hub", "2024-06-30", 40, "CHF")
            )
        );

    [Fact]
    public void A_target_set_anew_is_restated_and_no_contradiction()
    {
        var findings = Audit(
            Row(
                "plan",
                "hub.residents",
                "Hub",
                "2029-12-31",
                200,
                relation: Relation.Target,
                published: "2020-01-01"
            ),
            Row(
                "new",
                "hub.residents",
                "Hub",
                "2029-12-31",
                150,
                relation: Relation.Target,
                published: "2024-01-01"
            )
        );

        Assert.Single(findings.By(Restated));
        Assert.Empty(findings.By(Contradict));
    }

    static Assertion Employees(
        string statement,
        decimal people,
        Relation relation = Relation.Equals,
        decimal roundedTo = 1,
        string? published = null
    ) =>
        Row(
            statement,
            "hub.employees",
            "Hub",
            "2024-06-30",
            people,
            "people",
            relation,
            roundedTo,
            published: published
        );
}
