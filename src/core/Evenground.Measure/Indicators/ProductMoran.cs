using Evenground.Record;

namespace Evenground.Measure;

/// <summary>Whether neighbouring regions are alike in product per head: Moran.</summary>
/// <remarks>
/// I = (N ÷ S₀) Σ_i Σ_j w_ij z_i z_j ÷ Σ z_i², neighbours by shared land borders, the weights of each
/// region adding up to 1. A
/// notice holds it against 999 permutations of a fixed seed. Unit: index. Missing: a region without a
/// figure, or a country
/// pack without neighbours.
/// </remarks>
public sealed class ProductMoran : IIndicator
{
    public Definition Definition { get; } =
        new(
            "moran-of-product",
            Topic.Region,
            Name: new("1인당 생산의 모란 지수", "Moran's I of product per head"),
            Question: new(
                "이웃한 지역끼리 1인당 생산이 비슷합니까?",
                "Are neighbouring regions alike in product per head?"
            ),
            Formula: new(
                "(N ÷ S₀) Σ_i Σ_j w_ij z_i z_j ÷ Σ z_i². 육지의 경계를 맞댄 지역이 이웃이며 지역마다 가중치의 합은 1입니다. 씨앗을 정한 순열 999개와 견준 확률을 함께 적습니다.",
                "(N ÷ S₀) Σ_i Σ_j w_ij z_i z_j ÷ Σ z_i². Neighbours share a land border, and the weights of a region add up to 1. The probability by 999 permutations of a fixed seed is named."
            ),
            UnitRule: new("지수", "Index"),
            MissingRule: OfficialWording.MissingAnd(
                "한 지역의 값이나 이웃 자료가 없으면 내지 않습니다.",
                "One region without a figure, or no list of neighbours, leaves none."
            ),
            Source: OfficialWording.SourceAnd(
                "모란 지수(클리프와 오드, 1981)",
                "A. D. Cliff, J. K. Ord (1981), Spatial Processes; L. Anselin (1995)"
            ),
            Bases: [Basis.Official]
        );

    public WorkedExample Example { get; } =
        new(
            new(
                "한 줄로 이어진 네 지역의 값이 1, 2, 3, 4이면 0.4이며, 아무렇게나 놓였을 때의 기댓값은 -1/3입니다.",
                "Four regions in a row of 1, 2, 3 and 4: 0.4, against −1/3 were they dealt out at random."
            ),
            TinyCountry.With(
                4,
                TinyCountry.By(
                    StandardTables.ProductPerHead,
                    TableKind.Rate,
                    Unit.Of(Currency.Won),
                    StandardTables.Item,
                    ("2024", TinyCountry.North, "product", 1),
                    ("2024", TinyCountry.South, "product", 2),
                    ("2024", TinyCountry.East, "product", 3),
                    ("2024", TinyCountry.West, "product", 4)
                )
            ),
            TinyCountry.Ask(TinyCountry.Code),
            Statistic.Read(0.4m, Unit.Index)
        );

    public IReadOnlyList<Subject> Subjects(RecordView view, Basis basis) =>
        OfficialQuestion.Subjects(view, basis, OfficialReach.Country, StandardTables.ProductPerHead);

    public Measurement Measure(Question question, RecordView view) =>
        OfficialQuestion.Answer(question, view, StandardTables.ProductPerHead, AlikeNeighbours.OfCountry);
}
