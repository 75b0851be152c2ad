namespace Evenground.Measure;

/// <summary>mPME: distributions take the same share out of the market as out of the fund.</summary>
static class MarketInProportion
{
    /// <param name="flows">By day.</param>
    /// <param name="to">The last day.</param>
    /// <param name="index">Has a level on each of the days.</param>
    /// <param name="values">The fund's values after the flows of their day.</param>
    public static Computed<MarketRate> Of(
        DatedFlow[] flows,
        DateOnly to,
        MarketIndex index,
        IReadOnlyList<DatedFlow> values
    )
    {
        var byDay = values.ToLookup(value => value.Day, value => value.Amount);
        var (market, held, before) = (new List<DatedFlow>(), 0.0, 0.0);
        foreach (var day in flows.GroupBy(flow => flow.Day))
        {
            var level = index.LevelOn(day.Key).Value.Level;
            held = before == 0 ? 0 : held * (level / before);
            before = level;
            var paidIn = 0 - day.Where(flow => flow.Amount < 0).Sum(flow => flow.Amount);
            var distributed = day.Where(flow => flow.Amount > 0).Sum(flow => flow.Amount);
            held += paidIn;
            market.Add(new(day.Key, -paidIn));
            if (distributed == 0)
                continue;
            if (!byDay.Contains(day.Key))
                return NoPerformance.NoValue(day.Key);

            var taken = held * (distributed / (distributed + byDay[day.Key].Last()));
            held -= taken;
            market.Add(new(day.Key, taken));
        }

        if (before == 0)
            return NoPerformance.NothingPaidIn();
        held *= index.LevelOn(to).Value.Level / before;
        market.Add(new(to, held));
        return new MarketRate(Xirr.Of([.. market]), held, double.NaN);
    }
}
