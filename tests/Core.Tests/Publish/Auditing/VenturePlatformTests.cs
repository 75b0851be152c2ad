using Evenground.Publish;
using Evenground.Record;
using Xunit;

namespace Evenground.Tests.Publish.Auditing;

/// <summary>The example's findings, with its definitions and bare. Golden:
/// examples/venture-platform/public-record.csv.</summary>
public class VenturePlatformTests
{
    static readonly DateOnly Today = new(2026, 11, 23);

    public static TheoryData<bool> WithAndWithoutDefinitions => [true, false];

    [Theory, MemberData(nameof(WithAndWithoutDefinitions))]
    public void The_audit_finds_what_is_wrong_and_accuses_nothing_that_is_consistent(bool isDefined) =>
        Assert.Equal(
            [
                "Contradiction parts-do-not-make-the-whole hub.employees CHANGeUP GROUND 2022-10-31",
                "Contradiction share-disagrees-with-its-parts vc.share KR-46 Jeonnam 2022-12-31",
                "Doubt share-disagrees-with-its-parts vc.share KR-11 Seoul 2022-12-31",
                "Doubt stock-hardly-possible hub.residents CHANGeUP GROUND 2023-11-15",
                "Doubt total-unchanged-while-its-part-grew fund.size_formed Venture Fund 2025-10-22",
                "NotCheckable share-disagrees-with-its-parts vc.share KR-47 Gyeongbuk 2020-12-31",
                "Overdue target-attainment valley.planned_investment Venture Valley 2022-12-31",
                "Overdue target-attainment fund.outside_contribution Venture Fund 2024-12-31",
                "Missed target-attainment fund.sponsor_contribution Venture Fund 2024-12-31",
                "Overdue target-attainment platform.planned_investment POSCO venture platform 2024-12-31",
                "Met target-attainment fund.size_formed Venture Fund 2024-12-31",
                "Note total-bundles-others-money fund.size_formed Venture Fund 2025-10-22",
                "NotCheckable two-currencies-disagree hub.corporate_value CHANGeUP GROUND 2023-11-15",
                "NotCheckable two-currencies-disagree platform.planned_investment POSCO venture platform "
                    + "2024-12-31",
            ],
            Audit(isDefined, Today).Select(Line)
        );

    [Theory]
    [InlineData("parts-do-not-make-the-whole", "hub.employees", "1,104", "1,147", "160", "910", "34", "43")]
    [InlineData(
        "share-disagrees-with-its-parts",
        "KR-46 Jeonnam",
        "0.1%",
        "0.0495",
        "KRW 3.3 bn",
        "KRW 6.764 tn"
    )]
    [InlineData("share-disagrees-with-its-parts", "KR-11 Seoul", "55.3%", "55.36%", "55.4%", "cut off")]
    [InlineData(
        "stock-hardly-possible",
        "hub.residents",
        "more than 160",
        "161",
        "8 rooms",
        "110 rooms",
        "11 rooms",
        "129 rooms"
    )]
    [InlineData(
        "total-unchanged-while-its-part-grew",
        "fund.size_formed",
        "KRW 2.7 tn",
        "KRW 327 bn",
        "KRW 413 bn"
    )]
    [InlineData("share-disagrees-with-its-parts", "KR-47 Gyeongbuk", "2.4%", "cannot be checked")]
    [InlineData(
        "target-attainment",
        "valley.planned_investment",
        "KRW 200 bn",
        "about KRW 90 bn",
        "23 March 2022",
        "overdue"
    )]
    [InlineData(
        "target-attainment",
        "fund.sponsor_contribution",
        "KRW 800 bn",
        "missed",
        "KRW 327 bn on 30 " + "June 2024",
        "KRW 413 bn on 22 October 2025"
    )]
    [InlineData("target-attainment", "fund.size_formed", "KRW 2 tn", "met", "KRW 2.7 tn on 15 November 2023")]
    [InlineData(
        "total-bundles-others-money",
        "fund.size_formed",
        "at least 6.5 times",
        "2.5 times",
        "KRW 2 tn",
        "KRW 800 bn",
        "KRW 413.5 bn"
    )]
    [InlineData(
        "two-currencies-disagree",
        "hub.corporate_value",
        "KRW 1,222 to KRW 1,400",
        "USD 1.3 bn",
        "KRW 1.7 tn",
        "not checked"
    )]
    public void A_finding_shows_its_numbers(string code, string metricOrScope, params string[] shown)
    {
        foreach (var isDefined in (bool[])[true, false])
        {
            var finding = Assert.Single(
                Audit(isDefined, Today).By(code),
                found => found.Subject.Key.Metric == metricOrScope || found.Subject.Key.Scope == metricOrScope
            );
            var text = $"{finding.Headline.English} {finding.Arithmetic.English}";
            Assert.All(shown, number => Assert.Contains(number, text, StringComparison.Ordinal));
        }
    }

    [Fact]
    public void Korean_says_the_same_in_Korean_numbers()
    {
        var findings = Audit(isDefined: true, Today);

        var unbundled = Assert.Single(findings.By("total-bundles-others-money"));
        Assert.Equal(
            "벤처펀드 펀드 결성액(2025년 10월 22일): 2조 7,000억 원 이상 가운데 포스코 출자액은 4,130억 원, 배수는 6.5배 이상입니다(계획 2.5배).",
            unbundled.Headline.Korean
        );
        Assert.All(findings, finding => Assert.Matches(@"니다(\([^)]*\))?\.$", finding.Headline.Korean));
    }

    [Fact]
    public void What_the_definitions_say_is_no_assumption_and_what_names_suggest_is()
    {
        var defined = Assert.Single(Audit(isDefined: true, Today).By("parts-do-not-make-the-whole"));
        var bare = Assert.Single(Audit(isDefined: false, Today).By("parts-do-not-make-the-whole"));

        Assert.Empty(defined.Assumes);
        Assert.Equal(2, bare.Assumes.Count);
        Assert.Contains("113 companies", bare.Assumes[1].English, StringComparison.Ordinal);
    }

    [Fact]
    public void As_known_at_the_end_of_2022_the_targets_of_2024_were_open_and_the_valley_undecided()
    {
        var on = new DateOnly(2022, 12, 31);
        var known = PublicRecordFile.Assertions().Where(row => row.Statement.PublishedOn <= on).ToList();

        var targets = Auditor
            .Audit(new(known, PublicRecordFile.Metrics(), PublicRecordFile.Scopes(), [], on))
            .By("target-attainment");

        Assert.Equal(5, targets.Count);
        Assert.All(targets, target => Assert.Equal(FindingStatus.Open, target.Status));
    }

    [Fact]
    public void A_sourced_rate_of_the_day_settles_the_dollars()
    {
        // The market's close of 2023-11-15, from memory as the record's notes say: a figure for this test
        // only.
        var rate = new ExchangeRateNoted(Currency.Dollar, Currency.Won, new(2023, 11, 15), 1_300.8m, "test");
        var record = StatedRecord.Bare(PublicRecordFile.Assertions(), Today) with { Rates = [rate] };

        Assert.DoesNotContain(
            Auditor.Audit(record).By("two-currencies-disagree"),
            finding => finding.Subject.Key.Metric == "hub.corporate_value"
        );
    }

    [Fact]
    public void The_definitions_cover_every_metric_and_scope_of_the_record()
    {
        var rows = PublicRecordFile.Assertions();

        Assert.Empty(
            rows.Select(row => row.Key.Metric)
                .Except(PublicRecordFile.Metrics().Select(metric => metric.Code))
        );
        Assert.Empty(
            rows.Select(row => row.Key.Scope).Except(PublicRecordFile.Scopes().Select(scope => scope.Code))
        );
    }

    static IReadOnlyList<Finding> Audit(bool isDefined, DateOnly on)
    {
        var rows = PublicRecordFile.Assertions();
        return Auditor.Audit(
            isDefined
                ? new(rows, PublicRecordFile.Metrics(), PublicRecordFile.Scopes(), [], on)
                : StatedRecord.Bare(rows, on)
        );
    }

    static string Line(Finding finding)
    {
        var key = finding.Subject.Key;
        var weight = finding.Status?.ToString() ?? finding.Severity.ToString();
        return $"{weight} {finding.Code} {key.Metric} {key.Scope} {key.AsOf:yyyy-MM-dd}";
    }
}
