using System.Runtime.CompilerServices;
using Evenground.Record;

namespace Evenground.Store;

/// <summary>Walks a chain link by link without folding it, in little memory.</summary>
internal sealed class ChainWalk(Visibility clearance)
{
    readonly SortedSet<long> _missing = [];

    public JournalHead Head { get; private set; } = JournalHead.Empty;

    public long Erased { get; private set; }

    /// <summary>Payloads above the clearance of whoever made the copy.</summary>
    public long Withheld { get; private set; }

    /// <summary>The first payload that is gone without an entry that says so, or null. Only the end can
    /// tell.</summary>
    public ChainBreak? Gap => _missing.Count == 0 ? null : new(_missing.Min, ChainFault.PayloadMissing);

    /// <returns>What is wrong with the entry, or null.</returns>
    public ChainBreak? Step(Entry entry)
    {
        if (Chain.Check(entry, Head.Sequence + 1, Head.Hash) is { } found)
            return found;
        Head = new(entry.Header.Sequence, entry.Hash);
        if (entry.Payload is null)
            Miss(entry.Header);
        else if (Erasure(entry) is { } erased && _missing.Remove(erased))
            Erased++;
        return null;
    }

    /// <summary>The pages as they pass; the first page that does not hold throws.</summary>
    public async IAsyncEnumerable<Entry[]> GuardAsync(
        IAsyncEnumerable<Entry[]> pages,
        Func<ChainBreak, Refusal> refuse,
        [EnumeratorCancellation] CancellationToken stop
    )
    {
        await foreach (var page in pages.WithCancellation(stop))
        {
            foreach (var entry in page)
            {
                if (Step(entry) is { } found)
                    throw new StoreFaultException(refuse(found));
                if (
                    entry.Payload is { } payload
                    && !EventCatalogue.Read(entry.Header.EventName, payload).Accepted(out _, out var refusal)
                )
                    throw new StoreFaultException(refusal);
            }

            yield return page;
        }

        if (Gap is { } gap)
            throw new StoreFaultException(refuse(gap));
    }

    void Miss(EntryHeader header)
    {
        if (header.Visibility > clearance)
            Withheld++;
        else
            _missing.Add(header.Sequence);
    }

    static long? Erasure(Entry entry) =>
        entry.Header.EventName == ErasedName
        && EventCatalogue.Read(ErasedName, entry.Payload).Accepted(out var read, out _)
            ? ((PayloadErased)read.Event).Sequence
            : null;

    static readonly string ErasedName = EventCatalogue.NameOf(new PayloadErased(0, ""));
}
