using Evenground.Measure;

namespace Evenground.Web;

/// <summary>A market index that the record holds, in one currency.</summary>
public sealed record BenchmarkIndex(string Code, LocalizedText Name, string Source, MarketIndex Index);

/// <summary>The market indices that were known in a view.</summary>
static class BenchmarkIndices
{
    public static IReadOnlyList<BenchmarkIndex> Of(PageView view, Currency currency) => [];
}
