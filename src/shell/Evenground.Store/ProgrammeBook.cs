using System.Runtime.CompilerServices;
using Evenground.Record;

namespace Evenground.Store;

/// <summary>One programme: its journal and the history folded from it.</summary>
/// <remarks>Readers take <see cref="History"/> without a lock: it is immutable and swapped after each
/// commit.</remarks>
public sealed class ProgrammeBook
{
    const int PageSize = 512;

    readonly JournalReader _journal;
    readonly Scribe _scribe;

    internal ProgrammeBook(JournalReader journal, Scribe scribe, Opening opening) =>
        (_journal, _scribe, Opening) = (journal, scribe, opening);

    /// <summary>How this programme was opened, and whether a snapshot had to be ignored.</summary>
    public Opening Opening { get; }

    public Programme Programme => History.Programme!;

    public History History => _scribe.State.History;

    public JournalHead Head => _scribe.State.Head;

    /// <summary>The day that an instant falls on where the programme lives.</summary>
    public DateOnly DayOf(DateTimeOffset instant) =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, _scribe.Zone).DateTime);

    /// <summary>Decides upon the newest history and appends what was decided, all of it or nothing,
    /// durably.</summary>
    /// <param name="request">Made by the client, a UUIDv7: asking again with it is harmless.</param>
    /// <param name="decide">Pure; may be asked more than once, each time with the history it is to be decided
    /// upon.</param>
    /// <param name="actor">Who asks.</param>
    /// <param name="stop">Gives up waiting; what was already being written may still be recorded.</param>
    public async Task<Outcome<Appended>> AppendAsync(
        Guid request,
        Func<History, Outcome<Decision>> decide,
        Actor actor,
        CancellationToken stop
    )
    {
        if (request == Guid.Empty)
            throw new ArgumentException(
                "A request has an id of its own, not the empty one.",
                nameof(request)
            );
        if (Gate.Writing(actor) is { } refusal)
            return refusal;

        var settlement = await _scribe.AskAsync(new(request, Allowed, actor, stop), stop);
        return settlement.RepeatOf is { } first
            ? await Repetition.CheckAsync(_journal, _scribe.State, request, Allowed, first, stop)
            : settlement.Outcome;

        Outcome<Decision> Allowed(History history) => Covered(decide(history), actor);
    }

    /// <summary>What would be decided for the actor now; nothing is appended.</summary>
    public Outcome<Decision> Try(Func<History, Outcome<Decision>> decide, Actor actor) =>
        Gate.Writing(actor) is { } refusal ? refusal : Covered(decide(History), actor);

    /// <summary>Erases one entry's payload for good. The entry stays, the chain stays whole, and a new entry
    /// says so.</summary>
    /// <param name="request">Made by the client, a UUIDv7.</param>
    /// <param name="sequence">The entry whose payload goes.</param>
    /// <param name="ground">The ground in law or fact, without personal details.</param>
    /// <param name="actor">Who asks; must be cleared for the entry.</param>
    /// <param name="stop">Gives up waiting.</param>
    /// <remarks>Copies made before (backups, exports) still hold it: they must be dropped too.</remarks>
    public async Task<Outcome<Appended>> EraseAsync(
        Guid request,
        long sequence,
        string ground,
        Actor actor,
        CancellationToken stop
    )
    {
        if (Gate.Administering(actor) is { } refusal)
            return refusal;
        if (string.IsNullOrWhiteSpace(ground))
            return new ErasureMustHaveItsGround(sequence);
        if (sequence < 1 || sequence > Head.Sequence)
            return new EntryMustExist(sequence, Head.Sequence);
        try
        {
            var entry = (await _journal.PageAsync(sequence - 1, 1, stop))[0];
            if (entry.Header.Visibility > actor.Clearance)
                return new EntryMustExist(sequence, Head.Sequence);
            if (IsFoundation(entry.Header))
                return new PayloadMustStay(sequence, entry.Header.EventName);

            var fact = new Fact(new PayloadErased(sequence, ground.Trim()), new(_scribe.Today()));
            var ask = new Ask(
                request,
                history => history.Erased.Contains(sequence) ? Decision.Nothing : Decision.Of(fact),
                actor,
                stop
            )
            {
                Erases = sequence,
            };
            var settlement = await _scribe.AskAsync(ask, stop);
            return settlement.RepeatOf is { } first
                ? new Appended(first, 1, Head, WasRepeat: true)
                : settlement.Outcome;
        }
        catch (StoreFaultException fault)
        {
            return fault.Refusal;
        }
    }

    /// <summary>Folds what other processes appended, so that readers of this one see it.</summary>
    public Task<Outcome<JournalHead>> CatchUpAsync(CancellationToken stop) => _scribe.CatchUpAsync(stop);

    /// <summary>The entries after a sequence; a payload above the actor's clearance is withheld, its entry is
    /// not.</summary>
    public async IAsyncEnumerable<Entry> ReadAsync(
        long after,
        Actor actor,
        [EnumeratorCancellation] CancellationToken stop
    )
    {
        if (!Gate.Opens(Programme, actor))
            yield break;
        var upTo = Head.Sequence;
        while (after < upTo && await _journal.PageAsync(after, PageSize, stop) is { Length: > 0 } page)
        {
            foreach (var entry in page)
                if (entry.Header.Sequence <= upTo)
                    yield return Gate.Show(entry, actor.Clearance);
            after = page[^1].Header.Sequence;
        }
    }

    internal IAsyncEnumerable<Entry[]> PagesAsync(long upTo, CancellationToken stop) =>
        _journal.PagesAsync(after: 0, upTo, stop);

    internal ValueTask CloseAsync() => _scribe.DisposeAsync();

    static Outcome<Decision> Covered(Outcome<Decision> decided, Actor actor) =>
        decided.Accepted(out var decision, out _) && Gate.Appending(actor, decision) is { } refusal
            ? refusal
            : decided;

    /// <summary>Whether the journal itself rests on what the payload says.</summary>
    bool IsFoundation(EntryHeader header) =>
        header.EventName == EventCatalogue.NameOf(new PayloadErased(0, ""))
        || header.EventName == EventCatalogue.NameOf(new ProgrammeFounded(Programme));
}
