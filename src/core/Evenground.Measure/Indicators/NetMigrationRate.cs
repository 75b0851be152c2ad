using Evenground.Record;

namespace Evenground.Measure;

/// <summary>Net migration for every 1,000 residents.</summary>
/// <remarks>
/// 1,000 × (moves in - moves out) of a year ÷ residents at mid-year. Unit: per 1,000. Missing: a cell of
/// the moves,
/// or either count of residents.
/// </remarks>
public sealed class NetMigrationRate : IIndicator
{
    public Definition Definition { get; } =
        new(
            "net-migration-rate",
            Topic.Region,
            Name: new("순이동률", "Net migration rate"),
            Question: new(
                "인구 1,000명당 순이동은 몇 명입니까?",
                "What is net migration for every 1,000 residents?"
            ),
            Formula: new(
                "순이동 × 1,000 ÷ 연앙 주민. 연앙은 전해 말과 그해 말의 평균입니다.",
                "Net migration × 1,000 ÷ residents at mid-year, the mean of the end of the year before and of its own"
            ),
            UnitRule: OfficialWording.PerThousand,
            MissingRule: OfficialWording.Missing,
            Source: OfficialWording.Source,
            Bases: [Basis.Official]
        );

    public WorkedExample Example { get; } =
        new(
            new(
                "북부의 순이동이 10명이고 주민이 390명에서 410명이 되면 1,000명당 25명입니다.",
                "North gains 10 by moves while residents go from 390 to 410: 25 per 1,000."
            ),
            TinyCountry.With(
                2,
                TinyCountry.Flows(
                    ("2024", TinyCountry.North, TinyCountry.North, 100),
                    ("2024", TinyCountry.North, TinyCountry.South, 20),
                    ("2024", TinyCountry.South, TinyCountry.North, 30),
                    ("2024", TinyCountry.South, TinyCountry.South, 50)
                ),
                TinyCountry.ByPlace(
                    StandardTables.Population,
                    TableKind.Stock,
                    Unit.People,
                    ("2023", TinyCountry.North, 390),
                    ("2024", TinyCountry.North, 410)
                )
            ),
            TinyCountry.Ask(TinyCountry.North),
            Quantity.Exact(25, Unit.PerThousand)
        );

    public IReadOnlyList<Subject> Subjects(RecordView view, Basis basis) =>
        OfficialQuestion.Subjects(
            view,
            basis,
            OfficialReach.Regions,
            StandardTables.Flows,
            view.Official.ResidentsTable
        );

    public Measurement Measure(Question question, RecordView view) =>
        OfficialQuestion.Answer(
            question,
            view,
            StandardTables.Flows,
            ask => NetMigration.Net(ask).Times(1_000).Over(ask.MidYearResidents(), Unit.PerThousand)
        );
}
