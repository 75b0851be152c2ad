using Evenground.Record;

namespace Evenground.Measure;

/// <summary>How many residents die.</summary>
/// <remarks>
/// Deaths of the period by place of residence. Several years add up. Unit: people. Missing: the table of
/// deaths, or a
/// cell.
/// </remarks>
public sealed class Deaths : IIndicator
{
    public Definition Definition { get; } =
        new(
            "deaths",
            Topic.Region,
            Name: new("사망자 수", "Deaths"),
            Question: new("몇 명이 사망하였습니까?", "How many residents die?"),
            Formula: new(
                "기간의 사망자 수의 합. 여러 해는 더합니다.",
                "Deaths of the period; several years add up"
            ),
            UnitRule: OfficialWording.People,
            MissingRule: OfficialWording.MissingOverTime,
            Source: OfficialWording.Source,
            Bases: [Basis.Official]
        );

    public WorkedExample Example { get; } =
        new(
            new(
                "북부에서 65세 미만 2명, 65세 이상 10명이 사망하면 12명입니다.",
                "2 aged below 65 and 10 aged 65 and over die in North: 12."
            ),
            TinyCountry.With(
                1,
                TinyCountry.By(
                    StandardTables.Deaths,
                    TableKind.Flow,
                    Unit.People,
                    StandardTables.Age,
                    ("2024", TinyCountry.North, "0-64", 2),
                    ("2024", TinyCountry.North, "65+", 10)
                )
            ),
            TinyCountry.Ask(TinyCountry.North),
            Quantity.Exact(12, Unit.People)
        );

    public IReadOnlyList<Subject> Subjects(RecordView view, Basis basis) =>
        OfficialQuestion.Subjects(view, basis, OfficialReach.All, StandardTables.Deaths);

    public Measurement Measure(Question question, RecordView view) =>
        OfficialQuestion.Answer(question, view, StandardTables.Deaths, Number);

    internal static OfficialFigure Number(OfficialQuestion ask) =>
        ask.Find(new(StandardTables.Deaths, new("사망자", "deaths"))).In(Unit.People);
}
