using System.Buffers.Binary;
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

    [Fact]
    public async Task The_years_are_played_by_a_button_and_heard()
    {
        var window = await browser.OpenAsync();
        await window.EmulateMediaAsync(new() { ReducedMotion = ReducedMotion.Reduce });
        await window.GotoAsync(new Uri(site.Address, "en").ToString());
        var last = "document.querySelector('#pyramid .for-wide .women:nth-of-type(20)')";
        Assert.Equal("2023", await window.TextContentAsync("#pyramid .for-wide .when"));
        var before = await window.EvaluateAsync<double>($"{last}.getAttribute('width') * 1");

        await window.FocusAsync("#pyramid .play");
        await window.Keyboard.PressAsync("Enter");

        Assert.Equal("Pause", await window.TextContentAsync("#pyramid .play"));
        Assert.Equal("2011", await window.TextContentAsync("#pyramid .for-wide .when"));
        Assert.StartsWith(
            "2011: Men ",
            await window.TextContentAsync("#pyramid .playing"),
            StringComparison.Ordinal
        );
        Assert.NotEqual(before, await window.EvaluateAsync<double>($"{last}.getAttribute('width') * 1"));
        Assert.Equal("2011", await window.TextContentAsync("#pyramid .rail [aria-current]"));
        await window.WaitForFunctionAsync(
            "document.querySelector('#pyramid .for-wide .when').textContent === '2012'"
        );

        await window.Keyboard.PressAsync("Enter");
        Assert.Equal("Play", await window.TextContentAsync("#pyramid .play"));
        await window.ClickAsync("#pyramid .rail a:has-text('2017')");
        Assert.EndsWith("?year=2017", window.Url, StringComparison.Ordinal);
        Assert.EndsWith(
            "?year=2016",
            await window.GetAttributeAsync("#pyramid a[rel=prev]", "href"),
            StringComparison.Ordinal
        );
        await window.Context.CloseAsync();
    }

    [Fact]
    public async Task Without_script_every_year_is_a_link_and_no_button_is_shown()
    {
        var window = await browser.OpenAsync(withScript: false);
        await window.GotoAsync(new Uri(site.Address, "ko").ToString());

        Assert.False(await window.IsVisibleAsync("#pyramid .play"));
        Assert.False(await window.IsVisibleAsync("#map [data-png]"));
        Assert.True(await window.IsVisibleAsync("#pyramid .rail a:has-text('2015')"));
        Assert.True(await window.IsVisibleAsync("#map a[href$='format=svg']"));
        await window.Context.CloseAsync();
    }

    [Fact]
    public async Task A_picture_is_saved_as_PNG_under_the_pages_own_rules()
    {
        var window = await browser.OpenAsync(withPolicy: true);
        var errors = new List<string>();
        window.Console += (_, message) =>
        {
            if (message.Type == "error")
                errors.Add(message.Text);
        };
        await window.GotoAsync(new Uri(site.Address, "ko").ToString());

        var download = await window.RunAndWaitForDownloadAsync(() => window.ClickAsync("#map [data-png]"));

        Assert.Equal("map.png", download.SuggestedFilename);
        var path = Path.Combine(Screenshots ?? Path.GetTempPath(), $"saved-{Guid.NewGuid():N}.png");
        await download.SaveAsAsync(path);
        var bytes = await File.ReadAllBytesAsync(path, TestContext.Current.CancellationToken);
        if (Screenshots is null)
            File.Delete(path);
        Assert.Equal([0x89, (byte)'P', (byte)'N', (byte)'G'], bytes[..4]);
        Assert.Equal(2 * 976, BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(16)));
        Assert.InRange(await InkOfTheTitleAsync(bytes), 200, 5_000);
        Assert.Empty(errors);
        await window.Context.CloseAsync();
    }

    [Fact]
    public async Task A_picture_opened_by_itself_asks_for_nothing()
    {
        var window = await browser.OpenAsync(withPolicy: true);
        var asked = new List<string>();
        window.Request += (_, request) =>
        {
            if (!request.Url.StartsWith("data:", StringComparison.Ordinal))
                asked.Add(request.Url);
        };
        foreach (var name in (string[])["map", "pyramid", "chord", "lines", "moran", "vintages", "flow-bars"])
        {
            asked.Clear();
            await window.GotoAsync(new Uri(site.Address, $"ko/exports/{name}").ToString());
            Assert.Single(asked);
            if (Screenshots is not null)
                await window.ScreenshotAsync(new() { Path = $"{Screenshots}/file-{name}.png" });
        }

        await window.Context.CloseAsync();
    }

    /// <summary>How many points are dark where the title stands: none when a picture was saved before its
    /// fonts
    /// were read.</summary>
    async Task<int> InkOfTheTitleAsync(byte[] png)
    {
        var window = await browser.OpenAsync();
        var ink = await window.EvaluateAsync<int>(
            """
            async png => {
              const picture = new Image();
              picture.src = `data:image/png;base64,${png}`;
              await picture.decode();
              const canvas = new OffscreenCanvas(600, 60);
              const context = canvas.getContext("2d");
              context.drawImage(picture, 0, -60);
              const points = context.getImageData(0, 0, 600, 60).data;
              let ink = 0;
              for (let at = 0; at < points.length; at += 4) if (points[at] < 128) ink++;
              return ink;
            }
            """,
            Convert.ToBase64String(png)
        );
        await window.Context.CloseAsync();
        return ink;
    }
}
