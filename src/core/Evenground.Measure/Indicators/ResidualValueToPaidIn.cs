using Evenground.Record;

namespace Evenground.Measure;

/// <summary>RVPI: what is left, as a multiple of what was paid in.</summary>
/// <remarks>
/// The value is that of the last valuations, carried forward. Unit: times. Shape: one fund, or all of one
/// currency, sums over sums. Missing: nothing paid in. Source: GIPS and ILPA glossaries.
/// </remarks>
public sealed class ResidualValueToPaidIn : IIndicator
{
    public Definition Definition { get; } =
        new(
            "rvpi",
            Topic.Fund,
            Name: new("잔존가치 배수(RVPI)", "Residual value to paid-in (RVPI)"),
            Question: new("낸 돈 한 단위에 얼마가 남아 있습니까?", "How much is left for each unit paid in?"),
            Formula: new("순자산가치 ÷ 납입", "Net asset value ÷ paid-in."),
            UnitRule: FundPerformance.Times,
            MissingRule: FundPerformance.MissingWithoutPayment,
            Source: FundPerformance.Source,
            Bases: [Basis.Recorded]
        );

    public WorkedExample Example { get; } =
        new(
            new(
                ExampleFund.Story.Korean + "RVPI는 70 ÷ 80 = 0.875입니다.",
                ExampleFund.Story.English + "RVPI: 70 ÷ 80 = 0.875."
            ),
            ExampleFund.Facts(),
            ExampleFund.Question(),
            Quantity.Exact(0.875m, Unit.Times)
        );

    public IReadOnlyList<Subject> Subjects(RecordView view, Basis basis) =>
        FundPerformance.Subjects(view, basis);

    public Measurement Measure(Question question, RecordView view) =>
        FundPerformance.Of(
            question,
            view,
            pool => FundPerformance.Multiple(pool, multiples => multiples.Rvpi),
            _ => Unit.Times,
            arithmetic: null,
            FundPerformance.Value,
            FundPerformance.PaidIn
        );
}
