using Evenground.Record;

namespace Evenground.Measure;

/// <summary>Whether regions that started lower grew faster in product per head.</summary>
/// <remarks>
/// The slope b of (1 ÷ T) ln(y_T ÷ y_0) = a + b ln y_0 over the regions, by least squares: below 0 those
/// who started lower grew
/// faster. Of one year, from five years before. Unit: index, log points a year. Missing: a region without a
/// figure at either
/// end, or a change of borders in between.
/// </remarks>
public sealed class BetaConvergenceOfProduct : IIndicator
{
    public Definition Definition { get; } =
        new(
            "beta-convergence",
            Topic.Region,
            Name: new("베타 수렴", "Beta convergence"),
            Question: new(
                "1인당 생산이 낮았던 지역이 더 빨리 늘었습니까?",
                "Did regions that started lower grow faster in product per head?"
            ),
            Formula: new(
                "(1 ÷ T) ln(y_T ÷ y_0) = a + b ln y_0의 기울기 b(최소제곱). 0보다 작으면 낮았던 지역이 더 빨리 늘었습니다. 한 해를 물으면 다섯 해 전부터입니다. 소수 열두 자리까지 계산합니다.",
                "The slope b of (1 ÷ T) ln(y_T ÷ y_0) = a + b ln y_0, by least squares: below 0 those who started lower grew faster. Of one year it is from five years before. Worked out to twelve decimals."
            ),
            UnitRule: new("지수", "Index"),
            MissingRule: OfficialWording.MissingOfAnyRegion,
            Source: OfficialWording.SourceAnd(
                "배로와 살라이마르틴(1992)",
                "R. J. Barro, X. Sala-i-Martin (1992)"
            ),
            Bases: [Basis.Official]
        );

    public WorkedExample Example { get; } =
        new(
            new(
                "2019년 10, 20, 40에서 2024년 20, 32, 48이 되면 기울기는 -0.073696559417입니다.",
                "10, 20 and 40 in 2019 become 20, 32 and 48 in 2024: the slope is -0.073696559417."
            ),
            TinyEconomy.ThenAndNow,
            TinyCountry.Ask(TinyCountry.Code),
            Statistic.Read(-0.073696559417m, Unit.Index)
        );

    public IReadOnlyList<Subject> Subjects(RecordView view, Basis basis) =>
        OfficialQuestion.Subjects(view, basis, OfficialReach.Country, StandardTables.ProductPerHead);

    public Measurement Measure(Question question, RecordView view) =>
        OfficialQuestion.Answer(
            question,
            view,
            StandardTables.ProductPerHead,
            ask => AcrossRegions.OverTime(ask, "beta", Unit.Index, Slope)
        );

    static Computed<double> Slope(double[] before, double[] after, int years) =>
        BetaConvergence.Of(before, after, years).Is(out var line, out var missing) ? line.Slope : missing;
}
