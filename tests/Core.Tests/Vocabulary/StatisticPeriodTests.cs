using Xunit;

namespace Evenground.Tests;

/// <summary>Periods and ages are read as they are written in tables.</summary>
public class StatisticPeriodTests
{
    [Theory]
    [InlineData("2024", "2024-01-01", "2024-12-31")]
    [InlineData("2024-06", "2024-06-01", "2024-06-30")]
    [InlineData("2013/2022", "2013-01-01", "2022-12-31")]
    [InlineData("2023-H2/2024-Q1", "2023-07-01", "2024-03-31")]
    public void A_period_has_its_days(string text, string first, string last)
    {
        var period = StatisticPeriod.Parse(text)!.Value;

        Assert.Equal(first, $"{period.Days.From:yyyy-MM-dd}");
        Assert.Equal(last, $"{period.Last:yyyy-MM-dd}");
        Assert.Equal(!text.Contains('/'), period.IsSingle);
    }

    [Theory]
    [InlineData("2024-13")]
    [InlineData("2022/2013")]
    [InlineData("2013/2014/2015")]
    [InlineData("/2022")]
    [InlineData("")]
    [InlineData(null)]
    public void What_is_no_period_is_none(string? text) => Assert.Null(StatisticPeriod.Parse(text));

    [Theory]
    [InlineData("20-24", 20, 24)]
    [InlineData("7", 7, 7)]
    [InlineData("100+", 100, null)]
    public void An_age_group_is_read_and_written_alike(string text, int first, int? last)
    {
        Assert.Equal(new AgeGroup(first, last), AgeGroup.Parse(text));
        Assert.Equal(text, AgeGroup.Parse(text)!.Value.ToString());
    }

    [Theory]
    [InlineData("total")]
    [InlineData("24-20")]
    [InlineData("-5")]
    [InlineData("1000+")]
    public void What_is_no_age_is_none(string text) => Assert.Null(AgeGroup.Parse(text));

    [Fact]
    public void A_wider_age_group_holds_a_narrower_one()
    {
        Assert.True(new AgeGroup(65, null).Contains(new(100, null)));
        Assert.False(new AgeGroup(65, 99).Contains(new(95, null)));
        Assert.False(new AgeGroup(19, 34).Contains(new(15, 19)));
        Assert.True(new AgeGroup(19, 34).Overlaps(new(15, 19)));
    }
}
