using System.Runtime.Intrinsics;

namespace Evenground.Measure;

/// <summary>The Gini coefficient of a sample: Σ (2i - N - 1) y_i ÷ (N Σ y) over ascending values.</summary>
static class LongGini
{
    public static double OfSorted(ReadOnlySpan<double> sorted)
    {
        var sums = new double[FixedSum.ChunksOf(sorted.Length)];
        for (var chunk = 0; chunk < sums.Length; chunk++)
            sums[chunk] = Ranked(LongSum.Chunk(sorted, chunk), chunk * FixedSum.ChunkLength, sorted.Length);
        return FixedSum.OfChunks(sums) / (sorted.Length * FixedSum.Of(sorted));
    }

    public static Computed<double> Of(ReadOnlyMemory<double> values, ForEachPart forEach)
    {
        if (!LongSum.IsOfShares(values, forEach, out _))
            return GiniCoefficient.OfSample(values.Span);

        var sorted = AscendingValues.Of(values, forEach);
        var ranked = LongSum.Of(sorted, forEach, (chunk, first) => Ranked(chunk, first, sorted.Length));
        var total = LongSum.Of(sorted, forEach, static (chunk, _) => FixedSum.OfChunk(chunk));
        return ranked / (sorted.Length * total);
    }

    static double Ranked(ReadOnlySpan<double> sorted, int first, int count)
    {
        Span<double> products = stackalloc double[FixedSum.ChunkLength];
        // Whole numbers far below 2⁵³: the rank of a place is exact however it is reached.
        var lowest = 2.0 * (first + 1) - count - 1;
        var place = 0;
        if (Vector256.IsHardwareAccelerated)
            for (; place + Vector256<double>.Count <= sorted.Length; place += Vector256<double>.Count)
            {
                var rank = Vector256.Create(lowest + 2.0 * place) + Vector256.Create(0.0, 2, 4, 6);
                (rank * Vector256.Create(sorted.Slice(place, Vector256<double>.Count))).CopyTo(
                    products[place..]
                );
            }

        for (; place < sorted.Length; place++)
            products[place] = (lowest + 2.0 * place) * sorted[place];
        return FixedSum.OfChunk(products[..sorted.Length]);
    }
}
