using Evenground.Model;
using Xunit;

namespace Evenground.Tests.Model.Estimating;

/// <summary>What holds of every Poisson estimate: its first-order conditions, what is left out and said, and
/// that neither threads nor order change it.</summary>
public class PoissonEstimatorTests
{
    static readonly GravityPanel Small = GravityPanel.Of(regions: 17, years: 21, rows: 5_536);

    /// <remarks>Golden numbers: with no regressor but a group's dummy the estimate is the logarithm of the
    /// ratio
    /// of means, and its conventional error √(1 ÷ sum + 1 ÷ sum).</remarks>
    [Fact]
    public void A_dummy_has_the_logarithm_of_the_ratio_of_means()
    {
        var estimate = Estimate(
            new() { Outcome = [1, 2, 3, 4, 5, 9], Regressors = [new("second", [0, 0, 0, 1, 1, 1])] }
        );

        Assert.Equal(Math.Log(18.0 / 6), estimate.Coefficients[0], 12);
        Assert.Equal(Math.Sqrt((1.0 / 6 + 1.0 / 18) * 5 / 4), estimate.Conventional.StandardError(0), 12);
        Assert.Equal(PoissonConvergence.Reached, estimate.Convergence);
    }

    [Fact]
    public void One_thread_and_several_give_the_same_bits()
    {
        var panel = GravityPanel.Of(regions: 60, years: 10, rows: 35_400).ThreeWay();

        var one = Estimate(panel);
        var several = PoissonEstimator.Estimate(panel, (parts, run) => Parallel.For(0, parts, run)).Value;

        Assert.Equal(one.Coefficients, several.Coefficients);
        Assert.Equal(one.Robust.Covariance, several.Robust.Covariance);
        Assert.Equal(one.LogLikelihood, several.LogLikelihood);
    }

    [Fact]
    public void The_order_of_rows_and_the_numbers_of_groups_change_nothing_but_rounding()
    {
        var order = Enumerable.Range(0, Small.Rows).Select(row => (int)(row * 2_027L % Small.Rows)).ToArray();
        var shuffled = new PoissonPanel
        {
            Outcome = Taken(Small.Outcome, order),
            Regressors =
            [
                .. Small.Regressors.Select(column => new PanelColumn(
                    column.Name,
                    Taken(column.Values, order)
                )),
            ],
            Effects = [Spread(Small.OriginYear, order), Spread(Small.DestinationYear, order)],
        };

        var straight = Estimate(
            new()
            {
                Outcome = Small.Outcome,
                Regressors = Small.Regressors,
                Effects = [Small.OriginYear, Small.DestinationYear],
            }
        );
        var mixed = Estimate(shuffled);

        for (var place = 0; place < 3; place++)
            Assert.Equal(straight.Coefficients[place], mixed.Coefficients[place], 1e-9);

        // Codes far apart, so that no table can hold them.
        static PanelGroups Spread(PanelGroups groups, int[] order) =>
            new(groups.Name, [.. order.Select(row => unchecked(groups.Codes[row] * 1_000_003 - 7))]);
    }

    [Fact]
    public void More_regressors_than_a_vector_holds_equal_the_same_in_two_halves_of_a_sum()
    {
        var extra = Enumerable
            .Range(0, 8)
            .Select(number => new PanelColumn(
                $"z{number}",
                [
                    .. Small.Distance.Select(
                        (distance, row) => Math.Sin(distance * (number + 1) + row % (number + 3))
                    ),
                ]
            ))
            .ToArray();
        var panel = Small.TwoWay(Small.ByOrigin);
        PanelColumn[] columns = [.. panel.Regressors, .. extra];

        var estimate = Estimate(With(panel, columns));
        var reversed = Estimate(With(panel, [.. columns.Reverse()]));

        Assert.Equal(12, estimate.Coefficients.Length);
        for (var place = 0; place < 12; place++)
        {
            Assert.Equal(estimate.Coefficients[place], reversed.Coefficients[11 - place], 1e-8);
            Assert.Equal(
                estimate.Clustered!.StandardError(place),
                reversed.Clustered!.StandardError(11 - place),
                1e-7
            );
            Assert.Equal(
                estimate.Robust.StandardError(place),
                reversed.Robust.StandardError(11 - place),
                1e-7
            );
        }
    }

    [Fact]
    public void Regressors_that_others_or_effects_determine_are_left_out_and_named()
    {
        var panel = Small.ThreeWay();
        double[] sum = [.. Small.Others[0].Select((value, row) => 2 * value - 3 * Small.Others[2][row])];

        var estimate = Estimate(
            With(
                panel,
                [
                    Small.LogDistance,
                    .. panel.Regressors,
                    new("sum", sum),
                    new("one", [.. sum.Select(_ => 1.0)]),
                ]
            )
        );
        var alone = Estimate(panel);

        Assert.Equal(["ldist", "sum", "one"], estimate.Collinear);
        Assert.Equal(["x1", "x2", "x3"], estimate.Names);
        Assert.Contains(estimate.Notices, notice => notice.Code == "poisson-collinear");
        for (var place = 0; place < 3; place++)
            Assert.Equal(alone.Coefficients[place], estimate.Coefficients[place], 1e-9);
    }

    [Fact]
    public void A_regressor_that_only_the_other_effects_determine_is_found_too()
    {
        double[] ofBoth =
        [
            .. Small.Origin.Select(
                (origin, row) => Math.Sqrt(origin) + 0.1 * Small.Destination[row] * Small.Year[row]
            ),
        ];

        var estimate = Estimate(With(Small.ThreeWay(), [.. Small.Regressors, new("both", ofBoth)]));

        Assert.Equal(["both"], estimate.Collinear);
    }

    /// <remarks>A row has weight 2 or stands twice: the same likelihood. An offset is a regressor of
    /// coefficient
    /// 1.</remarks>
    [Fact]
    public void Weights_count_rows_and_offsets_shift_coefficients()
    {
        var panel = Small.TwoWay();
        double[] weights = [.. Small.Year.Select(year => year % 3 == 0 ? 2.0 : 1.0)];
        int[] twice =
        [
            .. Enumerable.Range(0, Small.Rows).SelectMany(row => Enumerable.Repeat(row, (int)weights[row])),
        ];
        double[] offset = [.. Small.Others[0].Select(value => 0.1 * value)];

        var weighted = Estimate(With(panel, [.. panel.Regressors], weights: weights));
        var repeated = Estimate(
            new()
            {
                Outcome = Taken(Small.Outcome, twice),
                Regressors =
                [
                    .. panel.Regressors.Select(column => new PanelColumn(
                        column.Name,
                        Taken(column.Values, twice)
                    )),
                ],
                Effects =
                [
                    .. panel.Effects.Select(groups => new PanelGroups(
                        groups.Name,
                        [.. twice.Select(row => groups.Codes[row])]
                    )),
                ],
            }
        );
        var shifted = Estimate(With(panel, [.. panel.Regressors], offset: offset));
        var plain = Estimate(panel);

        for (var place = 0; place < 4; place++)
        {
            Assert.Equal(repeated.Coefficients[place], weighted.Coefficients[place], 1e-9);
            Assert.Equal(
                plain.Coefficients[place] - (place == 1 ? 0.1 : 0),
                shifted.Coefficients[place],
                1e-9
            );
        }

        Assert.Equal(repeated.LogLikelihood, weighted.LogLikelihood, 1e-5);
        Assert.Equal(repeated.Deviance, weighted.Deviance, 1e-5);
        Assert.Equal(plain.Deviance, shifted.Deviance, 1e-5);
    }

    [Fact]
    public void A_row_of_weight_zero_is_left_out_and_said()
    {
        double[] weights = [.. Enumerable.Range(0, Small.Rows).Select(row => row < 5_000 ? 1.0 : 0.0)];

        var estimate = Estimate(With(Small.TwoWay(), [.. Small.Regressors], weights: weights));

        Assert.Equal(536, estimate.LeftOut.WithoutWeight);
        Assert.Contains(estimate.Notices, notice => notice.Code == "poisson-without-weight");
    }

    /// <remarks>The regressor is above 0 only where all outcomes are 0: its coefficient would go to -∞. Left
    /// out
    /// are those rows; nothing is then left of the regressor.</remarks>
    [Fact]
    public void Rows_that_a_regressor_separates_are_found_and_left_out()
    {
        var panel = Small.TwoWay();
        double[] trap = [.. Small.Outcome.Select((value, row) => value == 0 && row % 50 == 0 ? 1.0 : 0.0)];
        var plain = Estimate(panel);

        var estimate = Estimate(With(panel, [.. panel.Regressors, new("trap", trap)]));

        // Some of the rows lie in levels of zeros only, which are left out before.
        Assert.Equal(74, trap.Sum());
        Assert.Equal(71, estimate.LeftOut.Separated);
        Assert.Equal(plain.LeftOut.OnlyZeros, estimate.LeftOut.OnlyZeros);
        Assert.Equal(["trap"], estimate.Collinear);
        Assert.Equal(PoissonConvergence.Reached, estimate.Convergence);
        Assert.Contains(estimate.Notices, notice => notice.Code == "poisson-separated");
    }

    [Fact]
    public void Levels_of_zeros_are_left_out_and_singletons_on_request()
    {
        double[] outcome = [0, 0, 3, 1, 4, 2, 6, 5, 2];
        int[] group = [1, 1, 2, 2, 3, 3, 3, 3, 9];
        double[] slope = [0.3, 0.2, 0.9, 0.1, 0.5, 0.2, 0.8, 0.4, 0.7];
        PoissonPanel Panel(bool leavesOut) =>
            new()
            {
                Outcome = outcome,
                Regressors = [new("x", slope)],
                Effects = [new("group", group)],
                LeavesOutSingletons = leavesOut,
            };

        var kept = Estimate(Panel(leavesOut: false));
        var without = Estimate(Panel(leavesOut: true));

        Assert.Equal(new PoissonLeftOut(0, OnlyZeros: 2, Separated: 0, Singletons: 0), kept.LeftOut);
        Assert.Equal([new EffectLevels("group", Levels: 3, Singletons: 1)], kept.Effects);
        Assert.Equal(new PoissonLeftOut(0, OnlyZeros: 2, Separated: 0, Singletons: 1), without.LeftOut);
        Assert.Equal(kept.Coefficients[0], without.Coefficients[0], 1e-10);
    }

    static PoissonEstimate Estimate(PoissonPanel panel) =>
        PoissonEstimator.Estimate(panel, Parts.InOrder).Value;

    static PoissonPanel With(
        PoissonPanel panel,
        PanelColumn[] regressors,
        double[]? weights = null,
        double[]? offset = null
    ) =>
        new()
        {
            Outcome = panel.Outcome,
            Regressors = regressors,
            Effects = panel.Effects,
            Clusters = panel.Clusters,
            Weights = weights,
            Offset = offset,
        };

    static double[] Taken(double[] values, int[] rows) => [.. rows.Select(row => values[row])];
}
