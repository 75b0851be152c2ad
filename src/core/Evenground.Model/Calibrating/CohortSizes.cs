namespace Evenground.Model;

/// <summary>How large each birth year's cohort is in the whole country, from its five-year groups of many
/// years.</summary>
/// <remarks>
/// Formula: a cohort is u × births (their mean beyond the years that are known) × the share alive at its age;
/// u
/// minimises the squared relative errors of all groups of all years plus a small weight on its second
/// differences. As a group gains one cohort and loses another from year to year, years together tell the size
/// of
/// single cohorts, which no one year does. Unit: persons at birth.
/// </remarks>
public static class CohortSizes
{
    const double Smoothness = 1e-3;

    /// <param name="ages">The age groups, the open one last.</param>
    /// <param name="groups">For each year the residents of the country by age group, both sexes.</param>
    /// <param name="alive">The share of newborns alive at each single age.</param>
    /// <param name="births">National births by year, as far as they are known.</param>
    /// <returns>The size of each cohort by year of birth.</returns>
    public static Dictionary<int, double> Estimate(
        IReadOnlyList<AgeGroup> ages,
        IReadOnlyDictionary<int, double[]> groups,
        double[] alive,
        IReadOnlyDictionary<int, double> births
    )
    {
        var open = ages[^1].First;
        var (first, last) = (groups.Keys.Min() - open + 1, groups.Keys.Max());
        var level = LevelsOf(first, last, births, groups, ages, alive);
        var size = last - first + 1;
        var matrix = new double[size * size];
        var right = new double[size];
        AddSmoothness(matrix, size);
        foreach (var (year, counts) in groups.OrderBy(pair => pair.Key))
            for (var group = 0; group < ages.Count - 1; group++)
                if (counts[group] > 0)
                    AddGroup(
                        matrix,
                        right,
                        Row(size, year - first, ages[group], alive, level, counts[group])
                    );
        var pivots = new int[size];
        LinearSolve.Factor(matrix, pivots);
        LinearSolve.Solve(matrix, pivots, right);
        return Enumerable
            .Range(0, size)
            .ToDictionary(cohort => first + cohort, cohort => Math.Max(0.05, right[cohort]) * level[cohort]);
    }

    /// <summary>Births where they are known; elsewhere what the first count of the cohort's group
    /// says.</summary>
    static double[] LevelsOf(
        int first,
        int last,
        IReadOnlyDictionary<int, double> births,
        IReadOnlyDictionary<int, double[]> groups,
        IReadOnlyList<AgeGroup> ages,
        double[] alive
    )
    {
        var levels = new double[last - first + 1];
        for (var cohort = 0; cohort < levels.Length; cohort++)
        {
            var born = first + cohort;
            levels[cohort] = births.GetValueOrDefault(born);
            if (levels[cohort] > 0)
                continue;
            var year = groups.Keys.Where(year => year >= born).Min();
            for (var group = 0; group < ages.Count - 1; group++)
                if (year - born >= ages[group].First && year - born <= ages[group].Last)
                {
                    var living = 0.0;
                    for (var age = ages[group].First; age <= ages[group].Last; age++)
                        living += alive[age];
                    levels[cohort] = groups[year][group] / living;
                }

            if (!(levels[cohort] > 0))
                levels[cohort] = 1;
        }

        return levels;
    }

    /// <summary>What a group says of cohorts: the part of its count that each makes up at u = 1.</summary>
    static double[] Row(int size, int newborn, AgeGroup ages, double[] alive, double[] level, double count)
    {
        var row = new double[size];
        for (var age = ages.First; age <= ages.Last; age++)
            if (newborn - age is >= 0 and var cohort)
                row[cohort] = alive[age] * level[cohort] / count;
        return row;
    }

    static void AddGroup(double[] matrix, double[] right, double[] row)
    {
        for (var one = 0; one < row.Length; one++)
        {
            if (row[one] == 0)
                continue;
            right[one] += row[one];
            for (var other = 0; other < row.Length; other++)
                matrix[one * row.Length + other] += row[one] * row[other];
        }
    }

    static void AddSmoothness(double[] matrix, int size)
    {
        ReadOnlySpan<double> weights = [1, -2, 1];
        for (var start = 0; start < size - 2; start++)
        for (var left = 0; left < 3; left++)
        for (var right = 0; right < 3; right++)
            matrix[(start + left) * size + start + right] += Smoothness * weights[left] * weights[right];
        for (var cohort = 0; cohort < size; cohort++)
            matrix[cohort * size + cohort] += 1e-12;
    }
}
