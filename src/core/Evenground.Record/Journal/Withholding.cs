namespace Evenground.Record;

/// <summary>An entry's payload was taken away for good; the chain stays whole and shows the gap.</summary>
/// <param name="Sequence">The entry whose payload is gone.</param>
/// <param name="Ground">The legal or factual ground, without personal details.</param>
[EventName("journal.payload-erased.v1")]
public sealed record PayloadErased(long Sequence, string Ground) : IJournalEvent;

/// <summary>Events about the journal itself.</summary>
public interface IJournalEvent : IEvent;
