using Evenground.Record;

namespace Evenground.Measure;

/// <summary>How many more moved in from the rest of the country than moved out to it.</summary>
/// <remarks>
/// Moves in less moves out. Moves within the territory do not count, so the balances of all regions add up to
/// 0. Several years add up. Unit: people, as moves. Missing: a cell of the table of moves.
/// </remarks>
public sealed class NetMigration : IIndicator
{
    public Definition Definition { get; } =
        new(
            "net-migration",
            Topic.Region,
            Name: new("순이동", "Net migration"),
            Question: new(
                "나라 안에서 옮겨 온 사람이 떠난 사람보다 몇 명 많습니까?",
                "How many more moved in from the rest of the country than moved out to it?"
            ),
            Formula: new(
                "전입 - 전출. 권역 안의 이동은 세지 않으며, 여러 해는 더합니다. 모든 지역의 합은 0입니다.",
                "Moves in − moves out. Moves within a group do not count; several years add up. Over all regions it is 0."
            ),
            UnitRule: OfficialWording.People,
            MissingRule: OfficialWording.MissingOverTime,
            Source: OfficialWording.Source,
            Bases: [Basis.Official]
        );

    public WorkedExample Example { get; } =
        new(
            new(
                "북부로 30명이 들어오고 20명이 나가면 북부의 순이동은 10명입니다.",
                "30 move to North and 20 leave it: its net migration is 10."
            ),
            TinyCountry.With(
                2,
                TinyCountry.Flows(
                    ("2024", TinyCountry.North, TinyCountry.North, 99),
                    ("2024", TinyCountry.North, TinyCountry.South, 20),
                    ("2024", TinyCountry.South, TinyCountry.North, 30),
                    ("2024", TinyCountry.South, TinyCountry.South, 99)
                )
            ),
            TinyCountry.Ask(TinyCountry.North),
            Quantity.Exact(10, Unit.People)
        );

    public IReadOnlyList<Subject> Subjects(RecordView view, Basis basis) =>
        OfficialQuestion.Subjects(view, basis, OfficialReach.Regions, StandardTables.Flows);

    public Measurement Measure(Question question, RecordView view) =>
        OfficialQuestion.Answer(question, view, StandardTables.Flows, Net);

    internal static OfficialFigure Net(OfficialQuestion ask) =>
        ask.IsCountry
            ? OfficialFigure.Without(OfficialMissing.RegionsOnly(ask.Territory.Name))
            : ask.Figures.Flows.Into(ask.Territory, ask.Period, ask.IsConstant)
                - ask.Figures.Flows.OutOf(ask.Territory, ask.Period, ask.IsConstant);
}
