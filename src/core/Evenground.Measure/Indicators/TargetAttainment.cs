using System.Globalization;
using Evenground.Record;

namespace Evenground.Measure;

/// <summary>How much of a target is reached, by the latest actual figure.</summary>
/// <remarks>
/// Latest actual ÷ target, one figure for each target: metric, scope, due day and unit are the subject's
/// detail. A plan whose metric names another as its actual is held against that one. Whether the due day has
/// passed stands beside it; whether the target was met on that day is for the auditor to find. Unit: ratio, 1
/// is reached.
/// Missing: no actual known, or none in the target's unit.
/// </remarks>
public sealed class TargetAttainment : IIndicator
{
    const string ExampleMetric = "hub.residents";

    static readonly DateOnly Due = new(2024, 12, 31);

    static readonly DateOnly Day = new(2024, 6, 30);

    public Definition Definition { get; } =
        new(
            "target-attainment",
            Topic.Agenda,
            Name: new("목표 달성률", "Target attainment"),
            Question: new("목표 가운데 얼마나 이루었습니까?", "How much of the target is reached?"),
            Formula: new(
                "그날까지의 가장 최근 실적 ÷ 목표. 목표 하나마다 값 하나를 냅니다.",
                "The latest actual by the day ÷ the target, one figure for each target"
            ),
            UnitRule: new("비율. 1은 목표를 모두 이루었다는 뜻입니다.", "Ratio: 1 is the whole target"),
            MissingRule: new(
                "그날까지 알려진 실적이 없거나 목표와 단위가 다르면 값을 내지 않습니다. 실적이 없다는 것은 이루지 못했다는 뜻이 아닙니다.",
                "No figure when no actual was known by then in the target's unit. No actual does not mean that nothing was done."
            ),
            Source: StatedWording.Source,
            Bases: [Basis.Stated]
        );

    public WorkedExample Example { get; } =
        new(
            new(
                "2024년 말까지 40개사를 입주시키겠다고 했고 6월 말 입주 기업은 24개사이므로 목표의 60%입니다.",
                "40 companies were to sit in the hub by the end of 2024; at the end of June there were 24, which is 60 %."
            ),
            [
                .. Said.Target(ExampleMetric, "Town hub", said: new(2023, 1, 10), Due, 40, Unit.Companies),
                .. Said.Figure(ExampleMetric, "Town hub", Day, 24, Unit.Companies, statement: "town-radio"),
            ],
            new(new("Town hub", DetailOf(ExampleMetric, Due, Unit.Companies)), new(Day, Day), Basis.Stated),
            new(Interval.Point(0.6m), 0.6m, Relation.Equals, Unit.Ratio)
        );

    public IReadOnlyList<Subject> Subjects(RecordView view, Basis basis) =>
        basis == Basis.Stated
            ?
            [
                .. new SortedSet<Subject>(
                    from spoken in view.Spoken
                    from said in view.Series(spoken.Metric, spoken.Scope)
                    where said.IsTarget
                    select new Subject(
                        said.Key.Scope,
                        DetailOf(said.Key.Metric, said.Key.AsOf, said.Key.Unit)
                    )
                ),
            ]
            : [];

    public Measurement Measure(Question question, RecordView view)
    {
        if (question.Basis != Basis.Stated)
            return Measurement.Without(question, Missing.BasisNotOffered(question.Basis));

        var subject = question.Subject;
        var targets = TargetsOf(subject, view);
        if (targets.Count == 0)
            return Measurement.Without(question, Missing.TargetUnknown(subject.Detail ?? ""));

        var target = targets[0];
        var actuals = ActualsOf(target, view);
        var goal = StatedFigures.TermOf(target, view);
        var notice = NoticeOf(target.Key.AsOf, question.AsOf);
        if (actuals.Count == 0)
            return Measurement.Without(question, Missing.OnlyTargets(target.Key.Metric), goal) with
            {
                Notices = [notice],
            };

        var actual = StatedFigures.TermOf(actuals[0], view);
        var measured = Quotients.Of(
            actual.Value,
            Quantity.Of(target) with
            {
                Relation = Relation.Equals,
            },
            Unit.Ratio
        )
            is { } value
            ? Measurement.Of(question, value, actuals[0].Key.Period, actual, goal)
            : Measurement.Without(question, Missing.NotDivisible(target.Key.Metric), actual, goal);
        return measured with
        {
            Notices = [notice],
            Alternatives =
            [
                .. targets.Skip(1).Select(other => StatedFigures.AlternativeOf(other, goal.Value, view)),
            ],
        };
    }

    /// <summary>The detail that names one target of a scope: <c>hub.residents 2024-12-31
    /// companies</c>.</summary>
    public static string DetailOf(string metric, DateOnly due, Unit unit) =>
        string.Create(CultureInfo.InvariantCulture, $"{metric} {due:yyyy-MM-dd} {unit.Code}");

    /// <summary>All that set this target, the one published last first.</summary>
    static List<Assertion> TargetsOf(Subject subject, RecordView view) =>
        subject.Detail?.Split(' ') is not [var metric, ..]
            ? []
            :
            [
                .. view.Series(metric, subject.Scope)
                    .Where(said =>
                        said.IsTarget && DetailOf(metric, said.Key.AsOf, said.Key.Unit) == subject.Detail
                    )
                    .OrderByDescending(said => said.Statement.PublishedOn)
                    .ThenByDescending(said => said.Sequence),
            ];

    static List<Assertion> ActualsOf(Assertion target, RecordView view)
    {
        var shownBy = view.Meanings.Of(target.Key.Metric).Actual ?? target.Key.Metric;
        return
        [
            .. StatedFigures
                .Actuals(view, shownBy, target.Key.Scope)
                .Where(said => said.Key.Unit == target.Key.Unit),
        ];
    }

    static Notice NoticeOf(DateOnly due, AsOf asOf)
    {
        var day = due.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return due < asOf.On
            ? new("target-due-passed", new($"기한({day})이 지났습니다.", $"The due day ({day}) has passed."))
            : new(
                "target-open",
                new($"기한({day})이 아직 지나지 않았습니다.", $"The due day ({day}) has not passed.")
            );
    }
}
