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
    const double Small = 1e-6;

    FullLoop(
        int years,
        StaticLoop held,
        double[] own,
        double[] national,
        double[] perJob,
        double[] perStartupJob
    )
    {
        (Years, Held, OwnAmplification, NationalAmplification) = (years, held, own, national);
        (ResidentsPerJob, ResidentsPerStartupJob) = (perJob, perStartupJob);
    }

    public int Years { get; }

    /// <summary>The loop closed at once over people who answered to attraction that was held: its gains are
    /// g⁺ and g⁻ of the full model.</summary>
    public StaticLoop Held { get; }

    /// <summary>dJ of the region with the circle closed ÷ dJ with the migration link off, by
    /// region.</summary>
    public IReadOnlyList<double> OwnAmplification { get; }

    /// <summary>The same for the whole country.</summary>
    public IReadOnlyList<double> NationalAmplification { get; }

    /// <summary>Extra residents of the region for each job that would be there without migration.</summary>
    public IReadOnlyList<double> ResidentsPerJob { get; }

    /// <summary>Extra residents of the region for each start-up job in it.</summary>
    public IReadOnlyList<double> ResidentsPerStartupJob { get; }

    /// <param name="years">At least 1 and at most the simulation's horizon.</param>
    /// <param name="amount">Billions a year in one region; small, so that the answer is that of the linear
    /// model.</param>
    /// <returns>Refused when the engine refuses the setting.</returns>
    public static Outcome<FullLoop> Of(
        Simulation simulation,
        CycleParameters parameters,
        CycleLinks links,
        int years,
        double amount = 1
    )
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(years, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(years, simulation.Baseline.Horizon);
        if (!HeldLoop(simulation, parameters, links, years).Accepted(out var held, out var refusal))
            return refusal;

        var regions = simulation.Baseline.Regions;
        var (own, national) = (new double[regions], new double[regions]);
        var (perJob, perStartupJob) = (new double[regions], new double[regions]);
        for (var region = 0; region < regions; region++)
        {
            if (
                !Money
                    .In(simulation, parameters, links, region, years, amount)
                    .Accepted(out var closed, out refusal)
                || !Money
                    .In(simulation, parameters, links & ~CycleLinks.Migration, region, years, amount)
                    .Accepted(out var open, out refusal)
            )
                return refusal;
            own[region] = closed.Jobs(years, region) / open.Jobs(years, region);
            national[region] = Sum(closed, years) / Sum(open, years);
            var residents = closed.Residents[years * regions + region];
            perJob[region] = residents / open.Jobs(years, region);
            perStartupJob[region] = residents / closed.StartupJobs[years * regions + region];
        }

        return new FullLoop(years, held, own, national, perJob, perStartupJob);
    }

    /// <summary>The middle of some numbers.</summary>
    public static double Median(IEnumerable<double> values)
    {
        double[] ordered = [.. values.Order()];
        return (ordered[(ordered.Length - 1) / 2] + ordered[ordered.Length / 2]) / 2;
    }

    static double Sum(Trajectory answer, int year) =>
        Enumerable.Range(0, answer.Regions).Sum(region => answer.Jobs(year, region));

    static Outcome<StaticLoop> HeldLoop(
        Simulation simulation,
        CycleParameters parameters,
        CycleLinks links,
        int years
    )
    {
        var regions = simulation.Baseline.Regions;
        var (migrants, workers) = (new RealMatrix(regions, regions), new RealMatrix(regions, regions));
        var crowded = new RealMatrix(regions, regions);
        if (links.HasFlag(CycleLinks.Migration))
        {
            Fill(simulation, parameters, links, years, isCongestion: false, migrants, workers);
            if (parameters[CycleParameter.Congestion] > 0)
                Fill(
                    simulation,
                    parameters,
                    links,
                    years,
                    isCongestion: true,
                    crowded,
                    new(regions, regions)
                );
        }

        var last = years * regions;
        var perResident = links.HasFlag(CycleLinks.LocalJobs)
            ? parameters[CycleParameter.JobsPerResident]
            : 0;
        var baseline = simulation.Baseline;
        var minus = OneOver(baseline.Workers, parameters[CycleParameter.Dilution])
            .Times(workers)
            .Plus(OneOver(baseline.Residents, 1).Times(crowded), -1);
        var local = new RealMatrix(regions, regions).Plus(RealMatrix.Identity(regions), perResident);
        return StaticLoop.Of(years, OneOver(baseline.Jobs, 1), local, migrants, minus);

        RealMatrix OneOver(double[] byYear, double factor) =>
            RealMatrix.Diagonal([.. Enumerable.Range(last, regions).Select(place => factor / byYear[place])]);
    }

    /// <summary>Column by column what people make of attraction that is held in one region.</summary>
    static void Fill(
        Simulation simulation,
        CycleParameters parameters,
        CycleLinks links,
        int years,
        bool isCongestion,
        RealMatrix residents,
        RealMatrix workers
    )
    {
        var (run, answer) = (simulation.NewWorkspace(), simulation.NewTrajectory());
        for (var region = 0; region < residents.Rows; region++)
        {
            run.Begin([], parameters, links, answer, null);
            var held = isCongestion ? run.ExpectedCongestion : run.ExpectedJobsPull;
            run.ExpectedJobsPull.AsSpan().Clear();
            run.ExpectedCongestion.AsSpan().Clear();
            for (var year = 1; year <= years; year++)
                held[year * residents.Rows + region] = Small;
            for (var year = 1; year <= years; year++)
                foreach (var link in People)
                    link.Forward(run, year);
            for (var row = 0; row < residents.Rows; row++)
            {
                residents[row, region] = answer.Residents[years * residents.Rows + row] / Small;
                workers[row, region] = answer.Workers[years * residents.Rows + row] / Small;
            }
        }
    }

    static readonly ICycleLink[] People = [new DestinationLink(), new PeopleLink()];
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
        double amount
    )
    {
        var regions = simulation.Baseline.Regions;
        var investment = new double[simulation.Baseline.Residents.Length];
        for (var year = 1; year <= years; year++)
            investment[year * regions + region] = amount;
        var answer = simulation.NewTrajectory();
        return simulation.Run(investment, parameters, links, simulation.NewWorkspace(), answer) is { } refusal
            ? refusal
            : answer;
    }
}
