using Evenground.Model;
using Xunit;

namespace Evenground.Tests.Model.Simulating;

/// <summary>The engine says what the specification says, written down a second time.</summary>
public class PlainCycleTests
{
    const int Horizon = 4;

    [Theory]
    [InlineData(3, null)]
    [InlineData(9, 4)]
    [InlineData(42, 3)]
    public void The_engine_equals_the_specification_written_down_a_second_time(int regions, int? profiles)
    {
        var calibration = InventedCountry.Of(regions, profiles);
        var simulation = Simulation.Of(calibration, new(ResidualRule.MeanOfWindow), Horizon).Value;
        var money = simulation.Money(region: 1, amount: 500, years: Horizon);

        var answer = simulation.Run(money, InventedCountry.Defaults, CycleLinks.All);
        var plain = new PlainCycle(calibration, money, InventedCountry.Defaults, Horizon).Run();

        Near(plain.StartupJobs, answer.StartupJobs);
        Near(plain.LocalJobs, answer.LocalJobs);
        Near(plain.Residents, answer.Residents);
        Near(plain.YoungNetMigration, answer.YoungNetMigration);
        Assert.True(answer.Residents[Horizon * regions + 1] > 10);
    }

    [Fact]
    public void The_baseline_equals_the_specification_without_money()
    {
        var calibration = InventedCountry.Of(5);
        var simulation = Simulation.Of(calibration, new(ResidualRule.MeanOfWindow), Horizon).Value;

        var plain = new PlainCycle(
            calibration,
            new double[5 * (Horizon + 1)],
            InventedCountry.Defaults,
            Horizon
        ).Run();

        var last = simulation.Baseline.Population.AsSpan(Horizon * calibration.Shape.Cells);
        for (var cell = 0; cell < last.Length; cell++)
            Assert.Equal(plain.People[cell], last[cell], 1e-12 * plain.People[cell]);
    }

    /// <summary>The second writing subtracts two populations of millions, and loses digits by it.</summary>
    static void Near(double[] expected, double[] actual)
    {
        var largest = expected.Max(Math.Abs);
        for (var place = 0; place < expected.Length; place++)
            Assert.Equal(expected[place], actual[place], 1e-7 * largest);
    }
}
