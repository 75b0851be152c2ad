using System.Text.Json;
using Evenground.Publish;
using Evenground.Record;
using Xunit;

namespace Evenground.Tests.Publish.Listings;

/// <summary>What holds of every listing, also of one that is added tomorrow.</summary>
public class ListingCatalogueTests
{
    static readonly Type[] Plain =
    [
        typeof(string),
        typeof(bool),
        typeof(int),
        typeof(long),
        typeof(decimal),
        typeof(DateOnly),
        typeof(DateTimeOffset),
        typeof(Guid),
    ];

    public static TheoryData<string> Codes => [.. ListingCatalogue.All.Select(listing => listing.Code)];

    [Theory]
    [MemberData(nameof(Codes))]
    public void Its_rows_are_flat_so_that_csv_can_hold_what_json_holds(string code)
    {
        foreach (var column in ListingColumns.Of(Find(code).RowType))
        {
            var type = column.Property.PropertyType;
            var item =
                type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>)
                    ? type.GetGenericArguments()[0]
                    : type;
            item = Nullable.GetUnderlyingType(item) ?? item;
            Assert.True(item.IsEnum || Plain.Contains(item), $"{code}: {column.Json} is a {type.Name}.");
        }
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void Its_code_can_stand_in_an_address_and_its_texts_in_both_languages(string code)
    {
        var listing = Find(code);

        Assert.Matches("^[a-z]+(-[a-z]+)*$", code);
        foreach (var text in (LocalizedText[])[listing.Title, listing.Meaning])
        {
            Assert.Contains(text.Korean, character => character is >= '가' and <= '힣');
            Assert.DoesNotContain(text.English, character => character is >= '가' and <= '힣');
        }
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void Of_an_empty_record_it_tells_nothing_that_was_recorded(string code)
    {
        var rows = Find(code).AllRows(History.Empty, new(new(2026, 1, 1), new(2026, 1, 1)));

        // What indicators mean does not depend on any record.
        Assert.True(rows.Count == 0 || code == "indicators");
    }

    [Fact]
    public void A_missing_value_is_an_empty_cell_and_a_null_and_never_a_zero()
    {
        var row = new RateRow("USD", "KRW", new(2023, 11, 15), 1300.80m, "source", 7);
        var scope = new ScopeRow(
            "Hub",
            "허브",
            "Hub",
            PartOf: null,
            IsWholeComplete: false,
            Region: null,
            ReadingOf: null
        );

        Assert.Equal(
            ["USD", "KRW", "2023-11-15", "1300.8", "source", "7"],
            ListingColumns.Of(typeof(RateRow)).Select(column => column.CellOf(row))
        );
        Assert.Null(
            ListingColumns.Of(typeof(ScopeRow)).Single(column => column.Json == "partOf").CellOf(scope)
        );
        Assert.Contains(
            "\"partOf\": null",
            JsonSerializer.Serialize(scope, ShapeJson.Options),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_decimal_is_a_text_in_json_so_that_nothing_is_lost()
    {
        var json = JsonSerializer.Serialize(new { value = 1_700_000_000_000.10m }, ShapeJson.Options);

        Assert.Contains("\"1700000000000.1\"", json, StringComparison.Ordinal);
    }

    [Fact]
    public void Each_row_error_of_a_refusal_names_its_line_and_column()
    {
        var error = RowError.At(3, "value", RowFault.NumberMustBeExact, "x", LocalizedText.Same("a number"));
        var shape = RefusalShape.Of(RowsMustHold.Of("sheet", [error]));

        Assert.Equal(
            ("sheet.rows-must-hold", 3, "value", "x"),
            (shape.Code, shape.Refusals[0].Line, shape.Refusals[0].Column, shape.Refusals[0].Found)
        );
    }

    static IListing Find(string code) => ListingCatalogue.All.Single(listing => listing.Code == code);
}
