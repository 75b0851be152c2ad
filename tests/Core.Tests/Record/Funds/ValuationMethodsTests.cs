using Evenground.Record;
using Xunit;

namespace Evenground.Tests.Record.Funds;

/// <summary>Valuations are read by the edition of the guidelines that was in force on their day.</summary>
public class ValuationMethodsTests
{
    [Theory]
    [InlineData("2018-06-30", "December 2018, section 3.4")]
    [InlineData("2022-12-31", "December 2018, section 3.4")]
    [InlineData("2023-01-01", "December 2022, section 3.4")]
    [InlineData("2026-03-31", "December 2022, section 3.4")]
    [InlineData("2026-04-01", "December 2025; section 3.4 of the edition of 2022")]
    public void A_method_names_the_edition_of_the_day(string day, string source) =>
        Assert.Equal(
            "IPEV Valuation Guidelines, " + source,
            ValuationMethods.Find("multiples", DateOnly.ParseExact(day, "yyyy-MM-dd"))!.Source
        );

    [Fact]
    public void Every_edition_has_every_method_on_each_of_its_days_once()
    {
        for (var day = new DateOnly(2017, 1, 1); day < new DateOnly(2028, 1, 1); day = day.AddMonths(1))
            Assert.All(
                ValuationMethods.All,
                method => Assert.Equal(method.Name, ValuationMethods.Find(method.Code, day)!.Name)
            );
        Assert.Equal(7, ValuationMethods.All.Select(method => method.Code).Distinct().Count());
        Assert.Null(ValuationMethods.Find("recent-price", new(2026, 4, 1)));
    }
}
