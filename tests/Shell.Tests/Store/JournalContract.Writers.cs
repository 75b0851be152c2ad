using Evenground.Record;
using Evenground.Store;
using Xunit;

namespace Evenground.Tests.Store;

public abstract partial class JournalContract
{
    [Fact]
    public async Task A_writer_is_known_by_their_key_and_by_no_other()
    {
        var (writer, key) = await AddAsync("Kim");
        var wrong = key[..^1] + (key[^1] == '0' ? '1' : '0');
        var (_, others) = await AddAsync("Lee");
        var swapped = key[..36] + others[36..];

        Assert.Equal(writer.Actor, (await Installation.Writers.RecogniseAsync(key, default))!.Actor);
        foreach (var not in (string?[])[wrong, swapped, key.ToUpperInvariant(), "ew_", "", null, key + "0"])
            Assert.Null(await Installation.Writers.RecogniseAsync(not, default));
    }

    [Fact]
    public async Task The_store_holds_no_key_and_the_journal_no_name()
    {
        var (writer, key) = await AddAsync("Kim Unmistakable");
        await Book.AppendAsync(Guid.CreateVersion7(), Samples.Say(1), writer.Actor, default);
        await ReopenAsync();

        Assert.Equal(writer.Actor.Id, await RecordedByAsync(2));
        Assert.DoesNotContain("Kim", writer.Actor.Id, StringComparison.Ordinal);
        foreach (var file in Directory.EnumerateFiles(Home, "*", SearchOption.AllDirectories))
        {
            var bytes = await File.ReadAllBytesAsync(file);
            Assert.Equal(-1, bytes.AsSpan().IndexOf(System.Text.Encoding.UTF8.GetBytes(key[36..])));
        }
    }

    [Fact]
    public async Task A_revoked_key_opens_nothing_from_that_moment()
    {
        var (writer, key) = await AddAsync("Kim");
        await Installation.Writers.RevokeAsync(writer.Id, Samples.Day, Samples.Clerk, default);

        Assert.Null(await Installation.Writers.RecogniseAsync(key, default));
        Assert.Null(await Installation.Writers.FindAsync(writer.Id, default));
        Assert.Equal(
            Samples.Day,
            Assert.Single((await Installation.Writers.AllAsync(Samples.Clerk, default)).Value).RevokedOn
        );
        AssertRefused(
            "access.writer-must-be-there",
            await Installation.Writers.RevokeAsync(Guid.CreateVersion7(), Samples.Day, Samples.Clerk, default)
        );
    }

    [Fact]
    public async Task A_writers_name_is_erased_and_the_key_goes_on()
    {
        var (writer, key) = await AddAsync("Kim");
        await Installation.Persons.EraseAsync(writer.Id, Samples.Clerk, default);

        Assert.Empty(await Installation.Writers.NamesAsync(Samples.Clerk, default));
        Assert.NotNull(await Installation.Writers.RecogniseAsync(key, default));
        Assert.Null(Assert.Single((await Installation.Writers.AllAsync(Samples.Clerk, default)).Value).Name);
    }

    [Fact]
    public async Task Names_of_writers_are_for_those_who_write_with_them()
    {
        await AddAsync("Kim");

        Assert.Equal(["Kim"], (await Installation.Writers.NamesAsync(Samples.Clerk, default)).Values);
        Assert.Empty(await Installation.Writers.NamesAsync(Samples.Visitor, default));
        AssertRefused(
            "access.actor-must-be-allowed-to-write",
            await Installation.Writers.AddAsync("Lee", Duty.All, Samples.Day, Samples.Visitor, default)
        );
        AssertRefused(
            "access.writer-must-be-named",
            await Installation.Writers.AddAsync(" ", Duty.All, Samples.Day, Samples.Clerk, default)
        );
    }

    [Theory]
    [InlineData(Duty.Prepare, false, true)]
    [InlineData(Duty.Approve, true, false)]
    [InlineData(Duty.All, true, true)]
    public async Task What_a_key_is_for_holds_whatever_way_is_taken(Duty duty, bool approves, bool records)
    {
        var (writer, _) = await AddAsync("Kim", duty);
        var approval = Decision.OnDay(
            new EntryApproved(new(Guid.Empty), new(Guid.Empty), writer.Actor.Id),
            Samples.Day
        );
        var approved = Book.Try(_ => approval, writer.Actor);
        var said = await Book.AppendAsync(Guid.CreateVersion7(), Samples.Say(1), writer.Actor, default);
        var founded = await Installation.FoundAsync(
            Samples.Programme with
            {
                Slug = "other",
            },
            writer.Actor,
            default
        );

        Assert.Equal(approves, approved.Accepted(out _, out _));
        Assert.Equal(records, said.Accepted(out _, out _));
        Assert.Equal(duty == Duty.All, founded.Accepted(out _, out _));
        if (duty != Duty.All)
            AssertRefused("access.duty-must-cover", founded);
    }

    [Fact]
    public async Task Writers_are_in_the_backup()
    {
        var (_, key) = await AddAsync("Kim");
        var folder = Path.Combine(Home, "backup");
        await Installation.BackupAsync(folder, Samples.Clerk, CancellationToken.None);
        var elsewhere = Path.Combine(Home, "elsewhere");
        var options = new StoreOptions($"Data Source={elsewhere}/journal.db", elsewhere);
        var restored = await Installation.RestoreAsync(
            folder,
            options,
            Samples.Clerk,
            CancellationToken.None
        );

        Assert.True(restored.Accepted(out _, out var refusal), refusal?.ToString());
        await using var other = await Installation.OpenAsync(options, Clock, CancellationToken.None);
        Assert.NotNull(await other.Writers.RecogniseAsync(key, default));
    }

    async Task<(Writer Writer, string Key)> AddAsync(string name, Duty duty = Duty.All) =>
        (await Installation.Writers.AddAsync(name, duty, Samples.Day, Samples.Clerk, default)).Value;

    async Task<string?> RecordedByAsync(long sequence)
    {
        await foreach (var entry in Book.ReadAsync(sequence - 1, Samples.Clerk, default))
            return entry.Header.RecordedBy;
        return null;
    }
}
