using Evenground.Record;

namespace Evenground.Measure;

/// <summary>How many new jobs for young people are said to have come about.</summary>
/// <remarks>
/// Gross, and the speaker's own count: which ages are young, since when it counts, and what would have come
/// about anyway, a statement rarely says. Unit: people. Missing: nothing known by then says so.
/// </remarks>
public sealed class YouthJobsCreated : IIndicator
{
    const string Metric = "hub.youth_jobs_created";

    static readonly DateOnly Day = new(2024, 6, 30);

    public Definition Definition { get; } =
        new(
            "youth-jobs-created",
            Topic.Region,
            Name: new("청년 일자리 창출", "Youth jobs created"),
            Question: new(
                "청년 일자리가 몇 개 새로 생겼다고 합니까?",
                "How many new jobs for young people are said to have come about?"
            ),
            Formula: StatedWording.Formula,
            UnitRule: StatedWording.People,
            MissingRule: StatedWording.Missing,
            Source: StatedWording.Source,
            Bases: [Basis.Stated]
        );

    public WorkedExample Example { get; } =
        new(
            new(
                "한 마을에 청년 일자리가 60개 생겼다고 발표되었습니다.",
                "60 new jobs for young people are said to have come about in a town."
            ),
            Said.Figure(Metric, "Town hub", Day, 60, Unit.People),
            new(new("Town hub"), new(Day, Day), Basis.Stated),
            Quantity.Exact(60, Unit.People)
        );

    public IReadOnlyList<Subject> Subjects(RecordView view, Basis basis) =>
        basis == Basis.Stated ? StatedFigures.Subjects(view, Metric) : [];

    public Measurement Measure(Question question, RecordView view) =>
        question.Basis == Basis.Stated
            ? StatedFigures.Latest(question, view, Metric)
            : Measurement.Without(question, Missing.BasisNotOffered(question.Basis));
}
