namespace Evenground.Model;

/// <summary>Birth rates by single year of the mother's age.</summary>
/// <remarks>
/// Formula: the smoothest rates, 0 before the first and after the last age, whose births over the women in
/// the
/// middle
/// of the year are those counted in each age group (<see cref="SmoothFit"/>); a group in which a rate would
/// be
/// negative has one rate. Births outside the ages 15 to 49 count with the nearest group. Shape: age by
/// region,
/// the
/// region counts fastest. Unit: live births per woman and year.
/// </remarks>
static class Motherhood
{
    const int First = 15,
        Last = 49;

    /// <param name="women">Women in the middle of the year. Shape: age by region.</param>
    /// <param name="births">Shape: mother's age group by region.</param>
    public static double[] Rates(
        PopulationShape shape,
        IReadOnlyList<AgeGroup> mothers,
        double[] births,
        double[] women
    )
    {
        var groups = GroupsWithin(mothers);
        var rates = new double[shape.Ages * shape.Regions];
        for (var region = 0; region < shape.Regions; region++)
        {
            var counted = new double[groups.Count];
            for (var mother = 0; mother < mothers.Count; mother++)
                counted[Nearest(groups, mothers[mother])] += births[mother * shape.Regions + region];
            var fitted = Fit(shape, groups, counted, women, region);
            for (var age = First; age <= Last; age++)
                rates[age * shape.Regions + region] = fitted[age - First];
        }

        return rates;
    }

    static double[] Fit(
        PopulationShape shape,
        List<AgeGroup> groups,
        double[] counted,
        double[] women,
        int region
    )
    {
        var sums = new double[groups.Count][];
        var rates = new double[groups.Count];
        for (var group = 0; group < sums.Length; group++)
        {
            sums[group] = new double[Last - First + 1];
            var all = 0.0;
            for (var age = groups[group].First; age <= groups[group].Last; age++)
                all += women[age * shape.Regions + region];
            rates[group] = all > 0 ? counted[group] / all : 0;
            for (var age = groups[group].First; age <= groups[group].Last; age++)
                sums[group][age - First] = all > 0 ? women[age * shape.Regions + region] / all : 0;
        }

        var fitted = new SmoothFit(sums, Last - First + 1, zeroAround: true).Solve(rates);
        for (var group = 0; group < sums.Length; group++)
            if (
                Enumerable
                    .Range(groups[group].First - First, groups[group].Last!.Value - groups[group].First + 1)
                    .Any(age => fitted[age] < 0)
            )
                for (var age = groups[group].First; age <= groups[group].Last; age++)
                    fitted[age - First] = rates[group];
        return fitted;
    }

    static List<AgeGroup> GroupsWithin(IReadOnlyList<AgeGroup> mothers) =>
        [.. mothers.Where(age => age.First >= First && age.Last <= Last)];

    static int Nearest(List<AgeGroup> groups, AgeGroup age)
    {
        for (var group = 0; group < groups.Count; group++)
            if (age.First <= groups[group].Last)
                return group;
        return groups.Count - 1;
    }
}
