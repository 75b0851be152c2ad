using System.Net;
using System.Net.Http.Headers;
using Evenground.Web;
using Xunit;

namespace Evenground.Tests.Web.Entering;

/// <summary>Writers come in by a key of their own, and stay out once it is revoked.</summary>
public sealed class WriterAccessTests
{
    static readonly DateTimeOffset Start = new(2026, 1, 5, 9, 0, 0, TimeSpan.Zero);

    static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_revoked_key_ends_its_sessions_and_its_bearer_at_once()
    {
        await using var office = await FundOffice.OpenAsync();
        using var browser = await office.SignedInAsync(office.Clerk);
        using var program = Bearer(office, office.Clerk);
        var before = await StatusAsync(browser);
        var held = await StatusAsync(program);
        await office.Installation.Writers.RevokeAsync(
            IdOf(office.Clerk),
            FundOffice.Formed,
            Site.Writer,
            Stop
        );

        Assert.Equal(HttpStatusCode.OK, before);
        Assert.Equal(HttpStatusCode.OK, held);
        Assert.Equal(HttpStatusCode.Redirect, await StatusAsync(browser));
        using var answer = await program.GetAsync(
            new Uri("/api/v1/fund-entry-kinds", UriKind.Relative),
            Stop
        );
        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        Assert.Contains(
            "access.key-must-hold",
            await answer.Content.ReadAsStringAsync(Stop),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_revoked_key_signs_nobody_in()
    {
        await using var office = await FundOffice.OpenAsync();
        await office.Installation.Writers.RevokeAsync(
            IdOf(office.Clerk),
            FundOffice.Formed,
            Site.Writer,
            Stop
        );
        using var client = office.Site.Client();
        var hidden = await FundOffice.HiddenAsync(client, "/en/sign-in");
        using var answer = await client.PostAsync(
            new Uri("/en/sign-in", UriKind.Relative),
            new FormUrlEncodedContent(new Dictionary<string, string>(hidden) { ["token"] = office.Clerk }),
            Stop
        );

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    [Fact]
    public async Task A_form_of_another_site_is_refused_even_with_a_writers_session()
    {
        await using var office = await FundOffice.OpenAsync();
        using var clerk = await office.SignedInAsync(office.Clerk);
        var head = office.Site.Book.Head;
        using var answer = await clerk.PostAsync(
            new Uri(FundOffice.At("entries/new"), UriKind.Relative),
            new FormUrlEncodedContent(
                new Dictionary<string, string>
                {
                    ["kind"] = "commitment",
                    ["on"] = "2024-01-10",
                    ["investor"] = FundOffice.Bank.ToString(),
                    ["role"] = "private",
                    ["amount"] = "400",
                    ["do"] = "send",
                }
            ),
            Stop
        );

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal(head, office.Site.Book.Head);
    }

    [Theory]
    [InlineData(9, true)]
    [InlineData(11, false)]
    public void A_writers_session_lasts_a_working_day(int hours, bool isOpen)
    {
        var (token, id) = (new WriteToken(Site.Secret), Guid.CreateVersion7());
        var cookie = Session.Open(token, Start, id);

        Assert.Equal(isOpen, Session.IsOpen(cookie, token, Start.AddHours(hours), out var found));
        Assert.Equal(isOpen ? id : null, found);
    }

    [Fact]
    public void A_session_cannot_be_made_anothers()
    {
        var (token, mine, others) = (
            new WriteToken(Site.Secret),
            Guid.CreateVersion7(),
            Guid.CreateVersion7()
        );
        var cookie = Session.Open(token, Start, mine);
        var parts = cookie.Split('.');

        foreach (
            var forged in (string[])
                [
                    cookie.Replace($"{mine:N}", $"{others:N}", StringComparison.Ordinal),
                    $"{parts[0]}.{parts[2]}",
                    $"{parts[0]}.{mine:N}.{Session.Open(token, Start).Split('.')[1]}",
                    $"{parts[0]}.{mine:N}.{mine:N}.{parts[2]}",
                    $"9{cookie}",
                    cookie[..^1],
                    "..",
                    "",
                ]
        )
            Assert.False(Session.IsOpen(forged, token, Start), forged);
    }

    static HttpClient Bearer(FundOffice office, string key)
    {
        var client = office.Site.Client();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key);
        return client;
    }

    static async Task<HttpStatusCode> StatusAsync(HttpClient client)
    {
        using var answer = await client.GetAsync(
            new Uri(FundOffice.At("entries/new"), UriKind.Relative),
            Stop
        );
        return answer.StatusCode;
    }

    static Guid IdOf(string key) => Guid.ParseExact(key.AsSpan(3, 32), "N");
}
