using Evenground.Record;

namespace Evenground.Publish;

/// <summary>A target and what became of it, as far as the record says.</summary>
/// <param name="ByDueDay">The latest actual of the due day or before.</param>
/// <param name="Latest">The latest actual of all.</param>
/// <param name="Deciding">The actual that decides the status; null when none does.</param>
/// <param name="ReachedLater">The first actual after the due day that reaches the target.</param>
public sealed record TargetCourse(
    Assertion Target,
    FindingStatus Status,
    Assertion? ByDueDay,
    Assertion? Latest,
    Assertion? Deciding,
    Assertion? ReachedLater
)
{
    /// <summary>The actuals that a reader should see, each once, the deciding one first.</summary>
    public IReadOnlyList<Assertion> Shown =>
        [.. new[] { Deciding, ByDueDay, ReachedLater, Latest }.OfType<Assertion>().Distinct()];

    public static TargetCourse Of(Assertion target, ActualSeries actuals, AuditView view)
    {
        var (due, value) = (target.Key.AsOf, target.Figure.Value);
        var last = Days.LastUntil(actuals.Figures, due);
        var first = actuals.FirstReaching(value, from: 0);
        var reached = first?.Key.AsOf <= due ? first : null;
        var reachedLater = actuals.FirstReaching(value, from: last + 1);
        var tooLittle = LastProvenShort(target, actuals, last, view);
        var status =
            reached is not null ? FindingStatus.Met
            : tooLittle is not null && reachedLater is not null ? FindingStatus.MissedThenReached
            : tooLittle is not null ? FindingStatus.Missed
            : reachedLater is not null ? FindingStatus.ReachedOnAnUnknownDay
            : view.On > due ? FindingStatus.Overdue
            : FindingStatus.Open;
        var byDueDay = last >= 0 ? actuals.Figures[last] : null;
        var latest = actuals.Figures is [.., var newest] ? newest : null;
        return new(target, status, byDueDay, latest, reached ?? tooLittle, reachedLater);
    }

    /// <summary>The last actual that proves that the target was not reached on the due day.</summary>
    static Assertion? LastProvenShort(Assertion target, ActualSeries actuals, int last, AuditView view)
    {
        var onDueDay = Days.FirstFrom(actuals.Figures, target.Key.AsOf);
        var metric = view.Metrics.Of(target.Key.Metric).Actual ?? target.Key.Metric;
        var cannotFall = view.Metrics.Of(metric).Kind == MetricKind.Cumulative;
        var until = cannotFall ? actuals.Figures.Count - 1 : last;
        return actuals.LastBelow(target.Figure.Value, from: onDueDay, until);
    }
}
