namespace Evenground.Web;

/// <summary>The shape of a sign in a legend.</summary>
public enum LegendSign
{
    Area,
    Line,
    Dot,
}

/// <summary>A sign of a picture with what it means.</summary>
/// <param name="Kind">The class of the style sheet that the sign has in the picture.</param>
/// <param name="Fill">A colour that comes from a value; otherwise the style sheet decides.</param>
public sealed record LegendItem(
    string Words,
    LegendSign Sign,
    string Kind,
    string? Fill = null,
    bool IsHatched = false
)
{
    const double Side = 16;

    public static LegendItem Colour(string words, string fill) => new(words, LegendSign.Area, "tile", fill);

    public static LegendItem Hatching(string words) => new(words, LegendSign.Area, "tile", IsHatched: true);

    public static LegendItem Area(string words, string kind) => new(words, LegendSign.Area, kind);

    public static LegendItem Line(string words, string kind) => new(words, LegendSign.Line, kind);

    public static LegendItem Dot(string words, string kind) => new(words, LegendSign.Dot, kind);

    /// <summary>Draws the sign in a square of 16 units.</summary>
    public void DrawInto(Svg svg, double x, double y)
    {
        switch (Sign)
        {
            case LegendSign.Line:
                svg.Line(Kind, x, y + Side / 2, x + Side, y + Side / 2);
                break;
            case LegendSign.Dot:
                svg.Circle(Kind, x + Side / 2, y + Side / 2, Side / 2 - 3);
                break;
            default:
                svg.Rectangle(Kind, x + 1, y + 1, Side - 2, Side - 2, 3, IsHatched ? svg.HatchFill : Fill);
                break;
        }
    }

    /// <summary>Draws signs with their words in lines that fit the width.</summary>
    /// <returns>Where the lines end.</returns>
    public static double DrawAll(Svg svg, IReadOnlyList<LegendItem> items, double top, double width)
    {
        const double gap = 22,
            line = 24;
        var (x, y) = (0.0, top);
        foreach (var item in items)
        {
            var needed = Side + 7 + Lettering.Width(item.Words) + gap;
            if (x > 0 && x + needed - gap > width)
                (x, y) = (0, y + line);
            item.DrawInto(svg, x, y);
            svg.Text("", x + Side + 7, y + Side - 3, item.Words);
            x += needed;
        }

        return items.Count == 0 ? top : y + line;
    }
}
