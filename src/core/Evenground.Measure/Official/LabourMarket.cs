using Evenground.Record;

namespace Evenground.Measure;

/// <summary>Rates of the labour market from its counts, with the rate as published beside them.</summary>
static class LabourMarket
{
    public static OfficialFigure Rate(
        OfficialQuestion ask,
        OfficialSeries part,
        OfficialSeries whole,
        string published
    ) => ask.Find(part).Over(ask.Find(whole), Unit.Ratio).WithBeside(Published(ask, published));

    static OfficialFigure Published(OfficialQuestion ask, string item) =>
        ask.Find(new(StandardTables.LabourRates, new("발표된 비율", "the rate as published"), Category: item))
            .Times(0.01m)
            .In(Unit.Ratio);
}
