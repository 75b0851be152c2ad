using Evenground.Model;
using Xunit;

namespace Evenground.Tests.Model.Simulating;

/// <summary>The forward run: what is exactly zero, what adds up, and what known cases give.</summary>
public class SimulationTests
{
    [Theory]
    [InlineData(3)]
    [InlineData(17)]
    [InlineData(60)]
    public void Without_money_every_number_is_that_of_the_baseline_to_the_last_bit(int regions)
    {
        var simulation = Of(regions, horizon: 12);

        var answer = simulation.Run(null, InventedCountry.Defaults, CycleLinks.All);

        Assert.All(Series(answer), series => Assert.All(series, value => Assert.Equal(0.0, value)));
    }

    [Fact]
    public void With_all_links_off_money_changes_nothing_but_what_was_invested()
    {
        var simulation = Of(regions: 5, horizon: 12);

        var money = simulation.Money(region: 2, amount: 100, years: 10);
        var answer = simulation.Run(money, InventedCountry.Defaults, CycleLinks.None);

        Assert.Equal(money, answer.Investment);
        Assert.All(Series(answer).Skip(1), series => Assert.All(series, value => Assert.Equal(0.0, value)));
    }

    /// <summary>Ten yearly placements of 100 with α = ½: 50 × the kernel summed over ages 0 to 9, which is
    /// 21 + 5.88 (0.95 + 0.95² + … + 0.95⁵).</summary>
    [Fact]
    public void Ten_placements_of_a_hundred_make_two_thousand_three_hundred_startup_jobs_in_year_ten()
    {
        var simulation = Of(regions: 17, horizon: 10);
        var parameters = InventedCountry
            .Defaults.With(CycleParameter.Returns, 1)
            .With(CycleParameter.Displacement, 0)
            .With(CycleParameter.Spillover, 0);

        var money = simulation.Money(region: 3, amount: 100, years: 10);
        var answer = simulation.Run(money, parameters, CycleLinks.All & ~CycleLinks.Founders);

        var expected = 50 * (21 + 5.88 * Enumerable.Range(1, 5).Sum(age => Math.Pow(0.95, age)));
        Assert.Equal(expected, answer.StartupJobs[10 * 17 + 3], expected * 1e-12);
        Assert.InRange(answer.StartupJobs[10 * 17 + 3], 2300, 2350);
    }

    [Theory]
    [InlineData(5)]
    [InlineData(60)]
    public void Moves_of_the_answer_add_up_to_nothing_in_the_nation(int regions)
    {
        var simulation = Of(regions, horizon: 15);

        var money = simulation.Money(region: 1, amount: 300, years: 10);
        var answer = simulation.Run(money, InventedCountry.Defaults, CycleLinks.All);

        foreach (var series in new[] { answer.NetMigration, answer.YoungNetMigration })
            for (var year = 2; year <= 15; year++)
            {
                var moves = series.AsSpan(year * regions, regions).ToArray();
                Assert.True(moves.Max() > 1);
                Assert.InRange(moves.Sum(), -1e-9 * moves.Max(), 1e-9 * moves.Max());
            }
    }

    [Fact]
    public void Money_draws_people_to_where_it_is_placed_and_from_elsewhere()
    {
        var simulation = Of(regions: 5, horizon: 15);

        var money = simulation.Money(region: 1, amount: 300, years: 10);
        var answer = simulation.Run(money, InventedCountry.Defaults, CycleLinks.All);

        Assert.True(answer.Residents[15 * 5 + 1] > 100);
        Assert.All(
            Enumerable.Range(0, 5).Where(region => region != 1),
            region => Assert.True(answer.Residents[15 * 5 + region] < 0)
        );
    }

    static Simulation Of(int regions, int horizon) =>
        Simulation.Of(InventedCountry.Of(regions, regions > 40 ? 18 : null), default, horizon).Value;

    static double[][] Series(Trajectory answer) =>
        [
            answer.Investment,
            answer.StartupJobs,
            answer.LocalJobs,
            answer.Residents,
            answer.YoungResidents,
            answer.Workers,
            answer.NetMigration,
            answer.YoungNetMigration,
            answer.Attraction,
        ];
}
