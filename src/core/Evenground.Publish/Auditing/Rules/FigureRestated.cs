using Evenground.Record;

namespace Evenground.Publish;

/// <summary>A later statement gives another value for the same figure.</summary>
public sealed class FigureRestated : IAuditRule
{
    public string Code => "figure-restated";

    public LocalizedText Title =>
        new("같은 수치가 다른 값으로 다시 발표되었습니다", "A figure said again with another value");

    public LocalizedText Explanation =>
        new(
            Korean: "같은 지표·대상·기간·단위를 뒤의 발표가 다른 값으로 다시 말했는지 봅니다. 두 값의 범위가 만나지 않으면 "
                + "'두 발표가 서로 모순됩니다'에서 다룹니다. 목표가 다른 값으로 다시 발표된 것도 여기에서 알립니다.",
            English: "Whether a later statement says the same metric, scope, period and unit again with another "
                + "value. When the two "
                + "cannot both be true, the rule on contradicting statements reports them. A target that was set "
                + "anew is reported here."
        );

    public LocalizedText Weighing =>
        new(
            Korean: "참고: 언제나. 인용할 때 어느 발표의 값인지 밝혀야 합니다.",
            English: "Note: always. Whoever quotes the figure should say which statement it is from."
        );

    public IEnumerable<Finding> Check(AuditView view) =>
        from said in Groups(view)
        let first = said[0]
        let again = said.LastOrDefault(row =>
            row.Statement.PublishedOn > first.Statement.PublishedOn && row.Figure.Value != first.Figure.Value
        )
        where again is not null && (first.IsTarget || AllMeet(said))
        select Find(first, again, view);

    static IEnumerable<List<Assertion>> Groups(AuditView view) =>
        view
            .Figures.Where(figure => figure.Value.Count > 1)
            .SelectMany(figure => figure.Value.GroupBy(row => row.Key.Unit))
            .Concat<IEnumerable<Assertion>>(
                view.Targets.GroupBy(row => (AuditView.FigureOf(row), row.Key.Unit))
            )
            .Select(said => said.ToList());

    static bool AllMeet(List<Assertion> said) =>
        said.Where(row => row.Interval.Low is not null).MaxBy(row => row.Interval.Low) is not { } highest
        || said.Where(row => row.Interval.High is not null).MinBy(row => row.Interval.High) is not { } lowest
        || !lowest.Interval.IsBelow(highest.Interval);

    Finding Find(Assertion first, Assertion again, AuditView view)
    {
        var headline = view.Say(
            korean: w =>
                $"{w.About(first)}{(first.IsTarget ? " 목표" : "")}: {w.Printed(first)}에서 "
                + $"{KoreanParticle.To(w.Printed(again))} 다시 발표되었습니다.",
            english: w =>
                $"{w.About(first)}{(first.IsTarget ? ", target" : "")}: {w.Printed(first)}, later "
                + $"said again as {w.Printed(again)}."
        );
        var arithmetic = view.Say(
            korean: w =>
                $"처음: {w.Read(first)}({w.Source(first)}). 뒤: {w.Read(again)}({w.Source(again)}). "
                + $"차이: {w.Number(again.Figure.Value - first.Figure.Value, first.Key.Unit)}.",
            english: w =>
                $"First: {w.Read(first)} ({w.Source(first)}). Later: {w.Read(again)} "
                + $"({w.Source(again)}). "
                + $"Difference: {w.Number(again.Figure.Value - first.Figure.Value, first.Key.Unit)}."
        );
        return view.Found(this, Severity.Note, (headline, arithmetic), [again, first]);
    }
}
