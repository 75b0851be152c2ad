using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Evenground.Record;

namespace Evenground.Import;

/// <summary>Reads fields of objects. What is not there, or of another kind, is null and no fault: the shapes
/// are checked first.</summary>
static partial class OcfJson
{
    /// <summary>A field by its path, with dots between its parts.</summary>
    public static JsonElement? Find(JsonElement json, string path)
    {
        var found = json;
        foreach (var part in path.Split('.'))
            if (found.ValueKind != JsonValueKind.Object || !found.TryGetProperty(part, out found))
                return null;
        return found;
    }

    public static string? Text(JsonElement json, string path) =>
        Find(json, path) is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;

    public static bool? Flag(JsonElement json, string path) =>
        Find(json, path) switch
        {
            { ValueKind: JsonValueKind.True } => true,
            { ValueKind: JsonValueKind.False } => false,
            _ => null,
        };

    /// <summary>An exact number that is written as a text, as the format does.</summary>
    public static decimal? Number(JsonElement json, string path) =>
        Text(json, path) is { } text
        && Numeric().IsMatch(text)
        && decimal.TryParse(
            text,
            NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint,
            CultureInfo.InvariantCulture,
            out var number
        )
            ? number
            : null;

    public static DateOnly? Day(JsonElement json, string path) =>
        DateOnly.TryParseExact(
            Text(json, path),
            "yyyy-MM-dd",
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var day
        )
            ? day
            : null;

    /// <summary>An amount in major units with its currency.</summary>
    public static (decimal Amount, Currency Currency)? Monetary(JsonElement json, string path) =>
        Number(json, $"{path}.amount") is { } amount
        && Currency.Parse(Text(json, $"{path}.currency")) is { } currency
            ? (amount, currency)
            : null;

    public static IEnumerable<JsonElement> Items(JsonElement json, string path) =>
        Find(json, path) is { ValueKind: JsonValueKind.Array } items ? items.EnumerateArray() : [];

    /// <summary>A field as it stands, shortened, for errors.</summary>
    public static string Shown(JsonElement json, string path) => Find(json, path)?.GetRawText() ?? "";

    [GeneratedRegex(@"^[+-]?[0-9]{1,18}(\.[0-9]{1,10})?$")]
    private static partial Regex Numeric();
}
