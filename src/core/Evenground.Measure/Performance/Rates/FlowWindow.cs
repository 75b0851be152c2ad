using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Evenground.Measure;

/// <summary>Some series in a row: where the flows of each stand, and the value that comes last.</summary>
readonly ref struct FlowWindow
{
    readonly int _flows;

    /// <param name="series">All series.</param>
    /// <param name="range">Those of the window.</param>
    /// <param name="day">Cuts the series off after a day, on which the value stands; null where the last flow
    /// is the value.</param>
    /// <param name="columns">Takes what is known of each series.</param>
    public FlowWindow(FlowSeries series, Range range, int? day, FlowColumns columns)
    {
        (First, Count) = range.GetOffsetAndLength(series.Count);
        Columns = columns;
        var offsets = series.Offsets.Span.Slice(First, Count + 1);
        var start = offsets[0];
        _flows = (int)(offsets[^1] - start);
        Days = series.Days.Span[(int)start..];
        Amounts = series.Amounts.Span[(int)start..];
        CacheLines.Touch(Days[.._flows]);
        CacheLines.Touch(Amounts[.._flows]);
        Span<int> lengths = stackalloc int[FlowColumns.Most];
        for (var one = 0; one < Count; one++)
        {
            var flows = (int)(offsets[one + 1] - offsets[one]);
            lengths[one] = day is { } until
                ? CountUntil(until, Days.Slice((int)(offsets[one] - start), flows))
                : Math.Max(0, flows - 1);
        }

        columns.Order(lengths[..Count]);
        for (var slot = 0; slot < Count; slot++)
        {
            var one = columns.Series[slot];
            var (place, length) = ((int)(offsets[one] - start), lengths[one]);
            var hasValue = day is null && offsets[one + 1] > offsets[one];
            var last = day ?? (hasValue ? Days[place + length] : 0);
            var first = length > 0 ? Days[place] : last;
            if ((uint)first > DateOnly.MaxValue.DayNumber || (uint)last > DateOnly.MaxValue.DayNumber)
                throw new ArgumentOutOfRangeException(
                    nameof(series),
                    "Days count from 0 and are days of the calendar."
                );
            columns.Places[slot] = place;
            columns.Counts[slot] = length;
            columns.FirstDays[slot] = first;
            columns.Horizons[slot] = last - first;
            columns.Values[slot] = hasValue ? Amounts[place + length] : 0;
        }

        columns.RepeatLast(Count);
        Longest = columns.Counts[Count - 1];
    }

    /// <summary>The first series of the window.</summary>
    public int First { get; }

    /// <summary>How many series there are.</summary>
    public int Count { get; }

    /// <summary>What is known of each.</summary>
    public FlowColumns Columns { get; }

    /// <summary>The days of all flows, from the window's first to the last of all series.</summary>
    public ReadOnlySpan<int> Days { get; }

    /// <summary>Their amounts.</summary>
    public ReadOnlySpan<double> Amounts { get; }

    /// <summary>The flows of the longest series, without its value.</summary>
    public int Longest { get; }

    /// <summary>Where flows stand that come some flows after the window.</summary>
    public FlowsAhead Ahead(int flows)
    {
        var place = Math.Max(0, Math.Min(_flows + flows, Days.Length - 1));
        return new(
            ref Unsafe.Add(ref MemoryMarshal.GetReference(Amounts), place),
            ref Unsafe.Add(ref MemoryMarshal.GetReference(Days), place)
        );
    }

    /// <summary>How many flows stand before the first that is later than a day.</summary>
    static int CountUntil(int day, ReadOnlySpan<int> days)
    {
        var count = 0;
        for (; count + Vector256<int>.Count <= days.Length; count += Vector256<int>.Count)
        {
            var eight = Vector256.Create(days.Slice(count, Vector256<int>.Count));
            var later = Vector256.GreaterThan(eight, Vector256.Create(day)).ExtractMostSignificantBits();
            if (later != 0)
                return count + BitOperations.TrailingZeroCount(later);
        }

        while (count < days.Length && days[count] <= day)
            count++;
        return count;
    }
}

/// <summary>Flows that will be read soon.</summary>
readonly ref struct FlowsAhead(ref readonly double amount, ref readonly int day)
{
    public readonly ref readonly double Amount = ref amount;

    public readonly ref readonly int Day = ref day;
}
