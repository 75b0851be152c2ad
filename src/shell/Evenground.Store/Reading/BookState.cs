using Evenground.Record;

namespace Evenground.Store;

/// <summary>A journal folded up to its head. Immutable, so readers take it without a lock.</summary>
/// <param name="LastRecordedAt">The instant of the last entry; the next one is later.</param>
internal sealed record BookState(History History, JournalHead Head, DateTimeOffset LastRecordedAt)
{
    public static BookState Empty { get; } = new(History.Empty, JournalHead.Empty, DateTimeOffset.MinValue);
}
