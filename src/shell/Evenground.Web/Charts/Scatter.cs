using Evenground.Publish;
using Microsoft.AspNetCore.Components;

namespace Evenground.Web;

/// <summary>One region in a scatter plot.</summary>
/// <param name="X">Null, like <paramref name="Y"/>, when there is no figure: then it stands in the table
/// only.</param>
/// <param name="IsMain">Drawn to be found first, and labelled.</param>
public sealed record ScatterPoint(string Name, decimal? X, decimal? Y, bool IsMain = false);

/// <summary>What an axis measures.</summary>
public sealed record ScatterAxis(string Name, Unit Unit);

/// <summary>A straight line through the points, y = intercept + slope · x, with what it says.</summary>
public sealed record ScatterLine(decimal Slope, decimal Intercept, string Words);

/// <summary>Four fields around a middle, each with its name: high among high, low among high, and so
/// on.</summary>
public sealed record Quadrants(
    decimal AtX,
    decimal AtY,
    string UpperRight,
    string UpperLeft,
    string LowerLeft,
    string LowerRight
);

/// <summary>Regions by two figures: whether the poorer grow faster, whether like lies beside
/// like.</summary>
public sealed record Scatter(
    PictureText Text,
    ScatterAxis X,
    ScatterAxis Y,
    IReadOnlyList<ScatterPoint> Points
) : IPicture
{
    const double PlotHeight = 320,
        Top = 30,
        Bottom = 46,
        Right = 14;

    public ScatterLine? Line { get; init; }

    public Quadrants? Quadrants { get; init; }

    public IReadOnlyList<LegendItem> Legend => Line is null ? [] : [LegendItem.Line(Line.Words, "fit")];

    public PictureTable Table =>
        new(
            [Text.Say("지역", "Region"), X.Name, Y.Name],
            [
                .. Points.Select(point =>
                    (IReadOnlyList<string>)[point.Name, TextOf(point.X, X.Unit), TextOf(point.Y, Y.Unit)]
                ),
            ]
        );

    public MarkupString Draw(ChartScreen screen, string id)
    {
        var shown = Points.Where(point => point is { X: not null, Y: not null }).ToArray();
        var across = ValueAxis.Of(
            shown.Select(point => point.X!.Value).Concat(Middle(Quadrants?.AtX)),
            X.Unit,
            Text.Language,
            screen.IsNarrow ? 4 : 7
        );
        var upward = ValueAxis.Of(
            shown.Select(point => point.Y!.Value).Concat(Middle(Quadrants?.AtY)),
            Y.Unit,
            Text.Language,
            6
        );
        var left = upward.LabelWidth + 4;
        var xs = new Scale(across.Lowest, across.Highest, left, screen.Width - Right);
        var ys = new Scale(upward.Lowest, upward.Highest, Top + PlotHeight, Top);
        var svg = new Svg(Text, screen, id, Top + PlotHeight + Bottom, Description);

        upward.DrawAcross(svg, ys, left, screen.Width - Right);
        across.DrawUpright(svg, xs, Top, Top + PlotHeight);
        svg.Text("strong", 0, 14, Lettering.Fit($"↑ {Y.Name}", screen.Width));
        svg.Text(
            "strong",
            screen.Width - Right,
            Top + PlotHeight + 40,
            Lettering.Fit($"{X.Name} →", screen.Width - Right),
            "end"
        );
        DrawQuadrants(svg, xs, ys);
        DrawLine(svg, xs, ys);
        foreach (var point in shown.OrderBy(point => point.IsMain))
            svg.Circle(
                point.IsMain ? "dot" : "dot quiet-dot",
                xs.At((double)point.X!.Value),
                ys.At((double)point.Y!.Value),
                5.5
            );
        DrawNames(svg, shown, xs, ys);
        return svg.Finish();
    }

    string Description =>
        string.Join(
            "; ",
            Points.Select(point =>
                $"{point.Name}: {X.Name} {TextOf(point.X, X.Unit)}, {Y.Name} {TextOf(point.Y, Y.Unit)}"
            )
        ) + (Line is null ? "" : $"; {Line.Words}");

    static IEnumerable<decimal> Middle(decimal? at) => at is { } known ? [known] : [];

    string TextOf(decimal? value, Unit unit) =>
        value is { } known ? NumberText.Of(known, unit, Text.Language) : Text.Missing;

    void DrawQuadrants(Svg svg, Scale xs, Scale ys)
    {
        if (Quadrants is not { } four)
            return;
        var (x, y) = (xs.At((double)four.AtX), ys.At((double)four.AtY));
        svg.Line("mark", x, ys.To, x, ys.From);
        svg.Line("mark", xs.From, y, xs.To, y);
        svg.Text("field", xs.To - 6, ys.To + 15, Lettering.Fit(four.UpperRight, xs.To - x - 12), "end");
        svg.Text("field", xs.From + 6, ys.To + 15, Lettering.Fit(four.UpperLeft, x - xs.From - 12));
        svg.Text("field", xs.From + 6, ys.From - 8, Lettering.Fit(four.LowerLeft, x - xs.From - 12));
        svg.Text("field", xs.To - 6, ys.From - 8, Lettering.Fit(four.LowerRight, xs.To - x - 12), "end");
    }

    /// <summary>The stretch of the line that lies within the frame.</summary>
    void DrawLine(Svg svg, Scale xs, Scale ys)
    {
        if (Line is not { } line)
            return;
        var (slope, intercept) = ((double)line.Slope, (double)line.Intercept);
        var (from, until) = (xs.Lowest, xs.Highest);
        if (slope == 0 && (intercept < ys.Lowest || intercept > ys.Highest))
            return;
        if (slope != 0)
        {
            var (one, other) = ((ys.Lowest - intercept) / slope, (ys.Highest - intercept) / slope);
            (from, until) = (Math.Max(from, Math.Min(one, other)), Math.Min(until, Math.Max(one, other)));
        }

        if (from < until)
            svg.Line(
                "fit",
                xs.At(from),
                ys.At(intercept + slope * from),
                xs.At(until),
                ys.At(intercept + slope * until)
            );
    }

    /// <summary>Names beside the points, as far as they find room; every one stands in the
    /// table.</summary>
    void DrawNames(Svg svg, ScatterPoint[] shown, Scale xs, Scale ys)
    {
        var labels = new PlotLabels(xs, ys);
        foreach (var point in shown)
            labels.AddPoint(xs.At((double)point.X!.Value), ys.At((double)point.Y!.Value));
        if (Quadrants is not null)
        {
            labels.KeepLine(ys.To + 11);
            labels.KeepLine(ys.From - 12);
        }

        foreach (var point in shown.OrderByDescending(point => point.IsMain))
        {
            var (x, y) = (xs.At((double)point.X!.Value), ys.At((double)point.Y!.Value));
            if (labels.Place(x, y, point.Name, mustStand: point.IsMain) is { } place)
                svg.Text(point.IsMain ? "halo strong" : "halo", place.X, place.Y + 4, point.Name, "middle");
        }
    }
}
