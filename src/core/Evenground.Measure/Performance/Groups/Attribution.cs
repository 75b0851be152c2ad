namespace Evenground.Measure;

/// <summary>A holding: its flows, and what is left of it.</summary>
/// <param name="Flows">Below 0 paid in, above 0 come back.</param>
/// <param name="Value">What is left on the day asked for.</param>
public sealed record Holding(IReadOnlyList<DatedFlow> Flows, double Value);

/// <summary>What one group of holdings gave to the whole.</summary>
/// <param name="Key">The group: a region, sector, stage or manager.</param>
/// <param name="Figures">The group's own rate and multiples.</param>
/// <param name="Gain">Come back and left, less paid in. Gains add up to that of the whole.</param>
/// <param name="Contribution">Gain ÷ what the whole paid in: contributions add up to the whole's TVPI -
/// 1.</param>
/// <param name="Beyond">The worth of the group's flows at the rate of the whole, on its first day: what the
/// group earned
/// more, or less, than that rate. These add up to 0; null where the whole has no single rate.</param>
public sealed record GroupContribution<TKey>(
    TKey Key,
    FlowFigures Figures,
    double Gain,
    Computed<double> Contribution,
    double? Beyond
)
    where TKey : notnull;

/// <summary>Where the performance of a whole came from.</summary>
/// <param name="Whole">Rate and multiples of all holdings together.</param>
/// <param name="Groups">Each group, by key.</param>
public sealed record AttributedPerformance<TKey>(
    FlowFigures Whole,
    IReadOnlyList<GroupContribution<TKey>> Groups
)
    where TKey : notnull;

/// <summary>Shares the performance of a whole out among groups, so that the parts make the whole.</summary>
/// <remarks>
/// Rates of return do not add up, and none is made to: gains do, and so does what each group earned beyond
/// the rate
/// of the whole. Each holding belongs to one group. Unit: one currency. Missing: with nothing paid in there
/// are no contributions.
/// </remarks>
public static class Attribution
{
    /// <param name="holdings">The holdings with their group.</param>
    /// <param name="on">The day of the values; flows after it are left out.</param>
    public static AttributedPerformance<TKey> By<TKey>(
        IReadOnlyList<(TKey Key, Holding Holding)> holdings,
        DateOnly on
    )
        where TKey : notnull, IComparable<TKey>
    {
        var whole = FiguresOf([.. holdings.Select(holding => holding.Holding)], on);
        DateOnly? first = holdings
            .SelectMany(holding => holding.Holding.Flows)
            .Select(flow => flow.Day)
            .DefaultIfEmpty(on)
            .Min();
        return new(
            whole,
            [
                .. holdings
                    .GroupBy(holding => holding.Key, holding => holding.Holding)
                    .OrderBy(group => group.Key)
                    .Select(group => Of(group.Key, [.. group], whole, first.Value, on)),
            ]
        );
    }

    static GroupContribution<TKey> Of<TKey>(
        TKey key,
        IReadOnlyList<Holding> holdings,
        FlowFigures whole,
        DateOnly first,
        DateOnly on
    )
        where TKey : notnull
    {
        var figures = FiguresOf(holdings, on);
        var gain = figures.Distributed + figures.Value - figures.PaidIn;
        return new(
            key,
            figures,
            gain,
            whole.PaidIn > 0 ? gain / whole.PaidIn : NoPerformance.NothingPaidIn(),
            whole.Rate.Roots is [var root] ? Worth(holdings, root.LogRate, first, on) : null
        );
    }

    static FlowFigures FiguresOf(IReadOnlyList<Holding> holdings, DateOnly on) =>
        FlowFigures.Of(
            PooledFlows.Of(holdings.Select(holding => holding.Flows)),
            on,
            FixedSum.Of([.. holdings.Select(holding => holding.Value).Order()])
        );

    static double Worth(IReadOnlyList<Holding> holdings, double logRate, DateOnly first, DateOnly on) =>
        FixedSum.Of([
            .. holdings
                .SelectMany(holding =>
                    holding.Flows.Where(flow => flow.Day <= on).Append(new(on, holding.Value))
                )
                .Select(flow =>
                    flow.Amount * Elementary.Exp(-logRate * DayCount.Actual365Fixed.Years(first, flow.Day))
                ),
        ]);
}
