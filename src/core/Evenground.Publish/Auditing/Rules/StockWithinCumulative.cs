using Evenground.Record;

namespace Evenground.Publish;

/// <summary>More are there now than ever came.</summary>
public sealed class StockWithinCumulative : IAuditRule
{
    public string Code => "stock-exceeds-cumulative";

    public LocalizedText Title =>
        new("현재 수치가 누적 수치보다 큽니다", "A stock exceeds its cumulative count");

    public LocalizedText Explanation =>
        new(
            Korean: "어느 날 현재 있는 수는 그날까지(그리고 그 뒤 어느 날까지) 들어온 누적 수보다 클 수 없습니다. 같은 대상·단위의 현재 수치를 "
                + "같은 날 또는 뒤의 누적 수치와 비교합니다. 누가 말했는지는 가리지 않습니다.",
            English: "No more can be there on a day than ever came by that day, or by any later day. A stock is "
                + "held against the "
                + "cumulative counts of the same scope and unit on the same day or a later one, whoever states "
                + "them."
        );

    public LocalizedText Weighing =>
        new(
            Korean: "모순: 현재 수치의 최솟값이 누적 수치의 최댓값보다 큰 경우.",
            English: "Contradiction: the least that the stock may be is above the most that the cumulative count "
                + "may be."
        );

    public IEnumerable<Finding> Check(AuditView view) =>
        from series in view.AllSeries
        let meaning = view.Metrics.Of(series.Key.Metric)
        where meaning.CumulativeOf is not null
        let stocks = view.Series(meaning.CumulativeOf!, series.Key.Scope, series.Key.Unit)
        from pair in Above(stocks, series.Value)
        select Find(pair.Stock, pair.Count, view);

    /// <summary>Walks both from the last day to the first, keeping the lowest count of the days
    /// walked.</summary>
    static IEnumerable<(Assertion Stock, Assertion Count)> Above(
        IReadOnlyList<Assertion> stocks,
        List<Assertion> counts
    )
    {
        Assertion? lowest = null;
        var next = counts.Count - 1;
        for (var index = stocks.Count - 1; index >= 0; index--)
        {
            for (; next >= 0 && counts[next].Key.AsOf >= stocks[index].Key.AsOf; next--)
                if (counts[next].Interval.High is { } high && !(lowest?.Interval.High < high))
                    lowest = counts[next];
            if (lowest?.Interval.IsBelow(stocks[index].Interval) == true)
                yield return (stocks[index], lowest);
        }
    }

    Finding Find(Assertion stock, Assertion count, AuditView view)
    {
        var headline = view.Say(
            korean: w =>
                $"{w.About(stock)}: {w.Printed(stock)}. {w.When(count)}까지의 "
                + $"{w.Metric(count.Key.Metric)} {w.Printed(count)}보다 큽니다.",
            english: w =>
                $"{w.About(stock)}: {w.Printed(stock)}, more than the {w.Printed(count)} counted "
                + $"in all by {w.When(count)} "
                + $"({w.Metric(count.Key.Metric)})."
        );
        var arithmetic = view.Say(
            korean: w =>
                $"현재: {w.Read(stock)}({w.Source(stock)}). 누적: {w.When(count)} "
                + $"{w.Read(count)}({w.Source(count)}). "
                + $"현재의 최솟값 {w.Number(stock.Interval.Low!.Value, stock.Key.Unit)} > 누적의 최댓값 "
                + $"{w.Number(count.Interval.High!.Value, count.Key.Unit)}.",
            english: w =>
                $"Stock: {w.Read(stock)} ({w.Source(stock)}). Cumulative: {w.Read(count)} by "
                + $"{w.When(count)} "
                + $"({w.Source(count)}). The least the stock may be, "
                + $"{w.Number(stock.Interval.Low!.Value, stock.Key.Unit)}, is above "
                + $"the most that ever came, {w.Number(count.Interval.High!.Value, count.Key.Unit)}."
        );
        return view.Found(this, Severity.Contradiction, (headline, arithmetic), [stock, count]);
    }
}
