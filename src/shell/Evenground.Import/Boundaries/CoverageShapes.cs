using Evenground.Record;
using NetTopologySuite.Geometries;
using NetTopologySuite.Geometries.Utilities;

namespace Evenground.Import;

/// <summary>Turns areas into the geometry library's polygons and back, losing nothing.</summary>
/// <remarks>The library computes with binary fractions; whole microdegrees are exact in them, so equal points
/// stay equal.</remarks>
static class CoverageShapes
{
    static readonly GeometryFactory Factory = new();

    public static Geometry Of(IReadOnlyList<BoundaryPolygon> areas) =>
        areas.Count == 1 ? Of(areas[0]) : Factory.CreateMultiPolygon([.. areas.Select(Of)]);

    /// <summary>The areas of a polygon or of several; a ring that encloses nothing any more is left
    /// out.</summary>
    public static BoundaryPolygon[] Back(Geometry geometry)
    {
        var areas = new List<BoundaryPolygon>();
        for (var at = 0; at < geometry.NumGeometries; at++)
            if (
                geometry.GetGeometryN(at) is Polygon { IsEmpty: false } polygon
                && Ring(polygon.ExteriorRing, isHole: false) is { } outer
            )
                areas.Add(
                    new(
                        outer,
                        [
                            .. polygon
                                .InteriorRings.Select(ring => Ring(ring, isHole: true))
                                .OfType<BoundaryRing>(),
                        ]
                    )
                );
        return [.. areas];
    }

    /// <summary>The same areas without their crossings, on the grid; null when that takes more than a few
    /// turns.</summary>
    /// <remarks>A crossing lies between the points of the grid: moving it there may bring about another
    /// one.</remarks>
    public static Geometry? Mended(Geometry geometry)
    {
        for (var turn = 0; turn < 5 && !geometry.IsEmpty; turn++)
        {
            var areas = Back(GeometryFixer.Fix(geometry));
            if (areas.Length == 0)
                return null;
            geometry = Of(areas);
            if (geometry.IsValid)
                return geometry;
        }

        return null;
    }

    public static GeoPoint Point(Coordinate coordinate) =>
        new((int)Math.Round(coordinate.X), (int)Math.Round(coordinate.Y));

    static Polygon Of(BoundaryPolygon area) =>
        Factory.CreatePolygon(Ring(area.Outer), [.. area.Holes.Select(Ring)]);

    static LinearRing Ring(BoundaryRing ring)
    {
        var coordinates = new Coordinate[ring.Points.Length + 1];
        for (var at = 0; at < ring.Points.Length; at++)
            coordinates[at] = new(
                ring.Points[at].LongitudeMicrodegrees,
                ring.Points[at].LatitudeMicrodegrees
            );
        coordinates[^1] = coordinates[0].Copy();
        return Factory.CreateLinearRing(coordinates);
    }

    static BoundaryRing? Ring(LineString ring, bool isHole) =>
        BoundaryRing.Around(ring.Coordinates.Select(Point), isHole);
}
