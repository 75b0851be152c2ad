using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Evenground.Measure;

/// <summary>The exponential function of eight numbers, in registers, for the loops over flows.</summary>
/// <remarks>
/// <para>x = (8k + j) ln 2 ÷ 8 + r with |r| up to ln 2 ÷ 16; eˣ = 2ᵏ · 2^(j÷8) · eʳ: the second factor from a
/// table that fits a register, the third a polynomial. Products and sums are fused everywhere, also where
/// the processor cannot, so every machine finds the same bits.</para>
/// <para>Range: |x| up to 700, which the caller sees to. Error: relative 2·10⁻⁸ for <see cref="Rough"/>,
/// 2·10⁻¹⁵ for <see cref="Fine"/>.</para>
/// <para>Coefficients: interpolation at Chebyshev nodes, computed with 60 digits.</para>
/// </remarks>
static class EightPowers
{
    /// <summary>The largest number, up or down, that it may be asked for.</summary>
    public const double Largest = 700;

    const int TableBits = 3,
        MantissaBits = 52;

    const double StepsPerUnit = 11.541560327111707,
        StepHigh = 0.08664339756978734,
        StepLow = 2.0582436978621353e-13;

    /// <summary>1.5 · 2⁵²: a number of up to 2⁵¹ added to it is rounded to a whole one, in its low
    /// bits.</summary>
    const double Rounding = 6755399441055744;

    /// <summary>e to the power of slope · place, to eight digits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Rough(Vector512<double> slope, Vector512<double> place)
    {
        var (r, power) = Reduced(slope, place);
        var series = Vector512.FusedMultiplyAdd(
            Vector512.Create(0.16668230702785952),
            r,
            Vector512.Create(0.5000782030290277)
        );
        series = Vector512.FusedMultiplyAdd(series, r, Vector512.Create(0.9999999963308095));
        series = Vector512.FusedMultiplyAdd(series, r, Vector512.Create(0.9999999816537196));
        return power * series;
    }

    /// <summary>e to the power of slope · place, to fifteen digits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Fine(Vector512<double> slope, Vector512<double> place)
    {
        var (r, power) = Reduced(slope, place);
        var series = Vector512.FusedMultiplyAdd(
            Vector512.Create(0.0013889703480417575),
            r,
            Vector512.Create(0.008333985010802973)
        );
        series = Vector512.FusedMultiplyAdd(series, r, Vector512.Create(0.041666666590226026));
        series = Vector512.FusedMultiplyAdd(series, r, Vector512.Create(0.16666666605513633));
        series = Vector512.FusedMultiplyAdd(series, r, Vector512.Create(0.500000000000018));
        series = Vector512.FusedMultiplyAdd(series, r, Vector512.Create(1.0000000000001434));
        series = Vector512.FusedMultiplyAdd(series, r, Vector512<double>.One);
        return power * series;
    }

    /// <summary>What is left of slope · place, and 2 to the power of the eighths taken from it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static (Vector512<double> Left, Vector512<double> Power) Reduced(
        Vector512<double> slope,
        Vector512<double> place
    )
    {
        var value = slope * place;
        var rounded = Vector512.FusedMultiplyAdd(
            value,
            Vector512.Create(StepsPerUnit),
            Vector512.Create(Rounding)
        );
        var steps = rounded - Vector512.Create(Rounding);
        var rest = Vector512.FusedMultiplyAdd(steps, Vector512.Create(-StepHigh), value);
        rest = Vector512.FusedMultiplyAdd(steps, Vector512.Create(-StepLow), rest);

        var bits = rounded.AsInt64();
        var entry = bits & Vector512.Create((1L << TableBits) - 1);
        var mantissa = Vector512.ShuffleNative(Eighths, entry).AsInt64();
        var exponent = Vector512.ShiftLeft(Vector512.ShiftRightArithmetic(bits, TableBits), MantissaBits);
        return (rest, (mantissa + exponent).AsDouble());
    }

    /// <summary>2^(j÷8).</summary>
    static Vector512<double> Eighths
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get =>
            Vector512.Create(
                1.0,
                1.0905077326652577,
                1.189207115002721,
                1.2968395546510096,
                1.4142135623730951,
                1.5422108254079407,
                1.681792830507429,
                1.8340080864093424
            );
    }
}
