using Evenground.Model;
using Xunit;

namespace Evenground.Tests.Model.Estimating;

/// <summary>Coefficients and errors equal those of independent programs on the same panels.</summary>
/// <remarks>
/// Golden numbers: <c>reference/small.R</c> (R 4.2.2, <c>glm</c> with a dummy for each level, errors by hand)
/// and
/// <c>reference/panel.py</c> (numpy, plain alternating projections to 1e-13), beside this file; errors there
/// have no factor for small samples. The package fixest, whose factors are used, could not be installed where
/// they were made; its printed coefficients of 1,245,000 rows are compared by the benchmark <c>ppml</c>.
/// </remarks>
public class PoissonGoldenTests
{
    static readonly GravityPanel Small = GravityPanel.Of(regions: 17, years: 21, rows: 5_536),
        Large = GravityPanel.Of(regions: 250, years: 5, rows: 276_055);

    [Fact]
    public void Two_way_effects_of_276_055_rows_equal_those_of_alternating_projections()
    {
        var estimate = Estimate(Large.TwoWay(Large.ByOrigin));

        Assert.Equal(276_055, estimate.Rows);
        Assert.Equal([1_110, 1_250], estimate.Effects.Select(effect => effect.Levels));
        Near([-1.139454228408, 0.2878121508694, 0.4736530091466, -0.1713433826572], estimate.Coefficients);
        ErrorsNear(estimate.Conventional, [0.001820967065, 0.002686455667, 0.003034414844, 0.00256884539]);
        ErrorsNear(estimate.Robust, [0.006252415589, 0.007204917046, 0.008668961094, 0.007292648945]);
        ErrorsNear(estimate.Clustered!, [0.00657370122, 0.009092046956, 0.009439339719, 0.007375527915]);
    }

    [Fact]
    public void Three_way_effects_of_247_660_rows_equal_those_of_alternating_projections()
    {
        var estimate = Estimate(Large.ThreeWay(Large.ByOrigin));

        Assert.Equal(247_660, estimate.Rows);
        Assert.Equal(276_055 - 247_660, estimate.LeftOut.OnlyZeros);
        Assert.Equal([1_110, 1_250, 49_532], estimate.Effects.Select(effect => effect.Levels));
        Near([0.2954094309339, 0.4830245414738, -0.1748542577462], estimate.Coefficients);
        ErrorsNear(estimate.Conventional, [0.00340483527, 0.003911865826, 0.00327256603]);
        ErrorsNear(estimate.Robust, [0.006433763909, 0.007576777865, 0.00622489982]);
        ErrorsNear(estimate.Clustered!, [0.008959782078, 0.01021619382, 0.008201537441]);
    }

    [Fact]
    public void Three_way_effects_of_5_386_rows_equal_those_of_alternating_projections()
    {
        var estimate = Estimate(Small.ThreeWay(Small.ByOrigin));

        Assert.Equal([350, 354, 264], estimate.Effects.Select(effect => effect.Levels));
        Near([0.365281992419, 0.4759009392366, -0.2288886107473], estimate.Coefficients);
        ErrorsNear(estimate.Conventional, [0.02642293127, 0.02991457034, 0.02478286582]);
        ErrorsNear(estimate.Robust, [0.03816375754, 0.04451490456, 0.03701741435]);
        ErrorsNear(estimate.Clustered!, [0.03935699116, 0.05009528434, 0.04983203037]);
    }

    [Fact]
    public void Two_way_effects_of_5_386_rows_equal_those_of_dummies_in_r()
    {
        var estimate = Estimate(Small.TwoWay(Small.ByOrigin));

        Assert.Equal(5_386, estimate.Rows);
        Near([-1.26274412699, 0.348457903226, 0.49548633648, -0.210862721213], estimate.Coefficients);
        ErrorsNear(
            estimate.Conventional,
            [0.0206006402114, 0.0240983162348, 0.0272473055705, 0.0228768965888]
        );
        ErrorsNear(estimate.Robust, [0.0318586221139, 0.039212885948, 0.0465320411255, 0.0398691715833]);
        ErrorsNear(estimate.Clustered!, [0.0308530771203, 0.0363432628773, 0.045522154976, 0.0489832646603]);
        Assert.Equal(-7167.1643082891, estimate.LogLikelihood, 1e-6);
        Assert.Equal(8224.3393817550, estimate.Deviance, 1e-6);
    }

    [Fact]
    public void Errors_clustered_by_pair_and_in_two_ways_equal_those_worked_out_in_r()
    {
        var byPair = Estimate(Small.TwoWay(Small.Pair)).Clustered!;
        var twoWays = Estimate(Small.TwoWay(Small.ByOrigin, Small.ByDestination)).Clustered!;

        ErrorsNear(byPair, [0.0331210829547, 0.0395042689626, 0.0451726645899, 0.0407695560946]);
        ErrorsNear(twoWays, [0.0250195561841, 0.0578320165726, 0.052101737071, 0.046666101941]);
    }

    /// <remarks>Factors by hand, as fixest has them: K = 4 + 350 + 354 - 1; origin and year lie within
    /// origin,
    /// so
    /// that its 350 levels count as one.</remarks>
    [Fact]
    public void Factors_for_small_samples_are_those_that_fixest_has_by_default()
    {
        var estimate = Estimate(Small.TwoWay(Small.ByOrigin));
        var (levels, others) = (estimate.Effects[0].Levels, estimate.Effects[1].Levels);
        Assert.Equal((350, 354), (levels, others));
        var (rows, parameters) = ((double)estimate.Rows, 4 + levels + others - 1);
        var nested = parameters - (levels - 1);

        Assert.Equal((parameters, nested), (estimate.Robust.Parameters, estimate.Clustered!.Parameters));
        Assert.Equal((rows - 1) / (rows - parameters), estimate.Conventional.Factor, 12);
        Assert.Equal(rows / (rows - parameters), estimate.Robust.Factor, 12);
        Assert.Equal((rows - 1) / (rows - nested) * 17 / 16, estimate.Clustered.Factor, 12);
    }

    static PoissonEstimate Estimate(PoissonPanel panel)
    {
        var estimate = PoissonEstimator.Estimate(panel, Parts.InOrder).Value;
        Assert.Equal(PoissonConvergence.Reached, estimate.Convergence);
        return estimate;
    }

    static void Near(double[] expected, double[] found)
    {
        Assert.Equal(expected.Length, found.Length);
        for (var place = 0; place < expected.Length; place++)
            Assert.Equal(expected[place], found[place], 1e-9);
    }

    static void ErrorsNear(CoefficientVariance variance, double[] expected)
    {
        for (var place = 0; place < expected.Length; place++)
            Assert.Equal(
                1,
                variance.StandardError(place) / Math.Sqrt(variance.Factor) / expected[place],
                1e-6
            );
    }
}
