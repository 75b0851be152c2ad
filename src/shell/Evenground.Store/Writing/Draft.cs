using System.Security.Cryptography;
using Evenground.Record;

namespace Evenground.Store;

/// <summary>The entries of one transaction: several asks, each decided upon what those before it
/// did.</summary>
internal sealed class Draft(BookState start, TimeZoneInfo zone, TimeProvider clock)
{
    const int MostEntries = 20_000;
    const long MostBytes = 32L << 20;

    static readonly TimeSpan Tick = TimeSpan.FromMicroseconds(1);

    readonly HashSet<Guid> _requests = [];
    readonly List<(Ask Ask, Appended Appended)> _accepted = [];
    long _bytes;

    public BookState State { get; private set; } = start;

    public List<Entry> Entries { get; } = [];

    /// <summary>Asks that say nothing: refused, or decided to append nothing. A repeat may be among
    /// them.</summary>
    public List<(Ask Ask, Outcome<Appended> Outcome)> Silent { get; } = [];

    /// <summary>Asks that come with the next transaction.</summary>
    public List<Ask> Deferred { get; } = [];

    /// <summary>The entry whose payload goes with this transaction, or null.</summary>
    public long? Erased { get; private set; }

    public void Add(Ask ask)
    {
        if (ask.IsGivenUp)
        {
            ask.GiveUp();
            return;
        }

        // The same request twice at once: the second finds the first recorded. An erasure stands alone.
        var isFull =
            Entries.Count >= MostEntries
            || _bytes >= MostBytes
            || (ask.Erases is not null && Entries.Count > 0);
        if (isFull || !_requests.Add(ask.Request))
        {
            Deferred.Add(ask);
            return;
        }

        try
        {
            Decide(ask);
        }
#pragma warning disable CA1031 // A bug in one caller's decision is that caller's; its neighbours go on.
        catch (Exception exception)
        {
            ask.Fail(exception);
        }
#pragma warning restore CA1031
    }

    /// <summary>The transaction is durable: everybody in it hears so.</summary>
    public void Settle()
    {
        foreach (var (ask, appended) in _accepted)
            ask.Settle(appended);
    }

    void Decide(Ask ask)
    {
        if (!ask.Decide(State.History).Accepted(out var decision, out var refusal))
        {
            Silent.Add((ask, refusal));
            return;
        }

        if (decision.Facts.Count == 0)
        {
            Silent.Add((ask, new Appended(State.Head.Sequence, 0, State.Head, WasRepeat: false)));
            return;
        }

        var first = State.Head.Sequence + 1;
        var entries = Write(ask, decision.Facts);
        Entries.AddRange(entries);
        _bytes += entries.Sum(entry => (long)entry.Payload!.Length);
        Erased ??= ask.Erases;
        _accepted.Add((ask, new(first, entries.Length, State.Head, WasRepeat: false)));
    }

    /// <summary>Links the facts to the chain and folds them, all or none.</summary>
    Entry[] Write(Ask ask, IReadOnlyList<Fact> facts)
    {
        var entries = new Entry[facts.Count];
        var fold = new HistoryFold(State.History);
        var (head, recordedAt) = (State.Head, State.LastRecordedAt);
        for (var index = 0; index < entries.Length; index++)
        {
            var fact = facts[index];
            recordedAt = Later(clock.GetUtcNow(), recordedAt);
            var day = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(recordedAt, zone).DateTime);
            var header = new EntryHeader(
                head.Sequence + 1,
                EntryIds.Of(ask.Request, index),
                EventCatalogue.NameOf(fact.Event),
                fact.Effective,
                fact.KnownFrom ?? day,
                recordedAt,
                ask.Actor.Id,
                fact.Visibility
            );
            var payload = EventCatalogue.Write(fact.Event);
            var entry = entries[index] = Chain.Link(
                header,
                payload,
                RandomNumberGenerator.GetBytes(Chain.SaltSize),
                head.Hash
            );
            head = new(header.Sequence, entry.Hash);

            // What is folded now is what a replay will read: an event that does not survive its writing never
            // gets in.
            fold.Take(new(EventCatalogue.Read(header.EventName, payload).Value.Event, header.Mark));
        }

        State = new(fold.End(), head, recordedAt);
        return entries;
    }

    /// <summary>Strictly later than the last entry, in whole microseconds, though clocks may stand still or
    /// go back.</summary>
    static DateTimeOffset Later(DateTimeOffset now, DateTimeOffset last)
    {
        var whole = new DateTimeOffset(
            now.UtcTicks - now.UtcTicks % TimeSpan.TicksPerMicrosecond,
            TimeSpan.Zero
        );
        return whole > last ? whole : last + Tick;
    }
}
