using Evenground.Record;

namespace Evenground.Store;

/// <summary>A request id that is recorded already: is it the same request again, or another one under the
/// same id?</summary>
internal static class Repetition
{
    const int PageSize = 1_024;

    /// <returns>The first outcome when the facts are the same; refused when they are not.</returns>
    /// <remarks>
    /// A rule may decide otherwise today, because of what the first time changed. So, unless the facts are
    /// the same even today, it decides once more upon the history just before the first time, and that is
    /// compared.
    /// </remarks>
    public static async Task<Outcome<Appended>> CheckAsync(
        JournalReader journal,
        BookState now,
        Guid request,
        Func<History, Outcome<Decision>> decide,
        long first,
        CancellationToken stop
    )
    {
        if (await MatchAsync(journal, request, decide(now.History), first, stop) is { } count)
            return new Appended(first, count, now.Head, WasRepeat: true);

        var then = await journal.ReplayAsync(BookState.Empty, stop, upTo: first - 1);
        if (!then.Accepted(out var before, out var refusal))
            return refusal;
        return await MatchAsync(journal, request, decide(before.History), first, stop) is { } same
            ? new Appended(first, same, now.Head, WasRepeat: true)
            : new RequestIdMustBeNew(request, first);
    }

    /// <returns>How many entries the request has, when they are just the facts decided; else null.</returns>
    static async Task<long?> MatchAsync(
        JournalReader journal,
        Guid request,
        Outcome<Decision> decided,
        long first,
        CancellationToken stop
    )
    {
        if (!decided.Accepted(out var decision, out _) || decision.Facts.Count == 0)
            return null;

        var next = 0;
        await foreach (var page in journal.PagesAsync(first - 1, long.MaxValue, stop))
        foreach (var entry in page)
        {
            if (entry.Header.Id != EntryIds.Of(request, next))
                return next == decision.Facts.Count ? next : null;
            if (next == decision.Facts.Count || !IsSame(entry, decision.Facts[next]))
                return null;
            next++;
        }

        return next == decision.Facts.Count ? next : null;
    }

    /// <remarks>An erased payload can no longer be compared; then the outside of the entry decides.</remarks>
    static bool IsSame(Entry entry, Fact fact) =>
        entry.Header.EventName == EventCatalogue.NameOf(fact.Event)
        && entry.Header.Effective == fact.Effective
        && entry.Header.Visibility == fact.Visibility
        && (fact.KnownFrom is not { } knownFrom || knownFrom == entry.Header.KnownFrom)
        && (
            entry.Payload is not { } payload
            || payload.AsSpan().SequenceEqual(EventCatalogue.Write(fact.Event))
        );
}
