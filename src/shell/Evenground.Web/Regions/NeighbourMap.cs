using Evenground.Measure;
using Evenground.Publish;

namespace Evenground.Web;

/// <summary>How each region stands among its neighbours, place by place.</summary>
public sealed class NeighbourMap
{
    const string Local = "local-moran-of-product",
        Global = "moran-of-product";

    NeighbourMap(RegionalMap map, Claim? whole) =>
        (Map, Whole, Picture) = (map, whole, new DrawnOnce(map.Picture));

    public RegionalMap Map { get; }

    /// <summary>The figure of the country as a whole for the same year.</summary>
    public Claim? Whole { get; }

    public IPicture Picture { get; }

    /// <summary>Null when it is not known which regions are neighbours, or not what they produce.</summary>
    public static NeighbourMap? Of(PageView view, RegionalRecord record)
    {
        if (
            IndicatorCatalogue.Find(Local) is not { } indicator
            || record.Book.Root is not { } root
            || record.PeriodsOf(Global) is not [.., var last]
        )
            return null;
        return new(RegionalMap.Of(view, record, indicator.Definition, last), record.Find(Global, root, last));
    }

    /// <summary>What a figure says beside itself: where the region stands among its neighbours, and what
    /// chance alone would give.</summary>
    public static IEnumerable<LocalizedText> RemarksOn(Claim? claim) =>
        claim is null ? []
        : claim.Measurement.Missing is { } missing ? [missing.Text]
        : claim.Measurement.Notices.Select(notice => notice.Text);
}
