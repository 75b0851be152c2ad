using Evenground.Record;

namespace Evenground.Publish;

/// <summary>The sentences of a target's finding.</summary>
static class TargetWords
{
    public static LocalizedText Headline(TargetCourse course, AuditView view) =>
        view.Say(
            korean: w =>
                $"{w.Scope(course.Target.Key.Scope)} {w.Metric(course.Target.Key.Metric)}: "
                + $"{w.Day(course.Target.Key.AsOf)}까지 "
                + $"{w.Printed(course.Target)} 목표{KoreanOutcome(course, w)}",
            english: w =>
                $"{w.Scope(course.Target.Key.Scope)}, {w.Metric(course.Target.Key.Metric)}: the target "
                + $"of "
                + $"{w.Printed(course.Target)} by {w.Day(course.Target.Key.AsOf)} {EnglishOutcome(course, w)}"
        );

    public static LocalizedText Arithmetic(TargetCourse course, AuditView view) =>
        view.Say(
            korean: w =>
                $"목표: {w.Printed(course.Target)}({w.Source(course.Target)}). "
                + (
                    course.ByDueDay is { } byDueDay
                        ? $"기한까지의 마지막 실적: {KoreanActual(byDueDay, course.Target, w)}. "
                        : "기한까지의 실적은 기록에 없습니다. "
                )
                + (
                    course.Latest is { } latest && latest != course.ByDueDay
                        ? $"가장 최근 실적: {KoreanActual(latest, course.Target, w)}. "
                        : ""
                )
                + (IsProvenLater(course) ? "누적 수치는 줄 수 없으므로 기한에도 목표보다 작았습니다. " : "")
                + $"{w.Day(view.On)} 기준 판단입니다.",
            english: w =>
                $"Target: {w.Printed(course.Target)} ({w.Source(course.Target)}). "
                + (
                    course.ByDueDay is { } byDueDay
                        ? $"Latest actual by the due day: {EnglishActual(byDueDay, course.Target, w)}. "
                        : "The record has no actual by the due day. "
                )
                + (
                    course.Latest is { } latest && latest != course.ByDueDay
                        ? $"Latest actual of all: {EnglishActual(latest, course.Target, w)}. "
                        : ""
                )
                + (
                    IsProvenLater(course)
                        ? "A cumulative figure cannot fall, so it was below the target on the "
                            + "due day too. "
                        : ""
                )
                + $"Judged as of {w.Day(view.On)}."
        );

    static string EnglishOutcome(TargetCourse course, Words w) =>
        course.Status switch
        {
            FindingStatus.Met => $"was met: {w.Printed(course.Deciding!)} on {w.When(course.Deciding!)}.",
            FindingStatus.Missed => $"was missed: still {w.Printed(course.Deciding!)} on "
                + $"{w.When(course.Deciding!)}.",
            FindingStatus.MissedThenReached =>
                $"was missed and reached late: {w.Printed(course.ReachedLater!)} on "
                    + $"{w.When(course.ReachedLater!)}.",
            FindingStatus.ReachedOnAnUnknownDay => $"was reached by {w.When(course.ReachedLater!)} "
                + $"({w.Printed(course.ReachedLater!)}); "
                + "whether in time, the record does not say.",
            FindingStatus.Overdue when course.Latest is { } latest =>
                $"is overdue without an actual that decides it; the latest is {w.Printed(latest)} on "
                    + $"{w.When(latest)}.",
            FindingStatus.Overdue => "is overdue, and the record has no actual.",
            _ when course.Latest is { } latest => $"is open; the latest actual is {w.Printed(latest)} on "
                + $"{w.When(latest)}.",
            _ => "is open, and the record has no actual yet.",
        };

    static string KoreanOutcome(TargetCourse course, Words w) =>
        course.Status switch
        {
            FindingStatus.Met =>
                $"를 달성했습니다({w.When(course.Deciding!)} {w.Printed(course.Deciding!)}).",
            FindingStatus.Missed =>
                $"에 미달했습니다({w.When(course.Deciding!)}에도 {w.Printed(course.Deciding!)}).",
            FindingStatus.MissedThenReached =>
                $"에 기한 내 미달했고 뒤에 이르렀습니다({w.When(course.ReachedLater!)} {w.Printed(course.ReachedLater!)}).",
            FindingStatus.ReachedOnAnUnknownDay =>
                $"에 {w.When(course.ReachedLater!)}에는 이르렀으나({w.Printed(course.ReachedLater!)}) 기한 내였는지는 기록에 없습니다.",
            FindingStatus.Overdue when course.Latest is { } latest =>
                $"의 기한이 지났으나 판단할 실적이 없습니다. 마지막 실적은 {w.When(latest)} {w.Printed(latest)}입니다.",
            FindingStatus.Overdue => "의 기한이 지났으나 실적이 기록에 없습니다.",
            _ when course.Latest is { } latest => $"의 기한이 남아 있습니다. 마지막 실적은 {w.When(latest)} "
                + $"{w.Printed(latest)}입니다.",
            _ => "의 기한이 남아 있으며 실적은 아직 기록에 없습니다.",
        };

    static string EnglishActual(Assertion actual, Assertion target, Words w) =>
        $"{w.Printed(actual)} on {w.When(actual)} "
        + $"({w.Source(actual)}){Part(actual, target, w, " = {0} of the target")}";

    static string KoreanActual(Assertion actual, Assertion target, Words w) =>
        $"{w.When(actual)} {w.Printed(actual)}({w.Source(actual)}){Part(actual, target, w, ", 목표의 {0}")}";

    static string Part(Assertion actual, Assertion target, Words w, string pattern) =>
        Quotients.Of(actual.Figure.Value, target.Figure.Value) is { } part
            ? pattern.Replace("{0}", w.Number(part, Unit.Ratio), StringComparison.Ordinal)
            : "";

    static bool IsProvenLater(TargetCourse course) =>
        course.Status is FindingStatus.Missed or FindingStatus.MissedThenReached
        && course.Deciding!.Key.AsOf > course.Target.Key.AsOf;
}
