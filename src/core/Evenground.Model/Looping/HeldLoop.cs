namespace Evenground.Model;

/// <summary>The loop closed at once over people who answered to attraction that was held in one region after
/// the other.</summary>
/// <remarks>One run of the longest horizon for each region is read at every horizon asked for.</remarks>
static class HeldLoop
{
    const double Small = 1e-6;

    static readonly ICycleLink[] People = [new DestinationLink(), new PeopleLink()];

    /// <summary>A loop for each horizon, in their order.</summary>
    public static Outcome<StaticLoop[]> Of(
        Simulation simulation,
        CycleParameters parameters,
        CycleLinks links,
        IReadOnlyList<int> horizons
    )
    {
        var held = NewAnswers(simulation, horizons);
        var crowded = NewAnswers(simulation, horizons);
        if (links.HasFlag(CycleLinks.Migration))
        {
            Fill(simulation, parameters, links, isCongestion: false, held);
            if (parameters[CycleParameter.Congestion] > 0)
                Fill(simulation, parameters, links, isCongestion: true, crowded);
        }

        var loops = new StaticLoop[horizons.Count];
        for (var place = 0; place < loops.Length; place++)
            if (
                !Closed(simulation, parameters, links, held[place], crowded[place])
                    .Accepted(out loops[place]!, out var refusal)
            )
                return refusal;
        return loops;
    }

    static Outcome<StaticLoop> Closed(
        Simulation simulation,
        CycleParameters parameters,
        CycleLinks links,
        HeldAnswer held,
        HeldAnswer crowded
    )
    {
        var (baseline, regions) = (simulation.Baseline, simulation.Baseline.Regions);
        var perResident = links.HasFlag(CycleLinks.LocalJobs)
            ? parameters[CycleParameter.JobsPerResident]
            : 0;
        var minus = OneOver(baseline.Workers, parameters[CycleParameter.Dilution])
            .Times(held.Workers)
            .Plus(OneOver(baseline.Residents, 1).Times(crowded.Residents), -1);
        var local = new RealMatrix(regions, regions).Plus(RealMatrix.Identity(regions), perResident);
        return StaticLoop.Of(held.Years, OneOver(baseline.Jobs, 1), local, held.Residents, minus);

        RealMatrix OneOver(double[] byYear, double factor) =>
            RealMatrix.Diagonal([
                .. Enumerable.Range(held.Years * regions, regions).Select(place => factor / byYear[place]),
            ]);
    }

    /// <summary>Column by column what people make of attraction that is held in one region.</summary>
    static void Fill(
        Simulation simulation,
        CycleParameters parameters,
        CycleLinks links,
        bool isCongestion,
        HeldAnswer[] answers
    )
    {
        var (run, answer) = (simulation.NewWorkspace(), simulation.NewTrajectory());
        var (regions, last) = (simulation.Baseline.Regions, answers.Max(one => one.Years));
        for (var region = 0; region < regions; region++)
        {
            run.Begin([], parameters, links, answer, null);
            var held = isCongestion ? run.ExpectedCongestion : run.ExpectedJobsPull;
            run.ExpectedJobsPull.AsSpan().Clear();
            run.ExpectedCongestion.AsSpan().Clear();
            for (var year = 1; year <= last; year++)
                held[year * regions + region] = Small;
            for (var year = 1; year <= last; year++)
                foreach (var link in People)
                    link.Forward(run, year);
            foreach (var (years, residents, workers) in answers)
                for (var row = 0; row < regions; row++)
                {
                    residents[row, region] = answer.Residents[years * regions + row] / Small;
                    workers[row, region] = answer.Workers[years * regions + row] / Small;
                }
        }
    }

    static HeldAnswer[] NewAnswers(Simulation simulation, IReadOnlyList<int> horizons)
    {
        var regions = simulation.Baseline.Regions;
        return
        [
            .. horizons.Select(years => new HeldAnswer(years, new(regions, regions), new(regions, regions))),
        ];
    }

    /// <summary>Extra residents and workers of every region (row) after so many years of attraction held in
    /// one (column), for a change of 1.</summary>
    readonly record struct HeldAnswer(int Years, RealMatrix Residents, RealMatrix Workers);
}
