using System.Numerics;
using System.Runtime.Intrinsics;

namespace Evenground.Measure;

/// <summary>Some series in a row: where the flows of each stand, and the day of the value that comes
/// last.</summary>
readonly ref struct FlowWindow
{
    /// <summary>Numbers that a window needs for each of its series.</summary>
    public const int Columns = 4;

    readonly ReadOnlySpan<long> _offsets;
    readonly int _flows;

    /// <param name="series">All series.</param>
    /// <param name="first">The first of the window.</param>
    /// <param name="count">How many there are in it.</param>
    /// <param name="room">Room for <see cref="Columns"/> numbers a series.</param>
    /// <param name="day">Cuts the series off after a day, on which the value stands; null where the last
    /// flow is the value.</param>
    public FlowWindow(FlowSeries series, int first, int count, Span<int> room, int? day)
    {
        var offsets = series.Offsets.Span.Slice(first, count + 1);
        _offsets = offsets;
        var start = (int)offsets[0];
        _flows = (int)offsets[^1] - start;
        Days = series.Days.Span[start..];
        Amounts = series.Amounts.Span[start..];
        Check();
        var starts = room[..count];
        var counts = room.Slice(count, count);
        var firsts = room.Slice(2 * count, count);
        var lasts = room.Slice(3 * count, count);
        for (var one = 0; one < count; one++)
        {
            var days = Days[(int)(offsets[one] - start)..(int)(offsets[one + 1] - start)];
            starts[one] = (int)(offsets[one] - start);
            counts[one] = day is { } until ? CountUntil(until, days) : Math.Max(0, days.Length - 1);
            lasts[one] = day ?? (days.IsEmpty ? 0 : days[^1]);
            firsts[one] = days.IsEmpty || counts[one] == 0 ? lasts[one] : days[0];
        }

        Starts = starts;
        Counts = counts;
        FirstDays = firsts;
        LastDays = lasts;
    }

    /// <summary>The days of all flows, from the window's first to the last of all series.</summary>
    public ReadOnlySpan<int> Days { get; }

    /// <summary>Their amounts.</summary>
    public ReadOnlySpan<double> Amounts { get; }

    /// <summary>Where each series begins.</summary>
    public ReadOnlySpan<int> Starts { get; }

    /// <summary>How many flows each has without its value.</summary>
    public ReadOnlySpan<int> Counts { get; }

    /// <summary>The day of the first flow of each.</summary>
    public ReadOnlySpan<int> FirstDays { get; }

    /// <summary>The day of the value of each.</summary>
    public ReadOnlySpan<int> LastDays { get; }

    /// <summary>How many series there are.</summary>
    public int Count => Starts.Length;

    /// <summary>Whether a series has no flow at all.</summary>
    public bool IsEmpty(int series) => _offsets[series] == _offsets[series + 1];

    /// <summary>The flows of one series, for the search that takes its time.</summary>
    /// <param name="value">Its value.</param>
    public NetFlows Flows(int series, double value) =>
        NetFlows.Of(
            [.. Days.Slice(Starts[series], Counts[series]), LastDays[series]],
            [.. Amounts.Slice(Starts[series], Counts[series]), value]
        );

    /// <summary>Asks for a share of as many flows after the window as are in it: while some series of this
    /// window are worked on, flows of the next one are on their way.</summary>
    /// <param name="from">How many series were worked on.</param>
    /// <param name="to">How many will be, after these.</param>
    public void AskForNext(int from, int to)
    {
        var begin = Math.Min(_flows + (int)((long)_flows * from / Count), Days.Length);
        var end = Math.Min(_flows + (int)((long)_flows * to / Count), Days.Length);
        CacheLines.Ask(Days[begin..end]);
        CacheLines.Ask(Amounts[begin..end]);
    }

    /// <summary>Reads all flows once, in order, before they are read series by series: an amount that is
    /// infinite, or a day that no calendar has, is a bug and throws.</summary>
    void Check()
    {
        var (latest, sizes) = (Vector512<uint>.Zero, Vector512<double>.Zero);
        var (amount, day) = (0, 0);
        for (; day + Vector512<uint>.Count <= _flows; day += Vector512<uint>.Count)
            latest = Vector512.Max(
                latest,
                Vector512.Create(Days.Slice(day, Vector512<uint>.Count)).AsUInt32()
            );
        for (; amount + Vector512<double>.Count <= _flows; amount += Vector512<double>.Count)
            sizes = Vector512.MaxNumber(
                sizes,
                Vector512.Abs(Vector512.Create(Amounts.Slice(amount, Vector512<double>.Count)))
            );
        var isSound =
            Vector512.LessThanOrEqualAll(latest, Vector512.Create((uint)DateOnly.MaxValue.DayNumber))
            && !Vector512.EqualsAny(sizes, Vector512.Create(double.PositiveInfinity));
        for (; day < _flows; day++)
            isSound &= (uint)Days[day] <= DateOnly.MaxValue.DayNumber;
        for (; amount < _flows; amount++)
            isSound &= !double.IsInfinity(Amounts[amount]);
        if (!isSound)
            throw new ArgumentOutOfRangeException(
                null,
                "Days count from 0 and are days of the calendar; amounts are finite."
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
