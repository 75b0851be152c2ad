using System.Text.Json.Nodes;
using Evenground.Record;

namespace Evenground.Publish;

/// <summary>Holds each field of a report against the field that recomputes.</summary>
sealed class ReportComparison(JsonObject stated, JsonObject expected, IReadOnlyList<long> withheld)
{
    static readonly string[] Lists = ["claims", "definitions", "findings"];

    readonly HashSet<long> _withheld = [.. withheld];
    readonly List<Difference> _differences = [];
    readonly List<NotRecomputable> _notRecomputable = [];

    /// <summary>How many figures recompute just as stated.</summary>
    public int Recomputed { get; private set; }

    public IReadOnlyList<NotRecomputable> NotRecomputable => _notRecomputable;

    public List<Difference> Compare()
    {
        CompareItems(
            "claims",
            "id",
            DifferenceKind.FigureAltered,
            DifferenceKind.FigureMissing,
            DifferenceKind.FigureAdded
        );
        CompareItems(
            "definitions",
            "code",
            DifferenceKind.DefinitionAltered,
            DifferenceKind.DefinitionAltered,
            DifferenceKind.DefinitionAltered
        );
        CompareItems(
            "findings",
            "id",
            DifferenceKind.FindingAltered,
            DifferenceKind.FindingAltered,
            DifferenceKind.FindingAltered
        );

        foreach (var name in NamesOf(stated, expected).Where(name => name != "hash" && !Lists.Contains(name)))
            CompareNodes(DifferenceKind.FrameAltered, "report", name, stated[name], expected[name]);
        return _differences;
    }

    /// <summary>A node as short JSON.</summary>
    public static string? Show(JsonNode? node) => node?.ToJsonString(RecordJson.Options);

    void CompareItems(
        string list,
        string key,
        DifferenceKind altered,
        DifferenceKind missing,
        DifferenceKind added
    )
    {
        var left = ItemsOf(expected[list], key)
            .ToDictionary(item => item.Key, item => item.Node, StringComparer.Ordinal);
        foreach (var (name, node) in ItemsOf(stated[list], key))
        {
            var isKnown = left.Remove(name, out var recomputed);
            if (WithheldBelow(node) is { Count: > 0 } gone)
                _notRecomputable.Add(new(name, gone));
            else if (!isKnown)
                Add(added, name, "", node, null);
            else if (!CompareNodes(altered, name, "", node, recomputed) && list == "claims")
                Recomputed++;
        }

        foreach (var (name, node) in left.OrderBy(item => item.Key, StringComparer.Ordinal))
            Add(missing, name, "", null, node);
    }

    /// <summary>Whether anything differs; every field that does is named.</summary>
    bool CompareNodes(DifferenceKind kind, string subject, string field, JsonNode? said, JsonNode? recomputed)
    {
        if (JsonNode.DeepEquals(said, recomputed))
            return false;

        if (said is JsonObject one && recomputed is JsonObject other)
            foreach (var name in NamesOf(one, other))
                CompareNodes(
                    kind,
                    subject,
                    field.Length == 0 ? name : $"{field}.{name}",
                    one[name],
                    other[name]
                );
        else if (said is JsonArray these && recomputed is JsonArray those && these.Count == those.Count)
            for (var place = 0; place < these.Count; place++)
                CompareNodes(kind, subject, $"{field}[{place}]", these[place], those[place]);
        else
            Add(kind, subject, field, said, recomputed);
        return true;
    }

    void Add(DifferenceKind kind, string subject, string field, JsonNode? said, JsonNode? recomputed) =>
        _differences.Add(
            new(kind, subject, field, Show(said), Show(recomputed), MayRestOnWithheld: _withheld.Count > 0)
        );

    static IEnumerable<string> NamesOf(JsonObject one, JsonObject other) =>
        one.Concat(other)
            .Select(property => property.Key)
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal);

    /// <summary>The items of a list by their key; one without a key goes by its place and so matches
    /// nothing.</summary>
    static IEnumerable<(string Key, JsonNode? Node)> ItemsOf(JsonNode? list, string key) =>
        list is not JsonArray items
            ? []
            : items.Select(
                (item, place) =>
                    (
                        item is JsonObject named
                        && named[key] is JsonValue value
                        && value.TryGetValue<string>(out var name)
                            ? name
                            : $"[{place}]",
                        item
                    )
            );

    /// <summary>The entries that an item names and the export does not show.</summary>
    List<long> WithheldBelow(JsonNode? item)
    {
        if (_withheld.Count == 0 || item is not JsonObject named || named["entries"] is not JsonArray entries)
            return [];
        return [.. entries.Select(SequenceOf).Where(_withheld.Contains)];
    }

    static long SequenceOf(JsonNode? entry) =>
        (entry is JsonObject reference ? reference["sequence"] : entry) is JsonValue value
        && value.TryGetValue<long>(out var sequence)
            ? sequence
            : 0;
}
