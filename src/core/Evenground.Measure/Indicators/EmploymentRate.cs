using Evenground.Record;

namespace Evenground.Measure;

/// <summary>The share of residents aged 15 and over who are in work.</summary>
/// <remarks>
/// From the counts of the labour force survey, so that groups of regions have one too; where counts are
/// rounded the
/// range says so. These are residents in work, not jobs where the work is. Unit: ratio. Missing: either
/// count.
/// </remarks>
public sealed class EmploymentRate : IIndicator
{
    public Definition Definition { get; } =
        new(
            "employment-rate",
            Topic.Region,
            Name: new("고용률", "Employment rate"),
            Question: new(
                "15세 이상 인구 가운데 일하는 사람의 몫은 얼마입니까?",
                "What share of those aged 15 and over is in work?"
            ),
            Formula: new(
                "취업자 ÷ 15세 이상 인구, 사는 곳 기준. 발표된 비율이 있으면 곁에 함께 보입니다.",
                "Employed ÷ population aged 15 and over, by place of residence; the rate as published stands beside it"
            ),
            UnitRule: OfficialWording.Ratio,
            MissingRule: OfficialWording.Missing,
            Source: OfficialWording.SourceAnd("경제활동인구조사", "the labour force survey"),
            Bases: [Basis.Official]
        );

    public WorkedExample Example { get; } =
        new(
            new(
                "15세 이상 500명 가운데 300명이 일하면 60%입니다.",
                "300 of 500 aged 15 and over are in work: 60 %."
            ),
            TinyCountry.With(
                1,
                TinyCountry.By(
                    StandardTables.Labour,
                    TableKind.Stock,
                    Unit.People,
                    StandardTables.Item,
                    ("2024", TinyCountry.North, "population-15-over", 500),
                    ("2024", TinyCountry.North, "active", 320),
                    ("2024", TinyCountry.North, "employed", 300),
                    ("2024", TinyCountry.North, "unemployed", 20)
                )
            ),
            TinyCountry.Ask(TinyCountry.North),
            Quantity.Exact(0.6m, Unit.Ratio)
        );

    public IReadOnlyList<Subject> Subjects(RecordView view, Basis basis) =>
        OfficialQuestion.Subjects(view, basis, OfficialReach.All, StandardTables.Labour);

    public Measurement Measure(Question question, RecordView view) =>
        OfficialQuestion.Answer(
            question,
            view,
            StandardTables.Labour,
            ask =>
                LabourMarket.Rate(
                    ask,
                    new(StandardTables.Labour, new("취업자", "employed"), Category: "employed"),
                    new(
                        StandardTables.Labour,
                        new("15세 이상 인구", "population aged 15 and over"),
                        Category: "population-15-over"
                    ),
                    "employment-rate"
                )
        );
}
