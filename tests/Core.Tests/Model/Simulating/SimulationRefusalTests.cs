using Evenground.Model;
using Xunit;

namespace Evenground.Tests.Model.Simulating;

/// <summary>What does not hold together is refused before anything is computed, and several at
/// once.</summary>
public class SimulationRefusalTests
{
    static readonly Calibration Sound = InventedCountry.Of(3, profiles: 2);

    static readonly BaselineVariant Mean = new(ResidualRule.MeanOfWindow);

    [Fact]
    public void A_calibration_whose_arrays_do_not_fit_is_refused() =>
        Assert.Equal(
            new CalibrationMustFit("jobs", Needed: 3, Found: 4),
            RefusalOf(Sound.With(jobs: [1, 2, 3, 4]))
        );

    [Theory]
    [InlineData(-1)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void Counts_below_zero_or_no_numbers_are_refused(double count) =>
        Assert.Equal(
            new CalibrationMustNotBeNegative("population", "r1", count),
            RefusalOf(Sound.With(population: Changed(Sound.Population, place: 4, count)))
        );

    [Fact]
    public void A_region_without_people_is_refused()
    {
        var population = Sound.Population.Select((people, cell) => cell % 3 == 2 ? 0 : people).ToArray();
        var nobodyMoves = new MigrationRates
        {
            Leaving = new double[Sound.Shape.Cells],
            ProfileOf = Sound.Migration.ProfileOf,
            Choice = Sound.Migration.Choice,
        };

        Assert.Equal(
            new RegionMustHavePeople("residents", "r2", InventedCountry.BaseYear),
            RefusalOf(Sound.With(population: population, migration: nobodyMoves))
        );
    }

    [Fact]
    public void A_region_without_jobs_is_refused() =>
        Assert.Equal(
            new RegionMustHavePeople("jobs", "r0", InventedCountry.BaseYear),
            RefusalOf(Sound.With(jobs: [0, 1, 1]))
        );

    [Fact]
    public void Shares_of_destinations_that_do_not_add_up_are_refused()
    {
        var choice = new[] { Changed(Sound.Migration.Choice[0], place: 1, 0.1), Sound.Migration.Choice[1] };

        var refusal = Assert.IsType<ChoiceMustAddUp>(RefusalOf(Sound.With(migration: Moves(choice: choice))));

        Assert.Equal(("r0", 0), (refusal.Region, refusal.Profile));
    }

    [Fact]
    public void Flows_of_the_other_kind_are_refused() =>
        Assert.Equal(
            new FlowsMustBeOfKind(FlowKind.Moves, FlowKind.ChangedPersons),
            RefusalOf(Sound.With(migration: Moves(kind: FlowKind.ChangedPersons)))
        );

    [Fact]
    public void A_region_that_stands_twice_is_refused() =>
        Assert.Equal(
            new RegionMustStandOnce("r0"),
            RefusalOf(Sound.With(regions: [Sound.Regions[0], Sound.Regions[1], Sound.Regions[0]]))
        );

    [Fact]
    public void Rates_too_high_for_a_step_of_a_year_are_refused() =>
        Assert.Equal(
            new RatesMustAllowAStep("r1", Age: 1, Rate: 3 + Sound.Mortality[4]),
            RefusalOf(Sound.With(migration: Moves(leaving: Changed(Sound.Migration.Leaving, place: 4, 3))))
        );

    [Fact]
    public void Ages_of_five_years_are_refused() =>
        Assert.Equal(
            new AgesMustBeSingleYears(Regions: 3, Ages: 101, AgeWidth: 5),
            RefusalOf(Sound.With(shape: new PopulationShape(3, 101, AgeWidth: 5)))
        );

    [Theory]
    [InlineData(0)]
    [InlineData(101)]
    public void A_horizon_of_no_years_or_too_many_is_refused(int horizon)
    {
        Simulation.Of(Sound, Mean, horizon).Accepted(out _, out var refusal);

        Assert.Equal(new HorizonMustBeWithin(horizon), refusal);
    }

    [Fact]
    public void Several_faults_are_told_at_once()
    {
        var faulty = Sound.With(jobs: [-1, 1, 1], investment: [1, double.NaN, 1]);

        var refusals = Assert.IsType<Refusals>(RefusalOf(faulty));

        Assert.Equal(
            ["model.calibration-must-not-be-negative", "model.calibration-must-not-be-negative"],
            refusals.All.Select(refusal => refusal.Code)
        );
    }

    [Fact]
    public void Money_for_unknown_regions_and_years_and_below_zero_is_refused_at_once()
    {
        var asked = new Scenario
        {
            Parameters = InventedCountry.Defaults.With(CycleParameter.Leaving, 1.5),
            Placements =
            [
                new("r1", 2024, -5),
                new("nowhere", 2025, 1),
                new("r2", 2023, 1),
                new("r2", 2041, 1),
            ],
            Horizon = 10,
        };

        Simulation.Of(Sound, Mean, 10).Value.Run(asked).Accepted(out _, out var refusal);

        Assert.Equal(
            [
                new ParameterMustBeInRange("leaving", 1.5, 0, 1),
                new PlacementYearMustBeWithin("r2", 2023, 2024, 2033),
                new PlacementMustNotBeNegative("r1", 2024, -5),
                new PlacementRegionMustBeKnown("nowhere"),
                new PlacementYearMustBeWithin("r2", 2041, 2024, 2033),
            ],
            Assert.IsType<Refusals>(refusal).All
        );
    }

    [Fact]
    public void A_setting_that_grows_without_end_is_stopped_and_says_where_and_when()
    {
        var explosive = InventedCountry
            .Defaults.With(CycleParameter.MigrationElasticity, 5)
            .With(CycleParameter.Dilution, 0)
            .With(CycleParameter.Congestion, 0)
            .With(CycleParameter.JobsPerResident, 0.6);
        var simulation = Simulation.Of(Sound, Mean, 100).Value;

        var refusal = simulation.Run(
            simulation.Money(1, 500, 50),
            explosive,
            CycleLinks.All,
            simulation.NewWorkspace(),
            simulation.NewTrajectory()
        );

        var explosion = Assert.IsType<SettingMustNotExplode>(refusal);
        Assert.InRange(explosion.Year, 2030, 2123);
    }

    [Fact]
    public void An_explosive_scenario_is_refused_with_its_eigenvalue_before_a_year_is_run()
    {
        var links = CycleLinks.All & ~CycleLinks.Founders;
        var simulation = Simulation.Of(Sound, Mean, 1).Value;
        var scenario = new Scenario
        {
            Parameters = InventedCountry
                .Defaults.With(CycleParameter.MigrationElasticity, 5)
                .With(CycleParameter.Dilution, 0)
                .With(CycleParameter.Congestion, 0)
                .With(CycleParameter.JobsPerResident, 0.6),
            Links = links,
            Horizon = 1,
        };

        Assert.False(simulation.Run(scenario).Accepted(out _, out var refusal));

        var largest = Spectrum.Of(Sound, scenario.Parameters, links, LoopSettings.Reduced).LargestOther;
        Assert.Equal(largest, Assert.IsType<ExplosiveSetting>(refusal).Eigenvalue, 1e-9);
        Assert.True(
            simulation.Run(scenario with { Links = links & ~CycleLinks.Migration }).Accepted(out _, out _)
        );
    }

    [Fact]
    public void The_order_of_placements_changes_no_bit()
    {
        Placement[] placements =
        [
            new("r1", 2025, 0.1),
            new("r1", 2025, 0.2),
            new("r0", 2024, 30),
            new("r1", 2025, 0.3),
        ];
        var simulation = Simulation.Of(Sound, Mean, 6).Value;

        var one = simulation.Run(Asked(placements)).Value;
        var other = simulation.Run(Asked([.. placements.Reverse()])).Value;

        Assert.Equal(one.Residents, other.Residents);
        Assert.Equal(one.Investment, other.Investment);

        static Scenario Asked(Placement[] placements) =>
            new()
            {
                Parameters = InventedCountry.Defaults,
                Placements = placements,
                Horizon = 6,
            };
    }

    static Refusal? RefusalOf(Calibration calibration) =>
        Simulation.Of(calibration, Mean, 5).Accepted(out _, out var refusal) ? null : refusal;

    static double[] Changed(double[] values, int place, double value)
    {
        var changed = values.ToArray();
        changed[place] = value;
        return changed;
    }

    static MigrationRates Moves(
        double[]? leaving = null,
        double[][]? choice = null,
        FlowKind kind = FlowKind.Moves
    ) =>
        new()
        {
            Kind = kind,
            Leaving = leaving ?? Sound.Migration.Leaving,
            ProfileOf = Sound.Migration.ProfileOf,
            Choice = choice ?? Sound.Migration.Choice,
        };
}
