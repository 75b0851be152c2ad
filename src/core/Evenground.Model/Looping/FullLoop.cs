namespace Evenground.Model;

/// <summary>The loop of the full model, with every age, read off the engine itself.</summary>
/// <remarks>
/// <para>Gains: attraction is held in one region for the whole horizon and the engine moves, ages, bears and
/// buries people; K_H M_V is what comes of it, for all residents and for workers, and the loop is closed as
/// in
/// <see cref="StaticLoop"/>, with the baseline's jobs and workers of the last year.</para>
/// <para>Amplification: money is placed in one region every year, once with the circle closed and once with
/// the migration link off; dJ with ÷ dJ without in the last year.</para>
/// <para>Differences to the reduced table come of ages: those who move are young, stay long in work, and have
/// children.</para>
/// </remarks>
public sealed class FullLoop
{
    readonly double[] _own,
        _national,
        _perJob,
        _perStartupJob;

    FullLoop(
        int years,
        StaticLoop held,
        double[] own,
        double[] national,
        double[] perJob,
        double[] perStartupJob
    )
    {
        (Years, Held, _own, _national) = (years, held, own, national);
        (_perJob, _perStartupJob) = (perJob, perStartupJob);
    }

    public int Years { get; }

    /// <summary>The loop closed at once over people who answered to attraction that was held: its gains are
    /// g⁺ and g⁻ of the full model.</summary>
    public StaticLoop Held { get; }

    /// <summary>dJ of the region with the circle closed ÷ dJ with the migration link off, by
    /// region.</summary>
    public IReadOnlyList<double> OwnAmplification => _own;

    /// <summary>The same for the whole country.</summary>
    public IReadOnlyList<double> NationalAmplification => _national;

    /// <summary>Extra residents of the region for each job that would be there without migration.</summary>
    public IReadOnlyList<double> ResidentsPerJob => _perJob;

    /// <summary>Extra residents of the region for each start-up job in it.</summary>
    public IReadOnlyList<double> ResidentsPerStartupJob => _perStartupJob;

    /// <summary>The loop over one horizon.</summary>
    /// <param name="years">At least 1 and at most the simulation's horizon; quickest when equal to
    /// it.</param>
    /// <param name="amount">Billions a year in one region; small, so that the answer is that of the linear
    /// model.</param>
    /// <returns>Refused when the engine refuses the setting.</returns>
    public static Outcome<FullLoop> Of(
        Simulation simulation,
        CycleParameters parameters,
        CycleLinks links,
        int years,
        double amount = 1
    ) =>
        Of(simulation, parameters, links, [years], amount).Accepted(out var loops, out var refusal)
            ? loops[0]
            : refusal;

    /// <summary>The loop over several horizons, all read from the same runs: what comes later changes no year
    /// before it.</summary>
    /// <param name="horizons">Each at least 1 and at most the simulation's horizon, which is best that of the
    /// longest.</param>
    /// <param name="amount">As above.</param>
    /// <returns>One loop for each horizon, in their order; refused when the engine refuses the
    /// setting.</returns>
    public static Outcome<IReadOnlyList<FullLoop>> Of(
        Simulation simulation,
        CycleParameters parameters,
        CycleLinks links,
        IReadOnlyList<int> horizons,
        double amount = 1
    )
    {
        foreach (var years in horizons)
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(years, 1);
            ArgumentOutOfRangeException.ThrowIfGreaterThan(years, simulation.Baseline.Horizon);
        }

        if (!HeldLoop.Of(simulation, parameters, links, horizons).Accepted(out var held, out var refusal))
            return refusal;

        var (regions, last) = (simulation.Baseline.Regions, horizons.Max());
        FullLoop[] loops =
        [
            .. horizons.Select(
                (years, place) =>
                    new FullLoop(
                        years,
                        held[place],
                        new double[regions],
                        new double[regions],
                        new double[regions],
                        new double[regions]
                    )
            ),
        ];
        var run = simulation.NewWorkspace();
        for (var region = 0; region < regions; region++)
        {
            if (
                !Money
                    .In(simulation, parameters, links, region, last, amount, run)
                    .Accepted(out var closed, out refusal)
                || !Money
                    .In(simulation, parameters, links & ~CycleLinks.Migration, region, last, amount, run)
                    .Accepted(out var open, out refusal)
            )
                return refusal;
            foreach (var loop in loops)
                loop.Read(region, closed, open);
        }

        return loops;
    }

    void Read(int region, Trajectory closed, Trajectory open)
    {
        _own[region] = closed.Jobs(Years, region) / open.Jobs(Years, region);
        _national[region] = Sum(closed, Years) / Sum(open, Years);
        var place = Years * closed.Regions + region;
        _perJob[region] = closed.Residents[place] / open.Jobs(Years, region);
        _perStartupJob[region] = closed.Residents[place] / closed.StartupJobs[place];
    }

    /// <summary>The middle of some numbers.</summary>
    public static double Median(IEnumerable<double> values)
    {
        double[] ordered = [.. values.Order()];
        return (ordered[(ordered.Length - 1) / 2] + ordered[ordered.Length / 2]) / 2;
    }

    static double Sum(Trajectory answer, int year) =>
        Enumerable.Range(0, answer.Regions).Sum(region => answer.Jobs(year, region));
}

/// <summary>The same money every year in one region.</summary>
static class Money
{
    public static Outcome<Trajectory> In(
        Simulation simulation,
        CycleParameters parameters,
        CycleLinks links,
        int region,
        int years,
        double amount,
        SimulationWorkspace? run = null
    )
    {
        var regions = simulation.Baseline.Regions;
        var investment = new double[simulation.Baseline.Residents.Length];
        for (var year = 1; year <= years; year++)
            investment[year * regions + region] = amount;
        var answer = simulation.NewTrajectory();
        return
            simulation.Run(investment, parameters, links, run ?? simulation.NewWorkspace(), answer)
                is { } refusal
            ? refusal
            : answer;
    }
}
