using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.RegularExpressions;
using Xunit;

namespace Evenground.Tests.Web;

/// <summary>Every page over HTTP, as a reader without a script gets it.</summary>
public sealed partial class PageTests(ExampleSite example) : IClassFixture<ExampleSite>
{
    static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static TheoryData<string, string> Pages()
    {
        var pages = new TheoryData<string, string>();
        foreach (var language in (string[])["ko", "en"])
        foreach (var page in PageAddresses.All)
            pages.Add(language, page);
        return pages;
    }

    [Theory, MemberData(nameof(Pages))]
    public async Task A_page_answers_in_its_language_and_says_which_head_it_shows(
        string language,
        string page
    )
    {
        var html = await GetAsync(PageAddresses.Of(language, page));

        Assert.Contains($"<html lang=\"{language}\">", html, StringComparison.Ordinal);
        Assert.Contains(example.Site.Book.Head.Hash.ToString(), html, StringComparison.Ordinal);
        Assert.Single(Headings().Matches(html));
        Assert.Contains(language == "ko" ? "예시 데이터" : "Example data", html, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Pages))]
    public async Task Every_link_of_a_page_leads_to_a_page_and_keeps_the_dates(string language, string page)
    {
        const string Dates = "on=2024-12-31&known=2024-12-31";
        using var client = example.Site.Client();
        var html = await GetAsync($"{PageAddresses.Of(language, page)}?{Dates}");

        foreach (var address in Links().Matches(html).Select(AddressOf).Distinct())
        {
            // The links to other years lead where the thing may not have been known yet.
            if (
                address.Contains("on=", StringComparison.Ordinal)
                && !address.Contains(Dates, StringComparison.Ordinal)
            )
                continue;
            using var answer = await client.GetAsync(new Uri(address, UriKind.Relative), Stop);
            Assert.True(
                answer.StatusCode is HttpStatusCode.OK or HttpStatusCode.Redirect,
                $"{address}: {answer.StatusCode}"
            );
        }

        var menu = html[
            html.IndexOf("<nav", StringComparison.Ordinal)..html.IndexOf("</nav>", StringComparison.Ordinal)
        ];
        Assert.All(
            Links().Matches(menu),
            link => Assert.EndsWith(Dates, AddressOf(link), StringComparison.Ordinal)
        );
    }

    [Theory]
    [InlineData("?on=2022-12-31&known=2022-12-31", "113 companies", "185 companies")]
    [InlineData("", "185 companies", "113 companies")]
    public async Task The_dates_change_the_figures_as_the_record_says(
        string dates,
        string shown,
        string hidden
    )
    {
        var picture = Picture(await GetAsync(PageAddresses.Of("en", "") + dates));

        Assert.Contains(shown, picture, StringComparison.Ordinal);
        Assert.DoesNotContain(hidden, picture, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en", "?on=2022-13-45", "is not a date")]
    [InlineData("ko", "?known=yesterday", "날짜가 아닙니다")]
    [InlineData("en", "?known=9999-12-31", "lies ahead")]
    [InlineData("en", "?on=%3Cscript%3E", "&lt;script&gt;")]
    public async Task A_bad_date_is_said_and_the_page_stays_usable(string language, string dates, string said)
    {
        var html = await GetAsync(PageAddresses.Of(language, "") + dates);

        Assert.Contains(said, html, StringComparison.Ordinal);
        Assert.Contains("class=\"loop\"", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/en/no-such-programme", "no-such-programme")]
    [InlineData("/ko/venture-platform/statements/no-such-statement", "no-such-statement")]
    [InlineData("/ko/venture-platform/metrics/no.such", "no.such")]
    [InlineData("/en/venture-platform/findings/no-such-rule", "no-such-rule")]
    [InlineData("/en/venture-platform/proofs/no-such-claim", "no-such-claim")]
    [InlineData("/en/venture-platform/definitions/no-such-code", "no-such-code")]
    [InlineData("/elsewhere", "")]
    public async Task What_is_not_there_is_a_page_that_says_so(string address, string named)
    {
        using var client = example.Site.Client();
        using var answer = await client.GetAsync(new Uri(address, UriKind.Relative), Stop);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Contains(named, await answer.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ko-KR,ko;q=0.9,en;q=0.8", "/ko/")]
    [InlineData("en-GB,en;q=0.9", "/en/")]
    [InlineData("en;q=0.3, ko;q=0.7", "/ko/")]
    [InlineData("fr", "/en/")]
    public async Task The_root_leads_to_the_programme_in_the_language_that_is_preferred(
        string accepted,
        string start
    )
    {
        using var client = example.Site.Client();
        client.DefaultRequestHeaders.AcceptLanguage.ParseAdd(accepted);
        using var answer = await client.GetAsync(new Uri("/", UriKind.Relative), Stop);

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.StartsWith(start, answer.Headers.Location!.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("br")]
    [InlineData("gzip")]
    public async Task A_packed_page_holds_the_same_bytes(string coding)
    {
        using var client = example.Site.Client();
        var address = new Uri(PageAddresses.Of("ko", "findings"), UriKind.Relative);
        var plain = await client.GetByteArrayAsync(address, Stop);
        client.DefaultRequestHeaders.AcceptEncoding.ParseAdd(coding);
        using var answer = await client.GetAsync(address, Stop);

        await using var packed = await answer.Content.ReadAsStreamAsync(Stop);
        await using Stream unpacked =
            coding == "br"
                ? new BrotliStream(packed, CompressionMode.Decompress)
                : new GZipStream(packed, CompressionMode.Decompress);
        using var bytes = new MemoryStream();
        await unpacked.CopyToAsync(bytes, Stop);

        Assert.Equal([coding], answer.Content.Headers.ContentEncoding);
        Assert.Equal(plain, bytes.ToArray());
    }

    [Fact]
    public async Task A_page_that_has_not_changed_is_not_sent_again()
    {
        using var client = example.Site.Client();
        var address = new Uri(PageAddresses.Of("en", "hubs"), UriKind.Relative);
        using var first = await client.GetAsync(address, Stop);
        client.DefaultRequestHeaders.IfNoneMatch.Add(first.Headers.ETag!);
        using var second = await client.GetAsync(address, Stop);

        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
        Assert.Empty(await second.Content.ReadAsByteArrayAsync(Stop));
    }

    [Fact]
    public async Task What_somebody_wrote_is_text_and_never_markup()
    {
        const string Hostile = "<script>alert(1)</script>\"'><img src=x onerror=alert(2)>";
        await using var site = await Site.StartEmptyAsync();
        await site.SayAsync("bad", Hostile, Hostile, 5, note: Hostile);
        await site.SayAsync("worse", Hostile, Hostile, 7, note: Hostile);
        using var client = site.Client();

        foreach (
            var page in (string[])
                ["", "statements", "statements/bad", "metrics/hub.residents", "findings", "journal", "hubs"]
        )
        {
            var html = await client.GetStringAsync(
                new Uri(PageAddresses.Of("en", page), UriKind.Relative),
                Stop
            );
            Assert.DoesNotContain("<script>alert", html, StringComparison.Ordinal);
            Assert.DoesNotContain("<img", html, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_page_lets_the_browser_load_nothing_from_elsewhere()
    {
        using var client = example.Site.Client();
        using var answer = await client.GetAsync(new Uri(PageAddresses.Of("en", ""), UriKind.Relative), Stop);
        var html = await answer.Content.ReadAsStringAsync(Stop);

        Assert.Contains(
            "default-src 'none'",
            answer.Headers.GetValues("Content-Security-Policy").Single(),
            StringComparison.Ordinal
        );
        Assert.DoesNotContain("src=\"http", html, StringComparison.Ordinal);
        Assert.DoesNotContain(" style=", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Styles_and_fonts_are_served_whole_and_for_good()
    {
        using var client = example.Site.Client();
        var html = await GetAsync(PageAddresses.Of("en", ""));

        foreach (var address in AssetLinks().Matches(html).Select(link => link.Value).Distinct())
        {
            using var answer = await client.GetAsync(new Uri(address, UriKind.Relative), Stop);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            Assert.NotEmpty(await answer.Content.ReadAsByteArrayAsync(Stop));
            Assert.Contains("immutable", answer.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
        }
    }

    async Task<string> GetAsync(string address)
    {
        using var client = example.Site.Client();
        return Encoding.UTF8.GetString(
            await client.GetByteArrayAsync(new Uri(address, UriKind.Relative), Stop)
        );
    }

    static string AddressOf(Match link) => WebUtility.HtmlDecode(link.Groups[1].Value).Split('#')[0];

    static string Picture(string html) =>
        html[
            html.IndexOf("class=\"loop\"", StringComparison.Ordinal)..html.IndexOf(
                "</figure>",
                StringComparison.Ordinal
            )
        ];

    [GeneratedRegex("<h1[ >]")]
    private static partial Regex Headings();

    [GeneratedRegex("href=\"(/[^\"]*)")]
    private static partial Regex Links();

    [GeneratedRegex("/assets/[^\"]+")]
    private static partial Regex AssetLinks();
}
