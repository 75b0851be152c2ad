using Microsoft.Playwright;
using Xunit;

namespace Evenground.Tests.Web;

/// <summary>The machine's own Chromium, without a screen. Tests that need it are skipped where there is
/// none.</summary>
public sealed class Browser : IAsyncLifetime
{
    /// <summary>Where it is; null where there is none.</summary>
    public static string? Program { get; } = Find();

    IPlaywright? _playwright;
    IBrowser? _chromium;

    public async ValueTask InitializeAsync()
    {
        if (Program is null)
            return;
        _playwright = await Playwright.CreateAsync();
        _chromium = await _playwright.Chromium.LaunchAsync(
            new() { ExecutablePath = Program, Args = ["--no-sandbox", "--disable-background-networking"] }
        );
    }

    /// <summary>A window of its own; skips the test, or fails it where a browser is required.</summary>
    /// <param name="withPolicy">Whether the page's own policy holds; then a test can bring no checker
    /// along.</param>
    public async Task<IPage> OpenAsync(
        int width = 1280,
        bool withScript = true,
        ColorScheme scheme = ColorScheme.Light,
        bool withPolicy = false
    )
    {
        if (_chromium is null)
        {
            const string reason = "No Chromium was found (EVENGROUND_CHROMIUM, or chromium on the PATH).";
            if (
                Environment.GetEnvironmentVariable("EVENGROUND_REQUIRE")?.Split(',').Contains("browser")
                == true
            )
                Assert.Fail($"{reason} EVENGROUND_REQUIRE asks for it.");
            Assert.Skip(reason);
        }

        var window = await _chromium.NewContextAsync(
            new()
            {
                ViewportSize = new() { Width = width, Height = 900 },
                JavaScriptEnabled = withScript,
                ColorScheme = scheme,
                // The style sheet's rules are ours; the checker that a test brings along is not.
                BypassCSP = withScript && !withPolicy,
            }
        );
        return await window.NewPageAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (_chromium is not null)
            await _chromium.DisposeAsync();
        _playwright?.Dispose();
    }

    static string? Find()
    {
        var named = Environment.GetEnvironmentVariable("EVENGROUND_CHROMIUM");
        if (!string.IsNullOrEmpty(named))
            return File.Exists(named) ? named : null;
        return (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator)
            .SelectMany(folder =>
                (string[])
                    [
                        Path.Combine(folder, "chromium"),
                        Path.Combine(folder, "chromium-browser"),
                        Path.Combine(folder, "google-chrome"),
                    ]
            )
            .FirstOrDefault(File.Exists);
    }
}
