using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Xunit;

namespace Evenground.Tests.Web;

/// <summary>The pages about funds in a real browser.</summary>
public sealed class FundBrowserTests(Browser browser, FundSite funds)
    : IClassFixture<Browser>,
        IClassFixture<FundSite>
{
    /// <summary>A folder to leave screenshots in, for whoever wants to look at them.</summary>
    static readonly string? Screenshots = Environment.GetEnvironmentVariable("EVENGROUND_SCREENSHOTS");

    public static TheoryData<string, string, int> Pages()
    {
        var pages = new TheoryData<string, string, int>();
        foreach (var page in FundAddresses.All)
        foreach (
            var (language, width) in ((string, int)[])[("ko", 1280), ("en", 390), ("en", 1280), ("ko", 390)]
        )
            pages.Add(language, page, width);
        return pages;
    }

    [Theory, MemberData(nameof(Pages))]
    public async Task A_page_is_accessible_and_fits_the_screen_with_everything_opened(
        string language,
        string page,
        int width
    )
    {
        var scheme = language == "ko" == width < 500 ? ColorScheme.Dark : ColorScheme.Light;
        var window = await browser.OpenAsync(width, scheme: scheme);
        await window.GotoAsync(new Uri(funds.Site.Address, PageAddresses.Of(language, page)).ToString());
        if (Screenshots is not null)
            await window.ScreenshotAsync(
                new() { Path = $"{Screenshots}/{NameOf(page)}-{language}-{width}.png", FullPage = true }
            );
        await window.EvaluateAsync("document.querySelectorAll('details').forEach(one => one.open = true)");

        var found = await window.RunAxe();
        var widthNeeded = await window.EvaluateAsync<int>("document.documentElement.scrollWidth");

        Assert.Empty(
            found
                .Violations.Where(violation => violation.Impact is "serious" or "critical")
                .Select(violation => $"{violation.Id}: {violation.Nodes.FirstOrDefault()?.Html}")
        );
        Assert.True(widthNeeded <= width, $"The page is {widthNeeded} px wide on a screen of {width} px.");
        await window.Context.CloseAsync();
    }

    static string NameOf(string page) =>
        string.Concat(page.Select(sign => char.IsLetterOrDigit(sign) ? sign : '-'));
}
