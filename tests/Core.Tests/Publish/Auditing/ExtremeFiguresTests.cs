using CsCheck;
using Evenground.Publish;
using Evenground.Record;
using Xunit;
using static Evenground.Tests.Publish.Auditing.Said;

namespace Evenground.Tests.Publish.Auditing;

/// <summary>Whatever a sheet may hold is audited: the largest figures, the smallest, 0 and less.</summary>
public class ExtremeFiguresTests
{
    /// <summary>The largest and the smallest that a row may hold: 18 whole digits, 10 decimals.</summary>
    const decimal Largest = 999_999_999_999_999_999m,
        Smallest = 0.0000000001m;

    static readonly decimal[] Values = [0, Smallest, -Smallest, 1, -1, Largest, -Largest];

    static readonly string[] Metrics =
    [
        "hub.residents",
        "fund.size_formed",
        "fund.sponsor_contribution",
        "vc.invested",
        "vc.share",
    ];

    static readonly string[] Scopes = ["KR", "KR-11 Seoul", "KR-11 Seoul East"];

    static readonly Gen<Assertion> AnyRow =
        from metric in OneOf(Metrics)
        from scope in OneOf(Scopes)
        from statement in OneOf("a", "b")
        from relation in Gen.Enum<Relation>()
        from value in OneOf(Values)
        from roundedTo in OneOf<decimal?>(null, 0, Smallest, 1, Largest)
        from unit in OneOf("KRW", "USD", "companies")
        select Row(statement, metric, scope, "2024-06-30", value, unit, relation, roundedTo);

    [Fact]
    public void No_figure_of_a_sheet_breaks_the_audit() =>
        AnyRow
            .Array[0, 20]
            .Sample(rows =>
                Audit([.. rows.DistinctBy(row => row.Key)])
                    .All(finding => finding.Arithmetic.Korean.Length > 0)
            );

    [Theory]
    [InlineData("vc.share", "KR-11 Seoul", Relation.Equals)]
    [InlineData("vc.invested", "KR", Relation.Target)]
    public void A_quotient_beyond_all_sense_is_left_alone(string metric, string scope, Relation relation)
    {
        var (unit, whole) = metric == "vc.share" ? ("ratio", Smallest) : ("USD", Largest);

        Assert.DoesNotContain(
            Audit(
                Row("a", metric, scope, "2024-06-30", Smallest, unit, relation, Smallest),
                Row("a", "vc.invested", "KR", "2024-06-30", whole, "USD", roundedTo: 0),
                Row("a", "vc.invested", "KR-11 Seoul", "2024-06-30", Largest, "USD", roundedTo: 0)
            ),
            finding =>
                finding.Arithmetic.English.Contains('÷', StringComparison.Ordinal)
                && finding.Status != FindingStatus.NotCheckable
        );
    }

    static Gen<T> OneOf<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(index => values[index]);
}
