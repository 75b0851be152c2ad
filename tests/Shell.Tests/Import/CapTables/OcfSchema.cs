using System.Text.Json;
using System.Text.Json.Nodes;
using Json.Schema;

namespace Evenground.Tests.Import.CapTables;

/// <summary>The published schema of the Open Cap Table Format, read from a checkout of its public
/// repository.</summary>
/// <remarks>The schema is no part of this repository. Where a checkout lacks what an object needs, the object
/// counts as unchecked, and the tests say how many were.</remarks>
sealed class OcfSchema
{
    readonly Dictionary<string, JsonSchema> _byType = new(StringComparer.Ordinal);
    readonly EvaluationOptions _options = new()
    {
        EvaluateAs = SpecVersion.Draft7,
        RequireFormatValidation = true,
    };

    public OcfSchema(string folder)
    {
        foreach (var path in Directory.EnumerateFiles(folder, "*.schema.json", SearchOption.AllDirectories))
        {
            var node = JsonNode.Parse(File.ReadAllText(path))!.AsObject();
            var id = (string?)node["$id"];
            if (id is null)
                continue;
            // The dialect is named without its fragment, which the validator does not know.
            node.Remove("$schema");
            var schema = JsonSchema.FromText(node.ToJsonString());
            _options.SchemaRegistry.Register(new Uri(id), schema);
            foreach (var type in TypesOf(node))
                _byType[type] = schema;
        }
    }

    /// <summary>Whether an object is as the schema says; null where the schema is not here.</summary>
    public bool? Holds(string type, JsonElement json)
    {
        if (!_byType.TryGetValue(type, out var schema))
            return null;
        try
        {
            return schema.Evaluate(JsonNode.Parse(json.GetRawText()), _options).IsValid;
        }
        catch (Exception exception) when (exception is RefResolutionException or JsonSchemaException)
        {
            return null;
        }
    }

    static IEnumerable<string> TypesOf(JsonObject node) =>
        node["properties"]?["object_type"] switch
        {
            JsonObject one when one["const"] is { } type => [(string)type!],
            JsonObject one when one["enum"] is JsonArray types => types.Select(type => (string)type!),
            _ => [],
        };
}
