using Evenground.Record;

namespace Evenground.Measure;

/// <summary>How many women of the ages of parenthood there are for each of the old.</summary>
/// <remarks>
/// Women aged 20 to 39 ÷ residents aged 65 and over, by the limits in force on the day. The class of the
/// dated
/// scale that the value falls into is a notice; so is the class of a year before, where it was another.
/// Unit: times.
/// Missing: a rule or a figure.
/// </remarks>
public sealed class ExtinctionRisk : IIndicator
{
    public Definition Definition { get; } =
        new(
            "extinction-risk",
            Topic.Region,
            Name: new("지방소멸위험지수", "Extinction-risk index"),
            Question: new(
                "20~39세 여성이 65세 이상 인구의 몇 배입니까?",
                "How many times the old are the women aged 20 to 39?"
            ),
            Formula: new(
                "20~39세 여성 ÷ 65세 이상 주민(그날 유효한 규칙의 연령). 값이 드는 단계와, 한 해 전과 단계가 달라졌으면 그 사실을 함께 적습니다.",
                "Women aged 20 to 39 ÷ residents aged 65 and over, by the limits in force on the day. Its class is named, and that of a year before where it was another."
            ),
            UnitRule: new("배", "Times"),
            MissingRule: OfficialWording.Missing,
            Source: OfficialWording.SourceAnd(
                "한국고용정보원 지방소멸위험지수",
                "the extinction-risk index of the Korea Employment Information Service"
            ),
            Bases: [Basis.Official]
        );

    public WorkedExample Example { get; } =
        new(
            new(
                "20~39세 여성 80명에 65세 이상이 200명이면 0.4이고, 0.5 미만이므로 위험 단계입니다.",
                "80 women aged 20 to 39 and 200 residents aged 65 and over: 0.4, and at risk, as it is below 0.5."
            ),
            TinyCountry.With(
                1,
                TinyCountry.ByAge(
                    ("2024", TinyCountry.North, "F", "0-19", 90),
                    ("2024", TinyCountry.North, "F", "20-39", 80),
                    ("2024", TinyCountry.North, "F", "40-64", 150),
                    ("2024", TinyCountry.North, "F", "65+", 110),
                    ("2024", TinyCountry.North, "T", "65+", 200)
                )
            ),
            TinyCountry.Ask(TinyCountry.North),
            Quantity.Exact(0.4m, Unit.Times)
        );

    public IReadOnlyList<Subject> Subjects(RecordView view, Basis basis) =>
        OfficialQuestion.Subjects(view, basis, OfficialReach.All, StandardTables.PopulationByAge);

    public Measurement Measure(Question question, RecordView view) =>
        OfficialQuestion.Answer(
            question,
            view,
            StandardTables.PopulationByAge,
            ask => WithClass(IndexOn(ask, ask.Day), ask)
        );

    static OfficialFigure IndexOn(OfficialQuestion ask, DateOnly day) =>
        ask.Aged(StandardRules.WomenOfExtinctionRisk, StandardTables.Women, day)
            .Over(ask.Aged(StandardRules.OldOfExtinctionRisk, null, day), Unit.Times);

    static OfficialFigure WithClass(OfficialFigure index, OfficialQuestion ask)
    {
        if (ClassOf(index, ask) is not { } now)
            return index;
        var notices = new List<Notice> { Class(now) };
        var yearBefore = ask.Day.AddDays(1).AddYears(-1).AddDays(-1);
        if (
            ask.Crossing(yearBefore, ask.Day) is null
            && ClassOf(IndexOn(ask, yearBefore), ask) is { } before
            && before.Code != now.Code
        )
            notices.Add(Changed(before, now, yearBefore));
        return index.With(notices);
    }

    static ScaleClass? ClassOf(OfficialFigure index, OfficialQuestion ask) =>
        index.Value?.Printed is { } value
            ? ask.Figures.Rules.ClassOf(StandardRules.ExtinctionRisk, value, ask.Day)
            : null;

    static Notice Class(ScaleClass row) =>
        new(
            "notice.extinction-risk." + row.Code,
            new(
                $"단계: {row.Name.Korean}. 기준: {row.Source}",
                $"Class: {row.Name.English}. By: {row.Source}"
            )
        );

    static Notice Changed(ScaleClass before, ScaleClass now, DateOnly day) =>
        new(
            "notice.extinction-risk-changed",
            new(
                $"한 해 전({day:yyyy-MM-dd})의 단계는 '{before.Name.Korean}'였고 지금은 '{now.Name.Korean}'입니다.",
                $"A year before ({day:yyyy-MM-dd}) its class was '{before.Name.English}'; now it is '{now.Name.English}'."
            )
        );
}
