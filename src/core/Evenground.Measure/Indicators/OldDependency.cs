using Evenground.Record;

namespace Evenground.Measure;

/// <summary>How many old there are for each of working age.</summary>
/// <remarks>
/// Residents of the age limits that hold on the day ÷ residents of working age. Unit: ratio. Missing: a
/// rule or a
/// figure, or age groups that do not make up the limits.
/// </remarks>
public sealed class OldDependency : IIndicator
{
    public Definition Definition { get; } =
        new(
            "old-dependency",
            Topic.Region,
            Name: new("노년부양비", "Old-age dependency"),
            Question: new(
                "생산연령 인구 한 사람이 고령자 몇 명을 부양합니까?",
                "How many old residents are there for each of working age?"
            ),
            Formula: new(
                "고령 주민 ÷ 생산연령 주민(65세 이상 ÷ 15~64세, 그날 유효한 규칙)",
                "Old residents ÷ residents of working age (65 and over ÷ 15 to 64, by the limits in force on the day)"
            ),
            UnitRule: OfficialWording.Ratio,
            MissingRule: OfficialWording.Missing,
            Source: OfficialWording.SourceAnd(
                "유엔 부양비의 정의",
                "dependency ratios as the United Nations defines them"
            ),
            Bases: [Basis.Official]
        );

    public WorkedExample Example { get; } =
        new(
            new(
                "15~64세 600명에 65세 이상 240명이면 0.4입니다.",
                "240 aged 65 and over and 600 aged 15 to 64: 0.4."
            ),
            TinyCountry.With(
                1,
                TinyCountry.ByAge(
                    ("2024", TinyCountry.North, "T", "0-14", 120),
                    ("2024", TinyCountry.North, "T", "15-64", 600),
                    ("2024", TinyCountry.North, "T", "65+", 240)
                )
            ),
            TinyCountry.Ask(TinyCountry.North),
            Quantity.Exact(0.4m, Unit.Ratio)
        );

    public IReadOnlyList<Subject> Subjects(RecordView view, Basis basis) =>
        OfficialQuestion.Subjects(view, basis, OfficialReach.All, StandardTables.PopulationByAge);

    public Measurement Measure(Question question, RecordView view) =>
        OfficialQuestion.Answer(
            question,
            view,
            StandardTables.PopulationByAge,
            ask =>
                ask.Aged(StandardRules.Old, null, ask.Day)
                    .Over(ask.Aged(StandardRules.WorkingAge, null, ask.Day), Unit.Ratio)
        );
}
