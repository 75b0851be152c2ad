using Evenground.Model;
using Xunit;

namespace Evenground.Tests.Model.Looping;

/// <summary>What holds of the loop in any country.</summary>
public class StaticLoopTests
{
    static readonly Calibration Country = LoopCountry.Invented(6);

    public static TheoryData<int?, bool> Horizons => [(1, false), (10, true), (25, false), (null, true)];

    [Theory, MemberData(nameof(Horizons))]
    public void Migration_moves_jobs_about_and_makes_none(int? years, bool byAge)
    {
        var loop = Loop(LoopCountry.Defaults, years, LoopSettings.Reduced with { ByAge = byAge });

        for (var region = 0; region < loop.Regions; region++)
        {
            Assert.Equal(1, loop.NationalAmplification(region), 1e-14);
            Assert.True(loop.OwnAmplification(region) > 1);
            Assert.Equal(
                0,
                Enumerable.Range(0, loop.Regions).Sum(other => loop.ResidentsPerJob(of: other, region)),
                1e-12
            );
        }
    }

    [Fact]
    public void The_loop_of_one_year_is_a_years_response_of_migration()
    {
        var loop = Loop(LoopCountry.Defaults, 1);
        var country = ReducedCountryOf(Country);

        // (I - D_J⁻¹ m_P M + (w ÷ W) M) V = D_J⁻¹ d, written out for a single year.
        for (var row = 0; row < loop.Regions; row++)
        for (var column = 0; column < loop.Regions; column++)
        {
            var pull = PullOf(country, row, column);
            Assert.Equal(0.25 * pull / Country.Jobs[row], loop.Plus[row, column], 1e-12);
            Assert.Equal(0.6 * pull / country.Workers[row], loop.Minus[row, column], 1e-12);
        }
    }

    [Fact]
    public void Longer_horizons_turn_the_circle_further_and_near_the_limit()
    {
        double[] gains =
        [
            .. new int?[] { 1, 5, 20, 400, null }.Select(years => Loop(LoopCountry.Defaults, years).Gain),
        ];

        Assert.Equal(gains.Order(), gains);
        Assert.Equal(gains[4], gains[3], 1e-4);
    }

    [Fact]
    public void With_the_people_link_off_nothing_is_amplified()
    {
        var loop = StaticLoop
            .Of(
                Country,
                LoopCountry.Defaults,
                CycleLinks.All & ~CycleLinks.Migration,
                10,
                LoopSettings.Reduced
            )
            .Value;

        Assert.Equal(0, loop.Gain);
        Assert.Equal(0, loop.Diluting);
        Assert.Equal(1, loop.OwnAmplification(2));
    }

    [Fact]
    public void Even_regions_share_one_gain()
    {
        var loop = StaticLoop
            .Of(LoopCountry.Even(4), LoopCountry.Defaults, CycleLinks.All, 10, LoopSettings.Reduced)
            .Value;

        for (var region = 1; region < 4; region++)
            Assert.Equal(loop.OwnAmplification(0), loop.OwnAmplification(region), 1e-13);
    }

    [Fact]
    public void Founders_add_to_the_gain_and_to_the_nation()
    {
        var founders = LoopCountry.Defaults.With(CycleParameter.Founders, 1);

        var (without, with) = (Loop(LoopCountry.Defaults, 10), Loop(founders, 10));
        var limit = Loop(founders, null);

        Assert.True(with.Gain > without.Gain);
        Assert.NotEqual(1, with.NationalAmplification(0), 1e-9);
        Assert.True(limit.Gain > with.Gain);
    }

    [Fact]
    public void A_limit_that_does_not_exist_is_refused()
    {
        var endless = LoopSettings.Reduced with { YearlyExit = 0 };

        var accepted = StaticLoop
            .Of(Country, LoopCountry.Defaults, CycleLinks.All, null, endless)
            .Accepted(out _, out var refusal);

        Assert.False(accepted);
        Assert.Equal(new LoopHasNoLimit(), refusal);
    }

    [Fact]
    public void Startups_that_never_end_have_no_limit_either()
    {
        var setting = LoopCountry.Defaults.With(CycleParameter.Founders, 1).With(CycleParameter.Exit, 0);

        Assert.False(
            StaticLoop.Of(Country, setting, CycleLinks.All, null, LoopSettings.Reduced).Accepted(out _, out _)
        );
    }

    static StaticLoop Loop(CycleParameters parameters, int? years, LoopSettings? settings = null) =>
        StaticLoop.Of(Country, parameters, CycleLinks.All, years, settings ?? LoopSettings.Reduced).Value;

    /// <summary>M_V[j, k] as the specification writes it, term by term.</summary>
    static double PullOf((double[,] Flows, double[] Workers) country, int to, int changed)
    {
        var sum = 0.0;
        for (var other = 0; other < Country.Shape.Regions; other++)
            sum += Response(country.Flows, other, to, changed) - Response(country.Flows, to, other, changed);
        return sum;
    }

    static double Response(double[,] flows, int from, int to, int changed)
    {
        var outflow = Enumerable.Range(0, Country.Shape.Regions).Sum(other => flows[from, other]);
        var share = flows[from, changed] / outflow;
        return flows[from, to]
            * 0.5
            * ((to == changed ? 1 : 0) - share - 0.5 * ((from == changed ? 1 : 0) - share));
    }

    static (double[,] Flows, double[] Workers) ReducedCountryOf(Calibration country)
    {
        var regions = country.Shape.Regions;
        var (flows, workers) = (new double[regions, regions], new double[regions]);
        for (var cell = 0; cell < country.Shape.Cells; cell++)
        {
            var (group, from) = (cell / regions, cell % regions);
            var years = country.Shape.Youngest(group % country.Shape.Ages);
            workers[from] += years is >= 20 and < 65 ? country.Population[cell] : 0;
            for (var to = 0; to < regions; to++)
                flows[from, to] +=
                    country.Population[cell]
                    * country.Migration.Leaving[cell]
                    * country.Migration.Choice[country.Migration.ProfileOf[group]][from * regions + to];
        }

        return (flows, workers);
    }
}
