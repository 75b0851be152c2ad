namespace Evenground.Model;

/// <summary>Parts age groups into single years: sums are kept exactly, nobody is negative.</summary>
/// <remarks>
/// Formula: persons of an age are a reference times a smooth ratio. The reference is the national size of the
/// cohort
/// that has that age at the end of the year (<see cref="CohortSizes"/>) times the share that lives to that
/// age; the
/// ratio is the smoothest that keeps every group's sum
/// (<see cref="SmoothFit"/>). So large and small cohorts keep their size as they grow older, and steep old
/// ages
/// follow the life table. Where the smooth ratio would be negative, the group follows the reference alone.
/// Shape: single years 0 … A with the open age last. Unit: persons.
/// </remarks>
public sealed class AgeUngrouping
{
    readonly IReadOnlyList<AgeGroup> _ages;
    readonly double[] _reference;
    readonly SmoothFit? _fit;

    /// <param name="alive">The share of newborns alive at each single age.</param>
    /// <param name="cohorts">The size of national cohorts by year of birth.</param>
    /// <param name="year">The year at whose end the residents are counted.</param>
    public AgeUngrouping(
        IReadOnlyList<AgeGroup> ages,
        double[] alive,
        IReadOnlyDictionary<int, double> cohorts,
        int year
    )
    {
        _ages = ages;
        _reference = ReferenceOf(ages, alive, cohorts, year);
        if (ages.Any(age => age.Last is { } last && last > age.First))
            _fit = new(Sums(), _reference.Length);
    }

    /// <summary>The open age's first year, so the number of single years less one.</summary>
    public static int Oldest(IReadOnlyList<AgeGroup> ages) => ages[^1].First;

    /// <summary>Persons of single years.</summary>
    /// <param name="groups">Persons of the groups.</param>
    public double[] Part(ReadOnlySpan<double> groups)
    {
        var singles = new double[_reference.Length];
        var ratios = _fit?.Solve(Scaled(groups));
        for (var group = 0; group < _ages.Count; group++)
        {
            var (first, last) = Range(group);
            if (first == last)
                singles[first] = groups[group];
            else
                PartGroup(singles.AsSpan(first, last - first + 1), first, ratios!, groups[group]);
        }

        return singles;
    }

    void PartGroup(Span<double> singles, int first, double[] ratios, double sum)
    {
        var isNegative = false;
        for (var age = 0; age < singles.Length; age++)
        {
            singles[age] = _reference[first + age] * ratios[first + age];
            isNegative |= singles[age] < 0;
        }

        for (var age = 0; age < singles.Length && isNegative; age++)
            singles[age] = _reference[first + age];
        var found = 0.0;
        foreach (var single in singles)
            found += single;
        for (var age = 0; age < singles.Length; age++)
            singles[age] = found == 0 ? sum / singles.Length : singles[age] * (sum / found);
    }

    /// <summary>Sums of ratios weighted by the reference, each sum divided by its weights.</summary>
    double[][] Sums()
    {
        var sums = new double[_ages.Count][];
        for (var group = 0; group < sums.Length; group++)
        {
            var (first, last) = Range(group);
            var all = Total(first, last);
            sums[group] = new double[_reference.Length];
            for (var age = first; age <= last; age++)
                sums[group][age] = _reference[age] / all;
        }

        return sums;
    }

    double[] Scaled(ReadOnlySpan<double> groups)
    {
        var scaled = new double[_ages.Count];
        for (var group = 0; group < scaled.Length; group++)
        {
            var (first, last) = Range(group);
            scaled[group] = groups[group] / Total(first, last);
        }

        return scaled;
    }

    double Total(int first, int last)
    {
        var all = 0.0;
        for (var age = first; age <= last; age++)
            all += _reference[age];
        return all;
    }

    (int First, int Last) Range(int group) => (_ages[group].First, _ages[group].Last ?? _ages[group].First);

    static double[] ReferenceOf(
        IReadOnlyList<AgeGroup> ages,
        double[] alive,
        IReadOnlyDictionary<int, double> cohorts,
        int year
    )
    {
        var reference = new double[Oldest(ages) + 1];
        for (var age = 0; age < reference.Length; age++)
            reference[age] = cohorts.GetValueOrDefault(year - age, 1) * Math.Max(alive[age], 1e-6);
        return reference;
    }
}
