using System.Data.Common;
using Evenground.Record;
using Evenground.Store;
using Microsoft.Data.Sqlite;
using Xunit;

namespace Evenground.Tests.Store;

public sealed class SqliteJournalTests : JournalContract
{
    protected override Task<string> ConnectAsync(string home) =>
        Task.FromResult($"Data Source={Path.Combine(home, "journal.db")}");

    protected override DbConnection OpenRaw() => new SqliteConnection(Options.Connection + ";Pooling=False");

    protected override string Unguard =>
        "DROP TRIGGER entry_is_never_changed; DROP TRIGGER entry_is_never_deleted";

    protected override string HexLiteral(Digest digest) => $"x'{digest}'";

    protected override string MakeNewer => "PRAGMA user_version = 3";

    protected override string MakeOlder => "PRAGMA user_version = 1";

    string File => Path.Combine(Home, "journal.db");

    [Fact]
    public async Task A_full_disk_refuses_clearly_and_leaves_nothing_half_written()
    {
        await Installation.DisposeAsync();
        var small = Options with { MostBytes = new FileInfo(File).Length + 40_000 };
        var request = Guid.CreateVersion7();
        await using (var installation = await Installation.OpenAsync(small, Clock, CancellationToken.None))
        {
            var book = installation.Find("sample", Samples.Clerk).Value;
            await book.SayAsync(1, 2, 3);
            var before = book.Head;

            AssertRefused(
                "storage.must-have-room",
                await book.AppendAsync(
                    request,
                    Samples.Say([.. Enumerable.Range(10, 500)]),
                    Samples.Clerk,
                    CancellationToken.None
                )
            );
            Assert.Equal(before, book.Head);
            Assert.Equal(1, (await book.SayAsync(4)).Value.Count);
        }

        Installation = await OpenAsync();
        var roomy = Installation.Find("sample", Samples.Clerk).Value;
        var again = (
            await roomy.AppendAsync(
                request,
                Samples.Say([.. Enumerable.Range(10, 500)]),
                Samples.Clerk,
                CancellationToken.None
            )
        ).Value;

        Assert.Equal((500, false), (again.Count, again.WasRepeat));
        Assert.True(
            (await Installation.VerifyAsync("sample", Samples.Clerk, null, CancellationToken.None))
                .Value
                .Holds
        );
    }

    [Fact]
    public async Task A_request_too_large_for_the_room_left_does_not_fail_its_neighbours()
    {
        await Installation.DisposeAsync();
        Installation = await Installation.OpenAsync(
            Options with
            {
                MostBytes = new FileInfo(File).Length + 60_000,
            },
            Clock,
            CancellationToken.None
        );
        var book = Installation.Find("sample", Samples.Clerk).Value;

        var asks = Enumerable
            .Range(0, 20)
            .Select(number => book.SayAsync(number == 10 ? [.. Enumerable.Range(100, 800)] : [number]))
            .ToList();

        for (var number = 0; number < asks.Count; number++)
            if (number == 10)
                AssertRefused("storage.must-have-room", await asks[number]);
            else
                Assert.Equal(1, (await asks[number]).Value.Count);
    }

    [Fact]
    public async Task A_file_cut_off_anywhere_is_never_taken_for_a_whole_one()
    {
        await Book.SayAsync([.. Enumerable.Range(0, 300)]);
        await Installation.DisposeAsync();
        var whole = await System.IO.File.ReadAllBytesAsync(File);

        for (var part = 0; part < 16; part++)
        {
            var length = whole.Length * part / 16;
            await System.IO.File.WriteAllBytesAsync(File, whole[..length]);
            var code = await CodeOfOpeningAsync();
            Assert.True(
                code is "storage.must-be-whole" or "journal.chain-must-hold" or "storage.must-be-reachable",
                $"{length} of {whole.Length} bytes: {code}"
            );
        }

        await System.IO.File.WriteAllBytesAsync(File, whole);
        Assert.Equal("", await CodeOfOpeningAsync());
    }

    [Fact]
    public async Task Another_programs_file_is_refused_and_left_alone()
    {
        await Installation.DisposeAsync();
        SqliteConnection.ClearAllPools();
        System.IO.File.Delete(File);
        await RunAsync("CREATE TABLE theirs (x)");

        Assert.Equal("storage.must-be-ours", await CodeOfOpeningAsync());
    }

    [Fact]
    public async Task A_file_that_is_no_database_is_refused_and_left_alone()
    {
        await Installation.DisposeAsync();
        await System.IO.File.WriteAllTextAsync(File, string.Concat(Enumerable.Repeat("Dear Sirs, ", 1_000)));

        Assert.Equal("storage.must-be-whole", await CodeOfOpeningAsync());
    }

    /// <summary>The code with which the sample programme does not open, or nothing when it does.</summary>
    async Task<string> CodeOfOpeningAsync()
    {
        try
        {
            await using var installation = await OpenAsync();
            return installation.Find("sample", Samples.Clerk).Accepted(out _, out var refusal)
                ? ""
                : refusal.Code;
        }
        catch (StoreFaultException fault)
        {
            return fault.Refusal.Code;
        }
    }
}
