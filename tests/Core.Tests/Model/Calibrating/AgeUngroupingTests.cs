using CsCheck;
using Evenground.Model;
using Xunit;

namespace Evenground.Tests.Model.Calibrating;

/// <summary>Single years keep every sum, and nobody is negative.</summary>
public class AgeUngroupingTests
{
    static readonly AgeGroup[] Ages =
    [
        .. Enumerable.Range(0, 20).Select(group => new AgeGroup(5 * group, 5 * group + 4)),
        new(100, null),
    ];

    static readonly double[] Alive =
    [
        .. Enumerable.Range(0, 101).Select(age => Math.Max(0.001, 1 - age * age / 10_400.0)),
    ];

    [Fact]
    public void Whatever_the_groups_sums_are_kept_and_nobody_is_negative() =>
        Gen.Double[0, 50_000]
            .Array[21]
            .Sample(groups =>
            {
                var singles = Ungrouping().Part(groups);
                for (var group = 0; group < 21; group++)
                {
                    var sum = 0.0;
                    for (var age = Ages[group].First; age <= (Ages[group].Last ?? 100); age++)
                        sum += singles[age];
                    if (Math.Abs(sum - groups[group]) > 1e-9 * Math.Max(1, groups[group]))
                        return false;
                }

                return singles.All(people => people >= 0);
            });

    [Fact]
    public void Cohorts_that_follow_the_reference_come_out_as_they_are()
    {
        double[] truth = [.. Enumerable.Range(0, 101).Select(age => Cohort(2020 - age) * Alive[age])];
        double[] groups = [.. Ages.Select(age => truth[age.First..((age.Last ?? age.First) + 1)].Sum())];

        var singles = Ungrouping().Part(groups);

        for (var age = 0; age <= 100; age++)
            Assert.Equal(truth[age], singles[age], 1e-6 * truth[age]);
    }

    /// <summary>Groups of twelve years tell a cohort that is twice as large as its neighbours.</summary>
    [Fact]
    public void The_size_of_cohorts_is_found_from_groups_of_many_years()
    {
        var groups = new Dictionary<int, double[]>();
        for (var year = 2009; year <= 2020; year++)
            groups[year] =
            [
                .. Ages.Select(age =>
                    Enumerable
                        .Range(age.First, (age.Last ?? age.First) - age.First + 1)
                        .Sum(single => Cohort(year - single) * Alive[single])
                ),
            ];

        var found = CohortSizes.Estimate(Ages, groups, Alive, new Dictionary<int, double>());

        Assert.InRange(found[1970] / found[1969], 1.5, 2.5);
        Assert.InRange(found[1970] / found[1971], 1.5, 2.5);
    }

    static AgeUngrouping Ungrouping() =>
        new(Ages, Alive, Enumerable.Range(1900, 130).ToDictionary(year => year, Cohort), 2020);

    static double Cohort(int born) => born == 1970 ? 2_000 : 1_000;
}
