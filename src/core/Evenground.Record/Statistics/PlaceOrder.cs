using System.Numerics;

namespace Evenground.Record;

/// <summary>Puts the places of cells in ascending order; rows of one cell keep theirs.</summary>
static class PlaceOrder
{
    const int DigitBits = 11;

    /// <summary>Sorts places.</summary>
    /// <param name="places">Sorted when it returns.</param>
    /// <param name="size">All places lie below it.</param>
    /// <returns>For each place the row that it came from.</returns>
    public static int[] Sort(long[] places, long size)
    {
        var order = new int[places.Length];
        for (var row = 0; row < order.Length; row++)
            order[row] = row;
        if (IsAscending(places))
            return order;

        var rowBits = BitOperations.Log2((uint)places.Length) + 1;
        var placeBits = BitOperations.Log2((ulong)size) + 1;
        if (rowBits + placeBits <= 64)
            SortPacked(places, order, rowBits, placeBits);
        else
            SortWide(places, order);
        return order;
    }

    static bool IsAscending(long[] places)
    {
        for (var row = 1; row < places.Length; row++)
            if (places[row] <= places[row - 1])
                return false;
        return true;
    }

    /// <summary>Place and row in one number, sorted by the bits of the place, the least significant digit
    /// first.</summary>
    static void SortPacked(long[] places, int[] order, int rowBits, int placeBits)
    {
        var from = new ulong[places.Length];
        for (var row = 0; row < from.Length; row++)
            from[row] = (ulong)places[row] << rowBits | (uint)row;
        var to = new ulong[places.Length];
        for (var shift = rowBits; shift < rowBits + placeBits; shift += DigitBits)
        {
            Pass(from, to, shift);
            (from, to) = (to, from);
        }

        for (var row = 0; row < from.Length; row++)
        {
            places[row] = (long)(from[row] >> rowBits);
            order[row] = (int)(from[row] & ((1UL << rowBits) - 1));
        }
    }

    static void Pass(ulong[] from, ulong[] to, int shift)
    {
        const ulong mask = (1UL << DigitBits) - 1;
        var starts = new int[1 << DigitBits];
        foreach (var number in from)
            starts[(int)(number >> shift & mask)]++;
        var next = 0;
        for (var digit = 0; digit < starts.Length; digit++)
            (starts[digit], next) = (next, next + starts[digit]);
        foreach (var number in from)
            to[starts[(int)(number >> shift & mask)]++] = number;
    }

    /// <summary>By comparison: for tables of so many possible cells that place and row do not fit into one
    /// number.</summary>
    static void SortWide(long[] places, int[] order)
    {
        var keys = new (long Place, int Row)[places.Length];
        for (var row = 0; row < keys.Length; row++)
            keys[row] = (places[row], row);
        Array.Sort(keys);
        for (var row = 0; row < keys.Length; row++)
            (places[row], order[row]) = keys[row];
    }
}
