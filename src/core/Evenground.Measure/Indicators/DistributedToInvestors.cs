using Evenground.Record;

namespace Evenground.Measure;

/// <summary>What investors have got back, in cash and in kind.</summary>
/// <remarks>
/// Recallable distributions are counted all in; capital returned unused is none. Unit: money. Shape: one
/// fund, or all of one currency. Missing: without a fund there is none. Source: GIPS and ILPA glossaries.
/// </remarks>
public sealed class DistributedToInvestors : IIndicator
{
    public Definition Definition { get; } =
        new(
            "distributed-to-investors",
            Topic.Fund,
            Name: new("분배액", "Distributed to investors"),
            Question: new("출자자에게 돌아간 돈은 얼마입니까?", "How much has gone back to investors?"),
            Formula: new(
                "분배(현금과 현물)의 합계 - 환수된 분배. 미사용 출자금 반환은 분배가 아닙니다.",
                "Distributions in cash and in kind - what investors gave back. Capital returned unused is no distribution."
            ),
            UnitRule: FundPerformance.Money,
            MissingRule: FundPerformance.MissingWithoutFund,
            Source: FundPerformance.Source,
            Bases: [Basis.Recorded]
        );

    public WorkedExample Example { get; } =
        new(
            new(
                ExampleFund.Story.Korean + "분배액은 20입니다.",
                ExampleFund.Story.English + "Distributed: 20."
            ),
            ExampleFund.Facts(),
            ExampleFund.Question(),
            Quantity.Exact(20, Unit.Of(Currency.Won))
        );

    public IReadOnlyList<Subject> Subjects(RecordView view, Basis basis) =>
        FundPerformance.Subjects(view, basis);

    public Measurement Measure(Question question, RecordView view) =>
        FundPerformance.Of(
            question,
            view,
            pool => pool.Totals.Distributed.Major,
            FundPerformance.UnitOf,
            arithmetic: null,
            FundPerformance.Distributed
        );
}
