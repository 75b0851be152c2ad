using Evenground.Record;

namespace Evenground.Measure;

/// <summary>How many companies moved to a region, or set up a head office or laboratory there.</summary>
/// <remarks>
/// A move is not a creation: what one region gains here another has lost, unless the company was new.
/// Unit: companies. Missing: nothing known by then says so.
/// </remarks>
public sealed class CompaniesRelocated : IIndicator
{
    const string Metric = "hub.relocated_to_region";

    static readonly DateOnly Day = new(2024, 6, 30);

    public Definition Definition { get; } =
        new(
            "companies-relocated",
            Topic.Region,
            Name: new("이전 기업 수", "Companies relocated"),
            Question: new(
                "본사나 연구소를 이 지역으로 옮기거나 새로 둔 기업은 몇 개사입니까?",
                "How many companies moved to the region, or set up a head office or laboratory there?"
            ),
            Formula: StatedWording.Formula,
            UnitRule: StatedWording.Companies,
            MissingRule: StatedWording.Missing,
            Source: StatedWording.Source,
            Bases: [Basis.Stated]
        );

    public WorkedExample Example { get; } =
        new(
            new(
                "기업 9개사가 한 마을로 옮겨 왔다고 발표되었습니다.",
                "9 companies are said to have moved to a town."
            ),
            Said.Figure(Metric, "Town hub", Day, 9, Unit.Companies),
            new(new("Town hub"), new(Day, Day), Basis.Stated),
            Quantity.Exact(9, Unit.Companies)
        );

    public IReadOnlyList<Subject> Subjects(RecordView view, Basis basis) =>
        basis == Basis.Stated ? StatedFigures.Subjects(view, Metric) : [];

    public Measurement Measure(Question question, RecordView view) =>
        question.Basis == Basis.Stated
            ? StatedFigures.Latest(question, view, Metric) with
            {
                Notices = [RelocatedIsNotCreated],
            }
            : Measurement.Without(question, Missing.BasisNotOffered(question.Basis));

    static readonly Notice RelocatedIsNotCreated = new(
        "relocated-is-not-created",
        new(
            "이전은 창출이 아닙니다. 옮겨 온 기업의 일자리는 다른 지역에서 옮겨 온 것일 수 있습니다.",
            "Relocated is not created: the jobs of a company that moved in may have left another region."
        )
    );
}
