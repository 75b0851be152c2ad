using System.Text;
using System.Text.Json;

namespace Evenground.Import;

/// <summary>A part of a JSON file that is small enough to hold: an object, a list or a text.</summary>
sealed class JsonTree
{
    const int MostNodes = 5_000_000;

    static readonly JsonTree Nothing = new();

    readonly Dictionary<string, JsonTree> _members = new(StringComparer.Ordinal);
    readonly List<JsonTree> _items = [];

    /// <summary>The text of a string, number or truth value; null for anything else.</summary>
    public string? Text { get; private set; }

    public IReadOnlyList<JsonTree> Items => _items;

    /// <summary>Whether an object has any member, or a list any item.</summary>
    public bool IsEmpty => Text is null && _members.Count == 0 && _items.Count == 0;

    /// <summary>The member of a name; an empty tree when there is none.</summary>
    public JsonTree this[string name] => _members.GetValueOrDefault(name, Nothing);

    public bool Has(string name) => _members.ContainsKey(name);

    /// <summary>Reads the value that begins with the present token.</summary>
    public static JsonTree Read(JsonStream json)
    {
        var left = MostNodes;
        return Read(json, ref left);
    }

    static JsonTree Read(JsonStream json, ref int left)
    {
        if (--left < 0)
            throw new JsonException("The structure is too large.");
        var tree = new JsonTree();
        switch (json.Token)
        {
            case JsonTokenType.StartObject:
                while (json.Require() == JsonTokenType.PropertyName)
                {
                    var name = Encoding.UTF8.GetString(json.Value);
                    json.Require();
                    tree._members[name] = Read(json, ref left);
                }

                break;
            case JsonTokenType.StartArray:
                while (json.Require() != JsonTokenType.EndArray)
                    tree._items.Add(Read(json, ref left));
                break;
            case JsonTokenType.String:
            case JsonTokenType.Number:
                tree.Text = Encoding.UTF8.GetString(json.Value);
                break;
            case JsonTokenType.True:
            case JsonTokenType.False:
                tree.Text = json.Token == JsonTokenType.True ? "true" : "false";
                break;
        }

        return tree;
    }
}
