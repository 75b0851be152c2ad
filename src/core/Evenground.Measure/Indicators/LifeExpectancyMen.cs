using Evenground.Record;

namespace Evenground.Measure;

/// <summary>How many years a newborn would live at the mortality of one year: men.</summary>
/// <remarks>
/// Of each 1 born, l survive to an age and the share q of them dies within it, half-way on average; what
/// they live adds
/// up. In the last age the rest is lived at its own rate. To twelve decimals. Unit: years. Missing: the
/// life table, or
/// one of its ages.
/// </remarks>
public sealed class LifeExpectancyMen : IIndicator
{
    public Definition Definition { get; } =
        new(
            "life-expectancy-men",
            Topic.Region,
            Name: new("기대수명(남자)", "Life expectancy of men"),
            Question: new(
                "그해의 사망률이 이어지면 태어난 남자는 몇 해를 삽니까?",
                "How many years would newborn men live at the mortality of the year?"
            ),
            Formula: new(
                "생명표의 사망확률로 각 나이에 사는 햇수를 더합니다. 그 나이에 죽는 사람은 평균 반을 산 것으로 보고, 마지막 나이는 그 나이의 사망률로 계산합니다.",
                "The years lived at each age, by the probabilities of dying of the life table; those who die within an age live half of it, and the last age is lived at its own rate"
            ),
            UnitRule: new("년", "Years"),
            MissingRule: OfficialWording.Missing,
            Source: OfficialWording.SourceAnd(
                "생명표",
                "the life table; Preston, Heuveline, Guillot (2001), Demography, chapter 3"
            ),
            Bases: [Basis.Official]
        );

    public WorkedExample Example { get; } =
        new(
            new(
                "0세와 1세의 사망확률이 0.5, 2세 이상이 1이면 0.75 + 0.375 + 0.125 = 1.25년입니다.",
                "Probabilities of 0.5, 0.5 and, from age 2 on, 1: 0.75 + 0.375 + 0.125 = 1.25 years."
            ),
            TinyCountry.With(
                1,
                TinyCountry.Table(
                    new(
                        StandardTables.LifeTable,
                        TableNames.Of(StandardTables.LifeTable),
                        Unit.Parse("probability")!.Value,
                        TableKind.Rate,
                        [TinyCountry.Category(StandardTables.Sex), TinyCountry.Category(StandardTables.Age)]
                    ),
                    [("2024", ["M", "0"], 0.5m), ("2024", ["M", "1"], 0.5m), ("2024", ["M", "2+"], 1)]
                )
            ),
            TinyCountry.Ask(TinyCountry.Code),
            Statistic.Read(1.25m, Unit.Years)
        );

    public IReadOnlyList<Subject> Subjects(RecordView view, Basis basis) =>
        OfficialQuestion.Subjects(view, basis, OfficialReach.Country, StandardTables.LifeTable);

    public Measurement Measure(Question question, RecordView view) =>
        OfficialQuestion.Answer(
            question,
            view,
            StandardTables.LifeTable,
            ask =>
                LifeTables.Expectancy(
                    ask,
                    StandardTables.Men,
                    new("남자 사망확률", "probability of dying, men")
                )
        );
}
