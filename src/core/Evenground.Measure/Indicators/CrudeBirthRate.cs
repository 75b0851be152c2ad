using Evenground.Record;

namespace Evenground.Measure;

/// <summary>Births for every 1,000 residents.</summary>
/// <remarks>
/// 1,000 × births of a year ÷ residents at mid-year, the mean of its end and the end of the year before.
/// Unit: per
/// 1,000. Missing: births, or either count of residents.
/// </remarks>
public sealed class CrudeBirthRate : IIndicator
{
    public Definition Definition { get; } =
        new(
            "crude-birth-rate",
            Topic.Region,
            Name: new("조출생률", "Crude birth rate"),
            Question: new(
                "인구 1,000명당 몇 명이 태어났습니까?",
                "How many are born for every 1,000 residents?"
            ),
            Formula: new(
                "출생아 × 1,000 ÷ 연앙 주민. 연앙은 전해 말과 그해 말의 평균입니다.",
                "Births × 1,000 ÷ residents at mid-year, the mean of the end of the year before and of its own"
            ),
            UnitRule: OfficialWording.PerThousand,
            MissingRule: OfficialWording.Missing,
            Source: OfficialWording.SourceAnd("통계청 인구동향조사의 정의", "as in vital statistics"),
            Bases: [Basis.Official]
        );

    public WorkedExample Example { get; } =
        new(
            new(
                "10명이 태어나고 주민이 990명에서 1,010명이 되면 1,000명당 10명입니다.",
                "10 are born while residents go from 990 to 1,010: 10 per 1,000."
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
                TinyCountry.ByPlace(
                    StandardTables.Population,
                    TableKind.Stock,
                    Unit.People,
                    ("2023", TinyCountry.North, 990),
                    ("2024", TinyCountry.North, 1010)
                )
            ),
            TinyCountry.Ask(TinyCountry.North),
            Quantity.Exact(10, Unit.PerThousand)
        );

    public IReadOnlyList<Subject> Subjects(RecordView view, Basis basis) =>
        OfficialQuestion.Subjects(
            view,
            basis,
            OfficialReach.All,
            StandardTables.Births,
            view.Official.ResidentsTable
        );

    public Measurement Measure(Question question, RecordView view) =>
        OfficialQuestion.Answer(
            question,
            view,
            StandardTables.Births,
            ask => Births.Number(ask).Times(1_000).Over(ask.MidYearResidents(), Unit.PerThousand)
        );
}
