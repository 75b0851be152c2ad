using Evenground.Record;

namespace Evenground.Measure;

/// <summary>TVPI: what came back and what is left, as a multiple of what was paid in.</summary>
/// <remarks>
/// TVPI = DPI + RVPI, exactly, before rounding. Net of fees and carried interest. Unit: times. Shape: one
/// fund, or all of one currency, sums over sums. Missing: nothing paid in. Source: GIPS and ILPA glossaries.
/// </remarks>
public sealed class TotalValueToPaidIn : IIndicator
{
    public Definition Definition { get; } =
        new(
            "tvpi",
            Topic.Fund,
            Name: new("총가치 배수(TVPI)", "Total value to paid-in (TVPI)"),
            Question: new(
                "낸 돈 한 단위가 지금까지 얼마가 되었습니까?",
                "What has each unit paid in become?"
            ),
            Formula: new(
                "(분배 + 순자산가치) ÷ 납입 = DPI + RVPI",
                "(Distributed + net asset value) ÷ paid-in = DPI + RVPI."
            ),
            UnitRule: FundPerformance.Times,
            MissingRule: FundPerformance.MissingWithoutPayment,
            Source: FundPerformance.Source,
            Bases: [Basis.Recorded]
        );

    public WorkedExample Example { get; } =
        new(
            new(
                ExampleFund.Story.Korean + "TVPI는 (20 + 70) ÷ 80 = 1.125입니다.",
                ExampleFund.Story.English + "TVPI: (20 + 70) ÷ 80 = 1.125."
            ),
            ExampleFund.Facts(),
            ExampleFund.Question(),
            Quantity.Exact(1.125m, Unit.Times)
        );

    public IReadOnlyList<Subject> Subjects(RecordView view, Basis basis) =>
        FundPerformance.Subjects(view, basis);

    public Measurement Measure(Question question, RecordView view) =>
        FundPerformance.Of(
            question,
            view,
            pool => FundPerformance.Multiple(pool, multiples => multiples.Tvpi),
            _ => Unit.Times,
            "({0} + {1}) ÷ {2}",
            FundPerformance.Distributed,
            FundPerformance.Value,
            FundPerformance.PaidIn
        );
}
