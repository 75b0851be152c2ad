using Evenground.Record;

namespace Evenground.Measure;

/// <summary>How far product per head lies from that of the country: Williamson, unweighted.</summary>
/// <remarks>
/// About the national product per head Σ y_i N_i ÷ N, residents at mid-year. Weighting is argued to measure
/// inequality between
/// persons rather than regions, so both are given. Unit: index, from 0. Missing: a region without a figure.
/// </remarks>
public sealed class WilliamsonUnweighted : IIndicator
{
    public Definition Definition { get; } =
        new(
            "williamson-unweighted",
            Topic.Region,
            Name: new("윌리엄슨 변이계수(비가중)", "Williamson coefficient, unweighted"),
            Question: new(
                "지역의 1인당 생산은 나라의 값에서 얼마나 떨어져 있습니까(비가중)?",
                "How far do regions lie from the country in product per head, unweighted?"
            ),
            Formula: new(
                "√(Σ (y_i - ȳ)² ÷ R) ÷ ȳ, 지역을 똑같이 셉니다. y_i는 1인당 생산, ȳ는 Σ y_i N_i ÷ N, N_i는 연앙 주민입니다. 소수 열두 자리까지 계산합니다.",
                "√(Σ (y_i − ȳ)² ÷ R) ÷ ȳ: regions count the same; y_i is product per head, ȳ = Σ y_i N_i ÷ N, N_i residents at mid-year. Worked out to twelve decimals."
            ),
            UnitRule: new("지수", "Index"),
            MissingRule: OfficialWording.MissingOfAnyRegion,
            Source: OfficialWording.SourceAnd(
                "윌리엄슨(1965)",
                "J. G. Williamson (1965), indices V_w and V_uw"
            ),
            Bases: [Basis.Official]
        );

    public WorkedExample Example { get; } =
        new(
            new(
                "1인당 생산 10, 20, 40에 주민 5, 3, 2명이면 나라는 19이고 값은 0.694922888433입니다.",
                "10, 20 and 40 per head with 5, 3 and 2 residents: the country has 19, and the coefficient is 0.694922888433."
            ),
            TinyEconomy.OfThree,
            TinyCountry.Ask(TinyCountry.Code),
            Statistic.Read(0.694922888433m, Unit.Index)
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
            ask =>
                AcrossRegions.OfWeightedProduct(
                    ask,
                    "Williamson",
                    Unit.Index,
                    (values, people) => WilliamsonCoefficient.Unweighted(values, people)
                )
        );
}
