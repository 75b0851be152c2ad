using Evenground.Record;

namespace Evenground.Publish;

/// <summary>A total was said again unchanged, while a part of it grew in between.</summary>
public sealed class TotalUnchanged : IAuditRule
{
    public string Code => "total-unchanged-while-its-part-grew";

    public LocalizedText Title =>
        new("부분은 늘었는데 총액은 그대로입니다", "A total unchanged while its part grew");

    public LocalizedText Explanation =>
        new(
            Korean: "같은 총액이 두 날짜에 똑같이 발표되었는데, 그 사이에 총액에 들어 있는 자기 출자액이 확실히 늘었는지 봅니다. "
                + "총액이 갱신되지 않았거나, 외부 자금이 그만큼 줄었거나, 반올림에 가려졌을 수 있습니다.",
            English: "Where one total is stated for two days with the same value, and the own contribution that "
                + "it contains certainly "
                + "grew between those days. The total may not have been brought up to date, others' money may "
                + "have shrunk by as "
                + "much, or rounding may hide the growth."
        );

    public LocalizedText Weighing => new(Korean: "의심: 언제나.", English: "Doubt: always.");

    public IEnumerable<Finding> Check(AuditView view) =>
        from series in view.AllSeries
        let own = view.Metrics.Of(series.Key.Metric).BundledPart
        where own is not null
        let totals = series.Value.DistinctBy(total => total.Key.AsOf).ToList()
        from pair in totals.Zip(totals.Skip(1))
        where pair.First.Figure.Value == pair.Second.Figure.Value
        let parts = Between(view.Series(own, series.Key.Scope, series.Key.Unit), pair.First, pair.Second)
        where parts is not null && parts.Value.Before.Interval.IsBelow(parts.Value.After.Interval)
        select Find(pair.First, pair.Second, parts.Value.Before, parts.Value.After, view);

    /// <summary>The first and the last figure of the part from the one day to the other.</summary>
    static (Assertion Before, Assertion After)? Between(
        IReadOnlyList<Assertion> parts,
        Assertion first,
        Assertion second
    )
    {
        var before = Days.FirstFrom(parts, first.Key.AsOf);
        var after = Days.LastUntil(parts, second.Key.AsOf);
        return before < after ? (parts[before], parts[after]) : null;
    }

    Finding Find(Assertion first, Assertion second, Assertion before, Assertion after, AuditView view)
    {
        var unit = first.Key.Unit;
        var growth = after.Interval - before.Interval;
        var headline = view.Say(
            korean: w =>
                $"{w.About(second)}: {KoreanParticle.To(w.Number(second.Figure.Value, unit))} "
                + $"{KoreanParticle.And(w.When(first))} 같으나, 그 사이 "
                + $"{KoreanParticle.Topic(w.Metric(after.Key.Metric))} {w.Printed(before)}에서 "
                + $"{KoreanParticle.To(w.Printed(after))} 늘었습니다.",
            english: w =>
                $"{w.About(second)}: the same {w.Number(second.Figure.Value, unit)} as on "
                + $"{w.When(first)}, while the "
                + $"{w.Metric(after.Key.Metric)} grew from {w.Printed(before)} to {w.Printed(after)}."
        );
        var arithmetic = view.Say(
            korean: w =>
                $"총액: {w.When(first)} {w.Printed(first)}({w.Source(first)}), {w.When(second)} "
                + $"{w.Printed(second)}({w.Source(second)}). "
                + $"부분: {w.When(before)} {w.Printed(before)}({w.Source(before)}), {w.When(after)} "
                + $"{w.Printed(after)}({w.Source(after)}). "
                + $"늘어난 부분: {w.Range(growth, unit)}.",
            english: w =>
                $"Total: {w.Printed(first)} on {w.When(first)} ({w.Source(first)}), "
                + $"{w.Printed(second)} on {w.When(second)} "
                + $"({w.Source(second)}). Part: {w.Printed(before)} on {w.When(before)} "
                + $"({w.Source(before)}), {w.Printed(after)} on "
                + $"{w.When(after)} ({w.Source(after)}). The part grew by {w.Range(growth, unit)}."
        );
        return view.Found(this, Severity.Doubt, (headline, arithmetic), [second, first, before, after]);
    }
}
