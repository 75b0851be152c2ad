using Evenground.Model;
using Xunit;

namespace Evenground.Tests.Model.Simulating;

/// <summary>The years without a scenario: variants, official numbers, and nobody below zero.</summary>
public class BaselineTests
{
    const int Regions = 4,
        Horizon = 8;

    static readonly Calibration Country = InventedCountry
        .Of(Regions)
        .With(
            paths: new NationalPaths
            {
                Fertility = [0.9, 0.8],
                Mortality = [0.98, 0.96, 0.94],
                International = [5000, 4000],
                Residents = [900_000, 880_000, 860_000],
            }
        );

    [Fact]
    public void Under_control_the_nation_has_the_official_number_of_residents_each_year()
    {
        var baseline = Of(new(ResidualRule.MeanOfWindow, Control: true));

        double[] official = [900_000, 880_000, 860_000, 860_000, 860_000, 860_000, 860_000, 860_000];
        for (var year = 1; year <= Horizon; year++)
            Assert.Equal(official[year - 1], Nation(baseline.Residents, year), 1e-6);
    }

    [Fact]
    public void Official_international_moves_are_what_the_nation_gains_beyond_its_own()
    {
        var none = Of(new(ResidualRule.None), horizon: 1);

        var official = Of(new(ResidualRule.Official), horizon: 1);

        // All but what the newborn of the immigrants' half year add.
        var gained = Nation(official.Residents, 1) - Nation(none.Residents, 1);
        Assert.InRange(gained, 5000, 5100);
    }

    [Fact]
    public void Fewer_births_and_fewer_deaths_follow_their_official_paths()
    {
        var plain = Of(new(ResidualRule.None));

        var fewerBirths = Of(new(ResidualRule.None, Fertility: true));
        var fewerDeaths = Of(new(ResidualRule.None, Mortality: true));

        Assert.True(Nation(fewerBirths.Residents, Horizon) < Nation(plain.Residents, Horizon));
        Assert.True(Nation(fewerDeaths.Residents, Horizon) > Nation(plain.Residents, Horizon));
        Assert.Equal(plain.Workers, fewerBirths.Workers);
    }

    [Fact]
    public void An_outflow_of_more_than_are_there_holds_a_cell_at_zero_and_is_counted()
    {
        var unexplained = new double[Country.Shape.Cells];
        var cell = Country.Shape.Cell(PopulationShape.Women, age: 70, region: 2);
        unexplained[cell] = -1e6;

        var baseline = Of(new(ResidualRule.MeanOfWindow), Country.With(unexplained: unexplained), horizon: 2);

        Assert.Equal(0, baseline.Population[Country.Shape.Cells + cell]);
        Assert.InRange(baseline.HeldAtZero[1], 9e5, 1e6);
        Assert.All(baseline.Population, people => Assert.True(people >= 0));
    }

    [Fact]
    public void Moves_within_the_nation_add_up_to_nothing()
    {
        var baseline = Of(new(ResidualRule.MeanOfWindow));

        for (var year = 1; year <= Horizon; year++)
            Assert.InRange(Nation(baseline.NetMigration, year), -1e-7, 1e-7);
    }

    [Fact]
    public void People_that_a_scenario_takes_away_never_fall_below_none()
    {
        var simulation = Simulation.Of(Country, new(ResidualRule.MeanOfWindow), 30).Value;
        var drawn = InventedCountry
            .Defaults.With(CycleParameter.MigrationElasticity, 2)
            .With(CycleParameter.Leaving, 1);

        var answer = simulation.Run(simulation.Money(0, 3000, 30), drawn, CycleLinks.All);

        Assert.True(answer.Residents[30 * Regions + 1] < -1000);
        for (var place = 0; place < answer.Residents.Length; place++)
            Assert.True(simulation.Baseline.Residents[place] + answer.Residents[place] > 0);
    }

    [Fact]
    public void With_births_and_deaths_of_the_nation_extra_people_are_as_many_as_are_missing_elsewhere()
    {
        var simulation = Simulation.Of(Country, new(ResidualRule.MeanOfWindow), Horizon).Value;

        var answer = simulation.Run(
            simulation.Money(1, 500, Horizon),
            InventedCountry.Defaults,
            CycleLinks.All & ~CycleLinks.Demography
        );

        for (var year = 2; year <= Horizon; year++)
            Assert.InRange(
                Nation(answer.Residents, year) / answer.Residents[year * Regions + 1],
                -1e-9,
                1e-9
            );
    }

    [Fact]
    public void When_every_region_draws_alike_nobody_moves_more_than_before()
    {
        var alike = Alike();
        var simulation = Simulation.Of(alike, new(ResidualRule.None), Horizon).Value;
        var money = new double[simulation.Baseline.Residents.Length];
        money.AsSpan(Regions).Fill(800);

        var answer = simulation.Run(money, InventedCountry.Defaults, CycleLinks.All);

        Assert.True(answer.Attraction[Horizon * Regions] > 0.001);
        Assert.All(answer.Residents, people => Assert.InRange(people, -1e-7, 1e-7));
    }

    [Fact]
    public void Little_money_does_what_the_gradient_says()
    {
        var simulation = Simulation.Of(Country, new(ResidualRule.MeanOfWindow), Horizon).Value;
        var money = simulation.Money(1, 1e-4, Horizon);
        var readOut =
            ReadOut.Of(CycleSeries.Jobs, Horizon, 1) + ReadOut.Of(CycleSeries.Residents, Horizon, 2);

        var gradient = simulation.GradientOf(readOut, null, InventedCountry.Defaults, CycleLinks.All).Value;
        var answer = simulation.Run(money, InventedCountry.Defaults, CycleLinks.All);

        var linear = money.Zip(gradient.ToInvestment, (amount, slope) => amount * slope).Sum();
        Assert.Equal(linear, readOut.ValueOn(answer), 1e-6 * Math.Abs(linear));
    }

    /// <summary>Regions that are the same in all but name.</summary>
    static Calibration Alike()
    {
        static double[] Same(double[] values) =>
            [.. values.Select((_, place) => values[place / Regions * Regions])];
        var choice = new double[Regions * Regions];
        for (var place = 0; place < choice.Length; place++)
            choice[place] = place % (Regions + 1) == 0 ? 0 : 1.0 / (Regions - 1);
        return Country.With(
            population: Same(Country.Population),
            mortality: Same(Country.Mortality),
            fertility: Same(Country.Fertility),
            jobs: Same(Country.Jobs),
            investment: Same(Country.Investment),
            migration: new MigrationRates
            {
                Leaving = Same(Country.Migration.Leaving),
                ProfileOf = new int[Country.Shape.Groups],
                Choice = [choice],
            }
        );
    }

    static BaselinePath Of(BaselineVariant variant, Calibration? calibration = null, int horizon = Horizon) =>
        Simulation.Of(calibration ?? Country, variant, horizon).Value.Baseline;

    static double Nation(double[] byYear, int year) => byYear.AsSpan(year * Regions, Regions).ToArray().Sum();
}
