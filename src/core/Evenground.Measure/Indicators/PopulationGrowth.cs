using Evenground.Record;

namespace Evenground.Measure;

/// <summary>How fast the number of residents changes in a year.</summary>
/// <remarks>
/// Change ÷ residents at the beginning, of one year. Of several years the mean yearly rate:
/// (residents at the end ÷ residents at the beginning)^(1 ÷ years) - 1, to twelve decimals. Unit: ratio a
/// year.
/// Missing: as the change itself, and a span that is no whole number of years.
/// </remarks>
public sealed class PopulationGrowth : IIndicator
{
    public Definition Definition { get; } =
        new(
            "population-growth",
            Topic.Region,
            Name: new("인구 증가율", "Population growth"),
            Question: new(
                "주민이 한 해에 몇 퍼센트 늘거나 줄었습니까?",
                "By what share does the number of residents change in a year?"
            ),
            Formula: new(
                "한 해: 증감 ÷ 전해 말 주민 수. 여러 해: (끝 ÷ 처음)^(1 ÷ 햇수) - 1이며 소수 열두 자리까지 계산합니다.",
                "One year: change ÷ residents at the end of the year before. Several years: (end ÷ beginning)^(1 ÷ years) − 1, worked out to twelve decimals."
            ),
            UnitRule: new("한 해의 비율. 0.01은 1%입니다.", "Ratio a year: 0.01 is 1 %"),
            MissingRule: OfficialWording.MissingOverTime,
            Source: OfficialWording.Source,
            Bases: [Basis.Official]
        );

    public WorkedExample Example { get; } =
        new(
            new(
                "북부의 주민이 한 해에 500명에서 510명이 되면 2% 늘었습니다.",
                "North grew from 500 residents to 510 in a year: by 2 %."
            ),
            TinyCountry.With(
                1,
                TinyCountry.ByPlace(
                    StandardTables.Population,
                    TableKind.Stock,
                    Unit.People,
                    ("2023", TinyCountry.North, 500),
                    ("2024", TinyCountry.North, 510)
                )
            ),
            TinyCountry.Ask(TinyCountry.North),
            new(Interval.Point(0.02m), 0.02m, Relation.Equals, Unit.Ratio)
        );

    public IReadOnlyList<Subject> Subjects(RecordView view, Basis basis) =>
        OfficialQuestion.Subjects(view, basis, OfficialReach.All, view.Official.ResidentsTable);

    public Measurement Measure(Question question, RecordView view) =>
        OfficialQuestion.Answer(question, view, view.Official.ResidentsTable, Growth);

    static OfficialFigure Growth(OfficialQuestion ask)
    {
        var (from, to) = ask.Ends();
        var years = to.Year - from.Year;
        if (from.AddDays(1).AddYears(years) != to.AddDays(1) || years < 1)
            return OfficialFigure.Without(OfficialMissing.WholeYears(ask.Period));
        var before = ask.Figures.Residents(from, ask.Territory, ask.IsConstant);
        if (years == 1)
            return PopulationChange.Change(ask).Over(before, Unit.Ratio);

        var after = ask.Figures.Residents(to, ask.Territory, ask.IsConstant);
        if (ask.Crossing(from, to) is { } crossed)
            return OfficialFigure.Without(crossed);
        return Statistic.Of(
            "compound",
            Unit.Ratio,
            values => Elementary.Exp(Elementary.Log(values[1] / values[0]) / years) - 1,
            before,
            after
        );
    }
}
