using Evenground.Record;

namespace Evenground.Measure;

/// <summary>Years that a newborn would live, by the probabilities of dying at each age.</summary>
static class LifeTables
{
    /// <summary>The sum of the years lived at each age by one newborn.</summary>
    /// <remarks>With l alive at an age of n years and the share q of them dying within it, half-way on
    /// average,
    /// n · l (1 - q ÷ 2) years are lived; in the last age, at its own rate, l (1 - q ÷ 2) ÷ q.</remarks>
    public static OfficialFigure Expectancy(OfficialQuestion ask, string sex, LocalizedText name)
    {
        var everyAge = new AgeBand(
            "life",
            new("모든 연령", "all ages"),
            new(0, null),
            new(DateOnly.MinValue),
            ""
        );
        var table = ask.Figures.Table(StandardTables.LifeTable)!;
        var oldest = table.Ages(table.Structure.IndexOf(StandardTables.Age)) is [.., var last]
            ? last
            : default;
        var limits = everyAge with { Ages = new(0, oldest.Last) };
        if (ask.AgeGroups(StandardTables.LifeTable, limits) is not { } ages)
            return OfficialFigure.Without(OfficialMissing.Ages(limits, StandardTables.LifeTable));
        return Statistic.Of(
            "life table",
            Unit.Years,
            chances => Years(chances, ages),
            [.. ages.Select(age => ask.Find(new(StandardTables.LifeTable, Named(name, age), sex, age)))]
        );
    }

    static Computed<double> Years(double[] chances, IReadOnlyList<AgeBand> ages)
    {
        var (alive, years) = (1.0, 0.0);
        for (var age = 0; age < chances.Length - 1; age++)
        {
            var length = ages[age].Ages.Last!.Value - ages[age].Ages.First + 1;
            years += length * alive * (1 - chances[age] / 2);
            alive *= 1 - chances[age];
        }

        return chances[^1] > 0
            ? years + alive * (1 - chances[^1] / 2) / chances[^1]
            : OfficialMissing.NotDivisible;
    }

    static LocalizedText Named(LocalizedText name, AgeBand age) =>
        new($"{name.Korean} {age.Ages}세", $"{name.English} aged {age.Ages}");
}
