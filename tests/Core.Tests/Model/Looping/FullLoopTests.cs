using Evenground.Model;
using Evenground.Tests.Model.Simulating;
using Xunit;

namespace Evenground.Tests.Model.Looping;

/// <summary>The loop of the full model, read off the engine.</summary>
public class FullLoopTests
{
    static readonly Simulation Country = Simulation
        .Of(InventedCountry.Of(5), new BaselineVariant(), horizon: 12)
        .Value;

    static readonly CycleParameters Setting = InventedCountry
        .Defaults.With(CycleParameter.Expectation, 0)
        .With(CycleParameter.Congestion, 0)
        .With(CycleParameter.Spillover, 0)
        .With(CycleParameter.CrowdIn, 0)
        .With(CycleParameter.Founders, 0);

    [Fact]
    public void Without_births_deaths_and_founders_migration_makes_no_job_in_the_nation()
    {
        var loop = FullLoop.Of(Country, Setting, CycleLinks.All & ~CycleLinks.Demography, years: 10).Value;

        Assert.All(loop.NationalAmplification, value => Assert.Equal(1, value, 1e-9));
        Assert.All(loop.OwnAmplification, value => Assert.True(value > 1));
        for (var region = 0; region < 5; region++)
            Assert.Equal(1, loop.Held.NationalAmplification(region), 1e-9);
    }

    [Fact]
    public void The_full_loop_of_one_year_is_the_reduced_loop_weighted_by_age()
    {
        var full = FullLoop.Of(Country, Setting, CycleLinks.All, years: 1).Value;
        var reduced = StaticLoop
            .Of(Country.Calibration, Setting, CycleLinks.All, 1, LoopSettings.ByAgeAndRegion)
            .Value;

        // Half of a year's movers are there for half of the year's moves and deaths: within a tenth.
        Assert.InRange(full.Held.Gain / reduced.Gain, 0.9, 1.1);
    }

    [Fact]
    public void With_the_people_link_off_the_full_loop_amplifies_nothing()
    {
        var loop = FullLoop.Of(Country, Setting, CycleLinks.All & ~CycleLinks.Migration, years: 10).Value;

        Assert.All(loop.OwnAmplification, value => Assert.Equal(1, value));
        Assert.Equal(0, loop.Held.Gain);
    }

    [Fact]
    public void The_structural_multiplier_and_what_residents_bring_make_the_published_one()
    {
        var found = ConsistentMultiplier.Of(Country, Setting, CycleLinks.All).Value;

        var corrected = found.In(Setting);
        var loop = FullLoop.Of(Country, corrected, CycleLinks.All, ConsistentMultiplier.Years).Value;
        var residents = FullLoop.Median(loop.ResidentsPerStartupJob);
        Assert.Equal(1, found.Published);
        Assert.InRange(found.Structural, 0.5, 0.99);
        Assert.Equal(1, found.Structural + 0.25 * residents, 1e-7);
    }

    [Fact]
    public void The_double_counted_multiplier_is_the_published_one()
    {
        var found = ConsistentMultiplier.Of(Country, Setting, CycleLinks.All).Value;

        Assert.Equal(Setting, found.In(Setting, MultiplierRule.DoubleCounted));
        Assert.Contains("double counted", ConsistentMultiplier.NameOf(MultiplierRule.DoubleCounted).English);
    }

    [Fact]
    public void Where_residents_bring_more_than_was_published_nothing_is_left_for_the_multiplier()
    {
        var setting = Setting.With(CycleParameter.Multiplier, 0.01).With(CycleParameter.JobsPerResident, 0.6);

        var found = ConsistentMultiplier.Of(Country, setting, CycleLinks.All).Value;

        Assert.Equal(0, found.Structural);
    }

    public static TheoryData<double, double> FoundersAndSlowness => [(0, 0), (1, 0.3)];

    [Theory, MemberData(nameof(FoundersAndSlowness))]
    public void The_slow_modes_of_the_full_model_are_turned_into_their_multiples(
        double founders,
        double slowness
    )
    {
        var setting = Setting
            .With(CycleParameter.Founders, founders)
            .With(CycleParameter.Expectation, slowness)
            .With(CycleParameter.Congestion, 0.1);

        var modes = FullSpectrum.Of(Country, setting, CycleLinks.All, count: 6);

        Assert.All(modes, mode => Assert.InRange(mode.Residual, 0, 1e-9));
        Assert.Contains(modes, mode => mode.IsNational);
        Assert.Contains(modes, mode => !mode.IsNational);
        Assert.All(modes, mode => Assert.InRange(mode.Value.Magnitude, 0.5, 1.2));
    }

    [Fact]
    public void Without_births_and_deaths_of_their_own_the_circles_modes_have_no_national_part()
    {
        var modes = FullSpectrum.Of(Country, Setting, CycleLinks.All & ~CycleLinks.Demography, count: 5);

        Assert.All(modes, mode => Assert.True(mode.NationalPart is < 1e-6 or > 0.5));
    }

    [Fact]
    public void A_circle_that_pulls_harder_has_slower_modes_between_regions()
    {
        var still = Setting.With(CycleParameter.MigrationElasticity, 0);
        var pulling = Setting
            .With(CycleParameter.MigrationElasticity, 1.5)
            .With(CycleParameter.Dilution, 0)
            .With(CycleParameter.JobsPerResident, 0.5);

        Assert.True(SlowestBetweenRegions(pulling) > SlowestBetweenRegions(still) + 0.01);
    }

    static double SlowestBetweenRegions(CycleParameters setting) =>
        FullSpectrum
            .Of(Country, setting, CycleLinks.All, count: 6)
            .Where(mode => !mode.IsNational)
            .Max(mode => mode.Value.Magnitude);
}
