using System.Net;
using System.Text.RegularExpressions;
using Xunit;

namespace Evenground.Tests.Web;

/// <summary>The pages of the regions over an invented country: no line of them knows a real one.</summary>
public sealed partial class RegionPagesTests(RegionSite regions) : IClassFixture<RegionSite>
{
    const string BeforeRevision = "on=2024-03-01&known=2024-03-01",
        AfterRevision = "on=2024-03-01&known=2024-09-01";

    static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static TheoryData<string, string> Pages()
    {
        var pages = new TheoryData<string, string>();
        foreach (var language in (string[])["ko", "en"])
        foreach (
            var page in (string[])
                [
                    "regions",
                    $"regions/{IslandCountry.Far}",
                    $"regions/compare?place={IslandCountry.Far}&place={IslandCountry.Middle}",
                    "flows?way=gross",
                    "inequality",
                    "vintages?table=population-by-age",
                ]
        )
            pages.Add(language, page);
        return pages;
    }

    [Theory, MemberData(nameof(Pages))]
    public async Task Every_link_of_a_page_leads_to_a_page(string language, string page)
    {
        using var client = regions.Site.Client();
        var html = await GetAsync(language, page);

        Assert.Single(Headings().Matches(html));
        foreach (
            var address in Links()
                .Matches(html)
                .Select(link => WebUtility.HtmlDecode(link.Groups[1].Value))
                .Distinct()
        )
        {
            using var answer = await client.GetAsync(new Uri(address, UriKind.Relative), Stop);
            Assert.True(
                answer.StatusCode is HttpStatusCode.OK or HttpStatusCode.Redirect,
                $"{address}: {answer.StatusCode}"
            );
        }
    }

    [Theory]
    [InlineData(BeforeRevision, "66,098 people", "65,432 people")]
    [InlineData(AfterRevision, "65,432 people", "66,098 people")]
    public async Task A_page_as_known_before_a_revision_shows_the_earlier_value(
        string dates,
        string shown,
        string hidden
    )
    {
        foreach (var page in (string[])["regions?indicator=residents&", $"regions/{IslandCountry.North}?"])
        {
            var html = await GetAsync("en", page + dates);
            Assert.Contains(shown, html, StringComparison.Ordinal);
            Assert.DoesNotContain(hidden, html, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_choice_is_kept_in_the_other_language_and_on_other_days()
    {
        var html = await GetAsync("en", "regions?indicator=residents&period=2020&known=2024-09-01");

        Assert.Contains(
            "/ko/venture-platform/regions?known=2024-09-01&amp;indicator=residents&amp;period=2020",
            html,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "<input type=\"hidden\" name=\"period\" value=\"2020\"",
            html,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_table_names_its_office_release_and_day_of_retrieval()
    {
        foreach (var page in (string[])["regions", "flows", "vintages", $"regions/{IslandCountry.Far}"])
        {
            var html = await GetAsync("en", page);
            Assert.Contains("Statistics of the Isles", html, StringComparison.Ordinal);
            Assert.Matches("4 (February|August) 2024", html);
        }
    }

    [Fact]
    public async Task The_moves_page_says_who_gained_and_who_lost_most()
    {
        var html = await GetAsync("ko", "flows?year=2023");

        Assert.Contains("가운뎃섬", html, StringComparison.Ordinal);
        Assert.Contains("2,640", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en", "since June 2024", "Caution → Entering", "0.5054", "0.4889")]
    [InlineData("ko", "2024년 6월부터", "주의 → 진입", "0.5054", "0.4889")]
    public async Task A_region_that_crosses_a_class_says_since_when(string language, params string[] said)
    {
        var html = WebUtility.HtmlDecode(await GetAsync(language, $"regions/{IslandCountry.South}"));

        foreach (var words in said)
            Assert.Contains(words, html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_class_that_was_not_reached_yet_is_not_told()
    {
        var html = await GetAsync("en", $"regions/{IslandCountry.South}?on=2024-03-01&known=2024-09-01");

        Assert.DoesNotContain("since June 2024", html, StringComparison.Ordinal);
        Assert.Contains("Caution", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_change_of_borders_breaks_the_line_as_published_and_not_within_constant_borders()
    {
        var page = $"regions/{IslandCountry.South}?indicator=residents";
        var published = await GetAsync("en", page);
        var constant = await GetAsync("en", page + "&geography=constant");

        Assert.Contains("Changes of borders are marked", published, StringComparison.Ordinal);
        Assert.Contains("Sandbar village", published, StringComparison.Ordinal);
        Assert.Contains("Earlier figures are estimates", constant, StringComparison.Ordinal);
        Assert.Contains("brought to today", WebUtility.HtmlDecode(constant), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("regions", "map", "isles-middle")]
    [InlineData("regions", "keys", "isles")]
    [InlineData("regions/isles-far", "keys", "isles-far")]
    [InlineData("regions/isles-far", "risk", "extinction-risk")]
    [InlineData("regions/isles-far", "people", "100+")]
    [InlineData("regions/isles-far", "moves", "isles-north")]
    [InlineData("regions/isles-far", "series", "residents")]
    [InlineData("regions/compare?place=isles-far", "table", "isles-far")]
    [InlineData("regions/compare?place=isles-far", "residents", "isles-far")]
    [InlineData("flows?way=gross", "balances", "net-migration")]
    [InlineData("flows?way=gross", "moves", "isles-far")]
    [InlineData("inequality", "gini", "gini-of-residents")]
    [InlineData("vintages", "tables", "population-by-age")]
    [InlineData("vintages?table=population-by-age", "changes", "2024-06")]
    public async Task Every_table_and_picture_of_a_page_can_be_taken_away(
        string page,
        string name,
        string holds
    )
    {
        var html = WebUtility.HtmlDecode(await GetAsync("en", page));
        var links = Downloads().Matches(html).Select(link => link.Groups[1].Value).Distinct().ToArray();
        var own = links.Where(link => link.Contains($"/exports/{name}?", StringComparison.Ordinal)).ToArray();

        Assert.Contains(own, link => link.EndsWith("format=csv", StringComparison.Ordinal));
        using var client = regions.Site.Client();
        foreach (var link in own)
        {
            using var answer = await client.GetAsync(new Uri(link, UriKind.Relative), Stop);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            var bytes = await answer.Content.ReadAsByteArrayAsync(Stop);
            Assert.NotEmpty(bytes);
            if (link.EndsWith("csv", StringComparison.Ordinal))
                Assert.Contains(holds, System.Text.Encoding.UTF8.GetString(bytes), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task The_page_of_releases_shows_what_the_second_release_changed()
    {
        var html = await GetAsync("en", "vintages?table=population-by-age");

        Assert.Contains("2 revised, 252 added, 0 taken out", html, StringComparison.Ordinal);
        Assert.Contains("North Island", html, StringComparison.Ordinal);
        Assert.Contains("-333 people", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_missing_figure_says_why_and_is_never_nothing()
    {
        var html = await GetAsync("en", $"regions/{IslandCountry.Far}");

        Assert.Contains("What cannot be said, and why", html, StringComparison.Ordinal);
        Assert.DoesNotContain(">0 children", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_overview_leads_to_the_regions()
    {
        var html = await GetAsync("en", "");

        Assert.Matches("href=\"/en/venture-platform/regions\">Region</a>", html);
    }

    [Fact]
    public async Task A_region_that_is_not_known_is_a_page_that_says_so()
    {
        using var client = regions.Site.Client();
        using var answer = await client.GetAsync(
            new Uri(PageAddresses.Of("en", "regions/atlantis"), UriKind.Relative),
            Stop
        );

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Contains("atlantis", await answer.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
    }

    async Task<string> GetAsync(string language, string page)
    {
        using var client = regions.Site.Client();
        return await client.GetStringAsync(new Uri(PageAddresses.Of(language, page), UriKind.Relative), Stop);
    }

    [GeneratedRegex("(?:href|data-png)=\"([^\"]*/exports/[^\"]*)\"")]
    private static partial Regex Downloads();

    [GeneratedRegex("<h1[ >]")]
    private static partial Regex Headings();

    [GeneratedRegex("href=\"(/[^\"#]*)")]
    private static partial Regex Links();
}
