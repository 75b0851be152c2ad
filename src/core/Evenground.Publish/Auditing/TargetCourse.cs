using Evenground.Record;

namespace Evenground.Publish;

/// <summary>A target and what became of it, as far as the record says.</summary>
/// <param name="ByDueDay">The latest actual of the due day or before.</param>
/// <param name="Latest">The latest actual of all.</param>
/// <param name="Deciding">The actual that decides the status; null when none does.</param>
/// <param name="ReachedLater">The first actual after the due day that reaches the target.</param>
public sealed record TargetCourse(
    Assertion Target, FindingStatus Status, Assertion? ByDueDay, Assertion? Latest, Assertion? Deciding, Assertion? ReachedLater)
{
    /// <summary>The actuals that a reader should see, each once, the deciding one first.</summary>
    public IReadOnlyList<Assertion> Shown =>
        [.. new[] { Deciding, ByDueDay, ReachedLater, Latest }.OfType<Assertion>().Distinct()];

    public static TargetCourse Of(Assertion target, IReadOnlyList<Assertion> actuals, AuditView view)
    {
        var due = target.Key.AsOf;
        var byDueDay = actuals.LastOrDefault(actual => actual.Key.AsOf <= due);
        var reached = actuals.FirstOrDefault(actual => actual.Key.AsOf <= due && Reaches(actual, target));
        var reachedLater = actuals.FirstOrDefault(actual => actual.Key.AsOf > due && Reaches(actual, target));
        var tooLittle = actuals.LastOrDefault(actual => ProvesShort(actual, target, view));
        var status = reached is not null ? FindingStatus.Met
            : tooLittle is not null && reachedLater is not null ? FindingStatus.MissedThenReached
            : tooLittle is not null ? FindingStatus.Missed
            : reachedLater is not null ? FindingStatus.ReachedOnAnUnknownDay
            : view.On > due ? FindingStatus.Overdue
            : FindingStatus.Open;
        return new(target, status, byDueDay, actuals.Count > 0 ? actuals[^1] : null, reached ?? tooLittle, reachedLater);
    }

    /// <summary>Whether the figure, as printed, is the target or more.</summary>
    static bool Reaches(Assertion actual, Assertion target) =>
        actual.Key.Relation is not (Relation.AtMost or Relation.LessThan) && actual.Figure.Value >= target.Figure.Value;

    /// <summary>Whether the actual proves that the target was not reached on the due day.</summary>
    static bool ProvesShort(Assertion actual, Assertion target, AuditView view)
    {
        var cannotFall = view.Metrics.Of(actual.Key.Metric).Kind == MetricKind.Cumulative;
        var speaksOfDueDay = actual.Key.AsOf == target.Key.AsOf || (cannotFall && actual.Key.AsOf > target.Key.AsOf);
        return speaksOfDueDay && actual.Interval.IsBelow(Interval.Point(target.Figure.Value)) && !Reaches(actual, target);
    }
}
