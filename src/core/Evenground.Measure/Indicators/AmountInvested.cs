using Evenground.Record;

namespace Evenground.Measure;

/// <summary>The money that the funds have put into companies.</summary>
/// <remarks>
/// At cost, since the beginning. Unit: money. Missing: nothing known by then says so.
/// </remarks>
public sealed class AmountInvested : IIndicator
{
    const string Metric = "fund.invested";

    static readonly DateOnly Day = new(2024, 6, 30);

    public Definition Definition { get; } =
        new(
            "invested",
            Topic.Fund,
            Name: new("투자액", "Invested"),
            Question: new(
                "펀드가 기업에 투자한 돈은 얼마입니까?",
                "How much money have the funds put into companies?"
            ),
            Formula: StatedWording.OrRecorded(
                korean: "투자 합계",
                english: "the sum of what went into companies"
            ),
            UnitRule: StatedWording.Money,
            MissingRule: StatedWording.MissingOrUnrecorded,
            Source: StatedWording.SourceOrLedgers,
            Bases: [Basis.Stated, Basis.Recorded]
        );

    public WorkedExample Example { get; } =
        new(
            new(
                "한 마을 펀드가 기업에 40억 원 이상을 투자했다고 발표되었습니다.",
                "A town fund is said to have invested no less than KRW 4 bn in companies."
            ),
            Said.Figure(Metric, "Town fund", Day, 4_000_000_000, Unit.Of(Currency.Won), Relation.AtLeast),
            new(new("Town fund"), new(Day, Day), Basis.Stated),
            new(Interval.AtLeast(4_000_000_000), 4_000_000_000, Relation.AtLeast, Unit.Of(Currency.Won))
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
                line => line.Kind == EntryKind.Invested,
                FundLedgers.Investments
            )
        : Measurement.Without(question, Missing.BasisNotOffered(question.Basis));
}
