using Evenground.Record;

namespace Evenground.Publish;

/// <summary>What an import or another write did or, as a trial, would do.</summary>
/// <param name="Source">What it came from: a sheet's name, a form.</param>
/// <param name="IsTrial">Whether nothing was written.</param>
/// <param name="WasRepeat">Whether the same request had been recorded before.</param>
/// <param name="Changes">How many entries of each kind, by the event's name; none when the record says so
/// already.</param>
/// <param name="Entries">How many entries were appended, or would be.</param>
/// <param name="Head">The sequence of the journal's last entry after it.</param>
public sealed record WriteShape(
    string Programme,
    string Source,
    bool IsTrial,
    bool WasRepeat,
    IReadOnlyDictionary<string, int> Changes,
    long Entries,
    long Head,
    string HeadHash
)
{
    /// <summary>How many facts of each kind a decision holds, by the event's name.</summary>
    public static IReadOnlyDictionary<string, int> ChangesOf(Decision decision) =>
        decision
            .Facts.GroupBy(fact => EventCatalogue.NameOf(fact.Event), StringComparer.Ordinal)
            .OrderBy(kind => kind.Key, StringComparer.Ordinal)
            .ToDictionary(kind => kind.Key, kind => kind.Count(), StringComparer.Ordinal);
}
