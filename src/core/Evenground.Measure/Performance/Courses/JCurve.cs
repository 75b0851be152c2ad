namespace Evenground.Measure;

/// <summary>Where a fund stood on a day.</summary>
/// <param name="Day">The day.</param>
/// <param name="NetFlow">All that came back less all that was paid in until then.</param>
/// <param name="Value">The last value on the day or before, or the reason why there is none.</param>
/// <param name="ValuedOn">The day of that value; when it is earlier than the day, the value is that
/// old.</param>
/// <param name="Figures">Rate and multiples with that value.</param>
public sealed record JCurvePoint(
    DateOnly Day,
    double NetFlow,
    Computed<double> Value,
    DateOnly? ValuedOn,
    Computed<FlowFigures> Figures
);

/// <summary>How a fund first takes and then gives, day by day.</summary>
/// <remarks>
/// Each point knows only what flowed until its day, and the last value until then. A value that is older than
/// flows after it is rolled forward: what was paid in since is added, and what came back is taken off, never
/// below 0.
/// Missing: before the first value there are flows but neither rate nor multiple.
/// </remarks>
public static class JCurve
{
    /// <param name="flows">Below 0 paid in, above 0 distributed.</param>
    /// <param name="values">Values after the flows of their day.</param>
    /// <param name="days">The days to tell of.</param>
    public static IReadOnlyList<JCurvePoint> Of(
        IReadOnlyList<DatedFlow> flows,
        IReadOnlyList<DatedFlow> values,
        IEnumerable<DateOnly> days
    ) => [.. days.Select(day => On(day, flows, values))];

    static JCurvePoint On(DateOnly day, IReadOnlyList<DatedFlow> flows, IReadOnlyList<DatedFlow> values)
    {
        DatedFlow[] known = [.. flows.Where(flow => flow.Day <= day)];
        var net = FixedSum.Of([.. known.Select(flow => flow.Amount)]);
        if (
            values.Where(value => value.Day <= day).OrderBy(value => value.Day).LastOrDefault()
            is not { Day.DayNumber: > 0 } last
        )
            return new(day, net, NoPerformance.NoValue(day), null, NoPerformance.NoValue(day));

        var since = FixedSum.Of([.. known.Where(flow => flow.Day > last.Day).Select(flow => flow.Amount)]);
        var value = since == 0 ? last.Amount : Math.Max(0, last.Amount - since);
        return new(day, net, value, last.Day, FlowFigures.Of(known, day, value));
    }
}
