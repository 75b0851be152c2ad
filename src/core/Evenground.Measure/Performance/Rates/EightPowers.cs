using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Evenground.Measure;

/// <summary>Powers of eight numbers at once, in registers, for the loops over flows.</summary>
/// <remarks>
/// <para>Exponents are counted in eighths of a doubling: 2^(n÷8) = 2ᵏ · 2^(j÷8) · 2^(r÷8) with n = 8k + j +
/// r and |r| up to ½. So r is found without rounding, by taking a whole number away; the second factor
/// comes from a table that fits a register, the third is a polynomial. Products and sums are fused
/// everywhere, also where the processor cannot, so every machine finds the same bits.</para>
/// <para>Range: |n| up to 8,000, which the caller sees to. Error: relative 2·10⁻⁸ for <see cref="Rough"/>,
/// 2·10⁻¹⁵ for <see cref="Fine"/>.</para>
/// <para>Coefficients: interpolation at Chebyshev nodes, computed with 60 digits.</para>
/// </remarks>
static class EightPowers
{
    /// <summary>The largest power of e, up or down, that it may be asked for.</summary>
    public const double Largest = 690;

    /// <summary>8 ÷ ln 2: so many eighths of a doubling are a power of e.</summary>
    public const double Eighths = 11.541560327111707;

    const int TableBits = 3,
        MantissaBits = 52;

    /// <summary>1.5 · 2⁵²: a number of up to 2⁵¹ added to it is rounded to a whole one, in its low
    /// bits.</summary>
    const double Rounding = 6755399441055744;

    /// <summary>2 to the power of as many eighths, to eight digits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Rough(Vector512<double> eighths)
    {
        var (r, power) = Parted(eighths);
        var series = Vector512.FusedMultiplyAdd(
            Vector512.Create(0.000108416635331295),
            r,
            Vector512.Create(0.003754126247384057)
        );
        series = Vector512.FusedMultiplyAdd(series, r, Vector512.Create(0.08664339725208216));
        series = Vector512.FusedMultiplyAdd(series, r, Vector512.Create(0.9999999816537269));
        return power * series;
    }

    /// <summary>2 to the power of as many eighths, to fifteen digits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Fine(Vector512<double> eighths)
    {
        var (r, power) = Parted(eighths);
        var series = Vector512.FusedMultiplyAdd(
            Vector512.Create(5.876275923338631e-10),
            r,
            Vector512.Create(4.069351772310789e-08)
        );
        series = Vector512.FusedMultiplyAdd(series, r, Vector512.Create(2.348176048897752e-06));
        series = Vector512.FusedMultiplyAdd(series, r, Vector512.Create(0.00010840646198027614));
        series = Vector512.FusedMultiplyAdd(series, r, Vector512.Create(0.003753539171235987));
        series = Vector512.FusedMultiplyAdd(series, r, Vector512.Create(0.08664339756999671));
        series = Vector512.FusedMultiplyAdd(series, r, Vector512<double>.One);
        return power * series;
    }

    /// <summary>What is left of the eighths, and 2 to the power of the whole ones.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static (Vector512<double> Left, Vector512<double> Power) Parted(Vector512<double> eighths)
    {
        var rounded = eighths + Vector512.Create(Rounding);
        var bits = rounded.AsInt64();
        var whole = Vector512.ShiftLeft(bits, MantissaBits - TableBits);
        var power = (whole + Mantissas(bits)).AsDouble();
        return (eighths - (rounded - Vector512.Create(Rounding)), power);
    }

    /// <summary>The bits of 2^(j÷8) less j: the whole eighths shifted to the exponent bring j back.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Vector512<long> Mantissas(Vector512<long> eighths)
    {
        var table = Vector512.Create(
            0x3ff0000000000000,
            0x3fef72b83c7d517b,
            0x3fef06fe0a31b715,
            0x3feebfdad5362a27,
            0x3feea09e667f3bcd,
            0x3feeace5422aa0db,
            0x3feee89f995ad3ad,
            0x3fef5818dcfba487
        );
        // The instruction looks at the lowest three bits only.
        return Avx512F.IsSupported
            ? Avx512F.PermuteVar8x64(table, eighths)
            : Vector512.Shuffle(table, eighths & Vector512.Create((1L << TableBits) - 1));
    }
}
