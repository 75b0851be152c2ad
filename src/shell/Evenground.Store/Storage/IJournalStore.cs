using Evenground.Record;

namespace Evenground.Store;

/// <summary>What a database must do for the journal. Two small writers fulfil it: SQLite and
/// PostgreSQL.</summary>
/// <remarks>Faults of the database leave as <see cref="StoreFaultException"/>; a row that is no entry as
/// <see cref="RowException"/>.</remarks>
internal interface IJournalStore : IRegisterStore, IAsyncDisposable
{
    /// <summary>A page ends with the entry that reaches this, as one payload may hold a whole file of
    /// figures.</summary>
    const long MostBytesAPage = 32L << 20;

    /// <summary>Makes the tables when there are none; refuses a newer schema.</summary>
    Task PrepareAsync(CancellationToken stop);

    Task<IReadOnlyList<StoredProgramme>> ProgrammesAsync(CancellationToken stop);

    /// <summary>Adds a programme with its first entries, all or nothing; null when its slug is
    /// taken.</summary>
    Task<StoredProgramme?> FoundAsync(string slug, IReadOnlyList<Entry> first, CancellationToken stop);

    /// <summary>Appends durably, all or nothing, only when the head is the one expected.</summary>
    Task<WriteResult> WriteAsync(JournalWrite write, CancellationToken stop);

    /// <summary>The entries after a sequence in their order: as many as the page takes, none at the
    /// end.</summary>
    Task<Entry[]> ReadPageAsync(int programme, long after, int most, CancellationToken stop);

    /// <summary>The sequences of those of the ids that are recorded.</summary>
    Task<IReadOnlyDictionary<Guid, long>> FindAsync(
        int programme,
        IReadOnlyList<Guid> ids,
        CancellationToken stop
    );
}

/// <summary>A programme as the store lists it.</summary>
/// <param name="Number">Its number within this database.</param>
/// <param name="Slug">Its short name.</param>
/// <param name="Head">What its journal should end with: a journal cut short is found by it.</param>
internal sealed record StoredProgramme(int Number, string Slug, JournalHead Head);

/// <summary>Entries to append.</summary>
/// <param name="Erased">The entry whose payload goes in the same transaction, or null.</param>
internal sealed record JournalWrite(
    int Programme,
    JournalHead Expected,
    IReadOnlyList<Entry> Entries,
    long? Erased = null
)
{
    public JournalHead Next => new(Entries[^1].Header.Sequence, Entries[^1].Hash);
}

internal enum WriteResult
{
    Written,

    /// <summary>The head is not the one expected: another process wrote.</summary>
    HeadMoved,

    /// <summary>One of the ids is recorded already.</summary>
    IdKnown,
}

/// <summary>A stored row cannot be an entry at all: somebody changed it.</summary>
internal sealed class RowException(long sequence, Exception cause)
    : Exception($"The row of entry {sequence} is not one that was written.", cause)
{
    public ChainBreak Break { get; } = new(sequence, ChainFault.HeaderDiffers);
}
