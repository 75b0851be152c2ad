using Evenground.Record;

namespace Evenground.Measure;

/// <summary>How many more are born than die.</summary>
/// <remarks>
/// Births less deaths of the period. Unit: people. Missing: births or deaths; deaths are never worked out
/// from
/// what is left of the change of residents.
/// </remarks>
public sealed class NaturalChange : IIndicator
{
    public Definition Definition { get; } =
        new(
            "natural-change",
            Topic.Region,
            Name: new("자연증가", "Natural change"),
            Question: new(
                "태어난 사람이 사망한 사람보다 몇 명 많습니까?",
                "How many more are born than die?"
            ),
            Formula: new(
                "출생아 - 사망자. 사망자 자료가 없으면 인구 증감의 나머지로 어림하지 않습니다.",
                "Births − deaths. Where deaths are missing they are not guessed from the rest of the change of residents."
            ),
            UnitRule: OfficialWording.People,
            MissingRule: OfficialWording.MissingOverTime,
            Source: OfficialWording.Source,
            Bases: [Basis.Official]
        );

    public WorkedExample Example { get; } =
        new(
            new(
                "북부에서 10명이 태어나고 12명이 사망하면 자연증가는 -2명입니다.",
                "10 are born in North and 12 die: −2."
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
                ),
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
            Quantity.Exact(-2, Unit.People)
        );

    public IReadOnlyList<Subject> Subjects(RecordView view, Basis basis) =>
        OfficialQuestion.Subjects(
            view,
            basis,
            OfficialReach.All,
            StandardTables.Deaths,
            StandardTables.Births
        );

    public Measurement Measure(Question question, RecordView view) =>
        OfficialQuestion.Answer(
            question,
            view,
            StandardTables.Deaths,
            ask => Births.Number(ask) - Deaths.Number(ask)
        );
}
