using Evenground.Record;

namespace Evenground.Measure;

/// <summary>The size of the funds formed: own money and that of all others together.</summary>
/// <remarks>
/// Not the sponsor's money (<see cref="SponsorCommitment"/>), not what was called (<see cref="PaidIn"/>), and
/// not what reached companies (<see cref="AmountInvested"/>). Unit: money. Missing: nothing known by then
/// says so, or only targets do.
/// </remarks>
public sealed class FundSizeFormed : IIndicator
{
    const string Metric = "fund.size_formed";

    static readonly DateOnly Day = new(2024, 6, 30);

    public Definition Definition { get; } =
        new(
            "fund-size-formed",
            Topic.Fund,
            Name: new("펀드 결성액", "Fund size formed"),
            Question: new(
                "결성된 펀드의 규모는 모두 얼마입니까?",
                "How large are the funds formed, all money together?"
            ),
            Formula: StatedWording.OrRecorded(
                korean: "모든 출자자의 출자 약정 합계",
                english: "the sum of all commitments"
            ),
            UnitRule: StatedWording.Money,
            MissingRule: StatedWording.MissingOrUnrecorded,
            Source: StatedWording.SourceOrLedgers,
            Bases: [Basis.Stated, Basis.Recorded]
        );

    public WorkedExample Example { get; } =
        new(
            new(
                "한 마을 펀드가 최소 100억 원 규모로 결성되었다고 발표되었습니다.",
                "A town fund is said to be formed at no less than KRW 10 bn."
            ),
            Said.Figure(Metric, "Town fund", Day, 10_000_000_000, Unit.Of(Currency.Won), Relation.AtLeast),
            new(new("Town fund"), new(Day, Day), Basis.Stated),
            new(Interval.AtLeast(10_000_000_000), 10_000_000_000, Relation.AtLeast, Unit.Of(Currency.Won))
        );

    public IReadOnlyList<Subject> Subjects(RecordView view, Basis basis) =>
        basis == Basis.Stated ? StatedFigures.Subjects(view, Metric)
        : basis == Basis.Recorded ? FundLedgers.Subjects(view.History, view.AsOf)
        : [];

    public Measurement Measure(Question question, RecordView view) =>
        question.Basis == Basis.Stated ? StatedFigures.Latest(question, view, Metric)
        : question.Basis == Basis.Recorded
            ? FundLedgers.Sum(
                question,
                view.History,
                line => line.Kind == EntryKind.Committed,
                FundLedgers.Commitments
            )
        : Measurement.Without(question, Missing.BasisNotOffered(question.Basis));
}
