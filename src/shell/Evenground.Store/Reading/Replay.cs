using Evenground.Record;

namespace Evenground.Store;

/// <summary>Folds entries into a history, checking every link of the chain on the way.</summary>
/// <remarks>Pages are checked and parsed on other threads while the fold goes on in order.</remarks>
internal static class Replay
{
    /// <summary>Pages that may be parsed ahead of the fold.</summary>
    const int Ahead = 2;

    /// <param name="slug">The programme, for the refusal.</param>
    /// <param name="start">The state to go on from.</param>
    /// <param name="pages">What follows it.</param>
    /// <param name="isWhole">Whether the pages reach the end, so that a missing payload must be explained by
    /// then.</param>
    /// <param name="stop">Stops between two pages.</param>
    /// <param name="packing">Takes the events down for a snapshot, or null.</param>
    /// <returns>The state after the last page; refused when the chain breaks or an event is not
    /// known.</returns>
    public static async Task<Outcome<Replayed>> RunAsync(
        string slug,
        BookState start,
        IAsyncEnumerable<Entry[]> pages,
        bool isWhole,
        CancellationToken stop,
        SnapshotWriter? packing = null
    )
    {
        var fold = new Fold(slug, start, packing);
        var parsing = new Queue<Task<ParsedPage>>();
        var head = start.Head;
        try
        {
            await foreach (var page in pages.WithCancellation(stop))
            {
                var expected = head;
                parsing.Enqueue(Task.Run(() => ParsedPage.Of(slug, page, expected), stop));
                head = new(page[^1].Header.Sequence, page[^1].Hash);
                if (parsing.Count > Ahead && fold.Take(await parsing.Dequeue()) is { } refusal)
                    return refusal;
            }

            while (parsing.TryDequeue(out var next))
                if (fold.Take(await next) is { } refusal)
                    return refusal;
        }
        catch (RowException exception)
        {
            return new ChainMustHold(slug, exception.Break);
        }

        return fold.End(isWhole);
    }

    /// <summary>The entries of a store after a sequence, page by page.</summary>
    public static async IAsyncEnumerable<Entry[]> PagesAsync(
        IJournalStore store,
        int programme,
        long after,
        long upTo,
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken stop
    )
    {
        const int PageSize = 2_048;
        while (after < upTo)
        {
            var most = (int)Math.Min(PageSize, upTo - after);
            var page = await store.ReadPageAsync(programme, after, most, stop);
            if (page.Length == 0)
                yield break;
            yield return page;
            after = page[^1].Header.Sequence;
        }
    }

    /// <summary>A page whose links hold, with its events; or the refusal of its first bad entry.</summary>
    readonly record struct ParsedPage(Entry[] Entries, IEvent?[] Events, Refusal? Refusal)
    {
        public static ParsedPage Of(string slug, Entry[] page, JournalHead before)
        {
            var events = new IEvent?[page.Length];
            for (var index = 0; index < page.Length; index++)
            {
                var entry = page[index];
                if (Chain.Check(entry, before.Sequence + 1, before.Hash) is { } found)
                    return new(page[..index], events, new ChainMustHold(slug, found));
                before = new(entry.Header.Sequence, entry.Hash);
                if (entry.Payload is not { } payload)
                    continue;
                if (
                    !EventCatalogue
                        .Read(entry.Header.EventName, payload)
                        .Accepted(out var read, out var refusal)
                )
                    return new(page[..index], events, refusal);
                events[index] = read.Event;
            }

            return new(page, events, null);
        }
    }

    sealed class Fold(string slug, BookState start, SnapshotWriter? packing)
    {
        readonly SortedSet<long> _missing = [];
        readonly HistoryFold _history = new(start.History);
        JournalHead _head = start.Head;
        DateTimeOffset _lastRecordedAt = start.LastRecordedAt;
        bool _holdsErased;

        public Refusal? Take(ParsedPage page)
        {
            for (var index = 0; index < page.Entries.Length; index++)
                Take(page.Entries[index], page.Events[index]);
            if (page.Entries is [.., var last])
                (_head, _lastRecordedAt) = (new(last.Header.Sequence, last.Hash), last.Header.RecordedAt);
            return page.Refusal;
        }

        public Outcome<Replayed> End(bool isWhole) =>
            _missing.Count == 0 || !isWhole
                ? new Replayed(new(_history.End(), _head, _lastRecordedAt), _holdsErased)
                : new ChainMustHold(slug, new(_missing.Min, ChainFault.PayloadMissing));

        void Take(Entry entry, IEvent? happened)
        {
            packing?.Add(entry, happened);
            if (happened is null)
            {
                _missing.Add(entry.Header.Sequence);
                _history.TakeGap(entry.Header.Sequence);
                return;
            }

            if (happened is PayloadErased erased && !_missing.Remove(erased.Sequence))
                _holdsErased = true;
            _history.Take(new(happened, entry.Header.Mark));
        }
    }
}

/// <summary>Where a replay ended.</summary>
/// <param name="HoldsErased">Whether an entry was folded before the journal said that its payload is
/// erased.</param>
internal sealed record Replayed(BookState State, bool HoldsErased);
