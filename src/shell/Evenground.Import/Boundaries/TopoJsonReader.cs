using System.Text.Json;
using Evenground.Record;

namespace Evenground.Import;

/// <summary>Reads the features of a TopoJSON file, in which neighbours share the arcs of their
/// borders.</summary>
/// <remarks>
/// Arcs of a quantised file are steps from point to point on a grid; <c>~i</c> stands for arc i walked
/// backwards. Source: https://github.com/topojson/topojson-specification.
/// </remarks>
sealed class TopoJsonReader
{
    readonly FeatureKeys _keys;
    readonly GeoPoint[][] _arcs;

    TopoJsonReader(FeatureKeys keys, GeoPoint[][] arcs) => (_keys, _arcs) = (keys, arcs);

    public static Outcome<BoundaryFeatures> Read(JsonElement root, FeatureKeys keys, string? asked)
    {
        if (!ObjectOf(root, asked).Accepted(out var chosen, out var refusal))
            return refusal;
        if (!TopoJsonArcs.Read(root).Accepted(out var arcs, out refusal))
            return refusal;

        var geometries =
            FeatureJson.Text(chosen, "type") == "GeometryCollection"
                ? FeatureJson.List(chosen, "geometries")
                : [chosen];
        if (geometries is null)
            return new BoundaryFileMustHaveItsShape(new("파일", "the file"), "geometries", "[…]");

        var (reader, list) = (new TopoJsonReader(keys, arcs), new FeatureList());
        for (var at = 0; at < geometries.Length && !list.IsGivenUp; at++)
            list.Add(reader.Feature(geometries[at], at + 1));
        return list.End();
    }

    static Outcome<JsonElement> ObjectOf(JsonElement root, string? asked)
    {
        if (!root.TryGetProperty("objects", out var objects) || objects.ValueKind != JsonValueKind.Object)
            return new BoundaryFileMustHaveItsShape(new("파일", "the file"), "objects", "{…}");

        var named = objects.EnumerateObject().ToArray();
        var chosen = asked is null ? named : [.. named.Where(found => found.Name == asked)];
        return chosen.Length == 1
            ? chosen[0].Value
            : new TopologyObjectMustBeNamed([.. named.Select(found => found.Name)]);
    }

    Outcome<BoundaryFeature> Feature(JsonElement geometry, int number)
    {
        if (geometry.ValueKind != JsonValueKind.Object)
            return new BoundaryFileMustHaveItsShape(new FeatureName(number, "").Text, "geometries", "{…}");

        var properties = FeatureJson.Properties(geometry);
        var name = FeatureJson.Name(number, properties, _keys);
        if (!geometry.TryGetProperty("type", out var type) || type.ValueKind == JsonValueKind.Null)
            return new FeatureMustNotBeEmpty(name);
        if (Polygons(geometry) is not { } polygons)
            return new BoundaryFileMustHaveItsShape(name.Text, "type", "Polygon, MultiPolygon");
        if (polygons.Length == 0)
            return new FeatureMustNotBeEmpty(name);

        var areas = new List<IReadOnlyList<GeoPoint[]>>();
        foreach (var polygon in polygons)
            if (Area(polygon, name).Accepted(out var area, out var refusal))
                areas.Add(area);
            else
                return refusal;
        return new BoundaryFeature(name, properties, areas);
    }

    static JsonElement[]? Polygons(JsonElement geometry)
    {
        var arcs = FeatureJson.List(geometry, "arcs");
        return FeatureJson.Text(geometry, "type") switch
        {
            "MultiPolygon" => arcs,
            "Polygon" when arcs is { Length: 0 } => [],
            "Polygon" when arcs is not null => [geometry.GetProperty("arcs")],
            _ => null,
        };
    }

    Outcome<List<GeoPoint[]>> Area(JsonElement polygon, FeatureName name)
    {
        if (FeatureJson.List(polygon) is not { } rings)
            return new BoundaryFileMustHaveItsShape(name.Text, "arcs", "[[0, …], …]");
        if (rings.Length == 0)
            return new FeatureMustNotBeEmpty(name);

        var area = new List<GeoPoint[]>();
        foreach (var ring in rings)
            if (Ring(ring, name).Accepted(out var points, out var refusal))
                area.Add(points);
            else
                return refusal;
        return area;
    }

    Outcome<GeoPoint[]> Ring(JsonElement ring, FeatureName name)
    {
        if (FeatureJson.List(ring) is not { } numbers)
            return new BoundaryFileMustHaveItsShape(name.Text, "arcs", "[[0, …], …]");
        if (numbers.Length == 0)
            return new FeatureMustNotBeEmpty(name);

        var points = new List<GeoPoint>();
        foreach (var number in numbers)
        {
            if (number.ValueKind != JsonValueKind.Number || !number.TryGetInt32(out var index))
                return new BoundaryFileMustHaveItsShape(name.Text, "arcs", "[[0, …], …]");
            var (arc, isReversed) = index < 0 ? (~index, true) : (index, false);
            if (arc >= _arcs.Length)
                return new ArcMustExist(name, index, _arcs.Length);
            if (!Append(points, _arcs[arc], isReversed))
                return new ArcsMustMeet(name, index, points[^1].ToString());
            if (points.Count > BoundarySet.MaxPoints)
                return new BoundarySetMustFit(name.Number, points.Count);
        }

        return points[0] == points[^1] ? points.ToArray() : new RingMustBeClosed(name, points[0].ToString());
    }

    /// <summary>An arc begins where the one before it ends; that point is taken once.</summary>
    static bool Append(List<GeoPoint> points, GeoPoint[] arc, bool isReversed)
    {
        var start = isReversed ? arc[^1] : arc[0];
        if (points.Count > 0 && points[^1] != start)
            return false;
        if (points.Count == 0)
            points.Add(start);
        for (var at = 1; at < arc.Length; at++)
            points.Add(arc[isReversed ? arc.Length - 1 - at : at]);
        return true;
    }
}

/// <summary>Reads the arcs of a TopoJSON file.</summary>
static class TopoJsonArcs
{
    /// <summary>No grid on the earth is larger: anything above is nonsense or harm.</summary>
    const long FarthestStep = 1_000_000_000_000;

    const decimal WidestDegrees = 360;

    public static Outcome<GeoPoint[][]> Read(JsonElement root)
    {
        if (FeatureJson.List(root, "arcs") is not { } given)
            return new BoundaryFileMustHaveItsShape(new("파일", "the file"), "arcs", "[…]");
        if (!Grid.Of(root).Accepted(out var grid, out var refusal))
            return refusal;

        var arcs = new GeoPoint[given.Length][];
        for (var arc = 0; arc < given.Length; arc++)
        {
            var name = new LocalizedText($"arc {arc}", $"arc {arc}");
            if (!Points(given[arc], grid, name).Accepted(out var points, out refusal))
                return refusal;
            arcs[arc] = points;
        }

        return arcs;
    }

    static Outcome<GeoPoint[]> Points(JsonElement arc, Grid grid, LocalizedText name)
    {
        if (FeatureJson.List(arc) is not { Length: >= 2 } positions)
            return new BoundaryFileMustHaveItsShape(name, "arcs", "[[0, 0], [1, 1], …]");

        var points = new GeoPoint[positions.Length];
        var (x, y) = (0m, 0m);
        for (var at = 0; at < positions.Length; at++)
        {
            var numbers = positions[at];
            if (
                numbers.ValueKind != JsonValueKind.Array
                || numbers.GetArrayLength() < 2
                || FeatureJson.Number(numbers[0]) is not { } across
                || FeatureJson.Number(numbers[1]) is not { } up
            )
                return new BoundaryFileMustHaveItsShape(name, "arcs", "[0, 0]");

            // Steps add up only on a grid; a file without one gives whole positions.
            (x, y) = grid.IsWhole ? (across, up) : (x + Bounded(across), y + Bounded(up));
            if (grid.At(Bounded(x), Bounded(y)) is not { } point)
                return new PointMustBeOnEarth(name, x, y);
            points[at] = point;
        }

        return points;
    }

    static decimal Bounded(decimal number) => Math.Clamp(number, -FarthestStep, FarthestStep);

    /// <summary>How the numbers of arcs become degrees.</summary>
    sealed record Grid(bool IsWhole, decimal ScaleX, decimal ScaleY, decimal WestX, decimal SouthY)
    {
        public static Outcome<Grid> Of(JsonElement root)
        {
            if (!root.TryGetProperty("transform", out var transform))
                return new Grid(IsWhole: true, 1, 1, 0, 0);
            if (
                Pair(transform, "scale") is not var (scaleX, scaleY)
                || Pair(transform, "translate") is not var (west, south)
            )
                return new BoundaryFileMustHaveItsShape(
                    new("파일", "the file"),
                    "transform",
                    "{\"scale\": [0, 0], \"translate\": [0, 0]}"
                );
            return new Grid(IsWhole: false, scaleX, scaleY, west, south);
        }

        public GeoPoint? At(decimal x, decimal y) => GeoPoint.At(x * ScaleX + WestX, y * ScaleY + SouthY);

        static (decimal X, decimal Y)? Pair(JsonElement transform, string member) =>
            FeatureJson.List(transform, member) is [var first, var second]
            && FeatureJson.Number(first) is { } x and >= -WidestDegrees and <= WidestDegrees
            && FeatureJson.Number(second) is { } y and >= -WidestDegrees and <= WidestDegrees
                ? (x, y)
                : null;
    }
}
