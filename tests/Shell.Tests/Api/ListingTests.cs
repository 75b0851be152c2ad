using System.Text.Json;
using Evenground.Publish;
using Evenground.Tests.Web;
using Sylvan.Data.Csv;
using Xunit;

namespace Evenground.Tests.Api;

/// <summary>What holds of every listing, also of one that is added tomorrow.</summary>
public class ListingTests(ExampleSite example) : IClassFixture<ExampleSite>
{
    public static TheoryData<string> Codes => [.. ListingCatalogue.All.Select(listing => listing.Code)];

    [Theory]
    [MemberData(nameof(Codes))]
    public async Task Paging_walks_every_row_exactly_once(string code)
    {
        using var client = example.Site.Client();
        var whole = await client.GetJsonAsync($"{Answers.Programme}/{code}?limit=1000");
        var walked = new List<string>();

        for (var next = $"{Answers.Programme}/{code}?limit=7"; next is not null; )
        {
            var page = await client.GetJsonAsync(next);
            walked.AddRange(Rows(page));
            next = page.GetProperty("next").GetString();
        }

        Assert.Equal(whole.GetProperty("total").GetInt32(), walked.Count);
        Assert.Equal(Rows(whole), walked);
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public async Task Csv_holds_the_same_cells_as_json(string code)
    {
        using var client = example.Site.Client();
        var columns = ListingColumns.Of(ListingCatalogue.All.Single(listing => listing.Code == code).RowType);
        var json = (await client.GetJsonAsync($"{Answers.Programme}/{code}?limit=1000"))
            .GetProperty("items")
            .EnumerateArray()
            .Select(row => columns.Select(column => CellOf(row.GetProperty(column.Json))).ToArray())
            .ToList();

        using var csv = CsvDataReader.Create(
            new StringReader(await client.GetStringAsync($"{Answers.Programme}/{code}?format=csv"))
        );

        Assert.Equal(
            columns.Select(column => column.Csv),
            Enumerable.Range(0, csv.FieldCount).Select(csv.GetName)
        );
        foreach (var expected in json)
        {
            Assert.True(await csv.ReadAsync());
            Assert.Equal(
                expected,
                Enumerable
                    .Range(0, csv.FieldCount)
                    .Select(place => Evenground.Import.FormulaGuard.TakeOff(csv.GetString(place)))
            );
        }

        Assert.False(await csv.ReadAsync());
    }

    [Fact]
    public async Task The_accept_header_asks_for_csv_too()
    {
        using var client = example.Site.Client();
        using var request = new HttpRequestMessage(HttpMethod.Get, $"{Answers.Programme}/statements");
        request.Headers.Accept.ParseAdd("text/csv");

        using var answer = await client.SendAsync(request);

        Assert.Equal("text/csv", answer.Content.Headers.ContentType?.MediaType);
    }

    [Fact]
    public async Task A_listing_as_known_on_a_day_leaves_out_what_was_said_later()
    {
        using var client = example.Site.Client();

        var then = await client.GetJsonAsync(
            $"{Answers.Programme}/assertions?known=2022-12-31&on=2022-12-31&limit=1000"
        );

        Assert.All(
            then.GetProperty("items").EnumerateArray(),
            row =>
                Assert.True(
                    string.CompareOrdinal(row.GetProperty("publishedOn").GetString(), "2022-12-31") <= 0
                )
        );
    }

    static IEnumerable<string> Rows(JsonElement page) =>
        page.GetProperty("items").EnumerateArray().Select(row => row.GetRawText());

    static string CellOf(JsonElement value) =>
        value.ValueKind switch
        {
            JsonValueKind.Null => "",
            JsonValueKind.Array => string.Join(' ', value.EnumerateArray().Select(CellOf)),
            JsonValueKind.True => "true",
            JsonValueKind.False => "false",
            _ => value.ToString(),
        };
}
