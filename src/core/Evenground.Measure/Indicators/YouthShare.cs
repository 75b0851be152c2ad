using Evenground.Record;

namespace Evenground.Measure;

/// <summary>The share of the young.</summary>
/// <remarks>
/// Residents of the age limits that hold on the day ÷ all residents. Unit: ratio. Missing: a rule or a
/// figure, or age groups that do not make up the limits.
/// </remarks>
public sealed class YouthShare : IIndicator
{
    public Definition Definition { get; } =
        new(
            "youth-share",
            Topic.Region,
            Name: new("청년 인구 비중", "Share of the young"),
            Question: new("주민 가운데 청년의 몫은 얼마입니까?", "What share of the residents is young?"),
            Formula: new(
                "20~39세(인구감소지역 지정의 연령, 그날 유효한 규칙) 주민 ÷ 전체 주민",
                "Residents aged 20 to 39, the limits used to designate depopulation areas, or those in force on the day ÷ all residents"
            ),
            UnitRule: OfficialWording.Ratio,
            MissingRule: OfficialWording.Missing,
            Source: OfficialWording.SourceAnd(
                "인구감소지역 지정 지표",
                "the indicators for designating depopulation areas"
            ),
            Bases: [Basis.Official]
        );

    public WorkedExample Example { get; } =
        new(
            new("500명 가운데 100명이 20~39세이면 20%입니다.", "100 of 500 are aged 20 to 39: 20 %."),
            TinyCountry.With(
                1,
                TinyCountry.ByAge(
                    ("2024", TinyCountry.North, "T", "0-19", 150),
                    ("2024", TinyCountry.North, "T", "20-39", 100),
                    ("2024", TinyCountry.North, "T", "40+", 250)
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
            ask => ask.Aged(StandardRules.YouthOfDesignation, null, ask.Day).Over(ask.Residents(), Unit.Ratio)
        );
}
