using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Text.Json;
using Evenground.Record;

namespace Evenground.Publish;

/// <summary>One column of a listing: its name in JSON and in CSV, and how a row's value is written in a
/// cell.</summary>
/// <param name="Json">The name as a JSON property: <c>publishedOn</c>.</param>
/// <param name="Csv">The name as a CSV heading: <c>published_on</c>.</param>
public sealed record ListingColumn(string Json, string Csv, PropertyInfo Property)
{
    /// <summary>The value as text; a missing value is null and never a zero or a blank text.</summary>
    public string? CellOf(object row) => Write(Property.GetValue(row));

    static string? Write(object? value) =>
        value switch
        {
            null => null,
            string text => text,
            bool flag => flag ? "true" : "false",
            decimal number => ShapeJson.Plain(number),
            DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            DateTimeOffset instant => instant.UtcDateTime.ToString(
                Chain.InstantFormat,
                CultureInfo.InvariantCulture
            ),
            Enum word => JsonNamingPolicy.KebabCaseLower.ConvertName(word.ToString()),
            IEnumerable items => string.Join(' ', items.Cast<object>().Select(Write)),
            IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
            _ => value.ToString(),
        };
}

/// <summary>The columns of a row type: its constructor's parameters, in their order.</summary>
public static class ListingColumns
{
    public static IReadOnlyList<ListingColumn> Of(Type rowType) =>
        [
            .. rowType
                .GetConstructors()
                .MaxBy(constructor => constructor.GetParameters().Length)!
                .GetParameters()
                .Select(parameter => rowType.GetProperty(parameter.Name!)!)
                .Select(property => new ListingColumn(
                    JsonNamingPolicy.CamelCase.ConvertName(property.Name),
                    JsonNamingPolicy.SnakeCaseLower.ConvertName(property.Name),
                    property
                )),
        ];
}
