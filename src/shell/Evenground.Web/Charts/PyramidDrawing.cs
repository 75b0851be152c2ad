using Microsoft.AspNetCore.Components;

namespace Evenground.Web;

/// <summary>Draws a <see cref="Pyramid"/> for one screen, and tells the script where its bars lie.</summary>
sealed class PyramidDrawing
{
    const double Bottom = 26,
        BarGap = 2;

    readonly Pyramid _model;
    readonly ChartScreen _screen;
    readonly ValueAxis _axis;
    readonly double _row;
    readonly double _top;
    readonly double _middle;

    public PyramidDrawing(Pyramid model, ChartScreen screen)
    {
        (_model, _screen) = (model, screen);
        _axis = ValueAxis.Of(
            [model.Highest],
            model.Unit,
            model.Text.Language,
            screen.IsNarrow ? 2 : 4,
            fromZero: true
        );
        (_row, _top) = screen.IsNarrow ? (16, 62) : (20, 44);
        _middle = model.Now.Ages.Select(age => Lettering.Width(age.Age)).DefaultIfEmpty().Max() + 16;
    }

    /// <summary>Where the men's bars begin, at the right of their half.</summary>
    public double MenFrom => _screen.Width / 2 - _middle / 2;

    public double WomenFrom => _screen.Width / 2 + _middle / 2;

    /// <summary>How long a bar of the highest step of the axis is.</summary>
    public double Longest => MenFrom - 20;

    double Height => _top + _model.Now.Ages.Count * _row;

    /// <summary>How much of <see cref="Longest"/> a value takes.</summary>
    public double? ShareOf(decimal? value) => value is { } known ? (double)known / _axis.Highest : null;

    public MarkupString Draw(string id)
    {
        var now = _model.Now;
        var svg = new Svg(_model.Text, _screen, id, Height + Bottom, Describe());
        svg.DefineHatch();
        var totals = _screen.IsNarrow ? 46 : 16;
        svg.Text("strong men-total", 0, totals, _model.TotalText(now, _model.MenName, age => age.Men));
        svg.Text(
            "strong women-total",
            _screen.Width,
            totals,
            _model.TotalText(now, _model.WomenName, age => age.Women),
            "end"
        );
        svg.Text("when", _screen.Width / 2, 22, now.When, "middle");
        DrawSteps(svg);
        foreach (var (place, age) in now.Ages.Index())
            DrawAge(svg, age, place);
        if (_model.Ghost is { } ghost)
        {
            DrawOutline(svg, ghost, MenFrom, -1, age => age.Men);
            DrawOutline(svg, ghost, WomenFrom, 1, age => age.Women);
        }

        return svg.Finish();
    }

    void DrawSteps(Svg svg)
    {
        foreach (var step in _axis.Steps)
        {
            var away = ShareOf(step)!.Value * Longest;
            foreach (var x in (double[])[MenFrom - away, WomenFrom + away])
            {
                svg.Line(step == 0 ? "base" : "axis", x, _top - 2, x, Height);
                if (step != 0)
                    svg.Text("", x, Height + 18, _axis.LabelOf(step), "middle");
            }
        }
    }

    /// <summary>The youngest at the bottom.</summary>
    double TopOf(int place) => Height - (place + 1) * _row;

    void DrawAge(Svg svg, PyramidAge age, int place)
    {
        var (y, height) = (TopOf(place) + BarGap / 2, _row - BarGap);
        if (!_screen.IsNarrow || place % 2 == 0)
            svg.Text("", _screen.Width / 2, y + height / 2 + 4.5, age.Age, "middle");
        var (men, women) = (ShareOf(age.Men) * Longest, ShareOf(age.Women) * Longest);
        svg.Rectangle("men", MenFrom - (men ?? 0), y, men ?? 0, height);
        svg.Rectangle("women", WomenFrom, y, women ?? 0, height);
        if (men is null)
            svg.Rectangle("unknown", MenFrom - 24, y, 24, height, fill: svg.HatchFill);
        if (women is null)
            svg.Rectangle("unknown", WomenFrom, y, 24, height, fill: svg.HatchFill);
    }

    void DrawOutline(Svg svg, PyramidGhost ghost, double from, int side, Func<PyramidAge, decimal?> of)
    {
        var path = new SvgPath().Move(from, Height);
        foreach (var (place, age) in ghost.Ages.Index())
        {
            var x = from + side * (ShareOf(of(age)) ?? 0) * Longest;
            path.Line(x, TopOf(place) + _row).Line(x, TopOf(place));
        }

        svg.Shape("ghost", path.Line(from, TopOf(ghost.Ages.Count - 1)));
    }

    string Describe() =>
        _model.Says(_model.Now)
        + (
            _model.Ghost is { } ghost
                ? _model.Text.Say($"; 윤곽선: {ghost.Name}", $"; outline: {ghost.Name}")
                : ""
        );
}
