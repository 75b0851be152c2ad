using System.Data.Common;
using System.Diagnostics;
using System.Globalization;
using CsCheck;
using Evenground.Record;
using Evenground.Store;
using Xunit;

namespace Evenground.Tests.Store;

public abstract partial class JournalContract
{
    static readonly string[] Columns =
    [
        "sequence",
        "id",
        "event",
        "effective_from",
        "effective_until",
        "known_from",
        "recorded_at",
        "recorded_by",
        "visibility",
        "payload",
        "salt",
        "payload_digest",
        "previous",
        "hash",
    ];

    /// <summary>The database by its own driver, as somebody with a database tool would open it.</summary>
    protected abstract DbConnection OpenRaw();

    /// <summary>Takes the guards off the table, as somebody who means harm would.</summary>
    protected abstract string Unguard { get; }

    protected abstract string MakeNewer { get; }

    protected abstract string MakeOlder { get; }

    protected abstract string HexLiteral(Digest digest);

    [Fact]
    public async Task A_changed_value_in_any_column_is_found_and_its_entry_is_named()
    {
        await Book.SayAsync(1, 2, 3, 4);
        await RunAsync(Unguard);

        foreach (var column in Columns)
            for (var turn = 0; turn < 3; turn++)
            {
                var sequence = 2 + turn;
                var before = await ChangeAsync(column, sequence, old => Changed(old, turn * 7));
                var found = (
                    await Installation.VerifyAsync("sample", Samples.Clerk, null, CancellationToken.None)
                ).Value;
                Assert.False(found.Holds, $"A change of {column} went unnoticed.");
                Assert.InRange(
                    found.Break!.Value.Sequence,
                    sequence,
                    column == "sequence" ? long.MaxValue : sequence
                );
                Assert.NotNull(found.Fault);
                await ChangeAsync(
                    column,
                    column == "sequence" ? (long)Changed((long)sequence, turn * 7) : sequence,
                    _ => before
                );
            }

        Assert.True(
            (await Installation.VerifyAsync("sample", Samples.Clerk, null, CancellationToken.None))
                .Value
                .Holds
        );
    }

    [Fact]
    public async Task Any_byte_of_a_payload_and_of_any_hash_counts()
    {
        await Book.SayAsync(1, 2, 3, 4);
        await RunAsync(Unguard);

        await Gen.Select(Gen.Int[1, 5], Gen.Int[9, 13], Gen.Int[0, 400])
            .SampleAsync(
                async (sequence, column, bit) =>
                {
                    var before = await ChangeAsync(Columns[column], sequence, old => Changed(old, bit));
                    var found = (
                        await Installation.VerifyAsync("sample", Samples.Clerk, null, CancellationToken.None)
                    ).Value;
                    await ChangeAsync(Columns[column], sequence, _ => before);
                    return found.Break?.Sequence == sequence;
                },
                iter: 60,
                threads: 1
            );
    }

    [Fact]
    public async Task A_payload_that_is_gone_without_a_word_is_a_break()
    {
        await Book.SayAsync(1, 2);
        await ChangeAsync("salt", 2, _ => DBNull.Value, also: ", payload = NULL");

        var found = (
            await Installation.VerifyAsync("sample", Samples.Clerk, null, CancellationToken.None)
        ).Value;

        Assert.Equal(new ChainBreak(2, ChainFault.PayloadMissing), found.Break);
    }

    [Fact]
    public async Task A_journal_that_was_cut_short_is_found_by_its_head()
    {
        await Book.SayAsync(1, 2);
        await RunAsync(Unguard);
        await RunAsync("DELETE FROM entry WHERE sequence = 3");

        var found = (
            await Installation.VerifyAsync("sample", Samples.Clerk, null, CancellationToken.None)
        ).Value;

        Assert.Equal(new ChainBreak(3, ChainFault.SequenceGap), found.Break);
    }

    [Fact]
    public async Task A_broken_journal_stays_closed_and_says_where_it_broke()
    {
        await Book.SayAsync(1, 2);
        await RunAsync(Unguard);
        await ChangeAsync("payload", 2, old => Changed(old, 12));
        await Installation.DisposeAsync();
        Installation = await OpenAsync();

        var refusal = AssertRefused("journal.chain-must-hold", Installation.Find("sample", Samples.Clerk));

        Assert.Equal(2, Assert.IsType<ChainMustHold>(refusal).Break.Sequence);
        Assert.Empty(Installation.ProgrammesFor(Samples.Clerk));
    }

    [Fact]
    public async Task A_store_that_was_put_back_behind_our_back_is_noticed()
    {
        await Book.SayAsync(1, 2);
        await RunAsync(Unguard);
        var first = (await Book.EntriesAsync(Samples.Clerk))[0];
        await RunAsync("DELETE FROM entry WHERE sequence > 1");
        await RunAsync($"UPDATE programme SET head_sequence = 1, head_hash = {HexLiteral(first.Hash)}");

        AssertRefused("journal.must-not-go-back", await Book.SayAsync(3));
    }

    [Theory]
    [InlineData("UPDATE entry SET recorded_by = 'nobody' WHERE sequence = 2")]
    [InlineData("UPDATE entry SET payload = NULL, salt = NULL, recorded_by = 'nobody' WHERE sequence = 2")]
    [InlineData("DELETE FROM entry WHERE sequence = 2")]
    public async Task The_database_itself_refuses_to_change_an_entry(string statement)
    {
        await Book.SayAsync(1);

        await Assert.ThrowsAnyAsync<DbException>(() => RunAsync(statement));

        Assert.True(
            (await Installation.VerifyAsync("sample", Samples.Clerk, null, CancellationToken.None))
                .Value
                .Holds
        );
    }

    [Fact]
    public async Task A_newer_schema_is_refused_and_left_alone()
    {
        await RunAsync(MakeNewer);

        var fault = await Assert.ThrowsAsync<StoreFaultException>(OpenAsync);

        Assert.Equal(new SchemaMustBeKnown(3, 2), fault.Refusal);
    }

    [Fact]
    public async Task A_store_of_the_first_schema_is_brought_up_to_date_and_keeps_all_it_holds()
    {
        await Book.SayAsync(1, 2);
        var before = Book.Head;
        await RunAsync($"DROP TABLE writer; {MakeOlder}");

        var after = (await ReopenAsync()).Head;
        var added = await Installation.Writers.AddAsync("Kim", Duty.All, Samples.Day, Samples.Clerk, default);

        Assert.Equal(before, after);
        Assert.NotNull(await Installation.Writers.RecogniseAsync(added.Value.Key, default));
    }

    [Fact]
    public async Task Killed_while_appending_nothing_acknowledged_is_lost_and_nothing_is_half_written()
    {
        using var child = Process.Start(
            new ProcessStartInfo(Path.Combine(AppContext.BaseDirectory, "Shell.Tests"), "-?")
            {
                RedirectStandardOutput = true,
                Environment =
                {
                    [AppendingChild.Connection] = Options.Connection,
                    [AppendingChild.Home] = Options.Home,
                },
            }
        )!;
        var acknowledged = 0L;
        for (var heard = 0; heard < 25; )
            if (
                (await child.StandardOutput.ReadLineAsync())!.Split(AppendingChild.Acknowledged)
                is ["", var head]
            )
                (acknowledged, heard) = (long.Parse(head, CultureInfo.InvariantCulture), heard + 1);
        child.Kill();
        await child.WaitForExitAsync();

        var book = await ReopenAsync();

        Assert.InRange(book.Head.Sequence, acknowledged, long.MaxValue);
        Assert.Equal(0, (book.Head.Sequence - 1) % AppendingChild.FactsPerAppend);
        Assert.True(
            (await Installation.VerifyAsync("sample", Samples.Clerk, null, CancellationToken.None))
                .Value
                .Holds
        );
        Assert.Equal(1, (await book.SayAsync(-1)).Value.Count);
    }

    protected async Task RunAsync(string statement)
    {
        await using var raw = OpenRaw();
        await raw.OpenAsync();
        await using var command = raw.CreateCommand();
        command.CommandText = statement;
        await command.ExecuteNonQueryAsync();
    }

    async Task<object> ChangeAsync(
        string column,
        long sequence,
        Func<object, object> change,
        string also = ""
    )
    {
        await using var raw = OpenRaw();
        await raw.OpenAsync();
        await using var read = raw.CreateCommand();
        read.CommandText = $"SELECT {column} FROM entry WHERE sequence = {sequence}";
        var old = (await read.ExecuteScalarAsync())!;
        await using var write = raw.CreateCommand();
        write.CommandText = $"UPDATE entry SET {column} = @value{also} WHERE sequence = {sequence}";
        var parameter = write.CreateParameter();
        (parameter.ParameterName, parameter.Value) = ("@value", change(old));
        write.Parameters.Add(parameter);
        Assert.Equal(1, await write.ExecuteNonQueryAsync());
        return old;
    }

    static object Changed(object old, int bit) =>
        old switch
        {
            byte[] bytes => bytes
                .Select(
                    (value, index) => index == bit / 8 % bytes.Length ? (byte)(value ^ (1 << bit % 8)) : value
                )
                .ToArray(),
            string text => text.Select(
                    (value, index) => index == bit % text.Length ? (char)(value ^ 1) : value
                )
                .ToArray()
                is var changed
                ? new string(changed)
                : text,
            long number => number + 100 + bit,
            short number => (short)(number + 1),
            DateTime day => day.AddTicks(
                day.TimeOfDay == TimeSpan.Zero ? TimeSpan.TicksPerDay : TimeSpan.TicksPerMicrosecond
            ),
            DateOnly day => day.AddDays(1),
            Guid id => new Guid([
                .. id.ToByteArray().Select((value, index) => index == bit % 16 ? (byte)(value ^ 1) : value),
            ]),
            _ => throw new InvalidOperationException($"{old.GetType()} has no change."),
        };
}
