using Evenground.Record;

namespace Evenground.Measure;

/// <summary>How unequal product is over the people of the regions: Theil.</summary>
/// <remarks>
/// T = Σ (Y_i ÷ Y) ln[(Y_i ÷ Y) ÷ (N_i ÷ N)] = between + within, exactly, by the groups of the partition
/// <c>capital</c>. Unit:
/// index, from 0. Missing: a region without a figure, or no partition in force.
/// </remarks>
public sealed class ProductTheil : IIndicator
{
    public Definition Definition { get; } =
        new(
            "theil-of-product",
            Topic.Region,
            Name: new("생산의 타일지수", "Theil of product"),
            Question: new(
                "생산은 인구에 견주어 지역 사이에 얼마나 고르지 않습니까?",
                "How unequally does product lie over the people of the regions?"
            ),
            Formula: new(
                "Σ (Y_i ÷ Y) ln[(Y_i ÷ Y) ÷ (N_i ÷ N)]. Y_i는 1인당 생산 × 연앙 주민, N_i는 연앙 주민입니다. 소수 열두 자리까지 계산합니다.",
                "Σ (Y_i ÷ Y) ln[(Y_i ÷ Y) ÷ (N_i ÷ N)] with Y_i product per head × residents at mid-year, and N_i those residents. Worked out to twelve decimals."
            ),
            UnitRule: new("지수", "Index"),
            MissingRule: OfficialWording.MissingOfAnyRegion,
            Source: OfficialWording.SourceAnd("타일(1967)", "H. Theil (1967), chapter 4"),
            Bases: [Basis.Official]
        );

    public WorkedExample Example { get; } =
        new(
            new(
                "네 지역의 1인당 생산이 125, 100, 50, 100이고 주민이 40, 30, 20, 10명인 나라입니다. 지수는 0.042257057601입니다.",
                "Product per head of 125, 100, 50 and 100 with 40, 30, 20 and 10 residents. The index is 0.042257057601."
            ),
            TinyEconomy.OfFour,
            TinyCountry.Ask(TinyCountry.Code),
            Statistic.Read(0.042257057601m, Unit.Index)
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
            ask => AcrossRegions.SplitProduct(ask, "Theil", split => split.Total)
        );
}
