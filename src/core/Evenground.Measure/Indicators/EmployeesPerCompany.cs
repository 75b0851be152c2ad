using Evenground.Record;

namespace Evenground.Measure;

/// <summary>How many people a company of a hub employs on average, as stated.</summary>
/// <remarks>
/// Employees ÷ companies resident, as intervals, of one day and one scope. Unit: people per company.
/// Missing: no day of which both were stated.
/// </remarks>
public sealed class EmployeesPerCompany : IIndicator
{
    const string Numerator = "hub.employees";

    const string Denominator = "hub.residents";

    static readonly DateOnly Day = new(2024, 6, 30);

    public Definition Definition { get; } =
        new(
            "employees-per-company",
            Topic.Hub,
            Name: new("기업당 근무 인원", "Employees per company"),
            Question: new(
                "허브 입주 기업 한 곳에서 평균 몇 명이 일합니까?",
                "How many people does a company of the hub employ on average?"
            ),
            Formula: new(
                "근무 인원 ÷ 입주 기업 수. 두 값이 같은 날, 같은 대상을 말할 때만 나눕니다. 범위는 구간 연산으로 구합니다.",
                "Employees ÷ companies resident, only of one day and one scope; the range by interval arithmetic"
            ),
            UnitRule: new("기업 한 곳당 인원", "People per company"),
            MissingRule: StatedWording.QuotientMissing,
            Source: StatedWording.Source,
            Bases: [Basis.Stated]
        );

    public WorkedExample Example { get; } =
        new(
            new(
                "근무 인원 약 200명(190~210명), 입주 기업 20개사이면 한 곳당 약 10명(9.5~10.5명)입니다.",
                "About 200 people (190 to 210) in 20 companies: about 10 each (9.5 to 10.5)."
            ),
            [
                .. Said.Figure(Numerator, "Town hub", Day, 200, Unit.People, Relation.About, 10),
                .. Said.Figure(Denominator, "Town hub", Day, 20, Unit.Companies),
            ],
            new(new("Town hub"), new(Day, Day), Basis.Stated),
            new(new(9.5m, 10.5m), 10, Relation.About, Unit.People)
        );

    public IReadOnlyList<Subject> Subjects(RecordView view, Basis basis) =>
        basis == Basis.Stated ? StatedFigures.Subjects(view, Numerator, Denominator) : [];

    public Measurement Measure(Question question, RecordView view) =>
        question.Basis == Basis.Stated
            ? StatedQuotients.Of(question, view, Numerator, Denominator)
            : Measurement.Without(question, Missing.BasisNotOffered(question.Basis));
}
