using CsCheck;
using Xunit;

namespace Evenground.Tests.Vocabulary.Mathematics;

/// <summary>The library's own logarithm and power are as good as those of the machine, and the same
/// everywhere.</summary>
public class ElementaryTests
{
    const double LargestError = 1;

    static readonly Gen<double> Positive = Gen.Select(Gen.Double[1, 2], Gen.Int[-1022, 1023])
        .Select((mantissa, power) => Math.ScaleB(mantissa, power))
        .Where(double.IsFinite);

    static readonly double[] Odd = [0, -1, double.Epsilon, double.NaN, double.PositiveInfinity];

    [Fact]
    public void A_logarithm_is_less_than_one_last_place_from_the_truth() =>
        Gen.OneOf(Positive, Gen.Double[0.5, 2], Gen.Double[0.999, 1.001])
            .Where(value => value is > 0 and not 1)
            .Sample(
                value => WideNumbers.ErrorOfLog(value, Elementary.Log(value)) < LargestError,
                iter: 3_000
            );

    [Fact]
    public void A_power_of_e_is_less_than_one_last_place_from_the_truth() =>
        Gen.OneOf(Gen.Double[-700, 700], Gen.Double[-1, 1], Gen.Double[-0.01, 0.01])
            .Sample(
                value => WideNumbers.ErrorOfExp(value, Elementary.Exp(value)) < LargestError,
                iter: 3_000
            );

    [Fact]
    public void Both_lie_within_two_last_places_of_the_runtime() =>
        Positive.Sample(value =>
            Math.Abs(Elementary.Log(value) - Math.Log(value)) <= 2 * Unit(Math.Log(value))
        );

    [Theory]
    [InlineData(0, double.NegativeInfinity)]
    [InlineData(-1, double.NaN)]
    [InlineData(double.NaN, double.NaN)]
    [InlineData(double.PositiveInfinity, double.PositiveInfinity)]
    [InlineData(1, 0)]
    [InlineData(double.Epsilon, -744.4400719213812)]
    [InlineData(double.MaxValue, 709.782712893384)]
    public void A_logarithm_at_the_ends_is_that_of_the_definition(double value, double expected) =>
        Assert.Equal(expected, Elementary.Log(value));

    [Theory]
    [InlineData(0, 1)]
    [InlineData(double.NaN, double.NaN)]
    [InlineData(double.NegativeInfinity, 0)]
    [InlineData(double.PositiveInfinity, double.PositiveInfinity)]
    [InlineData(709.8, double.PositiveInfinity)]
    [InlineData(709.782712893384, 1.7976931348622732E+308)]
    [InlineData(-745, 5E-324)]
    [InlineData(-746, 0)]
    public void A_power_at_the_ends_is_that_of_the_definition(double value, double expected) =>
        Assert.Equal(expected, Elementary.Exp(value));

    [Fact]
    public void Logarithms_of_many_have_the_bits_of_logarithms_one_by_one() =>
        Gen.OneOf(Positive, Gen.Int[0, 4].Select(place => Odd[place]))
            .Array[0, 40]
            .Sample(values =>
            {
                var logs = new double[values.Length];
                Elementary.Log(values, logs);

                return values.Zip(logs).All(pair => Bits(Elementary.Log(pair.First)) == Bits(pair.Second));
            });

    static long Bits(double value) => BitConverter.DoubleToInt64Bits(value);

    static double Unit(double value) => Math.BitIncrement(Math.Abs(value)) - Math.Abs(value);
}
