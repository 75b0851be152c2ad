using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Xunit;

namespace Evenground.Tests.Web;

/// <summary>Pictures in a real browser: they can be read, played and saved.</summary>
public sealed class PictureBrowserTests(Browser browser, GallerySite site)
    : IClassFixture<Browser>,
        IClassFixture<GallerySite>
{
    /// <summary>A folder to leave screenshots in, for whoever wants to look at them.</summary>
    static readonly string? Screenshots = Environment.GetEnvironmentVariable("EVENGROUND_SCREENSHOTS");

    [Theory]
    [InlineData("ko", 1280, ColorScheme.Light)]
    [InlineData("en", 1280, ColorScheme.Dark)]
    [InlineData("ko", 500, ColorScheme.Dark)]
    [InlineData("en", 500, ColorScheme.Light)]
    [InlineData("en", 390, ColorScheme.Light)]
    public async Task Every_picture_is_accessible_and_fits_the_screen(
        string code,
        int width,
        ColorScheme scheme
    )
    {
        var window = await browser.OpenAsync(width, scheme: scheme);
        var errors = new List<string>();
        window.PageError += (_, error) => errors.Add(error);
        await window.GotoAsync(new Uri(site.Address, code).ToString());
        await window.EvaluateAsync("document.fonts.ready");

        var found = await window.RunAxe();
        var widthNeeded = await window.EvaluateAsync<int>("document.documentElement.scrollWidth");
        if (Screenshots is not null)
            foreach (var figure in await window.QuerySelectorAllAsync("figure"))
                await figure.ScreenshotAsync(
                    new()
                    {
                        Path = $"{Screenshots}/{await figure.GetAttributeAsync("id")}-{code}-{width}.png",
                    }
                );

        Assert.Empty(
            found
                .Violations.Where(violation => violation.Impact is "serious" or "critical")
                .Select(violation => $"{violation.Id}: {violation.Nodes.FirstOrDefault()?.Html}")
        );
        Assert.True(widthNeeded <= width, $"The page is {widthNeeded} px wide on a screen of {width} px.");
        Assert.Empty(errors);
        await window.Context.CloseAsync();
    }
}
