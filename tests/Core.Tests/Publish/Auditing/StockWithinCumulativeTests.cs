using Evenground.Publish;
using Evenground.Record;
using Xunit;
using static Evenground.Tests.Publish.Auditing.Said;

namespace Evenground.Tests.Publish.Auditing;

public class StockWithinCumulativeTests
{
    const string Code = "stock-exceeds-cumulative";

    [Theory]
    [InlineData("2024-06-30")]
    [InlineData("2025-06-30")]
    public void A_stock_above_the_count_of_the_same_or_a_later_day_is_a_contradiction(string counted)
    {
        var finding = Assert.Single(
            Audit(
                    Row("a", "hub.residents", "Hub", "2024-06-30", 62),
                    Row("b", "hub.residents_cumulative", "Hub", counted, 61)
                )
                .By(Code)
        );

        Assert.Equal(Severity.Contradiction, finding.Severity);
        Assert.Equal("hub.residents", finding.Subject.Key.Metric);
    }

    [Fact]
    public void More_may_be_there_than_had_come_by_an_earlier_day() =>
        Assert.Empty(
            Audit(
                Row("a", "hub.residents_cumulative", "Hub", "2024-06-29", 61),
                Row("b", "hub.residents", "Hub", "2024-06-30", 62),
                Row("c", "hub.residents_cumulative", "Hub", "2024-07-01", 62)
            )
        );

    [Fact]
    public void Each_stock_is_held_against_the_lowest_count_that_follows()
    {
        var findings = Audit(
                Row("a", "mentors", "Hub", "2023-01-01", 9, "people"),
                Row("b", "mentors", "Hub", "2024-01-01", 12, "people"),
                Row("c", "mentors_cumulative", "Hub", "2024-06-01", 10, "people"),
                Row("d", "mentors_cumulative", "Hub", "2025-06-01", 30, "people")
            )
            .By(Code);

        var finding = Assert.Single(findings);
        Assert.Equal(["b", "c"], finding.RestsOn.Select(row => row.Statement.Key));
    }

    [Fact]
    public void Another_scope_or_wording_that_leaves_room_is_left_alone() =>
        Assert.Empty(
            Audit(
                    Row("a", "hub.residents", "Hub", "2024-06-30", 62),
                    Row("b", "hub.residents_cumulative", "Workshop", "2024-06-30", 20),
                    Row("b", "hub.residents_cumulative", "Hub", "2024-06-30", 60, relation: Relation.AtLeast)
                )
                .By(Code)
        );
}
