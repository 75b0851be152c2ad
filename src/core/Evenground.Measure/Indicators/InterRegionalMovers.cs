using Evenground.Record;

namespace Evenground.Measure;

/// <summary>How many move from one region to another.</summary>
/// <remarks>
/// All moves between the regions of the territory: of the country those that cross a region's border.
/// Several years
/// add up. Unit: people, as moves. Missing: a cell.
/// </remarks>
public sealed class InterRegionalMovers : IIndicator
{
    public Definition Definition { get; } =
        new(
            "inter-regional-movers",
            Topic.Region,
            Name: new("지역 간 이동자 수", "Movers between regions"),
            Question: new(
                "몇 명이 지역의 경계를 넘어 이사하였습니까?",
                "How many moves cross the border of a region?"
            ),
            Formula: new(
                "출발지와 도착지가 다른 지역인 이동의 합. 권역을 물으면 권역에 속한 지역 사이의 이동입니다.",
                "Moves whose origin and destination are different regions; of a group those between its own regions"
            ),
            UnitRule: OfficialWording.People,
            MissingRule: OfficialWording.MissingOverTime,
            Source: OfficialWording.Source,
            Bases: [Basis.Official]
        );

    public WorkedExample Example { get; } =
        new(
            new(
                "북부에서 남부로 20명, 남부에서 북부로 30명이 옮기면 50명입니다.",
                "20 move from North to South and 30 from South to North: 50."
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
            Quantity.Exact(50, Unit.People)
        );

    public IReadOnlyList<Subject> Subjects(RecordView view, Basis basis) =>
        OfficialQuestion.Subjects(view, basis, OfficialReach.Country, StandardTables.Flows);

    public Measurement Measure(Question question, RecordView view) =>
        OfficialQuestion.Answer(
            question,
            view,
            StandardTables.Flows,
            ask => ask.Figures.Flows.Between(ask.Territory, ask.Period)
        );
}
