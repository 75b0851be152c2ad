using Evenground.Record;

namespace Evenground.Measure;

/// <summary>How many more residents there are than before.</summary>
/// <remarks>
/// Residents at the end less residents at the beginning. Of one period the beginning is the end of the period
/// before; of several years (<c>2013/2022</c>) it is the end of the first. Unit: people. Missing: either
/// figure, or
/// a change of borders in between.
/// </remarks>
public sealed class PopulationChange : IIndicator
{
    public Definition Definition { get; } =
        new(
            "population-change",
            Topic.Region,
            Name: new("인구 증감", "Population change"),
            Question: new(
                "주민이 몇 명 늘거나 줄었습니까?",
                "How many more or fewer residents are there than before?"
            ),
            Formula: new(
                "끝의 주민 수 - 처음의 주민 수. 한 해를 물으면 처음은 전해 말이고, 2013/2022처럼 물으면 처음은 2013년 말, 끝은 2022년 말입니다.",
                "Residents at the end − residents at the beginning. Of one year the beginning is the end of the year before; of 2013/2022 it is the end of 2013, and the end is that of 2022."
            ),
            UnitRule: OfficialWording.People,
            MissingRule: OfficialWording.MissingOverTime,
            Source: OfficialWording.Source,
            Bases: [Basis.Official]
        );

    public WorkedExample Example { get; } =
        new(
            new(
                "북부의 주민이 2023년 말 590명에서 2024년 말 600명이 되면 10명 늘었습니다.",
                "North had 590 residents at the end of 2023 and 600 at the end of 2024: 10 more."
            ),
            TinyCountry.With(
                1,
                TinyCountry.ByPlace(
                    StandardTables.Population,
                    TableKind.Stock,
                    Unit.People,
                    ("2023", TinyCountry.North, 590),
                    ("2024", TinyCountry.North, 600)
                )
            ),
            TinyCountry.Ask(TinyCountry.North),
            Quantity.Exact(10, Unit.People)
        );

    public IReadOnlyList<Subject> Subjects(RecordView view, Basis basis) =>
        OfficialQuestion.Subjects(view, basis, OfficialReach.All, view.Official.ResidentsTable);

    public Measurement Measure(Question question, RecordView view) =>
        OfficialQuestion.Answer(question, view, view.Official.ResidentsTable, Change);

    internal static OfficialFigure Change(OfficialQuestion ask)
    {
        var (from, to) = ask.Ends();
        return ask.Crossing(from, to) is { } crossed
            ? OfficialFigure.Without(crossed)
            : ask.Figures.Residents(to, ask.Territory, ask.IsConstant)
                - ask.Figures.Residents(from, ask.Territory, ask.IsConstant);
    }
}
