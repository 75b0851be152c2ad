using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Evenground.Measure;

/// <summary>Many values that are 0 or more, put in ascending order.</summary>
/// <remarks>
/// The bits of such a double, read as a whole number, are in its order. So values are dealt into buckets by
/// their leading bits between the smallest and the largest, and each bucket into about as many smaller ones
/// as it has values: two passes over the values, where comparing would take twenty. Any order of equal values
/// is the same order, so the result does not depend on how the work is cut.
/// </remarks>
static class AscendingValues
{
    const int PartLength = 65_536,
        Buckets = 2048,
        BucketsPerPart = 32,
        FewEnough = 24;

    /// <summary>A sorted copy.</summary>
    public static double[] Of(ReadOnlyMemory<double> values, ForEachPart forEach)
    {
        var parts = (values.Length + PartLength - 1) / PartLength;
        var ends = new (long Least, long Most)[parts];
        forEach(parts, part => ends[part] = Ends(Part(values.Span, part)));
        var (least, most) = (ends.Min(part => part.Least), ends.Max(part => part.Most));
        var range = BucketRange.Of(least, most, Buckets);

        var starts = new int[parts * Buckets];
        forEach(parts, part => Count(Part(values.Span, part), range, starts.AsSpan(part * Buckets, Buckets)));
        var bucketStarts = Accumulate(starts, parts);
        var dealt = GC.AllocateUninitializedArray<long>(values.Length);
        forEach(
            parts,
            part => Deal(Part(values.Span, part), range, starts.AsSpan(part * Buckets, Buckets), dealt)
        );

        var sorted = GC.AllocateUninitializedArray<double>(values.Length);
        forEach(
            Buckets / BucketsPerPart,
            part => SortBuckets(part * BucketsPerPart, range, bucketStarts, dealt, sorted)
        );
        return sorted;
    }

    static ReadOnlySpan<double> Part(ReadOnlySpan<double> values, int part) =>
        values.Slice(part * PartLength, Math.Min(PartLength, values.Length - part * PartLength));

    /// <summary>-0 + 0 is 0: of the two zeros only one has bits that are in order.</summary>
    static long Bits(double value) => BitConverter.DoubleToInt64Bits(value + 0.0);

    static (long Least, long Most) Ends(ReadOnlySpan<double> values)
    {
        var (least, most) = (values[0], values[0]);
        var place = 0;
        if (Vector256.IsHardwareAccelerated && values.Length >= Vector256<double>.Count)
        {
            var leasts = Vector256.Create(values);
            var mosts = leasts;
            for (; place + Vector256<double>.Count <= values.Length; place += Vector256<double>.Count)
            {
                var value = Vector256.Create(values.Slice(place, Vector256<double>.Count));
                leasts = Vector256.Min(leasts, value);
                mosts = Vector256.Max(mosts, value);
            }

            for (var lane = 0; lane < Vector256<double>.Count; lane++)
                (least, most) = (Math.Min(least, leasts[lane]), Math.Max(most, mosts[lane]));
        }

        for (; place < values.Length; place++)
            (least, most) = (Math.Min(least, values[place]), Math.Max(most, values[place]));
        return (Bits(least), Bits(most));
    }

    static void Count(ReadOnlySpan<double> values, BucketRange range, Span<int> counts)
    {
        foreach (var value in values)
            counts[range.BucketOf(Bits(value))]++;
    }

    /// <summary>Turns counts into the places where each part's share of each bucket begins.</summary>
    static int[] Accumulate(int[] counts, int parts)
    {
        var bucketStarts = new int[Buckets + 1];
        var start = 0;
        for (var bucket = 0; bucket < Buckets; bucket++)
        {
            bucketStarts[bucket] = start;
            for (var part = 0; part < parts; part++)
            {
                ref var count = ref counts[part * Buckets + bucket];
                (count, start) = (start, start + count);
            }
        }

        bucketStarts[Buckets] = start;
        return bucketStarts;
    }

    static void Deal(ReadOnlySpan<double> values, BucketRange range, Span<int> starts, Span<long> dealt)
    {
        foreach (var value in values)
        {
            var bits = Bits(value);
            dealt[starts[range.BucketOf(bits)]++] = bits;
        }
    }

    static void SortBuckets(
        int first,
        BucketRange range,
        int[] bucketStarts,
        Span<long> dealt,
        Span<double> sorted
    )
    {
        var sortedBits = MemoryMarshal.Cast<double, long>(sorted);
        for (var bucket = first; bucket < first + BucketsPerPart; bucket++)
        {
            var own = bucketStarts[bucket]..bucketStarts[bucket + 1];
            Sort(dealt[own], sortedBits[own], range.Within(bucket));
        }
    }

    /// <summary>Puts the values of the first, which is used up, in order into the second.</summary>
    static void Sort(Span<long> values, Span<long> sorted, BucketRange whole)
    {
        if (values.Length <= FewEnough || whole.Shift == 0)
        {
            values.CopyTo(sorted);
            if (whole.Shift > 0)
                Insert(sorted);
            return;
        }

        var range = whole.Cut((int)Math.Min(Buckets, BitOperations.RoundUpToPowerOf2((uint)values.Length)));
        Span<int> starts = stackalloc int[Buckets];
        starts = starts[..range.BucketsWithin(whole)];
        starts.Clear();
        foreach (var value in values)
            starts[range.BucketOf(value)]++;
        var (start, most) = (0, 0);
        foreach (ref var count in starts)
        {
            most = Math.Max(most, count);
            (count, start) = (start, start + count);
        }

        foreach (var value in values)
            sorted[starts[range.BucketOf(value)]++] = value;
        if (most <= FewEnough)
            Insert(sorted);
        else
            SortWithin(starts, range, values, sorted);
    }

    /// <summary>Puts each bucket in order; <paramref name="ends"/> says where each ends.</summary>
    static void SortWithin(ReadOnlySpan<int> ends, BucketRange range, Span<long> spare, Span<long> sorted)
    {
        var start = 0;
        for (var bucket = 0; bucket < ends.Length; bucket++)
        {
            var own = start..ends[bucket];
            start = ends[bucket];
            sorted[own].CopyTo(spare[own]);
            Sort(spare[own], sorted[own], range.Within(bucket));
        }
    }

    /// <summary>For values that are nearly in order.</summary>
    static void Insert(Span<long> values)
    {
        for (var next = 1; next < values.Length; next++)
        {
            var value = values[next];
            var place = next;
            for (; place > 0 && values[place - 1] > value; place--)
                values[place] = values[place - 1];
            values[place] = value;
        }
    }

    /// <summary>Which bucket a value belongs to: how far it lies above the least, in steps of 2 to the power
    /// of the shift.</summary>
    readonly record struct BucketRange(long Least, int Shift)
    {
        public static BucketRange Of(long least, long most, int buckets)
        {
            var shift = 0;
            while (((most - least) >> shift) >= buckets)
                shift++;
            return new(least, shift);
        }

        public int BucketOf(long value) => (int)((value - Least) >> Shift);

        /// <summary>The values of one bucket, as a range of its own with a single step.</summary>
        public BucketRange Within(int bucket) => new(Least + ((long)bucket << Shift), Shift);

        /// <summary>The same values in this many smaller steps, a power of two, or in steps of 1.</summary>
        public BucketRange Cut(int buckets) =>
            new(Least, Math.Max(0, Shift - BitOperations.Log2((uint)buckets)));

        public int BucketsWithin(BucketRange whole) => 1 << (whole.Shift - Shift);
    }
}
