using System.Text.Json;
using Evenground.Record;

namespace Evenground.Import;

/// <summary>Reads the features of a GeoJSON feature collection.</summary>
/// <remarks>Source: RFC 7946. Heights are left aside, as borders lie on the ground.</remarks>
static class GeoJsonReader
{
    public static Outcome<BoundaryFeatures> Read(JsonElement root, FeatureKeys keys)
    {
        if (FeatureJson.List(root, "features") is not { } features)
            return new BoundaryFileMustHaveItsShape(new("파일", "the file"), "features", "[…]");

        var list = new FeatureList();
        for (var at = 0; at < features.Length && !list.IsGivenUp; at++)
            list.Add(Feature(features[at], at + 1, keys));
        return list.End();
    }

    static Outcome<BoundaryFeature> Feature(JsonElement feature, int number, FeatureKeys keys)
    {
        var unnamed = new FeatureName(number, "");
        if (FeatureJson.Text(feature, "type") != "Feature")
            return new BoundaryFileMustHaveItsShape(unnamed.Text, "type", "Feature");

        var properties = FeatureJson.Properties(feature);
        var name = FeatureJson.Name(number, properties, keys);
        if (!feature.TryGetProperty("geometry", out var geometry))
            return new BoundaryFileMustHaveItsShape(name.Text, "geometry", "{…}");
        if (geometry.ValueKind == JsonValueKind.Null)
            return new FeatureMustNotBeEmpty(name);
        if (Polygons(geometry) is not { } polygons)
            return new BoundaryFileMustHaveItsShape(name.Text, "geometry", "Polygon, MultiPolygon");
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
        var coordinates = FeatureJson.List(geometry, "coordinates");
        return FeatureJson.Text(geometry, "type") switch
        {
            "MultiPolygon" => coordinates,
            "Polygon" when coordinates is { Length: 0 } => [],
            "Polygon" when coordinates is not null => [geometry.GetProperty("coordinates")],
            _ => null,
        };
    }

    static Outcome<List<GeoPoint[]>> Area(JsonElement polygon, FeatureName name)
    {
        if (FeatureJson.List(polygon) is not { } rings)
            return new BoundaryFileMustHaveItsShape(name.Text, "coordinates", "[[[…], …], …]");
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

    static Outcome<GeoPoint[]> Ring(JsonElement ring, FeatureName name)
    {
        if (FeatureJson.List(ring) is not { } positions)
            return new BoundaryFileMustHaveItsShape(name.Text, "coordinates", "[[[…], …], …]");
        if (positions.Length == 0)
            return new FeatureMustNotBeEmpty(name);

        var points = new GeoPoint[positions.Length];
        for (var at = 0; at < positions.Length; at++)
        {
            var numbers = positions[at];
            if (
                numbers.ValueKind != JsonValueKind.Array
                || numbers.GetArrayLength() is not (2 or 3)
                || FeatureJson.Number(numbers[0]) is not { } longitude
                || FeatureJson.Number(numbers[1]) is not { } latitude
            )
                return new BoundaryFileMustHaveItsShape(name.Text, "coordinates", "[0.0, 0.0]");
            if (GeoPoint.At(longitude, latitude) is not { } point)
                return new PointMustBeOnEarth(name.Text, longitude, latitude);
            points[at] = point;
        }

        return points[0] == points[^1] ? points : new RingMustBeClosed(name, points[0].ToString());
    }
}
