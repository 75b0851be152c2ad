using Evenground.Record;

namespace Evenground.Measure;

/// <summary>How many moves end somewhere, those within it included.</summary>
/// <remarks>
/// All changes of residence into or within the territory: of the country all moves within it. Moves are
/// counted, not
/// persons. Several years add up. Unit: people, as moves. Missing: a cell.
/// </remarks>
public sealed class Movers : IIndicator
{
    public Definition Definition { get; } =
        new(
            "movers",
            Topic.Region,
            Name: new("이동자 수", "Movers"),
            Question: new("몇 명이 이사하였습니까?", "How many moves are there?"),
            Formula: new(
                "지역으로 들어오거나 지역 안에서 옮긴 이동의 합. 나라를 물으면 나라 안의 모든 이동입니다. 사람이 아니라 이동의 횟수입니다.",
                "Moves into or within the region; of the country all moves within it. Moves are counted, not persons."
            ),
            UnitRule: OfficialWording.People,
            MissingRule: OfficialWording.MissingOverTime,
            Source: OfficialWording.Source,
            Bases: [Basis.Official]
        );

    public WorkedExample Example { get; } =
        new(
            new(
                "북부 안에서 100명, 남부 안에서 50명, 두 지역 사이에서 20명과 30명이 옮기면 모두 200명입니다.",
                "100 move within North, 50 within South, 20 and 30 between them: 200 in all."
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
            TinyCountry.Ask(TinyCountry.Code),
            Quantity.Exact(200, Unit.People)
        );

    public IReadOnlyList<Subject> Subjects(RecordView view, Basis basis) =>
        OfficialQuestion.Subjects(view, basis, OfficialReach.All, StandardTables.Flows);

    public Measurement Measure(Question question, RecordView view) =>
        OfficialQuestion.Answer(
            question,
            view,
            StandardTables.Flows,
            ask => ask.Figures.Flows.All(ask.Territory, ask.Period)
        );
}
