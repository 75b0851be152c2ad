using System.Net;
using System.Net.Http.Json;
using System.Text.RegularExpressions;
using Evenground.Web;
using Xunit;

namespace Evenground.Tests.Web;

/// <summary>Who may write: the holder of the token, through a form of ours, and nobody else.</summary>
public sealed partial class AccessTests
{
    const string Form = "/en/venture-platform/statements/new";

    static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_stranger_is_led_to_the_sign_in_page()
    {
        await using var site = await Site.StartEmptyAsync();
        using var client = site.Client();
        using var answer = await client.GetAsync(At(Form), Stop);

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.StartsWith("/en/sign-in", answer.Headers.Location!.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Form)]
    [InlineData(Form + "/check")]
    public async Task A_stranger_cannot_write(string address)
    {
        await using var site = await Site.StartEmptyAsync();
        var before = site.Book.Head;
        using var client = site.Client();
        using var answer = await client.PostAsync(At(address), Filled("x", []), Stop);

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        Assert.Equal(before, site.Book.Head);
    }

    [Theory]
    [InlineData("")]
    [InlineData("a-token-for-tests-0123456788")]
    public async Task A_wrong_token_opens_nothing(string typed)
    {
        await using var site = await Site.StartEmptyAsync();
        using var client = site.Client();
        using var answer = await SignInAsync(client, typed);

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.DoesNotContain(
            answer.Headers,
            header =>
                header.Key == "Set-Cookie"
                && header.Value.Any(cookie => cookie.StartsWith(Session.Cookie, StringComparison.Ordinal))
        );
    }

    [Fact]
    public async Task The_session_is_kept_from_scripts_and_from_other_sites()
    {
        await using var site = await Site.StartEmptyAsync();
        using var client = site.Client();
        using var answer = await SignInAsync(client, Site.Secret);

        var cookie = answer
            .Headers.GetValues("Set-Cookie")
            .Single(value => value.StartsWith(Session.Cookie, StringComparison.Ordinal));
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=strict", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(Site.Secret, cookie, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_of_another_site_is_refused_even_with_the_session()
    {
        await using var site = await Site.StartEmptyAsync();
        using var client = site.Client();
        (await SignInAsync(client, Site.Secret)).Dispose();
        var before = site.Book.Head;
        using var answer = await client.PostAsync(At(Form), Filled("x", []), Stop);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal(before, site.Book.Head);
    }

    [Fact]
    public async Task A_statement_that_is_sent_twice_is_recorded_once()
    {
        await using var site = await Site.StartEmptyAsync();
        using var client = site.Client();
        (await SignInAsync(client, Site.Secret)).Dispose();
        var hidden = await HiddenAsync(client, Form);

        using var first = await client.PostAsync(At(Form), Filled("2024-01-said", hidden), Stop);
        var after = site.Book.Head;
        using var second = await client.PostAsync(At(Form), Filled("2024-01-said", hidden), Stop);

        Assert.Equal(HttpStatusCode.SeeOther, first.StatusCode);
        Assert.Equal(HttpStatusCode.SeeOther, second.StatusCode);
        Assert.Equal("/en/venture-platform/statements/2024-01-said", first.Headers.Location!.ToString());
        Assert.Equal(after, site.Book.Head);
        Assert.Equal(3, after.Sequence);
        Assert.Contains(
            "24 companies",
            await client.GetStringAsync(At(first.Headers.Location.ToString()), Stop),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task What_is_wrong_is_said_beside_its_field_and_nothing_is_recorded()
    {
        await using var site = await Site.StartEmptyAsync();
        using var client = site.Client();
        (await SignInAsync(client, Site.Secret)).Dispose();
        var before = site.Book.Head;
        using var answer = await client.PostAsync(
            At(Form),
            Filled(
                "2024-01-said",
                await HiddenAsync(client, Form),
                ("value-1", "24 or so"),
                ("source_url", "javascript:alert(1)")
            ),
            Stop
        );
        var html = await answer.Content.ReadAsStringAsync(Stop);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Equal(before, site.Book.Head);
        Assert.Contains("href=\"#value-1\"", html, StringComparison.Ordinal);
        Assert.Contains("href=\"#source_url\"", html, StringComparison.Ordinal);
        Assert.Contains("value=\"24 or so\"", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_is_checked_while_it_is_filled_in()
    {
        await using var site = await Site.StartEmptyAsync();
        using var client = site.Client();
        (await SignInAsync(client, Site.Secret)).Dispose();
        var hidden = await HiddenAsync(client, Form);

        using var wrong = await client.PostAsync(
            At(Form + "/check"),
            Filled("2024-01-said", hidden, ("unit-1", "sheep")),
            Stop
        );
        using var right = await client.PostAsync(
            At(Form + "/check"),
            Filled("2024-01-said", hidden, ("relation-1", "about")),
            Stop
        );

        var found = await wrong.Content.ReadFromJsonAsync<Checked>(Stop);
        Assert.Equal(["unit-1"], found!.Errors.Keys);
        var read = await right.Content.ReadFromJsonAsync<Checked>(Stop);
        Assert.Empty(read!.Errors);
        Assert.Equal(["24 companies: read as 23 companies to 25 companies."], read.Readings);
    }

    [Theory]
    [InlineData("//evil.example", "/")]
    [InlineData("https://evil.example", "/")]
    [InlineData("/\\evil.example", "/")]
    [InlineData("/ko/venture-platform", "/ko/venture-platform")]
    public async Task Signing_in_leads_to_our_own_pages_only(string asked, string led)
    {
        await using var site = await Site.StartEmptyAsync();
        using var client = site.Client();
        using var answer = await SignInAsync(client, Site.Secret, asked);

        Assert.Equal(led, answer.Headers.Location!.ToString());
    }

    [Fact]
    public async Task Signing_out_ends_the_session()
    {
        await using var site = await Site.StartEmptyAsync();
        using var client = site.Client();
        (await SignInAsync(client, Site.Secret)).Dispose();
        (
            await client.PostAsync(
                At("/en/sign-out"),
                new FormUrlEncodedContent(await HiddenAsync(client, "/en/sign-in")),
                Stop
            )
        ).Dispose();
        using var answer = await client.GetAsync(At(Form), Stop);

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
    }

    [Theory]
    [InlineData(9, true)]
    [InlineData(11, false)]
    public void A_session_lasts_a_working_day(int hours, bool isOpen)
    {
        var token = new WriteToken(Site.Secret);
        var start = new DateTimeOffset(2026, 1, 5, 9, 0, 0, TimeSpan.Zero);

        Assert.Equal(isOpen, Session.IsOpen(Session.Open(token, start), token, start.AddHours(hours)));
    }

    [Fact]
    public void A_session_of_another_token_or_a_longer_expiry_is_none()
    {
        var token = new WriteToken(Site.Secret);
        var start = new DateTimeOffset(2026, 1, 5, 9, 0, 0, TimeSpan.Zero);
        var cookie = Session.Open(token, start);

        Assert.False(Session.IsOpen(cookie, new("another-token-0123456789"), start));
        Assert.False(Session.IsOpen("9" + cookie, token, start));
        Assert.False(Session.IsOpen(cookie[..^1], token, start));
    }

    static async Task<HttpResponseMessage> SignInAsync(HttpClient client, string typed, string next = Form)
    {
        var hidden = await HiddenAsync(client, "/en/sign-in");
        return await client.PostAsync(
            At("/en/sign-in"),
            new FormUrlEncodedContent(
                new Dictionary<string, string>(hidden) { ["token"] = typed, ["next"] = next }
            ),
            Stop
        );
    }

    static async Task<Dictionary<string, string>> HiddenAsync(HttpClient client, string address) =>
        Hidden()
            .Matches(await client.GetStringAsync(At(address), Stop))
            .DistinctBy(field => field.Groups[1].Value)
            .ToDictionary(field => field.Groups[1].Value, field => field.Groups[2].Value);

    static FormUrlEncodedContent Filled(
        string key,
        Dictionary<string, string> hidden,
        params ReadOnlySpan<(string Name, string Value)> changes
    )
    {
        var fields = new Dictionary<string, string>(hidden)
        {
            ["statement_id"] = key,
            ["published_on"] = "2024-02-01",
            ["speaker"] = "Town",
            ["publisher"] = "Town radio",
            ["source_title"] = "The hub grows",
            ["source_url"] = "",
            ["metric-1"] = "hub.residents",
            ["scope-1"] = "Town hub",
            ["relation-1"] = "equals",
            ["value-1"] = "24",
            ["unit-1"] = "companies",
            ["rounded_to-1"] = "1",
            ["period_start-1"] = "",
            ["as_of-1"] = "2024-01-31",
            ["note-1"] = "",
        };
        foreach (var (name, value) in changes)
            fields[name] = value;
        return new(fields);
    }

    static Uri At(string address) => new(address, UriKind.Relative);

    [GeneratedRegex("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"")]
    private static partial Regex Hidden();

    sealed record Checked(Dictionary<string, string> Errors, string Summary, List<string> Readings);
}
