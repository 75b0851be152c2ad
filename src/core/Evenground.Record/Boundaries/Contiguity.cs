namespace Evenground.Record;

/// <summary>Two places that touch.</summary>
/// <param name="First">The place that comes first in the order of its letters.</param>
/// <param name="Second">The other one.</param>
/// <param name="IsLine">Whether they share a line; two that meet in points alone do not.</param>
public readonly record struct SharedBorder(string First, string Second, bool IsLine);

/// <summary>Which regions touch each other, by the points that their exact areas share.</summary>
/// <remarks>
/// All borders are the queen's neighbours of spatial statistics, those that are lines the rook's. Water
/// parts:
/// an island region has no neighbour, and a strait makes none. Shape: a pair stands once. Borders that do not
/// share their points are refused when a set is imported, so none is overlooked here.
/// Source: Anselin (1988), Spatial Econometrics, ch. 3.
/// </remarks>
public static class Contiguity
{
    /// <summary>The borders of a set, in the order of their places.</summary>
    public static IReadOnlyList<SharedBorder> Of(BoundarySet set)
    {
        var (points, lines) = Pairs([.. set.Shapes.Select(shape => shape.Exact)]);
        return
        [
            .. points
                .Select(pair =>
                {
                    var (one, other) = (set.Shapes[pair.One].Place, set.Shapes[pair.Other].Place);
                    var isLine = lines.Contains(pair);
                    return string.CompareOrdinal(one, other) < 0
                        ? new SharedBorder(one, other, isLine)
                        : new SharedBorder(other, one, isLine);
                })
                .OrderBy(border => border.First, StringComparer.Ordinal)
                .ThenBy(border => border.Second, StringComparer.Ordinal),
        ];
    }

    /// <summary>How many pairs of shapes touch, before they have a place.</summary>
    public static int CountOf(IReadOnlyList<CodedShape> shapes) =>
        Pairs([.. shapes.Select(shape => shape.Exact)]).Points.Count;

    static (HashSet<(int One, int Other)> Points, HashSet<(int One, int Other)> Lines) Pairs(
        IReadOnlyList<IReadOnlyList<BoundaryPolygon>> shapes
    )
    {
        var (points, lines) = (new Touching<GeoPoint>(), new Touching<(GeoPoint, GeoPoint)>());
        for (var region = 0; region < shapes.Count; region++)
            foreach (var area in shapes[region])
            foreach (var ring in area.Holes.Prepend(area.Outer))
            {
                var last = ring.Points[^1];
                foreach (var point in ring.Points)
                {
                    points.Add(point, region);
                    lines.Add(last.CompareTo(point) < 0 ? (last, point) : (point, last), region);
                    last = point;
                }
            }

        return (points.Pairs, lines.Pairs);
    }

    /// <summary>Finds the pairs of regions that have something in common.</summary>
    sealed class Touching<TThing>
        where TThing : struct
    {
        readonly Dictionary<TThing, int> _first = [];
        readonly Dictionary<TThing, List<int>> _others = [];

        public HashSet<(int One, int Other)> Pairs { get; } = [];

        public void Add(TThing thing, int region)
        {
            if (_first.TryAdd(thing, region) || _first[thing] == region)
                return;
            if (!_others.TryGetValue(thing, out var others))
                _others.Add(thing, others = []);
            if (others.Contains(region))
                return;
            Pairs.Add((_first[thing], region));
            foreach (var other in others)
                Pairs.Add((other, region));
            others.Add(region);
        }
    }
}
