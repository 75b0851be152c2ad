using Evenground.Record;

namespace Evenground.Measure;

/// <summary>Whether a region and its neighbours are alike in product per head: local Moran.</summary>
/// <remarks>
/// I_i = (N - 1) z_i Σ_j w_ij z_j ÷ Σ z²; a notice says whether it lies high among high ones, low among low
/// ones, or apart, and
/// holds it against 999 permutations of a fixed seed. Unit: index. Missing: a region without a figure, no
/// neighbours, or an
/// island.
/// </remarks>
public sealed class ProductLocalMoran : IIndicator
{
    public Definition Definition { get; } =
        new(
            "local-moran-of-product",
            Topic.Region,
            Name: new("1인당 생산의 국지 모란 지수", "Local Moran's I of product per head"),
            Question: new(
                "이 지역과 이웃은 1인당 생산이 비슷합니까?",
                "Are the region and its neighbours alike in product per head?"
            ),
            Formula: new(
                "(N - 1) z_i Σ_j w_ij z_j ÷ Σ z². 이웃과 가중치는 모란 지수와 같으며, 높은 곳이 모였는지 낮은 곳이 모였는지와 순열 999개와 견준 확률을 함께 적습니다.",
                "(N − 1) z_i Σ_j w_ij z_j ÷ Σ z², neighbours and weights as for Moran's I. Whether high lies among high or low among low, and the probability by 999 permutations, are named."
            ),
            UnitRule: new("지수", "Index"),
            MissingRule: OfficialWording.MissingAnd(
                "이웃이 없는 섬에는 내지 않습니다.",
                "An island without neighbours has none."
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
                "한 줄로 이어진 네 지역의 값이 1, 2, 3, 4이면 첫 지역은 3 × (-1.5 × -0.5) ÷ 5 = 0.45이고, 낮은 곳 곁의 낮은 곳입니다.",
                "Four regions in a row of 1, 2, 3 and 4: the first has 3 × (−1.5 × −0.5) ÷ 5 = 0.45, low beside low."
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
            TinyCountry.Ask(TinyCountry.North),
            Statistic.Read(0.45m, Unit.Index)
        );

    public IReadOnlyList<Subject> Subjects(RecordView view, Basis basis) =>
        OfficialQuestion.Subjects(view, basis, OfficialReach.Places, StandardTables.ProductPerHead);

    public Measurement Measure(Question question, RecordView view) =>
        OfficialQuestion.Answer(question, view, StandardTables.ProductPerHead, AlikeNeighbours.OfRegion);
}
