using Evenground.Record;
using NetTopologySuite.Coverage;
using NetTopologySuite.Geometries;
using NetTopologySuite.Operation.Valid;

namespace Evenground.Import;

/// <summary>A feature whose areas were found sound.</summary>
/// <param name="Specks">Rings that had shrunk to a point or a line and were left out.</param>
/// <param name="IsMended">Whether its border crossed itself and was mended.</param>
sealed record SoundShape(
    FeatureName Name,
    BoundaryPolygon[] Areas,
    Geometry Geometry,
    int Specks,
    bool IsMended = false
);

/// <summary>Checks that each shape is sound by itself, and that all of them together cover the land without
/// overlap, gap or hole.</summary>
static class CoverageCheck
{
    /// <summary>Neighbours that run closer to each other than this without meeting are refused: about one
    /// metre.</summary>
    public const int NarrowestGapMicrodegrees = 10;

    const int MostRefusals = 20;

    /// <summary>The shape of a feature, or why it is none.</summary>
    /// <param name="mayMend">Whether a border that crosses itself is mended and not refused.</param>
    public static Outcome<SoundShape> Shape(BoundaryFeature feature, bool mayMend)
    {
        var areas = new List<BoundaryPolygon>();
        var specks = 0;
        foreach (var rings in feature.Areas)
        {
            var closed = new List<BoundaryRing>();
            foreach (var ring in rings)
                if (BoundaryRing.Around(ring, isHole: closed.Count > 0) is { } sound)
                    closed.Add(sound);
                else if (!IsSpeck(ring) || (closed.Count == 0 && rings.Count > 1))
                    return new ShapeMustBeSound(feature.Name, ShapeFault.CrossesItself, ring[0].ToString());
                else
                    specks++;
            if (closed.Count > 0)
                areas.Add(new(closed[0], closed[1..]));
        }

        if (areas.Count == 0)
            return new FeatureMustEncloseAnArea(feature.Name, feature.Areas[0][0][0].ToString());

        // A border walked twice is told here in one pass: the library would need hours for a harmful file.
        if (FirstLineTwice(areas) is { } twice)
            return new ShapeMustBeSound(feature.Name, ShapeFault.LineTwice, twice.ToString());

        var geometry = CoverageShapes.Of(areas);
        var error = new IsValidOp(geometry).ValidationError;
        if (error is null)
            return new SoundShape(feature.Name, [.. areas], geometry, specks);
        if (mayMend && CoverageShapes.Mended(geometry) is { } mended)
            return new SoundShape(feature.Name, CoverageShapes.Back(mended), mended, specks, IsMended: true);
        return new ShapeMustBeSound(
            feature.Name,
            FaultOf(error.ErrorType),
            CoverageShapes.Point(error.Coordinate).ToString()
        );
    }

    /// <summary>Why the shapes do not fit together, or null when they do.</summary>
    public static Refusal? Together(IReadOnlyList<SoundShape> shapes, bool mayHaveHoles)
    {
        Geometry[] geometries = [.. shapes.Select(shape => shape.Geometry)];
        var invalid = CoverageValidator.Validate(geometries, NarrowestGapMicrodegrees);
        var refusals = new List<Refusal>();
        for (var region = 0; region < shapes.Count && refusals.Count < MostRefusals; region++)
            if (invalid[region] is { } lines)
                refusals.Add(Mismatch(shapes, region, lines));
        if (refusals.Count > 0)
            return refusals.Count == 1 ? refusals[0] : new Refusals(refusals);

        return mayHaveHoles ? null : Holes(shapes, geometries);
    }

    static NeighboursMustMeet Mismatch(IReadOnlyList<SoundShape> shapes, int region, Geometry lines)
    {
        var ends = lines.Coordinates;
        var place = shapes[region]
            .Geometry.Factory.CreatePoint(
                new Coordinate((ends[0].X + ends[1].X) / 2, (ends[0].Y + ends[1].Y) / 2)
            );
        var nearest = Enumerable
            .Range(0, shapes.Count)
            .Where(other => other != region)
            .MinBy(other => shapes[other].Geometry.Distance(place));
        return new(
            shapes[region].Name,
            shapes[nearest].Name,
            CoverageShapes.Point(place.Coordinate).ToString(),
            NarrowestGapMicrodegrees
        );
    }

    /// <summary>A hole within one region is water that its publisher drew; one between several is land that
    /// nobody has.</summary>
    static LandMustHaveNoHoles? Holes(IReadOnlyList<SoundShape> shapes, Geometry[] geometries)
    {
        var land = CoverageUnion.Union(geometries);
        var holes = new List<(LineString Edge, FeatureName[] Around)>();
        for (var part = 0; part < land.NumGeometries; part++)
            if (land.GetGeometryN(part) is Polygon polygon)
                foreach (var edge in polygon.InteriorRings)
                {
                    FeatureName[] around = [.. Around(edge, shapes).Select(shape => shape.Name)];
                    if (around.Length > 1)
                        holes.Add((edge, around));
                }

        if (holes.Count == 0)
            return null;
        var (largest, neighbours) = holes.MaxBy(hole => hole.Edge.EnvelopeInternal.Area);
        return new(holes.Count, neighbours, CoverageShapes.Point(largest.Coordinates[0]).ToString());
    }

    static IEnumerable<SoundShape> Around(LineString edge, IReadOnlyList<SoundShape> shapes) =>
        shapes.Where(shape =>
            shape.Geometry.EnvelopeInternal.Intersects(edge.EnvelopeInternal)
            && shape.Geometry.Intersects(edge)
        );

    /// <summary>Whether a ring has shrunk to a point or a line, as rocks in the sea do when a file is
    /// simplified.</summary>
    static bool IsSpeck(GeoPoint[] ring)
    {
        var start = ring[0];
        var end = Array.Find(ring, point => point != start);
        return Array.TrueForAll(ring, point => Turn(start, end, point) == 0);
    }

    static long Turn(GeoPoint start, GeoPoint end, GeoPoint point) =>
        ((long)end.LongitudeMicrodegrees - start.LongitudeMicrodegrees)
            * ((long)point.LatitudeMicrodegrees - start.LatitudeMicrodegrees)
        - ((long)end.LatitudeMicrodegrees - start.LatitudeMicrodegrees)
            * ((long)point.LongitudeMicrodegrees - start.LongitudeMicrodegrees);

    static GeoPoint? FirstLineTwice(List<BoundaryPolygon> areas)
    {
        var lines = new HashSet<(GeoPoint, GeoPoint)>();
        foreach (var area in areas)
        foreach (var ring in area.Holes.Prepend(area.Outer))
        {
            var last = ring.Points[^1];
            foreach (var point in ring.Points)
            {
                if (!lines.Add(last.CompareTo(point) < 0 ? (last, point) : (point, last)))
                    return point;
                last = point;
            }
        }

        return null;
    }

    static ShapeFault FaultOf(TopologyValidationErrors error) =>
        error switch
        {
            TopologyValidationErrors.SelfIntersection or TopologyValidationErrors.RingSelfIntersection =>
                ShapeFault.CrossesItself,
            TopologyValidationErrors.HoleOutsideShell => ShapeFault.HoleOutside,
            TopologyValidationErrors.NestedShells or TopologyValidationErrors.NestedHoles =>
                ShapeFault.OneInsideAnother,
            TopologyValidationErrors.DisconnectedInteriors => ShapeFault.PartsMeetInPoints,
            _ => ShapeFault.CrossesItself,
        };
}
