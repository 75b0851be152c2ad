using System.Buffers;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Evenground.Measure;

/// <summary>The rates of return of many series: eight of like length at a time, and those that this does not
/// settle one by one.</summary>
/// <param name="series">The series.</param>
/// <param name="rates">Takes the rate to be shown, or NaN where there is no single one.</param>
/// <param name="statuses">Takes what may be said of each.</param>
sealed class XirrRun(FlowSeries series, Memory<double> rates, Memory<RateStatus> statuses)
{
    /// <summary>Series of one part.</summary>
    const int PartSeries = 2048;

    /// <summary>Series of one window. Its flows, and those of the next, fit into the cache of a
    /// core.</summary>
    const int WindowSeries = 512;

    const int LengthClasses = 128,
        UsualRows = 128;

    /// <summary>Takes the totals, where they are asked for.</summary>
    public PositionFigures? Figures { get; init; }

    /// <summary>The market; needed with <see cref="Figures"/>.</summary>
    public GrowthTable? Growth { get; init; }

    /// <summary>Cuts the series off after a day.</summary>
    public int? Day { get; init; }

    /// <summary>The value on that day.</summary>
    public CarryingValue? ValueOf { get; init; }

    /// <summary>Works on all series.</summary>
    public void Run(ForEachPart? forEach) =>
        (forEach ?? Parts.InOrder)((series.Count + PartSeries - 1) / PartSeries, Solve);

    void Solve(int part)
    {
        Span<int> room = stackalloc int[FlowWindow.Columns * WindowSeries];
        Span<int> order = stackalloc int[WindowSeries];
        Span<double> usual = stackalloc double[UsualRows * EightRows.Row + EightSeries.Lanes];
        usual = CacheLines.Aligned(usual);
        var end = Math.Min(series.Count, (part + 1) * PartSeries);
        for (var first = part * PartSeries; first < end; first += WindowSeries)
        {
            var count = Math.Min(WindowSeries, end - first);
            var window = new FlowWindow(series, first, count, room[..(FlowWindow.Columns * count)], Day);
            var longest = OrderByLength(window.Counts, order[..count]);
            var size = (EightRows.Written(longest) + 1) * EightRows.Row;
            var rented = size > usual.Length ? ArrayPool<double>.Shared.Rent(size) : null;
            Solve(window, first, order[..count], rented ?? usual);
            if (rented is not null)
                ArrayPool<double>.Shared.Return(rented);
        }
    }

    void Solve(in FlowWindow window, int first, ReadOnlySpan<int> order, Span<double> rows)
    {
        for (var next = 0; next < order.Length; next += EightSeries.Lanes)
        {
            window.AskForNext(next, Math.Min(next + EightSeries.Lanes, order.Length));
            var lanes = EightLanes.Of(
                window,
                order.Slice(next, Math.Min(EightSeries.Lanes, order.Length - next))
            );
            SolveEight(window, lanes, first, rows);
        }
    }

    void SolveEight(in FlowWindow window, in EightLanes lanes, int first, Span<double> rows)
    {
        EightRows.Turn(window.Days, window.Amounts, lanes, rows);
        var eight = new EightSeries(rows, lanes.Longest + 1);
        var sums = eight.Sums(lanes.Longest);
        var values = Values(window, lanes, first, sums);
        if (Figures is not null)
            PutTotals(lanes, first, sums, values, rows);
        EightRows.Put(rows, lanes.Longest, values, lanes.Horizons);
        sums = sums.With(values, lanes.Horizons);
        if (Day is not null && Vector512.LessThanAny(sums.LeastWait, Vector512<double>.Zero))
            throw new ArgumentException("Days ascend within a series.");

        var root = eight.Solve(sums, lanes.Horizons, out var isOnly);
        var isYear = Vector512.GreaterThanOrEqual(lanes.Horizons, Vector512.Create((double)Xirr.DaysOfYear));
        var span = Vector512.ConditionalSelect(
            isYear,
            Vector512.Create((double)Xirr.DaysOfYear),
            lanes.Horizons
        );
        var told =
            EightPowers.Fine(root * span * Vector512.Create(EightPowers.Eighths)) - Vector512<double>.One;
        var (settled, years) = (isOnly.ExtractMostSignificantBits(), isYear.ExtractMostSignificantBits());
        var ratesTo = rates.Span[first..];
        var statusesTo = statuses.Span[first..];
        for (var lane = 0; lane < lanes.Own; lane++)
        {
            var one = lanes.Series[lane];
            (ratesTo[one], statusesTo[one]) =
                (settled >> lane & 1) == 0 ? OneByOne(window, first, one, values[lane])
                : (years >> lane & 1) == 0 ? (told[lane], RateStatus.ShorterThanAYear)
                : (told[lane], RateStatus.Ok);
        }
    }

    /// <summary>The value of each lane: the last flow, or that of the day.</summary>
    Vector512<double> Values(in FlowWindow window, in EightLanes lanes, int first, in FlowSums sums)
    {
        Unsafe.SkipInit(out EightLanes.Doubles values);
        var (paidIn, distributed) = (sums.PaidIn, sums.Distributed);
        for (var lane = 0; lane < EightSeries.Lanes; lane++)
        {
            var one = lanes.Series[lane];
            values[lane] =
                lane >= lanes.Own ? values[lane - 1] // The same series again.
                : ValueOf is not null ? ValueOf(first + one, paidIn[lane], distributed[lane])
                : window.IsEmpty(one) ? 0
                : window.Amounts[lanes.Places[lane] + window.Counts[one]];
        }

        return Vector512.Create<double>(values);
    }

    void PutTotals(
        in EightLanes lanes,
        int first,
        in FlowSums sums,
        Vector512<double> values,
        ReadOnlySpan<double> rows
    )
    {
        var (paidIn, distributed) = (sums.PaidIn, sums.Distributed);
        var (futurePaidIn, futureDistributed) = Growth!.Futures(rows, lanes);
        for (var lane = 0; lane < lanes.Own; lane++)
            Figures!.Put(
                first + lanes.Series[lane],
                new()
                {
                    PaidIn = paidIn[lane],
                    Distributed = distributed[lane],
                    Value = values[lane],
                    FuturePaidIn = futurePaidIn[lane],
                    FutureDistributed = futureDistributed[lane],
                }
            );
    }

    (double, RateStatus) OneByOne(in FlowWindow window, int first, int one, double value)
    {
        var flows = Day is null && window.IsEmpty(one) ? NetFlows.Of([], []) : window.Flows(one, value);
        var found = Xirr.Of(flows, DayCount.Actual365Fixed);
        return (found.Shown ?? double.NaN, found.Status);
    }

    /// <summary>Counts lengths and deals the series out by them; series of one length stay in
    /// order.</summary>
    static int OrderByLength(ReadOnlySpan<int> lengths, Span<int> order)
    {
        Span<int> ends = stackalloc int[LengthClasses + 1];
        var longest = 0;
        foreach (var length in lengths)
        {
            longest = Math.Max(longest, length);
            ends[Math.Min(length, LengthClasses - 1) + 1]++;
        }

        for (var length = 0; length < LengthClasses; length++)
            ends[length + 1] += ends[length];
        for (var one = 0; one < lengths.Length; one++)
            order[ends[Math.Min(lengths[one], LengthClasses - 1)]++] = one;
        return longest;
    }
}
