namespace Evenground.Measure;

/// <summary>Many values that are 0 or more, put in ascending order.</summary>
/// <remarks>
/// The bits of such a double, read as a whole number, are in its order. So values are dealt into
/// buckets by their leading bits between the smallest and the largest, and each bucket into smaller ones
/// until few are left: about two passes over the values, where comparing would take twenty. Any order of
/// equal values is the same order, so the result does not depend on how the work is cut.
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
        var bits = new long[values.Length];
        var dealt = new long[values.Length];
        var parts = (values.Length + PartLength - 1) / PartLength;
        var ends = new (long Least, long Most)[parts];
        forEach(parts, part => ends[part] = Read(values.Span, bits, part));
        var range = Range(ends);

        var starts = new int[parts * Buckets];
        forEach(parts, part => Count(Part(bits, part), range, starts.AsSpan(part * Buckets, Buckets)));
        var bucketStarts = Accumulate(starts, parts);
        forEach(parts, part => Deal(Part(bits, part), range, starts.AsSpan(part * Buckets, Buckets), dealt));

        var sorted = new double[values.Length];
        forEach(
            Buckets / BucketsPerPart,
            part => SortBuckets(part * BucketsPerPart, bucketStarts, dealt, bits, sorted)
        );
        return sorted;
    }

    /// <summary>Copies the bits of a part, with the least and the most of them.</summary>
    static (long Least, long Most) Read(ReadOnlySpan<double> values, long[] bits, int part)
    {
        var (least, most) = (long.MaxValue, long.MinValue);
        var end = Math.Min((part + 1) * PartLength, values.Length);
        for (var place = part * PartLength; place < end; place++)
        {
            // -0 + 0 is 0: of the two zeros only one has bits that are in order.
            var value = BitConverter.DoubleToInt64Bits(values[place] + 0.0);
            bits[place] = value;
            least = Math.Min(least, value);
            most = Math.Max(most, value);
        }

        return (least, most);
    }

    static BucketRange Range((long Least, long Most)[] ends)
    {
        var (least, most) = ends[0];
        foreach (var part in ends)
            (least, most) = (Math.Min(least, part.Least), Math.Max(most, part.Most));
        return BucketRange.Of(least, most, Buckets);
    }

    static Span<long> Part(long[] bits, int part) =>
        bits.AsSpan(part * PartLength, Math.Min(PartLength, bits.Length - part * PartLength));

    static void Count(ReadOnlySpan<long> bits, BucketRange range, Span<int> counts)
    {
        foreach (var value in bits)
            counts[range.BucketOf(value)]++;
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

    static void Deal(ReadOnlySpan<long> bits, BucketRange range, Span<int> starts, long[] dealt)
    {
        foreach (var value in bits)
            dealt[starts[range.BucketOf(value)]++] = value;
    }

    static void SortBuckets(int first, int[] bucketStarts, long[] dealt, long[] spare, double[] sorted)
    {
        for (var bucket = first; bucket < first + BucketsPerPart; bucket++)
        {
            var (start, length) = (bucketStarts[bucket], bucketStarts[bucket + 1] - bucketStarts[bucket]);
            var own = spare.AsSpan(start, length);
            Sort(dealt.AsSpan(start, length), own);
            for (var place = 0; place < length; place++)
                sorted[start + place] = BitConverter.Int64BitsToDouble(own[place]);
        }
    }

    /// <summary>Puts the values of the first, which is used up, in order into the second.</summary>
    static void Sort(Span<long> values, Span<long> sorted)
    {
        if (values.Length <= FewEnough)
        {
            values.CopyTo(sorted);
            Insert(sorted);
            return;
        }

        var (least, most) = (long.MaxValue, long.MinValue);
        foreach (var value in values)
            (least, most) = (Math.Min(least, value), Math.Max(most, value));
        var buckets = Math.Min(
            Buckets,
            (int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)values.Length)
        );
        var range = BucketRange.Of(least, most, buckets);
        Span<int> starts = stackalloc int[buckets];
        starts.Clear();
        Count(values, range, starts);
        var start = 0;
        foreach (ref var count in starts)
            (count, start) = (start, start + count);
        foreach (var value in values)
            sorted[starts[range.BucketOf(value)]++] = value;
        if (least < most)
            SortWithin(starts, values, sorted);
    }

    /// <summary>Puts each bucket in order; <paramref name="ends"/> says where each ends.</summary>
    static void SortWithin(ReadOnlySpan<int> ends, Span<long> spare, Span<long> sorted)
    {
        var start = 0;
        foreach (var end in ends)
        {
            var bucket = sorted[start..end];
            if (bucket.Length <= FewEnough)
                Insert(bucket);
            else
            {
                Sort(bucket, spare[start..end]);
                spare[start..end].CopyTo(bucket);
            }

            start = end;
        }
    }

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

    /// <summary>Which bucket a value belongs to: how far it lies above the least, in steps of a power of
    /// two.</summary>
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
    }
}
