using System.Runtime.Intrinsics;
using CsCheck;
using Xunit;

namespace Evenground.Tests.Vocabulary.Mathematics;

/// <summary>Powers of e, eight at a time, have the bits of powers one by one.</summary>
public class ManyPowersTests
{
    static readonly double[] Odd =
    [
        0.0,
        -0.0,
        double.NaN,
        double.PositiveInfinity,
        double.NegativeInfinity,
        double.Epsilon,
        -double.Epsilon,
        708,
        -708,
        Math.BitIncrement(708.0),
        Math.BitDecrement(-708.0),
        709.782712893384,
        710,
        -745,
        -746,
        0.010830424696249145,
        -0.010830424696249145,
    ];

    static readonly Gen<double> Value = Gen.OneOf(
        Gen.Double[-800, 800],
        Gen.Double[-1, 1],
        Gen.Double[-1e-9, 1e-9],
        Gen.Int[0, Odd.Length - 1].Select(place => Odd[place])
    );

    [Fact]
    public void Powers_of_many_have_the_bits_of_powers_one_by_one() =>
        Value
            .Array[0, 60]
            .Sample(values =>
            {
                var powers = new double[values.Length];
                Elementary.Exp(values, powers);

                return values.Zip(powers).All(pair => Bits(Elementary.Exp(pair.First)) == Bits(pair.Second));
            });

    [Fact]
    public void Eight_ordinary_powers_in_a_vector_have_the_bits_of_powers_one_by_one() =>
        Gen.Double[-708, 708]
            .Array[8]
            .Sample(values =>
            {
                var powers = Elementary.Exp(Vector512.Create(values));

                return Enumerable
                    .Range(0, 8)
                    .All(lane => Bits(Elementary.Exp(values[lane])) == Bits(powers[lane]));
            });

    [Fact]
    public void Powers_need_as_many_places_as_there_are_values() =>
        Assert.Throws<ArgumentException>(() => Elementary.Exp(new double[3], new double[2]));

    static long Bits(double value) => BitConverter.DoubleToInt64Bits(value);
}
