using System.Net;
using System.Text;
using Evenground.Web;
using Microsoft.Extensions.DependencyInjection;
using Xunit;
using static Evenground.Tests.Web.FundSite;

namespace Evenground.Tests.Web;

/// <summary>A statement as PDF where a Chromium is, and a refusal in words where none is.</summary>
public sealed class StatementPrinterTests(FundSite funds) : IClassFixture<FundSite>
{
    static readonly string Page = $"funds/{Harbour}/investors/{Sponsor}/statement";

    static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Without_a_browser_the_reader_is_told_what_to_do()
    {
        using var printer = new StatementPrinter(new(null));

        var outcome = await printer.PrintAsync("<p>1</p>", Stop);

        Assert.False(outcome.Accepted(out _, out var refusal));
        Assert.IsType<PrinterMustBeConfigured>(refusal);
        Assert.Contains(
            "print the statement from your own browser",
            refusal.Text.English,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_browser_that_is_not_there_is_named()
    {
        using var printer = new StatementPrinter(new("/nowhere/chromium"));

        var outcome = await printer.PrintAsync("<p>1</p>", Stop);

        Assert.False(outcome.Accepted(out _, out var refusal));
        Assert.Contains("/nowhere/chromium", refusal!.Text.Korean, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_browser_that_gives_no_pdf_is_refused()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "There is no program that always fails.");
        using var printer = new StatementPrinter(new("/bin/false"));

        var outcome = await printer.PrintAsync("<p>1</p>", Stop);

        Assert.False(outcome.Accepted(out _, out var refusal));
        Assert.Equal("print.must-succeed-in-time", Assert.IsType<PrintingMustSucceed>(refusal).Code);
    }

    [Fact]
    public async Task A_statement_is_printed_where_a_browser_is()
    {
        if (Browser.Program is not { } program)
        {
            Assert.Skip("No Chromium was found (EVENGROUND_CHROMIUM, or chromium on the PATH).");
            return;
        }

        using var client = funds.Site.Client();
        var html = await client.GetStringAsync(new Uri(PageAddresses.Of("ko", Page), UriKind.Relative), Stop);
        using var printer = new StatementPrinter(new(program));

        var pdf = (await printer.PrintAsync(html, Stop)).Value;

        Assert.StartsWith("%PDF-", Encoding.ASCII.GetString(pdf, 0, 8), StringComparison.Ordinal);
        Assert.True(pdf.Length > 20_000, $"{pdf.Length} bytes are too few for a page with its font.");
    }

    [Fact]
    public async Task The_page_offers_a_pdf_only_where_one_can_be_made()
    {
        var isConfigured = funds.Site.Services.GetRequiredService<StatementPrinter>().IsConfigured;
        using var client = funds.Site.Client();

        var html = await client.GetStringAsync(new Uri(PageAddresses.Of("en", Page), UriKind.Relative), Stop);
        using var answer = await client.GetAsync(
            new Uri(PageAddresses.Of("en", Page + StatementPdf.Extension), UriKind.Relative),
            Stop
        );

        Assert.Equal(isConfigured, html.Contains("Take it as PDF", StringComparison.Ordinal));
        Assert.Equal(isConfigured ? HttpStatusCode.OK : HttpStatusCode.ServiceUnavailable, answer.StatusCode);
    }
}
