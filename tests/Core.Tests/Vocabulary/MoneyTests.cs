using CsCheck;
using Xunit;

namespace Evenground.Tests.Vocabulary;

/// <summary>Money: exact, checked, never mixed.</summary>
public class MoneyTests
{
    [Theory]
    [InlineData("1.5", "USD", 150)]
    [InlineData("1700000000000", "KRW", 1_700_000_000_000)]
    [InlineData("-0.001", "KWD", -1)]
    public void An_amount_is_kept_in_minor_units_of_its_currency(string major, string code, long minor)
    {
        var amount = Money.From(
            decimal.Parse(major, System.Globalization.CultureInfo.InvariantCulture),
            Currency.Parse(code)!.Value
        );

        Assert.Equal(minor, amount.Value.Minor);
    }

    [Theory]
    [InlineData("1.5", "KRW", "money.decimals-must-fit")]
    [InlineData("1.005", "USD", "money.decimals-must-fit")]
    [InlineData("9223372036854775808", "KRW", "money.amount-must-fit")]
    [InlineData("92233720368547758.08", "USD", "money.amount-must-fit")]
    public void An_amount_that_does_not_fit_is_refused_and_not_rounded(
        string major,
        string code,
        string refusalCode
    )
    {
        var asked = Money.From(
            decimal.Parse(major, System.Globalization.CultureInfo.InvariantCulture),
            Currency.Parse(code)!.Value
        );

        Assert.False(asked.Accepted(out _, out var refusal));
        Assert.Equal(refusalCode, refusal.Code);
    }

    [Fact]
    public void Two_currencies_never_add_up() =>
        Assert.Throws<InvalidOperationException>(() =>
            new Money(1, Currency.Won) + new Money(1, Currency.Dollar)
        );

    [Fact]
    public void A_sum_beyond_the_range_throws_and_does_not_wrap() =>
        Assert.Throws<OverflowException>(() =>
            new Money(long.MaxValue, Currency.Won) + new Money(1, Currency.Won)
        );

    [Fact]
    public void The_shares_of_a_split_add_up_to_the_amount_and_none_is_off_by_a_unit() =>
        Gen.Select(Gen.Long, Gen.Long[0, long.MaxValue / 8].Array[1, 7])
            .Where((_, weights) => weights.Any(weight => weight > 0))
            .Sample(
                (minor, weights) =>
                {
                    var shares = new Money(minor, Currency.Won).Split(weights);
                    Int128 total = weights.Aggregate((Int128)0, (sum, weight) => sum + weight);
                    return shares.Aggregate((Int128)0, (sum, share) => sum + share.Minor) == minor
                        && shares
                            .Zip(weights)
                            .All(pair =>
                                Int128.Abs(pair.First.Minor - (Int128)minor * pair.Second / total) <= 1
                            );
                }
            );

    [Fact]
    public void A_split_without_any_weight_is_a_bug() =>
        Assert.Throws<ArgumentException>(() => new Money(1, Currency.Won).Split([0, 0]));

    [Fact]
    public void Every_currency_knows_its_decimals()
    {
        Assert.Equal(0, Currency.Won.Decimals);
        Assert.Equal(2, Currency.Dollar.Decimals);
        Assert.Equal(3, Currency.Parse("BHD")!.Value.Decimals);
        Assert.Null(Currency.Parse("krw"));
        Assert.Null(Currency.Parse("XYZ"));
    }
}
