using System.Text.Json;
using System.Text.Json.Nodes;
using Json.Schema;

namespace Evenground.Tests.Import.CapTables;

/// <summary>The published schema of the Open Cap Table Format, read from a checkout of its public
/// repository.</summary>
/// <remarks>The schema is no part of this repository. A part that a checkout lacks holds for nothing: what
/// holds all the same is checked, and what does not counts as unchecked; the tests say how many
/// were.</remarks>
sealed class OcfSchema
{
    readonly Dictionary<string, JsonSchema> _byType = new(StringComparer.Ordinal);
    readonly bool _isWhole;
    readonly EvaluationOptions _options = new()
    {
        EvaluateAs = SpecVersion.Draft7,
        RequireFormatValidation = true,
    };

    public OcfSchema(string folder)
    {
        var (known, asked) = (
            new HashSet<string>(StringComparer.Ordinal),
            new HashSet<string>(StringComparer.Ordinal)
        );
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
            known.Add(id);
            asked.UnionWith(RefsOf(node));
            foreach (var type in TypesOf(node))
                _byType[type] = schema;
        }

        foreach (var lacking in asked.Except(known))
            _options.SchemaRegistry.Register(
                new Uri(lacking),
                JsonSchema.FromText($$"""{ "$id": "{{lacking}}", "not": {} }""")
            );
        _isWhole = asked.IsSubsetOf(known);
    }

    /// <summary>Whether an object is as the schema says; null where the schema is not here.</summary>
    public bool? Holds(string type, JsonElement json)
    {
        if (!_byType.TryGetValue(type, out var schema))
            return null;
        var holds = schema.Evaluate(JsonNode.Parse(json.GetRawText()), _options).IsValid;
        return holds || _isWhole ? holds : null;
    }

    static IEnumerable<string> RefsOf(JsonNode? node) =>
        node switch
        {
            JsonObject json => json.SelectMany(field =>
                field is { Key: "$ref", Value: JsonValue to } ? [(string)to!] : RefsOf(field.Value)
            ),
            JsonArray items => items.SelectMany(RefsOf),
            _ => [],
        };

    static IEnumerable<string> TypesOf(JsonObject node) =>
        node["properties"]?["object_type"] switch
        {
            JsonObject one when one["const"] is { } type => [(string)type!],
            JsonObject one when one["enum"] is JsonArray types => types.Select(type => (string)type!),
            _ => [],
        };
}
