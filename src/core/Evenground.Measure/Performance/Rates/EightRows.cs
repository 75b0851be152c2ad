using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Evenground.Measure;

/// <summary>Flows of eight series, turned round: what stood one after the other in each series stands side by
/// side. A row holds one amount of each, and after them the days since each series' first flow.</summary>
/// <remarks>Moves numbers and rounds none; whether a processor does it eight at a time changes no
/// bit.</remarks>
static class EightRows
{
    /// <summary>Numbers in a row.</summary>
    public const int Row = 2 * Lanes;

    const int Lanes = EightSeries.Lanes;

    /// <summary>How many rows are written for some flows: always whole eights.</summary>
    public static int Written(int flows) => (flows + Lanes - 1) / Lanes * Lanes;

    /// <summary>Writes flows of eight series; behind the last flow of a series stand flows of 0 on its last
    /// day.</summary>
    /// <param name="days">Days of flows.</param>
    /// <param name="amounts">Their amounts.</param>
    /// <param name="lanes">Where the eight series stand.</param>
    /// <param name="rows">Takes the rows.</param>
    public static void Turn(
        ReadOnlySpan<int> days,
        ReadOnlySpan<double> amounts,
        in EightLanes lanes,
        Span<double> rows
    )
    {
        var written = Written(lanes.Longest);
        if (!Avx512F.IsSupported || lanes.LastPlace + written > days.Length)
        {
            TurnOneByOne(days, amounts, lanes, rows);
            return;
        }

        ref var day = ref MemoryMarshal.GetReference(days);
        ref var amount = ref MemoryMarshal.GetReference(amounts);
        for (var row = 0; row < written; row += Lanes)
        {
            var turned = rows.Slice(row * Row, Lanes * Row);
            TurnAmounts(ref Unsafe.Add(ref amount, row), lanes.Places, turned);
            TurnDays(ref Unsafe.Add(ref day, row), lanes.Places, lanes.FirstDays, turned[Lanes..]);
        }

        ref var first = ref MemoryMarshal.GetReference(rows);
        for (var row = lanes.Shortest; row < lanes.Longest; row++)
        {
            var isFlow = Vector512.GreaterThan(lanes.Counts, Vector512.Create((double)row));
            ref var at = ref Unsafe.Add(ref first, row * Row);
            (Vector512.LoadUnsafe(ref at) & isFlow).StoreUnsafe(ref at);
            Vector512
                .ConditionalSelect(isFlow, Vector512.LoadUnsafe(ref at, Lanes), lanes.Horizons)
                .StoreUnsafe(ref at, Lanes);
        }
    }

    /// <summary>Writes one row.</summary>
    public static void Put(Span<double> rows, int row, Vector512<double> amounts, Vector512<double> days)
    {
        amounts.CopyTo(rows[(row * Row)..]);
        days.CopyTo(rows[(row * Row + Lanes)..]);
    }

    static void TurnOneByOne(
        ReadOnlySpan<int> days,
        ReadOnlySpan<double> amounts,
        in EightLanes lanes,
        Span<double> rows
    )
    {
        for (var lane = 0; lane < Lanes; lane++)
        for (var row = 0; row < lanes.Longest; row++)
        {
            var (isFlow, place) = (row < lanes.Counts[lane], lanes.Places[lane] + row);
            rows[row * Row + lane] = isFlow ? amounts[place] : 0;
            rows[row * Row + Lanes + lane] = isFlow
                ? days[place] - lanes.FirstDays[lane]
                : lanes.Horizons[lane];
        }
    }

    static void TurnAmounts(ref double amounts, ReadOnlySpan<int> places, Span<double> turned) =>
        Turn(
            Vector512.LoadUnsafe(ref amounts, (nuint)places[0]),
            Vector512.LoadUnsafe(ref amounts, (nuint)places[1]),
            Vector512.LoadUnsafe(ref amounts, (nuint)places[2]),
            Vector512.LoadUnsafe(ref amounts, (nuint)places[3]),
            Vector512.LoadUnsafe(ref amounts, (nuint)places[4]),
            Vector512.LoadUnsafe(ref amounts, (nuint)places[5]),
            Vector512.LoadUnsafe(ref amounts, (nuint)places[6]),
            Vector512.LoadUnsafe(ref amounts, (nuint)places[7]),
            turned
        );

    static void TurnDays(
        ref int days,
        ReadOnlySpan<int> places,
        ReadOnlySpan<int> firsts,
        Span<double> turned
    ) =>
        Turn(
            Since(ref days, places[0], firsts[0]),
            Since(ref days, places[1], firsts[1]),
            Since(ref days, places[2], firsts[2]),
            Since(ref days, places[3], firsts[3]),
            Since(ref days, places[4], firsts[4]),
            Since(ref days, places[5], firsts[5]),
            Since(ref days, places[6], firsts[6]),
            Since(ref days, places[7], firsts[7]),
            turned
        );

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
        ref var to = ref MemoryMarshal.GetReference(turned[..(7 * Row + Lanes)]);
        Avx512F.Shuffle4x128(low0, high0, Even).StoreUnsafe(ref to);
        Avx512F.Shuffle4x128(low1, high1, Even).StoreUnsafe(ref to, Row);
        Avx512F.Shuffle4x128(low2, high2, Even).StoreUnsafe(ref to, 2 * Row);
        Avx512F.Shuffle4x128(low3, high3, Even).StoreUnsafe(ref to, 3 * Row);
        Avx512F.Shuffle4x128(low0, high0, Odd).StoreUnsafe(ref to, 4 * Row);
        Avx512F.Shuffle4x128(low1, high1, Odd).StoreUnsafe(ref to, 5 * Row);
        Avx512F.Shuffle4x128(low2, high2, Odd).StoreUnsafe(ref to, 6 * Row);
        Avx512F.Shuffle4x128(low3, high3, Odd).StoreUnsafe(ref to, 7 * Row);
    }
}
