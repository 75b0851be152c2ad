using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Evenground.Publish;
using Evenground.Record;

namespace Evenground.Web;

/// <summary>Keeps what was asked of a history, as the next page asks for the same rows again.</summary>
/// <remarks>A history is immutable, so nothing here grows stale; it goes when its history goes.</remarks>
static class RowMemo
{
    /// <summary>Anybody may ask for any date, so what is kept of one history must be bounded.</summary>
    const int MostKept = 128;

    static readonly ConditionalWeakTable<
        History,
        ConcurrentDictionary<(IListing Listing, AsOf AsOf), object>
    > Kept = [];

    public static IReadOnlyList<TRow> Rows<TRow>(IListing<TRow> listing, Asked question)
        where TRow : class
    {
        var answers = Kept.GetOrCreateValue(question.History);
        if (answers.Count >= MostKept)
            answers.Clear();
        return (IReadOnlyList<TRow>)
            answers.GetOrAdd((listing, question.AsOf), _ => listing.Rows(question.History, question.AsOf));
    }
}
