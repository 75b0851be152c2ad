using Evenground.Model;
using Xunit;

namespace Evenground.Tests.Model.Answering;

/// <summary>Draws fill their ranges evenly, and are the same whatever else is asked.</summary>
public class ParameterDrawsTests
{
    [Fact]
    public void Each_slice_of_each_prior_is_drawn_once()
    {
        var draws = ParameterDraws.Sample(SmallCountry.Parameters, SmallCountry.Priors, 100, seed: 1);

        var slices = draws.Of(CycleParameter.Leaving).Select(value => (int)(value * 100)).Order();

        Assert.Equal(Enumerable.Range(0, 100), slices);
    }

    [Fact]
    public void Parameters_are_drawn_apart_from_each_other()
    {
        var draws = ParameterDraws.Sample(SmallCountry.Parameters, SmallCountry.Priors, 2000, seed: 1);

        var correlation = Quantiles.RankCorrelation(
            draws.Of(CycleParameter.Leaving),
            draws.Of(CycleParameter.Returns)
        );

        Assert.InRange(correlation, -0.07, 0.07);
    }

    [Fact]
    public void Fixing_a_parameter_shifts_no_other_draw()
    {
        var free = ParameterDraws.Sample(SmallCountry.Parameters, SmallCountry.Priors, 50, seed: 3);
        var held = ParameterDraws.Sample(
            SmallCountry.Parameters.With(CycleParameter.Returns, 1),
            [.. SmallCountry.Priors.Where(prior => prior.Parameter != CycleParameter.Returns)],
            50,
            seed: 3
        );

        Assert.Equal(free.Of(CycleParameter.Multiplier), held.Of(CycleParameter.Multiplier));
        Assert.All(held.Of(CycleParameter.Returns), value => Assert.Equal(1, value));
    }

    [Fact]
    public void Another_seed_draws_others()
    {
        var one = ParameterDraws.Sample(SmallCountry.Parameters, SmallCountry.Priors, 50, seed: 3);
        var other = ParameterDraws.Sample(SmallCountry.Parameters, SmallCountry.Priors, 50, seed: 4);

        Assert.NotEqual(one.Of(CycleParameter.Multiplier), other.Of(CycleParameter.Multiplier));
    }
}
