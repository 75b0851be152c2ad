using Evenground.Record;

namespace Evenground.Measure;

/// <summary>How many live somewhere, by the register.</summary>
/// <remarks>
/// The residents at the end of the period; of a group the sum of its places. Unit: people. Missing: a place
/// without a figure.
/// </remarks>
public sealed class Residents : IIndicator
{
    public Definition Definition { get; } =
        new(
            "residents",
            Topic.Region,
            Name: new("주민등록인구", "Residents"),
            Question: new("이 지역에 몇 명이 삽니까?", "How many people live in the region?"),
            Formula: new(
                "기간 마지막 날의 주민 수. 권역은 속한 지역의 합입니다.",
                "Residents on the last day of the period; of a group the sum of its regions"
            ),
            UnitRule: OfficialWording.People,
            MissingRule: OfficialWording.Missing,
            Source: OfficialWording.Source,
            Bases: [Basis.Official]
        );

    public WorkedExample Example { get; } =
        new(
            new(
                "북부에 600명, 남부에 250명, 동부에 150명이 살면 북부를 뺀 권역에는 400명이 삽니다.",
                "600 live in North, 250 in South and 150 in East: 400 in the group of the latter two."
            ),
            TinyCountry.With(
                3,
                TinyCountry.ByPlace(
                    StandardTables.Population,
                    TableKind.Stock,
                    Unit.People,
                    ("2024", TinyCountry.North, 600),
                    ("2024", TinyCountry.South, 250),
                    ("2024", TinyCountry.East, 150)
                )
            ),
            TinyCountry.Ask(TinyCountry.Rest),
            Quantity.Exact(400, Unit.People)
        );

    public IReadOnlyList<Subject> Subjects(RecordView view, Basis basis) =>
        OfficialQuestion.Subjects(view, basis, OfficialReach.All, view.Official.ResidentsTable);

    public Measurement Measure(Question question, RecordView view) =>
        OfficialQuestion.Answer(question, view, view.Official.ResidentsTable, ask => ask.Residents());
}
