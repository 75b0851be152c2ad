using Evenground.Record;

namespace Evenground.Measure;

/// <summary>How unequal regions are in product per head: Gini.</summary>
/// <remarks>
/// G = 2 ÷ (N - 1) · Σ (F_i - Q_i), i &lt; N, with F_i = i ÷ N and Q_i the cumulated share in ascending
/// order; regions count the
/// same. Unit: index, 0 to 1. Missing: a region without a figure, or fewer than five regions.
/// </remarks>
public sealed class ProductGini : IIndicator
{
    public Definition Definition { get; } =
        new(
            "gini-of-product",
            Topic.Region,
            Name: new("1인당 생산의 지니계수", "Gini of product per head"),
            Question: new(
                "지역의 1인당 생산은 얼마나 고르지 않습니까?",
                "How unequal is product per head between regions?"
            ),
            Formula: new(
                "2 ÷ (N - 1) × Σ(F_i - Q_i), i < N. 값이 작은 지역부터 F_i는 지역 수의 누적 비율, Q_i는 값의 누적 비율입니다. 지역마다 똑같이 셉니다. 소수 열두 자리까지 계산합니다.",
                "2 ÷ (N − 1) × Σ(F_i − Q_i), i < N: in ascending order F_i is the cumulated share of regions and Q_i that of the values; regions count the same. Worked out to twelve decimals."
            ),
            UnitRule: new("지수", "Index"),
            MissingRule: OfficialWording.MissingOfAnyRegion,
            Source: OfficialWording.SourceAnd("OECD 지역 통계", "OECD, Regions at a Glance 2016"),
            Bases: [Basis.Official]
        );

    public WorkedExample Example { get; } =
        new(
            new(
                "다섯 지역의 값이 10, 20, 30, 40, 100이면 0.5입니다.",
                "Five regions of 10, 20, 30, 40 and 100: 0.5."
            ),
            TinyCountry.With(
                5,
                TinyCountry.By(
                    StandardTables.ProductPerHead,
                    TableKind.Rate,
                    Unit.Of(Currency.Won),
                    StandardTables.Item,
                    ("2024", TinyCountry.North, "product", 100),
                    ("2024", TinyCountry.South, "product", 40),
                    ("2024", TinyCountry.East, "product", 30),
                    ("2024", TinyCountry.West, "product", 20),
                    ("2024", TinyCountry.Isle, "product", 10)
                )
            ),
            TinyCountry.Ask(TinyCountry.Code),
            Statistic.Read(0.5m, Unit.Index)
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
                    "Gini",
                    Unit.Index,
                    values => GiniCoefficient.BetweenRegions(values)
                )
        );
}
