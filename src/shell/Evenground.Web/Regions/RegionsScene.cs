using Evenground.Publish;

namespace Evenground.Web;

/// <summary>All that the page of the country shows, and hands out as files.</summary>
public sealed class RegionsScene
{
    readonly PageView _view;

    RegionsScene(PageView view)
    {
        _view = view;
        Record = RegionalRecord.Of(view);
        Menu = RegionIndicators.Menu(Record);
        Map = MapChoice.Of(view, Record, Menu);
        Periods = Map is null ? [] : Record.PeriodsOf(Map.Indicator.Code);
        Keys =
            Map is null || Record.Book.Root is not { } root
                ? []
                : [.. RegionIndicators.CountryKeys.Select(code => Record.Find(code, root)).OfType<Claim>()];
    }

    public RegionalRecord Record { get; }

    public IReadOnlyList<IndicatorGroup> Menu { get; }

    /// <summary>Null when nothing official is known.</summary>
    public RegionalMap? Map { get; }

    public IReadOnlyList<StatisticPeriod> Periods { get; }

    /// <summary>The figures of the country as a whole.</summary>
    public IReadOnlyList<Claim> Keys { get; }

    public static RegionsScene Of(PageView view) =>
        RegionalRecord.Of(view).Keep(view, () => new RegionsScene(view));

    public static Outcome<IReadOnlyList<PageExport>> Exports(PageView view)
    {
        var scene = Of(view);
        if (scene.Map is not { } map)
            return new List<PageExport>();
        var sources = scene.Record.SourcesOf(map.Claims.Values);
        return new List<PageExport>
        {
            new(
                "map",
                () => scene.Table("map", map.Indicator.Name, map.Ranked.Select(region => region.Claim)),
                () => new(map.Picture, RegionExports.SourceOf(view, sources))
            ),
            new("keys", () => scene.Table("keys", new("주요 수치", "Key figures"), scene.Keys)),
        };
    }

    Import.ExportTable Table(string code, LocalizedText title, IEnumerable<Claim?> claims) =>
        RegionExports.Claims(code, title, _view, Record, claims);
}
