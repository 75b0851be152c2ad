using System.Globalization;
using Microsoft.AspNetCore.Components;

namespace Evenground.Web;

/// <summary>Draws a <see cref="Fan"/> for one screen.</summary>
sealed class FanDrawing
{
    const double Top = 14,
        Bottom = 30,
        Aside = 10;

    readonly Fan _model;
    readonly ChartScreen _screen;
    readonly ValueAxis _axis;
    readonly Scale _time;
    readonly Scale _values;
    readonly double _bottom;
    readonly Svg _svg;

    public FanDrawing(Fan model, ChartScreen screen, string id)
    {
        (_model, _screen) = (model, screen);
        var ends = model.Axis ?? FanAxis.Over(model.Years);
        _axis = ValueAxis.Of(
            [ends.Lowest, ends.Highest],
            model.Unit,
            model.Text.Language,
            about: 4,
            fromZero: true
        );
        _bottom = Top + (screen.IsNarrow ? 170 : 230);
        var (first, last) = model.Years.Count == 0 ? (0, 1) : (model.Years[0].Year, model.Years[^1].Year);
        _time = new(first, last, _axis.LabelWidth + 4, screen.Width - LabelRoom());
        _values = new(_axis.Lowest, _axis.Highest, _bottom, Top);
        _svg = new(model.Text, screen, id, _bottom + Bottom, model.Description);
    }

    public MarkupString Draw()
    {
        _axis.DrawAcross(_svg, _values, _time.From, _time.To);
        DrawYears();
        if (_model.HasRange)
            DrawBand();
        _svg.Path(
            "line series-1",
            isClosed: false,
            [.. _model.Years.SelectMany(year => (double[])[X(year), Y(year.Middle)])]
        );
        if (_model.Years.Count > 0)
            DrawEnd(_model.Years[^1]);
        return _svg.Finish();
    }

    double X(FanYear year) => _time.At(year.Year);

    double Y(decimal value) => _values.At((double)value);

    string Short(decimal value) => ShortNumber.Signed(value, _model.Unit, _model.Text.Language);

    double LabelRoom() =>
        _model.Years.Count == 0
            ? Aside
            : ValuesOf(_model.Years[^1]).Max(value => Lettering.Width(Short(value))) + 2 * Aside;

    static decimal[] ValuesOf(FanYear year) =>
        year is { Low: { } low, High: { } high } ? [year.Middle, high, low] : [year.Middle];

    void DrawYears()
    {
        var (first, last) = ((int)_time.Lowest, (int)_time.Highest);
        var atMost = Math.Max(2, (int)((_time.To - _time.From) / 52));
        var every = Math.Max(1, (last - first + atMost) / atMost);
        for (var year = last; year >= first; year -= every)
        {
            _svg.Line("base", _time.At(year), _bottom, _time.At(year), _bottom + 5);
            _svg.Text(
                "",
                _time.At(year),
                _bottom + 21,
                year.ToString(CultureInfo.InvariantCulture),
                "middle"
            );
        }
    }

    void DrawBand()
    {
        var known = _model.Years.Where(year => year is { Low: not null, High: not null }).ToArray();
        var path = new SvgPath();
        foreach (var (place, year) in known.Index())
            _ =
                place == 0
                    ? path.Move(X(year), Y(year.High!.Value))
                    : path.Line(X(year), Y(year.High!.Value));
        foreach (var year in known.Reverse())
            path.Line(X(year), Y(year.Low!.Value));
        _svg.Shape("fan-band", path.Close());
    }

    void DrawEnd(FanYear last)
    {
        _svg.Circle("point series-1", X(last), Y(last.Middle), 3.5);
        var values = ValuesOf(last);
        var places = Lettering.PushApart([.. values.Select(Y)], 15, Top, _bottom);
        foreach (var (place, value) in values.Index())
            _svg.Text(place == 0 ? "series-1-text" : "", _time.To + Aside, places[place] + 4, Short(value));
    }
}
