using System.Net;
using Evenground.Tests.Api;
using Xunit;

namespace Evenground.Tests.Web.Funds;

/// <summary>Overview, funds page and API show ledger and statements side by side, where there are
/// both.</summary>
public sealed class LedgerAgainstStatementsTests(TwoRecordsSite both, ExampleSite example)
    : IClassFixture<TwoRecordsSite>,
        IClassFixture<ExampleSite>
{
    static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("en", "", "They differ", "KRW -2 bn", "more than KRW 27 bn", "-7.41%")]
    [InlineData("en", "funds", "They agree", "KRW 25 bn", "Not stated", "30 June 2024")]
    [InlineData("ko", "funds", "다름", "-20억 원", "270억 원 초과", "발표에 없음")]
    public async Task Both_figures_stand_beside_each_other_with_their_difference(
        string language,
        string page,
        params string[] shown
    )
    {
        var html = await GetAsync(both.Site, PageAddresses.Of(language, page));

        Assert.All(shown, text => Assert.Contains(text, html, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Each_figure_leads_to_its_proof_on_the_day_that_both_speak_of()
    {
        var html = await GetAsync(both.Site, PageAddresses.Of("en", "funds"));
        const string Proof = "proofs/fund-size-formed~funds!3aKRW~recorded?on=2024-06-30";

        Assert.Contains(Proof, html, StringComparison.OrdinalIgnoreCase);
        var proof = await GetAsync(both.Site, PageAddresses.Of("en", Proof));
        Assert.Contains("KRW 25 bn", proof, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("funds")]
    public async Task The_example_of_public_statements_shows_no_ledger_beside_them(string page)
    {
        var html = await GetAsync(example.Site, PageAddresses.Of("en", page));

        Assert.DoesNotContain("id=\"ledger-statements\"", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_api_lists_the_same_rows()
    {
        using var client = both.Site.Client();

        var rows = (await client.GetJsonAsync($"{Answers.Programme}/ledger-statements"))
            .GetProperty("items")
            .EnumerateArray()
            .Select(row =>
                $"{row.GetProperty("indicator")}/{row.GetProperty("ledgerScope")}/{row.GetProperty("agreement")}/"
                + $"{row.GetProperty("difference")}"
            )
            .ToArray();

        Assert.Equal(6, rows.Length);
        Assert.Contains("fund-size-formed/funds:KRW/differs/-2000000000", rows);
        Assert.Contains("sponsor-commitment/funds:KRW/agrees/0", rows);
        Assert.Contains($"leverage/fund:{TwoRecordsSite.Second}/nothing-stated/", rows);
    }

    static async Task<string> GetAsync(Site site, string address)
    {
        using var client = site.Client();
        return WebUtility.HtmlDecode(await client.GetStringAsync(new Uri(address, UriKind.Relative), Stop));
    }
}
