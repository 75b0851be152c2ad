using Evenground.Record;

namespace Evenground.Measure;

/// <summary>Whether regions move closer together in product per head.</summary>
/// <remarks>
/// The dispersion at the end less that at the beginning: below 0 they converge. Of one year, against five
/// years before; of
/// <c>2013/2022</c> from 2013 to 2022. Unit: index, log points. Missing: a region without a figure at
/// either end, or a change of
/// borders in between.
/// </remarks>
public sealed class SigmaChange : IIndicator
{
    public Definition Definition { get; } =
        new(
            "sigma-convergence",
            Topic.Region,
            Name: new("시그마 수렴", "Sigma convergence"),
            Question: new(
                "지역의 1인당 생산은 서로 가까워지고 있습니까?",
                "Do regions move closer together in product per head?"
            ),
            Formula: new(
                "끝 해의 로그 표준편차 - 처음 해의 로그 표준편차. 0보다 작으면 수렴입니다. 한 해를 물으면 다섯 해 전과 견줍니다. 소수 열두 자리까지 계산합니다.",
                "Dispersion of the last year − that of the first: below 0 they converge. Of one year it is against five years before. Worked out to twelve decimals."
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
                "2019년 10, 20, 40에서 2024년 20, 32, 48이 되면 -0.208220113376입니다.",
                "10, 20 and 40 in 2019 become 20, 32 and 48 in 2024: -0.208220113376."
            ),
            TinyEconomy.ThenAndNow,
            TinyCountry.Ask(TinyCountry.Code),
            Statistic.Read(-0.208220113376m, Unit.Index)
        );

    public IReadOnlyList<Subject> Subjects(RecordView view, Basis basis) =>
        OfficialQuestion.Subjects(view, basis, OfficialReach.Country, StandardTables.ProductPerHead);

    public Measurement Measure(Question question, RecordView view) =>
        OfficialQuestion.Answer(
            question,
            view,
            StandardTables.ProductPerHead,
            ask => AcrossRegions.OverTime(ask, "sigma", Unit.Index, Change)
        );

    static Computed<double> Change(double[] before, double[] after, int years) =>
        !SigmaConvergence.Dispersion(before).Is(out var first, out var missing) ? missing
        : !SigmaConvergence.Dispersion(after).Is(out var last, out missing) ? missing
        : last - first;
}
