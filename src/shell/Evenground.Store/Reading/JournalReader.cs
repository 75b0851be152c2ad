using Evenground.Record;

namespace Evenground.Store;

/// <summary>One programme's journal within a store: reads it, folds it, hands on what is to be
/// written.</summary>
/// <param name="store">The database.</param>
/// <param name="programme">The programme in it.</param>
/// <param name="snapshot">Where its snapshot lies, or null when none is kept.</param>
internal sealed class JournalReader(IJournalStore store, StoredProgramme programme, string? snapshot = null)
{
    public string Slug => programme.Slug;

    /// <summary>After an erasure the packed copy must go too.</summary>
    public void Forget()
    {
        if (snapshot is not null && File.Exists(snapshot))
            File.Delete(snapshot);
    }

    public Task<WriteResult> WriteAsync(JournalHead expected, IReadOnlyList<Entry> entries, long? erased) =>
        store.WriteAsync(new(programme.Number, expected, entries, erased), CancellationToken.None);

    public Task<IReadOnlyDictionary<Guid, long>> FindAsync(IReadOnlyList<Guid> ids) =>
        store.FindAsync(programme.Number, ids, CancellationToken.None);

    /// <summary>Where the store says that the journal ends.</summary>
    public async Task<long> StoredSequenceAsync() =>
        (await store.ProgrammesAsync(CancellationToken.None))
            .Single(stored => stored.Number == programme.Number)
            .Head.Sequence;

    public Task<Entry[]> PageAsync(long after, int most, CancellationToken stop) =>
        store.ReadPageAsync(programme.Number, after, most, stop);

    public IAsyncEnumerable<Entry[]> PagesAsync(long after, long upTo, CancellationToken stop) =>
        Replay.PagesAsync(store, programme.Number, after, upTo, stop);

    /// <summary>The state after all entries from a state on, or up to a sequence.</summary>
    /// <remarks>When an entry that was folded already turns out to be erased, all is folded again without
    /// it.</remarks>
    public async Task<Outcome<BookState>> ReplayAsync(
        BookState start,
        CancellationToken stop,
        long upTo = long.MaxValue,
        SnapshotWriter? packing = null
    )
    {
        var isWhole = upTo == long.MaxValue;
        var replayed = await Replay.RunAsync(
            Slug,
            start,
            PagesAsync(start.Head.Sequence, upTo, stop),
            isWhole,
            stop,
            packing
        );
        if (!replayed.Accepted(out var end, out var refusal))
            return refusal;
        if (!end.HoldsErased)
            return end.State;

        packing?.Spoil();
        Forget();
        var again = await Replay.RunAsync(
            Slug,
            BookState.Empty,
            PagesAsync(after: 0, upTo, stop),
            isWhole,
            stop
        );
        return again.Accepted(out end, out refusal) ? end.State : refusal;
    }
}

/// <summary>Turns a refusal where the store itself must be sound into a fault.</summary>
internal static class OutcomeFaults
{
    public static T OrFault<T>(this Outcome<T> outcome)
        where T : notnull =>
        outcome.Accepted(out var value, out var refusal) ? value : throw new StoreFaultException(refusal);
}
