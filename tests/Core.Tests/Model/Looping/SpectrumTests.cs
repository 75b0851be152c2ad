using Evenground.Model;
using Xunit;

namespace Evenground.Tests.Model.Looping;

/// <summary>The modes of the reduced cycle, and the settings under which it has no end.</summary>
public class SpectrumTests
{
    static readonly Calibration Country = LoopCountry.Invented(5);

    static readonly double[] Jobs = [100, 0, 0, 50, 0];

    public static TheoryData<double, double> FoundersAndSlowness => [(0, 0), (1, 0), (0, 0.6), (1, 0.6)];

    [Theory, MemberData(nameof(FoundersAndSlowness))]
    public void The_modes_together_tell_what_the_years_bring(double founders, double slowness)
    {
        var setting = Setting(founders, slowness);
        var spectrum = Spectrum.Of(Country, setting, CycleLinks.All, LoopSettings.Reduced);
        var (residents, local) = spectrum.After(Jobs, 12);

        var step = StepOf(setting);
        var state = step.Entry(Jobs);
        for (var year = 1; year < 12; year++)
        {
            var next = new double[step.Size];
            step.Apply(state, new double[5], next);
            state = next;
        }

        for (var region = 0; region < 5; region++)
        {
            Assert.Equal(state[region], residents[region], 1e-8);
            Assert.Equal(state[5 + region], local[region], 1e-8);
        }
    }

    [Theory, MemberData(nameof(FoundersAndSlowness))]
    public void The_national_mode_is_the_exit_alone_and_no_policy_loads_on_it(
        double founders,
        double slowness
    )
    {
        var spectrum = Spectrum.Of(
            Country,
            Setting(founders, slowness),
            CycleLinks.All,
            LoopSettings.Reduced
        );

        var national = Assert.Single(spectrum.Modes, mode => mode.IsNational);
        var place = spectrum.Modes.ToList().IndexOf(national);
        Assert.Equal(0.98, national.Value.Real, 1e-12);
        Assert.Equal(0, spectrum.Loadings(Jobs)[place].Magnitude, 1e-9);
    }

    [Theory]
    [InlineData(0.5, 1)]
    [InlineData(0.25, 0.5)]
    [InlineData(0, 0)]
    public void A_half_life_is_the_time_to_half(double modulus, double years) =>
        Assert.Equal(years, Spectrum.HalfLifeOf(modulus), 1e-12);

    [Fact]
    public void What_does_not_fade_has_no_half_life() =>
        Assert.Equal(double.PositiveInfinity, Spectrum.HalfLifeOf(1));

    [Theory, MemberData(nameof(FoundersAndSlowness))]
    public void A_setting_is_checked_by_its_largest_eigenvalue_outside_the_national_mode(
        double founders,
        double slowness
    )
    {
        var setting = Setting(founders, slowness);

        var largest = Stability.Check(Country, setting, CycleLinks.All).Value;

        var spectrum = Spectrum.Of(Country, setting, CycleLinks.All, LoopSettings.Reduced);
        Assert.Equal(spectrum.LargestOther, largest, 1e-10);
    }

    [Fact]
    public void In_a_country_of_many_regions_the_leading_eigenvalue_alone_is_sought()
    {
        var country = LoopCountry.Invented(160);

        var largest = Stability.Check(country, LoopCountry.Defaults, CycleLinks.All).Value;

        var step = ReducedStep.Of(country, LoopCountry.Defaults, CycleLinks.All, LoopSettings.Reduced);
        var values = EigenSystem.ValuesOf(step.ToMatrix());
        Assert.Equal(0.98, values[0].Real, 1e-10);
        Assert.Equal(values[1].Magnitude, largest, 1e-9);
    }

    [Fact]
    public void An_explosive_setting_is_refused_with_its_eigenvalue()
    {
        var setting = LoopCountry
            .Defaults.With(CycleParameter.Dilution, 0)
            .With(CycleParameter.MigrationElasticity, 5)
            .With(CycleParameter.JobsPerResident, 0.6);

        Assert.False(Stability.Check(Country, setting, CycleLinks.All).Accepted(out _, out var refusal));

        var explosive = Assert.IsType<ExplosiveSetting>(refusal);
        Assert.True(explosive.Eigenvalue > 1);
        Assert.Equal("model.explosive-setting", explosive.Code);
    }

    [Fact]
    public void With_the_people_link_off_no_setting_is_explosive()
    {
        var setting = LoopCountry.Defaults.With(CycleParameter.MigrationElasticity, 5);

        Assert.True(Stability.Check(Country, setting, CycleLinks.All & ~CycleLinks.Migration).Value < 1);
    }

    static CycleParameters Setting(double founders, double slowness) =>
        LoopCountry
            .Defaults.With(CycleParameter.Founders, founders)
            .With(CycleParameter.Expectation, slowness)
            .With(CycleParameter.Congestion, 0.1);

    static ReducedStep StepOf(CycleParameters setting) =>
        ReducedStep.Of(Country, setting, CycleLinks.All, LoopSettings.Reduced);
}
