using Evenground.Record;

namespace Evenground.Measure;

/// <summary>How many companies sit in a hub on a day.</summary>
/// <remarks>
/// A level: those that moved in and have not moved out. Who ever moved in is
/// <see cref="CompaniesEverResident"/>.
/// Unit: companies, 0 or more. Missing: nothing known by then says so.
/// </remarks>
public sealed class CompaniesResident : IIndicator
{
    const string Metric = "hub.residents";

    static readonly DateOnly Day = new(2024, 6, 30);

    public Definition Definition { get; } =
        new(
            "companies-resident",
            Topic.Hub,
            Name: new("입주 기업 수", "Companies resident"),
            Question: new(
                "그날 허브에 입주해 있는 기업은 몇 개사입니까?",
                "How many companies sit in the hub on the day?"
            ),
            Formula: StatedWording.OrRecorded(
                korean: "입주 기간에 그날이 들어 있는 기업을 한 번씩 센 값",
                english: "the companies whose residency holds the day, each once"
            ),
            UnitRule: StatedWording.Companies,
            MissingRule: StatedWording.MissingOrUnrecorded,
            Source: StatedWording.SourceOrLedgers,
            Bases: [Basis.Stated, Basis.Recorded]
        );

    public WorkedExample Example { get; } =
        new(
            new(
                "한 마을 허브에 기업 24개사가 입주해 있다고 발표되었습니다.",
                "A town's hub is said to house 24 companies."
            ),
            Said.Figure(Metric, "Town hub", Day, 24, Unit.Companies),
            new(new("Town hub"), new(Day, Day), Basis.Stated),
            Quantity.Exact(24, Unit.Companies)
        );

    public IReadOnlyList<Subject> Subjects(RecordView view, Basis basis) =>
        basis == Basis.Stated ? StatedFigures.Subjects(view, Metric)
        : basis == Basis.Recorded ? HubLedgers.Subjects(view.History, view.AsOf)
        : [];

    public Measurement Measure(Question question, RecordView view) =>
        question.Basis == Basis.Stated ? StatedFigures.Latest(question, view, Metric)
        : question.Basis == Basis.Recorded ? HubLedgers.CompaniesNow(question, view.History)
        : Measurement.Without(question, Missing.BasisNotOffered(question.Basis));
}
