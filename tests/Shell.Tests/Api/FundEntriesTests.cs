using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Evenground.Tests.Web;
using Evenground.Tests.Web.Entering;
using Xunit;

namespace Evenground.Tests.Api;

/// <summary>A fund's ledger over HTTP: the same four eyes as on the pages.</summary>
public sealed class FundEntriesTests
{
    const string Programme = "/api/v1/programmes/venture-platform/";

    static readonly string Root = $"{Programme}funds/{FundOffice.Fund}/";

    static readonly object Commitment = new
    {
        kind = "commitment",
        fields = new Dictionary<string, string>
        {
            ["on"] = "2024-01-10",
            ["investor"] = FundOffice.Bank.ToString(),
            ["role"] = "private",
            ["amount"] = "400",
        },
    };

    static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_one_key_prepares_another_approves()
    {
        await using var office = await FundOffice.OpenAsync();
        var entry = Guid.CreateVersion7();
        var prepared = await SendAsync(office, office.Clerk, "entries", Commitment, entry);
        var waiting = await ReadAsync(office, "entries/waiting");
        var own = await SendAsync(office, office.Clerk, $"entries/{entry}/approve", new { });
        var approved = await SendAsync(office, office.Chief, $"entries/{entry}/approve", new { });

        Assert.Equal(HttpStatusCode.OK, prepared.Status);
        Assert.Equal(entry, Assert.Single(waiting.EnumerateArray()).GetProperty("entry").GetGuid());
        Assert.Equal("400", waiting[0].GetProperty("amount").GetString());
        Assert.Equal("fund.approver-must-be-another", own.Body.GetProperty("code").GetString());
        Assert.Equal(1, approved.Body.GetProperty("entries").GetInt32());
        Assert.Empty((await ReadAsync(office, "entries/waiting")).EnumerateArray());
    }

    [Fact]
    public async Task An_entry_that_is_sent_again_is_recorded_once()
    {
        await using var office = await FundOffice.OpenAsync();
        var request = Guid.CreateVersion7();
        var first = await SendAsync(office, office.Clerk, "entries", Commitment, request);
        var second = await SendAsync(office, office.Clerk, "entries", Commitment, request);

        Assert.False(first.Body.GetProperty("wasRepeat").GetBoolean());
        Assert.True(second.Body.GetProperty("wasRepeat").GetBoolean());
        Assert.Equal(
            first.Body.GetProperty("headHash").GetString(),
            second.Body.GetProperty("headHash").GetString()
        );
    }

    [Fact]
    public async Task A_trial_and_a_preview_record_nothing()
    {
        await using var office = await FundOffice.OpenAsync();
        var head = office.Site.Book.Head;
        var trial = await SendAsync(office, office.Clerk, "entries?dryRun=true", Commitment);
        var preview = await SendAsync(office, office.Clerk, "entries/preview", Commitment);

        Assert.True(trial.Body.GetProperty("isTrial").GetBoolean());
        Assert.Equal(
            ["commitments-receivable debit 400", "uncalled-capital credit 400"],
            preview
                .Body.GetProperty("postings")
                .EnumerateArray()
                .Select(posting =>
                    $"{posting.GetProperty("account")} {posting.GetProperty("side")} {posting.GetProperty("amount")}"
                )
        );
        Assert.Equal(head, office.Site.Book.Head);
    }

    [Fact]
    public async Task Everything_that_is_wrong_with_an_entry_is_said_by_field()
    {
        await using var office = await FundOffice.OpenAsync();
        var (status, body) = await SendAsync(
            office,
            office.Clerk,
            "entries",
            new { kind = "commitment", fields = new { on = "yesterday", amount = "4.5" } }
        );

        Assert.Equal(HttpStatusCode.UnprocessableEntity, status);
        Assert.Equal(
            ["amount", "investor", "on", "role"],
            body.GetProperty("refusals")
                .EnumerateArray()
                .Select(refusal => refusal.GetProperty("column").GetString())
                .Order(StringComparer.Ordinal)
        );
    }

    [Theory]
    [InlineData("entries", HttpStatusCode.OK)]
    [InlineData("close", HttpStatusCode.Forbidden)]
    [InlineData("close?dryRun=true", HttpStatusCode.Forbidden)]
    [InlineData("reopen", HttpStatusCode.UnprocessableEntity)]
    public async Task A_key_for_preparing_does_that_alone(string address, HttpStatusCode expected)
    {
        await using var office = await FundOffice.OpenAsync();
        var body = address switch
        {
            "entries" => Commitment,
            "reopen" => new { from = "2024-01-01", reason = "x" },
            _ => new { through = "2024-01-31" },
        };

        Assert.Equal(expected, (await SendAsync(office, office.Preparer, address, body)).Status);
    }

    [Fact]
    public async Task A_month_is_looked_at_closed_and_opened_again()
    {
        await using var office = await FundOffice.OpenAsync();
        await office.CommitAsync();
        var list = await ReadAsync(office, "month-end?on=2024-01-31&months=6");
        var closed = await SendAsync(office, office.Chief, "close", new { through = "2024-01-31" });
        var late = await SendAsync(office, office.Clerk, "entries", Commitment);
        var opened = await SendAsync(
            office,
            office.Chief,
            "reopen",
            new { from = "2024-01-01", reason = "A late invoice." }
        );

        Assert.Equal(6, list.GetProperty("points").GetArrayLength());
        Assert.Equal(6, list.GetProperty("valuationMonths").GetInt32());
        Assert.Equal(HttpStatusCode.OK, closed.Status);
        Assert.Equal("fund.books-must-be-open", late.Body.GetProperty("code").GetString());
        Assert.Equal(HttpStatusCode.OK, opened.Status);
        Assert.Equal(new(2023, 12, 31), office.Funds.ClosedThrough(FundOffice.Fund));
    }

    [Fact]
    public async Task A_rejected_entry_waits_no_longer()
    {
        await using var office = await FundOffice.OpenAsync();
        var entry = Guid.CreateVersion7();
        await SendAsync(office, office.Clerk, "entries", Commitment, entry);
        var bare = await SendAsync(office, office.Chief, $"entries/{entry}/reject", new { reason = "" });
        var rejected = await SendAsync(
            office,
            office.Chief,
            $"entries/{entry}/reject",
            new { reason = "The contract says 300." }
        );

        Assert.Equal(HttpStatusCode.UnprocessableEntity, bare.Status);
        Assert.Equal(HttpStatusCode.OK, rejected.Status);
        Assert.Empty((await ReadAsync(office, "entries/waiting")).EnumerateArray());
    }

    [Fact]
    public async Task A_fund_that_is_not_there_is_not_found()
    {
        await using var office = await FundOffice.OpenAsync();
        using var client = office.Site.Client();
        foreach (var page in (string[])["entries/waiting", "month-end"])
        {
            using var answer = await client.GetAsync(
                new Uri($"{Programme}funds/{Guid.Empty}/{page}", UriKind.Relative),
                Stop
            );
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        }
    }

    [Fact]
    public async Task The_kinds_of_entries_say_what_they_ask_for()
    {
        await using var office = await FundOffice.OpenAsync();
        using var client = office.Site.Client();
        var kinds = await client.GetFromJsonAsync<JsonElement>("/api/v1/fund-entry-kinds", Stop);
        var call = kinds
            .EnumerateArray()
            .Single(kind => kind.GetProperty("kind").GetString() == "capital-call");

        Assert.Equal(23, kinds.GetArrayLength());
        Assert.Equal(
            ["investor", "investments", "fees", "expenses"],
            call.GetProperty("shares").EnumerateArray().Select(field => field.GetProperty("name").GetString())
        );
    }

    static async Task<(HttpStatusCode Status, JsonElement Body)> SendAsync(
        FundOffice office,
        string key,
        string address,
        object body,
        Guid? request = null
    )
    {
        using var client = office.Site.Client();
        using var message = new HttpRequestMessage(HttpMethod.Post, Root + address)
        {
            Content = JsonContent.Create(body),
        };
        message.Headers.Authorization = new AuthenticationHeaderValue("Bearer", key);
        message.Headers.Add("Request-Id", (request ?? Guid.CreateVersion7()).ToString());
        using var answer = await client.SendAsync(message, Stop);
        return (answer.StatusCode, await answer.Content.ReadFromJsonAsync<JsonElement>(Stop));
    }

    static async Task<JsonElement> ReadAsync(FundOffice office, string address)
    {
        using var client = office.Site.Client();
        return await client.GetFromJsonAsync<JsonElement>(Root + address, Stop);
    }
}
