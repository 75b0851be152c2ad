using System.Runtime.CompilerServices;
using Evenground.Record;

namespace Evenground.Store;

/// <summary>One programme: its journal and the history folded from it.</summary>
/// <remarks>Readers take <see cref="History"/> without a lock: it is immutable and swapped after each commit.</remarks>
public sealed class ProgrammeBook
{
    const int PageSize = 512;

    readonly JournalReader _journal;
    readonly Scribe _scribe;

    internal ProgrammeBook(JournalReader journal, Scribe scribe) => (_journal, _scribe) = (journal, scribe);

    public Programme Programme => History.Programme!;

    public History History => _scribe.State.History;

    public JournalHead Head => _scribe.State.Head;

    /// <summary>The day that an instant falls on where the programme lives.</summary>
    public DateOnly DayOf(DateTimeOffset instant) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, _scribe.Zone).DateTime);

    /// <summary>Decides upon the newest history and appends what was decided, all of it or nothing, durably.</summary>
    /// <param name="request">Made by the client, a UUIDv7: asking again with it is harmless.</param>
    /// <param name="decide">Pure; may be asked more than once, each time with the history it is to be decided upon.</param>
    /// <param name="actor">Who asks.</param>
    /// <param name="stop">Gives up waiting; what was already being written may still be recorded.</param>
    public async Task<Outcome<Appended>> AppendAsync(
        Guid request, Func<History, Outcome<Decision>> decide, Actor actor, CancellationToken stop)
    {
        if (request == Guid.Empty) throw new ArgumentException("A request has an id of its own, not the empty one.", nameof(request));
        if (Gate.Writing(actor) is { } refusal) return refusal;

        var settlement = await _scribe.AskAsync(new(request, decide, actor, stop), stop);
        return settlement.RepeatOf is { } first
            ? await Repetition.CheckAsync(_journal, _scribe.State, request, decide, first, stop)
            : settlement.Outcome;
    }

    /// <summary>The entries after a sequence; a payload above the actor's clearance is withheld, its entry is not.</summary>
    public async IAsyncEnumerable<Entry> ReadAsync(long after, Actor actor, [EnumeratorCancellation] CancellationToken stop)
    {
        if (!Gate.Opens(Programme, actor)) yield break;
        var upTo = Head.Sequence;
        while (after < upTo && await _journal.PageAsync(after, PageSize, stop) is { Length: > 0 } page)
        {
            foreach (var entry in page)
                if (entry.Header.Sequence <= upTo)
                    yield return Gate.Show(entry, actor.Clearance);
            after = page[^1].Header.Sequence;
        }
    }

    internal ValueTask CloseAsync() => _scribe.DisposeAsync();
}
