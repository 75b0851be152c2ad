using Evenground.Publish;
using Xunit;
using static Evenground.Tests.Publish.Auditing.Said;

namespace Evenground.Tests.Publish.Auditing;

public class PartWithinTheWholeTests
{
    const string Code = "part-exceeds-the-whole";

    [Fact]
    public void A_part_above_its_whole_is_a_contradiction_whoever_says_so()
    {
        var finding = Assert.Single(
            Audit(
                Row("a", "hub.residents", "Hub", "2024-06-30", 100),
                Row("b", "hub.residents", "Hub North", "2024-06-30", 101)
            )
        );

        Assert.Equal(Code, finding.Code);
        Assert.Equal(Severity.Contradiction, finding.Severity);
        Assert.Equal("Hub North", finding.Subject.Key.Scope);
        Assert.Contains("taken for a part", Assert.Single(finding.Assumes).English, StringComparison.Ordinal);
    }

    [Fact]
    public void A_part_as_large_as_the_whole_is_left_alone() =>
        Assert.Empty(
            Audit(
                Row("a", "hub.residents", "Hub", "2024-06-30", 100),
                Row("b", "hub.residents", "Hub North", "2024-06-30", 100)
            )
        );

    [Fact]
    public void Another_day_another_unit_or_another_reading_is_no_whole() =>
        Assert.Empty(
            Audit(
                Row("a", "vc.invested", "KR", "2023-12-31", 100, "KRW", from: "2023-01-01"),
                Row("a", "vc.invested", "KR", "2024-12-31", 100, "USD", from: "2024-01-01"),
                Row("a", "vc.invested", "KR (regional table)", "2024-12-31", 100, "KRW", from: "2024-01-01"),
                Row("b", "vc.invested", "KR-11 Seoul", "2024-12-31", 101, "KRW", from: "2024-01-01")
            )
        );

    [Fact]
    public void Another_reading_of_the_whole_binds_the_statement_that_counts_that_way() =>
        Assert.Single(
            Audit(
                    Row(
                        "b",
                        "vc.invested",
                        "KR (regional table)",
                        "2024-12-31",
                        100,
                        "KRW",
                        from: "2024-01-01"
                    ),
                    Row("b", "vc.invested", "KR-11 Seoul", "2024-12-31", 101, "KRW", from: "2024-01-01")
                )
                .By(Code)
        );

    [Fact]
    public void Where_figures_may_be_negative_a_part_may_exceed_the_whole() =>
        Assert.Empty(
            Audit(
                Row("a", "hub.employees", "Hub", "2024-06-30", 5, "people"),
                Row("a", "hub.employees", "Hub North", "2024-06-30", 9, "people"),
                Row("a", "hub.employees", "Hub South", "2024-06-30", -4, "people")
            )
        );
}
