using System.Diagnostics;
using System.Globalization;
using System.Text;
using Evenground.Record;
using Evenground.Store;

namespace Evenground.Benchmarks;

/// <summary>Opening a large journal by replay and from a snapshot, its memory, and as-of questions on
/// it.</summary>
static class OpenBench
{
    const int Batch = 10_000;

    static readonly Actor Actor = new("bench", Visibility.Restricted, MayWrite: true);

    static readonly AsOf Then = new(new(2023, 1, 1), new(2023, 1, 1));

    public static async Task<string> RunAsync(StoreOptions options, int entries)
    {
        await FillAsync(options, entries);
        var text = new StringBuilder();
        text.AppendLine(
            CultureInfo.InvariantCulture,
            $"## Opening a journal of {entries:#,0} assertions, SQLite\n"
        );
        text.AppendLine("| | s | processor s | live MiB | entries from snapshot |\n|---|--:|--:|--:|--:|");
        await OpenAsync(options, "replay, chain checked, snapshot packed", text);
        await OpenAsync(options, "from the snapshot", text);
        await OpenAsync(options, "from the snapshot, again", text);
        await AskAsync(options, text);
        return text.ToString();
    }

    static async Task FillAsync(StoreOptions options, int entries)
    {
        await using var installation = await Installation.OpenAsync(
            options,
            TimeProvider.System,
            CancellationToken.None
        );
        var book = (
            await installation.FoundAsync(JournalSamples.Programme, Actor, CancellationToken.None)
        ).Value;
        for (var first = 0; first < entries / JournalSamples.PerStatement; first += Batch)
            await AppendAsync(
                book,
                first,
                Math.Min(Batch, entries / JournalSamples.PerStatement - first),
                JournalSamples.Published
            );
        for (var first = 0; first < entries; first += Batch)
            await AppendAsync(book, first, Math.Min(Batch, entries - first), JournalSamples.Said);
    }

    static async Task AppendAsync(ProgrammeBook book, int first, int count, Func<int, Fact> fact)
    {
        var decision = new Decision([.. Enumerable.Range(first, count).Select(fact)]);
        var outcome = await book.AppendAsync(
            Guid.CreateVersion7(),
            _ => decision,
            Actor,
            CancellationToken.None
        );
        if (outcome.Value.Count != count)
            throw new InvalidOperationException($"{count} were asked, {outcome.Value.Count} appended.");
    }

    static async Task OpenAsync(StoreOptions options, string name, StringBuilder text)
    {
        GC.Collect();
        var processor = Environment.CpuUsage.TotalTime;
        var start = Stopwatch.GetTimestamp();
        await using var installation = await Installation.OpenAsync(
            options,
            TimeProvider.System,
            CancellationToken.None
        );
        var seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
        var busy = (Environment.CpuUsage.TotalTime - processor).TotalSeconds;
        var live = GC.GetTotalMemory(forceFullCollection: true) >> 20;
        var opening = installation.Find("bench", Actor).Value.Opening;
        text.AppendLine(
            CultureInfo.InvariantCulture,
            $"| {name} | {seconds:0.0} | {busy:0.0} | {live:#,0} | {opening.FromSnapshot:#,0} |"
        );
    }

    static async Task AskAsync(StoreOptions options, StringBuilder text)
    {
        await using var installation = await Installation.OpenAsync(
            options,
            TimeProvider.System,
            CancellationToken.None
        );
        var statements = installation.Find("bench", Actor).Value.History.Statements;
        text.AppendLine(
            "\n| question as of a day, as known by a day | median ms | assertions |\n|---|--:|--:|"
        );
        Ask(
            "the series of one metric of one hub",
            () => statements.Series("hub.metric-07", "hub-100", Then).Count
        );
        Ask(
            "the latest of all 40 metrics of one hub",
            () =>
                Enumerable
                    .Range(0, JournalSamples.Metrics)
                    .Count(metric =>
                        statements.Series(JournalSamples.MetricOf(metric), "hub-100", Then) is [.., _]
                    )
        );

        void Ask(string name, Func<int> ask)
        {
            var found = ask();
            var milliseconds =
                1_000
                * Bench.Median(
                    21,
                    () =>
                    {
                        var start = Stopwatch.GetTimestamp();
                        ask();
                        return Stopwatch.GetElapsedTime(start).TotalSeconds;
                    }
                );
            text.AppendLine(CultureInfo.InvariantCulture, $"| {name} | {milliseconds:0.00} | {found} |");
        }
    }
}
