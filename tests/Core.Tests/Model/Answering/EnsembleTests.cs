using Evenground.Model;
using Xunit;

namespace Evenground.Tests.Model.Answering;

/// <summary>Many runs of one scenario: the same bits however they are cut over threads, and the same futures
/// for
/// every scenario.</summary>
public class EnsembleTests
{
    const int Regions = 5,
        Horizon = 12;

    static readonly Simulation Country = Simulation.Of(SmallCountry.Of(Regions), new(), Horizon).Value;

    static readonly double[] Money = SmallCountry.Money(Regions, Horizon, region: 2, amount: 100, years: 10);

    [Fact]
    public void One_thread_and_two_give_the_same_bits()
    {
        var alone = Run(Money, Setting(50), Parts.InOrder);
        var together = Run(Money, Setting(50), TwoThreads.Run);

        foreach (var series in Enum.GetValues<EnsembleSeries>())
            for (var draw = 0; draw < 50; draw++)
                Assert.Equal(alone.Of(series, draw).ToArray(), together.Of(series, draw).ToArray());
    }

    [Fact]
    public void A_draw_is_the_run_with_its_parameters()
    {
        var ensemble = Run(Money, Setting(30) with { Lives = null }, Parts.InOrder);
        var alone = Country.Run(Money, ensemble.Parameters[17], CycleLinks.All);

        Assert.Equal(alone.Residents, ensemble.Of(EnsembleSeries.Residents, 17).ToArray());
        Assert.Equal(alone.StartupJobs, ensemble.Of(EnsembleSeries.StartupJobs, 17).ToArray());
    }

    [Fact]
    public void Luck_changes_single_draws_and_no_mean()
    {
        var setting = Setting(400) with { Priors = [], Series = [EnsembleSeries.StartupJobs] };
        var linear = SmallCountry
            .Parameters.With(CycleParameter.Returns, 1)
            .With(CycleParameter.Founders, 0)
            .With(CycleParameter.Displacement, 0);
        var central = Country.Run(Money, linear, CycleLinks.All).StartupJobs[10 * Regions + 2];

        var ensemble = Ensemble.Run(Country, Money, linear, CycleLinks.All, setting, TwoThreads.Run).Value;

        double[] jobs =
        [
            .. Enumerable
                .Range(0, 400)
                .Select(draw => ensemble.Of(EnsembleSeries.StartupJobs, draw)[10 * Regions + 2]),
        ];
        var mean = jobs.Average();
        var error = Math.Sqrt(jobs.Sum(value => (value - mean) * (value - mean)) / 399 / 400);
        Assert.True(error > 0.001 * central);
        Assert.InRange(mean, central - 4 * error, central + 4 * error);
    }

    [Fact]
    public void Two_scenarios_of_one_seed_meet_the_same_futures()
    {
        var one = Run(Money, Setting(20), Parts.InOrder);
        var other = Run(
            SmallCountry.Money(Regions, Horizon, region: 3, amount: 50, years: 4),
            Setting(20),
            Parts.InOrder
        );

        for (var draw = 0; draw < 20; draw++)
            Assert.Equal(one.Parameters[draw], other.Parameters[draw]);
    }

    [Fact]
    public void Without_moves_the_circle_adds_nothing()
    {
        var ensemble = Ensemble
            .Run(
                Country,
                Money,
                SmallCountry.Parameters,
                CycleLinks.StartupJobs | CycleLinks.LocalJobs | CycleLinks.Founders,
                Setting(20),
                Parts.InOrder
            )
            .Value;

        for (var draw = 0; draw < 20; draw++)
        for (var cell = 0; cell < Money.Length; cell++)
            Assert.Equal(
                ensemble.Of(EnsembleSeries.JobsWithoutMoves, draw)[cell],
                ensemble.Of(EnsembleSeries.StartupJobs, draw)[cell]
                    + ensemble.Of(EnsembleSeries.LocalJobs, draw)[cell]
            );
    }

    [Fact]
    public void Progress_counts_every_draw()
    {
        var seen = new Counter();

        Ensemble.Run(
            Country,
            Money,
            SmallCountry.Parameters,
            CycleLinks.All,
            Setting(50),
            Parts.InOrder,
            seen
        );

        Assert.Equal(Enumerable.Range(1, 50).Select(done => (long)done), seen.Reports);
    }

    [Fact]
    public void A_cancelled_ensemble_stops_at_the_next_draw()
    {
        using var stop = new CancellationTokenSource();
        var seen = new Counter { After = (5, stop.Cancel) };

        Assert.Throws<OperationCanceledException>(() =>
            Ensemble.Run(
                Country,
                Money,
                SmallCountry.Parameters,
                CycleLinks.All,
                Setting(50),
                Parts.InOrder,
                seen,
                stop.Token
            )
        );
        Assert.Equal(5, seen.Reports.Count);
    }

    [Fact]
    public void Draws_that_explode_are_refused_together()
    {
        var explosive = SmallCountry
            .Parameters.With(CycleParameter.Dilution, 0)
            .With(CycleParameter.MigrationElasticity, 5)
            .With(CycleParameter.JobsPerResident, 0.6)
            .With(CycleParameter.Leaving, 1);
        var long100 = Simulation.Of(SmallCountry.Of(Regions), new(), 100).Value;

        var accepted = Ensemble
            .Run(
                long100,
                SmallCountry.Money(Regions, 100, region: 2, amount: 10_000, years: 100),
                explosive,
                CycleLinks.All,
                Setting(4) with
                {
                    Priors = [],
                    Lives = null,
                },
                Parts.InOrder
            )
            .Accepted(out _, out var refusal);

        Assert.False(accepted);
        Assert.Equal(4, Assert.IsType<DrawsMustNotExplode>(refusal).Exploding);
    }

    static EnsembleSetting Setting(int draws) => new(SmallCountry.Priors, SmallCountry.Lives, draws, Seed: 1);

    static Ensemble Run(double[] money, EnsembleSetting setting, ForEachPart forEachPart) =>
        Ensemble.Run(Country, money, SmallCountry.Parameters, CycleLinks.All, setting, forEachPart).Value;

    sealed class Counter : IProgress<long>
    {
        public List<long> Reports { get; } = [];

        public (long Count, Action Then)? After { get; init; }

        public void Report(long value)
        {
            Reports.Add(value);
            if (After is { } after && after.Count == value)
                after.Then();
        }
    }
}
