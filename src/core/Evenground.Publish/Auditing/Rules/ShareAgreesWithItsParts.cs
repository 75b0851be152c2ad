using Evenground.Record;

namespace Evenground.Publish;

/// <summary>A printed share is another than its part divided by its whole.</summary>
public sealed class ShareAgreesWithItsParts : IAuditRule
{
    public string Code => "share-disagrees-with-its-parts";

    public LocalizedText Title =>
        new("비중이 그 부분·전체와 다릅니다", "A printed share disagrees with its parts");

    public LocalizedText Explanation =>
        new(
            Korean: "발표된 비중을 같은 기간의 부분 ÷ 전체와 비교합니다. 같은 발표의 수치를 먼저 쓰고, 없으면 다른 발표의 수치를 씁니다. "
                + "부분과 전체가 모두 반올림 범위로 계산되며, 가능한 조합 가운데 하나라도 맞으면 지적하지 않습니다.",
            English: "A stated share is held against part ÷ whole of the same period. Figures of the same "
                + "statement come first, "
                + "those of others stand in. Part and whole enter as the ranges that their rounding allows, and "
                + "when any pair of "
                + "them agrees nothing is reported."
        );

    public LocalizedText Weighing =>
        new(
            Korean: "모순: 반올림 범위로도 맞지 않는 경우. 의심: 반올림이 아니라 버림으로 적었다면 맞는 경우. 참고: 부분이나 전체가 없어 확인할 수 없는 경우.",
            English: "Contradiction: no rounding makes them agree. Doubt: they agree if digits were cut off "
                + "instead of rounded. "
                + "Note: not checkable, as part or whole is not in the record."
        );

    public IEnumerable<Finding> Check(AuditView view) =>
        from series in view.AllSeries
        let parts = view.Metrics.Of(series.Key.Metric).ShareOf
        where parts is not null
        from share in series.Value
        let finding = CheckShare(share, parts, view)
        where finding is not null
        select finding;

    Finding? CheckShare(Assertion share, string metric, AuditView view)
    {
        var quotients = QuotientsOf(share, metric, view);
        if (quotients.Count == 0)
            return NotCheckable(share, metric, view);
        if (quotients.Any(quotient => quotient.Value.Overlaps(share.Interval)))
            return null;

        var cut = CutOff(share);
        var fitting = quotients.Where(quotient => cut?.Overlaps(quotient.Value) == true).ToList();
        return fitting.Count > 0
            ? Find(share, fitting[0], Severity.Doubt, view)
            : Find(share, quotients[0], Severity.Contradiction, view);
    }

    static List<Quotient> QuotientsOf(Assertion share, string metric, AuditView view)
    {
        var place = AuditView.FigureOf(share) with { Metric = metric };
        var parts = OwnFirst(view.Actuals(place), share);
        var wholes = OwnFirst(
            view.Scopes.WholesAbove(share.Key.Scope)
                .SelectMany(whole =>
                    view.Actuals(place with { Scope = whole })
                        .Concat(
                            view.Scopes.ReadingsOf(whole)
                                .SelectMany(reading => view.Actuals(place with { Scope = reading }))
                        )
                ),
            share
        );
        return
        [
            .. from part in parts
            from whole in wholes
            where part.Key.Unit == whole.Key.Unit
            let quotient = Quotients.Of(part.Interval, whole.Interval)
            where quotient is not null
            select new Quotient(part, whole, quotient.Value),
        ];
    }

    /// <summary>Those of the share's own statement; the others only when it gives none.</summary>
    static List<Assertion> OwnFirst(IEnumerable<Assertion> found, Assertion share)
    {
        var all = found.ToList();
        var own = all.Where(row => row.Key.Statement == share.Key.Statement).ToList();
        return own.Count > 0 ? own : all;
    }

    /// <summary>What the share may stand for if its digits were cut off; null when its wording leaves more
    /// room anyway.</summary>
    static Interval? CutOff(Assertion share) =>
        share.Key.Relation == Relation.Equals && share.Figure.Value >= 0
            ? new(share.Figure.Value, share.Figure.Value + share.Reading.Precision, isHighOpen: true)
            : null;

    Finding Find(Assertion share, Quotient found, Severity severity, AuditView view)
    {
        var (part, whole, unit) = (found.Part, found.Whole, share.Key.Unit);
        var middle = Quotients.Of(part.Figure.Value, whole.Figure.Value) ?? found.Value.Low!.Value;
        var isCut = severity == Severity.Doubt;
        var digit = share.Reading.Precision;
        var rounded = digit > 0 ? Math.Round(middle / digit, MidpointRounding.AwayFromZero) * digit : middle;
        var isBelow = found.Value.IsBelow(share.Interval);
        var bound = isBelow ? new Interval(null, found.Value.High) : new(found.Value.Low, null);
        var headline = view.Say(
            korean: w =>
                $"{w.About(share)}: {KoreanParticle.To(w.Printed(share))} 적혔으나 금액으로는 "
                + (
                    isCut
                        ? $"{w.Number(middle, unit)}이며 반올림하면 {w.Number(rounded, unit)}입니다."
                        : $"{w.Range(bound, unit)}입니다."
                ),
            english: w =>
                $"{w.About(share)}: printed {w.Printed(share)}, but the figures give "
                + (
                    isCut
                        ? $"{w.Number(middle, unit)}, which rounds to {w.Number(rounded, unit)}."
                        : $"{w.Range(bound, unit)}."
                )
        );
        var arithmetic = view.Say(
            korean: w =>
                $"{w.Scope(part.Key.Scope)} {w.Printed(part)} ÷ {w.Scope(whole.Key.Scope)} "
                + $"{w.Printed(whole)} = "
                + $"{w.Number(middle, unit)}(반올림 범위: {w.Range(found.Value, unit)}). 적힌 값: {w.Read(share)}. "
                + "두 범위는 만나지 않습니다"
                + (isCut ? ". 마지막 자리를 반올림하지 않고 버렸다면 맞습니다." : "."),
            english: w =>
                $"{w.Scope(part.Key.Scope)} {w.Printed(part)} ÷ {w.Scope(whole.Key.Scope)} "
                + $"{w.Printed(whole)} = "
                + $"{w.Number(middle, unit)} (with their rounding: {w.Range(found.Value, unit)}). That does "
                + $"not meet the printed "
                + $"{w.Read(share)}"
                + (isCut ? "; it does if the last digit was cut off instead of rounded." : ".")
        );
        return view.Found(this, severity, (headline, arithmetic), [share, part, whole]);
    }

    Finding NotCheckable(Assertion share, string metric, AuditView view)
    {
        var headline = view.Say(
            korean: w =>
                $"{w.About(share)}: {KoreanParticle.Topic(w.Printed(share))} 확인할 수 없습니다. 부분 또는 전체의 "
                + $"{w.Metric(metric)} 수치가 기록에 없습니다.",
            english: w =>
                $"{w.About(share)}: {w.Printed(share)} cannot be checked, as {w.Metric(metric)} of "
                + $"the part or of the whole is "
                + "not in the record."
        );
        var hasPart = view.Actuals(AuditView.FigureOf(share) with { Metric = metric }).Count > 0;
        var arithmetic = view.Say(
            korean: w =>
                $"필요한 수치: {w.Scope(share.Key.Scope)}의 {w.Metric(metric)} ÷ 전체의 "
                + $"{w.Metric(metric)}({w.When(share)}). "
                + (hasPart ? "전체가 없습니다." : $"{w.Scope(share.Key.Scope)}의 수치가 없습니다."),
            english: w =>
                $"It takes {w.Metric(metric)} of {w.Scope(share.Key.Scope)} ÷ {w.Metric(metric)} "
                + $"of the whole ({w.When(share)}). "
                + (
                    hasPart
                        ? "The whole is missing."
                        : $"The figure of {w.Scope(share.Key.Scope)} is " + $"missing."
                )
        );
        return view.Found(this, Severity.Note, (headline, arithmetic), [share], FindingStatus.NotCheckable);
    }

    readonly record struct Quotient(Assertion Part, Assertion Whole, Interval Value);
}
