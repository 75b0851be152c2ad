using Evenground.Record;

namespace Evenground.Publish;

/// <summary>A count since the beginning is smaller on a later day than on an earlier one.</summary>
public sealed class CumulativeNeverFalls : IAuditRule
{
    public string Code => "cumulative-count-fell";

    public LocalizedText Title => new("누적 수치가 줄었습니다", "A cumulative count fell");

    public LocalizedText Explanation =>
        new(
            Korean: "처음부터 쌓아 온 수치는 줄어들 수 없습니다. 같은 지표·대상·단위의 수치를 날짜순으로 놓고, 뒤의 수치가 앞의 수치보다 "
                + "확실히 작은지 봅니다. 같은 날의 두 수치는 다른 규칙이 봅니다.",
            English: "A count since the beginning cannot become smaller. The figures of one metric, scope and "
                + "unit are put in the "
                + "order of their days, and a later one that is certainly below an earlier one is reported. Two "
                + "figures of one "
                + "day are another rule's matter."
        );

    public LocalizedText Weighing =>
        new(
            Korean: "모순: 뒤 수치의 최댓값이 앞 수치의 최솟값보다 작은 경우.",
            English: "Contradiction: the most that the later figure may be is below the least that the earlier "
                + "one may be."
        );

    public IEnumerable<Finding> Check(AuditView view) =>
        from series in view.AllSeries
        where view.Metrics.Of(series.Key.Metric).Kind == MetricKind.Cumulative
        from fall in Falls(series.Value)
        select Find(fall.Earlier, fall.Later, view);

    static IEnumerable<(Assertion Earlier, Assertion Later)> Falls(List<Assertion> figures)
    {
        Assertion? highest = null;
        var today = new List<Assertion>();
        foreach (var figure in figures.Where(figure => figure.Key.PeriodStart is null))
        {
            // Only what was said of earlier days counts as earlier.
            if (today.Count > 0 && today[0].Key.AsOf < figure.Key.AsOf)
            {
                highest = today.Aggregate(highest, Higher);
                today.Clear();
            }

            if (highest is not null && figure.Interval.IsBelow(highest.Interval))
                yield return (highest, figure);
            today.Add(figure);
        }
    }

    static Assertion? Higher(Assertion? one, Assertion other) =>
        other.Interval.Low is not { } low || one?.Interval.Low >= low ? one : other;

    Finding Find(Assertion earlier, Assertion later, AuditView view)
    {
        var headline = view.Say(
            korean: w =>
                $"{w.About(later)}: {w.Printed(later)}. 앞선 {w.When(earlier)}의 "
                + $"{w.Printed(earlier)}보다 작습니다.",
            english: w =>
                $"{w.About(later)}: {w.Printed(later)}, below the {w.Printed(earlier)} of "
                + $"{w.When(earlier)}."
        );
        var arithmetic = view.Say(
            korean: w =>
                $"{w.When(earlier)}: {w.Read(earlier)}({w.Source(earlier)}). {w.When(later)}: "
                + $"{w.Read(later)}({w.Source(later)}). "
                + $"누적 수치는 줄 수 없는데 {w.Range(Fall(earlier, later), later.Key.Unit)} 줄었습니다.",
            english: w =>
                $"{w.When(earlier)}: {w.Read(earlier)} ({w.Source(earlier)}). {w.When(later)}: "
                + $"{w.Read(later)} "
                + $"({w.Source(later)}). A cumulative count cannot fall, yet it fell by "
                + $"{w.Range(Fall(earlier, later), later.Key.Unit)}."
        );
        return view.Found(this, Severity.Contradiction, (headline, arithmetic), [later, earlier]);
    }

    static Interval Fall(Assertion earlier, Assertion later) => earlier.Interval - later.Interval;
}
