using Evenground.Record;

namespace Evenground.Measure;

/// <summary>MOIC: what investments brought and are worth, as a multiple of what they cost.</summary>
/// <remarks>
/// Gross: before fees and carried interest. Unit: times. Shape: one fund, or all of one currency, sums over
/// sums. Missing: nothing invested. Source: GIPS and ILPA glossaries.
/// </remarks>
public sealed class GrossMultiple : IIndicator
{
    public Definition Definition { get; } =
        new(
            "gross-moic",
            Topic.Fund,
            Name: new("총 투자 배수(MOIC)", "Gross multiple of invested capital (MOIC)"),
            Question: new(
                "기업에 넣은 돈 한 단위가 얼마가 되었습니까?",
                "What has each unit put into companies become?"
            ),
            Formula: new(
                "(회수 + 보유 투자의 가치) ÷ 투자. 보수와 성과보수를 빼기 전이므로 순 TVPI와 나란히 읽지 않습니다.",
                "(Proceeds + value of the holdings) ÷ invested, before fees and carried interest: not to be read beside a net TVPI without saying so."
            ),
            UnitRule: FundPerformance.Times,
            MissingRule: new(
                "투자가 없으면 값이 없습니다.",
                "Where nothing was invested there is no figure."
            ),
            Source: FundPerformance.Source,
            Bases: [Basis.Recorded]
        );

    public WorkedExample Example { get; } =
        new(
            new(
                ExampleFund.Story.Korean + "MOIC는 (20 + 70) ÷ 80 = 1.125입니다.",
                ExampleFund.Story.English + "MOIC: (20 + 70) ÷ 80 = 1.125."
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
            pool => FundPerformance.Exact(pool.Gross.Tvpi),
            _ => Unit.Times,
            "({0} + {1}) ÷ {2}",
            FundPerformance.Proceeds,
            FundPerformance.Holdings,
            FundPerformance.Invested
        );
}
