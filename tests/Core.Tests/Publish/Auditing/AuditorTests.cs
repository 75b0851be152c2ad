using CsCheck;
using Evenground.Publish;
using Evenground.Record;
using Xunit;
using static Evenground.Tests.Publish.Auditing.Said;

namespace Evenground.Tests.Publish.Auditing;

/// <summary>What holds for every record, and that nothing is wired to one programme.</summary>
public class AuditorTests
{
    static readonly string[] Metrics =
    [
        "hub.residents",
        "hub.residents_cumulative",
        "hub.employees",
        "hub.rooms",
        "hub.corporate_value",
        "fund.size_formed",
        "fund.sponsor_contribution",
        "vc.invested",
        "vc.share",
        "unheard.of",
    ];

    static readonly string[] Scopes =
    [
        "Hub",
        "Hub East",
        "Hub West",
        "Fund",
        "CH",
        "CH-GE Genève",
        "CH (table)",
    ];

    /// <summary>Small records in which everything meets everything: few days, scopes and values.</summary>
    static readonly Gen<Assertion> AnyRow =
        from statement in Gen.Int[0, 3]
        from metric in OneOf(Metrics)
        from scope in OneOf(Scopes)
        from day in Gen.Int[0, 2]
        from relation in Gen.Enum<Relation>()
        from value in Gen.Int[0, 30]
        from roundedTo in OneOf<decimal?>(null, 1, 10)
        from isDollar in Gen.Bool
        select Row(
            $"s{statement}",
            metric,
            scope,
            $"202{3 + day}-06-30",
            metric == "vc.share" ? value / 30m : value,
            UnitOf(metric, isDollar),
            relation,
            metric == "vc.share" ? 0.1m : roundedTo,
            published: $"2026-0{1 + statement}-01"
        );

    static readonly Gen<Assertion[]> AnyRows = AnyRow
        .Array[0, 25]
        .Select(rows => rows.DistinctBy(row => row.Key).ToArray());

    [Fact]
    public void The_order_of_rows_does_not_matter() =>
        Gen.Select(AnyRows, Gen.Int)
            .Sample(
                (rows, seed) =>
                {
                    var shuffled = (Assertion[])rows.Clone();
                    new Random(seed).Shuffle(shuffled);
                    return Texts(Audit(rows)).SequenceEqual(Texts(Audit(shuffled)));
                }
            );

    [Fact]
    public void Counting_money_in_other_units_changes_no_verdict() =>
        Gen.Select(AnyRows, OneOf(1_000m, 1_000_000m))
            .Sample(
                (rows, factor) =>
                    Verdicts(Audit(rows))
                        .SequenceEqual(Verdicts(Audit([.. rows.Select(row => Scaled(row, factor))])))
            );

    [Fact]
    public void A_row_that_repeats_what_another_said_adds_no_contradiction() =>
        Gen.Select(AnyRows, Gen.Int[0, 24])
            .Sample(
                (rows, index) =>
                {
                    if (rows.Length == 0)
                        return true;

                    var said = rows[index % rows.Length];
                    var again = said with
                    {
                        Key = said.Key with { Statement = "again" },
                        Statement = said.Statement with { Key = "again" },
                    };
                    return Contradicted(Audit([.. rows, again])).IsSubsetOf(Contradicted(Audit(rows)));
                }
            );

    [Fact]
    public void Every_finding_rests_on_rows_and_speaks_both_languages() =>
        AnyRows.Sample(rows =>
            Audit(rows)
                .All(finding =>
                    finding.RestsOn.Count > 0
                    && finding.RestsOn.All(rows.Contains)
                    && finding.Headline.Korean.Contains("니다", StringComparison.Ordinal)
                    && finding.Headline.English.EndsWith('.')
                    && finding.Arithmetic.English.Length > 0
                )
        );

    [Fact]
    public void A_precision_read_off_the_print_is_said_with_the_finding()
    {
        var finding = Assert.Single(
            Audit(
                Row("a", "hub.corporate_value", "Hub", "2024-06-30", 1_700_000, "EUR", roundedTo: null),
                Row("b", "hub.corporate_value", "Hub", "2024-06-30", 1_600_000, "EUR", roundedTo: 1)
            )
        );

        Assert.Contains(
            "EUR 100,000 was read off",
            Assert.Single(finding.Assumes).English,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void What_is_said_of_days_to_come_does_not_count_yet() =>
        Assert.Empty(
            AuditOn(
                "2024-06-30",
                Row("a", "hub.residents_cumulative", "Hub", "2024-06-30", 20),
                Row("a", "hub.residents_cumulative", "Hub", "2024-07-01", 10)
            )
        );

    [Fact]
    public void A_programme_in_another_language_and_currency_gets_its_own_findings()
    {
        // A lakeside programme that names everything its own way; only its definitions say what the words
        // mean.
        Metric[] metrics =
        [
            new(
                "werkstatt.firmen",
                MetricKind.Stock,
                new("공방 기업", "firms in the workshops"),
                IsAdditive: true
            ),
            new(
                "werkstatt.firmen_bisher",
                MetricKind.Cumulative,
                new("공방 누적 기업", "firms so far"),
                CumulativeOf: "werkstatt.firmen"
            ),
            new(
                "fonds.volumen",
                MetricKind.Cumulative,
                new("기금 규모", "fund volume"),
                BundledPart: "fonds.kanton"
            ),
            new("fonds.kanton", MetricKind.Cumulative, new("주 출연금", "the canton's money")),
        ];
        Scope[] scopes =
        [
            new("Seeufer", new("호숫가", "Lakeside"), IsWholeComplete: true),
            new("Werft", new("조선소", "Shipyard"), "Seeufer"),
            new("Mühle", new("방앗간", "Mill"), "Seeufer"),
            new("Fonds", new("기금", "Fund")),
        ];
        Assertion[] rows =
        [
            Row("a", "werkstatt.firmen", "Seeufer", "2024-06-30", 31),
            Row("a", "werkstatt.firmen", "Werft", "2024-06-30", 19),
            Row("a", "werkstatt.firmen", "Mühle", "2024-06-30", 14),
            Row("b", "werkstatt.firmen_bisher", "Werft", "2024-09-30", 18),
            Row(
                "c",
                "fonds.kanton",
                "Fonds",
                "2025-12-31",
                5_000_000,
                "CHF",
                Relation.Target,
                published: "2021-01-01"
            ),
            Row("d", "fonds.volumen", "Fonds", "2024-06-30", 12_000_000, "CHF", roundedTo: 1_000_000),
            Row("d", "fonds.kanton", "Fonds", "2024-06-30", 4_000_000, "CHF", roundedTo: 100_000),
            Row("d", "fonds.volumen", "Fonds", "2024-06-30", 12_500_000, "EUR", roundedTo: 100_000),
        ];

        var findings = Auditor.Audit(new(rows, metrics, scopes, [], Day("2026-01-01")));

        Assert.Equal(
            [
                "parts-do-not-make-the-whole",
                "stock-exceeds-cumulative",
                "target-attainment",
                "total-bundles-others-money",
                "two-currencies-disagree",
            ],
            findings.Select(finding => finding.Code)
        );
        Assert.Equal(
            "Lakeside, firms in the workshops, 30 June 2024: the parts add up to 33 companies, not to the 31 "
                + "companies stated.",
            findings[0].Headline.English
        );
        Assert.Equal(
            "호숫가 공방 기업(2024년 6월 30일): 부분의 합은 33개사, 발표된 전체는 31개사입니다.",
            findings[0].Headline.Korean
        );
        Assert.Contains("2.8 times to 3.2 times", findings[3].Arithmetic.English, StringComparison.Ordinal);
    }

    static Gen<T> OneOf<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(index => values[index]);

    static string UnitOf(string metric, bool isDollar) =>
        metric switch
        {
            "hub.residents" or "hub.residents_cumulative" or "unheard.of" => "companies",
            "hub.employees" => "people",
            "hub.rooms" => "rooms",
            "vc.share" => "ratio",
            _ => isDollar ? "USD" : "EUR",
        };

    static Assertion Scaled(Assertion row, decimal factor) =>
        row.Key.Unit.Kind != UnitKind.Money
            ? row
            : new(
                row.Key,
                row.Figure with
                {
                    Value = row.Figure.Value * factor,
                    RoundedTo = row.Reading.Precision * factor,
                },
                row.Statement,
                row.Sequence
            );

    static IEnumerable<string> Texts(IReadOnlyList<Finding> findings) =>
        findings.Select(finding =>
            $"{finding.Headline.Korean} {finding.Arithmetic.English} " + $"{finding.Assumes.Count}"
        );

    static IEnumerable<string> Verdicts(IReadOnlyList<Finding> findings) =>
        findings.Select(finding =>
            $"{finding.Severity} {finding.Status} {finding.Code} " + $"{finding.Subject.Key}"
        );

    static HashSet<string> Contradicted(IReadOnlyList<Finding> findings) =>
        [
            .. findings
                .Where(finding => finding.Severity == Severity.Contradiction)
                .Select(finding =>
                    $"{finding.Code} {finding.Subject.Key.Metric} {finding.Subject.Key.Scope} "
                    + $"{finding.Subject.Key.AsOf}"
                ),
        ];
}
