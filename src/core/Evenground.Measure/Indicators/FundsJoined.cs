using Evenground.Record;

namespace Evenground.Measure;

/// <summary>How many funds the sponsor has put money into.</summary>
/// <remarks>
/// Funds, not one fund: the headline size of a "venture fund" is often a sum over these. Unit: funds.
/// Missing: nothing known by then says so.
/// </remarks>
public sealed class FundsJoined : IIndicator
{
    const string Metric = "fund.funds_joined";

    static readonly DateOnly Day = new(2024, 6, 30);

    public Definition Definition { get; } =
        new(
            "funds-joined",
            Topic.Fund,
            Name: new("출자한 펀드 수", "Funds joined"),
            Question: new(
                "주관기관이 출자한 펀드는 몇 개입니까?",
                "How many funds has the sponsor put money into?"
            ),
            Formula: StatedWording.OrRecorded(
                korean: "주관기관의 출자 약정이 있는 펀드의 수",
                english: "the funds that hold a commitment of the sponsor"
            ),
            UnitRule: new("개", "Funds"),
            MissingRule: StatedWording.MissingOrUnrecorded,
            Source: StatedWording.SourceOrLedgers,
            Bases: [Basis.Stated, Basis.Recorded]
        );

    public WorkedExample Example { get; } =
        new(
            new(
                "한 기관이 펀드 5개에 출자했다고 발표되었습니다.",
                "A sponsor is said to have joined 5 funds."
            ),
            Said.Figure(Metric, "Town fund", Day, 5, Unit.Parse("funds")!.Value),
            new(new("Town fund"), new(Day, Day), Basis.Stated),
            Quantity.Exact(5, Unit.Parse("funds")!.Value)
        );

    public IReadOnlyList<Subject> Subjects(RecordView view, Basis basis) =>
        basis == Basis.Stated ? StatedFigures.Subjects(view, Metric)
        : basis == Basis.Recorded ? FundLedgers.Subjects(view.History, view.AsOf)
        : [];

    public Measurement Measure(Question question, RecordView view) =>
        question.Basis == Basis.Stated ? StatedFigures.Latest(question, view, Metric)
        : question.Basis == Basis.Recorded ? FundLedgers.Joined(question, view.History)
        : Measurement.Without(question, Missing.BasisNotOffered(question.Basis));
}
