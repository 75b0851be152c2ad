using Evenground.Record;

namespace Evenground.Measure;

/// <summary>How widely regions are spread in product per head: sigma.</summary>
/// <remarks>
/// The standard deviation of the logarithms, divided by R, regions counting the same. Unit: index, log
/// points. Missing: a
/// region without a figure.
/// </remarks>
public sealed class ProductDispersion : IIndicator
{
    public Definition Definition { get; } =
        new(
            "dispersion-of-product",
            Topic.Region,
            Name: new("1인당 생산의 분산(시그마)", "Dispersion of product per head (sigma)"),
            Question: new(
                "지역의 1인당 생산은 얼마나 벌어져 있습니까?",
                "How widely are regions spread in product per head?"
            ),
            Formula: new(
                "로그 값의 표준편차, √(Σ (ln y_i - 평균)² ÷ R). 소수 열두 자리까지 계산합니다.",
                "The standard deviation of the logarithms, √(Σ (ln y_i − mean)² ÷ R). Worked out to twelve decimals."
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
            new("10, 20, 40이면 0.565952303007입니다.", "10, 20 and 40: 0.565952303007."),
            TinyCountry.With(
                3,
                TinyCountry.By(
                    StandardTables.ProductPerHead,
                    TableKind.Rate,
                    Unit.Of(Currency.Won),
                    StandardTables.Item,
                    ("2024", TinyCountry.North, "product", 10),
                    ("2024", TinyCountry.South, "product", 20),
                    ("2024", TinyCountry.East, "product", 40)
                )
            ),
            TinyCountry.Ask(TinyCountry.Code),
            Statistic.Read(0.565952303007m, Unit.Index)
        );

    public IReadOnlyList<Subject> Subjects(RecordView view, Basis basis) =>
        OfficialQuestion.Subjects(view, basis, OfficialReach.Country, StandardTables.ProductPerHead);

    public Measurement Measure(Question question, RecordView view) =>
        OfficialQuestion.Answer(
            question,
            view,
            StandardTables.ProductPerHead,
            ask =>
                AcrossRegions.OfProduct(
                    ask,
                    "sigma",
                    Unit.Index,
                    values => SigmaConvergence.Dispersion(values)
                )
        );
}
