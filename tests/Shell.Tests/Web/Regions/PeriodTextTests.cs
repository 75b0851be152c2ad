using Evenground.Web;
using Xunit;

namespace Evenground.Tests.Web;

public sealed class PeriodTextTests
{
    [Theory]
    [InlineData("2023", "2023년", "2023")]
    [InlineData("2024-06", "2024년 6월", "June 2024")]
    [InlineData("2024-Q3", "2024년 3분기", "Q3 2024")]
    [InlineData("2024-H1", "2024년 1반기", "H1 2024")]
    [InlineData("2024-07-31", "2024년 7월 31일", "31 July 2024")]
    [InlineData("2013/2022", "2013년~2022년", "2013 to 2022")]
    public void A_period_is_written_as_each_language_does(string period, string korean, string english)
    {
        var parsed = StatisticPeriod.Parse(period)!.Value;

        Assert.Equal(korean, PeriodText.Of(parsed, Language.Korean));
        Assert.Equal(english, PeriodText.Of(parsed, Language.English));
    }

    [Fact]
    public void Days_that_are_a_year_or_a_month_are_called_so()
    {
        Assert.Equal("2023", PeriodText.Of(StatisticPeriod.Parse("2023")!.Value.Days, Language.English));
        Assert.Equal(
            "2024년 6월",
            PeriodText.Of(StatisticPeriod.Parse("2024-06")!.Value.Days, Language.Korean)
        );
        Assert.Equal(
            "31 July 2024",
            PeriodText.Of(EffectivePeriod.OneDay(new(2024, 7, 31)), Language.English)
        );
    }

    [Fact]
    public void The_end_of_a_year_stands_where_the_year_stands_and_a_month_between()
    {
        Assert.Equal(2023, PeriodText.At(StatisticPeriod.Year(2023)));
        Assert.InRange(PeriodText.At(StatisticPeriod.Parse("2024-06")!.Value), 2023.45m, 2023.55m);
        Assert.Equal(2024, PeriodText.At(StatisticPeriod.Parse("2024-12")!.Value));
    }
}
