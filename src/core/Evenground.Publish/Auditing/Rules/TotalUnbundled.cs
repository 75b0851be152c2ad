using Evenground.Record;

namespace Evenground.Publish;

/// <summary>A total that bundles own money with other people's, shown apart.</summary>
public sealed class TotalUnbundled : IAuditRule
{
    public string Code => "total-bundles-others-money";

    public LocalizedText Title =>
        new("외부 자금이 함께 묶인 총액", "A total that bundles others' money with one's own");

    public LocalizedText Explanation =>
        new(
            Korean: "'펀드 규모'처럼 자기 출자와 외부 자금을 합친 총액을, 같은 날의 자기 출자액과 나란히 보여 줍니다. 배수 = 총액 ÷ 자기 출자액이며, "
                + "두 수치의 반올림 범위로 계산하고 아래쪽은 내림, 위쪽은 올림합니다. 같은 기한의 두 목표가 있으면 계획된 배수도 보여 줍니다.",
            English: "A total such as a fund's size, which adds others' money to one's own, is shown beside the "
                + "own contribution of "
                + "the same day. Leverage = total ÷ own contribution, worked out with the rounding of both, its "
                + "lower end rounded "
                + "down and its upper end rounded up. Where both have a target with one due day, the planned "
                + "leverage is shown too."
        );

    public LocalizedText Weighing =>
        new(
            Korean: "참고: 언제나. 총액이 틀렸다는 뜻이 아니라, 총액만 인용하면 오해를 부른다는 뜻입니다.",
            English: "Note: always. The total is not wrong; quoted by itself it misleads."
        );

    public IEnumerable<Finding> Check(AuditView view) =>
        from series in view.AllSeries
        let own = view.Metrics.Of(series.Key.Metric).BundledPart
        where own is not null
        let plan = PlanOf(series.Key, own, view)
        from total in series.Value
        let part = OwnPart(total, own, view)
        where part is not null
        select Find(total, part, plan, view);

    static Assertion? OwnPart(Assertion total, string own, AuditView view)
    {
        var found = view.Actuals(AuditView.FigureOf(total) with { Metric = own })
            .Where(part =>
                part.Key.Unit == total.Key.Unit && Quotients.Of(total.Interval, part.Interval) is not null
            )
            .ToList();
        return found.Find(part => part.Key.Statement == total.Key.Statement) ?? found.FirstOrDefault();
    }

    /// <summary>The targets of total and own part that fall due on one day, the latest set by then.</summary>
    static (Assertion Total, Assertion Own)? PlanOf(SeriesKey total, string own, AuditView view)
    {
        var parts = view.TargetsOf(own, total.Scope, total.Unit).ToLookup(target => target.Key.AsOf);
        foreach (var whole in view.TargetsOf(total.Metric, total.Scope, total.Unit).Reverse())
            if (parts[whole.Key.AsOf].LastOrDefault(part => Planned(whole, part) is not null) is { } part)
                return (whole, part);
        return null;
    }

    static decimal? Planned(Assertion total, Assertion own) =>
        Quotients.Of(total.Figure.Value, own.Figure.Value);

    Finding Find(Assertion total, Assertion part, (Assertion Total, Assertion Own)? plan, AuditView view)
    {
        var leverage = Outwards(Quotients.Of(total.Interval, part.Interval)!.Value);
        var others = total.Interval - part.Interval;
        var unit = total.Key.Unit;
        var planned = plan is { } set ? Planned(set.Total, set.Own) : null;
        var headline = view.Say(
            korean: w =>
                $"{w.About(total)}: {w.Printed(total)} 가운데 "
                + $"{KoreanParticle.Topic(w.Metric(part.Key.Metric))} {w.Printed(part)}, 배수는 "
                + $"{w.Range(leverage, Unit.Times)}입니다"
                + (planned is { } p ? $"(계획 {w.Number(p, Unit.Times)})." : "."),
            english: w =>
                $"{w.About(total)}: of {w.Printed(total)}, {w.Printed(part)} is the "
                + $"{w.Metric(part.Key.Metric)}: a leverage of "
                + w.Range(leverage, Unit.Times)
                + (planned is { } p ? $", where {w.Number(p, Unit.Times)} was planned." : ".")
        );
        var arithmetic = view.Say(
            korean: w =>
                $"배수: {w.Read(total)}({w.Source(total)}) ÷ {w.Read(part)}({w.Source(part)}) = "
                + $"{w.Range(leverage, Unit.Times)}. "
                + $"외부 자금: {w.Range(others, unit)}. "
                + (
                    plan is { } p
                        ? $"계획: {w.Printed(p.Total)} ÷ {w.Printed(p.Own)} = "
                            + $"{w.Number(planned!.Value, Unit.Times)}({w.Day(p.Total.Key.AsOf)}까지)."
                        : ""
                ),
            english: w =>
                $"Leverage: {w.Read(total)} ({w.Source(total)}) ÷ {w.Read(part)} "
                + $"({w.Source(part)}) = {w.Range(leverage, Unit.Times)}. "
                + $"Others' money: {w.Range(others, unit)}. "
                + (
                    plan is { } p
                        ? $"Planned: {w.Printed(p.Total)} ÷ {w.Printed(p.Own)} = "
                            + $"{w.Number(planned!.Value, Unit.Times)} by {w.Day(p.Total.Key.AsOf)}."
                        : ""
                )
        );
        IReadOnlyList<Assertion> targets = plan is { } both ? [both.Total, both.Own] : [];
        return view.Found(this, Severity.Note, (headline, arithmetic), [total, part, .. targets]);
    }

    /// <summary>One decimal is enough, rounded so that "at least" and "at most" stay true.</summary>
    static Interval Outwards(Interval leverage) =>
        new(
            leverage.Low is { } low ? decimal.Floor(low * 10) / 10 : null,
            leverage.High is { } high ? decimal.Ceiling(high * 10) / 10 : null
        );
}
