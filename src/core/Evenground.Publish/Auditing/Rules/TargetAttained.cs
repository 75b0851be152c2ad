using Evenground.Record;

namespace Evenground.Publish;

/// <summary>How each target stands against the latest actual on the day asked about.</summary>
public sealed class TargetAttained : IAuditRule
{
    public string Code => "target-attainment";

    public LocalizedText Title => new("목표 달성 여부", "Targets met, missed, open or overdue");

    public LocalizedText Explanation =>
        new(
            Korean: "목표를 기한까지의 실적과 비교합니다. 달성: 기한 또는 그 이전의 실적이 목표에 이른 경우. 미달: 기한 당일의 실적, 또는 줄어들 수 "
                + "없는 누적 지표라면 기한 이후의 실적이 목표보다 작아 기한에 이르지 못했음이 증명된 경우. 기한 경과: 기한이 지났으나 "
                + "어느 실적도 말해 주지 않는 경우. 진행 중: 기한이 남은 경우. 계획 지표는 그 실적 지표와 비교합니다. 실적은 적힌 값 그대로 "
                + "목표와 비교하며, '이상'·'초과'는 적어도 그 값으로 봅니다. 그날까지 알려진 것만으로 판단합니다.",
            English: "A target is held against what was actually stated. Met: an actual of the due day or before "
                + "reaches it. "
                + "Missed: it is proven that it was not reached, by an actual of the due day that is below it "
                + "or, for a "
                + "cumulative metric, which cannot fall, by one of any later day. Overdue: the due day has "
                + "passed and no actual "
                + "says. Open: the due day is ahead. A plan is held against the metric of its actuals. An actual "
                + "is compared as "
                + "printed; \"at least\" and \"more than\" count as no less than the number. Only what was known "
                + "by then counts."
        );

    public LocalizedText Weighing =>
        new(
            Korean: "참고: 언제나. 달성·미달·기한 경과·진행 중은 상태로 따로 표시합니다.",
            English: "Note: always. Met, missed, overdue and open are shown as a status of their own."
        );

    public IEnumerable<Finding> Check(AuditView view)
    {
        var seriesRead = new Dictionary<SeriesKey, ActualSeries>();
        return from said in view.Targets.GroupBy(row =>
                (row.Key.Statement, Place: AuditView.FigureOf(row), row.Key.Unit.Kind)
            )
            let isMoney = said.Key.Kind == UnitKind.Money
            from target in isMoney ? [InOneCurrency([.. said], view)] : said.AsEnumerable()
            select Judge(target, ActualsOf(target, seriesRead, view), view);
    }

    /// <summary>One target printed in two currencies is judged once: where actuals are, else in the record's
    /// main currency.</summary>
    static Assertion InOneCurrency(List<Assertion> said, AuditView view) =>
        said.OrderByDescending(target =>
                view.Series(ActualMetric(target, view), target.Key.Scope, target.Key.Unit).Count > 0
            )
            .ThenByDescending(target => view.CountOf(target.Key.Unit))
            .ThenBy(target => target.Key.Unit.Code, StringComparer.Ordinal)
            .First();

    static string ActualMetric(Assertion target, AuditView view) =>
        view.Metrics.Of(target.Key.Metric).Actual ?? target.Key.Metric;

    /// <summary>The actuals of the target's own period, or else of all days; each series is prepared
    /// once.</summary>
    static ActualSeries ActualsOf(
        Assertion target,
        Dictionary<SeriesKey, ActualSeries> seriesRead,
        AuditView view
    )
    {
        var metric = ActualMetric(target, view);
        if (target.Key.PeriodStart is not null)
        {
            var sameDays = view.Actuals(AuditView.FigureOf(target) with { Metric = metric });
            return new([.. sameDays.Where(actual => actual.Key.Unit == target.Key.Unit)]);
        }

        var key = new SeriesKey(metric, target.Key.Scope, target.Key.Unit);
        if (!seriesRead.TryGetValue(key, out var actuals))
            seriesRead.Add(key, actuals = new(view.Series(key.Metric, key.Scope, key.Unit)));
        return actuals;
    }

    Finding Judge(Assertion target, ActualSeries actuals, AuditView view)
    {
        var course = TargetCourse.Of(target, actuals, view);
        var headline = TargetWords.Headline(course, view);
        var arithmetic = TargetWords.Arithmetic(course, view);
        return view.Found(
            this,
            Severity.Note,
            (headline, arithmetic),
            [target, .. course.Shown],
            course.Status
        );
    }
}
