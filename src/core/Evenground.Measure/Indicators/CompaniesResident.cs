using Evenground.Record;

namespace Evenground.Measure;

/// <summary>How many companies sit in a hub on a day.</summary>
/// <remarks>
/// A level: those that moved in and have not moved out; who ever moved in is another indicator.
/// Unit: companies, 0 or more. Missing: nothing known by then says so.
/// </remarks>
public sealed class CompaniesResident : IIndicator
{
    const string Metric = "hub.residents";

    static readonly DateOnly Day = new(2024, 6, 30);

    public Definition Definition { get; } = new(
        "companies-resident", Topic.Hub,
        Name: new("입주 기업 수", "Companies resident"),
        Question: new("그날 허브에 입주해 있는 기업은 몇 개사입니까?", "How many companies sit in the hub on the day?"),
        Formula: new("그날까지 알려진 값 가운데 가장 최근 날짜를 말하는 값", "The figure, of those known by then, that speaks of the latest day"),
        UnitRule: new("개사", "Companies"),
        MissingRule: new("그날까지 알려진 실적이 없으면 값을 내지 않습니다.", "No figure when no actual was known by then."),
        Source: new("사업의 공개 발언과 장부", "The programme's public statements and ledgers"),
        Bases: [Basis.Stated]);

    public WorkedExample Example { get; } = new(
        new("한 마을 허브에 기업 24개사가 입주해 있다고 알려졌습니다.", "A town's hub is said to house 24 companies."),
        Said.Figure(Metric, "Town hub", Day, 24, Unit.Companies),
        new(new("Town hub"), new(Day, Day), Basis.Stated),
        Quantity.Exact(24, Unit.Companies));

    public IReadOnlyList<Subject> Subjects(History history, AsOf asOf, Basis basis) =>
        basis == Basis.Stated ? StatedFigures.Subjects(history, asOf, Metric) : [];

    public Measurement Measure(Question question, History history) =>
        question.Basis == Basis.Stated
            ? StatedFigures.Latest(question, history, Metric)
            : Measurement.Without(question, Missing.BasisNotOffered(question.Basis));
}
