using Evenground.Record;

namespace Evenground.Store;

/// <summary>A file that the record rests on, known by its content.</summary>
/// <param name="Digest">SHA-256 of its bytes: what the journal names it by.</param>
/// <param name="Length">Its bytes.</param>
/// <param name="MediaType">For example <c>application/pdf</c>.</param>
/// <param name="Visibility">Who may open it.</param>
/// <param name="KeepUntil">The last day it is kept; null keeps it for good.</param>
/// <param name="DroppedOn">The day it was dropped after its time; its digest stays, here and in the
/// journal.</param>
public sealed record EvidenceFile(
    Digest Digest,
    long Length,
    string MediaType,
    Visibility Visibility,
    DateOnly? KeepUntil = null,
    DateOnly? DroppedOn = null
);
