using Evenground.Record;

namespace Evenground.Measure;

/// <summary>The part of Theil that lies between the capital area and the rest.</summary>
/// <remarks>
/// T = Σ (Y_i ÷ Y) ln[(Y_i ÷ Y) ÷ (N_i ÷ N)] = between + within, exactly, by the groups of the partition
/// <c>capital</c>. Unit:
/// index, from 0. Missing: a region without a figure, or no partition in force.
/// </remarks>
public sealed class ProductTheilBetween : IIndicator
{
    public Definition Definition { get; } =
        new(
            "theil-of-product-between",
            Topic.Region,
            Name: new("생산의 타일지수: 권역 사이", "Theil of product: between groups"),
            Question: new(
                "지역 간 불균형 가운데 수도권과 비수도권 사이의 몫은 얼마입니까?",
                "How much of the inequality lies between the capital area and the rest?"
            ),
            Formula: new(
                "Σ_g (Y_g ÷ Y) ln[(Y_g ÷ Y) ÷ (N_g ÷ N)], g는 그날 유효한 구분(수도권과 비수도권). 권역 안의 몫과 더하면 타일지수와 같습니다. 소수 열두 자리까지 계산합니다.",
                "Σ_g (Y_g ÷ Y) ln[(Y_g ÷ Y) ÷ (N_g ÷ N)] over the groups of the partition in force (capital area and the rest). With the part within it makes the index exactly. Worked out to twelve decimals."
            ),
            UnitRule: new("지수", "Index"),
            MissingRule: OfficialWording.MissingOfAnyRegion,
            Source: OfficialWording.SourceAnd("타일(1967)", "H. Theil (1967), chapter 4"),
            Bases: [Basis.Official]
        );

    public WorkedExample Example { get; } =
        new(
            new(
                "네 지역의 1인당 생산이 125, 100, 50, 100이고 주민이 40, 30, 20, 10명인 나라입니다. 북부와 나머지 사이의 몫은 0.020410997260입니다.",
                "Product per head of 125, 100, 50 and 100 with 40, 30, 20 and 10 residents. Between North and the rest lie 0.020410997260."
            ),
            TinyEconomy.OfFour,
            TinyCountry.Ask(TinyCountry.Code),
            Statistic.Read(0.020410997260m, Unit.Index)
        );

    public IReadOnlyList<Subject> Subjects(RecordView view, Basis basis) =>
        OfficialQuestion.Subjects(
            view,
            basis,
            OfficialReach.Country,
            StandardTables.ProductPerHead,
            view.Official.ResidentsTable
        );

    public Measurement Measure(Question question, RecordView view) =>
        OfficialQuestion.Answer(
            question,
            view,
            StandardTables.ProductPerHead,
            ask => AcrossRegions.SplitProduct(ask, "Theil-between", split => split.Between)
        );
}
