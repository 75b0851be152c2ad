namespace Evenground.Measure;

/// <summary>Net migration of an age band for each of its residents.</summary>
static class YouthMigration
{
    /// <summary>(Moves in - moves out) of a band in a year ÷ its residents at mid-year.</summary>
    public static OfficialFigure Rate(OfficialQuestion ask, string rule)
    {
        if (ask.IsCountry)
            return OfficialFigure.Without(OfficialMissing.RegionsOnly(ask.Territory.Name));
        if (ask.Band(rule, out var missing) is not { } band)
            return OfficialFigure.Without(missing!);
        var flows = ask.Figures.Flows;
        var net =
            flows.Into(ask.Territory, ask.Period, ask.IsConstant, band)
            - flows.OutOf(ask.Territory, ask.Period, ask.IsConstant, band);
        return net.Over(ask.MidYear(day => ask.Aged(rule, null, day)), Unit.Ratio);
    }
}
