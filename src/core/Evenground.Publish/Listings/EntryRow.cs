using System.Text.Json;
using Evenground.Record;

namespace Evenground.Publish;

/// <summary>Whether an entry's payload is shown.</summary>
public enum PayloadState
{
    /// <summary>It is shown.</summary>
    Shown,

    /// <summary>It is there, but not for whoever asks.</summary>
    Withheld,

    /// <summary>It was erased; a later entry says on what ground.</summary>
    Erased,
}

/// <summary>One entry of the journal as it was written, with all that its hash is made of but the
/// salt.</summary>
/// <param name="Payload">The event as JSON; bytes of another layout as base64 text; null when it is not
/// shown.</param>
public sealed record EntryRow(
    long Sequence,
    Guid Id,
    string EventName,
    DateOnly EffectiveFrom,
    DateOnly? EffectiveUntil,
    DateOnly KnownFrom,
    DateTimeOffset RecordedAt,
    string RecordedBy,
    Visibility Visibility,
    PayloadState PayloadState,
    JsonElement? Payload,
    string PayloadDigest,
    string Previous,
    string Hash
)
{
    /// <param name="entry">The entry as the asker may see it.</param>
    /// <param name="isErased">Whether the record says that its payload was erased.</param>
    public static EntryRow Of(Entry entry, bool isErased)
    {
        var header = entry.Header;
        return new(
            header.Sequence,
            header.Id,
            header.EventName,
            header.Effective.From,
            header.Effective.Until,
            header.KnownFrom,
            header.RecordedAt,
            header.RecordedBy,
            header.Visibility,
            entry.HasPayload ? PayloadState.Shown
                : isErased ? PayloadState.Erased
                : PayloadState.Withheld,
            entry.Payload is { } payload ? Show(header.EventName, payload) : null,
            entry.PayloadDigest.ToString(),
            entry.Previous.ToString(),
            entry.Hash.ToString()
        );
    }

    static JsonElement Show(string eventName, byte[] payload) =>
        EventCatalogue.IsJson(eventName)
            ? JsonElement.Parse(payload)
            : JsonSerializer.SerializeToElement(payload);
}
