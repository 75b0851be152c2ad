using CsCheck;
using Evenground.Measure;
using Evenground.Tests.Measure.Space;
using Xunit;

namespace Evenground.Tests.Measure.Inequality;

/// <summary>The measures of inequality are those of other programs, keep what they promise, and say why they
/// give no answer.</summary>
public class InequalityTests
{
    const double Close = 1e-10;

    static readonly double[] Values = LatticeMaps.Values;

    static readonly Gen<(double[] Values, double[] People, int[] Groups)> Regions = Gen.Select(
            Gen.Double[0, 1000],
            Gen.Double[0.1, 50],
            Gen.Int[0, 3]
        )
        .Array[4, 60]
        .Where(rows => rows.Any(row => row.Item1 > 0))
        .Select(rows =>
            (
                rows.Select(row => row.Item1).ToArray(),
                rows.Select(row => row.Item2).ToArray(),
                // The first four see to it that no group is empty.
                rows.Select((row, region) => region < 4 ? region : row.Item3).ToArray()
            )
        );

    /// <summary>R 4.2.2, ineq 0.2 (Gini, Theil, Herfindahl) on the values of LatticeMaps; see
    /// golden.R.</summary>
    [Fact]
    public void Gini_Theil_and_Herfindahl_are_those_of_ineq()
    {
        Assert.Equal(0.25903427737723667, GiniCoefficient.OfSample(Values).Value, Close);
        Assert.Equal(0.11940879921051333, TheilIndex.Unweighted(Values).Value, Close);
        Assert.Equal(0.019205969035880132, HerfindahlIndex.Of(Values).Value, Close);
    }

    /// <summary>R 4.2.2, summary(lm(log(last / initial) / 10 ~ log(initial))); see golden.R.</summary>
    [Fact]
    public void The_line_of_beta_convergence_is_that_of_lm()
    {
        var initial = Values.Select(value => 10 + value).ToArray();
        var last = initial
            .Zip(Values.Reverse(), (start, other) => start * (1.3 + 0.2 * other / 200))
            .ToArray();

        var line = BetaConvergence.Of(initial, last, years: 10).Value;

        Assert.Equal(-0.0017989042662758907, line.Slope, Close);
        Assert.Equal(0.040064828678560913, line.Intercept, Close);
        Assert.Equal(0.00058547067051584016, line.SlopeError, Close);
        Assert.Equal(0.13402380265718555, line.RSquared!.Value, Close);
    }

    [Fact]
    public void Between_and_within_add_up_to_the_whole_of_Theil() =>
        Regions.Sample(regions =>
        {
            var split = TheilIndex.Split(regions.Values, regions.People, regions.Groups).Value;

            return Math.Abs(split.Total - split.Between - split.Within) < 1e-13
                && split.Between > -1e-15
                && split.Groups.All(group => group.Within is null or > -1e-15)
                && Math.Abs(split.Groups.Sum(group => group.ValueShare) - 1) < 1e-12;
        });

    [Fact]
    public void Weighted_by_equal_people_Theil_is_the_unweighted() =>
        Regions.Sample(regions =>
            Math.Abs(
                TheilIndex.Weighted(regions.Values, [.. regions.Values.Select(_ => 3.0)]).Value
                    - TheilIndex.Unweighted(regions.Values).Value
            ) < 1e-13
        );

    [Fact]
    public void The_Gini_coefficient_is_half_the_mean_difference_over_the_mean() =>
        Regions.Sample(regions =>
        {
            var (heads, people) = (regions.Values, regions.People);
            var (all, count) = (people.Sum(), heads.Length);
            var mean = heads.Zip(people, (head, person) => head * person).Sum() / all;
            var weighted = Pairs(count)
                .Sum(pair =>
                    Math.Abs(heads[pair.Left] - heads[pair.Right])
                    * (people[pair.Left] / all)
                    * (people[pair.Right] / all)
                );
            var even = Pairs(count).Sum(pair => Math.Abs(heads[pair.Left] - heads[pair.Right]));

            return Math.Abs(GiniCoefficient.BetweenPeople(heads, people).Value - weighted / (2 * mean))
                    < 1e-12
                && Math.Abs(
                    GiniCoefficient.OfSample(heads).Value
                        - even / (2 * count * (double)count * heads.Average())
                ) < 1e-12;
        });

    [Fact]
    public void Parts_side_by_side_give_the_bits_of_one_pass()
    {
        var stream = new PhiloxStream(seed: 9);
        foreach (var count in new[] { 1, 7, 1024, 70_003 })
        {
            var values = new double[count];
            for (var place = 0; place < count; place++)
                values[place] = Math.Round(Elementary.Exp(3 * stream.NextFraction()), place % 7);
            values[count / 2] = 0;
            values[count / 3] = 1e200;

            var expected = (
                GiniCoefficient.OfSample(values.AsSpan()),
                TheilIndex.Unweighted(values.AsSpan())
            );

            Assert.Equal(expected, (Side(GiniCoefficient.OfSample), Side(TheilIndex.Unweighted)));

            Computed<double> Side(Func<ReadOnlyMemory<double>, ForEachPart, Computed<double>> measure) =>
                measure(values, (parts, run) => Parallel.For(0, parts, run));
        }
    }

    [Fact]
    public void The_parts_of_a_change_add_up_to_it_exactly() =>
        Gen.Select(Gen.Int[0, 5000], Gen.Int[0, 5000], Gen.Int[1, 90_000], Gen.Int[0, 90_000])
            .Array[1, 12]
            .Sample(rows =>
            {
                var split = ShiftShare
                    .Of([
                        .. rows.Select(row => new IndustryChange(row.Item1, row.Item2, row.Item3, row.Item4)),
                    ])
                    .Value;

                return split.Total.Change == rows.Sum(row => row.Item2 - row.Item1)
                    && split
                        .Industries.Zip(rows)
                        .All(pair => pair.First.Change == pair.Second.Item2 - pair.Second.Item1);
            });

    [Fact]
    public void A_single_missing_value_leaves_every_measure_without_an_answer()
    {
        double[] values = [1, 2, double.NaN, 4, 5];
        double[] people = [1, 1, 1, 1, 1];

        Assert.All(
            [
                GiniCoefficient.BetweenRegions(values).Missing,
                GiniCoefficient.OfSample(values).Missing,
                GiniCoefficient.OfSample(values.AsMemory(), Parts.InOrder).Missing,
                GiniCoefficient.BetweenPeople(people, values).Missing,
                TheilIndex.Weighted(values, people).Missing,
                TheilIndex.Weighted(people, values).Missing,
                TheilIndex.Unweighted(values.AsMemory(), Parts.InOrder).Missing,
                TheilIndex.SplitUnweighted(values, [0, 0, 1, 1, 1]).Missing,
                WilliamsonCoefficient.Weighted(values, people).Missing,
                WilliamsonCoefficient.Unweighted(people, values).Missing,
                HerfindahlIndex.Of(values).Missing,
                TopToBottomRatio.Of(values).Missing,
                SigmaConvergence.Dispersion(values).Missing,
                BetaConvergence.Of(values, people, 5).Missing,
                BetaConvergence.Of(people, values, 5).Missing,
            ],
            missing => Assert.Equal("missing.region-values", missing?.Code)
        );
    }

    [Fact]
    public void What_is_not_defined_is_not_given()
    {
        Assert.Equal("missing.too-few-regions", GiniCoefficient.BetweenRegions([1, 2, 3, 4]).Missing?.Code);
        Assert.Equal("missing.value-negative", GiniCoefficient.OfSample([1, -2, 3]).Missing?.Code);
        Assert.Equal("missing.total-not-positive", HerfindahlIndex.Of([0, 0]).Missing?.Code);
        Assert.Equal("missing.population-not-positive", TheilIndex.Weighted([1, 2], [1, 0]).Missing?.Code);
        Assert.Equal("missing.bottom-is-zero", TopToBottomRatio.Of([0, 2, 3]).Missing?.Code);
        Assert.Equal("missing.too-few-regions", TopToBottomRatio.Of([1, 2, 3], 2).Missing?.Code);
        Assert.Equal("missing.value-not-positive", SigmaConvergence.Dispersion([0, 1]).Missing?.Code);
        Assert.Equal("missing.no-variation", BetaConvergence.Of([2, 2, 2], [3, 4, 5], 1).Missing?.Code);
        Assert.Equal("missing.totals", LocationQuotients.Of(1, null, 3, 4).Missing?.Code);
        Assert.Equal("missing.total-not-positive", LocationQuotients.Of(0, 0, 3, 4).Missing?.Code);
        Assert.Equal("missing.totals", ShiftShare.Of([new(1, 2, null, 4)]).Missing?.Code);
        Assert.Equal("missing.total-not-positive", ShiftShare.Of([new(1, 2, 0, 4)]).Missing?.Code);
    }

    [Fact]
    public void A_year_with_a_gap_has_no_dispersion_and_the_others_keep_theirs()
    {
        var path = SigmaConvergence
            .Of(
                [2000, 2001, 2003],
                [
                    [1, 4],
                    [1, double.NaN],
                    [2, 4],
                ]
            )
            .Value;

        Assert.Null(path.Dispersions[1]);
        Assert.Equal(path.Change / 3, path.TrendPerYear, 1e-15);
        Assert.Equal(
            "missing.region-values",
            SigmaConvergence
                .Of(
                    [2000, 2001],
                    [
                        [1, 4],
                        [1, double.NaN],
                    ]
                )
                .Missing?.Code
        );
        Assert.Equal(
            "missing.too-few-years",
            SigmaConvergence
                .Of(
                    [2000],
                    [
                        [1, 4],
                    ]
                )
                .Missing?.Code
        );
    }

    [Fact]
    public void Regions_that_drift_apart_have_no_half_life()
    {
        var line = BetaConvergence.Of([1, 2, 4], [1, 3, 9], years: 10).Value;

        Assert.True(line.Slope > 0);
        Assert.True(line.Speed < 0);
        Assert.Null(line.HalfLifeYears);
        Assert.Null(BetaConvergence.Of([1, 2, 4], [4, 2, 1], years: 1).Value.Speed);
    }

    static IEnumerable<(int Left, int Right)> Pairs(int count) =>
        from left in Enumerable.Range(0, count)
        from right in Enumerable.Range(0, count)
        select (left, right);
}
