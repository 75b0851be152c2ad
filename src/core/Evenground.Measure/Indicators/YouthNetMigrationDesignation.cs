using Evenground.Record;

namespace Evenground.Measure;

/// <summary>Net migration of the young, by the age limits of designation, for every 100 of them.</summary>
/// <remarks>
/// (Moves in - moves out) of the age band in a year ÷ residents of the band at mid-year. Two bands are in
/// use, 19 to 34 and this one; both are dated rules. Over all regions the moves add up to 0. Unit: ratio.
/// Missing: moves
/// by age, which a country pack may lack, or residents by single years of age.
/// </remarks>
public sealed class YouthNetMigrationDesignation : IIndicator
{
    public Definition Definition { get; } =
        new(
            "youth-net-migration-rate-designation",
            Topic.Region,
            Name: new("청년 순이동률(20-39세)", "Youth net migration rate (20-39)"),
            Question: new(
                "20-39세 청년 100명당 순이동은 몇 명입니까?",
                "What is the net migration of those aged 20-39 for every 100 of them?"
            ),
            Formula: new(
                "20-39세(그해 유효한 규칙)의 전입 - 전출 ÷ 같은 나이의 연앙 주민. 인구감소지역 지정은 20~39세, 통계는 19~34세를 쓰므로 둘을 나란히 봅니다.",
                "(Moves in − moves out) of those aged 20-39 (by the rule in force in the year) ÷ residents of the same age at mid-year. Statistics use 19 to 34, the designation of depopulation areas 20 to 39: both are given."
            ),
            UnitRule: OfficialWording.Ratio,
            MissingRule: OfficialWording.MissingAnd(
                "이동자의 연령 자료가 없으면 인구 변화에서 어림하지 않습니다.",
                "Where the ages of movers are missing they are not estimated from the change of residents."
            ),
            Source: OfficialWording.SourceAnd("청년 연령 기준: 지정", "the age limits of designation"),
            Bases: [Basis.Official]
        );

    public WorkedExample Example { get; } =
        new(
            new(
                "20-39세 청년 30명이 북부로 들어오고 20명이 나가며 그 나이 주민이 190명에서 210명이 되면 5%입니다.",
                "30 aged 20-39 move to North and 20 leave it, while residents of that age go from 190 to 210: 5 %."
            ),
            TinyCountry.With(
                2,
                TinyCountry.FlowsByAge(
                    ("2024", TinyCountry.North, TinyCountry.South, "20-39", 20),
                    ("2024", TinyCountry.South, TinyCountry.North, "20-39", 30)
                ),
                TinyCountry.ByAge(
                    ("2023", TinyCountry.North, "T", "20-39", 190),
                    ("2024", TinyCountry.North, "T", "20-39", 210)
                )
            ),
            TinyCountry.Ask(TinyCountry.North),
            Quantity.Exact(0.05m, Unit.Ratio)
        );

    public IReadOnlyList<Subject> Subjects(RecordView view, Basis basis) =>
        OfficialQuestion.Subjects(
            view,
            basis,
            OfficialReach.Regions,
            StandardTables.FlowsByAge,
            StandardTables.PopulationByAge
        );

    public Measurement Measure(Question question, RecordView view) =>
        OfficialQuestion.Answer(
            question,
            view,
            StandardTables.FlowsByAge,
            ask => YouthMigration.Rate(ask, StandardRules.YouthOfDesignation)
        );
}
