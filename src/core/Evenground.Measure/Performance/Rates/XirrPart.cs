using System.Buffers;
using System.Runtime.Intrinsics;

namespace Evenground.Measure;

/// <summary>The rates of return of some series: eight of like length at a time, and those that this does not
/// settle one by one.</summary>
static class XirrPart
{
    /// <summary>Series of one part. Their flows fit into the cache of a core.</summary>
    public const int Series = 1024;

    const int LengthClasses = 128,
        UsualLength = 128;

    /// <summary>Rates of all series of the window.</summary>
    /// <param name="rates">The rate to be shown, or NaN where there is no single one.</param>
    /// <param name="statuses">What may be said of each.</param>
    public static void Solve(in FlowWindow window, Span<double> rates, Span<RateStatus> statuses)
    {
        window.Check();
        Span<int> order = stackalloc int[Series];
        order = order[..window.Count];
        var longest = OrderByLength(window, order);
        var size = Math.Max(longest, UsualLength) * EightSeries.Lanes;
        var rented = size > UsualLength * EightSeries.Lanes ? ArrayPool<double>.Shared.Rent(2 * size) : null;
        Span<double> buffer = rented ?? stackalloc double[2 * UsualLength * EightSeries.Lanes];
        for (var next = 0; next < order.Length; next += EightSeries.Lanes)
            SolveEight(
                window,
                order.Slice(next, Math.Min(EightSeries.Lanes, order.Length - next)),
                buffer,
                rates,
                statuses
            );
        if (rented is not null)
            ArrayPool<double>.Shared.Return(rented);
    }

    /// <summary>Counts lengths and deals the series out by them; series of one length stay in
    /// order.</summary>
    static int OrderByLength(in FlowWindow window, Span<int> order)
    {
        Span<int> ends = stackalloc int[LengthClasses + 1];
        Span<byte> classes = stackalloc byte[Series];
        var longest = 0;
        for (var series = 0; series < order.Length; series++)
        {
            var length = window.LengthOf(series);
            longest = Math.Max(longest, length);
            classes[series] = (byte)Math.Min(length, LengthClasses - 1);
            ends[classes[series] + 1]++;
        }

        for (var length = 0; length < LengthClasses; length++)
            ends[length + 1] += ends[length];
        for (var series = 0; series < order.Length; series++)
            order[ends[classes[series]]++] = series;
        return longest;
    }

    static void SolveEight(
        in FlowWindow window,
        ReadOnlySpan<int> eight,
        Span<double> buffer,
        Span<double> rates,
        Span<RateStatus> statuses
    )
    {
        Span<int> lanes = stackalloc int[EightSeries.Lanes];
        Span<int> lengths = stackalloc int[EightSeries.Lanes];
        Span<double> horizons = stackalloc double[EightSeries.Lanes];
        var flows = 1;
        for (var lane = 0; lane < EightSeries.Lanes; lane++)
        {
            lanes[lane] = eight[Math.Min(lane, eight.Length - 1)];
            lengths[lane] = window.LengthOf(lanes[lane]);
            horizons[lane] = window.HorizonOf(lanes[lane]);
            flows = Math.Max(flows, lengths[lane]);
        }

        var amounts = buffer[..(flows * EightSeries.Lanes)];
        var days = buffer.Slice(amounts.Length, amounts.Length);
        window.Fill(lanes, lengths, flows, amounts, days);
        var horizon = Vector512.Create<double>(horizons);
        var root = new EightSeries(amounts, days).Solve(horizon, out var isOnly);
        var isYear = Vector512.GreaterThanOrEqual(horizon, Vector512.Create((double)Xirr.DaysOfYear));
        var span = Vector512.ConditionalSelect(isYear, Vector512.Create((double)Xirr.DaysOfYear), horizon);
        var told = EightPowers.Fine(root, span) - Vector512<double>.One;
        var (settled, years) = (isOnly.ExtractMostSignificantBits(), isYear.ExtractMostSignificantBits());
        for (var lane = 0; lane < eight.Length; lane++)
            (rates[eight[lane]], statuses[eight[lane]]) =
                (settled >> lane & 1) == 0 ? OneByOne(window.Flows(eight[lane]))
                : (years >> lane & 1) == 0 ? (told[lane], RateStatus.ShorterThanAYear)
                : (told[lane], RateStatus.Ok);
    }

    static (double, RateStatus) OneByOne(NetFlows flows)
    {
        var found = Xirr.Of(flows, DayCount.Actual365Fixed);
        return (found.Shown ?? double.NaN, found.Status);
    }
}
