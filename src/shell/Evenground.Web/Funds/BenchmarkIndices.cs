using Evenground.Measure;
using Evenground.Record;

namespace Evenground.Web;

/// <summary>A market index that the record holds, ready to be measured with.</summary>
/// <param name="IsPrice">Whether it leaves out what was paid out, so that it is less than an investor
/// got.</param>
public sealed record BenchmarkIndex(
    string Code,
    LocalizedText Name,
    string Source,
    bool IsPrice,
    IReadOnlyList<long> Entries,
    MarketIndex Index
);

/// <summary>The market indices of one currency that were known in a view, total returns first.</summary>
static class BenchmarkIndices
{
    public static IReadOnlyList<BenchmarkIndex> Of(PageView view, Currency currency) =>
        [
            .. view
                .History.Markets.All(view.AsOf)
                .Where(index => index.Currency == currency)
                .OrderBy(index => index.Kind)
                .Select(index => new BenchmarkIndex(
                    index.Code,
                    index.Name,
                    index.Source,
                    index.Kind == MarketIndexKind.Price,
                    index.Entries,
                    index.ToMeasure()
                )),
        ];
}
