using Evenground.Publish;
using Evenground.Tests.Record.Funds;
using Xunit;

namespace Evenground.Tests.Publish.Funds.Ilpa;

/// <summary>What is asked of a report and cannot be given is refused with what to do next.</summary>
public class FundReportRefusalTests
{
    static readonly FundReportAsk Sound = new(FundReports.Reporting, "Venture Fund", "2021-Q1");

    [Fact]
    public void A_sound_question_is_answered_by_id_and_by_either_name()
    {
        foreach (var name in (string[])[FundDesk.Venture.ToString(), "Venture Fund", "Venture Fund (한국어)"])
            Assert.True(Reports.Ask(Sound with { Fund = name }).Accepted(out _, out _));
    }

    [Fact]
    public void An_unknown_report_or_method_is_refused_with_those_there_are()
    {
        Assert.Contains("ilpa-reporting", Refused<ReportMustBeKnown>(Sound with { Format = "pdf" }).Known);
        Assert.Contains(
            "gross-up",
            Refused<ReportMustBeKnown>(Sound with { Format = FundReports.Performance, Method = "net" }).Known
        );
    }

    [Theory]
    [InlineData("2021")]
    [InlineData("2021-Q5")]
    [InlineData("21-Q1")]
    [InlineData("0000-Q1")]
    [InlineData("")]
    public void A_quarter_that_is_none_is_refused(string quarter) =>
        Refused<QuarterMustBeNamed>(Sound with { Quarter = quarter });

    [Fact]
    public void A_quarter_that_is_not_over_is_refused_and_without_one_the_last_that_is_over_is_taken()
    {
        Assert.Equal(new(2021, 9, 30), Refused<QuarterMustBeOver>(Sound with { Quarter = "2021-Q3" }).Until);
        Assert.Equal("2021-Q2", ReportQuarter.LastBy(new(2021, 6, 30)).ToString());
        Assert.Equal("2021-Q1", ReportQuarter.LastBy(new(2021, 6, 29)).ToString());
        Assert.Equal("2020-Q4", ReportQuarter.LastBy(new(2021, 3, 30)).ToString());
    }

    [Fact]
    public void A_fund_that_was_not_known_by_the_quarters_end_is_refused()
    {
        Assert.Equal("Venture Fund", Refused<ReportedFundMustBeKnown>(Sound with { Fund = "Other" }).Known);
        Assert.Equal("-", Refused<ReportedFundMustBeKnown>(Sound with { Quarter = "2019-Q4" }).Known);
    }

    [Fact]
    public void An_investor_of_another_fund_is_refused() =>
        Refused<ReportedInvestorMustBeIn>(Sound with { Investor = FundDesk.Third.ToString() });

    [Fact]
    public void Performance_of_one_investor_is_refused() =>
        Refused<PerformanceMustBeOfAFund>(
            Sound with
            {
                Format = FundReports.Performance,
                Investor = FundDesk.First.ToString(),
            }
        );

    static T Refused<T>(FundReportAsk ask)
        where T : Refusal
    {
        Assert.False(Reports.Ask(ask).Accepted(out _, out var refusal));
        return Assert.IsType<T>(refusal);
    }
}
