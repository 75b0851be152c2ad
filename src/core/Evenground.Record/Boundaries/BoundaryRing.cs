namespace Evenground.Record;

/// <summary>A closed line around an area, or around a hole in one. It has one writing.</summary>
/// <remarks>
/// The westernmost point comes first (of several, the southernmost). An outer ring then runs against the
/// clock and a hole with it, as in RFC 7946. The first point is not repeated at the end. Immutable.
/// </remarks>
public sealed class BoundaryRing : IComparable<BoundaryRing>
{
    /// <summary>Fewer points enclose nothing.</summary>
    public const int FewestPoints = 3;

    readonly GeoPoint[] _points;

    BoundaryRing(GeoPoint[] points) => _points = points;

    public ReadOnlySpan<GeoPoint> Points => _points;

    /// <summary>The ring through these points, or null when they do not enclose an area.</summary>
    /// <param name="points">In either direction, from any of them; neighbours that are equal count
    /// once.</param>
    public static BoundaryRing? Around(IEnumerable<GeoPoint> points, bool isHole)
    {
        var distinct = new List<GeoPoint>();
        foreach (var point in points)
            if (distinct.Count == 0 || distinct[^1] != point)
                distinct.Add(point);
        while (distinct.Count > 1 && distinct[0] == distinct[^1])
            distinct.RemoveAt(distinct.Count - 1);

        var area = distinct.Count < FewestPoints ? 0 : DoubledArea([.. distinct]);
        if (area == 0)
            return null;
        if (area < 0 != isHole)
            distinct.Reverse();
        var first = distinct.IndexOf(distinct.Min());
        return new([.. distinct[first..], .. distinct[..first]]);
    }

    /// <summary>The points as a ring when they stand in its one writing, else null.</summary>
    internal static BoundaryRing? Recorded(GeoPoint[] points, bool isHole)
    {
        if (points.Length < FewestPoints || points[^1] == points[0])
            return null;
        for (var point = 1; point < points.Length; point++)
            if (points[point] == points[point - 1] || points[point].CompareTo(points[0]) < 0)
                return null;
        var area = DoubledArea(points);
        return area == 0 || area < 0 != isHole ? null : new(points);
    }

    /// <summary>Point by point, so that rings have an order.</summary>
    public int CompareTo(BoundaryRing? other) =>
        other is null ? 1 : _points.AsSpan().SequenceCompareTo(other._points);

    /// <summary>Twice the area in square microdegrees; positive when the points run against the
    /// clock.</summary>
    static Int128 DoubledArea(ReadOnlySpan<GeoPoint> points)
    {
        Int128 area = 0;
        var last = points[^1];
        foreach (var point in points)
        {
            area +=
                (long)last.LongitudeMicrodegrees * point.LatitudeMicrodegrees
                - (long)point.LongitudeMicrodegrees * last.LatitudeMicrodegrees;
            last = point;
        }

        return area;
    }
}

/// <summary>One connected area: its outline, and the holes that other areas or water fill.</summary>
public sealed record BoundaryPolygon(BoundaryRing Outer, IReadOnlyList<BoundaryRing> Holes)
{
    public int PointCount => Outer.Points.Length + Holes.Sum(hole => hole.Points.Length);

    /// <summary>By outline; two areas of one region never share one.</summary>
    internal static int Compare(BoundaryPolygon left, BoundaryPolygon right) =>
        left.Outer.CompareTo(right.Outer);
}
