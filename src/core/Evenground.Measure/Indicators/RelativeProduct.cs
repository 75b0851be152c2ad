using Evenground.Record;

namespace Evenground.Measure;

/// <summary>A region's product per head in proportion to the country's.</summary>
/// <remarks>
/// Product per head of the region ÷ that of the country, as published. Unit: ratio, 1 is the country.
/// Missing: either.
/// </remarks>
public sealed class RelativeProduct : IIndicator
{
    public Definition Definition { get; } =
        new(
            "product-per-head-relative",
            Topic.Region,
            Name: new("1인당 지역내총생산 상대 수준", "Relative product per head"),
            Question: new(
                "이 지역의 1인당 생산은 나라의 몇 퍼센트입니까?",
                "What part of the country's product per head does the region have?"
            ),
            Formula: new(
                "지역의 1인당 생산 ÷ 나라의 1인당 생산, 발표된 값끼리",
                "Product per head of the region ÷ that of the country, both as published"
            ),
            UnitRule: new("비율. 1은 나라와 같은 수준입니다.", "Ratio: 1 is the level of the country"),
            MissingRule: OfficialWording.Missing,
            Source: OfficialWording.SourceAnd("지역소득", "regional accounts"),
            Bases: [Basis.Official]
        );

    public WorkedExample Example { get; } =
        new(
            new(
                "북부가 3,000만 원, 나라가 2,500만 원이면 120%입니다.",
                "KRW 30 m in North and 25 m in the country: 120 %."
            ),
            TinyCountry.With(
                1,
                TinyCountry.By(
                    StandardTables.ProductPerHead,
                    TableKind.Rate,
                    Unit.Of(Currency.Won),
                    StandardTables.Item,
                    ("2024", TinyCountry.Code, "product", 25000000),
                    ("2024", TinyCountry.North, "product", 30000000)
                )
            ),
            TinyCountry.Ask(TinyCountry.North),
            Quantity.Exact(1.2m, Unit.Ratio)
        );

    public IReadOnlyList<Subject> Subjects(RecordView view, Basis basis) =>
        OfficialQuestion.Subjects(view, basis, OfficialReach.Places, StandardTables.ProductPerHead);

    public Measurement Measure(Question question, RecordView view) =>
        OfficialQuestion.Answer(
            question,
            view,
            StandardTables.ProductPerHead,
            ask =>
                ask.Find(AcrossRegions.Product)
                    .Over(ask.Find(AcrossRegions.Product, ask.Figures.Territories.Root!), Unit.Ratio)
        );
}
