using System.Text;
using Evenground.Record;
using Evenground.Store;
using Xunit;

namespace Evenground.Tests.Store;

public abstract partial class JournalContract
{
    static readonly Person Somebody = new(
        Guid.CreateVersion7(),
        "홍길동",
        "hong@example.org",
        "invited to the meeting",
        new(2024, 1, 31)
    );

    [Fact]
    public async Task A_person_is_kept_apart_and_erased_on_request()
    {
        await Installation.Persons.SaveAsync(Somebody, Samples.Clerk, CancellationToken.None);
        Assert.Equal(
            Somebody,
            (await Installation.Persons.FindAsync(Somebody.Id, Samples.Clerk, CancellationToken.None)).Value
        );

        await Installation.Persons.EraseAsync(Somebody.Id, Samples.Clerk, CancellationToken.None);

        AssertRefused(
            "person.must-be-there",
            await Installation.Persons.FindAsync(Somebody.Id, Samples.Clerk, CancellationToken.None)
        );
        AssertRefused(
            "person.must-be-there",
            await Installation.Persons.EraseAsync(Somebody.Id, Samples.Clerk, CancellationToken.None)
        );
        Assert.Equal(1, Book.Head.Sequence);
    }

    [Fact]
    public async Task A_person_goes_by_themselves_when_their_time_is_over()
    {
        var kept = Somebody with { Id = Guid.CreateVersion7(), KeepUntil = null };
        await Installation.Persons.SaveAsync(Somebody, Samples.Clerk, CancellationToken.None);
        await Installation.Persons.SaveAsync(kept, Samples.Clerk, CancellationToken.None);

        Assert.Empty(
            (
                await Installation.Persons.EraseExpiredAsync(
                    new(2024, 1, 31),
                    Samples.Clerk,
                    CancellationToken.None
                )
            ).Value
        );
        var erased = (
            await Installation.Persons.EraseExpiredAsync(
                new(2024, 2, 1),
                Samples.Clerk,
                CancellationToken.None
            )
        ).Value;

        Assert.Equal(Somebody.Id, Assert.Single(erased));
        Assert.Equal(
            kept,
            (await Installation.Persons.FindAsync(kept.Id, Samples.Clerk, CancellationToken.None)).Value
        );
    }

    [Fact]
    public async Task Only_those_cleared_for_restricted_matters_see_persons()
    {
        var cleared = Samples.Clerk with { Clearance = Visibility.Programme };

        AssertRefused(
            "access.actor-must-be-cleared-for-persons",
            await Installation.Persons.FindAsync(Somebody.Id, cleared, CancellationToken.None)
        );
        AssertRefused(
            "access.actor-must-be-cleared-for-persons",
            await Installation.Persons.SaveAsync(Somebody, cleared, CancellationToken.None)
        );
        AssertRefused(
            "access.actor-must-be-allowed-to-write",
            await Installation.Persons.EraseAsync(Somebody.Id, Samples.Visitor, CancellationToken.None)
        );
    }

    [Fact]
    public async Task Evidence_is_found_by_its_content_and_the_same_bytes_are_one_file()
    {
        var first = await KeepAsync("a page", Visibility.Public, new(2024, 1, 1));
        var again = await KeepAsync("a page", Visibility.Programme, new(2025, 1, 1));

        Assert.Equal(Digest.Of("a page"u8), first.Digest);
        Assert.Equal(first with { Visibility = Visibility.Programme, KeepUntil = new(2025, 1, 1) }, again);
        await using var file = (
            await Installation.Evidence.OpenAsync(first.Digest, Samples.Clerk, CancellationToken.None)
        ).Value;
        using var reader = new StreamReader(file);
        Assert.Equal("a page", await reader.ReadToEndAsync());
        AssertRefused(
            "evidence.must-be-there",
            await Installation.Evidence.OpenAsync(first.Digest, Samples.Visitor, CancellationToken.None)
        );
    }

    [Fact]
    public async Task Evidence_is_dropped_after_its_time_and_its_digest_stays()
    {
        var brief = await KeepAsync("brief", Visibility.Public, new(2024, 1, 1));
        var forGood = await KeepAsync("for good", Visibility.Public, null);

        var dropped = (
            await Installation.Evidence.DropExpiredAsync(
                new(2024, 1, 2),
                Samples.Clerk,
                CancellationToken.None
            )
        ).Value;

        Assert.Equal(brief.Digest, Assert.Single(dropped));
        var refusal = AssertRefused(
            "evidence.must-be-there",
            await Installation.Evidence.OpenAsync(brief.Digest, Samples.Clerk, CancellationToken.None)
        );
        Assert.Contains("2024-01-02", refusal.Text.English, StringComparison.Ordinal);
        await using var still = (
            await Installation.Evidence.OpenAsync(forGood.Digest, Samples.Clerk, CancellationToken.None)
        ).Value;
        Assert.Equal(8, still.Length);
    }

    [Fact]
    public async Task Evidence_that_was_changed_is_never_handed_out()
    {
        var kept = await KeepAsync("as it was", Visibility.Public, null);
        var name = kept.Digest.ToString();
        await File.WriteAllTextAsync(Path.Combine(Options.Home, "evidence", name[..2], name), "as it is");

        AssertRefused(
            "evidence.must-be-there",
            await Installation.Evidence.OpenAsync(kept.Digest, Samples.Clerk, CancellationToken.None)
        );
        AssertRefused(
            "evidence.must-be-there",
            await Installation.BackupAsync(
                Path.Combine(Home, "backup"),
                Samples.Clerk,
                CancellationToken.None
            )
        );
    }

    async Task<EvidenceFile> KeepAsync(string text, Visibility visibility, DateOnly? keepUntil) =>
        (
            await Installation.Evidence.KeepAsync(
                new MemoryStream(Encoding.UTF8.GetBytes(text)),
                "text/plain",
                visibility,
                keepUntil,
                Samples.Clerk,
                CancellationToken.None
            )
        ).Value;
}
