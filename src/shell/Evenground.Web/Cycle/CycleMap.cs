using Evenground.Publish;

namespace Evenground.Web;

/// <summary>Figures of a scenario on the tiles of the country.</summary>
static class CycleMap
{
    const int StepsPerSide = 3,
        Quantiles = 5;

    /// <param name="linkOf">Where a region's tile leads; null for nowhere.</param>
    /// <param name="scaleOver">The figures that the colours are made for: those of several maps, where they
    /// stand side by side.</param>
    public static TileMap Of(
        PageView view,
        PictureText text,
        ScenarioRun run,
        ShownSeries series,
        int year,
        Func<string, string?> linkOf,
        IEnumerable<decimal?>? scaleOver = null
    )
    {
        var record = RegionalRecord.Of(view);
        var values = ValuesOf(run, series, year);
        var over = (scaleOver ?? values).ToArray();
        var scale = over.Any(value => value < 0)
            ? ColourScale.AroundMiddle(over, 0, StepsPerSide, series.Unit, view.Language)
            : ColourScale.ByQuantiles(over, Quantiles, series.Unit, view.Language);
        return new(
            text,
            view.Say(series.Name),
            series.Unit,
            scale,
            [.. TilesOf(view, record, run, values, linkOf)]
        );
    }

    public static decimal?[] ValuesOf(ScenarioRun run, ShownSeries series, int year) =>
        [
            .. Enumerable
                .Range(0, run.Figures.Regions)
                .Select(region => (decimal?)CycleWords.Rounded(run.Figures.Value(series, year, region))),
        ];

    static IEnumerable<Tile> TilesOf(
        PageView view,
        RegionalRecord record,
        ScenarioRun run,
        decimal?[] values,
        Func<string, string?> linkOf
    )
    {
        var (column, row) = (0, record.Book.Tiles.Select(tile => tile.Row).DefaultIfEmpty(-1).Max() + 1);
        var columns = Math.Max(4, record.Book.Tiles.Select(tile => tile.Column).DefaultIfEmpty().Max() + 1);
        foreach (var (place, region) in run.Setting.Calibration.Regions.Index())
        {
            var tile = record.Book.TileOf(region.Code);
            if (tile is null)
            {
                // A region without a place in the pack's layout stands below it.
                tile = new(region.Code, column, row, region.Name);
                (column, row) = column + 1 == columns ? (0, row + 1) : (column + 1, row);
            }

            yield return new(
                tile.Column,
                tile.Row,
                tile.ShortName.In(view.Language),
                view.Say(region.Name),
                values[place],
                Link: linkOf(region.Code)
            );
        }
    }
}
