using Evenground.Record;

namespace Evenground.Measure;

/// <summary>The money that investors have paid into the funds.</summary>
/// <remarks>
/// Called and paid, not merely committed. Unit: money. Missing: nothing known by then says so.
/// </remarks>
public sealed class PaidIn : IIndicator
{
    const string Metric = "fund.paid_in";

    static readonly DateOnly Day = new(2024, 6, 30);

    public Definition Definition { get; } =
        new(
            "paid-in",
            Topic.Fund,
            Name: new("납입액", "Paid-in capital"),
            Question: new(
                "투자자가 펀드에 실제로 납입한 돈은 얼마입니까?",
                "How much money have investors paid into the funds?"
            ),
            Formula: StatedWording.OrRecorded(korean: "납입 합계", english: "the sum of what investors paid"),
            UnitRule: StatedWording.Money,
            MissingRule: StatedWording.MissingOrUnrecorded,
            Source: StatedWording.SourceOrLedgers,
            Bases: [Basis.Stated, Basis.Recorded]
        );

    public WorkedExample Example { get; } =
        new(
            new(
                "한 마을 펀드에 60억 원이 납입되었다고 발표되었습니다.",
                "KRW 6 bn are said to be paid into a town fund."
            ),
            Said.Figure(Metric, "Town fund", Day, 6_000_000_000, Unit.Of(Currency.Won), Relation.AtLeast),
            new(new("Town fund"), new(Day, Day), Basis.Stated),
            new(Interval.AtLeast(6_000_000_000), 6_000_000_000, Relation.AtLeast, Unit.Of(Currency.Won))
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
                line => line.Kind == EntryKind.PaidIn,
                FundLedgers.Payments
            )
        : Measurement.Without(question, Missing.BasisNotOffered(question.Basis));
}
