using System.Globalization;
using Microsoft.AspNetCore.Components;

namespace Evenground.Web;

/// <summary>Draws a <see cref="GainLoop"/> for one screen: stations on an oval, arrows between them, a number
/// on each arrow and what the numbers say beneath.</summary>
sealed class GainLoopDrawing
{
    const int Steps = 48;
    const double LineHeight = 22;

    readonly GainLoop _model;
    readonly ChartScreen _screen;
    readonly (double X, double Y) _middle;
    readonly (double X, double Y) _radius;
    readonly (double Width, double Height) _box;
    readonly double _bottom;

    public GainLoopDrawing(GainLoop model, ChartScreen screen)
    {
        (_model, _screen) = (model, screen);
        var room = model.Stations.Max(name => Lettering.Width(name, 14)) + 26;
        _box = screen.IsNarrow ? (Math.Min(room, 92), 46) : (Math.Clamp(room, 120, 190), 48);
        var height = screen.IsNarrow ? 330 : 380;
        _middle = (screen.Width / 2, height / 2.0);
        _radius = (Math.Min(screen.Width / 2 - _box.Width / 2 - 4, 330), height / 2.0 - _box.Height / 2 - 22);
        _bottom = height;
    }

    public MarkupString Draw(string id)
    {
        var columns = _screen.IsNarrow ? 1 : 2;
        var rows = (_model.Arrows.Count + columns - 1) / columns;
        var height = _bottom + 10 + rows * LineHeight * (_screen.IsNarrow ? 2 : 1);
        var svg = new Svg(_model.Text, _screen, id, height, _model.Description);
        foreach (var (place, arrow) in _model.Arrows.Index())
            DrawArrow(svg, arrow, place);
        foreach (var (place, name) in _model.Stations.Index())
            DrawStation(svg, name, CentreOf(place));
        foreach (var (place, arrow) in _model.Arrows.Index())
            DrawBadge(svg, arrow, place);
        foreach (var (place, arrow) in _model.Arrows.Index())
            DrawLine(svg, arrow, place, columns, rows);
        return svg.Finish();
    }

    /// <summary>The first at the left, then clockwise.</summary>
    (double X, double Y) CentreOf(int place)
    {
        var angle = Math.PI + place * 2 * Math.PI / _model.Stations.Count;
        return (_middle.X + _radius.X * Math.Cos(angle), _middle.Y + _radius.Y * Math.Sin(angle));
    }

    void DrawStation(Svg svg, string name, (double X, double Y) centre)
    {
        svg.Rectangle(
            "node",
            centre.X - _box.Width / 2,
            centre.Y - _box.Height / 2,
            _box.Width,
            _box.Height,
            round: 10
        );
        var lines = Lettering.Wrap(name, _box.Width - 10, 14).Take(2).ToArray();
        foreach (var (place, line) in lines.Index())
            svg.Text(
                "node-name",
                centre.X,
                centre.Y + 5 + (place - (lines.Length - 1) / 2.0) * 18,
                line,
                "middle"
            );
    }

    void DrawArrow(Svg svg, GainArrow arrow, int place)
    {
        var points = PointsOf(arrow);
        if (points.Count < 3)
            return;
        var kind = arrow.IsDamping ? " damping" : "";
        var (end, before) = (points[^1], points[^3]);
        svg.Open("arrow-of", $"{place + 1}. {arrow.Name}: {arrow.Value} {arrow.Unit}");
        svg.Path(
            $"flow{kind}",
            isClosed: false,
            [.. points.SkipLast(1).SelectMany(at => (double[])[at.X, at.Y])]
        );
        var length = Math.Sqrt(
            (end.X - before.X) * (end.X - before.X) + (end.Y - before.Y) * (end.Y - before.Y)
        );
        var (dx, dy) = ((end.X - before.X) / length, (end.Y - before.Y) / length);
        svg.Path(
            $"flow-head{kind}",
            isClosed: true,
            end.X,
            end.Y,
            end.X - 11 * dx - 5.5 * dy,
            end.Y - 11 * dy + 5.5 * dx,
            end.X - 11 * dx + 5.5 * dy,
            end.Y - 11 * dy - 5.5 * dx
        );
        svg.Close();
    }

    /// <summary>A curve from box to box: along the oval to the next station, inside it to any
    /// other.</summary>
    List<(double X, double Y)> PointsOf(GainArrow arrow)
    {
        var (from, to) = (CentreOf(arrow.From), CentreOf(arrow.To));
        var isNext = (arrow.From + 1) % _model.Stations.Count == arrow.To;
        var half = ((from.X + to.X) / 2, (from.Y + to.Y) / 2);
        var bend = isNext ? 0.42 : -0.38;
        var towards = (
            X: half.Item1 + bend * (half.Item1 - _middle.X),
            Y: half.Item2 + bend * (half.Item2 - _middle.Y)
        );
        var points = new List<(double X, double Y)>();
        for (var step = 0; step <= Steps; step++)
        {
            var t = step / (double)Steps;
            var (a, b, c) = ((1 - t) * (1 - t), 2 * t * (1 - t), t * t);
            var point = (X: a * from.X + b * towards.X + c * to.X, Y: a * from.Y + b * towards.Y + c * to.Y);
            if (!IsIn(point, from) && !IsIn(point, to))
                points.Add(point);
        }

        return points;
    }

    bool IsIn((double X, double Y) point, (double X, double Y) centre) =>
        Math.Abs(point.X - centre.X) < _box.Width / 2 + 3
        && Math.Abs(point.Y - centre.Y) < _box.Height / 2 + 3;

    /// <summary>The number on the arrow, and its value beside or above it, where no line is.</summary>
    void DrawBadge(Svg svg, GainArrow arrow, int place)
    {
        var points = PointsOf(arrow);
        if (points.Count < 3)
            return;
        var at = points[points.Count / 2];
        svg.Circle("badge-disc", at.X, at.Y, 9);
        svg.Text("badge-number", at.X, at.Y + 4, NumberOf(place), "middle");
        if (_screen.IsNarrow)
            return;
        var isFlat = Math.Abs(points[^1].X - points[0].X) > 1.6 * Math.Abs(points[^1].Y - points[0].Y);
        if (isFlat)
            svg.Text("strong halo", at.X, at.Y - 15, arrow.Value, "middle");
        else
            svg.Text("strong halo", at.X + 14, at.Y + 4.5, arrow.Value);
    }

    void DrawLine(Svg svg, GainArrow arrow, int place, int columns, int rows)
    {
        var step = LineHeight * (_screen.IsNarrow ? 2 : 1);
        var x = place / rows * (_screen.Width / columns);
        var y = _bottom + 12 + place % rows * step;
        svg.Circle("badge-disc", x + 9, y, 9);
        svg.Text("badge-number", x + 9, y + 4, NumberOf(place), "middle");
        var room = _screen.Width / columns - 36;
        var gain = $"{arrow.Value} {arrow.Unit}";
        if (_screen.IsNarrow)
        {
            svg.Text("strong", x + 26, y + 4.5, Lettering.Fit(arrow.Name, room));
            svg.Text("", x + 26, y + 22, Lettering.Fit(gain, room));
            return;
        }

        svg.Text("list", x + 26, y + 4.5, Lettering.Fit($"{arrow.Name}: {gain}", room));
    }

    static string NumberOf(int place) => (place + 1).ToString(CultureInfo.InvariantCulture);
}
