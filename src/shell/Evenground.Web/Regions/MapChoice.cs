namespace Evenground.Web;

/// <summary>Which indicator and period a reader chose for the map.</summary>
static class MapChoice
{
    public const string Indicator = "indicator",
        Period = "period",
        Map = "map",
        Tiles = "tiles";

    /// <summary>The map that was asked for; for what is not offered, the first that is. Null when nothing
    /// is.</summary>
    public static RegionalMap? Of(PageView view, RegionalRecord record, IReadOnlyList<IndicatorGroup> menu)
    {
        var offered = menu.SelectMany(group => group.Indicators).ToArray();
        var indicator =
            offered.FirstOrDefault(one => one.Code == view.Query(Indicator))
            ?? offered.FirstOrDefault(one => one.Code == RegionIndicators.Extinction)
            ?? offered.FirstOrDefault();
        if (indicator is null || record.PeriodsOf(indicator.Code) is not { Count: > 0 } periods)
            return null;
        return RegionalMap.Of(view, record, indicator, PeriodOf(view.Query(Period), periods));
    }

    /// <summary>The period asked for, or the last.</summary>
    public static StatisticPeriod PeriodOf(string? asked, IReadOnlyList<StatisticPeriod> periods) =>
        StatisticPeriod.Parse(asked) is { } period && periods.Contains(period) ? period : periods[^1];
}
