using Evenground.Measure;
using Evenground.Publish;
using Evenground.Record;
using Evenground.Tests.Measure;
using Xunit;

namespace Evenground.Tests.Publish;

/// <summary>What the example's overview says, as known then and as known today.</summary>
/// <remarks>Source of every number: the rows of examples/venture-platform/public-record.csv.</remarks>
public class OverviewTests
{
    const string Hub = "CHANGeUP GROUND";

    const string Pohang = "CHANGeUP GROUND Pohang";

    const string Fund = "Venture Fund";

    static readonly Claims Then = On(new(2022, 12, 31));

    static readonly Claims Today = On(new(2026, 11, 23));

    [Theory]
    [InlineData("companies-resident", Hub, "113 companies", "113개사")]
    [InlineData("companies-resident", Pohang, "96 companies", "96개사")]
    [InlineData("employees", Hub, "1,147 people", "1,147명")]
    [InlineData("employees", "CHANGeUP GROUND Gwangyang", "34 people", "34명")]
    [InlineData("rooms", Pohang, "110 rooms", "110실")]
    [InlineData("corporate-value", Pohang, "at least KRW 700 bn", "7,000억 원 이상")]
    [InlineData("invested-in-region", "Venture Fund / Pohang", "at least KRW 9 bn", "90억 원 이상")]
    public void As_known_at_the_end_of_2022(string indicator, string scope, string english, string korean) =>
        AssertText(Then, indicator, scope, english, korean);

    [Theory]
    [InlineData("companies-ever-resident", Hub, "185 companies", "185개사")]
    [InlineData("corporate-value", Hub, "KRW 2.1 tn", "2조 1,000억 원")]
    [InlineData("employees", Hub, "more than 1,900 people", "1,900명 초과")]
    [InlineData("fund-size-formed", Fund, "at least KRW 2.7 tn", "2조 7,000억 원 이상")]
    [InlineData("sponsor-commitment", Fund, "KRW 413 bn", "4,130억 원")]
    [InlineData("companies-relocated", Pohang, "36 companies", "36개사")]
    [InlineData("youth-jobs-created", Pohang, "about 140 people", "약 140명")]
    [InlineData("funds-joined", Fund, "22 funds", "22개 펀드")]
    [InlineData("occupancy", Pohang, "99%", "99%")]
    [InlineData("companies-resident", Pohang, "100 companies", "100개사")]
    public void As_known_today(string indicator, string scope, string english, string korean) =>
        AssertText(Today, indicator, scope, english, korean);

    [Fact]
    public void At_the_end_of_2022_no_size_was_formed_but_a_target_was_known()
    {
        var formed = Then.Find("fund-size-formed", Fund)!;

        Assert.Equal("missing.only-targets", formed.Measurement.Missing?.Code);
        Assert.Null(formed.Measurement.Value);
    }

    [Fact]
    public void At_the_end_of_2022_no_venture_figure_of_2022_was_known() =>
        Assert.DoesNotContain(
            Then.OfIndicator("region-share"),
            share => share.Measurement.SpeaksOf?.From.Year == 2022
        );

    [Fact]
    public void At_the_end_of_2022_nobody_had_said_how_many_ever_moved_in() =>
        Assert.Null(Then.Find("companies-ever-resident", Hub));

    [Fact]
    public void Leverage_is_taken_from_the_one_day_on_which_both_sums_were_stated()
    {
        var leverage = Today.Find("leverage", Fund)!.Measurement;

        Assert.Equal(EffectivePeriod.OneDay(new(2025, 10, 22)), leverage.SpeaksOf);
        // 2.7 ÷ 0.413 is 6.538, but the 413 bn may be up to 413.5: "at least 6.538" would say too much.
        Assert.Null(leverage.Value!.Printed);
        Assert.InRange(leverage.Value.Range.Low!.Value, 6.529m, 2_700m / 413.5m);
        Assert.Null(leverage.Value.Range.High);
    }

    [Fact]
    public void Before_that_day_there_was_no_leverage_although_both_sums_were_known()
    {
        var leverage = On(new(2025, 1, 1)).Find("leverage", Fund)!.Measurement;

        Assert.Equal("missing.no-common-day", leverage.Missing?.Code);
        Assert.Equal(2, leverage.Terms.Count);
    }

    [Fact]
    public void Two_sources_of_one_value_stand_side_by_side_and_the_dollars_are_not_converted()
    {
        var value = On(new(2023, 12, 31)).Find("corporate-value", Hub)!.Measurement;

        Assert.Equal(Unit.Of(Currency.Won), value.Value!.Unit);
        Assert.Equal(2, value.Alternatives.Count);
        Assert.True(value.Alternatives.Single(other => other.Value.Unit == value.Value.Unit).Agrees);
        Assert.Null(value.Alternatives.Single(other => other.Value.Unit == Unit.Of(Currency.Dollar)).Agrees);
    }

    [Fact]
    public void A_value_of_more_than_twelve_months_ago_is_flagged_as_stale()
    {
        var fresh = On(new(2026, 10, 22)).Find("corporate-value", Hub)!.Measurement;
        var stale = On(new(2026, 10, 23)).Find("corporate-value", Hub)!.Measurement;

        Assert.DoesNotContain(fresh.Notices, notice => notice.Code == "valuation-stale");
        Assert.Contains(stale.Notices, notice => notice.Code == "valuation-stale");
        Assert.Equal(366, stale.AgeDays);
    }

    [Theory]
    [InlineData("KR-11 Seoul", 37_445, 67_640, "0.553")]
    [InlineData("KR-46 Jeonnam", 33, 67_640, "0.001")]
    public void A_share_comes_from_the_amounts_and_the_printed_one_stands_beside_it(
        string region,
        int partOf100Million,
        int wholeOf100Million,
        string printed
    )
    {
        var share = Today.Find("region-share", region, detail: "vc.invested")!.Measurement;

        Assert.Equal(2022, share.SpeaksOf?.From.Year);
        Assert.Equal((decimal)partOf100Million / wholeOf100Million, share.Value!.Printed);
        var beside = Assert.Single(share.Alternatives);
        Assert.Equal(
            decimal.Parse(printed, System.Globalization.CultureInfo.InvariantCulture),
            beside.Value.Printed
        );
        Assert.False(beside.Agrees);
    }

    [Fact]
    public void The_shares_of_2020_are_taken_of_their_own_table_and_agree_with_it()
    {
        var shares = Then.OfIndicator("region-share").Where(share => !share.IsMissing).ToList();

        Assert.Equal(
            ["KR-11 Seoul", "KR-29 Gwangju", "KR-46 Jeonnam"],
            shares.Select(share => share.Subject.Scope)
        );
        Assert.All(shares, share => Assert.True(Assert.Single(share.Measurement.Alternatives).Agrees));
        Assert.All(
            shares,
            share => Assert.Equal("KR (regional table)", share.Measurement.Terms[1].Assertion?.Scope)
        );
    }

    [Fact]
    public void A_printed_share_without_amounts_does_not_become_a_figure()
    {
        var share = Today.Find("region-share", "KR-47 Gyeongbuk", detail: "vc.invested")!.Measurement;

        Assert.Equal("missing.nothing-stated", share.Missing?.Code);
        Assert.Equal(0.024m, Assert.Single(share.Alternatives).Value.Printed);
    }

    [Theory]
    [InlineData("fund.sponsor_contribution 2024-12-31 KRW", Fund, "51.625%", "target-due-passed")]
    [InlineData("fund.size_formed 2024-12-31 KRW", Fund, "at least 135%", "target-due-passed")]
    [InlineData(
        "valley.planned_investment 2022-12-31 KRW",
        "Venture Valley",
        "about 45%",
        "target-due-passed"
    )]
    public void A_target_is_held_against_its_latest_actual(
        string detail,
        string scope,
        string text,
        string notice
    )
    {
        var attainment = Today.Find("target-attainment", scope, detail: detail)!;

        Assert.Equal(text, attainment.Text(Language.English));
        Assert.Contains(attainment.Measurement.Notices, one => one.Code == notice);
    }

    [Fact]
    public void Every_claim_of_both_overviews_can_be_read_in_both_languages() =>
        Assert.All(
            Then.Concat(Today),
            claim =>
            {
                Assert.NotEmpty(claim.Text(Language.Korean));
                Assert.NotEmpty(claim.Text(Language.English));
                Assert.Equal(claim.IsMissing, claim.Measurement.Value is null);
            }
        );

    static Claims On(DateOnly day) =>
        Claims.For(
            PublicRecord.History,
            new(PublicRecord.Entries[^1].Header.Sequence, PublicRecord.Entries[^1].Hash),
            new(day, day)
        );

    static void AssertText(Claims claims, string indicator, string scope, string english, string korean)
    {
        var claim = claims.Find(indicator, scope)!;

        Assert.Equal(english, claim.Text(Language.English));
        Assert.Equal(korean, claim.Text(Language.Korean));
    }
}
