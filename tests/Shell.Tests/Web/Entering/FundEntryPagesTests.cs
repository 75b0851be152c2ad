using System.Net;
using Evenground.Record;
using Xunit;

namespace Evenground.Tests.Web.Entering;

/// <summary>A fund's ledger on pages: prepared by one, approved by another, and closed month by
/// month.</summary>
public sealed class FundEntryPagesTests
{
    static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_one_prepares_counts_when_another_approves_it()
    {
        await using var office = await FundOffice.OpenAsync();
        using var clerk = await office.SignedInAsync(office.Clerk);
        using var chief = await office.SignedInAsync(office.Chief);
        var entry = await FundOffice.PrepareAsync(
            clerk,
            "commitment",
            ("on", "2024-01-10"),
            ("investor", FundOffice.Sponsor.ToString()),
            ("role", "sponsor"),
            ("amount", "600")
        );
        var before = Committed(office);
        var (answer, _) = await FundOffice.DecideAsync(chief, entry, "approve");
        var html = await ReadAsync(chief, entry);

        Assert.Equal(0, before);
        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        Assert.Equal(600, Committed(office));
        Assert.Contains("Clerk", html, StringComparison.Ordinal);
        Assert.Contains("Chief", html, StringComparison.Ordinal);
        Assert.DoesNotContain("Approve</button>", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_prepared_an_entry_sees_why_they_cannot_approve_it_and_is_refused_all_the_same()
    {
        await using var office = await FundOffice.OpenAsync();
        using var clerk = await office.SignedInAsync(office.Clerk);
        using var again = await office.SignedInAsync(office.Clerk);
        var entry = await FundOffice.PrepareAsync(
            clerk,
            "commitment",
            ("on", "2024-01-10"),
            ("investor", FundOffice.Sponsor.ToString()),
            ("role", "sponsor"),
            ("amount", "600")
        );
        var html = await ReadAsync(again, entry);
        var (answer, refused) = await FundOffice.DecideAsync(again, entry, "approve");

        Assert.Contains("You prepared this entry", html, StringComparison.Ordinal);
        Assert.DoesNotContain(">Approve</button>", html, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains("prepared this entry and so cannot approve it", refused, StringComparison.Ordinal);
        Assert.Equal(0, Committed(office));
    }

    [Fact]
    public async Task The_holder_of_the_start_token_prepares_and_does_not_approve_what_they_prepared()
    {
        await using var office = await FundOffice.OpenAsync();
        using var owner = await office.SignedInAsync(Site.Secret);
        var entry = await FundOffice.PrepareAsync(
            owner,
            "commitment",
            ("on", "2024-01-10"),
            ("investor", FundOffice.Bank.ToString()),
            ("role", "private"),
            ("amount", "400")
        );
        var (answer, _) = await FundOffice.DecideAsync(owner, entry, "approve");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Equal(0, Committed(office));
    }

    [Fact]
    public async Task A_key_for_preparing_approves_and_closes_nothing()
    {
        await using var office = await FundOffice.OpenAsync();
        using var clerk = await office.SignedInAsync(office.Clerk);
        using var junior = await office.SignedInAsync(office.Preparer);
        var entry = await FundOffice.PrepareAsync(
            clerk,
            "commitment",
            ("on", "2024-01-10"),
            ("investor", FundOffice.Bank.ToString()),
            ("role", "private"),
            ("amount", "400")
        );
        var (answer, refused) = await FundOffice.DecideAsync(junior, entry, "approve");
        var hidden = await FundOffice.HiddenAsync(junior, FundOffice.At("entries/new?kind=payment"));
        using var close = await junior.PostAsync(
            new Uri(FundOffice.At("close"), UriKind.Relative),
            new FormUrlEncodedContent(hidden),
            Stop
        );

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains("This key may prepare", refused, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, close.StatusCode);
        Assert.Null(office.Funds.ClosedThrough(FundOffice.Fund));
    }

    [Fact]
    public async Task A_rejected_entry_says_who_rejected_it_and_why()
    {
        await using var office = await FundOffice.OpenAsync();
        using var clerk = await office.SignedInAsync(office.Clerk);
        using var chief = await office.SignedInAsync(office.Chief);
        var entry = await FundOffice.PrepareAsync(
            clerk,
            "commitment",
            ("on", "2024-01-10"),
            ("investor", FundOffice.Bank.ToString()),
            ("role", "private"),
            ("amount", "400")
        );
        var (bare, _) = await FundOffice.DecideAsync(chief, entry, "reject");
        var (answer, _) = await FundOffice.DecideAsync(chief, entry, "reject", "The contract says 300.");
        var html = await ReadAsync(clerk, entry);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, bare.StatusCode);
        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        Assert.Contains("The contract says 300.", html, StringComparison.Ordinal);
        Assert.Contains("Rejected", html, StringComparison.Ordinal);
        Assert.Equal(0, Committed(office));
    }

    [Fact]
    public async Task Shares_are_worked_out_and_shown_before_anything_is_sent()
    {
        await using var office = await FundOffice.OpenAsync();
        await office.CommitAsync();
        using var clerk = await office.SignedInAsync(office.Clerk);
        var head = office.Site.Book.Head;
        (string, string)[] asked =
        [
            ("on", "2024-02-01"),
            ("due", "2024-02-28"),
            ("investments", "101"),
            ("fees", "10"),
            ("investor-1", FundOffice.Sponsor.ToString()),
            ("investor-2", FundOffice.Bank.ToString()),
        ];
        var (sent, html) = await FundOffice.FillAsync(clerk, "capital-call", "send", "en", asked);
        var (_, preview) = await FundOffice.FillAsync(clerk, "capital-call", "preview", "en", asked);

        Assert.Equal(HttpStatusCode.OK, sent.StatusCode);
        Assert.Contains("Check them, then send", html, StringComparison.Ordinal);
        Assert.Contains("name=\"investments-1\" value=\"61\"", html, StringComparison.Ordinal);
        Assert.Contains("name=\"investments-2\" value=\"40\"", html, StringComparison.Ordinal);
        Assert.Contains("name=\"fees-2\" value=\"4\"", html, StringComparison.Ordinal);
        Assert.Contains("What it will do to the books", preview, StringComparison.Ordinal);
        Assert.Contains("Calls outstanding: Regional bank", preview, StringComparison.Ordinal);
        Assert.Contains("111 debit", preview, StringComparison.Ordinal);
        Assert.Equal(head, office.Site.Book.Head);
    }

    [Fact]
    public async Task Shares_that_do_not_make_the_whole_are_refused_and_kept_on_the_form()
    {
        await using var office = await FundOffice.OpenAsync();
        await office.CommitAsync();
        using var clerk = await office.SignedInAsync(office.Clerk);
        var (answer, html) = await FundOffice.FillAsync(
            clerk,
            "capital-call",
            "send",
            "ko",
            ("on", "2024-02-01"),
            ("due", "2024-02-28"),
            ("investments", "100"),
            ("investor-1", FundOffice.Sponsor.ToString()),
            ("investments-1", "60"),
            ("investor-2", FundOffice.Bank.ToString()),
            ("investments-2", "39")
        );

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains("출자자별 몫의 합은 KRW 99", html, StringComparison.Ordinal);
        Assert.Contains("name=\"investments-2\" value=\"39\"", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_entry_that_is_sent_twice_is_recorded_once()
    {
        await using var office = await FundOffice.OpenAsync();
        using var clerk = await office.SignedInAsync(office.Clerk);
        var filled = await FundOffice.HiddenAsync(clerk, FundOffice.At("entries/new?kind=commitment"));
        foreach (
            var (name, value) in new[]
            {
                ("on", "2024-01-10"),
                ("investor", FundOffice.Bank.ToString()),
                ("role", "private"),
                ("amount", "400"),
                ("do", "send"),
            }
        )
            filled[name] = value;
        var address = new Uri(FundOffice.At("entries/new"), UriKind.Relative);
        using var first = await clerk.PostAsync(address, new FormUrlEncodedContent(filled), Stop);
        var head = office.Site.Book.Head;
        using var second = await clerk.PostAsync(address, new FormUrlEncodedContent(filled), Stop);

        Assert.Equal(HttpStatusCode.SeeOther, first.StatusCode);
        Assert.Equal(first.Headers.Location, second.Headers.Location);
        Assert.Equal(head, office.Site.Book.Head);
    }

    [Fact]
    public async Task A_month_is_closed_when_nothing_waits_and_opened_again_with_a_reason()
    {
        await using var office = await FundOffice.OpenAsync();
        await office.CommitAsync();
        using var chief = await office.SignedInAsync(office.Chief);
        var list = await ReadAsync(chief, FundOffice.At("close?through=2024-01-31"));
        using var closed = await SendAsync(chief, "close", ("through", "2024-01-31"));
        using var bare = await SendAsync(chief, "close/reopen", ("from", "2024-01-01"), ("reason", " "));
        using var opened = await SendAsync(
            chief,
            "close/reopen",
            ("from", "2024-01-01"),
            ("reason", "A late invoice.")
        );
        var history = await ReadAsync(chief, FundOffice.At("close", "ko"));

        Assert.Contains("Debits and credits", list, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.SeeOther, closed.StatusCode);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, bare.StatusCode);
        Assert.Equal(HttpStatusCode.SeeOther, opened.StatusCode);
        Assert.Contains("2024-01-31까지 마감", history, StringComparison.Ordinal);
        Assert.Contains("A late invoice.", history, StringComparison.Ordinal);
        Assert.Equal(new(2023, 12, 31), office.Funds.ClosedThrough(FundOffice.Fund));
    }

    [Fact]
    public async Task A_stranger_reads_the_entries_and_no_names_of_people()
    {
        await using var office = await FundOffice.OpenAsync();
        await office.CommitAsync();
        using var stranger = office.Site.Client();
        var list = await ReadAsync(stranger, FundOffice.At());
        using var form = await stranger.GetAsync(
            new Uri(FundOffice.At("entries/new"), UriKind.Relative),
            Stop
        );

        Assert.Contains("Commitment", list, StringComparison.Ordinal);
        Assert.DoesNotContain("Chief", list, StringComparison.Ordinal);
        Assert.Contains("writer-", list, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, form.StatusCode);
        Assert.StartsWith("/en/sign-in?next=", form.Headers.Location!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_taken_back_leaves_the_books_and_stays_on_the_list()
    {
        await using var office = await FundOffice.OpenAsync();
        var entry = await office.BookAsync(
            "commitment",
            ("on", "2024-01-10"),
            ("investor", FundOffice.Bank.ToString()),
            ("role", "private"),
            ("amount", "400")
        );
        await office.BookAsync("undo", ("undoes", entry.Split('/')[^1]), ("reason", "Entered twice."));
        using var clerk = await office.SignedInAsync(office.Clerk);
        var list = await ReadAsync(clerk, FundOffice.At("entries?state=taken-back"));

        Assert.Equal(0, Committed(office));
        Assert.Contains("Taken back", list, StringComparison.Ordinal);
        Assert.Contains("KRW 400", list, StringComparison.Ordinal);
    }

    static long Committed(FundOffice office) =>
        office.Funds.MeasuresOf(FundOffice.Fund, AsOf.AllRecorded(DateOnly.MaxValue))!.SizeFormed.Minor;

    static async Task<string> ReadAsync(HttpClient client, string address)
    {
        using var answer = await client.GetAsync(new Uri(address, UriKind.Relative), Stop);
        var html = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(Stop));
        Assert.True(answer.StatusCode == HttpStatusCode.OK, html);
        return html;
    }

    static async Task<HttpResponseMessage> SendAsync(
        HttpClient client,
        string page,
        params IReadOnlyList<(string Name, string Value)> fields
    )
    {
        var filled = await FundOffice.HiddenAsync(client, FundOffice.At("close"));
        foreach (var (name, value) in fields)
            filled[name] = value;
        return await client.PostAsync(
            new Uri(FundOffice.At(page), UriKind.Relative),
            new FormUrlEncodedContent(filled),
            Stop
        );
    }
}
