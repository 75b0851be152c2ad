using Evenground.Record;
using Evenground.Store;
using Microsoft.Data.Sqlite;
using Xunit;

namespace Evenground.Tests.Store;

/// <summary>A snapshot saves time and proves nothing: whatever is wrong with it, the journal alone
/// decides.</summary>
public sealed class SnapshotTests : IAsyncLifetime
{
    const int Entries = 20_100;

    readonly string _home = Path.Combine(
        Path.GetTempPath(),
        "evenground-tests",
        Guid.NewGuid().ToString("N")
    );

    StoreOptions Options => new($"Data Source={Path.Combine(_home, "journal.db")}", _home);

    string SnapshotPath => Path.Combine(_home, "snapshots", "sample.snapshot");

    public async ValueTask InitializeAsync()
    {
        Directory.CreateDirectory(_home);
        await using var installation = await OpenAsync();
        var book = (
            await installation.FoundAsync(Samples.Programme, Samples.Clerk, CancellationToken.None)
        ).Value;
        await book.AppendAsync(
            Guid.CreateVersion7(),
            _ =>
                Decision.Of(
                    new Fact(
                        new MetricDefined(new("hub.residents", MetricKind.Stock, new("입주", "Residents"))),
                        new(Samples.Day)
                    )
                ),
            Samples.Clerk,
            CancellationToken.None
        );
        await book.SayAsync([.. Enumerable.Range(0, Entries)]);
    }

    public ValueTask DisposeAsync()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(_home, recursive: true);
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task A_journal_opens_from_its_snapshot_and_what_followed_to_the_same_history()
    {
        var (replayed, whole) = await OpenedAsync(book => book.SayAsync(-1, -2));
        var (packed, fromSnapshot) = await OpenedAsync();

        Assert.Equal(new(0, Entries + 2, null), replayed);
        Assert.Equal(new(Entries + 2, 2, null), packed);
        Assert.Equal(whole, fromSnapshot);
    }

    [Theory]
    [InlineData(0.01, "version")]
    [InlineData(0.2, "damaged")]
    [InlineData(0.9, "damaged")]
    public async Task A_damaged_or_foreign_snapshot_is_ignored_and_said_so(double part, string why)
    {
        var (_, whole) = await OpenedAsync();
        var bytes = await File.ReadAllBytesAsync(SnapshotPath);
        bytes[part < 0.1 ? 30 : (int)(bytes.Length * part)] ^= 1;
        await File.WriteAllBytesAsync(SnapshotPath, bytes);

        var (opening, told) = await OpenedAsync();

        Assert.Contains(why, opening.SnapshotIgnored?.English, StringComparison.Ordinal);
        Assert.Equal((0, whole), (opening.FromSnapshot, told));
    }

    [Fact]
    public async Task A_snapshot_of_another_journal_is_ignored_and_said_so()
    {
        await OpenedAsync();
        var theirs = await File.ReadAllBytesAsync(SnapshotPath);
        SqliteConnection.ClearAllPools();
        Directory.Delete(_home, recursive: true);
        await InitializeAsync();
        Directory.CreateDirectory(Path.GetDirectoryName(SnapshotPath)!);
        await File.WriteAllBytesAsync(SnapshotPath, theirs);

        var (opening, _) = await OpenedAsync();

        Assert.Contains("does not agree", opening.SnapshotIgnored?.English, StringComparison.Ordinal);
        Assert.Equal(Entries + 2, opening.Replayed);
    }

    [Fact]
    public async Task An_erasure_takes_the_snapshot_with_it()
    {
        await OpenedAsync(book =>
            book.EraseAsync(Guid.CreateVersion7(), 5, "ground", Samples.Clerk, CancellationToken.None)
        );

        Assert.False(File.Exists(SnapshotPath));
        var (opening, told) = await OpenedAsync();
        Assert.Equal(0, opening.FromSnapshot);
        Assert.Equal(told, (await OpenedAsync()).Told);
    }

    [Fact]
    public async Task A_snapshot_from_before_an_erasure_never_brings_the_erased_back()
    {
        await OpenedAsync();
        var before = await File.ReadAllBytesAsync(SnapshotPath);
        var (_, told) = await OpenedAsync(book =>
            book.EraseAsync(Guid.CreateVersion7(), 5, "ground", Samples.Clerk, CancellationToken.None)
        );
        await File.WriteAllBytesAsync(SnapshotPath, before);

        Assert.Equal(told, (await OpenedAsync()).Told);
        Assert.False(File.Exists(SnapshotPath));
    }

    /// <summary>How it opened, and what its history tells after the act.</summary>
    async Task<(Opening Opening, string Told)> OpenedAsync(Func<ProgrammeBook, Task>? act = null)
    {
        await using var installation = await OpenAsync();
        var book = installation.Find("sample", Samples.Clerk).Value;
        if (act is not null)
            await act(book);
        var history = book.History;
        return (
            book.Opening,
            string.Join(
                '\n',
                history.Statements.Keys.Select(key =>
                    $"{key} {string.Join(';', history.Statements.TimelineOf(key).Facts)}"
                )
            ) + $"{book.Head} {history.Head}"
        );
    }

    Task<Installation> OpenAsync() =>
        Installation.OpenAsync(Options, TimeProvider.System, CancellationToken.None);
}
