using Evenground.Record;

namespace Evenground.Measure;

/// <summary>How many companies have ever moved into a hub.</summary>
/// <remarks>
/// A count since the beginning that can only grow; it says nothing of how many sit there today
/// (<see cref="CompaniesResident"/>). Unit: companies. Missing: nothing known by then says so.
/// </remarks>
public sealed class CompaniesEverResident : IIndicator
{
    const string Metric = "hub.residents_cumulative";

    static readonly DateOnly Day = new(2024, 6, 30);

    public Definition Definition { get; } =
        new(
            "companies-ever-resident",
            Topic.Hub,
            Name: new("누적 입주 기업 수", "Companies ever resident"),
            Question: new(
                "그날까지 허브에 한 번이라도 입주한 기업은 몇 개사입니까?",
                "How many companies had ever moved into the hub by the day?"
            ),
            Formula: StatedWording.OrRecorded(
                korean: "그날까지 입주한 적이 있는 기업을 한 번씩 센 값",
                english: "the companies that had a residency by the day, each once"
            ),
            UnitRule: StatedWording.Companies,
            MissingRule: StatedWording.MissingOrUnrecorded,
            Source: StatedWording.SourceOrLedgers,
            Bases: [Basis.Stated, Basis.Recorded]
        );

    public WorkedExample Example { get; } =
        new(
            new(
                "한 마을 허브에 지금까지 41개사가 입주했다고 발표되었습니다.",
                "41 companies are said to have moved into a town's hub so far."
            ),
            Said.Figure(Metric, "Town hub", Day, 41, Unit.Companies),
            new(new("Town hub"), new(Day, Day), Basis.Stated),
            Quantity.Exact(41, Unit.Companies)
        );

    public IReadOnlyList<Subject> Subjects(RecordView view, Basis basis) =>
        basis == Basis.Stated ? StatedFigures.Subjects(view, Metric)
        : basis == Basis.Recorded ? HubLedgers.Subjects(view.History, view.AsOf)
        : [];

    public Measurement Measure(Question question, RecordView view) =>
        question.Basis == Basis.Stated ? StatedFigures.Latest(question, view, Metric)
        : question.Basis == Basis.Recorded ? HubLedgers.CompaniesEver(question, view.History)
        : Measurement.Without(question, Missing.BasisNotOffered(question.Basis));
}
