using Evenground.Publish;
using Microsoft.AspNetCore.Components;

namespace Evenground.Web;

/// <summary>One region on a tile map.</summary>
/// <param name="Column">From 0 at the left.</param>
/// <param name="Row">From 0 at the top.</param>
/// <param name="ShortName">Two or three letters that fit on the tile.</param>
/// <param name="Value">Null when there is none: the tile is hatched.</param>
/// <param name="Reason">Why the value is missing; null when there is one or nothing can be said.</param>
/// <param name="Link">Where the tile leads; null for nowhere.</param>
public sealed record Tile(
    int Column,
    int Row,
    string ShortName,
    string Name,
    decimal? Value,
    string? Reason = null,
    string? Link = null
);

/// <summary>A country as tiles of one size: every region can be seen and pointed at, however small it
/// is.</summary>
/// <remarks>The keyboard goes through the tiles as one reads: row by row, from left to right.</remarks>
/// <param name="ValueName">What the values are, above their column in the table.</param>
public sealed record TileMap(
    PictureText Text,
    string ValueName,
    Unit Unit,
    ColourScale Scale,
    IReadOnlyList<Tile> Tiles
) : IPicture
{
    const double Gap = 5,
        WidestTile = 104,
        TallestTile = 76,
        Round = 6;

    public IReadOnlyList<LegendItem> Legend => Scale.Legend([.. Tiles.Select(tile => tile.Value)]);

    public PictureTable Table =>
        new(
            [Text.Say("지역", "Region"), ValueName, Text.Say("구간", "Class")],
            [.. Ranked.Select(tile => (IReadOnlyList<string>)[tile.Name, ValueOf(tile), ClassOf(tile)])],
            [.. Ranked.Select(tile => tile.Link)]
        );

    IEnumerable<Tile> Ranked =>
        Tiles.OrderByDescending(tile => tile.Value.HasValue).ThenByDescending(tile => tile.Value);

    public MarkupString Draw(ChartScreen screen, string id)
    {
        var columns = Tiles.Select(tile => tile.Column).DefaultIfEmpty().Max() + 1;
        var rows = Tiles.Select(tile => tile.Row).DefaultIfEmpty().Max() + 1;
        var width = Math.Min(WidestTile, (screen.Width + Gap) / columns - Gap);
        var height = Math.Min(TallestTile, width);
        var left = Math.Max(0, (screen.Width - columns * (width + Gap) + Gap) / 2);
        var svg = new Svg(
            Text,
            screen,
            id,
            rows * (height + Gap) - Gap + 2,
            Description,
            isUsable: !screen.IsFile && Tiles.Any(tile => tile.Link is not null)
        );
        svg.DefineHatch();
        foreach (var tile in Tiles.OrderBy(tile => tile.Row).ThenBy(tile => tile.Column))
            DrawTile(
                svg,
                screen,
                tile,
                (left + tile.Column * (width + Gap), 1 + tile.Row * (height + Gap), width, height)
            );
        return svg.Finish();
    }

    void DrawTile(
        Svg svg,
        ChartScreen screen,
        Tile tile,
        (double Left, double Top, double Width, double Height) place
    )
    {
        var link = screen.IsFile ? null : tile.Link;
        var band = Scale.ClassOf(tile.Value);
        var ink = band?.InkKind ?? "ink-own";
        var (middle, half) = (place.Left + place.Width / 2, place.Top + place.Height / 2);
        var value = tile.Value is { } known ? ShortNumber.Of(known, Unit, Text.Language) : "–";
        var name = Lettering.Fit(tile.ShortName, place.Width, 14);
        // Whoever speaks to the screen says what stands on it, so a link's name begins with that.
        svg.Open("tile-of", link is null ? Says(tile) : $"{name} {value}, {Says(tile)}", link);
        svg.Rectangle(
            "tile",
            place.Left,
            place.Top,
            place.Width,
            place.Height,
            Round,
            band?.Fill ?? svg.HatchFill
        );
        if (band is null)
            svg.Rectangle("plate", middle - place.Width * 0.36, half - 19, place.Width * 0.72, 38, 4);
        svg.Text($"tile-name {ink}", middle, half - 3, name, "middle");
        svg.Text($"tile-value {ink}", middle, half + 14, value, "middle");
        svg.Close(link);
    }

    internal string Description => string.Join("; ", Ranked.Select(tile => $"{tile.Name}: {ValueOf(tile)}"));

    internal string Says(Tile tile) =>
        Scale.ClassOf(tile.Value) is { } band
            ? $"{tile.Name}: {ValueOf(tile)}, {band.Words}"
            : $"{tile.Name}: {ValueOf(tile)}";

    string ValueOf(Tile tile) =>
        tile.Value is { } value ? NumberText.Of(value, Unit, Text.Language)
        : tile.Reason is { } reason ? $"{Text.Missing} ({reason})"
        : Text.Missing;

    string ClassOf(Tile tile) => Scale.ClassOf(tile.Value)?.Words ?? "–";
}
