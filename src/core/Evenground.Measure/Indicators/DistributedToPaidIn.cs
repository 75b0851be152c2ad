using Evenground.Record;

namespace Evenground.Measure;

/// <summary>DPI: what came back, as a multiple of what was paid in.</summary>
/// <remarks>
/// Net of fees and carried interest, with the subscription line as it was. Unit: times. Shape: one fund, or
/// all of one currency, sums over sums. Missing: nothing paid in. Source: GIPS and ILPA glossaries.
/// </remarks>
public sealed class DistributedToPaidIn : IIndicator
{
    public Definition Definition { get; } =
        new(
            "dpi",
            Topic.Fund,
            Name: new("분배 배수(DPI)", "Distributed to paid-in (DPI)"),
            Question: new(
                "낸 돈 한 단위에 얼마가 돌아왔습니까?",
                "How much came back for each unit paid in?"
            ),
            Formula: new(
                "분배 ÷ 납입. 재출자 대상 분배는 모두 분배로 셉니다.",
                "Distributed ÷ paid-in, recallable distributions counted all in."
            ),
            UnitRule: FundPerformance.Times,
            MissingRule: FundPerformance.MissingWithoutPayment,
            Source: FundPerformance.Source,
            Bases: [Basis.Recorded]
        );

    public WorkedExample Example { get; } =
        new(
            new(
                ExampleFund.Story.Korean + "DPI는 20 ÷ 80 = 0.25입니다.",
                ExampleFund.Story.English + "DPI: 20 ÷ 80 = 0.25."
            ),
            ExampleFund.Facts(),
            ExampleFund.Question(),
            Quantity.Exact(0.25m, Unit.Times)
        );

    public IReadOnlyList<Subject> Subjects(RecordView view, Basis basis) =>
        FundPerformance.Subjects(view, basis);

    public Measurement Measure(Question question, RecordView view) =>
        FundPerformance.Of(
            question,
            view,
            pool => FundPerformance.Multiple(pool, multiples => multiples.Dpi),
            _ => Unit.Times,
            arithmetic: null,
            FundPerformance.Distributed,
            FundPerformance.PaidIn
        );
}
