using Evenground.Record;

namespace Evenground.Measure;

/// <summary>PIC: what was paid in, as a multiple of what was promised.</summary>
/// <remarks>
/// Recalled distributions count as paid in. Unit: times. Shape: one fund, or all of one currency, sums over
/// sums. Missing: nothing committed. Source: GIPS and ILPA glossaries.
/// </remarks>
public sealed class PaidInToCommitted : IIndicator
{
    public Definition Definition { get; } =
        new(
            "pic",
            Topic.Fund,
            Name: new("납입 비율(PIC)", "Paid-in to committed (PIC)"),
            Question: new(
                "약정한 돈 가운데 얼마가 납입되었습니까?",
                "How much of what was promised has been paid in?"
            ),
            Formula: new(
                "납입 ÷ 출자 약정. 재출자로 1을 넘을 수 있습니다.",
                "Paid-in ÷ commitments. Calling distributions again can take it above 1."
            ),
            UnitRule: FundPerformance.Times,
            MissingRule: FundPerformance.MissingWithoutPayment,
            Source: FundPerformance.Source,
            Bases: [Basis.Recorded]
        );

    public WorkedExample Example { get; } =
        new(
            new(
                ExampleFund.Story.Korean + "PIC는 80 ÷ 100 = 0.8입니다.",
                ExampleFund.Story.English + "PIC: 80 ÷ 100 = 0.8."
            ),
            ExampleFund.Facts(),
            ExampleFund.Question(),
            Quantity.Exact(0.8m, Unit.Times)
        );

    public IReadOnlyList<Subject> Subjects(RecordView view, Basis basis) =>
        FundPerformance.Subjects(view, basis);

    public Measurement Measure(Question question, RecordView view) =>
        FundPerformance.Of(
            question,
            view,
            pool => FundPerformance.Multiple(pool, multiples => multiples.Pic),
            _ => Unit.Times,
            arithmetic: null,
            FundPerformance.PaidIn,
            FundPerformance.Committed
        );
}
