namespace Evenground.Web;

/// <summary>A region laid flat on a picture, in tenths of its units, so that an outline takes few
/// letters.</summary>
public sealed class MapOutline
{
    /// <summary>Rings of x and y in tenths; the largest area first.</summary>
    readonly (int X, int Y)[][] _rings;

    MapOutline((int X, int Y)[][] rings) => _rings = rings;

    /// <param name="rings">Outlines and holes in units of the picture.</param>
    public static MapOutline Of(IEnumerable<IEnumerable<(double X, double Y)>> rings)
    {
        var drawn = new List<(int X, int Y)[]>();
        foreach (var ring in rings)
        {
            var points = new List<(int X, int Y)>();
            foreach (var (x, y) in ring)
                if (
                    ((int)Math.Round(x * 10), (int)Math.Round(y * 10)) is var point
                    && (points.Count == 0 || points[^1] != point)
                )
                    points.Add(point);
            if (points.Count >= 3 || drawn.Count == 0)
                drawn.Add([.. points]);
        }

        return new([.. drawn.OrderByDescending(ring => ring.Length >= 3 ? Math.Abs(DoubledArea(ring)) : 0)]);
    }

    /// <summary>The outline; a region that shrank to a speck is drawn as a diamond of two units, so that it
    /// can be seen and pointed at.</summary>
    public SvgPath Path
    {
        get
        {
            var path = new SvgPath();
            foreach (var ring in _rings)
                if (ring.Length >= 3)
                    path.Outline(ring);
                else if (_rings.Length == 1)
                    path.Outline([
                        (ring[0].X - 10, ring[0].Y),
                        (ring[0].X, ring[0].Y - 10),
                        (ring[0].X + 10, ring[0].Y),
                        (ring[0].X, ring[0].Y + 10),
                    ]);
            return path;
        }
    }

    /// <summary>Where a label of this size stands wholly inside; null where it does not fit.</summary>
    public (double Middle, double Half)? RoomFor(double width, double height)
    {
        const int lines = 16;
        var (top, bottom) = (_rings[0].Min(point => point.Y), _rings[0].Max(point => point.Y));
        (double Middle, double Half, double Spare)? best = null;
        for (var line = 1; line < lines; line++)
        {
            var half = top + (bottom - top) * (double)line / lines;
            var (from, until) = Widest(half, height * 10);
            var spare = (until - from) / 10 - width;
            if (spare >= 0 && (best is null || spare > best.Value.Spare))
                best = ((from + until) / 20, half / 10, spare);
        }

        return best is { } found ? (found.Middle, found.Half) : null;
    }

    /// <summary>The widest stretch that is inside at a height, and above and below it as far as a label
    /// reaches.</summary>
    (double From, double Until) Widest(double half, double height)
    {
        List<(double From, double Until)> inside = Inside(half);
        foreach (var step in (double[])[-0.5, -0.25, 0.25, 0.5])
            inside = Common(inside, Inside(half + step * height));
        return inside.DefaultIfEmpty().MaxBy(stretch => stretch.Until - stretch.From);
    }

    /// <summary>The stretches of a level line that are inside, from left to right.</summary>
    List<(double From, double Until)> Inside(double y)
    {
        // Points lie on whole tenths, so a line between them meets no point.
        y = Math.Floor(y) + 0.5;
        var crossings = new List<double>();
        foreach (var ring in _rings)
        {
            var last = ring[^1];
            foreach (var point in ring)
            {
                if (last.Y > y != point.Y > y)
                    crossings.Add(last.X + (y - last.Y) / (point.Y - last.Y) * (point.X - last.X));
                last = point;
            }
        }

        crossings.Sort();
        return [.. crossings.Chunk(2).Where(pair => pair.Length == 2).Select(pair => (pair[0], pair[1]))];
    }

    static List<(double From, double Until)> Common(
        List<(double From, double Until)> one,
        List<(double From, double Until)> other
    ) =>
        [
            .. from first in one
            from second in other
            let both = (From: Math.Max(first.From, second.From), Until: Math.Min(first.Until, second.Until))
            where both.From < both.Until
            select both,
        ];

    static long DoubledArea((int X, int Y)[] ring)
    {
        var (area, last) = (0L, ring[^1]);
        foreach (var point in ring)
        {
            area += (long)last.X * point.Y - (long)point.X * last.Y;
            last = point;
        }

        return area;
    }
}
