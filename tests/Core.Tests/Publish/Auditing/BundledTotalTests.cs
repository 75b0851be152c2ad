using Evenground.Publish;
using Evenground.Record;
using Xunit;
using static Evenground.Tests.Publish.Auditing.Said;

namespace Evenground.Tests.Publish.Auditing;

/// <summary>A fund's size and the own money in it: shown apart, and doubted when only one of them
/// moves.</summary>
public class BundledTotalTests
{
    const string Unbundled = "total-bundles-others-money",
        Unchanged = "total-unchanged-while-its-part-grew";

    [Fact]
    public void A_total_is_shown_beside_the_own_money_of_its_day_with_leverage_rounded_outwards()
    {
        var finding = Assert.Single(Audit(Total("a", "2024-06-30", 27), Own("a", "2024-06-30", 4.1m)));

        Assert.Equal((Unbundled, Severity.Note), (finding.Code, finding.Severity));
        Assert.Contains("6.3 times to 6.8 times", finding.Arithmetic.English, StringComparison.Ordinal);
        Assert.DoesNotContain("planned", finding.Arithmetic.English, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void The_plan_is_taken_from_targets_of_one_due_day_whoever_stated_them()
    {
        var finding = Assert.Single(
            Audit(
                    Total("a", "2024-06-30", 27),
                    Own("a", "2024-06-30", 4.1m),
                    Row(
                        "p",
                        "fund.size_formed",
                        "Fund",
                        "2024-12-31",
                        20,
                        "EUR",
                        Relation.Target,
                        published: "2020-01-01"
                    ),
                    Row(
                        "q",
                        "fund.sponsor_contribution",
                        "Fund",
                        "2024-12-31",
                        8,
                        "EUR",
                        Relation.Target,
                        published: "2020-01-01"
                    )
                )
                .By(Unbundled)
        );

        Assert.Contains("2.5 times was planned", finding.Headline.English, StringComparison.Ordinal);
        Assert.Equal(4, finding.RestsOn.Count);
    }

    [Fact]
    public void Own_money_of_another_day_fund_or_currency_does_not_belong_beside_it() =>
        Assert.Empty(
            Audit(
                Total("a", "2024-06-30", 27),
                Own("b", "2024-06-29", 4),
                Row("c", "fund.sponsor_contribution", "Other", "2024-06-30", 4, "EUR"),
                Row("d", "fund.sponsor_contribution", "Fund", "2024-06-30", 4, "CHF")
            )
        );

    [Fact]
    public void A_total_unchanged_while_own_money_grew_in_between_is_a_doubt()
    {
        var finding = Assert.Single(
            Audit(
                Total("a", "2023-06-30", 27),
                Own("b", "2023-12-31", 3.2m),
                Own("c", "2024-03-31", 4.1m),
                Total("d", "2024-06-30", 27)
            )
        );

        Assert.Equal((Unchanged, Severity.Doubt), (finding.Code, finding.Severity));
        Assert.Equal(["d", "a", "b", "c"], finding.RestsOn.Select(row => row.Statement.Key));
    }

    [Fact]
    public void Growth_before_the_first_total_and_totals_that_moved_are_left_alone()
    {
        Assert.Empty(
            Audit(
                Own("b", "2023-06-29", 3.2m),
                Total("a", "2023-06-30", 27),
                Own("c", "2024-03-31", 4.1m),
                Total("d", "2024-06-30", 27)
            )
        );
        Assert.Empty(
            Audit(
                Total("a", "2023-06-30", 27),
                Own("b", "2023-12-31", 3.2m),
                Own("c", "2024-03-31", 4.1m),
                Total("d", "2024-06-30", 28)
            )
        );
    }

    static Assertion Total(string statement, string day, decimal euros) =>
        Row(statement, "fund.size_formed", "Fund", day, euros, "EUR", roundedTo: 1);

    static Assertion Own(string statement, string day, decimal euros) =>
        Row(statement, "fund.sponsor_contribution", "Fund", day, euros, "EUR", roundedTo: 0.1m);
}
