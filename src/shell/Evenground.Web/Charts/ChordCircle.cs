namespace Evenground.Web;

/// <summary>The geometry of a <see cref="Chord"/>: where on the circle each region and each ribbon
/// lies.</summary>
sealed class ChordCircle
{
    const double GapShare = 0.12;

    readonly Chord _model;
    readonly double[] _from;
    readonly double[] _length;
    readonly double _perUnit;

    public ChordCircle(Chord model, double x, double y, double radius)
    {
        (_model, X, Y, Radius) = (model, x, y, radius);
        var count = model.Regions.Count;
        var widths = Enumerable
            .Range(0, count)
            .Select(region => Enumerable.Range(0, count).Sum(other => End(region, other)))
            .ToArray();
        var total = widths.Sum();
        var gap = 2 * Math.PI * GapShare / Math.Max(1, count);
        _perUnit = total == 0 ? 0 : (2 * Math.PI - gap * count) / total;
        (_from, _length) = (new double[count], new double[count]);
        var angle = -Math.PI / 2 + gap / 2;
        for (var region = 0; region < count; region++)
        {
            (_from[region], _length[region]) = (angle, widths[region] * _perUnit);
            angle += _length[region] + gap;
        }
    }

    public double X { get; }

    public double Y { get; }

    public double Radius { get; }

    /// <summary>How far round the circle a region's arc goes, in radians.</summary>
    public double LengthOf(int region) => _length[region];

    public bool IsRight(int region) => Math.Cos(MiddleAngle(region)) >= 0;

    public (double X, double Y) Middle(int region, double outside) =>
        At(MiddleAngle(region), Radius + outside);

    public SvgPath Arc(int region, double width)
    {
        var (from, until) = (_from[region], _from[region] + Math.Max(_length[region], 0.004));
        var isLong = until - from > Math.PI;
        var (outer, inner) = (Radius + width, Radius + 1.5);
        var (start, end) = (At(from, outer), At(until, outer));
        var (back, finish) = (At(until, inner), At(from, inner));
        return new SvgPath()
            .Move(start.X, start.Y)
            .Arc(outer, isLong, isClockwise: true, end.X, end.Y)
            .Line(back.X, back.Y)
            .Arc(inner, isLong, isClockwise: false, finish.X, finish.Y)
            .Close();
    }

    /// <summary>The ribbon between two regions; nothing where nothing flows.</summary>
    public void Ribbon(SvgPath path, int one, int other)
    {
        var (oneFrom, oneUntil) = Stretch(one, other);
        var (otherFrom, otherUntil) = Stretch(other, one);
        if (oneUntil - oneFrom + otherUntil - otherFrom <= 0)
            return;
        var (a, b) = (At(oneFrom, Radius), At(oneUntil, Radius));
        var (c, d) = (At(otherFrom, Radius), At(otherUntil, Radius));
        path.Move(a.X, a.Y)
            .Arc(Radius, oneUntil - oneFrom > Math.PI, isClockwise: true, b.X, b.Y)
            .Curve(X, Y, c.X, c.Y)
            .Arc(Radius, otherUntil - otherFrom > Math.PI, isClockwise: true, d.X, d.Y)
            .Curve(X, Y, a.X, a.Y)
            .Close();
    }

    /// <summary>A place on the middle line of a flow's ribbon: 0 where it begins, 1 where it ends.</summary>
    public (double X, double Y) Along(ChordFlow flow, double share)
    {
        var (from, until) = Stretch(flow.From, flow.To);
        var (farFrom, farUntil) = Stretch(flow.To, flow.From);
        var (start, end) = (At((from + until) / 2, Radius), At((farFrom + farUntil) / 2, Radius));
        var left = 1 - share;
        return (
            left * left * start.X + 2 * left * share * X + share * share * end.X,
            left * left * start.Y + 2 * left * share * Y + share * share * end.Y
        );
    }

    /// <summary>How wide a ribbon is at a region: in net pictures as wide at both ends.</summary>
    double End(int region, int other) =>
        (double)(
            _model.IsNet
                ? _model.Width(region, other) + _model.Width(other, region)
                : _model.Width(region, other)
        );

    /// <summary>Where on a region's arc the ribbon to another lies: the nearest ones round the circle
    /// outermost, so that ribbons cross as little as may be.</summary>
    (double From, double Until) Stretch(int region, int other)
    {
        var count = _model.Regions.Count;
        var from = _from[region];
        for (var step = 1; step < count; step++)
        {
            var next = (region - step + count) % count;
            var width = End(region, next) * _perUnit;
            if (next == other)
                return (from, from + width);
            from += width;
        }

        return (from, from);
    }

    double MiddleAngle(int region) => _from[region] + _length[region] / 2;

    (double X, double Y) At(double angle, double radius) =>
        (X + Math.Cos(angle) * radius, Y + Math.Sin(angle) * radius);
}
