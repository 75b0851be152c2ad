using Evenground.Record;
using NetTopologySuite.Coverage;
using NetTopologySuite.Geometries;

namespace Evenground.Import;

/// <summary>Thins out the shapes for drawing: neighbours keep the same border, and no region
/// vanishes.</summary>
/// <param name="ToleranceMicrodegrees">About the side of the largest corner that was taken off; islands and
/// holes smaller than its square are not drawn.</param>
/// <param name="Areas">The areas of each shape, in the order of the shapes.</param>
sealed record CoverageDisplay(int ToleranceMicrodegrees, IReadOnlyList<BoundaryPolygon[]> Areas)
{
    /// <summary>What fits into 30 kB of drawing: a page draws a map twice, for wide and for narrow
    /// screens.</summary>
    public const int MostPoints = 4_000;

    /// <summary>From a place to a province: 50,000 is five kilometres, and coarser maps are none.</summary>
    static readonly int[] Tolerances =
    [
        .. new[] { 100, 1_000, 10_000 }.SelectMany(power =>
            new[] { 10, 15, 20, 30, 50, 70 }.Select(step => step * power / 10)
        ),
    ];

    /// <summary>The finest drawing that fits, or the coarsest when none does.</summary>
    public static CoverageDisplay Of(IReadOnlyList<SoundShape> shapes, CancellationToken stop)
    {
        var exact = new CoverageDisplay(0, [.. shapes.Select(shape => shape.Areas)]);
        if (exact.PointCount <= MostPoints)
            return exact;

        Geometry[] geometries = [.. shapes.Select(shape => shape.Geometry)];
        CoverageDisplay? finest = null;
        for (int low = 0, high = Tolerances.Length - 1; low <= high; )
        {
            stop.ThrowIfCancellationRequested();
            var middle = (low + high) / 2;
            var tried = Thinned(geometries, Tolerances[middle]);
            if (tried?.PointCount <= MostPoints)
                (finest, high) = (tried, middle - 1);
            else
                low = middle + 1;
        }

        return finest ?? Thinned(geometries, Tolerances[^1]) ?? exact;
    }

    /// <summary>The drawing of a tolerance; null in the rare case that the shapes do not fit together any
    /// more.</summary>
    static CoverageDisplay? Thinned(Geometry[] geometries, int tolerance)
    {
        var thinned = CoverageSimplifier.Simplify(geometries, tolerance);
        var areas = thinned.Select(CoverageShapes.Back).ToArray();
        var isSound =
            areas.All(some => some.Length > 0)
            && thinned.All(geometry => geometry.IsValid)
            && CoverageValidator.IsValid(thinned);
        return isSound ? new(tolerance, areas) : null;
    }

    public int PointCount => Areas.Sum(areas => areas.Sum(area => area.PointCount));
}
