using Evenground.Measure;
using Evenground.Record;

namespace Evenground.Model;

/// <summary>How many of a year's newborns are alive at each age, and the hazards of the year from one age to
/// the next.</summary>
/// <remarks>
/// Formula: with l alive at an exact age and q of them dying within it, L = l - d ÷ 2 live in the middle; of
/// those of completed age a at the end of one year, L(a+1) ÷ L(a) are there at the end of the next. The
/// hazard
/// m of a step is that of (1 - m ÷ 2) ÷ (1 + m ÷ 2) = L(a+1) ÷ L(a). The open age keeps T(A+1) ÷ T(A).
/// </remarks>
sealed class LifeTable
{
    LifeTable(double[] hazards, double[] alive) => (Hazards, Alive) = (hazards, alive);

    /// <summary>Deaths per person and year, by the age at the year's beginning.</summary>
    public double[] Hazards { get; }

    /// <summary>L: the share of newborns alive in the middle of each age.</summary>
    public double[] Alive { get; }

    /// <param name="known">q by single age; the last is that of the open age.</param>
    /// <param name="oldest">The open age of the model.</param>
    public static LifeTable Of(ReadOnlySpan<double> known, int oldest)
    {
        var chances = Continued(known);
        var middle = new double[chances.Length];
        var alive = 1.0;
        for (var age = 0; age < chances.Length; age++)
        {
            middle[age] = alive * (1 - chances[age] / 2);
            alive *= 1 - chances[age];
        }

        var hazards = new double[oldest + 1];
        for (var age = 0; age < oldest; age++)
            hazards[age] = HazardOf(middle[age + 1], middle[age]);
        var open = middle[^1] / chances[^1];
        for (var age = oldest; age < chances.Length - 1; age++)
            open += middle[age];
        hazards[oldest] = HazardOf(open - middle[oldest], open);
        return new(hazards, middle[..(oldest + 1)]);
    }

    /// <summary>A table that ends with a chance of 1 says that everybody dies in the open age, not that they die
    /// within the year: its chances are continued as the last two rose.</summary>
    static double[] Continued(ReadOnlySpan<double> known)
    {
        if (known.Length < 3 || known[^1] < 1 || !(known[^2] > known[^3]))
            return known.ToArray();
        var chances = new List<double>(known[..^1].ToArray());
        for (var next = known[^2]; next < 1; chances.Add(Math.Min(next, 1)))
            next *= known[^2] / known[^3];
        return [.. chances];
    }

    /// <summary>The last table of the office known by the end of a year, of one sex.</summary>
    public static LifeTable? Find(Countings countings, string sex, int baseYear, int oldest)
    {
        if (countings.Table(StandardTables.LifeTable) is not { } table)
            return null;
        var ages = table.Ages(table.Structure.IndexOf(StandardTables.Age));
        var period = PeriodOf(table, baseYear);
        if (!AreSingle(ages, oldest) || period is not { } year)
        {
            countings.Refuse(
                new CalibrationAgesMustMatch(
                    StandardTables.LifeTable,
                    $"0-{oldest - 1}",
                    string.Join(' ', ages)
                )
            );
            return null;
        }

        var chances = new double[ages.Count];
        for (var age = 0; age < chances.Length; age++)
            if (
                table.Find(year, sex, ages[age].ToString()) is { Value: { } chance }
                && chance is > 0 and <= 1
            )
                chances[age] = (double)chance;
            else
                countings.Refuse(
                    new CalibrationFigureMustBeKnown(
                        StandardTables.LifeTable,
                        "",
                        year.Text,
                        $"{sex} {ages[age]}"
                    )
                );
        return Of(chances, oldest);
    }

    /// <summary>The last year of the table that had ended; the first one when all are later.</summary>
    public static StatisticPeriod? PeriodOf(StatisticalTable table, int baseYear)
    {
        StatisticPeriod? found = null;
        foreach (var period in table.Periods)
            if (found is null || period.Last.Year <= baseYear)
                found = period;
        return found;
    }

    /// <summary>Years that a newborn of mixed sex would live when hazards are multiplied by a
    /// factor.</summary>
    public static double Expectancy(LifeTable men, LifeTable women, double boys, double factor) =>
        boys * men.Expectancy(factor) + (1 - boys) * women.Expectancy(factor);

    /// <summary>Years lived by one newborn when hazards are multiplied by a factor.</summary>
    public double Expectancy(double factor)
    {
        var alive = Alive[0];
        var years = 0.0;
        for (var age = 0; age < Hazards.Length - 1; age++)
        {
            years += alive;
            alive *= SurvivalOf(Hazards[age] * factor);
        }

        return years + alive / (1 - SurvivalOf(Hazards[^1] * factor));
    }

    /// <summary>The share that a hazard leaves alive after a year.</summary>
    public static double SurvivalOf(double hazard) => Math.Max(0, 1 - hazard / 2) / (1 + hazard / 2);

    static double HazardOf(double later, double now) => 2 * (now - later) / (now + later);

    static bool AreSingle(IReadOnlyList<AgeGroup> ages, int oldest)
    {
        for (var age = 0; age < ages.Count - 1; age++)
            if (ages[age].First != age || ages[age].Last != age)
                return false;
        return ages.Count > oldest && ages[^1].First == ages.Count - 1;
    }
}
