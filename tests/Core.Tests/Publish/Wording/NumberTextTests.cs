using CsCheck;
using Evenground.Publish;
using Xunit;

namespace Evenground.Tests.Publish.Wording;

/// <summary>How numbers and dates are written: first the cases, then what holds for every number.</summary>
public class NumberTextTests
{
    [Theory]
    [InlineData("1700000000000", "KRW", "KRW 1.7 tn", "1조 7,000억 원")]
    [InlineData("1594300000000", "KRW", "KRW 1.5943 tn", "1조 5,943억 원")]
    [InlineData("413000000000", "KRW", "KRW 413 bn", "4,130억 원")]
    [InlineData("16700000000", "KRW", "KRW 16.7 bn", "167억 원")]
    [InlineData("123456789", "KRW", "KRW 123.456789 m", "1억 2,345만 6,789원")]
    [InlineData("6789", "KRW", "KRW 6,789", "6,789원")]
    [InlineData("-6789", "KRW", "KRW -6,789", "-6,789원")]
    [InlineData("0", "KRW", "KRW 0", "0원")]
    [InlineData("1300000000", "USD", "USD 1.3 bn", "13억 달러")]
    [InlineData("12.5", "CHF", "CHF 12.5", "12.5 CHF")]
    [InlineData("113", "companies", "113 companies", "113개사")]
    [InlineData("1", "companies", "1 company", "1개사")]
    [InlineData("1", "rooms", "1 room", "1실")]
    [InlineData("1147", "people", "1,147 people", "1,147명")]
    [InlineData("0.553", "ratio", "55.3%", "55.3%")]
    [InlineData("0.000495", "ratio", "0.0495%", "0.0495%")]
    [InlineData("6.5", "times", "6.5 times", "6.5배")]
    [InlineData("7", "count", "7", "7개")]
    public void A_figure_is_written_as_each_language_writes_it(
        string value,
        string unit,
        string english,
        string korean
    )
    {
        var figure = decimal.Parse(value, System.Globalization.CultureInfo.InvariantCulture);

        Assert.Equal(english, NumberText.Of(figure, Unit.Parse(unit)!.Value, Language.English));
        Assert.Equal(korean, NumberText.Of(figure, Unit.Parse(unit)!.Value, Language.Korean));
    }

    [Fact]
    public void A_quotient_is_rounded_to_four_digits_and_an_interval_outwards()
    {
        var won = Unit.Of(Currency.Won);
        var third = new Interval(100_000_000_000m / 3, 200_000_000_000m / 3);

        Assert.Equal("KRW 33.33 bn", NumberText.Of(100_000_000_000m / 3, won, Language.English));
        Assert.Equal("KRW 33.33 bn to KRW 66.67 bn", NumberText.Of(third, won, Language.English));
        Assert.Equal("333억 3,000만 원~666억 7,000만 원", NumberText.Of(third, won, Language.Korean));
    }

    [Theory]
    [InlineData(true, false, "at least 161 companies", "161개사 이상")]
    [InlineData(true, true, "more than 161 companies", "161개사 초과")]
    [InlineData(false, false, "at most 161 companies", "161개사 이하")]
    [InlineData(false, true, "less than 161 companies", "161개사 미만")]
    public void A_half_open_interval_says_on_which_side(
        bool isLower,
        bool isOpen,
        string english,
        string korean
    )
    {
        var interval = isLower
            ? new Interval(161, null, isLowOpen: isOpen)
            : new Interval(null, 161, isHighOpen: isOpen);

        Assert.Equal(english, NumberText.Of(interval, Unit.Companies, Language.English));
        Assert.Equal(korean, NumberText.Of(interval, Unit.Companies, Language.Korean));
    }

    [Fact]
    public void Dates_are_written_as_each_language_writes_them()
    {
        var year = new EffectivePeriod(new(2022, 1, 1), new(2022, 12, 31));

        Assert.Equal("31 December 2022", DateText.Of(new DateOnly(2022, 12, 31), Language.English));
        Assert.Equal("2022년 12월 31일", DateText.Of(new DateOnly(2022, 12, 31), Language.Korean));
        Assert.Equal("1 January 2022 to 31 December 2022", DateText.Of(year, Language.English));
        Assert.Equal("2022년 1월 1일부터 2022년 12월 31일까지", DateText.Of(year, Language.Korean));
    }

    [Fact]
    public void A_whole_number_of_up_to_twelve_digits_keeps_every_digit() =>
        Gen.Long[-999_999_999_999, 999_999_999_999]
            .Sample(minor =>
                NumberText
                    .Of(minor, Unit.Parse("count")!.Value, Language.English)
                    .Replace(",", "", StringComparison.Ordinal)
                == minor.ToString(System.Globalization.CultureInfo.InvariantCulture)
            );

    [Fact]
    public void Korean_groups_of_won_add_up_to_the_amount() =>
        Gen.Long[0, 999_999_999_999]
            .Sample(amount =>
                SumOfGroups(NumberText.Of(amount, Unit.Of(Currency.Won), Language.Korean)) == amount
            );

    static long SumOfGroups(string text) =>
        text.TrimEnd('원')
            .Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Sum(group =>
            {
                var digits = long.Parse(
                    group.TrimEnd('조', '억', '만').Replace(",", "", StringComparison.Ordinal),
                    System.Globalization.CultureInfo.InvariantCulture
                );
                return digits
                    * (
                        group[^1] switch
                        {
                            '조' => 1_000_000_000_000,
                            '억' => 100_000_000,
                            '만' => 10_000,
                            _ => 1,
                        }
                    );
            });
}
