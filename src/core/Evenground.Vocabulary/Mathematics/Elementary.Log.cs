using System.Runtime.Intrinsics;

namespace Evenground;

/// <summary>Elementary functions that give the same 64 bits on every machine.</summary>
/// <remarks>
/// <para>The functions of the runtime call the C library of the machine, whose last bits differ from one
/// system to the next; a published figure must not. These use additions, multiplications and divisions
/// of IEEE 754 only, in one fixed order and never fused, so that processors with and without vector or fused
/// instructions agree.</para>
/// <para>Error: below 1 unit in the last place; a test measures it against integers of 192 bits.</para>
/// </remarks>
public static partial class Elementary
{
    const long SquareRootOfHalf = 0x3FE6A09E667F3BCD,
        One = 0x3FF0000000000000,
        MantissaOf2To52 = 0x4330000000000000,
        SmallestNormal = 0x0010000000000000,
        Infinity = 0x7FF0000000000000;

    const int MantissaBits = 52,
        Bias = 1023;

    /// <summary>ln 2 as a sum: the first part has 32 bits, so that its product with an exponent is
    /// exact.</summary>
    const double LnTwoHigh = 0.6931471803691238,
        LnTwoLow = 1.9082149292705877e-10;

    const double TwoTo52 = 4503599627370496,
        TwoTo54 = 18014398509481984;

    /// <summary>The natural logarithm.</summary>
    /// <returns>NaN for NaN and below 0; -∞ at 0; ∞ at ∞.</returns>
    /// <remarks>
    /// x = 2ᵏ m with m from √½ to √2; with f = m - 1 and s = f ÷ (2 + f),
    /// ln m = 2 artanh s = f - (f²/2 - s (f²/2 + R)), where R = 2s²/3 + 2s⁴/5 + … + 2s²⁰/21.
    /// The first term left out is below 2⁻⁶² of the result.
    /// </remarks>
    public static double Log(double value)
    {
        var bits = BitConverter.DoubleToInt64Bits(value);
        if (bits is >= SmallestNormal and < Infinity)
            return LogOfNormal(bits, exponent: 0);
        if (value > 0)
            return double.IsInfinity(value)
                ? value
                : LogOfNormal(BitConverter.DoubleToInt64Bits(value * TwoTo54), exponent: -54);
        return value == 0 ? double.NegativeInfinity : double.NaN;
    }

    /// <summary>The natural logarithm of each value: the same bits as one by one.</summary>
    public static void Log(ReadOnlySpan<double> values, Span<double> logs)
    {
        if (logs.Length != values.Length)
            throw new ArgumentException(
                $"{values.Length} values need as many places, not {logs.Length}.",
                nameof(logs)
            );

        var next = 0;
        if (Vector256.IsHardwareAccelerated)
            for (; next + Vector256<double>.Count <= values.Length; next += Vector256<double>.Count)
                LogOfFour(values.Slice(next, Vector256<double>.Count), logs[next..]);
        for (; next < values.Length; next++)
            logs[next] = Log(values[next]);
    }

    static double LogOfNormal(long bits, int exponent)
    {
        var shifted = bits + (One - SquareRootOfHalf);
        var biased = shifted >>> MantissaBits;
        var power = (double)(biased - Bias + exponent);
        var mantissa = BitConverter.Int64BitsToDouble(bits - (biased << MantissaBits) + One);

        var f = mantissa - 1;
        var s = f / (2 + f);
        var z = s * s;
        var series = z * (2.0 / 3 + z * (2.0 / 5 + z * (2.0 / 7 + z * (2.0 / 9 + z * SeriesTail(z)))));
        var half = 0.5 * f * f;
        return power * LnTwoHigh - ((half - (s * (half + series) + power * LnTwoLow)) - f);
    }

    static double SeriesTail(double z) =>
        2.0 / 11 + z * (2.0 / 13 + z * (2.0 / 15 + z * (2.0 / 17 + z * (2.0 / 19 + z * (2.0 / 21)))));

    static void LogOfFour(ReadOnlySpan<double> values, Span<double> logs)
    {
        var bits = Vector256.Create(values).AsInt64();
        var isNormal =
            Vector256.GreaterThanOrEqual(bits, Vector256.Create(SmallestNormal))
            & Vector256.LessThan(bits, Vector256.Create(Infinity));
        if (isNormal == Vector256<long>.AllBitsSet)
        {
            LogOfNormal(bits).CopyTo(logs);
            return;
        }

        for (var place = 0; place < values.Length; place++)
            logs[place] = Log(values[place]);
    }

    /// <summary>The same operations in the same order as for a single value.</summary>
    static Vector256<double> LogOfNormal(Vector256<long> bits)
    {
        var shifted = bits + Vector256.Create(One - SquareRootOfHalf);
        var biased = Vector256.ShiftRightLogical(shifted, MantissaBits);
        // A small whole number in the low bits of 2⁵² is that number, less 2⁵²: exact, and fast everywhere.
        var power =
            (biased | Vector256.Create(MantissaOf2To52)).AsDouble() - Vector256.Create(TwoTo52 + Bias);
        var mantissa = (bits - Vector256.ShiftLeft(biased, MantissaBits) + Vector256.Create(One)).AsDouble();

        var f = mantissa - Vector256.Create(1.0);
        var s = f / (Vector256.Create(2.0) + f);
        var z = s * s;
        var tail = Vector256.Create(2.0 / 19) + z * (2.0 / 21);
        tail = Vector256.Create(2.0 / 17) + z * tail;
        tail = Vector256.Create(2.0 / 15) + z * tail;
        tail = Vector256.Create(2.0 / 13) + z * tail;
        tail = Vector256.Create(2.0 / 11) + z * tail;
        var series = Vector256.Create(2.0 / 9) + z * tail;
        series = Vector256.Create(2.0 / 7) + z * series;
        series = Vector256.Create(2.0 / 5) + z * series;
        series = Vector256.Create(2.0 / 3) + z * series;
        series = z * series;
        var half = Vector256.Create(0.5) * f * f;
        return power * LnTwoHigh - ((half - (s * (half + series) + power * LnTwoLow)) - f);
    }
}
