using Evenground.Publish;
using Evenground.Record;
using Xunit;
using static Evenground.Tests.Publish.Auditing.Said;

namespace Evenground.Tests.Publish.Auditing;

public class StockHardlyPossibleTests
{
    const string Code = "stock-hardly-possible";

    [Fact]
    public void More_than_160_where_161_ever_came_is_a_doubt()
    {
        var finding = Assert.Single(Audit(MoreThan(160), Counted(161)));

        Assert.Equal((Code, Severity.Doubt), (finding.Code, finding.Severity));
        Assert.Contains("nobody ever having left", finding.Arithmetic.English, StringComparison.Ordinal);
    }

    [Fact]
    public void More_than_160_where_162_ever_came_leaves_room() =>
        Assert.Empty(Audit(MoreThan(160), Counted(162)));

    [Fact]
    public void An_exact_stock_as_large_as_the_count_is_what_an_opening_day_looks_like() =>
        Assert.Empty(Audit(Row("a", "hub.residents", "Hub", "2024-06-30", 28), Counted(28)));

    [Fact]
    public void The_same_statement_may_give_both_words() =>
        Assert.Empty(Audit(MoreThan(160), Row("a", "hub.residents_cumulative", "Hub", "2024-06-30", 161)));

    [Fact]
    public void A_stock_above_the_rooms_of_all_sites_is_a_doubt()
    {
        Scope[] scopes =
        [
            new("Hub", LocalizedText.Same("Hub"), IsWholeComplete: true),
            new("East", LocalizedText.Same("East"), "Hub"),
            new("West", LocalizedText.Same("West"), "Hub"),
        ];
        Assertion[] rows =
        [
            Row("r", "hub.rooms", "East", "2023-01-01", 30, "rooms"),
            Row("r", "hub.rooms", "East", "2024-01-01", 40, "rooms"),
            Row("r", "hub.rooms", "West", "2024-02-01", 8, "rooms"),
            Row("a", "hub.residents", "Hub", "2024-06-30", 49),
        ];

        var finding = Assert.Single(AuditIn(scopes, rows));
        var fitting = AuditIn(scopes, [.. rows[..3], Row("a", "hub.residents", "Hub", "2024-06-30", 48)]);
        var before = AuditIn(scopes, [.. rows[..3], Row("a", "hub.residents", "Hub", "2024-01-31", 49)]);

        Assert.Equal(Code, finding.Code);
        Assert.Contains(
            "East 40 rooms + West 8 rooms = 48 rooms",
            finding.Arithmetic.English,
            StringComparison.Ordinal
        );
        Assert.Empty(fitting);
        Assert.Empty(before);
    }

    [Fact]
    public void The_rooms_of_some_sites_say_nothing_of_the_whole() =>
        Assert.Empty(
            Audit(
                Row("a", "hub.residents", "Hub", "2024-06-30", 49),
                Row("r", "hub.rooms", "Hub East", "2024-01-01", 30, "rooms")
            )
        );

    static IReadOnlyList<Finding> AuditIn(Scope[] scopes, Assertion[] rows) =>
        Auditor.Audit(new(rows, [], scopes, [], Later));

    static Assertion MoreThan(decimal companies) =>
        Row("a", "hub.residents", "Hub", "2024-06-30", companies, relation: Relation.MoreThan, roundedTo: 10);

    static Assertion Counted(decimal companies) =>
        Row("b", "hub.residents_cumulative", "Hub", "2024-06-30", companies);
}
