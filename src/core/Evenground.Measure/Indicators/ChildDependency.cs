using Evenground.Record;

namespace Evenground.Measure;

/// <summary>How many children there are for each of working age.</summary>
/// <remarks>
/// Residents of the age limits that hold on the day ÷ residents of working age. Unit: ratio. Missing: a
/// rule or a
/// figure, or age groups that do not make up the limits.
/// </remarks>
public sealed class ChildDependency : IIndicator
{
    public Definition Definition { get; } =
        new(
            "child-dependency",
            Topic.Region,
            Name: new("유소년부양비", "Child dependency"),
            Question: new(
                "생산연령 인구 한 사람이 어린이 몇 명을 부양합니까?",
                "How many children are there for each of working age?"
            ),
            Formula: new(
                "유소년 주민 ÷ 생산연령 주민(0~14세 ÷ 15~64세, 그날 유효한 규칙)",
                "Children ÷ residents of working age (0 to 14 ÷ 15 to 64, by the limits in force on the day)"
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
                "15~64세 600명에 0~14세 120명이면 0.2입니다.",
                "120 aged 0 to 14 and 600 aged 15 to 64: 0.2."
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
            Quantity.Exact(0.2m, Unit.Ratio)
        );

    public IReadOnlyList<Subject> Subjects(RecordView view, Basis basis) =>
        OfficialQuestion.Subjects(view, basis, OfficialReach.All, StandardTables.PopulationByAge);

    public Measurement Measure(Question question, RecordView view) =>
        OfficialQuestion.Answer(
            question,
            view,
            StandardTables.PopulationByAge,
            ask =>
                ask.Aged(StandardRules.Children, null, ask.Day)
                    .Over(ask.Aged(StandardRules.WorkingAge, null, ask.Day), Unit.Ratio)
        );
}
