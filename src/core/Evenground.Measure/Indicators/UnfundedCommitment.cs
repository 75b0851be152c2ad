using Evenground.Record;

namespace Evenground.Measure;

/// <summary>What investors have promised and may still be asked for.</summary>
/// <remarks>
/// Recallable distributions may be called again and count. Unit: money. Shape: one fund, or all of one
/// currency. Missing: without a fund there is none. Source: GIPS and ILPA glossaries.
/// </remarks>
public sealed class UnfundedCommitment : IIndicator
{
    public Definition Definition { get; } =
        new(
            "unfunded-commitment",
            Topic.Fund,
            Name: new("미이행 약정", "Unfunded commitment"),
            Question: new("앞으로 더 부를 수 있는 돈은 얼마입니까?", "How much may still be called?"),
            Formula: new(
                "출자 약정 - 납입(미사용 반환 제외) + 재출자 대상 분배",
                "Commitments - paid-in, less what was returned unused + recallable distributions"
            ),
            UnitRule: FundPerformance.Money,
            MissingRule: FundPerformance.MissingWithoutFund,
            Source: FundPerformance.Source,
            Bases: [Basis.Recorded]
        );

    public WorkedExample Example { get; } =
        new(
            new(
                ExampleFund.Story.Korean + "미이행 약정은 100 - 80 + 20 = 40입니다.",
                ExampleFund.Story.English + "Unfunded: 100 - 80 + 20 = 40."
            ),
            ExampleFund.Facts(),
            ExampleFund.Question(),
            Quantity.Exact(40, Unit.Of(Currency.Won))
        );

    public IReadOnlyList<Subject> Subjects(RecordView view, Basis basis) =>
        FundPerformance.Subjects(view, basis);

    public Measurement Measure(Question question, RecordView view) =>
        FundPerformance.Of(
            question,
            view,
            pool =>
                pool.Multiples.Accepted(out var multiples, out var refusal)
                    ? multiples.Unfunded.Major
                    : new Missing(refusal.Code, refusal.Text),
            FundPerformance.UnitOf,
            "{0} - {1} + {2}",
            FundPerformance.Committed,
            FundPerformance.PaidIn,
            FundPerformance.Recallable
        );
}
