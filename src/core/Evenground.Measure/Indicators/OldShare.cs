using Evenground.Record;

namespace Evenground.Measure;

/// <summary>The share of the old: ageing.</summary>
/// <remarks>
/// Residents of the age limits that hold on the day ÷ all residents. Unit: ratio. Missing: a rule or a
/// figure, or age groups that do not make up the limits.
/// </remarks>
public sealed class OldShare : IIndicator
{
    public Definition Definition { get; } =
        new(
            "old-share",
            Topic.Region,
            Name: new("고령 인구 비중", "Share of the old"),
            Question: new("주민 가운데 고령자의 몫은 얼마입니까?", "What share of the residents is old?"),
            Formula: new(
                "65세 이상(그날 유효한 규칙의 연령) 주민 ÷ 전체 주민",
                "Residents aged 65 and over, or of the limit in force on the day ÷ all residents"
            ),
            UnitRule: OfficialWording.Ratio,
            MissingRule: OfficialWording.Missing,
            Source: OfficialWording.SourceAnd(
                "유엔 인구 고령화의 정의",
                "ageing as the United Nations measures it"
            ),
            Bases: [Basis.Official]
        );

    public WorkedExample Example { get; } =
        new(
            new("960명 가운데 240명이 65세 이상이면 25%입니다.", "240 of 960 are 65 or older: 25 %."),
            TinyCountry.With(
                1,
                TinyCountry.ByAge(
                    ("2024", TinyCountry.North, "T", "0-14", 120),
                    ("2024", TinyCountry.North, "T", "15-64", 600),
                    ("2024", TinyCountry.North, "T", "65+", 240)
                )
            ),
            TinyCountry.Ask(TinyCountry.North),
            Quantity.Exact(0.25m, Unit.Ratio)
        );

    public IReadOnlyList<Subject> Subjects(RecordView view, Basis basis) =>
        OfficialQuestion.Subjects(view, basis, OfficialReach.All, StandardTables.PopulationByAge);

    public Measurement Measure(Question question, RecordView view) =>
        OfficialQuestion.Answer(
            question,
            view,
            StandardTables.PopulationByAge,
            ask => ask.Aged(StandardRules.Old, null, ask.Day).Over(ask.Residents(), Unit.Ratio)
        );
}
