using Evenground.Record;

namespace Evenground.Publish;

/// <summary>Two statements say of one figure what cannot both be true.</summary>
public sealed class SourcesAgree : IAuditRule
{
    public string Code => "sources-contradict";

    public LocalizedText Title => new("두 발표가 서로 모순됩니다", "Two statements contradict each other");

    public LocalizedText Explanation =>
        new(
            Korean: "같은 지표·대상·기간·단위의 수치를 모두 모아 각 수치가 뜻할 수 있는 범위가 서로 만나는지 봅니다. 가장 높은 것과 가장 낮은 것이 "
                + "만나지 않으면 지적합니다. 목표는 다루지 않습니다. 통화가 다르면 비교하지 않습니다.",
            English: "All figures of one metric, scope, period and unit are gathered, and the ranges that they "
                + "may stand for must "
                + "meet. When the highest and the lowest do not, this is reported. Targets are left to other "
                + "rules, and figures "
                + "in two currencies are not compared here."
        );

    public LocalizedText Weighing =>
        new(
            Korean: "모순: 언제나. 뒤의 발표가 앞의 발표를 고친 것이라도, 고쳤다고 밝히지 않으면 독자는 알 수 없습니다.",
            English: "Contradiction: always, also where the later statement meant to mend the earlier one: a "
                + "reader cannot tell."
        );

    public IEnumerable<Finding> Check(AuditView view) =>
        from figure in view.Figures
        where figure.Value.Count > 1
        from said in figure.Value.GroupBy(row => row.Key.Unit)
        let highest = said.Where(row => row.Interval.Low is not null).MaxBy(row => row.Interval.Low)
        let lowest = said.Where(row => row.Interval.High is not null).MinBy(row => row.Interval.High)
        where highest is not null && lowest is not null && lowest.Interval.IsBelow(highest.Interval)
        select Find(highest, lowest, [.. said], view);

    Finding Find(Assertion highest, Assertion lowest, List<Assertion> said, AuditView view)
    {
        var unit = highest.Key.Unit;
        var gap = highest.Interval - lowest.Interval;
        var headline = view.Say(
            korean: w =>
                $"{w.About(highest)}: {highest.Statement.Publisher} "
                + $"{KoreanParticle.And(w.Printed(highest))} "
                + $"{lowest.Statement.Publisher} {KoreanParticle.Topic(w.Printed(lowest))} 함께 맞을 수 없습니다.",
            english: w =>
                $"{w.About(highest)}: {w.Printed(highest)} ({highest.Statement.Publisher}) and "
                + $"{w.Printed(lowest)} "
                + $"({lowest.Statement.Publisher}) cannot both be true."
        );
        var arithmetic = view.Say(
            korean: w =>
                $"높은 쪽: {w.Read(highest)}({w.Source(highest)}). 낮은 쪽: "
                + $"{w.Read(lowest)}({w.Source(lowest)}). "
                + $"두 범위는 만나지 않습니다. 차이: {w.Range(gap, unit)}.",
            english: w =>
                $"Higher: {w.Read(highest)} ({w.Source(highest)}). Lower: {w.Read(lowest)} "
                + $"({w.Source(lowest)}). "
                + $"The two do not meet; they differ by {w.Range(gap, unit)}."
        );
        var others = said.Where(row =>
            row.Interval.IsBelow(highest.Interval) || lowest.Interval.IsBelow(row.Interval)
        );
        return view.Found(this, Severity.Contradiction, (headline, arithmetic), [highest, lowest, .. others]);
    }
}
