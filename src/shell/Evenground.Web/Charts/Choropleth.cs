using Evenground.Record;
using Microsoft.AspNetCore.Components;

namespace Evenground.Web;

/// <summary>A country in the true shapes of its regions, each in the colour of its class.</summary>
/// <remarks>It shows the figures of a tile map, with the same words, legend and table.</remarks>
/// <param name="Figures">What is shown of each region.</param>
/// <param name="Places">The place of each tile of <paramref name="Figures"/>, in its order.</param>
/// <param name="Boundaries">The shapes; each of the places has one.</param>
public sealed record Choropleth(TileMap Figures, IReadOnlyList<string> Places, BoundarySet Boundaries)
    : IPicture
{
    /// <summary>A page draws a map twice; with more points than these it would grow too heavy.</summary>
    public const int MostPoints = 5_000;

    const double WidestMap = 640,
        TallestWide = 620,
        TallestNarrow = 460,
        Margin = 2,
        LineHeight = 15,
        LabelMargin = 6;

    public PictureText Text => Figures.Text;

    public IReadOnlyList<LegendItem> Legend => Figures.Legend;

    public PictureTable Table => Figures.Table;

    /// <summary>Whose borders these are, under which terms, and what was changed in them: most licences ask
    /// for it, so it belongs under the picture.</summary>
    public string Credit
    {
        get
        {
            var (source, days) = (Boundaries.Source, Boundaries.InForce);
            var words = Text.Say(
                $"경계: {source.Publisher}, {source.Title} ({source.Licence}), 유효 기간 {days}.",
                $"Boundaries: {source.Publisher}, {source.Title} ({source.Licence}), in force {days}."
            );
            return $"{words} {source.Changes.In(Text.Language)}".TrimEnd();
        }
    }

    /// <summary>The shapes of these places in a view; null when the programme has loaded none that can be
    /// drawn.</summary>
    public static BoundarySet? BoundariesFor(
        History history,
        IReadOnlyCollection<string> places,
        in AsOf asOf
    ) =>
        places.Count > 0
        && history.Boundaries.Covering(places, asOf)?.Value is { DisplayPointCount: <= MostPoints } set
            ? set
            : null;

    /// <summary>A choropleth where the view has boundaries, else the tile map.</summary>
    /// <param name="places">The place of each tile, in its order.</param>
    public static IPicture InsteadOf(
        TileMap map,
        IReadOnlyList<string> places,
        History history,
        in AsOf asOf
    ) => BoundariesFor(history, places, asOf) is { } set ? new Choropleth(map, places, set) : map;

    public MarkupString Draw(ChartScreen screen, string id)
    {
        var (outlines, height) = Lay(screen);
        var svg = new Svg(
            Text,
            screen,
            id,
            height,
            Figures.Description,
            isUsable: !screen.IsFile && Figures.Tiles.Any(tile => tile.Link is not null)
        );
        svg.DefineHatch();
        foreach (var place in outlines.Keys.Except(Places, StringComparer.Ordinal))
            svg.Shape("land", outlines[place].Path);
        foreach (var (at, tile) in Figures.Tiles.Index())
            DrawRegion(svg, screen, tile, outlines[Places[at]]);
        return svg.Finish();
    }

    void DrawRegion(Svg svg, ChartScreen screen, Tile tile, MapOutline outline)
    {
        var link = screen.IsFile ? null : tile.Link;
        var band = Figures.Scale.ClassOf(tile.Value);
        var label = LabelOf(tile, outline);
        // Whoever speaks to the screen says what stands on it, so a link's name begins with that.
        var seen = string.Join(' ', ((string?[])[label?.Name, label?.Value]).OfType<string>());
        var says = Figures.Says(tile);
        svg.Open("tile-of", link is null || seen.Length == 0 ? says : $"{seen}, {says}", link);
        svg.Shape("tile", outline.Path, band?.Fill ?? svg.HatchFill);
        if (label is not null)
            DrawLabel(svg, label, band);
        svg.Close(link);
    }

    /// <summary>Name and value where both fit inside, else the value, else nothing: the table has them
    /// all.</summary>
    Label? LabelOf(Tile tile, MapOutline outline)
    {
        var value = tile.Value is { } known ? ShortNumber.Of(known, Figures.Unit, Text.Language) : null;
        var width = Math.Max(Lettering.Width(tile.ShortName, 14), Lettering.Width(value ?? "", 12));
        if (outline.RoomFor(width + LabelMargin, 2 * LineHeight) is var (middle, half))
            return new(tile.ShortName, value, middle, half, width);
        if (value is null || outline.RoomFor(Lettering.Width(value, 12) + 2, LineHeight) is not var (x, y))
            return null;
        return new(null, value, x, y, Lettering.Width(value, 12));
    }

    static void DrawLabel(Svg svg, Label label, ColourClass? band)
    {
        var ink = band?.InkKind ?? "ink-own";
        if (band is null)
            svg.Rectangle(
                "plate",
                label.Middle - label.Width / 2 - 4,
                label.Half - 11,
                label.Width + 8,
                22,
                4
            );
        if (label.Name is { } name)
            svg.Text(
                $"tile-name {ink}",
                label.Middle,
                label.Half + (label.Value is null ? 5 : -3),
                name,
                "middle"
            );
        if (label.Value is { } value)
            svg.Text(
                $"tile-value {ink}",
                label.Middle,
                label.Half + (label.Name is null ? 4 : 12),
                value,
                "middle"
            );
    }

    /// <summary>What is written on a region, and where its middle is.</summary>
    sealed record Label(string? Name, string? Value, double Middle, double Half, double Width);

    /// <summary>Every shape on the picture, as large as the screen allows.</summary>
    (Dictionary<string, MapOutline> Outlines, double Height) Lay(ChartScreen screen)
    {
        var rings = Boundaries.Shapes.ToDictionary(
            shape => shape.Place,
            shape => shape.Display.SelectMany(area => area.Holes.Prepend(area.Outer)).ToArray(),
            StringComparer.Ordinal
        );
        var all = rings.Values.SelectMany(some => some).SelectMany(ring => ring.Points.ToArray()).ToArray();
        var projection = MapProjection.For(all);
        var flat = all.Select(projection.At).ToArray();
        var (left, right) = (flat.Min(point => point.X), flat.Max(point => point.X));
        var (top, bottom) = (flat.Min(point => point.Y), flat.Max(point => point.Y));

        var (room, tallest) = (
            Math.Min(screen.Width, WidestMap) - 2 * Margin,
            screen.IsNarrow ? TallestNarrow : TallestWide
        );
        var scale = Math.Min(room / (right - left), tallest / (bottom - top));
        var indent = (screen.Width - (right - left) * scale) / 2;
        var outlines = rings.ToDictionary(
            shape => shape.Key,
            shape => MapOutline.Of(shape.Value.Select(ring => ring.Points.ToArray().Select(Place))),
            StringComparer.Ordinal
        );
        return (outlines, (bottom - top) * scale + 2 * Margin);

        (double X, double Y) Place(GeoPoint point)
        {
            var (x, y) = projection.At(point);
            return (indent + (x - left) * scale, Margin + (y - top) * scale);
        }
    }
}
