using Evenground.Measure;

namespace Evenground.Web;

/// <summary>A market index that the record holds, in one currency.</summary>
public sealed record RecordedIndex(string Code, LocalizedText Name, string Source, MarketIndex Index);

/// <summary>The market indices that were known in a view.</summary>
static class RecordedIndices
{
    public static IReadOnlyList<RecordedIndex> Of(PageView view, Currency currency) => [];
}
