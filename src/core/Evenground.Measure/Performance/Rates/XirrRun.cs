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
    const int PartSeries = 8 * FlowColumns.Most;

    const int UsualRows = 128;

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
        Span<double> usual = stackalloc double[2 * UsualRows * EightRows.Row + EightSeries.Lanes];
        usual = CacheLines.Aligned(usual);
        var columns = new FlowColumns(
            stackalloc int[FlowColumns.Wholes],
            stackalloc double[FlowColumns.Most]
        );
        var end = Math.Min(series.Count, (part + 1) * PartSeries);
        for (var first = part * PartSeries; first < end; first += FlowColumns.Most)
        {
            var range = first..Math.Min(first + FlowColumns.Most, end);
            var window = new FlowWindow(series, range, Day, columns);
            var size = 2 * EightRows.SizeOf(window.Longest);
            var rented = size > usual.Length ? ArrayPool<double>.Shared.Rent(size) : null;
            Solve(window, rented ?? usual);
            if (rented is not null)
                ArrayPool<double>.Shared.Return(rented);
        }
    }

    void Solve(in FlowWindow window, Span<double> rows)
    {
        var otherRows = rows[EightRows.SizeOf(window.Longest)..];
        var done = 0;
        for (var slot = 0; slot < window.Count; slot += 2 * EightSeries.Lanes)
        {
            var one = new EightLanes(window, slot);
            var other = new EightLanes(window, slot + EightSeries.Lanes);
            var oneSeries = Begin(window, one, rows, ref done);
            var otherSeries = Begin(window, other, otherRows, ref done);
            EightSeries.Solve(ref oneSeries, ref otherSeries);
            Tell(window, one, oneSeries);
            Tell(window, other, otherSeries);
        }
    }

    /// <param name="done">Flows of the window that were worked on.</param>
    EightSeries Begin(in FlowWindow window, in EightLanes lanes, Span<double> rows, ref int done)
    {
        EightRows.Turn(window, lanes, rows);
        if (Figures is not null)
            PutTotals(window, lanes, Growth!.Totals(rows[..(lanes.Longest * EightRows.Row)], lanes));
        EightRows.Put(rows, lanes.Longest, Vector512.Create<double>(lanes.Values), lanes.Horizons);
        var eight = new EightSeries(rows, lanes, window.Ahead(done));
        done += (lanes.Longest + 1) * EightSeries.Lanes;
        eight.Begin();
        if (Day is not null && eight.IsDisordered != Vector512<double>.Zero)
            throw new ArgumentException("Days ascend within a series.");
        return eight;
    }

    void Tell(in FlowWindow window, in EightLanes lanes, in EightSeries eight)
    {
        var year = Vector512.Create((double)Xirr.DaysOfYear);
        var isYear = Vector512.GreaterThanOrEqual(lanes.Horizons, year);
        var span = Vector512.ConditionalSelect(isYear, year, lanes.Horizons);
        var eighths = eight.Root * span * Vector512.Create(EightPowers.Eighths);
        var told = EightPowers.Fine(Vector512<double>.One, eighths) - Vector512<double>.One;
        var (settled, years) = (
            eight.IsOnly.ExtractMostSignificantBits(),
            isYear.ExtractMostSignificantBits()
        );
        var ratesTo = rates.Span.Slice(window.First, window.Count);
        var statusesTo = statuses.Span.Slice(window.First, window.Count);
        for (var lane = 0; lane < lanes.Own; lane++)
        {
            var one = lanes.Series[lane];
            (ratesTo[one], statusesTo[one]) =
                (settled >> lane & 1) == 0 ? OneByOne(window, lanes, lane)
                : (years >> lane & 1) == 0 ? (told[lane], RateStatus.ShorterThanAYear)
                : (told[lane], RateStatus.Ok);
        }
    }

    /// <summary>Puts down what was paid in and came back, and asks for the values where they are not
    /// flows.</summary>
    void PutTotals(in FlowWindow window, in EightLanes lanes, in EightTotals totals)
    {
        Span<double> paidIn = stackalloc double[EightSeries.Lanes];
        Span<double> distributed = stackalloc double[EightSeries.Lanes];
        totals.PaidIn.CopyTo(paidIn);
        totals.Distributed.CopyTo(distributed);
        if (ValueOf is not null)
            for (var lane = 0; lane < lanes.Own; lane++)
                lanes.Values[lane] = ValueOf(
                    window.First + lanes.Series[lane],
                    paidIn[lane],
                    distributed[lane]
                );
        Figures!.Put(window.First, lanes, totals);
    }

    (double, RateStatus) OneByOne(in FlowWindow window, in EightLanes lanes, int lane)
    {
        if (lanes.Counts[lane] == 0 && lanes.Values[lane] == 0)
            return (double.NaN, RateStatus.NothingToMeasure);
        var offsets = series.Offsets.Span[(window.First + lanes.Series[lane])..];
        var range = (int)offsets[0]..(Day is null ? (int)offsets[1] : (int)offsets[0] + lanes.Counts[lane]);
        var (days, amounts) = (series.Days[range].ToArray(), series.Amounts[range].ToArray());
        var flows = Day is { } day
            ? NetFlows.Of([.. days, day], [.. amounts, lanes.Values[lane]])
            : NetFlows.Of(days, amounts);
        var found = Xirr.Of(flows, DayCount.Actual365Fixed);
        return (found.Shown ?? double.NaN, found.Status);
    }
}
