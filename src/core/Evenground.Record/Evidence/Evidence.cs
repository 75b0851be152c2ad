namespace Evenground.Record;

/// <summary>What kind of document a piece of evidence is.</summary>
public enum EvidenceKind
{
    Contract,
    PaymentProof,
    Invoice,
    Register,
    Statistic,
    Photograph,
    Publication,
    Minutes,
    Other,
}

/// <summary>A document that a judgement rests on. The file lies beside the journal, named by its content's
/// digest.</summary>
/// <param name="Content">SHA-256 of the file: whoever has the file can check that it is this one.</param>
/// <param name="Link">Where it was found, when it was found somewhere public.</param>
/// <param name="Retention">How long it must be kept, and why.</param>
/// <param name="IsDisposed">Whether the file is gone on the day asked about; its digest stays.</param>
public sealed record Evidence(
    Id<Evidence> Id,
    string Title,
    EvidenceKind Kind,
    Digest Content,
    long SizeBytes,
    string MediaType,
    string Link,
    Retention Retention,
    DateOnly FiledOn,
    bool IsDisposed
);

/// <summary>Until when a file must be kept, and by what rule.</summary>
public sealed record Retention(DateOnly Until, string Rule);

public interface IEvidenceEvent : IEvent;

/// <summary>A document was filed.</summary>
[EventName("evidence.filed.v1")]
public sealed record EvidenceFiled(
    Id<Evidence> Evidence,
    string Title,
    EvidenceKind Kind,
    Digest Content,
    long SizeBytes,
    string MediaType,
    string Link,
    Retention Retention
) : IEvidenceEvent;

/// <summary>A file was disposed of, after its time or because a law asked for it.</summary>
[EventName("evidence.disposed.v1")]
public sealed record EvidenceDisposed(Id<Evidence> Evidence, bool IsByLaw, string Ground) : IEvidenceEvent;
