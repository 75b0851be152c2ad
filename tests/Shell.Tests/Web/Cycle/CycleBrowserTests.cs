using Evenground.Web;
using Microsoft.Playwright;
using Xunit;

namespace Evenground.Tests.Web;

/// <summary>A scenario in a real browser: it answers while a slider moves, takes a press on the map, and
/// stops when it is told to.</summary>
public sealed class CycleBrowserTests(Browser browser, ExampleSite example)
    : IClassFixture<Browser>,
        IClassFixture<ExampleSite>
{
    /// <summary>A folder to leave screenshots in, for whoever wants to look at them.</summary>
    static readonly string? Screenshots = Environment.GetEnvironmentVariable("EVENGROUND_SCREENSHOTS");

    const string Small = "scenario=g=kr-jeonnam:2024-2033:100;draws=0";

    [Fact]
    public async Task The_answer_follows_a_slider_and_the_address_follows_the_answer()
    {
        var window = await OpenAsync("en", $"cycle/scenario?{Small}");
        var before = await window.TextContentAsync(".keys-of-scenario");

        await window.ClickAsync("#assumptions > summary");
        await window.EvalOnSelectorAsync(
            "input[data-for=p-additionality]",
            "slider => { slider.value = 0.7; slider.dispatchEvent(new Event('input', { bubbles: true })); }"
        );
        await window.WaitForFunctionAsync("location.search.includes('additionality=0.7')");

        Assert.NotEqual(before, await window.TextContentAsync(".keys-of-scenario"));
        Assert.Equal("0.7", await window.InputValueAsync("#p-additionality"));
        // Heard by whoever cannot see it.
        await window.WaitForFunctionAsync("document.getElementById('pulse').textContent.includes('2033')");
        Assert.Equal("status", await window.GetAttributeAsync("#pulse", "role"));
        await window.Context.CloseAsync();
    }

    [Fact]
    public async Task A_press_on_the_map_adds_a_region()
    {
        var window = await OpenAsync("en", $"cycle/scenario?{Small}");

        await window.ClickAsync("#map svg:visible a.tile-of:has-text('Gyeongbuk')");
        await window.WaitForFunctionAsync("decodeURIComponent(location.search).includes('kr-gyeongbuk')");

        Assert.Equal(2, await window.Locator("#rows fieldset").CountAsync());
        Assert.Contains("Gyeongbuk", await window.TextContentAsync("#said"), StringComparison.Ordinal);
        await window.Context.CloseAsync();
    }

    [Fact]
    public async Task A_press_on_the_map_adds_a_region_without_script()
    {
        var window = await OpenAsync("en", $"cycle/scenario?{Small}", withScript: false);

        await window.ClickAsync("#map svg:visible a.tile-of:has-text('Gyeongbuk')");

        Assert.Contains("kr-gyeongbuk:2024-2033:100", window.Url, StringComparison.Ordinal);
        await window.FillAsync("#rows fieldset:nth-of-type(1) input[name=amount]", "250");
        await window.ClickAsync("#question .actions button");
        Assert.Contains(":250", window.Url, StringComparison.Ordinal);
        await window.Context.CloseAsync();
    }

    [Fact]
    public async Task Cancelling_stops_the_work_on_the_server()
    {
        var window = await OpenAsync(
            "en",
            "cycle/scenario?scenario=g=kr-jeonnam:2024-2033:100;draws=20000;horizon=60"
        );
        await window.WaitForSelectorAsync(".progress:not([hidden]) button");
        await UntilAsync(() => ScenarioDraws.Inside == 1);

        await window.ClickAsync(".progress button");

        await UntilAsync(() => ScenarioDraws.Inside == 0);
        Assert.True(await window.IsHiddenAsync(".progress"));
        Assert.Contains(
            "have not been calculated yet",
            await window.TextContentAsync("#answer"),
            StringComparison.Ordinal
        );
        await window.Context.CloseAsync();
    }

    [Fact]
    public async Task Draws_come_by_themselves_and_bring_the_ranges()
    {
        var window = await OpenAsync("en", "cycle/scenario?scenario=g=kr-jeonnam:2024-2033:100;draws=300");

        await window.WaitForSelectorAsync("[data-done=yes]", new() { Timeout = 60_000 });

        Assert.Contains(
            ", range ",
            await window.TextContentAsync(".keys-of-scenario"),
            StringComparison.Ordinal
        );
        await window.Context.CloseAsync();
    }

    [Theory]
    [InlineData("ko", 1280)]
    [InlineData("en", 390)]
    public async Task Pages_can_be_looked_at(string language, int width)
    {
        foreach (var page in (string[])["cycle", "cycle/scenario", "cycle/compare", "cycle/validation"])
        {
            var window = await OpenAsync(language, page, width);
            Assert.True(await window.EvaluateAsync<int>("document.documentElement.scrollWidth") <= width);
            if (Screenshots is not null)
                await window.ScreenshotAsync(
                    new()
                    {
                        Path = $"{Screenshots}/{page.Replace('/', '-')}-{language}-{width}.png",
                        FullPage = true,
                    }
                );
            await window.Context.CloseAsync();
        }
    }

    async Task<IPage> OpenAsync(string language, string page, int width = 1280, bool withScript = true)
    {
        var window = await browser.OpenAsync(width, withScript);
        // The first page of a fresh server fits the model, and that of the validation fits it several times.
        await window.GotoAsync(
            new Uri(example.Site.Address, PageAddresses.Of(language, page)).ToString(),
            new() { Timeout = 120_000 }
        );
        return window;
    }

    static async Task UntilAsync(Func<bool> holds)
    {
        for (var wait = 0; wait < 300 && !holds(); wait++)
            await Task.Delay(100);
        Assert.True(holds());
    }
}
