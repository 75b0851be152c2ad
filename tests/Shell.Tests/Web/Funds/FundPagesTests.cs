using System.Net;
using System.Text.RegularExpressions;
using Xunit;
using static Evenground.Tests.Web.FundSite;

namespace Evenground.Tests.Web;

/// <summary>The pages about funds, over funds whose figures can be followed by hand.</summary>
public sealed partial class FundPagesTests(FundSite funds) : IClassFixture<FundSite>
{
    static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static TheoryData<string, string> Pages()
    {
        var pages = new TheoryData<string, string>();
        foreach (var page in FundAddresses.All)
        foreach (var language in (string[])["ko", "en"])
            pages.Add(language, page);
        return pages;
    }

    [Theory, MemberData(nameof(Pages))]
    public async Task Every_link_of_a_page_leads_to_a_page(string language, string page)
    {
        using var client = funds.Site.Client();
        var html = await GetAsync(language, page);

        Assert.Single(Headings().Matches(html));
        foreach (
            var address in Addresses()
                .Matches(html)
                .Select(link => WebUtility.HtmlDecode(link.Groups[1].Value).Split('#')[0])
                .Distinct()
                // The rail leads to days on which a fund may not have been formed.
                .Where(address => address.Length > 0 && !address.Contains("known=", StringComparison.Ordinal))
        )
        {
            using var answer = await client.GetAsync(new Uri(address, UriKind.Relative), Stop);
            Assert.True(
                answer.StatusCode is HttpStatusCode.OK or HttpStatusCode.Redirect,
                $"{address}: {answer.StatusCode}"
            );
        }
    }

    [Theory, MemberData(nameof(Pages))]
    public async Task Every_link_within_a_page_leads_to_a_place_of_it(string language, string page)
    {
        var html = await GetAsync(language, page);

        foreach (Match link in Places().Matches(html))
            Assert.Contains($"id=\"{link.Groups[1].Value}\"", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Carry_deal_by_deal_is_read_from_the_deals()
    {
        var html = await GetAsync("en", $"funds/{Lantern}");

        Assert.Contains("Capital not returned yet", html, StringComparison.Ordinal);
        Assert.Contains("if all proceeds were handed on at once", html, StringComparison.Ordinal);
        Assert.DoesNotContain("names no investment", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Amounts_of_two_currencies_stand_in_tables_of_their_own()
    {
        var html = await GetAsync("en", "funds");

        Assert.Contains("Funds in KRW", html, StringComparison.Ordinal);
        Assert.Contains("Funds in USD", html, StringComparison.Ordinal);
        Assert.Contains("2 funds, pooled", html, StringComparison.Ordinal);
        Assert.Contains("1 fund, pooled", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_search_leaves_the_funds_whose_name_or_manager_holds_the_words()
    {
        Assert.DoesNotContain(
            "Lantern Fund",
            await GetAsync("en", "funds?q=harbour"),
            StringComparison.Ordinal
        );
        Assert.Contains("Lantern Fund", await GetAsync("en", "funds?q=LIGHTHOUSE"), StringComparison.Ordinal);
        Assert.Contains(
            "No fund has such a name",
            await GetAsync("en", "funds?q=none"),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("sort=size-formed", "Lantern Fund", "Harbour Fund")]
    [InlineData("sort=-size-formed", "Harbour Fund", "Lantern Fund")]
    [InlineData("sort=fund", "Harbour Fund", "Lantern Fund")]
    public async Task The_list_is_put_in_the_order_of_a_column(string sort, string first, string second)
    {
        var html = await GetAsync("en", $"funds?{sort}");

        Assert.True(
            html.IndexOf(first, StringComparison.Ordinal) < html.IndexOf(second, StringComparison.Ordinal)
        );
        Assert.Contains("aria-sort=", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_rate_with_the_line_stands_beside_the_one_without()
    {
        var html = await GetAsync("en", $"funds/{Harbour}?on=2023-12-31");

        Assert.Contains("Net, with the line", html, StringComparison.Ordinal);
        Assert.Contains("Net, without the line", html, StringComparison.Ordinal);
        Assert.Contains("Gross, before fees and carry", html, StringComparison.Ordinal);
        Assert.Contains("Actual/365 fixed", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_statement_goes_from_opening_to_closing()
    {
        var html = await GetAsync(
            "en",
            $"funds/{Harbour}/investors/{Sponsor}/statement?on=2023-12-31&from=2023-01-01"
        );

        // 60 % of 5.1 bn paid in, of 2.1 bn distributed, 0.5 bn of it recallable.
        Assert.Contains("Closing capital", html, StringComparison.Ordinal);
        Assert.Contains("3,060,000,000", html, StringComparison.Ordinal);
        Assert.Contains("-1,260,000,000", html, StringComparison.Ordinal);
        Assert.Contains("3,240,000,000", html, StringComparison.Ordinal);
        Assert.Contains("Example data", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_pool_of_two_currencies_is_refused_in_words()
    {
        var html = await GetAsync("en", $"funds/performance?fund={Harbour}&fund={Dollar}");

        Assert.Contains("Amounts of two currencies are never added", html, StringComparison.Ordinal);
        Assert.DoesNotContain("Gross, before fees and carry", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_recorded_index_of_the_currency_is_what_funds_are_held_against()
    {
        var won = await GetAsync("en", "funds/performance?on=2023-12-31");
        var dollars = await GetAsync("en", $"funds/performance?fund={Dollar}");

        Assert.Contains("Isles Total Return", won, StringComparison.Ordinal);
        foreach (var method in (string[])["Kaplan-Schoar", "Direct alpha", "Long-Nickels", "mPME"])
            Assert.Contains(method, won, StringComparison.Ordinal);
        Assert.Contains("No market index in USD was recorded", dollars, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_figure_of_the_ledgers_is_called_by_the_name_of_its_fund()
    {
        var html = await GetAsync("en", "definitions/net-irr");

        Assert.Contains("Harbour Fund", html, StringComparison.Ordinal);
        Assert.DoesNotContain("fund:0000", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_people_of_one_company_are_not_shown_to_the_public()
    {
        var html = await GetAsync("en", $"companies/{Kelp}");

        Assert.Contains("are not shown to the public", html, StringComparison.Ordinal);
        Assert.DoesNotContain("Social insurance", html, StringComparison.Ordinal);
        using var client = funds.Site.Client();
        using var answer = await client.GetAsync(
            new Uri(PageAddresses.Of("en", $"companies/{Kelp}/exports/headcounts"), UriKind.Relative),
            Stop
        );
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Theory]
    [InlineData("funds/nowhere", "No fund &#x27;nowhere&#x27;")]
    [InlineData("companies/nowhere", "No company &#x27;nowhere&#x27;")]
    public async Task What_is_not_known_is_refused_in_words(string page, string said)
    {
        using var client = funds.Site.Client();
        using var answer = await client.GetAsync(
            new Uri(PageAddresses.Of("en", page), UriKind.Relative),
            Stop
        );

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Contains(said, await answer.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_investor_or_holding_of_another_fund_is_refused_in_words()
    {
        foreach (
            var (page, said) in ((string, string)[])
                [
                    ($"funds/{Dollar}/investors/{Pension}", "had no investor"),
                    ($"funds/{Dollar}/holdings/{KelpShares}", "had no holding"),
                ]
        )
        {
            using var client = funds.Site.Client();
            using var answer = await client.GetAsync(
                new Uri(PageAddresses.Of("en", page), UriKind.Relative),
                Stop
            );
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
            Assert.Contains(said, await answer.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
        }
    }

    async Task<string> GetAsync(string language, string page)
    {
        using var client = funds.Site.Client();
        return await client.GetStringAsync(new Uri(PageAddresses.Of(language, page), UriKind.Relative), Stop);
    }

    [GeneratedRegex("<h1[ >]")]
    private static partial Regex Headings();

    [GeneratedRegex("href=\"(/[^\"]*)")]
    private static partial Regex Addresses();

    [GeneratedRegex("href=\"#([^\"]+)")]
    private static partial Regex Places();
}
