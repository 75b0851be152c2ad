using Evenground.Publish;
using Evenground.Record;
using static Evenground.Tests.Publish.Auditing.Said;

namespace Evenground.Tests.Publish.Auditing;

/// <summary>One small invented record per rule, shown on its page.</summary>
static class FindingSamples
{
    public static IReadOnlyList<Finding> Of(string code) => Audit(Rows(code));

    static Assertion[] Rows(string code) =>
        code switch
        {
            "parts-do-not-make-the-whole" =>
            [
                Row("2024", "hub.residents", "Harbour Hub", "2024-06-30", 17),
                Row("2024", "hub.residents", "Harbour Hub East", "2024-06-30", 10),
                Row("2024", "hub.residents", "Harbour Hub West", "2024-06-30", 7),
                Row("2024", "hub.employees", "Harbour Hub", "2024-06-30", 200, "people"),
                Row("2024", "hub.employees", "Harbour Hub East", "2024-06-30", 160, "people"),
                Row("2024", "hub.employees", "Harbour Hub West", "2024-06-30", 34, "people"),
            ],
            "part-exceeds-the-whole" =>
            [
                Row("A", "hub.residents", "Harbour Hub", "2024-06-30", 17),
                Row("B", "hub.residents", "Harbour Hub East", "2024-06-30", 21),
            ],
            "cumulative-count-fell" =>
            [
                Row("A", "hub.residents_cumulative", "Harbour Hub", "2023-06-30", 61),
                Row("B", "hub.residents_cumulative", "Harbour Hub", "2024-06-30", 58),
            ],
            "stock-exceeds-cumulative" =>
            [
                Row("A", "hub.residents", "Harbour Hub", "2024-06-30", 64),
                Row("B", "hub.residents_cumulative", "Harbour Hub", "2024-09-30", 61),
            ],
            "stock-hardly-possible" =>
            [
                Row("A", "hub.rooms", "Harbour Hub", "2024-01-31", 48, "rooms"),
                Row("A", "hub.residents", "Harbour Hub", "2024-06-30", 60, relation: Relation.MoreThan),
                Row("B", "hub.residents_cumulative", "Harbour Hub", "2024-06-30", 61),
            ],
            "two-currencies-disagree" =>
            [
                Row(
                    "A",
                    "hub.corporate_value",
                    "Harbour Hub",
                    "2024-06-30",
                    17_000_000,
                    "EUR",
                    roundedTo: 1_000_000
                ),
                Row(
                    "A",
                    "hub.corporate_value",
                    "Harbour Hub",
                    "2024-06-30",
                    16_300_000,
                    "CHF",
                    roundedTo: 100_000
                ),
            ],
            "share-disagrees-with-its-parts" =>
            [
                Share("vc.invested", "CH", 620_000_000, "CHF", 1_000_000),
                Share("vc.invested", "CH-GE Genève", 79_900_000, "CHF", 100_000),
                Share("vc.share", "CH-GE Genève", 0.128m, "ratio", 0.001m),
            ],
            "sources-contradict" =>
            [
                Row("A", "hub.employees", "Harbour Hub", "2024-06-30", 410, "people"),
                Row(
                    "B",
                    "hub.employees",
                    "Harbour Hub",
                    "2024-06-30",
                    450,
                    "people",
                    Relation.About,
                    roundedTo: 10
                ),
            ],
            "figure-restated" =>
            [
                Row(
                    "A",
                    "hub.corporate_value",
                    "Harbour Hub",
                    "2024-06-30",
                    17_000_000,
                    "EUR",
                    roundedTo: 1_000_000
                ),
                Row(
                    "B",
                    "hub.corporate_value",
                    "Harbour Hub",
                    "2024-06-30",
                    17_240_000,
                    "EUR",
                    roundedTo: 10_000,
                    published: "2024-11-01"
                ),
            ],
            "target-attainment" =>
            [
                Row(
                    "A",
                    "fund.sponsor_contribution",
                    "Harbour Fund",
                    "2024-12-31",
                    8_000_000,
                    "EUR",
                    Relation.Target,
                    published: "2020-02-01"
                ),
                Row(
                    "B",
                    "fund.sponsor_contribution",
                    "Harbour Fund",
                    "2024-06-30",
                    3_200_000,
                    "EUR",
                    roundedTo: 100_000
                ),
                Row(
                    "C",
                    "fund.sponsor_contribution",
                    "Harbour Fund",
                    "2025-03-31",
                    4_100_000,
                    "EUR",
                    roundedTo: 100_000
                ),
            ],
            "total-bundles-others-money" =>
            [
                Row(
                    "A",
                    "fund.size_formed",
                    "Harbour Fund",
                    "2024-12-31",
                    20_000_000,
                    "EUR",
                    Relation.Target,
                    published: "2020-02-01"
                ),
                Row(
                    "A",
                    "fund.sponsor_contribution",
                    "Harbour Fund",
                    "2024-12-31",
                    8_000_000,
                    "EUR",
                    Relation.Target,
                    published: "2020-02-01"
                ),
                Row(
                    "B",
                    "fund.size_formed",
                    "Harbour Fund",
                    "2024-06-30",
                    27_000_000,
                    "EUR",
                    roundedTo: 1_000_000
                ),
                Row(
                    "B",
                    "fund.sponsor_contribution",
                    "Harbour Fund",
                    "2024-06-30",
                    4_100_000,
                    "EUR",
                    roundedTo: 100_000
                ),
            ],
            "total-unchanged-while-its-part-grew" =>
            [
                Row(
                    "A",
                    "fund.size_formed",
                    "Harbour Fund",
                    "2023-06-30",
                    27_000_000,
                    "EUR",
                    roundedTo: 1_000_000
                ),
                Row(
                    "B",
                    "fund.sponsor_contribution",
                    "Harbour Fund",
                    "2023-12-31",
                    3_200_000,
                    "EUR",
                    roundedTo: 100_000
                ),
                Row(
                    "C",
                    "fund.sponsor_contribution",
                    "Harbour Fund",
                    "2024-06-30",
                    4_100_000,
                    "EUR",
                    roundedTo: 100_000
                ),
                Row(
                    "C",
                    "fund.size_formed",
                    "Harbour Fund",
                    "2024-06-30",
                    27_000_000,
                    "EUR",
                    roundedTo: 1_000_000
                ),
            ],
            _ => throw new ArgumentOutOfRangeException(
                nameof(code),
                code,
                "Give the new rule a sample here, for " + "its page."
            ),
        };

    static Assertion Share(string metric, string scope, decimal value, string unit, decimal roundedTo) =>
        Row("A", metric, scope, "2024-12-31", value, unit, roundedTo: roundedTo, from: "2024-01-01");
}
