using Evenground.Record;

namespace Evenground.Measure;

/// <summary>How many move in from the rest of the country.</summary>
/// <remarks>
/// Moves across the territory's border; moves within it do not count. Several years add up. Unit: people, as
/// moves. Missing: a cell.
/// </remarks>
public sealed class MoversIn : IIndicator
{
    public Definition Definition { get; } =
        new(
            "movers-in",
            Topic.Region,
            Name: new("전입자 수", "Movers in"),
            Question: new(
                "나라의 다른 곳에서 몇 명이 옮겨 왔습니까?",
                "How many move in from the rest of the country?"
            ),
            Formula: new(
                "다른 지역에서 들어온 이동의 합. 권역 안의 이동은 세지 않으며 여러 해는 더합니다.",
                "Moves into the region from the rest of the country; those within a group do not count, several years add up"
            ),
            UnitRule: OfficialWording.People,
            MissingRule: OfficialWording.MissingOverTime,
            Source: OfficialWording.Source,
            Bases: [Basis.Official]
        );

    public WorkedExample Example { get; } =
        new(
            new(
                "남부에서 북부로 30명이 옮기면 북부의 전입은 30명입니다.",
                "30 move from South to North: 30 into North."
            ),
            TinyCountry.With(
                2,
                TinyCountry.Flows(
                    ("2024", TinyCountry.North, TinyCountry.North, 100),
                    ("2024", TinyCountry.North, TinyCountry.South, 20),
                    ("2024", TinyCountry.South, TinyCountry.North, 30),
                    ("2024", TinyCountry.South, TinyCountry.South, 50)
                )
            ),
            TinyCountry.Ask(TinyCountry.North),
            Quantity.Exact(30, Unit.People)
        );

    public IReadOnlyList<Subject> Subjects(RecordView view, Basis basis) =>
        OfficialQuestion.Subjects(view, basis, OfficialReach.Regions, StandardTables.Flows);

    public Measurement Measure(Question question, RecordView view) =>
        OfficialQuestion.Answer(
            question,
            view,
            StandardTables.Flows,
            ask =>
                ask.IsCountry
                    ? OfficialFigure.Without(OfficialMissing.RegionsOnly(ask.Territory.Name))
                    : ask.Figures.Flows.Into(ask.Territory, ask.Period, ask.IsConstant)
        );
}
