using CsCheck;
using Evenground.Model;
using Xunit;

namespace Evenground.Tests.Model.Answering;

/// <summary>The inverse distributions that draws are made with.</summary>
public class DistributionTests
{
    /// <summary>From NormalDist().inv_cdf of Python's standard library, which is an implementation of its
    /// own.</summary>
    [Theory]
    [InlineData(1e-300, -37.0470962993612)]
    [InlineData(1e-12, -7.034483825301132)]
    [InlineData(1e-05, -4.2648907939228256)]
    [InlineData(0.01, -2.3263478740408408)]
    [InlineData(0.07, -1.4757910281791702)]
    [InlineData(0.075, -1.4395314709384557)]
    [InlineData(0.3, -0.5244005127080407)]
    [InlineData(0.5, 0.0)]
    [InlineData(0.6180339887, 0.30032138525916147)]
    [InlineData(0.999999, 4.753424308817089)]
    public void The_normal_inverse_is_that_of_a_second_implementation(double probability, double value) =>
        Assert.Equal(value, NormalQuantile.Of(probability), 1e-14 * (1 + Math.Abs(value)));

    /// <summary>By Simpson's rule with 400,000 steps over the density, in Python.</summary>
    [Theory]
    [InlineData(2.2, 3.8, 0.1, 0.05459199013893753)]
    [InlineData(2.2, 3.8, 0.5, 0.7600108732865183)]
    [InlineData(2.2, 3.8, 0.9, 0.9991234648673302)]
    [InlineData(4.5, 1.5, 0.6, 0.18460731840898964)]
    [InlineData(2, 4, 0.25, 0.3671875)]
    public void The_beta_distribution_is_the_integral_of_its_density(double a, double b, double x, double p)
    {
        var beta = new BetaDistribution(a, b);

        Assert.Equal(p, beta.Below(x), 1e-11);
        Assert.Equal(x, beta.Quantile(p), 1e-10);
    }

    [Fact]
    public void The_beta_distribution_with_whole_numbers_is_its_polynomial() =>
        Gen.Double[0, 1]
            .Sample(x =>
                Math.Abs(new BetaDistribution(3, 3).Below(x) - x * x * x * (10 + x * (6 * x - 15))) < 1e-14
            );

    [Fact]
    public void The_beta_inverse_leads_back_whatever_is_asked() =>
        Gen.Select(Gen.Double[1, 5], Gen.Double[1, 5], Gen.Double[0.001, 0.999])
            .Sample(
                (a, b, p) =>
                {
                    var beta = new BetaDistribution(a, b);
                    return Math.Abs(beta.Below(beta.Quantile(p)) - p) < 1e-13;
                }
            );

    [Theory]
    [InlineData(PriorShape.Uniform, 0.25, 0.5)]
    [InlineData(PriorShape.Triangular, 0.25, 1)]
    [InlineData(PriorShape.Triangular, 1, 3)]
    [InlineData(PriorShape.Triangular, 0.625, 1.5)]
    public void A_prior_has_the_values_of_its_drawing(PriorShape shape, double probability, double value)
    {
        // A triangle from 0 over 1 to 3: a third of its area lies below 1, and below 1.5 it is 1 - 1.5² ÷ 6.
        var prior = ParameterPrior
            .Of(CycleParameter.Multiplier, shape, 0, 1, shape == PriorShape.Uniform ? 2 : 3)
            .Value;

        var asked = shape == PriorShape.Triangular && value == 1 ? 1.0 / 3 : probability;

        Assert.Equal(value, prior.Quantile(asked), 1e-12);
    }

    [Fact]
    public void No_prior_leaves_its_range_and_all_rise() =>
        Gen.Select(Gen.Enum<PriorShape>(), Gen.Double[0, 1], Gen.Double[0, 1])
            .Sample(
                (shape, first, second) =>
                {
                    var prior = ParameterPrior.Of(CycleParameter.Multiplier, shape, 0.5, 1, 2.3).Value;
                    var (low, high) = (
                        prior.Quantile(Math.Min(first, second)),
                        prior.Quantile(Math.Max(first, second))
                    );
                    return low >= 0.5 && low <= high && high <= 2.3;
                }
            );

    [Fact]
    public void A_prior_out_of_order_is_refused()
    {
        var accepted = ParameterPrior
            .Of(CycleParameter.Multiplier, PriorShape.Triangular, 1, 0.5, 2)
            .Accepted(out _, out var refusal);

        Assert.False(accepted);
        Assert.Equal(new PriorMustBeOrdered("multiplier", 1, 0.5, 2), refusal);
    }

    [Fact]
    public void A_prior_beyond_what_makes_sense_is_refused()
    {
        var accepted = ParameterPrior
            .Of(CycleParameter.Additionality, PriorShape.Uniform, 0, 0.5, 1.5)
            .Accepted(out _, out var refusal);

        Assert.False(accepted);
        Assert.Equal(new PriorMustLieWithinLimits("additionality", 0, 1.5, 0, 1), refusal);
    }
}
