using System.Runtime.Intrinsics;

namespace Evenground.Measure;

/// <summary>Sums over many values, cut into parts of a fixed number of chunks.</summary>
static class LongSum
{
    /// <summary>Chunks of one part: 65,536 values, enough to be worth handing to a thread.</summary>
    const int ChunksPerPart = 64;

    /// <summary>What a chunk adds; it knows the number of its first value.</summary>
    public delegate double ChunkSum(ReadOnlySpan<double> chunk, int first);

    public static ReadOnlySpan<double> Chunk(ReadOnlySpan<double> values, int chunk)
    {
        var start = chunk * FixedSum.ChunkLength;
        return values.Slice(start, Math.Min(FixedSum.ChunkLength, values.Length - start));
    }

    /// <summary>The sum over all chunks, in their order.</summary>
    public static double Of(ReadOnlyMemory<double> values, ForEachPart forEach, ChunkSum sumOf)
    {
        var sums = new double[FixedSum.ChunksOf(values.Length)];
        forEach(
            (sums.Length + ChunksPerPart - 1) / ChunksPerPart,
            part =>
            {
                var end = Math.Min((part + 1) * ChunksPerPart, sums.Length);
                for (var chunk = part * ChunksPerPart; chunk < end; chunk++)
                    sums[chunk] = sumOf(Chunk(values.Span, chunk), chunk * FixedSum.ChunkLength);
            }
        );
        return FixedSum.OfChunks(sums);
    }

    /// <summary>Whether the values are finite, 0 or more, and add up to more than 0; with their
    /// sum.</summary>
    public static bool IsOfShares(ReadOnlyMemory<double> values, ForEachPart forEach, out double total)
    {
        total = Of(values, forEach, (chunk, _) => IsOfShares(chunk) ? FixedSum.OfChunk(chunk) : double.NaN);
        return total > 0;
    }

    static bool IsOfShares(ReadOnlySpan<double> values)
    {
        var place = 0;
        if (Vector256.IsHardwareAccelerated)
        {
            var isGood = Vector256<double>.AllBitsSet;
            for (; place + Vector256<double>.Count <= values.Length; place += Vector256<double>.Count)
            {
                var value = Vector256.Create(values.Slice(place, Vector256<double>.Count));
                isGood &=
                    Vector256.GreaterThanOrEqual(value, Vector256<double>.Zero)
                    & Vector256.LessThanOrEqual(value, Vector256.Create(double.MaxValue));
            }

            if (isGood.AsInt64() != Vector256<long>.AllBitsSet)
                return false;
        }

        for (; place < values.Length; place++)
            if (values[place] is not (>= 0 and <= double.MaxValue))
                return false;
        return true;
    }
}
