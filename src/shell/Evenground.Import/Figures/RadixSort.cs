using System.Runtime.CompilerServices;

namespace Evenground.Import;

/// <summary>Sorts numbers by some of their bits: least significant digit first, so equal keys keep their
/// order.</summary>
static class RadixSort
{
    const int DigitBits = 8;

    /// <summary>Sorts by the bits from <paramref name="low"/> up to, but not including,
    /// <paramref name="high"/>.</summary>
    public static void Sort(ulong[] numbers, int low, int high)
    {
        var (from, to) = (numbers, GC.AllocateUninitializedArray<ulong>(numbers.Length));
        for (var shift = low; shift < high; shift += DigitBits)
        {
            Pass(from, to, shift, (1UL << Math.Min(DigitBits, high - shift)) - 1);
            (from, to) = (to, from);
        }

        if (from != numbers)
            from.CopyTo(numbers, 0);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    static void Pass(ulong[] from, ulong[] to, int shift, ulong mask)
    {
        Span<int> places = stackalloc int[1 << DigitBits];
        places.Clear();
        foreach (var number in from)
            places[(int)(number >> shift & mask)]++;

        var next = 0;
        foreach (ref var place in places)
            (place, next) = (next, next + place);
        foreach (var number in from)
            to[places[(int)(number >> shift & mask)]++] = number;
    }
}
