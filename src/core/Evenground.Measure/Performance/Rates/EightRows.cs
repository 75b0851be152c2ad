using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Evenground.Measure;

/// <summary>Turns eight flows of eight series round: what stood one after the other in each series stands
/// side by
/// side.</summary>
/// <remarks>Moves numbers and rounds none; whether a processor does it eight at a time changes no
/// bit.</remarks>
static class EightRows
{
    const int Lanes = EightSeries.Lanes;

    public static bool IsFast => Avx512F.IsSupported;

    /// <summary>Amounts from eight places on; only where <see cref="IsFast"/>.</summary>
    public static void TurnAmounts(
        ReadOnlySpan<double> amounts,
        ReadOnlySpan<int> places,
        int offset,
        Span<double> turned
    )
    {
        ref var first = ref MemoryMarshal.GetReference(amounts);
        Turn(
            Vector512.LoadUnsafe(ref first, (nuint)(places[0] + offset)),
            Vector512.LoadUnsafe(ref first, (nuint)(places[1] + offset)),
            Vector512.LoadUnsafe(ref first, (nuint)(places[2] + offset)),
            Vector512.LoadUnsafe(ref first, (nuint)(places[3] + offset)),
            Vector512.LoadUnsafe(ref first, (nuint)(places[4] + offset)),
            Vector512.LoadUnsafe(ref first, (nuint)(places[5] + offset)),
            Vector512.LoadUnsafe(ref first, (nuint)(places[6] + offset)),
            Vector512.LoadUnsafe(ref first, (nuint)(places[7] + offset)),
            turned
        );
    }

    /// <summary>Days since each series' first, from eight places on; only where <see
    /// cref="IsFast"/>.</summary>
    public static void TurnDays(
        ReadOnlySpan<int> days,
        ReadOnlySpan<int> places,
        int offset,
        ReadOnlySpan<int> firsts,
        Span<double> turned
    )
    {
        ref var day = ref MemoryMarshal.GetReference(days);
        Turn(
            Since(ref day, places[0] + offset, firsts[0]),
            Since(ref day, places[1] + offset, firsts[1]),
            Since(ref day, places[2] + offset, firsts[2]),
            Since(ref day, places[3] + offset, firsts[3]),
            Since(ref day, places[4] + offset, firsts[4]),
            Since(ref day, places[5] + offset, firsts[5]),
            Since(ref day, places[6] + offset, firsts[6]),
            Since(ref day, places[7] + offset, firsts[7]),
            turned
        );
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Vector512<double> Since(ref int days, int place, int first) =>
        Avx512F.ConvertToVector512Double(
            Vector256.LoadUnsafe(ref days, (nuint)place) - Vector256.Create(first)
        );

    /// <summary>Three rounds of exchanges: of neighbours, of pairs, of halves.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static void Turn(
        Vector512<double> a,
        Vector512<double> b,
        Vector512<double> c,
        Vector512<double> d,
        Vector512<double> e,
        Vector512<double> f,
        Vector512<double> g,
        Vector512<double> h,
        Span<double> turned
    )
    {
        const byte Even = 0b10_00_10_00,
            Odd = 0b11_01_11_01;
        var (ab, ba) = (Avx512F.UnpackLow(a, b), Avx512F.UnpackHigh(a, b));
        var (cd, dc) = (Avx512F.UnpackLow(c, d), Avx512F.UnpackHigh(c, d));
        var (ef, fe) = (Avx512F.UnpackLow(e, f), Avx512F.UnpackHigh(e, f));
        var (gh, hg) = (Avx512F.UnpackLow(g, h), Avx512F.UnpackHigh(g, h));
        var (low0, low2) = (Avx512F.Shuffle4x128(ab, cd, Even), Avx512F.Shuffle4x128(ab, cd, Odd));
        var (low1, low3) = (Avx512F.Shuffle4x128(ba, dc, Even), Avx512F.Shuffle4x128(ba, dc, Odd));
        var (high0, high2) = (Avx512F.Shuffle4x128(ef, gh, Even), Avx512F.Shuffle4x128(ef, gh, Odd));
        var (high1, high3) = (Avx512F.Shuffle4x128(fe, hg, Even), Avx512F.Shuffle4x128(fe, hg, Odd));
        ref var to = ref MemoryMarshal.GetReference(turned[..(Lanes * Lanes)]);
        Avx512F.Shuffle4x128(low0, high0, Even).StoreUnsafe(ref to);
        Avx512F.Shuffle4x128(low1, high1, Even).StoreUnsafe(ref to, Lanes);
        Avx512F.Shuffle4x128(low2, high2, Even).StoreUnsafe(ref to, 2 * Lanes);
        Avx512F.Shuffle4x128(low3, high3, Even).StoreUnsafe(ref to, 3 * Lanes);
        Avx512F.Shuffle4x128(low0, high0, Odd).StoreUnsafe(ref to, 4 * Lanes);
        Avx512F.Shuffle4x128(low1, high1, Odd).StoreUnsafe(ref to, 5 * Lanes);
        Avx512F.Shuffle4x128(low2, high2, Odd).StoreUnsafe(ref to, 6 * Lanes);
        Avx512F.Shuffle4x128(low3, high3, Odd).StoreUnsafe(ref to, 7 * Lanes);
    }
}
