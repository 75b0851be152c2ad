using System.Globalization;
using Microsoft.AspNetCore.Components;

namespace Evenground.Web;

/// <summary>Draws <see cref="Lines"/> for one screen.</summary>
sealed class LinesDrawing
{
    const double PlotHeight = 250,
        Bottom = 30,
        MarkLine = 17,
        LabelGap = 16,
        LabelAside = 18;

    readonly Lines _model;
    readonly ChartScreen _screen;
    readonly ValueAxis _axis;
    readonly Scale _time;
    readonly Scale _values;
    readonly double _top;
    readonly Svg _svg;

    public LinesDrawing(Lines model, ChartScreen screen, string id)
    {
        (_model, _screen) = (model, screen);
        _axis = ValueAxis.Of(Values(), model.Unit, model.Text.Language, about: 5, model.FromZero);
        var moments = model.Series.SelectMany(one => one.Points).Select(point => (double)point.At).ToArray();
        var (first, last) = moments.Length == 0 ? (0, 1) : (moments.Min(), moments.Max());
        _time = new(first, last, _axis.LabelWidth + 4, screen.Width - LabelRoom());
        _top = 12 + MarkRows().Sum(row => row.Lines.Count) * MarkLine;
        _values = new(_axis.Lowest, _axis.Highest, _top + PlotHeight, _top);
        _svg = new(model.Text, screen, id, _top + PlotHeight + Bottom, model.Description);
    }

    public MarkupString Draw()
    {
        _axis.DrawAcross(_svg, _values, _time.From, _time.To);
        DrawYears();
        DrawBand();
        DrawMarks();
        foreach (var series in _model.Series.OrderBy(one => one.IsMain))
            DrawSeries(series);
        DrawLabels();
        return _svg.Finish();
    }

    IEnumerable<decimal> Values() =>
        _model
            .Series.SelectMany(one => one.Points)
            .Select(point => point.Value)
            .OfType<decimal>()
            .Concat(_model.Band?.Points.SelectMany(point => (decimal[])[point.Low, point.High]) ?? []);

    double LabelRoom()
    {
        var most = _screen.IsNarrow ? 100 : 210;
        var widest = _model.Series.Select(one => Lettering.Width(LabelOf(one))).DefaultIfEmpty().Max();
        return Math.Min(most, widest) + LabelAside + 6;
    }

    string LabelOf(LineSeries series) =>
        _screen.IsNarrow || LastOf(series)?.Value is not { } value
            ? series.Name
            : $"{series.Name} {ShortNumber.Of(value, _model.Unit, _model.Text.Language)}";

    static LinePoint? LastOf(LineSeries series) =>
        series.Points.Where(point => point.Value is not null).MaxBy(point => point.At);

    double X(decimal at) => _time.At((double)at);

    double Y(decimal value) => _values.At((double)value);

    void DrawYears()
    {
        var (first, last) = ((int)Math.Ceiling(_time.Lowest), (int)Math.Floor(_time.Highest));
        var atMost = Math.Max(2, (int)((_time.To - _time.From) / 56));
        var every = Math.Max(1, (last - first + atMost) / atMost);
        var bottom = _top + PlotHeight;
        for (var year = last; year >= first; year -= every)
        {
            _svg.Line("base", _time.At(year), bottom, _time.At(year), bottom + 5);
            _svg.Text(
                "",
                _time.At(year),
                bottom + 21,
                year.ToString(CultureInfo.InvariantCulture)
                    + (_model.Text.Language == Language.Korean && !_screen.IsNarrow ? "년" : ""),
                "middle"
            );
        }
    }

    void DrawBand()
    {
        if (_model.Band is not { Points.Count: > 1 } band)
            return;
        var path = new SvgPath();
        foreach (var (place, point) in band.Points.Index())
            _ = place == 0 ? path.Move(X(point.At), Y(point.High)) : path.Line(X(point.At), Y(point.High));
        foreach (var point in band.Points.Reverse())
            path.Line(X(point.At), Y(point.Low));
        _svg.Shape("band", path.Close());
    }

    void DrawMarks()
    {
        var y = 12.0;
        foreach (var (mark, lines, anchor) in MarkRows())
        {
            _svg.Line("mark", X(mark.At), y - 10, X(mark.At), _top + PlotHeight);
            foreach (var line in lines)
            {
                _svg.Text("", X(mark.At) + (anchor == "start" ? 6 : -6), y, line, anchor);
                y += MarkLine;
            }
        }
    }

    /// <summary>Each mark's words in lines of their own above the plot, on the side where they have more
    /// room.</summary>
    List<(LineMark Mark, IReadOnlyList<string> Lines, string Anchor)> MarkRows() =>
        [
            .. _model
                .Marks.OrderBy(mark => mark.At)
                .Select(mark =>
                {
                    var (left, right) = (X(mark.At) - 6, _screen.Width - X(mark.At) - 6);
                    return Lettering.Width(mark.Words) <= right || right >= left
                        ? (mark, Lettering.Wrap(mark.Words, right), "start")
                        : (mark, Lettering.Wrap(mark.Words, left), "end");
                }),
        ];

    void DrawSeries(LineSeries series)
    {
        var kind = _model.KindOf(series);
        foreach (var run in Runs(series))
            if (run is [var alone])
                _svg.Circle($"point {kind}", X(alone.At), Y(alone.Value!.Value), 3.5);
            else
                _svg.Path(
                    $"line {kind}",
                    isClosed: false,
                    [.. run.SelectMany(point => (double[])[X(point.At), Y(point.Value!.Value)])]
                );
        if (LastOf(series) is { } last)
            _svg.Circle($"point {kind}", X(last.At), Y(last.Value!.Value), series.IsMain ? 3.5 : 2);
    }

    /// <summary>The stretches without a missing value and without a break.</summary>
    List<List<LinePoint>> Runs(LineSeries series)
    {
        var runs = new List<List<LinePoint>>();
        LinePoint? before = null;
        foreach (var point in series.Points.OrderBy(point => point.At))
        {
            if (point.Value is not null)
            {
                if (before?.Value is null || IsBroken(before.At, point.At))
                    runs.Add([]);
                runs[^1].Add(point);
            }

            before = point;
        }

        return runs;
    }

    bool IsBroken(decimal before, decimal after) =>
        _model.Marks.Any(mark => mark.IsBreak && before < mark.At && mark.At <= after);

    void DrawLabels()
    {
        var shown = _model.Series.Where(one => LastOf(one) is not null).ToArray();
        var places = Lettering.PushApart(
            [.. shown.Select(one => Y(LastOf(one)!.Value!.Value))],
            LabelGap,
            _top,
            _top + PlotHeight
        );
        foreach (var (series, y) in shown.Zip(places))
        {
            var x = _time.To + LabelAside;
            var end = LastOf(series)!;
            if (Math.Abs(Y(end.Value!.Value) - y) > 3 || X(end.At) < _time.To)
                _svg.Line("leader", X(end.At) + 4, Y(end.Value!.Value), x - 2, y);
            _svg.Text(
                $"{_model.KindOf(series)}-text",
                x,
                y + 4,
                Lettering.Fit(LabelOf(series), _screen.Width - x),
                "start"
            );
        }
    }
}
