using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Xunit;

namespace Evenground.Tests.Web;

/// <summary>Every page in a real browser: for whoever reads by ear, by keyboard, on a phone, in the dark, on
/// paper or without script.</summary>
public sealed class BrowserTests(Browser browser, ExampleSite example)
    : IClassFixture<Browser>,
        IClassFixture<ExampleSite>
{
    public static TheoryData<string, string, int> Pages()
    {
        var pages = new TheoryData<string, string, int>();
        foreach (var page in PageAddresses.All)
        foreach (var language in (string[])["ko", "en"])
        foreach (var width in (int[])[1280, 390])
            pages.Add(language, page, width);
        return pages;
    }

    [Theory, MemberData(nameof(Pages))]
    public async Task A_page_is_accessible_fits_the_screen_and_makes_no_error(
        string language,
        string page,
        int width
    )
    {
        // Each language is seen in the light on one screen and in the dark on the other.
        var scheme = language == "ko" == width < 500 ? ColorScheme.Dark : ColorScheme.Light;
        var window = await browser.OpenAsync(width, scheme: scheme);
        var errors = new List<string>();
        window.Console += (_, message) =>
        {
            if (message.Type == "error")
                errors.Add(message.Text);
        };
        window.PageError += (_, error) => errors.Add(error);
        await window.GotoAsync(At(PageAddresses.Of(language, page)));

        var found = await window.RunAxe();
        var widthNeeded = await window.EvaluateAsync<int>("document.documentElement.scrollWidth");

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
    public async Task The_dates_are_set_without_script()
    {
        var window = await browser.OpenAsync(withScript: false);
        await window.GotoAsync(At(PageAddresses.Of("en", "")));
        await window.ClickAsync(".dates summary");
        await window.FillAsync("#date-on", "2022-12-31");
        await window.FillAsync("#date-known", "2022-12-31");
        await window.ClickAsync(".dates form button");

        Assert.EndsWith("?on=2022-12-31&known=2022-12-31", window.Url, StringComparison.Ordinal);
        Assert.Contains("113 companies", await window.TextContentAsync(".loop"), StringComparison.Ordinal);
        Assert.Contains(
            "What held on 31 December 2022, as known on 31 December 2022.",
            await window.TextContentAsync(".sentence"),
            StringComparison.Ordinal
        );
        await window.ClickAsync("nav a:has-text('Hubs')");
        Assert.EndsWith("/hubs?on=2022-12-31&known=2022-12-31", window.Url, StringComparison.Ordinal);
        await window.Context.CloseAsync();
    }

    [Fact]
    public async Task The_keyboard_reaches_everything_that_can_be_used_and_shows_where_it_is()
    {
        var window = await browser.OpenAsync();
        await window.GotoAsync(At(PageAddresses.Of("en", "findings")));
        var usable = await window.EvaluateAsync<int>(
            "[...document.querySelectorAll('a[href],button,input,summary,[tabindex=\"0\"]')].filter(e => e.checkVisibility()).length"
        );
        var (seen, unmarked) = (new HashSet<string>(), new List<string>());

        for (var step = 0; step < usable + 5; step++)
        {
            await window.Keyboard.PressAsync("Tab");
            var place = await window.EvaluateAsync<string>(
                """
                (() => { const e = document.activeElement; if (e === document.body) return '';
                  const all = [...document.querySelectorAll('*')]; return all.indexOf(e) + '|' + getComputedStyle(e).outlineStyle + '|' + e.outerHTML.slice(0, 80); })()
                """
            );
            if (place.Length == 0)
                break;
            var parts = place.Split('|', 3);
            seen.Add(parts[0]);
            if (parts[1] == "none")
                unmarked.Add(parts[2]);
        }

        Assert.Equal(usable, seen.Count);
        Assert.Empty(unmarked);
        await window.Context.CloseAsync();
    }

    [Fact]
    public async Task The_first_key_leads_past_the_menu()
    {
        var window = await browser.OpenAsync();
        await window.GotoAsync(At(PageAddresses.Of("ko", "")));
        await window.Keyboard.PressAsync("Tab");
        await window.Keyboard.PressAsync("Enter");

        Assert.Equal("main", await window.EvaluateAsync<string>("document.activeElement.id"));
        await window.Context.CloseAsync();
    }

    [Fact]
    public async Task On_paper_the_figures_stay_and_the_controls_go()
    {
        var window = await browser.OpenAsync();
        await window.GotoAsync(At(PageAddresses.Of("en", "agenda")));
        await window.EmulateMediaAsync(new() { Media = Media.Print });

        Assert.False(await window.IsVisibleAsync(".nav"));
        Assert.False(await window.IsVisibleAsync(".rail"));
        Assert.True(await window.IsVisibleAsync(".sentence"));
        Assert.True(await window.IsVisibleAsync("main table"));
        Assert.True(await window.IsVisibleAsync(".foot code"));
        await window.Context.CloseAsync();
    }

    [Fact]
    public async Task The_font_is_ours_and_nothing_is_asked_of_another_host()
    {
        var window = await browser.OpenAsync();
        var hosts = new HashSet<string>();
        window.Request += (_, request) => hosts.Add(new Uri(request.Url).Authority);
        await window.GotoAsync(
            At(PageAddresses.Of("ko", "")),
            new() { WaitUntil = WaitUntilState.NetworkIdle }
        );

        Assert.Equal([example.Site.Address.Authority], hosts);
        Assert.True(await window.EvaluateAsync<bool>("document.fonts.check('16px Pretendard', '포스코')"));
        await window.Context.CloseAsync();
    }

    [Theory]
    [InlineData("ko", 390)]
    [InlineData("en", 1280)]
    public async Task A_slip_in_the_form_is_said_beside_its_field_while_one_types(string language, int width)
    {
        await using var site = await Site.StartEmptyAsync();
        var window = await browser.OpenAsync(width);
        await SignInAsync(window, site, language);
        await window.FillAsync("#value-1", "24 or so");
        await window.PressAsync("#value-1", "Tab");
        await window.WaitForFunctionAsync(
            "document.getElementById('value-1').getAttribute('aria-invalid') === 'true'"
        );

        Assert.NotEmpty((await window.TextContentAsync("#value-1-error"))!);
        Assert.Equal("", await window.TextContentAsync("#unit-1-error"));
        Assert.NotEmpty((await window.TextContentAsync("#status"))!);
        var found = await window.RunAxe();
        Assert.Empty(
            found
                .Violations.Where(violation => violation.Impact is "serious" or "critical")
                .Select(violation => violation.Id)
        );
        Assert.True(await window.EvaluateAsync<int>("document.documentElement.scrollWidth") <= width);
        await window.Context.CloseAsync();
    }

    [Fact]
    public async Task A_statement_of_two_figures_is_recorded_without_script()
    {
        await using var site = await Site.StartEmptyAsync();
        var window = await browser.OpenAsync(withScript: false);
        await SignInAsync(window, site, "en");
        await window.FillAsync("#statement_id", "2024-01-said");
        await window.FillAsync("#published_on", "2024-02-01");
        await window.FillAsync("#speaker", "Town");
        await window.FillAsync("#publisher", "Town radio");
        await window.FillAsync("#source_title", "The hub grows");
        await window.ClickAsync("button[name=add-figure]");
        foreach (var (number, metric) in ((int, string)[])[(1, "hub.residents"), (2, "hub.rooms")])
        {
            await window.FillAsync($"#metric-{number}", metric);
            await window.FillAsync($"#scope-{number}", "Town hub");
            await window.FillAsync($"#value-{number}", $"{number}2");
            await window.FillAsync($"#unit-{number}", number == 1 ? "companies" : "rooms");
            await window.FillAsync($"#as_of-{number}", "2024-01-31");
        }

        await window.ClickAsync("form.form button:not([name])");

        Assert.EndsWith("/statements/2024-01-said", window.Url, StringComparison.Ordinal);
        var table = await window.TextContentAsync("main table");
        Assert.Contains("12 companies", table, StringComparison.Ordinal);
        Assert.Contains("22 rooms", table, StringComparison.Ordinal);
        await window.Context.CloseAsync();
    }

    static async Task SignInAsync(IPage window, Site site, string language)
    {
        await window.GotoAsync(new Uri(site.Address, $"/{language}/{Site.Slug}/statements/new").ToString());
        await window.FillAsync("#token", Site.Secret);
        await window.ClickAsync("main form button");
    }

    string At(string address) => new Uri(example.Site.Address, address).ToString();
}
