using Evenground.Record;

namespace Evenground.Store;

/// <summary>Opens a journal: from its snapshot and what followed, or all of it; packs a new snapshot when
/// that is worth it.</summary>
internal static class BookOpener
{
    /// <summary>A shorter journal opens fast enough without.</summary>
    public const long WorthPacking = 20_000;

    public static async Task<Outcome<(BookState State, Opening Opening)>> OpenAsync(
        JournalReader journal,
        string path,
        long stored,
        CancellationToken stop
    )
    {
        var loaded = await UsableAsync(journal, path, stored, stop);
        if (loaded.State is { } start)
        {
            var tail = await journal.ReplayAsync(start, stop);
            return tail.Accepted(out var state, out var refusal)
                ? (state, new Opening(start.Head.Sequence, state.Head.Sequence - start.Head.Sequence, null))
                : refusal;
        }

        using var packing = stored >= WorthPacking ? new SnapshotWriter(path) : null;
        var whole = await journal.ReplayAsync(BookState.Empty, stop, packing: packing);
        if (!whole.Accepted(out var end, out var broken))
            return broken;
        packing?.Finish(journal.Slug, end);
        return (end, new Opening(0, end.Head.Sequence, loaded.Ignored));
    }

    static async Task<Loaded> UsableAsync(
        JournalReader journal,
        string path,
        long stored,
        CancellationToken stop
    )
    {
        var loaded = await Snapshot.LoadAsync(path, journal.Slug, stop);
        if (loaded.State is not { } state)
            return loaded;

        // A snapshot far behind costs more than it saves: the whole journal is read once more and packed
        // anew.
        var isFarBehind = stored - state.Head.Sequence > Math.Max(WorthPacking, state.Head.Sequence / 2);
        if (isFarBehind || state.Head.Sequence == 0)
            return Loaded.None;
        return
            await journal.PageAsync(state.Head.Sequence - 1, 1, stop) is [var entry]
            && entry.Header.Sequence == state.Head.Sequence
            && entry.Hash == state.Head.Hash
            ? loaded
            : Loaded.Stale;
    }
}
