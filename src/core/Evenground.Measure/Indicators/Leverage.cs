using Evenground.Record;

namespace Evenground.Measure;

/// <summary>How many times the sponsor's own money the funds formed amount to.</summary>
/// <remarks>
/// Fund size formed ÷ sponsor commitment, of one date only: a size of one year over a commitment of another
/// is no leverage. It says how much other money came along, not that it came because of the sponsor.
/// Unit: times. Missing: no day of which both were stated in one currency.
/// </remarks>
public sealed class Leverage : IIndicator
{
    const string Numerator = "fund.size_formed";

    const string Denominator = "fund.sponsor_contribution";

    static readonly DateOnly Day = new(2024, 6, 30);

    public Definition Definition { get; } =
        new(
            "leverage",
            Topic.Fund,
            Name: new("출자 배수", "Leverage"),
            Question: new(
                "결성된 펀드 규모는 주관기관이 낸 돈의 몇 배입니까?",
                "How many times the sponsor's own money are the funds formed?"
            ),
            Formula: new(
                "펀드 결성액 ÷ 주관기관 출자액. 두 값이 같은 날, 같은 대상, 같은 통화를 말할 때만 나눕니다. 장부: 출자 약정 합계 ÷ 주관기관의 "
                    + "출자 약정 합계.",
                "Fund size formed ÷ sponsor commitment, only of one day, one scope and one currency. From ledgers: the sum of all "
                    + "commitments ÷ the sum of the sponsor's."
            ),
            UnitRule: new("배", "Times"),
            MissingRule: StatedWording.QuotientMissing,
            Source: StatedWording.SourceOrLedgers,
            Bases: [Basis.Stated, Basis.Recorded]
        );

    public WorkedExample Example { get; } =
        new(
            new(
                "결성액 100억 원 이상, 주관기관 출자액 20억 원이면 5배 이상입니다.",
                "A fund of no less than KRW 10 bn, of which the sponsor gave 2 bn: at least 5 times."
            ),
            [
                .. Said.Figure(
                    Numerator,
                    "Town fund",
                    Day,
                    10_000_000_000,
                    Unit.Of(Currency.Won),
                    Relation.AtLeast
                ),
                .. Said.Figure(
                    Denominator,
                    "Town fund",
                    Day,
                    2_000_000_000,
                    Unit.Of(Currency.Won),
                    Relation.Equals,
                    0
                ),
            ],
            new(new("Town fund"), new(Day, Day), Basis.Stated),
            new(Interval.AtLeast(5), 5, Relation.AtLeast, Unit.Times)
        );

    public IReadOnlyList<Subject> Subjects(RecordView view, Basis basis) =>
        basis == Basis.Stated ? StatedFigures.Subjects(view, Numerator, Denominator)
        : basis == Basis.Recorded ? FundLedgers.Subjects(view.History, view.AsOf)
        : [];

    public Measurement Measure(Question question, RecordView view) =>
        question.Basis == Basis.Stated
            ? StatedQuotients.Of(question, view, Numerator, Denominator, Unit.Times)
        : question.Basis == Basis.Recorded ? FundLedgers.Leverage(question, view.History)
        : Measurement.Without(question, Missing.BasisNotOffered(question.Basis));
}
