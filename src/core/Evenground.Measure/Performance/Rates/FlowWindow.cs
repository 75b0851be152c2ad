using System.Runtime.Intrinsics;

namespace Evenground.Measure;

/// <summary>Some series of flows, each cut off at a day and followed by the value that was left
/// then.</summary>
/// <param name="days">The days of all flows.</param>
/// <param name="amounts">Their amounts.</param>
/// <param name="starts">Where each series begins.</param>
/// <param name="counts">How many flows each has.</param>
/// <param name="values">A last flow of each series; empty when there are none.</param>
/// <param name="valueDay">Its day.</param>
readonly ref struct FlowWindow(
    ReadOnlySpan<int> days,
    ReadOnlySpan<double> amounts,
    ReadOnlySpan<int> starts,
    ReadOnlySpan<int> counts,
    ReadOnlySpan<double> values,
    int valueDay
)
{
    readonly ReadOnlySpan<int> _days = days;
    readonly ReadOnlySpan<double> _amounts = amounts;
    readonly ReadOnlySpan<int> _starts = starts;
    readonly ReadOnlySpan<int> _counts = counts;
    readonly ReadOnlySpan<double> _values = values;
    readonly int _valueDay = valueDay;

    /// <summary>How many series there are.</summary>
    public int Count => _starts.Length;

    /// <summary>Reads all flows once, in order, before they are read series by series: an amount that is
    /// infinite,
    /// or a day that no calendar has, is a bug and throws.</summary>
    public void Check()
    {
        var (latest, sizes) = (Vector512<uint>.Zero, Vector512<double>.Zero);
        var (amount, day) = (0, 0);
        for (; day + Vector512<uint>.Count <= _days.Length; day += Vector512<uint>.Count)
            latest = Vector512.Max(
                latest,
                Vector512.Create(_days.Slice(day, Vector512<uint>.Count)).AsUInt32()
            );
        for (; amount + Vector512<double>.Count <= _amounts.Length; amount += Vector512<double>.Count)
            sizes = Vector512.MaxNumber(
                sizes,
                Vector512.Abs(Vector512.Create(_amounts.Slice(amount, Vector512<double>.Count)))
            );
        var isSound =
            Vector512.LessThanOrEqualAll(latest, Vector512.Create((uint)DateOnly.MaxValue.DayNumber))
            && !Vector512.EqualsAny(sizes, Vector512.Create(double.PositiveInfinity));
        for (; day < _days.Length; day++)
            isSound &= (uint)_days[day] <= DateOnly.MaxValue.DayNumber;
        for (; amount < _amounts.Length; amount++)
            isSound &= !double.IsInfinity(_amounts[amount]);
        if (!isSound)
            throw new ArgumentOutOfRangeException(
                null,
                "Days count from 0 and are days of the calendar; amounts are finite."
            );
    }

    /// <summary>How many flows a series has, without those of 0 at its end.</summary>
    public int LengthOf(int series)
    {
        if (!_values.IsEmpty && _values[series] != 0)
            return _counts[series] + 1;
        var (start, length) = (_starts[series], _counts[series]);
        while (length > 0 && _amounts[start + length - 1] == 0)
            length--;
        return length;
    }

    /// <summary>The days from its first flow to its last, those of 0 included.</summary>
    public int HorizonOf(int series)
    {
        var count = _counts[series];
        if (count == 0)
            return 0;
        var first = _days[_starts[series]];
        return (_values.IsEmpty ? _days[_starts[series] + count - 1] : _valueDay) - first;
    }

    /// <summary>The same series, each cut off after a day.</summary>
    /// <param name="day">The last day.</param>
    /// <param name="counts">Takes how many flows each has until then.</param>
    /// <param name="values">The values that will stand at the end.</param>
    public FlowWindow Until(int day, Span<int> counts, ReadOnlySpan<double> values)
    {
        for (var series = 0; series < Count; series++)
        {
            var days = _days.Slice(_starts[series], _counts[series]);
            var (count, turned) = (0, 0);
            for (; count < days.Length && days[count] <= day; count++)
                turned |= count == 0 ? 0 : days[count] - days[count - 1];
            if (turned < 0)
                throw new ArgumentException("Days ascend within a series.");
            counts[series] = count;
        }

        return new(_days, _amounts, _starts, counts, values, day);
    }

    /// <summary>What was paid in, came back and is left; a last value of its own is not read.</summary>
    public FlowTotals Totals(int series, GrowthTable growth)
    {
        var (start, count) = (_starts[series], _counts[series]);
        // Without values of its own the last flow is the value.
        var flows = _values.IsEmpty && count > 0 ? count - 1 : count;
        var days = _days.Slice(start, flows);
        var amounts = _amounts.Slice(start, flows);
        var (net, gross, futureNet, futureGross) = (0.0, 0.0, 0.0, 0.0);
        var (oddNet, oddGross, oddFutureNet, oddFutureGross) = (0.0, 0.0, 0.0, 0.0);
        for (var flow = 0; flow + 1 < amounts.Length; flow += 2)
        {
            var (even, odd) = (amounts[flow], amounts[flow + 1]);
            var evenFuture = even * growth.InverseOn(days[flow]);
            var oddFuture = odd * growth.InverseOn(days[flow + 1]);
            net += even;
            gross += Math.Abs(even);
            futureNet += evenFuture;
            futureGross += Math.Abs(evenFuture);
            oddNet += odd;
            oddGross += Math.Abs(odd);
            oddFutureNet += oddFuture;
            oddFutureGross += Math.Abs(oddFuture);
        }

        if (amounts.Length % 2 == 1)
        {
            var future = amounts[^1] * growth.InverseOn(days[^1]);
            net += amounts[^1];
            gross += Math.Abs(amounts[^1]);
            futureNet += future;
            futureGross += Math.Abs(future);
        }

        (net, gross) = (net + oddNet, gross + oddGross);
        (futureNet, futureGross) = (futureNet + oddFutureNet, futureGross + oddFutureGross);
        var level =
            0.5 / growth.InverseOn(_values.IsEmpty && count > 0 ? _days[start + count - 1] : _valueDay);
        return new()
        {
            PaidIn = 0.5 * (gross - net),
            Distributed = 0.5 * (gross + net),
            Value = flows < count ? _amounts[start + count - 1] : 0,
            FuturePaidIn = level * (futureGross - futureNet),
            FutureDistributed = level * (futureGross + futureNet),
        };
    }

    /// <summary>Writes eight series into the lanes of eight, so that they end together; shorter ones begin
    /// with
    /// flows of 0.</summary>
    /// <param name="eight">The series of each lane.</param>
    /// <param name="lengths">Their flows.</param>
    /// <param name="flows">The flows of the longest.</param>
    /// <param name="amounts">Takes the amounts.</param>
    /// <param name="days">Takes the days since each series' first flow.</param>
    public void Fill(
        ReadOnlySpan<int> eight,
        ReadOnlySpan<int> lengths,
        int flows,
        Span<double> amounts,
        Span<double> days
    )
    {
        const int Lanes = EightSeries.Lanes;
        Span<int> places = stackalloc int[Lanes];
        Span<int> firsts = stackalloc int[Lanes];
        var shortest = flows;
        for (var lane = 0; lane < Lanes; lane++)
        {
            var (start, length) = (_starts[eight[lane]], lengths[lane]);
            firsts[lane] = _counts[eight[lane]] > 0 ? _days[start] : _valueDay;
            // The last flow is a value, or stands before one of 0: it is set apart, the others lie in a row.
            places[lane] = start + length - flows;
            shortest = Math.Min(shortest, length);
            var last = (flows - 1) * Lanes + lane;
            var isValue = length > _counts[eight[lane]];
            amounts[last] =
                length == 0 ? 0
                : isValue ? _values[eight[lane]]
                : _amounts[start + length - 1];
            days[last] = length == 0 ? 0 : (isValue ? _valueDay : _days[start + length - 1]) - firsts[lane];
        }

        var inRows = EightRows.IsFast ? Math.Max(0, shortest - 1) / Lanes * Lanes : 0;
        var apart = flows - 1 - inRows;
        for (var lane = 0; lane < Lanes; lane++)
            FillFirst(
                places[lane],
                flows - lengths[lane],
                firsts[lane],
                lane,
                amounts[..(apart * Lanes)],
                days
            );
        for (var row = apart; row < flows - 1; row += Lanes)
        {
            EightRows.TurnAmounts(_amounts, places, row, amounts[(row * Lanes)..]);
            EightRows.TurnDays(_days, places, row, firsts, days[(row * Lanes)..]);
        }
    }

    /// <summary>The first flows of one lane.</summary>
    void FillFirst(int place, int padded, int first, int lane, Span<double> amounts, Span<double> days)
    {
        for (var (flow, to) = (0, lane); to < amounts.Length; flow++, to += EightSeries.Lanes)
        {
            amounts[to] = flow < padded ? 0 : _amounts[place + flow];
            days[to] = flow < padded ? 0 : _days[place + flow] - first;
        }
    }

    /// <summary>The flows of one series, for the search that takes its time.</summary>
    public NetFlows Flows(int series)
    {
        var days = _days.Slice(_starts[series], _counts[series]).ToArray();
        var amounts = _amounts.Slice(_starts[series], _counts[series]).ToArray();
        return _values.IsEmpty
            ? NetFlows.Of(days, amounts)
            : NetFlows.Of([.. days, _valueDay], [.. amounts, _values[series]]);
    }
}
