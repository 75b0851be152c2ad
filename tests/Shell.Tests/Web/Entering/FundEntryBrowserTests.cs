using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Xunit;

namespace Evenground.Tests.Web.Entering;

/// <summary>The ledger's pages in a real browser: by keyboard, without script, on a phone, and by
/// ear.</summary>
public sealed class FundEntryBrowserTests(Browser browser) : IClassFixture<Browser>
{
    [Fact]
    public async Task One_prepares_and_another_approves_by_keyboard_alone_and_without_script()
    {
        await using var office = await FundOffice.OpenAsync();
        var clerk = await SignInAsync(office, office.Clerk, withScript: false);
        await clerk.GotoAsync(At(office, FundOffice.At("entries/new")));
        await FollowAsync(clerk, "a[href$='kind=commitment']", leadsTo: "#amount");
        await TypeAsync(clerk, "#on", "01102024");
        await TypeAsync(clerk, "#investor", "Re");
        await TypeAsync(clerk, "#role", "Pr");
        await TypeAsync(clerk, "#amount", "400");
        await FollowAsync(clerk, "button[value=preview]", leadsTo: "#preview");
        var preview = await clerk.TextContentAsync("main");
        await FollowAsync(clerk, "button[value=send]", leadsTo: "#decide");
        var entry = clerk.Url;
        var prepared = await clerk.TextContentAsync("main");

        var chief = await SignInAsync(office, office.Chief, withScript: false);
        await chief.GotoAsync(entry);
        await FollowAsync(chief, "form[action$='/approve'] button", leadsTo: ".badge.met");
        var approved = await chief.TextContentAsync("main");

        Assert.Contains("What it will do to the books", preview, StringComparison.Ordinal);
        Assert.Contains("You prepared this entry", prepared, StringComparison.Ordinal);
        Assert.Contains("Approved", approved, StringComparison.Ordinal);
        Assert.Contains("Unfunded commitments: Regional bank", approved, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ko", 1280)]
    [InlineData("ko", 390)]
    [InlineData("en", 1280)]
    [InlineData("en", 390)]
    public async Task Every_page_of_the_ledger_is_accessible_and_fits_the_screen(string language, int width)
    {
        await using var office = await FundOffice.OpenAsync();
        await office.BuyAsync();
        using var client = await office.SignedInAsync(office.Clerk);
        var waiting = await FundOffice.PrepareAsync(
            client,
            "valuation",
            ("on", "2024-03-31"),
            ("stake", office.Holding.Id.ToString()),
            ("amount", "140"),
            ("method", "multiples"),
            ("basis", "Sales of peers")
        );
        var scheme = language == "ko" == width < 500 ? ColorScheme.Dark : ColorScheme.Light;
        var window = await SignInAsync(office, office.Chief, width, scheme: scheme);
        foreach (
            var page in (string[])
                [
                    "entries",
                    "entries/new",
                    "entries/new?kind=purchase",
                    "entries/new?kind=distribution",
                    "entries/new?kind=undo",
                    $"entries/{waiting.Split('/')[^1]}",
                    "close",
                    "terms",
                ]
        )
        {
            await window.GotoAsync(At(office, FundOffice.At(page, language)));
            await CheckAsync(window, width);
        }

        await window.GotoAsync(At(office, $"/{language}/{Site.Slug}/funds/import"));
        await CheckAsync(window, width);

        await window.GotoAsync(At(office, FundOffice.At("entries/new?kind=capital-call", language)));
        await window.FillAsync("#investments", "12x");
        await window.ClickAsync("button[value=send]");
        await CheckAsync(window, width);
        Assert.NotEqual(0, await window.Locator("[aria-invalid=true]").CountAsync());
    }

    static async Task CheckAsync(IPage window, int width)
    {
        var found = await window.RunAxe();
        var widthNeeded = await window.EvaluateAsync<int>("document.documentElement.scrollWidth");

        Assert.Empty(
            found
                .Violations.Where(violation => violation.Impact is "serious" or "critical")
                .Select(violation => $"{window.Url} {violation.Id}: {violation.Nodes.FirstOrDefault()?.Html}")
        );
        Assert.True(widthNeeded <= width, $"{window.Url} is {widthNeeded} px wide on {width} px.");
    }

    async Task<IPage> SignInAsync(
        FundOffice office,
        string key,
        int width = 1280,
        bool withScript = true,
        ColorScheme scheme = ColorScheme.Light
    )
    {
        var window = await browser.OpenAsync(width, withScript, scheme);
        await window.GotoAsync(At(office, "/en/sign-in"));
        await window.FillAsync("#token", key);
        await window.Keyboard.PressAsync("Enter");
        await window.WaitForURLAsync(url => !url.Contains("sign-in", StringComparison.Ordinal));
        return window;
    }

    /// <summary>Goes to a control as the keyboard does, and presses it.</summary>
    static async Task FollowAsync(IPage window, string control, string leadsTo)
    {
        await TabToAsync(window, control);
        await window.Keyboard.PressAsync("Enter");
        await window.WaitForSelectorAsync(leadsTo);
    }

    static async Task TypeAsync(IPage window, string control, string text)
    {
        await TabToAsync(window, control);
        await window.Keyboard.TypeAsync(text);
    }

    static async Task TabToAsync(IPage window, string control)
    {
        for (var step = 0; step < 150; step++)
        {
            await window.Keyboard.PressAsync("Tab");
            if (await window.Locator($"{control}:focus").CountAsync() > 0)
                return;
        }

        Assert.Fail($"The keyboard never reached {control}.");
    }

    static string At(FundOffice office, string address) => new Uri(office.Site.Address, address).ToString();
}
