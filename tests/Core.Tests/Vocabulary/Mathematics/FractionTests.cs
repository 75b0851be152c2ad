using System.Numerics;
using CsCheck;
using Xunit;

namespace Evenground.Tests.Vocabulary.Mathematics;

/// <summary>Exact quotients: the laws of numbers hold, and nothing is rounded before it is asked
/// for.</summary>
public class FractionTests
{
    static readonly Gen<Fraction> Any = Gen.Select(Gen.Long[-1_000, 1_000], Gen.Long[1, 60])
        .Select((over, under) => Fraction.Of(over, under));

    [Fact]
    public void Sums_products_and_quotients_obey_the_laws() =>
        Gen.Select(Any, Any, Any)
            .Sample(
                (left, middle, right) =>
                    (left + middle) * right == left * right + middle * right
                    && left - middle + middle == left
                    && (middle.IsZero || left / middle * middle == left)
                    && (left < middle) == (left + right < middle + right)
            );

    [Fact]
    public void It_is_kept_in_lowest_terms_with_a_denominator_above_0()
    {
        var half = Fraction.Of(-3, -6);

        Assert.Equal((BigInteger.One, new BigInteger(2)), (half.Numerator, half.Denominator));
        Assert.Equal(default, Fraction.Zero);
        Assert.Equal(BigInteger.One, default(Fraction).Denominator);
        Assert.Throws<DivideByZeroException>(() => Fraction.One / Fraction.Zero);
    }

    [Theory]
    [InlineData(7, 2, 3)]
    [InlineData(-7, 2, -4)]
    [InlineData(-8, 2, -4)]
    public void The_floor_is_below_or_equal(int over, int under, int floor) =>
        Assert.Equal(floor, Fraction.Of(over, under).Floor());

    [Theory]
    [InlineData(1, 3, 4, 0.3333)]
    [InlineData(2, 3, 4, 0.6667)]
    [InlineData(1, 8, 2, 0.13)]
    [InlineData(-1, 8, 2, -0.13)]
    public void It_is_rounded_half_away_from_0(int over, int under, int decimals, double rounded) =>
        Assert.Equal((decimal)rounded, Fraction.Of(over, under).Rounded(decimals));

    [Fact]
    public void Decimals_that_do_not_fit_are_left_out() =>
        Assert.Equal(
            7_000_000_000_000_000_000_000_000_000m,
            ((Fraction)7_000_000_000_000_000_000_000_000_000m).Rounded(6)
        );

    [Fact]
    public void A_decimal_comes_and_goes_unchanged() =>
        Gen.Decimal[-1e12m, 1e12m]
            .Sample(number =>
                ((Fraction)number).Rounded(15) == decimal.Round(number, 15, MidpointRounding.AwayFromZero)
            );
}
