using Evenground.Record;

namespace Evenground.Measure;

/// <summary>How many times the lowest product per head the highest is.</summary>
/// <remarks>
/// Largest ÷ smallest product per head of the regions. Unit: times. Missing: a region without a figure.
/// </remarks>
public sealed class ProductTopToBottom : IIndicator
{
    public Definition Definition { get; } =
        new(
            "top-to-bottom-of-product",
            Topic.Region,
            Name: new("1인당 생산의 최고와 최저의 비", "Top to bottom in product per head"),
            Question: new(
                "1인당 생산이 가장 큰 지역은 가장 작은 지역의 몇 배입니까?",
                "How many times the lowest product per head is the highest?"
            ),
            Formula: new(
                "가장 큰 지역의 1인당 생산 ÷ 가장 작은 지역의 1인당 생산. 소수 열두 자리까지 계산합니다.",
                "The largest product per head ÷ the smallest. Worked out to twelve decimals."
            ),
            UnitRule: new("배", "Times"),
            MissingRule: OfficialWording.MissingOfAnyRegion,
            Source: OfficialWording.SourceAnd("OECD 지역 통계", "OECD, Regions and Cities at a Glance 2018"),
            Bases: [Basis.Official]
        );

    public WorkedExample Example { get; } =
        new(
            new(
                "다섯 지역의 값이 10, 20, 30, 40, 100이면 10배입니다.",
                "Five regions of 10, 20, 30, 40 and 100: 10 times."
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
            Statistic.Read(10, Unit.Times)
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
                    "top ÷ bottom",
                    Unit.Times,
                    values => TopToBottomRatio.Of(values)
                )
        );
}
