namespace Evenground.Record;

/// <summary>What stands on the outside of an entry: never withheld and never erased.</summary>
/// <param name="Sequence">1 for a journal's first entry, then one more for each.</param>
/// <param name="Id">Made by whoever asked for the entry; asking again with the same id changes
/// nothing.</param>
/// <param name="EventName">The event's name with its version.</param>
/// <param name="Effective">The days that the fact holds on.</param>
/// <param name="KnownFrom">The day from which it could be known.</param>
/// <param name="RecordedAt">When it was written (UTC, whole microseconds).</param>
/// <param name="RecordedBy">The actor's opaque id; never a natural person's name.</param>
/// <param name="Visibility">Who may see the payload.</param>
public sealed record EntryHeader(
    long Sequence,
    Guid Id,
    string EventName,
    EffectivePeriod Effective,
    DateOnly KnownFrom,
    DateTimeOffset RecordedAt,
    string RecordedBy,
    Visibility Visibility
)
{
    public Mark Mark => new(Sequence, Effective, KnownFrom, RecordedAt, Visibility);
}

/// <summary>One link of the journal's chain.</summary>
/// <param name="Header">The outside.</param>
/// <param name="Payload">The event in canonical form; null when withheld from the reader or erased.</param>
/// <param name="Salt">16 random bytes that keep an erased payload from being guessed; null with the
/// payload.</param>
/// <param name="PayloadDigest">SHA-256 of salt and payload: stays when the payload goes.</param>
/// <param name="Previous">The hash of the entry before, or <see cref="Digest.None"/>.</param>
/// <param name="Hash">The hash of all this; see <see cref="Chain"/>.</param>
public sealed record Entry(
    EntryHeader Header,
    byte[]? Payload,
    byte[]? Salt,
    Digest PayloadDigest,
    Digest Previous,
    Digest Hash
)
{
    public bool HasPayload => Payload is not null;
}
