using Evenground.Record;

namespace Evenground.Measure;

/// <summary>What is produced in a region for each of its residents.</summary>
/// <remarks>
/// As published: a mean is not added up, so there is none of a group. Unit: the table's currency. Missing:
/// the cell.
/// </remarks>
public sealed class ProductPerHead : IIndicator
{
    public Definition Definition { get; } =
        new(
            "product-per-head",
            Topic.Region,
            Name: new("1인당 지역내총생산", "Product per head"),
            Question: new(
                "이 지역에서 한 사람당 얼마가 생산됩니까?",
                "How much is produced in the region per head?"
            ),
            Formula: new(
                "발표된 그대로의 1인당 값. 평균이므로 권역으로 더하지 않습니다.",
                "As published. Being a mean it does not add up to groups."
            ),
            UnitRule: new("통계표의 통화, 당해년 가격", "The table's currency, at current prices"),
            MissingRule: OfficialWording.Missing,
            Source: OfficialWording.SourceAnd("지역소득", "regional accounts"),
            Bases: [Basis.Official]
        );

    public WorkedExample Example { get; } =
        new(
            new(
                "북부의 1인당 생산이 3,000만 원으로 발표되었습니다.",
                "The product per head of North is published as KRW 30 m."
            ),
            TinyCountry.With(
                1,
                TinyCountry.By(
                    StandardTables.ProductPerHead,
                    TableKind.Rate,
                    Unit.Of(Currency.Won),
                    StandardTables.Item,
                    ("2024", TinyCountry.North, "product", 30000000)
                )
            ),
            TinyCountry.Ask(TinyCountry.North),
            Quantity.Exact(30_000_000, Unit.Of(Currency.Won))
        );

    public IReadOnlyList<Subject> Subjects(RecordView view, Basis basis) =>
        OfficialQuestion.Subjects(view, basis, OfficialReach.Single, StandardTables.ProductPerHead);

    public Measurement Measure(Question question, RecordView view) =>
        OfficialQuestion.Answer(
            question,
            view,
            StandardTables.ProductPerHead,
            ask => ask.Find(AcrossRegions.Product)
        );
}
