using Evenground.Record;

namespace Evenground.Measure;

/// <summary>How many children are born to mothers who live somewhere.</summary>
/// <remarks>
/// Live births of the period, by the place of the mother's residence, births by mothers of unknown age
/// included.
/// Several years add up. Unit: people. Missing: a cell.
/// </remarks>
public sealed class Births : IIndicator
{
    public Definition Definition { get; } =
        new(
            "births",
            Topic.Region,
            Name: new("출생아 수", "Births"),
            Question: new("아이가 몇 명 태어났습니까?", "How many children are born?"),
            Formula: new(
                "기간의 출생아 수의 합(어머니 연령 미상 포함). 여러 해는 더합니다.",
                "Live births of the period, mothers of unknown age included; several years add up"
            ),
            UnitRule: OfficialWording.People,
            MissingRule: OfficialWording.MissingOverTime,
            Source: OfficialWording.Source,
            Bases: [Basis.Official]
        );

    public WorkedExample Example { get; } =
        new(
            new(
                "북부에서 20~29세 어머니가 4명, 30~39세 어머니가 6명을 낳으면 10명입니다.",
                "Mothers aged 20 to 29 had 4 children in North and those aged 30 to 39 had 6: 10 in all."
            ),
            TinyCountry.With(
                1,
                TinyCountry.By(
                    StandardTables.Births,
                    TableKind.Flow,
                    Unit.People,
                    StandardTables.Age,
                    ("2024", TinyCountry.North, "20-29", 4),
                    ("2024", TinyCountry.North, "30-39", 6)
                )
            ),
            TinyCountry.Ask(TinyCountry.North),
            Quantity.Exact(10, Unit.People)
        );

    public IReadOnlyList<Subject> Subjects(RecordView view, Basis basis) =>
        OfficialQuestion.Subjects(view, basis, OfficialReach.All, StandardTables.Births);

    public Measurement Measure(Question question, RecordView view) =>
        OfficialQuestion.Answer(question, view, StandardTables.Births, Number);

    internal static OfficialFigure Number(OfficialQuestion ask) =>
        ask.Find(new(StandardTables.Births, new("출생아", "births"))).In(Unit.People);
}
