using System.Globalization;
using Evenground.Publish;
using Microsoft.AspNetCore.Components;

namespace Evenground.Web;

/// <summary>Draws a <see cref="Chord"/> for one screen: the circle with its names, and the largest flows in
/// words.</summary>
sealed class ChordDrawing
{
    const double ArcWidth = 12,
        LabelGap = 16,
        ListLine = 24,
        Badge = 9;

    const int NamedWhenNarrow = 6;

    /// <summary>How far along its ribbon a number may stand.</summary>
    static readonly double[] Spots = [0.06, 0.12, 0.18, 0.24, 0.3, 0.36, 0.42];

    readonly Chord _model;
    readonly ChartScreen _screen;
    readonly ChordCircle _circle;
    readonly double _side;

    public ChordDrawing(Chord model, ChartScreen screen)
    {
        (_model, _screen) = (model, screen);
        var radius = screen.IsNarrow ? 92.0 : 190;
        _side = radius + ArcWidth + 16;
        var x = screen.IsNarrow ? screen.Width / 2 : _side + LabelRoom;
        _circle = new(model, x, Math.Max(_side, model.Regions.Count * LabelGap / 4) + 12, radius);
    }

    double LabelRoom => _model.Regions.Max(region => Lettering.Width(region.ShortName)) + 8;

    double ListWidth => _screen.IsNarrow ? _screen.Width : 280;

    double ListTop => _screen.IsNarrow ? _circle.Y + _side + 22 : _circle.Y - _circle.Radius + 6;

    public MarkupString Draw(string id)
    {
        var named = _model.Largest(_screen.IsNarrow ? Math.Min(_model.Named, NamedWhenNarrow) : _model.Named);
        var list = ListTop + 14 + named.Count * ListLine;
        var svg = new Svg(
            _model.Text,
            _screen,
            id,
            Math.Max(list, _circle.Y + _side + 14),
            _model.Description
        );
        DrawRibbons(svg, named);
        foreach (var region in Enumerable.Range(0, _model.Regions.Count))
            svg.Shape("arc", _circle.Arc(region, ArcWidth));
        DrawNames(svg);
        DrawBadges(svg, named);
        DrawList(svg, named);
        return svg.Finish();
    }

    /// <summary>All ribbons pale in one shape; then those of the largest flows, the smaller on top.</summary>
    void DrawRibbons(Svg svg, IReadOnlyList<ChordFlow> named)
    {
        var pairs = named.Select(Pair).ToHashSet();
        var pale = new SvgPath();
        foreach (var one in Enumerable.Range(0, _model.Regions.Count))
            for (var other = one + 1; other < _model.Regions.Count; other++)
                if (!pairs.Contains((one, other)))
                    _circle.Ribbon(pale, one, other);
        svg.Shape("ribbon", pale);
        foreach (var pair in named.Select(Pair).Distinct())
        {
            var path = new SvgPath();
            _circle.Ribbon(path, pair.One, pair.Other);
            svg.Open("ribbon-of", SaysPair(pair)).Shape("ribbon-main", path).Close();
        }
    }

    static (int One, int Other) Pair(ChordFlow flow) =>
        (Math.Min(flow.From, flow.To), Math.Max(flow.From, flow.To));

    string SaysPair((int One, int Other) pair) =>
        string.Join(
            "; ",
            new ChordFlow[]
            {
                new(pair.One, pair.Other, _model.Width(pair.One, pair.Other)),
                new(pair.Other, pair.One, _model.Width(pair.Other, pair.One)),
            }
                .Where(flow => flow.Value > 0)
                .Select(_model.Says)
        );

    /// <summary>Names in two columns beside the circle, each led to its arc.</summary>
    void DrawNames(Svg svg)
    {
        var regions = Enumerable.Range(0, _model.Regions.Count).ToLookup(region => _circle.IsRight(region));
        foreach (var isRight in (bool[])[true, false])
        {
            var side = regions[isRight].ToArray();
            var places = Lettering.PushApart(
                [.. side.Select(region => _circle.Middle(region, ArcWidth + 10).Y)],
                LabelGap,
                12,
                2 * _circle.Y - 12
            );
            foreach (var (region, y) in side.Zip(places))
            {
                var (fromX, fromY) = _circle.Middle(region, ArcWidth + 2);
                var x = fromX + (isRight ? 1 : -1) * 12;
                svg.Line("leader", fromX, fromY, x, y);
                svg.Text(
                    "",
                    x + (isRight ? 3 : -3),
                    y + 4,
                    Lettering.Fit(_model.Regions[region].ShortName, isRight ? _screen.Width - x - 4 : x - 4),
                    isRight ? "start" : "end"
                );
            }
        }
    }

    /// <summary>A number where the flow begins, moved along its ribbon until it covers no other.</summary>
    void DrawBadges(Svg svg, IReadOnlyList<ChordFlow> named)
    {
        var taken = new List<(double X, double Y)>();
        foreach (var (place, flow) in named.Index())
        {
            var spots = Spots.Select(along => _circle.Along(flow, along)).ToArray();
            var free = Array.FindIndex(
                spots,
                spot =>
                    taken.All(other => Math.Abs(other.X - spot.X) + Math.Abs(other.Y - spot.Y) > 2.6 * Badge)
            );
            var (x, y) = spots[Math.Max(0, free)];
            taken.Add((x, y));
            DrawBadge(svg, place + 1, x, y);
        }
    }

    static void DrawBadge(Svg svg, int number, double x, double y)
    {
        svg.Circle("badge-disc", x, y, Badge);
        svg.Text("badge-number", x, y + 4, number.ToString(CultureInfo.InvariantCulture), "middle");
    }

    string ListTitle =>
        (
            _model.IsNet
                ? _model.Text.Say("가장 큰 순이동", "The largest net flows")
                : _model.Text.Say("가장 큰 이동", "The largest flows")
        ) + (_model.Unit.Name.In(_model.Text.Language) is { Length: > 0 } unit ? $" ({unit})" : "");

    void DrawList(Svg svg, IReadOnlyList<ChordFlow> named)
    {
        var left = _screen.IsNarrow ? 0 : _circle.X + _side + LabelRoom + 40;
        svg.Text("strong", left, ListTop, ListTitle);
        foreach (var (place, flow) in named.Index())
        {
            var y = ListTop + 24 + place * ListLine;
            DrawBadge(svg, place + 1, left + Badge, y - 4);
            var (from, to) = (_model.Regions[flow.From].ShortName, _model.Regions[flow.To].ShortName);
            var value = NumberText.Plain(flow.Value);
            var room = ListWidth - 2 * Badge - 8 - Lettering.Width(value) - 12;
            svg.Text("list", left + 2 * Badge + 8, y, Lettering.Fit($"{from} → {to}", room));
            svg.Text("strong", left + ListWidth, y, value, "end");
        }
    }
}
