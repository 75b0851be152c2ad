using Evenground.Record;

namespace Evenground.Store;

/// <summary>What stands beside the journal: persons, which can be erased, and the list of evidence
/// files.</summary>
internal interface IRegisterStore
{
    Task SavePersonAsync(StoredPerson person, CancellationToken stop);

    Task<StoredPerson?> FindPersonAsync(Guid id, CancellationToken stop);

    /// <summary>Erases one person; false when there was none.</summary>
    Task<bool> ErasePersonAsync(Guid id, CancellationToken stop);

    Task<IReadOnlyList<StoredPerson>> PersonsAsync(CancellationToken stop);

    /// <summary>Adds a writer and the person who it is, both or neither.</summary>
    Task SaveWriterAsync(StoredWriter writer, StoredPerson named, CancellationToken stop);

    Task<StoredWriter?> FindWriterAsync(Guid id, CancellationToken stop);

    /// <summary>All writers, those revoked included.</summary>
    Task<IReadOnlyList<StoredWriter>> WritersAsync(CancellationToken stop);

    /// <summary>Ends a key from now on; a key that has ended keeps its day. False when there is no such
    /// writer.</summary>
    Task<bool> RevokeWriterAsync(Guid id, DateOnly on, CancellationToken stop);

    /// <summary>Lists a file; when it is listed already, the longer retention and the narrower visibility
    /// stay.</summary>
    Task SaveEvidenceAsync(EvidenceFile file, CancellationToken stop);

    /// <summary>All files listed, those dropped included.</summary>
    Task<IReadOnlyList<EvidenceFile>> EvidenceAsync(CancellationToken stop);

    Task DropEvidenceAsync(Digest digest, DateOnly on, CancellationToken stop);

    /// <summary>Takes in whole journals and registers in one transaction: all or nothing.</summary>
    /// <returns>False when a slug is taken.</returns>
    Task<bool> LoadAsync(StoreLoad load, CancellationToken stop);
}

/// <summary>A person as stored: the details are one JSON text.</summary>
internal sealed record StoredPerson(Guid Id, string Details, DateOnly? KeepUntil);

/// <summary>A writer as stored: the digest of the key, never the key, and no name.</summary>
internal sealed record StoredWriter(Guid Id, Digest Key, Duty Duty, DateOnly Since, DateOnly? RevokedOn);

/// <summary>What <see cref="IRegisterStore.LoadAsync"/> takes in.</summary>
internal sealed record StoreLoad(
    IReadOnlyList<JournalLoad> Journals,
    IReadOnlyList<StoredPerson> Persons,
    IReadOnlyList<EvidenceFile> Evidence,
    IReadOnlyList<StoredWriter> Writers
);

/// <summary>One journal to be taken in.</summary>
/// <param name="Pages">Its entries; a page that does not hold throws, and nothing of the load stays.</param>
internal sealed record JournalLoad(string Slug, JournalHead Head, IAsyncEnumerable<Entry[]> Pages);
