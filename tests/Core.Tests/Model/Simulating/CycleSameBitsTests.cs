using System.Security.Cryptography;
using Evenground.Model;
using Xunit;

namespace Evenground.Tests.Model.Simulating;

/// <summary>A scenario has the same bits on every processor and with any number of threads.</summary>
/// <remarks>As in <see cref="Measure.Space.SameBitsTests"/>: the second test runs the first again without
/// some instructions.</remarks>
public class CycleSameBitsTests
{
    const string Digest = "4e5888d27854e2ace06e293e8c06012e";

    [Fact]
    public void A_scenario_and_its_gradient_have_the_bits_that_they_always_had()
    {
        using var bits = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var simulation in new[] { Of(6, null), Of(43, 5) })
        foreach (var value in Everything(simulation))
            bits.AppendData(BitConverter.GetBytes(value));

        Assert.NotEqual(false, PlainerProcessor.IsPlainer);
        Assert.Equal(Digest, Convert.ToHexStringLower(bits.GetHashAndReset())[..32]);
    }

    [Theory]
    [InlineData("DOTNET_EnableAVX512")]
    [InlineData("DOTNET_EnableHWIntrinsic")]
    public Task A_processor_without_these_instructions_gives_the_same_scenario(string instructions) =>
        PlainerProcessor.HoldAsync(typeof(CycleSameBitsTests), instructions);

    [Fact]
    public void Two_threads_on_one_simulation_give_the_same_bits_as_one()
    {
        var simulation = Of(6, null);
        var alone = Everything(simulation);

        var together = new double[2][];
        Parallel.For(0, together.Length, thread => together[thread] = Everything(simulation));

        Assert.All(together, values => Assert.Equal(alone, values));
    }

    [Fact]
    public void A_workspace_used_before_gives_the_same_bits_as_a_new_one()
    {
        var simulation = Of(6, null);
        var (workspace, used, fresh) = (
            simulation.NewWorkspace(),
            simulation.NewTrajectory(),
            simulation.NewTrajectory()
        );

        simulation.Run(
            simulation.Money(3, 900, 4),
            InventedCountry.Defaults,
            CycleLinks.All,
            workspace,
            used
        );
        simulation.Run(simulation.Money(1, 90, 5), InventedCountry.Defaults, CycleLinks.All, workspace, used);
        simulation.Run(
            simulation.Money(1, 90, 5),
            InventedCountry.Defaults,
            CycleLinks.All,
            simulation.NewWorkspace(),
            fresh
        );

        Assert.Equal(Told(fresh), Told(used));
    }

    /// <summary>Little money, as large exponents reach a table that a build without optimisation looks up by
    /// reflection.</summary>
    [Fact]
    public void A_run_and_a_sweep_in_given_memory_allocate_nothing()
    {
        var simulation = Of(6, null);
        var (workspace, gradient) = (simulation.NewGradientWorkspace(), simulation.NewGradient());
        var (answer, money) = (simulation.NewTrajectory(), simulation.Money(1, 1, 5));
        var readOut = ReadOut.OfNation(CycleSeries.Jobs, 6, 6);
        Once();

        var before = GC.GetAllocatedBytesForCurrentThread();
        Once();

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);

        void Once()
        {
            simulation.Run(money, InventedCountry.Defaults, CycleLinks.All, workspace.Run, answer);
            simulation.SweepBack(readOut, workspace, gradient);
        }
    }

    static double[] Everything(Simulation simulation)
    {
        var money = simulation.Money(1, 150, 5);
        var answer = simulation.Run(money, InventedCountry.Defaults, CycleLinks.All);
        var readOut =
            ReadOut.OfNation(CycleSeries.Jobs, 6, simulation.Baseline.Regions)
            + ReadOut.Of(CycleSeries.YoungNetMigration, 5, region: 2);
        var gradient = simulation.GradientOf(readOut, money, InventedCountry.Defaults, CycleLinks.All).Value;
        return
        [
            .. simulation.Baseline.Population,
            .. Told(answer),
            .. gradient.ToInvestment,
            .. gradient.ToParameters,
        ];
    }

    static double[] Told(Trajectory answer) =>
        [
            .. answer.Investment,
            .. answer.StartupJobs,
            .. answer.LocalJobs,
            .. answer.Residents,
            .. answer.YoungResidents,
            .. answer.Workers,
            .. answer.NetMigration,
            .. answer.YoungNetMigration,
            .. answer.Attraction,
        ];

    static Simulation Of(int regions, int? profiles) =>
        Simulation.Of(InventedCountry.Of(regions, profiles), new(ResidualRule.None), horizon: 6).Value;
}
