using Evenground.Record;

namespace Evenground.Measure;

/// <summary>What a company of a hub is worth on average, as stated.</summary>
/// <remarks>
/// Corporate value ÷ companies resident, as intervals, of one day and one scope. A mean hides that a few
/// companies may make up most of the value. Unit: money per company. Missing: no day of which both were
/// stated.
/// </remarks>
public sealed class ValuePerCompany : IIndicator
{
    const string Numerator = "hub.corporate_value";

    const string Denominator = "hub.residents";

    static readonly DateOnly Day = new(2024, 6, 30);

    public Definition Definition { get; } =
        new(
            "value-per-company",
            Topic.Hub,
            Name: new("기업당 기업가치", "Value per company"),
            Question: new(
                "허브 입주 기업 한 곳의 기업가치는 평균 얼마입니까?",
                "What is a company of the hub worth on average?"
            ),
            Formula: new(
                "기업가치 ÷ 입주 기업 수. 두 값이 같은 날, 같은 대상을 말할 때만 나눕니다. 범위는 구간 연산으로 구합니다.",
                "Corporate value ÷ companies resident, only of one day and one scope; the range by interval arithmetic"
            ),
            UnitRule: new("기업 한 곳당 금액", "Money per company"),
            MissingRule: StatedWording.QuotientMissing,
            Source: StatedWording.Source,
            Bases: [Basis.Stated]
        );

    public WorkedExample Example { get; } =
        new(
            new(
                "기업가치 1,000억 원 이상, 입주 기업 20개사이면 한 곳당 50억 원 이상입니다.",
                "Companies worth no less than KRW 100 bn and 20 of them: no less than 5 bn each."
            ),
            [
                .. Said.Figure(
                    Numerator,
                    "Town hub",
                    Day,
                    100_000_000_000,
                    Unit.Of(Currency.Won),
                    Relation.AtLeast
                ),
                .. Said.Figure(Denominator, "Town hub", Day, 20, Unit.Companies),
            ],
            new(new("Town hub"), new(Day, Day), Basis.Stated),
            new(Interval.AtLeast(5_000_000_000), 5_000_000_000, Relation.AtLeast, Unit.Of(Currency.Won))
        );

    public IReadOnlyList<Subject> Subjects(RecordView view, Basis basis) =>
        basis == Basis.Stated ? StatedFigures.Subjects(view, Numerator, Denominator) : [];

    public Measurement Measure(Question question, RecordView view) =>
        question.Basis == Basis.Stated
            ? StatedQuotients.Of(question, view, Numerator, Denominator)
            : Measurement.Without(question, Missing.BasisNotOffered(question.Basis));
}
