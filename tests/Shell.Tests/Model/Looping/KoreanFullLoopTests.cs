using Evenground.Model;
using Xunit;

namespace Evenground.Tests.Model.Looping;

/// <summary>The full model's own table of gains on the shipped pack, with the pack's defaults and no
/// founders.</summary>
/// <remarks>Golden numbers: found by this program, as no other has every age; held to the digits that
/// decision 21 tells, so that whoever moves them sees it.</remarks>
public class KoreanFullLoopTests
{
    static readonly int[] Horizons = [5, 10, 20, 30];

    static readonly Lazy<Task<IReadOnlyList<FullLoop>>> Loops = new(async () =>
        FullLoop
            .Of(
                Simulation.Of((await KoreanModel.Made).Calibration, new(), Horizons[^1]).Value,
                KoreanModel.WithoutFounders,
                CycleLinks.All,
                Horizons
            )
            .Value
    );

    [Theory]
    [InlineData(5, 0.109, 0.261, 1.037, 1.093, 0.19)]
    [InlineData(10, 0.167, 0.405, 1.061, 1.132, 0.33)]
    [InlineData(20, 0.237, 0.555, 1.094, 1.178, 0.54)]
    [InlineData(30, 0.288, 0.621, 1.119, 1.215, 0.70)]
    public async Task Attraction_that_is_held_gives_the_gains_of_the_table(
        int years,
        double gain,
        double diluting,
        double least,
        double most,
        double residents
    )
    {
        var held = (await Loops.Value).Single(loop => loop.Years == years).Held;

        double[] own = [.. Enumerable.Range(0, held.Regions).Select(held.OwnAmplification)];
        Assert.Equal(gain, held.Gain, 6e-4);
        Assert.Equal(diluting, held.Diluting, 6e-4);
        Assert.Equal(least, own.Min(), 6e-4);
        Assert.Equal(most, own.Max(), 6e-4);
        Assert.Equal(residents, held.MedianResidentsPerJob, 6e-3);
    }

    [Theory]
    [InlineData(5, 1.004, 1.011, 0.13)]
    [InlineData(10, 1.014, 1.036, 0.27)]
    [InlineData(20, 1.041, 1.084, 0.55)]
    [InlineData(30, 1.064, 1.120, 0.77)]
    public async Task Money_that_is_placed_every_year_gives_less_than_held_attraction(
        int years,
        double least,
        double most,
        double residents
    )
    {
        var loop = (await Loops.Value).Single(loop => loop.Years == years);

        Assert.Equal(least, loop.OwnAmplification.Min(), 6e-4);
        Assert.Equal(most, loop.OwnAmplification.Max(), 6e-4);
        Assert.Equal(residents, FullLoop.Median(loop.ResidentsPerStartupJob), 6e-3);
        Assert.True(most < Enumerable.Range(0, loop.Held.Regions).Max(loop.Held.OwnAmplification));
    }

    /// <summary>Sharing runs between horizons changes no bit: what is read at five years of a run of thirty
    /// is what a run of five gives.</summary>
    [Fact]
    public async Task A_horizon_read_from_a_longer_run_is_the_horizon_by_itself()
    {
        var calibration = (await KoreanModel.Made).Calibration;

        var alone = FullLoop
            .Of(Simulation.Of(calibration, new(), 5).Value, KoreanModel.WithoutFounders, CycleLinks.All, 5)
            .Value;

        var shared = (await Loops.Value)[0];
        Assert.Equal(alone.Held.Gain, shared.Held.Gain);
        Assert.Equal(alone.OwnAmplification, shared.OwnAmplification);
        Assert.Equal(alone.ResidentsPerStartupJob, shared.ResidentsPerStartupJob);
    }

    /// <summary>What the decision says of the multiplier and of the slowest modes.</summary>
    [Fact]
    public async Task The_multiplier_and_the_slowest_modes_are_those_of_the_decision()
    {
        var simulation = Simulation.Of((await KoreanModel.Made).Calibration, new(), 10).Value;

        var multiplier = ConsistentMultiplier
            .Of(simulation, KoreanModel.WithoutFounders, CycleLinks.All)
            .Value;
        var modes = FullSpectrum.Of(simulation, KoreanModel.WithoutFounders, CycleLinks.All, count: 6);

        Assert.Equal(0.935, multiplier.Structural, 6e-4);
        Assert.Equal(0.26, multiplier.ResidentsPerStartupJob, 6e-3);
        Assert.Equal(0.969, modes[0].Value.Magnitude, 6e-4);
        Assert.True(modes[0].IsNational);
        var between = modes.First(mode => !mode.IsNational);
        Assert.Equal(0.943, between.Value.Magnitude, 6e-4);
        Assert.Equal(11.8, between.HalfLife, 0.06);
    }
}
