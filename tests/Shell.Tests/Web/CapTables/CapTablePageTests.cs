using System.Net;
using System.Net.Http.Headers;
using Evenground.Import;
using Evenground.Record;
using Evenground.Tests.Api;
using Evenground.Tests.Import.CapTables;
using Xunit;

namespace Evenground.Tests.Web.CapTables;

/// <summary>The page of a cap table and its files, as a reader without a script gets them.</summary>
public sealed class CapTablePageTests : IAsyncLifetime
{
    Site _site = null!;

    static CancellationToken Stop => TestContext.Current.CancellationToken;

    static string Page => $"{Site.Slug}/companies/{CapTableSite.Startup}/cap-table";

    static string Api => $"{Answers.Programme}/companies/{CapTableSite.Startup}/cap-table/ocf";

    public async ValueTask InitializeAsync() => _site = await CapTableSite.StartAsync();

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Theory]
    [InlineData("ko", "바다로봇 (예시): 주주명부", "투자 후 가치")]
    [InlineData("en", "Sea Robot (example): cap table", "post-money")]
    public async Task The_page_shows_holders_rounds_and_the_waterfall(
        string language,
        string title,
        string words
    )
    {
        var html = await GetAsync($"/{language}/{Page}?on=2024-06-30");

        Assert.Contains(title, html, StringComparison.Ordinal);
        Assert.Contains(words, html, StringComparison.Ordinal);
        Assert.Contains("id=\"payoffs\"", html, StringComparison.Ordinal);
        Assert.Contains("id=\"ownership\"", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Assumptions_in_the_address_change_the_parts_and_are_printed()
    {
        var usual = await GetAsync($"/en/{Page}?on=2024-06-30");
        var without = await GetAsync($"/en/{Page}?on=2024-06-30&pool=no&rights=no&convertibles=out");

        Assert.Contains("count as converted at their caps", usual, StringComparison.Ordinal);
        Assert.Contains("Notes and SAFEs are left out", without, StringComparison.Ordinal);
        // 800,000 of 900,000 shares held.
        Assert.Contains("88.89%", without, StringComparison.Ordinal);
        Assert.DoesNotContain("88.89%", usual, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_round_that_is_thought_of_is_worked_out_and_a_slip_is_told()
    {
        var html = await GetAsync(
            $"/en/{Page}?on=2024-06-30&pre=15,000,000,000&new=5,000,000,000&pool-part=10"
        );
        var slip = await GetAsync($"/en/{Page}?on=2024-06-30&pre=much&new=5");

        Assert.Contains("The new money gets 25%", html, StringComparison.Ordinal);
        Assert.Contains("10% stand ungranted in the pool", html, StringComparison.Ordinal);
        // The mark that encodes the quotation may differ; the words do not.
        Assert.Contains("is no amount in KRW", slip, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_company_that_is_not_known_or_has_no_table_has_no_page()
    {
        using var client = _site.Client();

        using var nobody = await client.GetAsync(
            new Uri($"/en/{Site.Slug}/companies/nobody/cap-table", UriKind.Relative),
            Stop
        );
        using var early = await client.GetAsync(new Uri($"/en/{Page}?on=2020-01-01", UriKind.Relative), Stop);

        Assert.Equal(
            (HttpStatusCode.NotFound, HttpStatusCode.NotFound),
            (nobody.StatusCode, early.StatusCode)
        );
    }

    [Theory]
    [InlineData("holdings", "csv", "Founders")]
    [InlineData("rounds", "csv", "10000000000")]
    [InlineData("waterfall", "csv", "Example fund")]
    [InlineData("waterfall", "svg", "<svg")]
    [InlineData("ownership", "svg", "<svg")]
    public async Task What_the_page_shows_can_be_taken_away(string name, string format, string words) =>
        Assert.Contains(
            words,
            await GetAsync($"/en/{Page}/exports/{name}?on=2024-06-30&format={format}"),
            StringComparison.Ordinal
        );

    [Fact]
    public async Task The_package_comes_in_and_goes_out_over_the_api()
    {
        using var client = _site.Client();
        var company = await NewCompanyAsync();
        var address = $"{Answers.Programme}/companies/{company}/cap-table/ocf";

        using var sent = new HttpRequestMessage(HttpMethod.Post, $"{address}?name=small.zip")
        {
            Content = new ByteArrayContent(OcfFiles.Zip(OcfSamples.Small())),
        };
        sent.Content.Headers.ContentType = new MediaTypeHeaderValue("application/zip");
        using var written = await client.SendAsync(sent.WithToken().WithId(Guid.CreateVersion7()), Stop);
        using var asked = new HttpRequestMessage(HttpMethod.Get, address).WithToken();
        using var cleared = await client.SendAsync(asked, Stop);
        using var plain = await client.GetAsync(new Uri(address, UriKind.Relative), Stop);

        Assert.Equal(HttpStatusCode.OK, written.StatusCode);
        Assert.Equal(OcfSamples.Small(), await FilesOf(cleared));
        Assert.DoesNotContain(
            await FilesOf(plain),
            file => file.Text.Contains("Somebody Private", StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task A_table_that_was_entered_here_goes_out_in_the_format_and_comes_in_again()
    {
        using var client = _site.Client();
        using var answer = await client.GetAsync(new Uri(Api, UriKind.Relative), Stop);
        var files = await FilesOf(answer);

        var reading = OcfImport.Read(
            "out.zip",
            files,
            CapTableSite.Startup,
            OcfTests.Founded(CapTableSite.Startup),
            false
        );

        Assert.True(reading.Accepted(out _, out var refusal), refusal?.ToString());
        Assert.Contains(files, file => file.Path == "Financings.ocf.json");
    }

    async Task<Id<Company>> NewCompanyAsync()
    {
        var id = new Id<Company>(new Guid(2, 0, 0, new byte[8]));
        await _site.AppendAsync(history =>
            CompanyRules.Decide(
                new RegisterCompany(id, new("작은 것", "Small Things"), new(2020, 1, 1), null, null, []),
                history
            )
        );
        return id;
    }

    static async Task<IReadOnlyList<OcfFile>> FilesOf(HttpResponseMessage answer)
    {
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        await using var body = await answer.Content.ReadAsStreamAsync(Stop);
        var bytes = new MemoryStream();
        await body.CopyToAsync(bytes, Stop);
        return (await OcfFiles.ReadZipAsync(bytes, "x.zip", Stop)).Value;
    }

    async Task<string> GetAsync(string address)
    {
        using var client = _site.Client();
        using var answer = await client.GetAsync(new Uri(address, UriKind.Relative), Stop);
        Assert.True(answer.IsSuccessStatusCode, $"{address}: {answer.StatusCode}");
        return await answer.Content.ReadAsStringAsync(Stop);
    }
}
