namespace Evenground.Measure;

/// <summary>The flows of several funds as if they were one.</summary>
/// <remarks>Flows are added up by day, so the rate of the pool is that of all its money; it is not a mean of
/// rates.
/// Unit: one currency for all. Missing: an unknown flow leaves no rate.</remarks>
public static class PooledFlows
{
    /// <summary>The flows of the pool, by day. What was paid in and what came back on one day stay two flows,
    /// so
    /// that multiples are those of the funds.</summary>
    public static IReadOnlyList<DatedFlow> Of(IEnumerable<IReadOnlyList<DatedFlow>> funds) =>
        [
            .. funds
                .SelectMany(flows => flows)
                .GroupBy(flow => (flow.Day, IsIn: flow.Amount < 0))
                .OrderBy(day => day.Key.Day)
                .ThenBy(day => !day.Key.IsIn)
                .Select(day => new DatedFlow(
                    day.Key.Day,
                    FixedSum.Of([.. day.Select(flow => flow.Amount).Order()])
                )),
        ];
}
