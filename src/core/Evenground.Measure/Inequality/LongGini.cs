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
        for (var place = 0; place < sorted.Length; place++)
            products[place] = (2.0 * (first + place + 1) - count - 1) * sorted[place];
        return FixedSum.OfChunk(products[..sorted.Length]);
    }
}
