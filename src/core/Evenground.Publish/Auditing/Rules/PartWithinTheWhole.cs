using Evenground.Record;

namespace Evenground.Publish;

/// <summary>One part is larger than the whole that it is part of.</summary>
public sealed class PartWithinTheWhole : IAuditRule
{
    public string Code => "part-exceeds-the-whole";

    public LocalizedText Title => new("부분이 전체보다 큽니다", "A part exceeds the whole");

    public LocalizedText Explanation =>
        new(
            Korean: "같은 날(또는 같은 기간), 같은 단위의 부분과 전체를 비교합니다. 합산할 수 있고 음수가 없는 지표에만 적용합니다. "
                + "부분의 가장 작은 값이 전체의 가장 큰 값보다 클 때만 지적합니다.",
            English: "A part is held against its whole on the same day (or of the same period) and in the same "
                + "unit, for metrics "
                + "whose parts add up and that have no negative figures. It is reported only when the least that "
                + "the part may "
                + "stand for is above the most that the whole may stand for."
        );

    public LocalizedText Weighing => new(Korean: "모순: 언제나.", English: "Contradiction: always.");

    public IEnumerable<Finding> Check(AuditView view) =>
        from figure in view.PartFigures
        where view.Metrics.Of(figure.Key.Metric).IsAdditive && !view.MayBeNegative(figure.Key.Metric)
        from finding in CheckFigure(figure.Key, figure.Value, view)
        select finding;

    IEnumerable<Finding> CheckFigure(FigureKey place, List<Assertion> parts, AuditView view)
    {
        var smallest = Smallest(view.Actuals(place));
        var readings = view
            .Scopes.ReadingsOf(place.Scope)
            .SelectMany(reading => view.Actuals(place with { Scope = reading }))
            .GroupBy(whole => (whole.Key.Statement, whole.Key.Unit))
            .ToDictionary(said => said.Key, said => said.First());
        foreach (var part in parts)
        {
            // Another reading of the whole binds only the statement that counts that way.
            var whole =
                smallest.TryGetValue(part.Key.Unit, out var any) && any.Interval.IsBelow(part.Interval)
                    ? any
                    : readings.GetValueOrDefault((part.Key.Statement, part.Key.Unit));
            if (whole?.Interval.IsBelow(part.Interval) == true)
                yield return Find(part, whole, view);
        }
    }

    /// <summary>The whole with the lowest upper end, by unit: a part above it is above no other
    /// first.</summary>
    static Dictionary<Unit, Assertion> Smallest(IReadOnlyList<Assertion> wholes) =>
        wholes
            .Where(whole => whole.Interval.High is not null)
            .GroupBy(whole => whole.Key.Unit)
            .ToDictionary(said => said.Key, said => said.MinBy(whole => whole.Interval.High)!);

    Finding Find(Assertion part, Assertion whole, AuditView view)
    {
        var headline = view.Say(
            korean: w =>
                $"{w.About(part)}: {w.Printed(part)}. 전체({w.Scope(whole.Key.Scope)})로 발표된 "
                + $"{w.Printed(whole)}보다 큽니다.",
            english: w =>
                $"{w.About(part)}: {w.Printed(part)}, more than the {w.Printed(whole)} stated for "
                + $"the whole, "
                + $"{w.Scope(whole.Key.Scope)}."
        );
        var arithmetic = view.Say(
            korean: w =>
                $"부분: {w.Read(part)}({w.Source(part)}). 전체: {w.Read(whole)}({w.Source(whole)}). "
                + $"부분의 최솟값 {w.Number(part.Interval.Low!.Value, part.Key.Unit)} > 전체의 최댓값 "
                + $"{w.Number(whole.Interval.High!.Value, whole.Key.Unit)}.",
            english: w =>
                $"Part: {w.Read(part)} ({w.Source(part)}). Whole: {w.Read(whole)} "
                + $"({w.Source(whole)}). "
                + $"The least the part may be, {w.Number(part.Interval.Low!.Value, part.Key.Unit)}, is above "
                + $"the most the "
                + $"whole may be, {w.Number(whole.Interval.High!.Value, whole.Key.Unit)}."
        );
        IReadOnlyList<LocalizedText> assumes =
            view.Scopes.BasisOf(part.Key.Scope) == PartBasis.Defined
                ? []
                :
                [
                    view.Say(
                        korean: w =>
                            $"정의가 없어 이름에 따라 {KoreanParticle.Object(w.Scope(part.Key.Scope))} "
                            + $"{w.Scope(whole.Key.Scope)}의 부분으로 보았습니다.",
                        english: w =>
                            $"No definition says so: by its name, {w.Scope(part.Key.Scope)} is taken for a "
                            + $"part of {w.Scope(whole.Key.Scope)}."
                    ),
                ];
        return view.Found(
            this,
            Severity.Contradiction,
            (headline, arithmetic),
            [part, whole],
            assumes: assumes
        );
    }
}
