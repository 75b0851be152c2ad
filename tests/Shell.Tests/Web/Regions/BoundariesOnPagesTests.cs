using Evenground.Record;
using Xunit;

namespace Evenground.Tests.Web;

/// <summary>Once a programme has loaded boundaries, its regions are shown in their true shapes, in the days
/// of
/// these borders and as far as they were known.</summary>
public sealed class BoundariesOnPagesTests : IAsyncLifetime
{
    readonly RegionSite _regions = new();

    public async ValueTask InitializeAsync()
    {
        await _regions.InitializeAsync();
        var source = new BoundarySource(
            "Outlines (example)",
            "Survey of the Isles (example)",
            "CC0-1.0",
            PublishedOn: new(2024, 3, 1),
            RetrievedOn: new(2024, 3, 2),
            Digest.Of("isles"u8),
            new("바위 두 개를 뺐습니다.", "Two rocks were left out.")
        );
        var shapes = IslandCountry
            .Regions.Regions.Skip(1)
            .Select((region, at) => new CodedShape(region.Code.Code, [Square(at)], [Square(at)]));
        await _regions.Site.AppendAsync(history =>
            BoundaryRules.Decide(new("isles-code", new(new(2020, 1, 1)), source, 0, [.. shapes]), history)
        );
    }

    public ValueTask DisposeAsync() => _regions.DisposeAsync();

    [Fact]
    public async Task The_map_shows_shapes_with_the_credit_of_their_borders()
    {
        var page = await GetAsync("en", "on=2024-09-01&known=2024-09-01");

        Assert.Contains("<path class=\"tile\"", page, StringComparison.Ordinal);
        Assert.Contains(
            "Boundaries: Survey of the Isles (example), Outlines (example) (CC0-1.0)",
            page,
            StringComparison.Ordinal
        );
        Assert.Contains("Two rocks were left out.", page, StringComparison.Ordinal);
        Assert.Contains(
            "바위 두 개를 뺐습니다.",
            await GetAsync("ko", "on=2024-09-01"),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("on=2024-09-01&known=2024-02-29")]
    [InlineData("on=2024-09-01&known=2024-09-01&period=2019")]
    public async Task Before_the_borders_held_or_were_published_the_map_shows_tiles(string query)
    {
        var page = await GetAsync("en", query);

        Assert.DoesNotContain("<path class=\"tile\"", page, StringComparison.Ordinal);
        Assert.Contains("<rect class=\"tile\"", page, StringComparison.Ordinal);
    }

    static BoundaryPolygon Square(int at)
    {
        var (west, south) = (10_000_000 + at % 3 * 1_000_000, 50_000_000 + at / 3 * 1_000_000);
        GeoPoint[] corners =
        [
            new(west, south),
            new(west + 1_000_000, south),
            new(west + 1_000_000, south + 1_000_000),
            new(west, south + 1_000_000),
        ];
        return new(BoundaryRing.Around(corners, isHole: false)!, []);
    }

    async Task<string> GetAsync(string language, string query)
    {
        using var client = _regions.Site.Client();
        return System.Net.WebUtility.HtmlDecode(
            await client.GetStringAsync(
                new Uri($"/{language}/{Site.Slug}/regions?{query}", UriKind.Relative),
                TestContext.Current.CancellationToken
            )
        );
    }
}
