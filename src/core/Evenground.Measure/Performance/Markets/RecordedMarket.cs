using Evenground.Record;

namespace Evenground.Measure;

/// <summary>Market indices of the record, to measure with.</summary>
public static class RecordedMarket
{
    /// <summary>The index with the levels of a view: those up to its day, as known by then.</summary>
    /// <remarks>Levels are exact decimals in the record and binary numbers here. A price index leaves out
    /// what was
    /// paid out, so a figure against it is to say so. Its currency must be that of the flows.</remarks>
    public static MarketIndex ToMeasure(this RecordedIndex index) =>
        MarketIndex.Of([.. index.Levels.Select(level => (level.On, (double)level.Level))]);
}
