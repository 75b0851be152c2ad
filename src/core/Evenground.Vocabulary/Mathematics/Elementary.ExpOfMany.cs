using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Evenground;

public static partial class Elementary
{
    /// <summary>Up to here powers of e and their factor 2ᵏ are ordinary numbers, so that lanes need no cases
    /// of their own.</summary>
    const double OrdinaryPower = 708;

    /// <summary>A whole number added to 1.5 · 2⁵² stands in the lowest bits, below zero as its two's
    /// complement.</summary>
    const double WholeInLowBits = 1.5 * TwoTo52;

    const long SignAndExponentBits = unchecked((long)0xFFF0000000000000);

    const int UpperHalfOfTable = TableSize / 2;

    /// <summary>e to the power of each value: the same bits as one by one.</summary>
    public static void Exp(ReadOnlySpan<double> values, Span<double> powers)
    {
        if (powers.Length != values.Length)
            throw new ArgumentException(
                $"{values.Length} values need as many places, not {powers.Length}.",
                nameof(powers)
            );

        var next = 0;
        if (Vector256.IsHardwareAccelerated)
            for (; next + Vector512<double>.Count <= values.Length; next += Vector512<double>.Count)
                Exp(Vector512.Create(values.Slice(next, Vector512<double>.Count))).CopyTo(powers[next..]);
        for (; next < values.Length; next++)
            powers[next] = Exp(values[next]);
    }

    /// <summary>e to the power of each of eight values: the same bits as one by one.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Exp(Vector512<double> values) =>
        Vector512.LessThanOrEqualAll(Vector512.Abs(values), Vector512.Create(OrdinaryPower))
            ? ExpOfOrdinary(values)
            : ExpOneByOne(values);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Vector512<double> ExpOfOrdinary(Vector512<double> values)
    {
        if (Vector512.IsHardwareAccelerated && Avx512F.IsSupported)
            return ExpOfEight(values);
        if (Vector256.IsHardwareAccelerated)
            return Vector512.Create(ExpOfFour(values.GetLower()), ExpOfFour(values.GetUpper()));
        return ExpOneByOne(values);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    static Vector512<double> ExpOneByOne(Vector512<double> values)
    {
        Span<double> powers = stackalloc double[Vector512<double>.Count];
        values.CopyTo(powers);
        foreach (ref var power in powers)
            power = Exp(power);
        return Vector512.Create<double>(powers);
    }

    /// <summary>The same operations in the same order as for a single value.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Vector512<double> ExpOfEight(Vector512<double> values)
    {
        var steps = Vector512.Floor(values * Vector512.Create(StepsPerUnit) + Vector512.Create(0.5));
        var r = (values - steps * Vector512.Create(StepHigh)) - steps * Vector512.Create(StepLow);
        var series = Vector512.Create(1.0 / 120) + r * Vector512.Create(1.0 / 720);
        series = Vector512.Create(1.0 / 24) + r * series;
        series = Vector512.Create(1.0 / 6) + r * series;
        series = Vector512.Create(0.5) + r * series;
        series = r + r * r * series;

        var step = (steps + Vector512.Create(WholeInLowBits)).AsInt64();
        var isUpper = Vector512.Equals(
            step & Vector512.Create((long)UpperHalfOfTable),
            Vector512.Create((long)UpperHalfOfTable)
        );
        var high = Entries(PowersHigh, step, isUpper.AsDouble());
        var low = Entries(PowersLow, step, isUpper.AsDouble());
        var mantissa = high + (low + high * series);
        var exponent =
            Vector512.ShiftLeft(step, MantissaBits - TableBits) & Vector512.Create(SignAndExponentBits);
        return mantissa * (exponent + Vector512.Create((long)Bias << MantissaBits)).AsDouble();
    }

    /// <summary>Eight entries of a table of 32, which lies in four registers.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Vector512<double> Entries(
        ReadOnlySpan<double> table,
        Vector512<long> step,
        Vector512<double> isUpper
    )
    {
        ref var first = ref MemoryMarshal.GetReference(table);
        return Vector512.ConditionalSelect(
            isUpper,
            Avx512F.PermuteVar8x64x2(
                Vector512.LoadUnsafe(ref first, UpperHalfOfTable),
                step,
                Vector512.LoadUnsafe(ref first, UpperHalfOfTable + 8)
            ),
            Avx512F.PermuteVar8x64x2(
                Vector512.LoadUnsafe(ref first),
                step,
                Vector512.LoadUnsafe(ref first, 8)
            )
        );
    }

    /// <summary>The same operations in the same order as for a single value.</summary>
    static Vector256<double> ExpOfFour(Vector256<double> values)
    {
        var steps = Vector256.Floor(values * Vector256.Create(StepsPerUnit) + Vector256.Create(0.5));
        var r = (values - steps * Vector256.Create(StepHigh)) - steps * Vector256.Create(StepLow);
        var series = Vector256.Create(1.0 / 120) + r * Vector256.Create(1.0 / 720);
        series = Vector256.Create(1.0 / 24) + r * series;
        series = Vector256.Create(1.0 / 6) + r * series;
        series = Vector256.Create(0.5) + r * series;
        series = r + r * r * series;

        var step = (steps + Vector256.Create(WholeInLowBits)).AsInt64();
        var entry = step & Vector256.Create((long)(TableSize - 1));
        var (a, b, c, d) = ((int)entry[0], (int)entry[1], (int)entry[2], (int)entry[3]);
        var high = Vector256.Create(PowersHigh[a], PowersHigh[b], PowersHigh[c], PowersHigh[d]);
        var low = Vector256.Create(PowersLow[a], PowersLow[b], PowersLow[c], PowersLow[d]);
        var mantissa = high + (low + high * series);
        var exponent =
            Vector256.ShiftLeft(step, MantissaBits - TableBits) & Vector256.Create(SignAndExponentBits);
        return mantissa * (exponent + Vector256.Create((long)Bias << MantissaBits)).AsDouble();
    }
}
