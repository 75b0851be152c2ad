using System.Text.Json;
using Evenground.Record;

namespace Evenground.Import;

/// <summary>One region of a boundary file as it was read, before anything is made of it.</summary>
/// <param name="Name">What it is called in refusals.</param>
/// <param name="Properties">Its texts and numbers by the names that the file gives them.</param>
/// <param name="Areas">Its areas: the outline, then the holes, each ending with the point that it began
/// with.</param>
sealed record BoundaryFeature(
    FeatureName Name,
    IReadOnlyDictionary<string, string> Properties,
    IReadOnlyList<IReadOnlyList<GeoPoint[]>> Areas
);

/// <summary>The regions of a file, in its order.</summary>
sealed record BoundaryFeatures(IReadOnlyList<BoundaryFeature> All);

/// <summary>What a region of a file is called before its code is known.</summary>
/// <param name="Number">Its place in the file, from 1.</param>
/// <param name="Label">What the file calls it; empty when it does not.</param>
public sealed record FeatureName(int Number, string Label)
{
    public LocalizedText Text =>
        Label.Length == 0
            ? new($"{Number}번째 도형", $"feature {Number}")
            : new($"{Number}번째 도형('{Label}')", $"feature {Number} ('{Label}')");
}

/// <summary>Which properties of a file say what region a feature is.</summary>
/// <param name="Code">The property that holds the code in the scheme; null when the file has none.</param>
/// <param name="Name">The property that holds the Korean or English name; null to go by the code
/// alone.</param>
public sealed record FeatureKeys(string? Code, string? Name);

/// <summary>Reads what GeoJSON and TopoJSON have in common.</summary>
static class FeatureJson
{
    public static Dictionary<string, string> Properties(JsonElement feature)
    {
        var properties = new Dictionary<string, string>(StringComparer.Ordinal);
        if (!feature.TryGetProperty("properties", out var given) || given.ValueKind != JsonValueKind.Object)
            return properties;
        foreach (var property in given.EnumerateObject())
            if (property.Value.ValueKind == JsonValueKind.String)
                properties[property.Name] = property.Value.GetString()!;
            else if (property.Value.ValueKind == JsonValueKind.Number)
                properties[property.Name] = property.Value.GetRawText();
        return properties;
    }

    public static FeatureName Name(
        int number,
        IReadOnlyDictionary<string, string> properties,
        FeatureKeys keys
    )
    {
        foreach (var key in (string?[])[keys.Name, keys.Code])
            if (key is not null && properties.TryGetValue(key, out var label))
                return new(number, label.Length > 40 ? label[..40] : label);
        return new(number, "");
    }

    /// <summary>The text of a member, or null when it is no text.</summary>
    public static string? Text(JsonElement json, string member) =>
        json.ValueKind == JsonValueKind.Object
        && json.TryGetProperty(member, out var value)
        && value.ValueKind == JsonValueKind.String
            ? value.GetString()
            : null;

    /// <summary>The items of a member, or null when it is no list.</summary>
    public static JsonElement[]? List(JsonElement json, string member) =>
        json.ValueKind == JsonValueKind.Object
        && json.TryGetProperty(member, out var value)
        && value.ValueKind == JsonValueKind.Array
            ? [.. value.EnumerateArray()]
            : null;

    public static JsonElement[]? List(JsonElement json) =>
        json.ValueKind == JsonValueKind.Array ? [.. json.EnumerateArray()] : null;

    /// <summary>An exact number, or null: never a binary fraction.</summary>
    public static decimal? Number(JsonElement json) =>
        json.ValueKind == JsonValueKind.Number && json.TryGetDecimal(out var number) ? number : null;
}
