using Evenground.Record;

namespace Evenground.Publish;

/// <summary>The parts of a whole add up to another figure than the one stated for the whole.</summary>
public sealed class PartsMakeTheWhole : IAuditRule
{
    public string Code => "parts-do-not-make-the-whole";

    public LocalizedText Title => new("부분의 합이 전체와 다릅니다", "The parts do not add up to the whole");

    public LocalizedText Explanation =>
        new(
            Korean: "같은 날(또는 같은 기간)의 부분 수치를 모두 더해 발표된 전체와 비교합니다. 합산할 수 있는 지표에만 적용하며, "
                + "반올림된 수치는 그 수치가 뜻할 수 있는 범위로 더합니다. 부분이 모두 있다고 볼 근거가 없으면 합이 전체보다 작은 것은 "
                + "모순으로 보지 않습니다. 지역 코드로만 이어진 부분(예: 일부 시·도)의 합이 작은 것은 다루지 않습니다.",
            English: "The figures of all parts on one day (or of one period) are added up and held against the "
                + "figure stated for "
                + "the whole. Only metrics whose parts add up are looked at, and a rounded figure is added as "
                + "the range that it "
                + "may stand for. Unless there is ground to take the parts for all the parts, a sum below the "
                + "whole is no "
                + "contradiction; where only region codes join the parts (some provinces of a country), it is "
                + "left alone."
        );

    public LocalizedText Weighing =>
        new(
            Korean: "모순: 부분이 모두 있는데 합이 전체와 다르거나, 합이 전체보다 큰 경우. "
                + "의심: 한 발표가 전체와 부분을 함께 밝혔으나 부분이 모두인지 확인되지 않고 합이 전체보다 작은 경우.",
            English: "Contradiction: the parts are complete and their sum is another figure, or the sum is above "
                + "the whole. "
                + "Doubt: one statement gives whole and parts, nothing confirms that they are all, and the sum "
                + "is below the whole."
        );

    public IEnumerable<Finding> Check(AuditView view) =>
        from series in view.AllSeries
        where view.Metrics.Of(series.Key.Metric).IsAdditive
        from whole in series.Value
        let set = PartSets.Beside(whole, view)
        where set is not null
        let severity = Weigh(set, view)
        where severity is not null
        select Find(set, severity.Value, view);

    static Severity? Weigh(PartSet set, AuditView view)
    {
        // One part above the whole is the finding of another rule, which names that part.
        var isOnePartAbove = set.Parts.Any(part => set.Whole.Interval.IsBelow(part.Interval));
        if (isOnePartAbove || set.Sum.Overlaps(set.Whole.Interval))
            return null;
        if (set.Completeness is Completeness.Defined or Completeness.Witnessed)
            return Severity.Contradiction;

        var isAbove = set.Whole.Interval.IsBelow(set.Sum);
        if (isAbove)
            return view.MayBeNegative(set.Whole.Key.Metric) ? null : Severity.Contradiction;
        return set.Completeness == Completeness.Presumed ? Severity.Doubt : null;
    }

    Finding Find(PartSet set, Severity severity, AuditView view)
    {
        var (whole, unit) = (set.Whole, set.Whole.Key.Unit);
        var isAbove = whole.Interval.IsBelow(set.Sum);
        var gap = isAbove ? set.Sum - whole.Interval : whole.Interval - set.Sum;
        var headline = view.Say(
            korean: w =>
                $"{w.About(whole)}: 부분의 합은 {w.Range(set.Sum, unit)}, 발표된 전체는 {w.Printed(whole)}입니다.",
            english: w =>
                $"{w.About(whole)}: the parts add up to {w.Range(set.Sum, unit)}, not to the "
                + $"{w.Printed(whole)} stated."
        );
        var arithmetic = view.Say(
            korean: w =>
                $"{w.Sum(set.Parts, set.Sum)}. 발표된 전체: {w.Read(whole)}({w.Source(whole)}). "
                + $"합이 전체보다 {w.Range(gap, unit)} {(isAbove ? "많습니다" : "적습니다")}.",
            english: w =>
                $"{w.Sum(set.Parts, set.Sum)}. Stated for the whole: {w.Read(whole)} "
                + $"({w.Source(whole)}). "
                + $"The sum is {(isAbove ? "above" : "below")} the whole by {w.Range(gap, unit)}."
        );
        return view.Found(
            this,
            severity,
            (headline, arithmetic),
            [whole, .. set.Parts],
            assumes: PartSets.Assumptions(set, view)
        );
    }
}
