using Evenground.Record;

namespace Evenground.Measure;

/// <summary>The money that the funds have put into companies of one region.</summary>
/// <remarks>
/// Where a company's head office, site or jobs lie can differ; a statement rarely says which it means.
/// Unit: money. Missing: nothing known by then says so.
/// </remarks>
public sealed class InvestedInRegion : IIndicator
{
    const string Metric = "fund.invested_in_region";

    static readonly DateOnly Day = new(2024, 6, 30);

    public Definition Definition { get; } =
        new(
            "invested-in-region",
            Topic.Region,
            Name: new("지역 투자액", "Invested in the region"),
            Question: new(
                "펀드가 이 지역 기업에 투자한 돈은 얼마입니까?",
                "How much money have the funds put into companies of the region?"
            ),
            Formula: StatedWording.OrRecorded(
                korean: "그 지역 기업에 투자한 합계. 지역을 모르는 투자가 있으면 하한으로 봅니다",
                english: "the sum of what went into companies of the region; a lower bound when the region of some is not known"
            ),
            UnitRule: StatedWording.Money,
            MissingRule: StatedWording.MissingOrUnrecorded,
            Source: StatedWording.SourceOrLedgers,
            Bases: [Basis.Stated, Basis.Recorded]
        );

    public WorkedExample Example { get; } =
        new(
            new(
                "한 마을 펀드가 그 마을 기업에 10억 원 이상을 투자했다고 발표되었습니다.",
                "A town fund is said to have invested no less than KRW 1 bn in the town's companies."
            ),
            Said.Figure(
                Metric,
                "Town fund / Town",
                Day,
                1_000_000_000,
                Unit.Of(Currency.Won),
                Relation.AtLeast
            ),
            new(new("Town fund / Town"), new(Day, Day), Basis.Stated),
            new(Interval.AtLeast(1_000_000_000), 1_000_000_000, Relation.AtLeast, Unit.Of(Currency.Won))
        );

    public IReadOnlyList<Subject> Subjects(RecordView view, Basis basis) =>
        basis == Basis.Stated ? StatedFigures.Subjects(view, Metric)
        : basis == Basis.Recorded ? RegionalInvestments.Subjects(view.History, view.AsOf)
        : [];

    public Measurement Measure(Question question, RecordView view) =>
        question.Basis == Basis.Stated ? StatedFigures.Latest(question, view, Metric)
        : question.Basis == Basis.Recorded ? RegionalInvestments.Measure(question, view.History)
        : Measurement.Without(question, Missing.BasisNotOffered(question.Basis));
}
