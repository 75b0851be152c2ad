using Evenground.Publish;
using Evenground.Record;
using Xunit;
using static Evenground.Tests.Publish.Auditing.Said;

namespace Evenground.Tests.Publish.Auditing;

public class CumulativeNeverFallsTests
{
    [Fact]
    public void A_cumulative_count_that_fell_is_a_contradiction_with_the_highest_before_it()
    {
        var finding = Assert.Single(
            Audit(
                Row("a", "hub.residents_cumulative", "Hub", "2022-06-30", 150),
                Row("b", "hub.residents_cumulative", "Hub", "2023-06-30", 161),
                Row("c", "hub.residents_cumulative", "Hub", "2024-06-30", 155)
            )
        );

        Assert.Equal("cumulative-count-fell", finding.Code);
        Assert.Equal(Severity.Contradiction, finding.Severity);
        Assert.Equal(["c", "b"], finding.RestsOn.Select(row => row.Statement.Key));
        Assert.Contains("6 companies", finding.Arithmetic.English, StringComparison.Ordinal);
    }

    [Fact]
    public void A_stock_may_fall_and_a_count_may_stand_still() =>
        Assert.Empty(
            Audit(
                Row("a", "hub.residents", "Hub", "2022-06-30", 150),
                Row("b", "hub.residents", "Hub", "2023-06-30", 100),
                Row("a", "hub.residents_cumulative", "Hub", "2022-06-30", 161),
                Row("b", "hub.residents_cumulative", "Hub", "2023-06-30", 161)
            )
        );

    [Fact]
    public void Rounding_that_hides_a_fall_is_given_the_benefit() =>
        Assert.Empty(
            Audit(
                Row("a", "fund.invested", "Fund", "2022-06-30", 9_040_000, "EUR", roundedTo: 10_000),
                Row("b", "fund.invested", "Fund", "2023-06-30", 9_000_000, "EUR", roundedTo: 1_000_000),
                Row("c", "fund.invested", "Fund", "2024-06-30", 9_000_000, "EUR", Relation.AtLeast)
            )
        );

    [Fact]
    public void Two_figures_of_one_day_are_no_fall() =>
        Assert.DoesNotContain(
            Audit(
                Row("a", "hub.residents_cumulative", "Hub", "2022-06-30", 161),
                Row("b", "hub.residents_cumulative", "Hub", "2022-06-30", 150)
            ),
            finding => finding.Code == "cumulative-count-fell"
        );
}
