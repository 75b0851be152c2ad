using Evenground.Record;

namespace Evenground.Publish;

/// <summary>A stock that fits only if nobody ever left, or that does not fit into the rooms known.</summary>
public sealed class StockHardlyPossible : IAuditRule
{
    public string Code => "stock-hardly-possible";

    public LocalizedText Title => new("현재 수치로는 거의 불가능합니다", "A stock that is hardly possible");

    public LocalizedText Explanation =>
        new(
            Korean: "두 가지를 봅니다. (1) '160개사 초과'처럼 여지를 둔 현재 수치가, 같은 날 다른 발표의 누적 수치와 함께 보면 "
                + "누적 수치와 같을 때만 성립하는 경우: 한 곳도 나가지 않았거나 누적을 현재로 말한 것입니다. (2) 현재 수치가 그날까지 "
                + "알려진 수용량(거점별 최신 수치의 합)보다 큰 경우. 부분이 모두 확인될 때만 거점의 공간을 더합니다.",
            English: "Two things are looked at. (1) A stock worded with room, such as \"more than 160\", that "
                + "together with another "
                + "statement's cumulative count of the same day leaves no number but the cumulative count "
                + "itself: either nobody "
                + "ever left, or a cumulative count was worded as a stock. (2) A stock above the capacity known "
                + "by then, the "
                + "latest figure of each site added up; sites are added only when they are known to be all."
        );

    public LocalizedText Weighing =>
        new(
            Korean: "의심: 언제나. 공간을 나누어 쓰거나 공간이 늘었을 수 있습니다.",
            English: "Doubt: always. Rooms may be shared or may have been added."
        );

    public IEnumerable<Finding> Check(AuditView view)
    {
        var cumulatives = view
            .AllSeries.Where(series => view.Metrics.Of(series.Key.Metric).CumulativeOf is not null)
            .ToLookup(
                series => series.Key with { Metric = view.Metrics.Of(series.Key.Metric).CumulativeOf! },
                series => series.Value
            );
        var capacities = new Capacities(view);
        foreach (var (key, stocks) in view.AllSeries)
        {
            if (view.Metrics.Of(key.Metric) is not { Kind: MetricKind.Stock } meaning)
                continue;
            foreach (var stock in stocks)
            {
                var count = OnlyPossibleAs(stock, cumulatives[key]);
                var capacity = meaning.Capacity is { } metric ? capacities.Known(metric, stock) : null;
                if (capacity?.Sum.IsBelow(stock.Interval) != true)
                    capacity = null;
                if (count is not null || capacity is not null)
                    yield return Find(stock, count, capacity, view);
            }
        }
    }

    /// <summary>The cumulative count of the day, when it is the only whole number that the stock can
    /// be.</summary>
    static Assertion? OnlyPossibleAs(Assertion stock, IEnumerable<List<Assertion>> counts)
    {
        if (stock.Key.Unit.Kind != UnitKind.Count || stock.Interval.IsPoint)
            return null;
        if (stock.Interval.Low is not { } low)
            return null;

        var least = decimal.Ceiling(low) + (stock.Interval.IsLowOpen && decimal.Ceiling(low) == low ? 1 : 0);
        return counts
            .SelectMany(count => SameDay(count, stock.Key.AsOf))
            .FirstOrDefault(count =>
                count.Key.Statement != stock.Key.Statement
                && count.Interval.IsPoint
                && count.Interval.High == least
            );
    }

    static IEnumerable<Assertion> SameDay(List<Assertion> figures, DateOnly day)
    {
        for (var index = Days.LastUntil(figures, day); index >= 0 && figures[index].Key.AsOf == day; index--)
            yield return figures[index];
    }

    Finding Find(Assertion stock, Assertion? count, Capacity? capacity, AuditView view)
    {
        var unit = stock.Key.Unit;
        var headline = view.Say(
            korean: w =>
                $"{w.About(stock)}: {w.Printed(stock)}. "
                + (
                    count is not null
                        ? $"같은 날 {w.Metric(count.Key.Metric)} {KoreanParticle.And(w.Printed(count))} 함께 보면 누적 수치를 말한 "
                            + $"것일 때만 가능합니다."
                        : $"알려진 {w.Metric(capacity!.Figures[0].Key.Metric)} {w.Range(capacity.Sum, capacity.Unit)}보다 "
                            + $"많습니다."
                ),
            english: w =>
                $"{w.About(stock)}: {w.Printed(stock)} "
                + (
                    count is not null
                        ? $"is possible only as the cumulative count: {w.Printed(count)} have ever been counted "
                            + $"({w.Metric(count.Key.Metric)})."
                        : $"is more than the {w.Range(capacity!.Sum, capacity.Unit)} known "
                            + $"({w.Metric(capacity.Figures[0].Key.Metric)})."
                )
        );
        var arithmetic = view.Say(
            korean: w =>
                $"발표: {w.Printed(stock)}, 곧 {w.Range(stock.Interval, unit)}({w.Source(stock)}). "
                + (
                    count is null
                        ? ""
                        : $"같은 날 {w.Metric(count.Key.Metric)}: "
                            + $"{w.Printed(count)}({w.Source(count)}). "
                            + $"두 수치가 모두 맞으려면 현재 수치는 {w.Printed(count)}뿐이며, 그동안 한 곳도 줄지 않았어야 합니다. "
                )
                + (
                    capacity is null
                        ? ""
                        : $"알려진 {w.Metric(capacity.Figures[0].Key.Metric)}: "
                            + $"{w.Sum(capacity.Figures, capacity.Sum)}"
                            + $"({w.When(capacity.Figures[^1])}), 적어도 {w.Number(stock.Interval.Low!.Value, unit)}인 "
                            + $"현재 수치에 못 미칩니다."
                ),
            english: w =>
                $"Stated: {w.Printed(stock)}, that is {w.Range(stock.Interval, unit)} "
                + $"({w.Source(stock)}). "
                + (
                    count is null
                        ? ""
                        : $"Of the same day, {w.Metric(count.Key.Metric)}: {w.Printed(count)} "
                            + $"({w.Source(count)}). "
                            + $"For both to hold the stock can only be {w.Printed(count)}, with nobody ever having "
                            + $"left. "
                )
                + (
                    capacity is null
                        ? ""
                        : $"Known {w.Metric(capacity.Figures[0].Key.Metric)}: "
                            + $"{w.Sum(capacity.Figures, capacity.Sum)} "
                            + $"({w.When(capacity.Figures[^1])}), fewer than the "
                            + $"{w.Number(stock.Interval.Low!.Value, unit)} at the least."
                )
        );
        IReadOnlyList<Assertion> counts = count is null ? [] : [count];
        return view.Found(
            this,
            Severity.Doubt,
            (headline, arithmetic),
            [stock, .. counts, .. capacity?.Figures ?? []],
            assumes: capacity?.Assumes
        );
    }
}
