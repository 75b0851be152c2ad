using Evenground.Record;
using Evenground.Store;
using Xunit;

namespace Evenground.Tests.Store;

/// <summary>What a journal does, whichever database it lives in: each database runs all of it.</summary>
public abstract partial class JournalContract : IAsyncLifetime
{
    readonly string _home = Path.Combine(
        Path.GetTempPath(),
        "evenground-tests",
        Guid.NewGuid().ToString("N")
    );

    protected StandingClock Clock { get; } = new(Samples.Evening);

    protected StoreOptions Options { get; private set; } = null!;

    protected Installation Installation { get; set; } = null!;

    protected ProgrammeBook Book { get; private set; } = null!;

    protected string Home => _home;

    protected abstract Task<string> ConnectAsync(string home);

    public async ValueTask InitializeAsync()
    {
        Directory.CreateDirectory(_home);
        Options = new(await ConnectAsync(_home), Path.Combine(_home, "home"));
        Installation = await OpenAsync();
        Book = (
            await Installation.FoundAsync(Samples.Programme, Samples.Clerk, CancellationToken.None)
        ).Value;
    }

    public async ValueTask DisposeAsync()
    {
        if (Installation is not null)
            await Installation.DisposeAsync();
        Directory.Delete(_home, recursive: true);
    }

    protected Task<Installation> OpenAsync() =>
        Installation.OpenAsync(Options, Clock, CancellationToken.None);

    protected async Task<ProgrammeBook> ReopenAsync()
    {
        await Installation.DisposeAsync();
        Installation = await OpenAsync();
        return Book = Installation.Find("sample", Samples.Clerk).Value;
    }

    [Fact]
    public void A_programme_begins_with_its_founding()
    {
        Assert.Equal(1, Book.Head.Sequence);
        Assert.Equal(Samples.Programme, Book.Programme);
    }

    [Fact]
    public async Task Founding_the_same_programme_again_changes_nothing()
    {
        var again = await Installation.FoundAsync(Samples.Programme, Samples.Clerk, CancellationToken.None);

        Assert.Same(Book, again.Value);
        Assert.Single(Installation.ProgrammesFor(Samples.Visitor));
    }

    [Fact]
    public async Task A_slug_belongs_to_one_programme()
    {
        var other = Samples.Programme with { Currency = Currency.Euro };

        var outcome = await Installation.FoundAsync(other, Samples.Clerk, CancellationToken.None);

        AssertRefused("programme.slug-must-be-free", outcome);
    }

    [Theory]
    [InlineData("Sample", "Asia/Seoul", "programme.slug-must-be-plain")]
    [InlineData("-sample", "Asia/Seoul", "programme.slug-must-be-plain")]
    [InlineData("", "Asia/Seoul", "programme.slug-must-be-plain")]
    [InlineData("other", "Asia/Pohang", "programme.time-zone-must-be-known")]
    public async Task A_programme_needs_a_plain_slug_and_a_known_time_zone(
        string slug,
        string zone,
        string code
    )
    {
        var asked = Samples.Programme with { Slug = slug, TimeZone = zone };

        AssertRefused(code, await Installation.FoundAsync(asked, Samples.Clerk, CancellationToken.None));
    }

    [Fact]
    public async Task What_was_appended_is_there_after_opening_again()
    {
        var appended = (await Book.SayAsync(1, 2, 3)).Value;
        var head = Book.Head;

        var book = await ReopenAsync();

        Assert.Equal(new Appended(2, 3, head, WasRepeat: false), appended);
        Assert.Equal(head, book.Head);
        Assert.Equal(3, book.History.Sayings());
    }

    [Fact]
    public async Task An_entry_is_known_from_the_day_it_was_recorded_where_the_programme_lives()
    {
        Clock.Now = new(2023, 11, 15, 15, 30, 0, TimeSpan.Zero); // 00:30 of the 16th in Seoul.
        var fact = Samples.Said(1) with { KnownFrom = null };

        await Book.AppendAsync(
            Guid.CreateVersion7(),
            _ => Decision.Of(fact),
            Samples.Clerk,
            CancellationToken.None
        );

        var last = (await Book.EntriesAsync(Samples.Clerk))[^1];
        Assert.Equal(new(2023, 11, 16), last.Header.KnownFrom);
    }

    [Fact]
    public async Task Recorded_at_never_stands_still_even_when_the_clock_goes_back()
    {
        await Book.SayAsync(1, 2);
        Clock.Now -= TimeSpan.FromHours(1);
        await Book.SayAsync(3);

        var instants = (await Book.EntriesAsync(Samples.Clerk))
            .Select(entry => entry.Header.RecordedAt)
            .ToList();

        Assert.Equal(instants.Distinct().Order(), instants);
    }

    [Fact]
    public async Task The_same_request_again_is_a_harmless_repeat()
    {
        var request = Guid.CreateVersion7();
        var first = (
            await Book.AppendAsync(request, Samples.Say(1, 2), Samples.Clerk, CancellationToken.None)
        ).Value;

        var again = (
            await Book.AppendAsync(request, Samples.Say(1, 2), Samples.Clerk, CancellationToken.None)
        ).Value;

        Assert.Equal((first.First, first.Count, true), (again.First, again.Count, again.WasRepeat));
        Assert.Equal(3, Book.Head.Sequence);
    }

    [Fact]
    public async Task A_repeat_is_known_even_when_the_rule_would_now_refuse_it_and_after_opening_again()
    {
        static Outcome<Decision> OnlyOnce(History history) =>
            history.Sayings() == 0
                ? Decision.Of(Samples.Said(1))
                : new ProgrammeMustExist("refused the second time");
        var request = Guid.CreateVersion7();
        await Book.AppendAsync(request, OnlyOnce, Samples.Clerk, CancellationToken.None);
        await Book.SayAsync(7);

        var book = await ReopenAsync();
        var again = (await book.AppendAsync(request, OnlyOnce, Samples.Clerk, CancellationToken.None)).Value;

        Assert.Equal((2, 1, true), (again.First, again.Count, again.WasRepeat));
    }

    [Fact]
    public async Task The_same_request_id_with_other_facts_is_refused()
    {
        var request = Guid.CreateVersion7();
        await Book.AppendAsync(request, Samples.Say(1, 2), Samples.Clerk, CancellationToken.None);

        foreach (
            var other in (int[][])
                [
                    [1],
                    [1, 3],
                    [1, 2, 3],
                ]
        )
            AssertRefused(
                "journal.request-id-must-be-new",
                await Book.AppendAsync(request, Samples.Say(other), Samples.Clerk, CancellationToken.None)
            );
        Assert.Equal(3, Book.Head.Sequence);
    }

    [Fact]
    public async Task One_bad_decision_never_fails_its_neighbours()
    {
        var asks = Enumerable
            .Range(0, 90)
            .Select(number =>
                Book.AppendAsync(
                    Guid.CreateVersion7(),
                    _ =>
                        (number % 3) switch
                        {
                            0 => Decision.Of(Samples.Said(number)),
                            1 => new ProgrammeMustExist($"{number}"),
                            _ => throw new InvalidTimeZoneException($"{number}"),
                        },
                    Samples.Clerk,
                    CancellationToken.None
                )
            )
            .ToList();

        for (var number = 0; number < asks.Count; number++)
            if (number % 3 == 0)
                Assert.Equal(1, (await asks[number]).Value.Count);
            else if (number % 3 == 1)
                AssertRefused("programme.must-exist", await asks[number]);
            else
                await Assert.ThrowsAsync<InvalidTimeZoneException>(() => asks[number]);
        Assert.Equal(31, Book.Head.Sequence);
        Assert.Equal(30, (await ReopenAsync()).History.Sayings());
    }

    [Fact]
    public async Task Many_writers_at_once_lose_nothing_and_each_decides_on_what_came_before()
    {
        await Task.WhenAll(
            Enumerable
                .Range(0, 200)
                .Select(number =>
                    Book.AppendAsync(
                        Guid.CreateVersion7(),
                        history => Decision.Of(Samples.Said(history.Sayings())),
                        Samples.Clerk,
                        CancellationToken.None
                    )
                )
        );

        Assert.Equal(200, Book.History.Sayings());
        Assert.Equal(201, Book.Head.Sequence);
    }

    [Fact]
    public async Task Two_installations_on_one_database_decide_on_each_others_entries()
    {
        await using var other = await OpenAsync();
        var books = new[] { Book, other.Find("sample", Samples.Clerk).Value };

        await Task.WhenAll(
            Enumerable
                .Range(0, 60)
                .Select(async number =>
                {
                    var outcome = await books[number % 2]
                        .AppendAsync(
                            Guid.CreateVersion7(),
                            history => Decision.Of(Samples.Said(history.Sayings())),
                            Samples.Clerk,
                            CancellationToken.None
                        );
                    Assert.Equal(1, outcome.Value.Count);
                })
        );

        Assert.Equal(60, (await ReopenAsync()).History.Sayings());
        Assert.Equal(61, Book.Head.Sequence);
    }

    [Fact]
    public async Task A_refusal_is_never_given_on_stale_knowledge()
    {
        await using var other = await OpenAsync();
        await other.Find("sample", Samples.Clerk).Value.SayAsync(1);

        var outcome = await Book.AppendAsync(
            Guid.CreateVersion7(),
            history =>
                history.Sayings() == 1
                    ? Decision.Of(Samples.Said(2))
                    : new ProgrammeMustExist("not there yet"),
            Samples.Clerk,
            CancellationToken.None
        );

        Assert.Equal(3, outcome.Value.Head.Sequence);
    }

    [Fact]
    public async Task Only_those_with_the_right_write()
    {
        AssertRefused(
            "access.actor-must-be-allowed-to-write",
            await Book.AppendAsync(
                Guid.CreateVersion7(),
                Samples.Say(1),
                Samples.Visitor,
                CancellationToken.None
            )
        );
        AssertRefused(
            "access.actor-id-must-be-plain",
            await Book.AppendAsync(
                Guid.CreateVersion7(),
                Samples.Say(1),
                Samples.Clerk with
                {
                    Id = "a\nb",
                },
                CancellationToken.None
            )
        );
        Assert.Equal(1, Book.Head.Sequence);
    }

    [Fact]
    public async Task A_payload_above_the_clearance_is_withheld_and_its_entry_is_not()
    {
        await Book.AppendAsync(
            Guid.CreateVersion7(),
            _ =>
                Decision.Of(
                    Samples.Said(1),
                    Samples.Said(2, Visibility.Programme),
                    Samples.Said(3, Visibility.Restricted)
                ),
            Samples.Clerk,
            CancellationToken.None
        );

        var seen = await Book.EntriesAsync(Samples.Visitor);
        var whole = await Book.EntriesAsync(Samples.Clerk);

        Assert.Equal([true, true, false, false], seen.Select(entry => entry.HasPayload));
        Assert.Equal(whole.Select(entry => entry.Hash), seen.Select(entry => entry.Hash));
        Assert.Null(seen[^1].Salt);
    }

    protected static Refusal AssertRefused<T>(string code, Outcome<T> outcome)
        where T : notnull
    {
        Assert.False(outcome.Accepted(out _, out var refusal), $"'{code}' was to refuse it.");
        Assert.Equal(code, refusal.Code);
        Assert.NotEqual(refusal.Text.Korean, refusal.Text.English);
        return refusal;
    }
}
