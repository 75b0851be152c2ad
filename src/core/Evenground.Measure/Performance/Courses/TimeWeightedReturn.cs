namespace Evenground.Measure;

/// <summary>The value of a holding on a day, before and after what flowed on it.</summary>
/// <param name="Day">The day.</param>
/// <param name="Before">The value before the flow; NaN where it is not known.</param>
/// <param name="Flow">What flowed, seen from the investor: below 0 paid in.</param>
public readonly record struct ValuedFlow(DateOnly Day, double Before, double Flow)
{
    /// <summary>The value after the flow.</summary>
    public double After => Before - Flow;
}

/// <summary>A return that does not depend on when money came and went.</summary>
/// <param name="Return">Over the whole time, not per year.</param>
/// <param name="Annual">Per year, actual/365; null for less than a year, which is not annualised.</param>
/// <param name="Days">The days it covers.</param>
/// <param name="IsExact">Whether the value was known before each flow; if not, it is estimated between values
/// (Modified Dietz).</param>
public sealed record TimeWeighted(double Return, double? Annual, int Days, bool IsExact);

/// <summary>The time-weighted return: growth between flows, linked.</summary>
/// <remarks>
/// <para><b>True</b>: Π (value before the flow ÷ value after the flow before) - 1; needs the value on every
/// day of a
/// flow. <b>Modified Dietz</b> between two values: (V₁ - V₀ - F) ÷ (V₀ + Σ wᵢ Fᵢ), wᵢ the part of the time
/// left after
/// flow i; periods are linked.</para>
/// <para>Unit: 1. Missing: an unknown value, or a period with no capital at work, leaves no answer.</para>
/// <para>Source: CFA Institute, GIPS Standards for Firms (2020), Handbook, on time-weighted returns.</para>
/// <para>Example: 100 that grow to 110, 50 paid in, and 152 at the end: 1.10 · 0.95 - 1 = 4.5 %.</para>
/// </remarks>
public static class TimeWeightedReturn
{
    /// <summary>From the value before each flow. The first entry is what it began with, the last what it
    /// ended with.</summary>
    public static Computed<TimeWeighted> True(IReadOnlyList<ValuedFlow> flows)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(flows.Count, 2);
        var growth = 1.0;
        for (var flow = 1; flow < flows.Count; flow++)
        {
            var (last, here) = (flows[flow - 1], flows[flow]);
            if (double.IsNaN(here.Before) || double.IsNaN(last.After))
                return NoPerformance.NoValue(double.IsNaN(here.Before) ? here.Day : last.Day);
            if (last.After <= 0)
                return NoPerformance.NoCapitalAtWork(last.Day, here.Day);
            growth *= here.Before / last.After;
        }

        return Told(growth, flows[0].Day, flows[^1].Day, isExact: true);
    }

    /// <summary>From values on some days, and the flows between them.</summary>
    /// <param name="values">Values after the flows of their day, by day; at least two.</param>
    /// <param name="flows">Below 0 paid in. Those on or before the first day and after the last are left
    /// out.</param>
    public static Computed<TimeWeighted> ModifiedDietz(
        IReadOnlyList<DatedFlow> values,
        IReadOnlyList<DatedFlow> flows
    )
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(values.Count, 2);
        var growth = 1.0;
        for (var period = 1; period < values.Count; period++)
        {
            var (from, to) = (values[period - 1], values[period]);
            if (double.IsNaN(from.Amount) || double.IsNaN(to.Amount))
                return NoPerformance.NoValue(double.IsNaN(to.Amount) ? to.Day : from.Day);
            double days = to.Day.DayNumber - from.Day.DayNumber;
            var (flowed, atWork) = (0.0, from.Amount);
            foreach (var flow in flows)
                if (flow.Day > from.Day && flow.Day <= to.Day)
                {
                    flowed -= flow.Amount;
                    atWork -= flow.Amount * ((to.Day.DayNumber - flow.Day.DayNumber) / days);
                }

            if (atWork <= 0)
                return NoPerformance.NoCapitalAtWork(from.Day, to.Day);
            growth *= 1 + (to.Amount - from.Amount - flowed) / atWork;
        }

        return Told(growth, values[0].Day, values[^1].Day, isExact: false);
    }

    static TimeWeighted Told(double growth, DateOnly from, DateOnly to, bool isExact)
    {
        var days = to.DayNumber - from.DayNumber;
        double? annual =
            days < Xirr.DaysOfYear ? null
            : growth <= 0 ? -1
            : Elementary.Exp(Elementary.Log(growth) * Xirr.DaysOfYear / days) - 1;
        return new(growth - 1, annual, days, isExact);
    }
}
