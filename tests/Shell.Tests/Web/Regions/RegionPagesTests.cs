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
    [InlineData(BeforeRevision, "65,426 people", "64,760 people")]
    [InlineData(AfterRevision, "64,760 people", "65,426 people")]
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

    [GeneratedRegex("<h1[ >]")]
    private static partial Regex Headings();

    [GeneratedRegex("href=\"(/[^\"#]*)")]
    private static partial Regex Links();
}
