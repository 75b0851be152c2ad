using System.Globalization;
using Evenground.Publish;
using Evenground.Record;
using Xunit;
using static Evenground.Tests.Publish.Auditing.Said;

namespace Evenground.Tests.Publish.Auditing;

/// <summary>A target of 100 due on 2024-12-31, against actuals and the day asked about.</summary>
public class TargetAttainedTests
{
    const string Cumulative = "fund.sponsor_contribution",
        Stock = "hub.corporate_value";

    [Theory]
    // Kind, then actuals as day and value, then the day asked about, then the status.
    [InlineData(Cumulative, "", "2024-12-31", FindingStatus.Open)]
    [InlineData(Cumulative, "", "2025-01-01", FindingStatus.Overdue)]
    [InlineData(Cumulative, "2024-06-30 40", "2024-12-31", FindingStatus.Open)]
    [InlineData(Cumulative, "2024-06-30 40", "2025-01-01", FindingStatus.Overdue)]
    [InlineData(Cumulative, "2023-06-30 100", "2023-12-31", FindingStatus.Met)]
    [InlineData(Cumulative, "2024-12-31 100", "2025-01-01", FindingStatus.Met)]
    [InlineData(Cumulative, "2024-12-31 99", "2025-01-01", FindingStatus.Missed)]
    [InlineData(Cumulative, "2025-06-30 99", "2025-12-31", FindingStatus.Missed)]
    [InlineData(Stock, "2025-06-30 99", "2025-12-31", FindingStatus.Overdue)]
    [InlineData(Stock, "2024-12-31 99", "2025-12-31", FindingStatus.Missed)]
    [InlineData(Stock, "2023-06-30 120, 2024-12-31 99", "2025-12-31", FindingStatus.Met)]
    [InlineData(Cumulative, "2025-06-30 99, 2026-06-30 100", "2026-12-31", FindingStatus.MissedThenReached)]
    [InlineData(Cumulative, "2025-06-30 99, 2026-06-30 100", "2025-12-31", FindingStatus.Missed)]
    [InlineData(
        Cumulative,
        "2024-06-30 40, 2025-06-30 100",
        "2025-12-31",
        FindingStatus.ReachedOnAnUnknownDay
    )]
    public void A_target_stands_as_its_actuals_on_that_day_say(
        string metric,
        string actuals,
        string on,
        FindingStatus status
    )
    {
        var rows = actuals
            .Split(", ", StringSplitOptions.RemoveEmptyEntries)
            .Select(actual => actual.Split(' '))
            .Select(actual => (Day: actual[0], Value: int.Parse(actual[1], CultureInfo.InvariantCulture)))
            .Select(actual => Row("a", metric, "Fund", actual.Day, actual.Value, "EUR"));

        var finding = Assert.Single(AuditOn(on, [Target(metric), .. rows]).By("target-attainment"));

        Assert.Equal((status, Severity.Note), (finding.Status, finding.Severity));
    }

    [Fact]
    public void Wording_that_leaves_room_proves_nothing()
    {
        Assert.Equal(
            FindingStatus.Overdue,
            Status(Row("a", Cumulative, "Fund", "2024-12-31", 90, "EUR", Relation.AtLeast))
        );
        Assert.Equal(
            FindingStatus.Overdue,
            Status(Row("a", Cumulative, "Fund", "2024-12-31", 98, "EUR", Relation.About))
        );
        Assert.Equal(
            FindingStatus.Missed,
            Status(Row("a", Cumulative, "Fund", "2024-12-31", 90, "EUR", Relation.About))
        );
        Assert.Equal(
            FindingStatus.Met,
            Status(Row("a", Cumulative, "Fund", "2024-12-31", 100, "EUR", Relation.MoreThan))
        );
        Assert.Equal(
            FindingStatus.Missed,
            Status(Row("a", Cumulative, "Fund", "2024-12-31", 100, "EUR", Relation.LessThan))
        );
    }

    [Fact]
    public void A_plan_is_held_against_the_metric_of_its_actuals()
    {
        var finding = Assert.Single(
            Audit(
                Row(
                    "plan",
                    "yard.planned_investment",
                    "Yard",
                    "2024-12-31",
                    200,
                    "EUR",
                    Relation.Target,
                    published: "2020-01-01"
                ),
                Row("a", "yard.invested", "Yard", "2024-12-31", 200, "EUR")
            )
        );

        Assert.Equal(FindingStatus.Met, finding.Status);
    }

    [Fact]
    public void One_target_in_two_currencies_is_judged_once_where_its_actuals_are()
    {
        var finding = Assert.Single(
            Audit(
                    Target(Cumulative),
                    Row(
                        "plan",
                        Cumulative,
                        "Fund",
                        "2024-12-31",
                        95,
                        "CHF",
                        Relation.Target,
                        published: "2020-01-01"
                    ),
                    Row("a", Cumulative, "Fund", "2024-12-31", 96, "CHF")
                )
                .By("target-attainment")
        );

        Assert.Equal((FindingStatus.Met, "CHF"), (finding.Status, finding.Subject.Key.Unit.Code));
    }

    [Fact]
    public void A_target_for_a_period_is_held_against_that_period_only()
    {
        var target = Row(
            "plan",
            "vc.invested",
            "CH",
            "2024-12-31",
            100,
            "CHF",
            Relation.Target,
            from: "2024-01-01",
            published: "2020-01-01"
        );
        var other = Row("a", "vc.invested", "CH", "2023-12-31", 150, "CHF", from: "2023-01-01");
        var own = Row("b", "vc.invested", "CH", "2024-12-31", 90, "CHF", from: "2024-01-01");

        Assert.Equal(FindingStatus.Missed, Assert.Single(Audit(target, other, own)).Status);
        Assert.Equal(FindingStatus.Overdue, Assert.Single(Audit(target, other)).Status);
    }

    static FindingStatus? Status(Assertion actual) =>
        Assert.Single(Audit(Target(Cumulative), actual).By("target-attainment")).Status;

    static Assertion Target(string metric) =>
        Row("plan", metric, "Fund", "2024-12-31", 100, "EUR", Relation.Target, published: "2020-01-01");
}
