using Evenground.Record;

namespace Evenground.Publish;

/// <summary>An exported journal that was walked from its first entry: every link holds.</summary>
/// <param name="History">The record up to the head asked for.</param>
/// <param name="Hashes">The hash of every entry up to that head.</param>
/// <param name="Withheld">The entries up to that head whose payload the export does not show.</param>
sealed record JournalWalk(
    History History,
    IReadOnlyDictionary<long, Digest> Hashes,
    IReadOnlyDictionary<long, EntryHeader> Withheld
)
{
    /// <summary>Walks the whole journal and folds it up to a head.</summary>
    /// <returns>
    /// Refused, in this order: a link that does not hold; an event that this version does not know or cannot
    /// read; a head that the journal does not hold; a public payload that is gone although no entry says that
    /// it was erased.
    /// </returns>
    public static Outcome<JournalWalk> To(JournalPoint head, IEnumerable<Entry> journal)
    {
        var walk = new Walker(head.Sequence);
        foreach (var entry in journal)
            if (walk.Step(entry) is { } refusal)
                return refusal;

        if (!walk.Hashes.TryGetValue(head.Sequence, out var hash) || hash != head.Hash)
            return new HeadMustBeInTheJournal(head, walk.Last);
        return walk.UnexplainedGap() is { } gap
            ? new JournalMustBeWhole(new(gap, ChainFault.PayloadMissing))
            : new JournalWalk(walk.History, walk.Hashes, walk.Withheld);
    }

    sealed class Walker(long head)
    {
        readonly HashSet<long> _erased = [];
        readonly List<long> _publicGaps = [];
        Digest _previous = Digest.None;

        public History History { get; private set; } = History.Empty;

        public Dictionary<long, Digest> Hashes { get; } = [];

        public Dictionary<long, EntryHeader> Withheld { get; } = [];

        public long Last { get; private set; }

        public Refusal? Step(Entry entry)
        {
            if (Chain.Check(entry, Last + 1, _previous) is { } broken)
                return new JournalMustBeWhole(broken);

            (Last, _previous) = (entry.Header.Sequence, entry.Hash);
            return entry.Payload is { } payload ? Read(entry.Header, payload) : Skip(entry.Header);
        }

        public long? UnexplainedGap()
        {
            foreach (var gap in _publicGaps)
                if (!_erased.Contains(gap))
                    return gap;
            return null;
        }

        Refusal? Read(EntryHeader header, byte[] payload)
        {
            if (!EventCatalogue.Read(header.EventName, payload).Accepted(out var box, out var refusal))
                return refusal;
            if (box.Event is PayloadErased erased)
                _erased.Add(erased.Sequence);
            if (Last > head)
                return null;

            Hashes.Add(Last, _previous);
            History = History.After(new(box.Event, header.Mark));
            return null;
        }

        Refusal? Skip(EntryHeader header)
        {
            if (header.Visibility == Visibility.Public)
                _publicGaps.Add(Last);
            if (Last > head)
                return null;

            Hashes.Add(Last, _previous);
            Withheld.Add(Last, header);
            History = History.AfterGap(Last);
            return null;
        }
    }
}
