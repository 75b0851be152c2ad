using Evenground.Record;

namespace Evenground.Measure;

/// <summary>The share of those in the labour market who are out of work.</summary>
/// <remarks>
/// From the counts of the labour force survey, so that groups of regions have one too; where counts are
/// rounded the
/// range says so. These are residents in work, not jobs where the work is. Unit: ratio. Missing: either
/// count.
/// </remarks>
public sealed class UnemploymentRate : IIndicator
{
    public Definition Definition { get; } =
        new(
            "unemployment-rate",
            Topic.Region,
            Name: new("실업률", "Unemployment rate"),
            Question: new(
                "경제활동인구 가운데 실업자의 몫은 얼마입니까?",
                "What share of the labour force is out of work?"
            ),
            Formula: new(
                "실업자 ÷ 경제활동인구, 사는 곳 기준. 발표된 비율이 있으면 곁에 함께 보입니다.",
                "Unemployed ÷ labour force, by place of residence; the rate as published stands beside it"
            ),
            UnitRule: OfficialWording.Ratio,
            MissingRule: OfficialWording.Missing,
            Source: OfficialWording.SourceAnd("경제활동인구조사", "the labour force survey"),
            Bases: [Basis.Official]
        );

    public WorkedExample Example { get; } =
        new(
            new(
                "경제활동인구 320명 가운데 20명이 실업자이면 6.25%입니다.",
                "20 of a labour force of 320 are out of work: 6.25 %."
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
            Quantity.Exact(0.0625m, Unit.Ratio)
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
                    new(StandardTables.Labour, new("실업자", "unemployed"), Category: "unemployed"),
                    new(StandardTables.Labour, new("경제활동인구", "labour force"), Category: "active"),
                    "unemployment-rate"
                )
        );
}
