using Evenground.Record;

namespace Evenground.Measure;

/// <summary>How many people the companies of a hub employ on a day.</summary>
/// <remarks>
/// Who counts as employed is the speaker's word: a statement rarely says. Not jobs created: a company that
/// moves in brings its people along. Unit: people. Missing: nothing known by then says so.
/// </remarks>
public sealed class Employees : IIndicator
{
    const string Metric = "hub.employees";

    static readonly DateOnly Day = new(2024, 6, 30);

    public Definition Definition { get; } =
        new(
            "employees",
            Topic.Hub,
            Name: new("입주 기업 근무 인원", "Employees"),
            Question: new(
                "그날 허브 입주 기업에서 일하는 사람은 몇 명입니까?",
                "How many people do the companies of the hub employ on the day?"
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
                "한 마을 허브의 입주 기업에서 약 200명이 일한다고 발표되었습니다. '약'은 5% 안팎으로 읽어 190명에서 210명까지입니다.",
                "The companies of a town's hub are said to employ about 200 people. About is read as 5 % to either side: 190 to 210."
            ),
            Said.Figure(Metric, "Town hub", Day, 200, Unit.People, Relation.About, 10),
            new(new("Town hub"), new(Day, Day), Basis.Stated),
            new(new(190, 210), 200, Relation.About, Unit.People)
        );

    public IReadOnlyList<Subject> Subjects(RecordView view, Basis basis) =>
        basis == Basis.Stated ? StatedFigures.Subjects(view, Metric) : [];

    public Measurement Measure(Question question, RecordView view) =>
        question.Basis == Basis.Stated
            ? StatedFigures.Latest(question, view, Metric)
            : Measurement.Without(question, Missing.BasisNotOffered(question.Basis));
}
