using System.Runtime.Intrinsics;

namespace Evenground.Measure;

/// <summary>Theil's T in which every value counts the same, chunk by chunk: two passes, first the mean, then
/// (1 ÷ N) Σ (y ÷ ȳ) ln(y ÷ ȳ).</summary>
static class LongTheil
{
    public static Computed<double> Of(ReadOnlySpan<double> values)
    {
        if (NoStatistic.ForShares(values) is { } missing)
            return missing;

        var mean = FixedSum.Of(values) / values.Length;
        var sums = new double[FixedSum.ChunksOf(values.Length)];
        for (var chunk = 0; chunk < sums.Length; chunk++)
            sums[chunk] = OfChunk(LongSum.Chunk(values, chunk), mean);
        return FixedSum.OfChunks(sums) / values.Length;
    }

    public static Computed<double> Of(ReadOnlyMemory<double> values, ForEachPart forEach)
    {
        if (!LongSum.IsOfShares(values, forEach, out var total))
            return Of(values.Span);

        var mean = total / values.Length;
        return LongSum.Of(values, forEach, (chunk, _) => OfChunk(chunk, mean)) / values.Length;
    }

    static double OfChunk(ReadOnlySpan<double> values, double mean)
    {
        Span<double> ratios = stackalloc double[values.Length];
        Span<double> logs = stackalloc double[values.Length];
        Divide(values, mean, ratios);
        Elementary.Log(ratios, logs);
        Multiply(ratios, logs);
        return FixedSum.OfChunk(logs);
    }

    static void Divide(ReadOnlySpan<double> values, double mean, Span<double> ratios)
    {
        var place = 0;
        if (Vector256.IsHardwareAccelerated)
            for (; place + Vector256<double>.Count <= values.Length; place += Vector256<double>.Count)
                (
                    Vector256.Create(values.Slice(place, Vector256<double>.Count)) / Vector256.Create(mean)
                ).CopyTo(ratios[place..]);

        for (; place < values.Length; place++)
            ratios[place] = values[place] / mean;
    }

    /// <summary>x ln x in place of ln x; 0 for 0, as x ln x → 0.</summary>
    static void Multiply(ReadOnlySpan<double> ratios, Span<double> logs)
    {
        var place = 0;
        if (Vector256.IsHardwareAccelerated)
            for (; place + Vector256<double>.Count <= logs.Length; place += Vector256<double>.Count)
            {
                var ratio = Vector256.Create(ratios.Slice(place, Vector256<double>.Count));
                var product = ratio * Vector256.Create<double>(logs.Slice(place, Vector256<double>.Count));
                var isZero = Vector256.Equals(ratio, Vector256<double>.Zero);
                Vector256.AndNot(product, isZero).CopyTo(logs[place..]);
            }

        for (; place < logs.Length; place++)
            logs[place] = ratios[place] == 0 ? 0 : ratios[place] * logs[place];
    }
}
