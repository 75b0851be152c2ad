using System.Globalization;
using System.Text;
using Evenground.Record;
using Evenground.Store;

namespace Evenground.Benchmarks;

/// <summary>Durable appends by one caller, by many at once, and in batches, each against bare prepared
/// inserts.</summary>
/// <remarks>
/// The bare insert writes the entries that the journal wrote, byte for byte, into a table of the same columns
/// and indexes in the same database with the same durability; it decides nothing, hashes nothing, folds
/// nothing and checks nothing.
/// One caller: one row a commit. Batches: 1,000 rows a commit. Many callers against one row a commit, which
/// is what a program without group commit does, and against 64 rows a commit, which is the best that group
/// commit can reach.
/// </remarks>
static class AppendBench
{
    const int Rounds = 5,
        Singles = 300,
        Callers = 64,
        PerCaller = 40,
        Batches = 12,
        BatchSize = 1_000;

    static readonly Actor Actor = new("bench", Visibility.Restricted, MayWrite: true);

    public static async Task<string> RunAsync(string database, StoreOptions options)
    {
        await using var installation = await Installation.OpenAsync(
            options,
            TimeProvider.System,
            CancellationToken.None
        );
        var book = (
            await installation.FoundAsync(
                JournalSamples.Programme with
                {
                    Slug = $"bench-{Guid.NewGuid():N}",
                },
                Actor,
                CancellationToken.None
            )
        ).Value;
        await using var bare = BareInserts.Into(options);
        await bare.PrepareAsync();
        var next = 0;
        await AppendAsync(book, BatchSize);
        await bare.InsertAsync(await book.EntriesAsync(BatchSize), BatchSize);

        var timings = await Bench.AlternateAsync(
            Rounds,
            [
                (
                    "one caller",
                    () =>
                        OnceAsync(
                            Singles,
                            async () =>
                            {
                                for (var number = 0; number < Singles; number++)
                                    await AppendAsync(book, 1);
                            }
                        )
                ),
                ("bare, 1 row a commit", () => BareAsync(Singles, 1)),
                (
                    $"{Callers} callers",
                    () =>
                        OnceAsync(
                            Callers * PerCaller,
                            () =>
                                Task.WhenAll(
                                    Enumerable
                                        .Range(0, Callers)
                                        .Select(async _ =>
                                        {
                                            for (var number = 0; number < PerCaller; number++)
                                                await AppendAsync(book, 1);
                                        })
                                )
                        )
                ),
                ($"bare, {Callers} rows a commit", () => BareAsync(Callers * PerCaller, Callers)),
                (
                    $"batches of {BatchSize}",
                    () =>
                        OnceAsync(
                            Batches * BatchSize,
                            async () =>
                            {
                                for (var batch = 0; batch < Batches; batch++)
                                    await AppendAsync(book, BatchSize);
                            }
                        )
                ),
                ($"bare, {BatchSize} rows a commit", () => BareAsync(Batches * BatchSize, BatchSize)),
            ]
        );
        return Report(database, [.. timings.Select(timing => 1 / timing.Median)]);

        async Task AppendAsync(ProgrammeBook to, int count)
        {
            var first = Interlocked.Add(ref next, count) - count;
            var outcome = await to.AppendAsync(
                Guid.CreateVersion7(),
                _ => new Decision([.. Enumerable.Range(first, count).Select(JournalSamples.Said)]),
                Actor,
                CancellationToken.None
            );
            if (outcome.Value.Count != count)
                throw new InvalidOperationException($"{count} were asked, {outcome.Value.Count} appended.");
        }

        async Task<double> BareAsync(int rows, int perCommit)
        {
            var entries = await book.EntriesAsync(rows);
            return await OnceAsync(rows, () => bare.InsertAsync(entries, perCommit));
        }
    }

    /// <summary>Seconds for one entry.</summary>
    static async Task<double> OnceAsync(int entries, Func<Task> act) =>
        await Bench.SecondsAsync(act) / entries;

    /// <summary>The last entries of a journal, as the bare inserts need them.</summary>
    static async Task<List<Entry>> EntriesAsync(this ProgrammeBook book, int count)
    {
        var entries = new List<Entry>(count);
        await foreach (var entry in book.ReadAsync(book.Head.Sequence - count, Actor, CancellationToken.None))
            entries.Add(entry);
        return entries;
    }

    static string Report(string database, double[] rates)
    {
        var table = new StringBuilder();
        table.AppendLine(CultureInfo.InvariantCulture, $"## Durable appends, {database}\n");
        table.AppendLine(
            "| | journal, entries/s | bare inserts, rows/s | against the same rows a commit | against 1 row a commit |"
        );
        table.AppendLine("|---|--:|--:|--:|--:|");
        Row("one caller, 1 entry each", 0);
        Row($"{Callers} callers at once, 1 entry each", 2);
        Row($"one caller, batches of {BatchSize}", 4);
        table.AppendLine(CultureInfo.InvariantCulture, $"\nMedians of {Rounds} rounds, contenders in turns.");
        return table.ToString();

        void Row(string name, int at) =>
            table.AppendLine(
                CultureInfo.InvariantCulture,
                $"| {name} | {rates[at]:#,0} | {rates[at + 1]:#,0} | {rates[at] / rates[at + 1]:0.00} | {rates[at] / rates[1]:0.0} |"
            );
    }
}
