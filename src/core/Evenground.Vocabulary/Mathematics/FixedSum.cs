using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Evenground;

/// <summary>Sums that give the same 64 bits on every machine and any number of threads.</summary>
/// <remarks>
/// <para>Floating-point addition depends on its order, so the order is fixed: values are cut into chunks of
/// <see cref="ChunkLength"/>; within a chunk, value i is added to lane i mod 8; the eight lanes are added as
/// a tree of three levels; the chunks, in order, as a tree of pairs. A vector of 512 bits, two of 256 or
/// eight scalars hold the lanes, with one and the same result.</para>
/// <para>Error: as eight lanes and trees add, it grows with the length of a chunk and the logarithm of the
/// number of chunks, not with the number of values.</para>
/// </remarks>
public static class FixedSum
{
    /// <summary>The values of one chunk. Part of the definition: another length gives other bits.</summary>
    public const int ChunkLength = 1024;

    const int Lanes = 8;

    /// <summary>How many chunks this many values fill.</summary>
    public static int ChunksOf(int values) => (values + ChunkLength - 1) / ChunkLength;

    /// <summary>The sum of all values; 0 of none.</summary>
    public static double Of(ReadOnlySpan<double> values)
    {
        var tree = new PairTree();
        for (; values.Length > ChunkLength; values = values[ChunkLength..])
            tree.Add(OfChunk(values[..ChunkLength]));
        tree.Add(OfChunk(values));
        return tree.Total;
    }

    /// <summary>The sum of the values' squares.</summary>
    public static double OfSquares(ReadOnlySpan<double> values) => OfProducts(values, values);

    /// <summary>The sum of the products of values in the same place.</summary>
    public static double OfProducts(ReadOnlySpan<double> left, ReadOnlySpan<double> right)
    {
        if (left.Length != right.Length)
            throw new ArgumentException(
                $"{left.Length} values cannot be paired with {right.Length}.",
                nameof(right)
            );

        Span<double> products = stackalloc double[ChunkLength];
        var tree = new PairTree();
        for (var start = 0; start < left.Length; start += ChunkLength)
        {
            var length = Math.Min(ChunkLength, left.Length - start);
            for (var place = 0; place < length; place++)
                products[place] = left[start + place] * right[start + place];
            tree.Add(OfChunk(products[..length]));
        }

        return tree.Total;
    }

    /// <summary>The sum of at most one chunk: what a part of a larger sum computes.</summary>
    public static double OfChunk(ReadOnlySpan<double> chunk)
    {
        if (chunk.Length > ChunkLength)
            throw new ArgumentOutOfRangeException(
                nameof(chunk),
                chunk.Length,
                $"A chunk has at most {ChunkLength} values."
            );

        Span<double> lanes = stackalloc double[Lanes];
        var whole = chunk[..(chunk.Length / Lanes * Lanes)];
        if (Vector512.IsHardwareAccelerated)
            AddBy512(whole, lanes);
        else if (Vector256.IsHardwareAccelerated)
            AddBy256(whole, lanes);
        else
            AddOneByOne(whole, lanes);
        for (var place = whole.Length; place < chunk.Length; place++)
            lanes[place - whole.Length] += chunk[place];
        return OfLanes(lanes);
    }

    /// <summary>The sum of chunk sums, given in the order of the chunks.</summary>
    public static double OfChunks(ReadOnlySpan<double> chunkSums)
    {
        var tree = new PairTree();
        foreach (var sum in chunkSums)
            tree.Add(sum);
        return tree.Total;
    }

    static double OfLanes(ReadOnlySpan<double> lanes) =>
        (lanes[0] + lanes[4] + (lanes[2] + lanes[6])) + (lanes[1] + lanes[5] + (lanes[3] + lanes[7]));

    static void AddBy512(ReadOnlySpan<double> values, Span<double> lanes)
    {
        var sums = Vector512<double>.Zero;
        for (var start = 0; start < values.Length; start += Lanes)
            sums += Vector512.Create(values.Slice(start, Lanes));
        sums.CopyTo(lanes);
    }

    static void AddBy256(ReadOnlySpan<double> values, Span<double> lanes)
    {
        var (low, high) = (Vector256<double>.Zero, Vector256<double>.Zero);
        for (var start = 0; start < values.Length; start += Lanes)
        {
            low += Vector256.Create(values.Slice(start, Lanes / 2));
            high += Vector256.Create(values.Slice(start + Lanes / 2, Lanes / 2));
        }

        low.CopyTo(lanes);
        high.CopyTo(lanes[(Lanes / 2)..]);
    }

    static void AddOneByOne(ReadOnlySpan<double> values, Span<double> lanes)
    {
        for (var start = 0; start < values.Length; start += Lanes)
        for (var lane = 0; lane < Lanes; lane++)
            lanes[lane] += values[start + lane];
    }

    /// <summary>Adds numbers as a tree of pairs while they come: a binary counter whose digits are
    /// sums.</summary>
    struct PairTree
    {
        Levels _levels;
        int _count;

        public void Add(double sum)
        {
            var level = 0;
            for (var count = _count; (count & 1) == 1; count >>= 1)
                sum = _levels[level++] + sum;
            _levels[level] = sum;
            _count++;
        }

        public readonly double Total
        {
            get
            {
                double? total = null;
                for (var level = 0; _count >> level != 0; level++)
                    if ((_count >> level & 1) == 1)
                        total = total is { } right ? _levels[level] + right : _levels[level];
                return total ?? 0;
            }
        }

        [InlineArray(32)]
        struct Levels
        {
            double _first;
        }
    }
}
