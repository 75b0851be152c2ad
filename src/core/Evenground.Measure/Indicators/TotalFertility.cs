using Evenground.Record;

namespace Evenground.Measure;

/// <summary>How many children a woman would have at the rates of one year.</summary>
/// <remarks>
/// The sum over the age groups of the childbearing ages of births by mothers of the group ÷ women of the
/// group at
/// mid-year, times the years of a group. Mid-year is the mean of the year's end and the end of the year
/// before.
/// Births by mothers of unknown age, and outside of the childbearing ages, are left out; where a table has
/// births by
/// smaller groups than women, the groups of births decide. Unit: children per woman. Missing: a cell, or
/// age groups
/// that differ between births and women.
/// </remarks>
public sealed class TotalFertility : IIndicator
{
    public Definition Definition { get; } =
        new(
            "total-fertility",
            Topic.Region,
            Name: new("합계출산율", "Total fertility"),
            Question: new(
                "한 여성이 평생 몇 명의 아이를 낳는 셈입니까?",
                "How many children would a woman have at the rates of the year?"
            ),
            Formula: new(
                "어머니 연령 구간마다 (출생아 ÷ 그 나이 여성의 연앙 수)를 구하여 더하고 구간의 햇수(5년)를 곱합니다. 연앙은 전해 말과 그해 말의 평균입니다. 어머니 연령 미상과 15세 미만, 50세 이상의 출생은 넣지 않습니다.",
                "For each age group of mothers births ÷ women of that age at mid-year; their sum times the years of a group (5). Mid-year is the mean of the end of the year before and of its own. Births by mothers of unknown age, below 15 and from 50 on are left out."
            ),
            UnitRule: new("여성 1명당 아이 수", "Children per woman"),
            MissingRule: OfficialWording.Missing,
            Source: OfficialWording.SourceAnd(
                "합계출산율의 정의(유엔, 통계청)",
                "total fertility as the United Nations defines it"
            ),
            Bases: [Basis.Official]
        );

    public WorkedExample Example { get; } =
        new(
            new(
                "15~49세를 두 구간으로 본 예입니다. 15~29세(15년) 여성 100명이 2명을, 30~49세(20년) 여성 100명이 3명을 낳으면 0.02 × 15 + 0.03 × 20 = 0.9명입니다.",
                "An example of two groups: 100 women aged 15 to 29 (15 years) had 2 children and 100 aged 30 to 49 (20 years) had 3: 0.02 × 15 + 0.03 × 20 = 0.9."
            ),
            TinyCountry.With(
                1,
                TinyCountry.By(
                    StandardTables.Births,
                    TableKind.Flow,
                    Unit.People,
                    StandardTables.Age,
                    ("2024", TinyCountry.North, "15-29", 2),
                    ("2024", TinyCountry.North, "30-49", 3),
                    ("2024", TinyCountry.North, "unknown", 1)
                ),
                TinyCountry.ByAge(
                    ("2023", TinyCountry.North, "F", "15-29", 110),
                    ("2023", TinyCountry.North, "F", "30-49", 90),
                    ("2024", TinyCountry.North, "F", "15-29", 90),
                    ("2024", TinyCountry.North, "F", "30-49", 110)
                )
            ),
            TinyCountry.Ask(TinyCountry.North),
            Quantity.Exact(0.9m, Unit.Children)
        );

    public IReadOnlyList<Subject> Subjects(RecordView view, Basis basis) =>
        OfficialQuestion.Subjects(
            view,
            basis,
            OfficialReach.All,
            StandardTables.Births,
            StandardTables.PopulationByAge
        );

    public Measurement Measure(Question question, RecordView view) =>
        OfficialQuestion.Answer(question, view, StandardTables.Births, Rate);

    static OfficialFigure Rate(OfficialQuestion ask)
    {
        if (ask.Band(StandardRules.Childbearing, out var missing) is not { } ages)
            return OfficialFigure.Without(missing!);
        return ask.AgeGroups(StandardTables.Births, ages) is { } groups
            ? OfficialFigure.Sum(groups.Select(group => OfGroup(ask, group)))
            : OfficialFigure.Without(OfficialMissing.Ages(ages, StandardTables.Births));
    }

    /// <summary>The children that a woman would have while she is in the ages of one group.</summary>
    static OfficialFigure OfGroup(OfficialQuestion ask, AgeBand group)
    {
        var births = ask.Find(
            new(StandardTables.Births, Of(group, "어머니 출생아", "births by mothers"), Ages: group)
        );
        var women = new OfficialSeries(
            StandardTables.PopulationByAge,
            Of(group, "여성", "women"),
            StandardTables.Women,
            group
        );
        return births
            .Times(group.Ages.Last!.Value - group.Ages.First + 1)
            .Over(ask.MidYear(day => ask.On(women, day)), Unit.Children);
    }

    static LocalizedText Of(AgeBand group, string korean, string english) =>
        new($"{group.Ages}세 {korean}", $"{english} aged {group.Ages}");
}
