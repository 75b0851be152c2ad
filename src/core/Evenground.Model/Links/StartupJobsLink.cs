namespace Evenground.Model;

/// <summary>L1: investment makes start-up jobs.</summary>
/// <remarks>
/// Ieff = A [(1 + x)^ε - 1] ÷ ε with x = I ÷ A and A the region's absorptive scale;
/// gross_t = α Σ_v κ_v Ieff_(t-v), of which ω arise in the neighbours; the displaced part of the national
/// sum is taken from all regions as their jobs stand. Money placed in a year makes κ₀ jobs in that year.
/// </remarks>
sealed class StartupJobsLink : ICycleLink
{
    public CycleLinks Switch => CycleLinks.StartupJobs;

    public CycleQuantities ReadsNow => CycleQuantities.Investment;

    public CycleQuantities ReadsBefore => CycleQuantities.Investment;

    public CycleQuantities Writes => CycleQuantities.StartupJobs;

    public void Forward(SimulationWorkspace run, int year)
    {
        var jobs = run.Of(run.Result.StartupJobs, year);
        var invested = run.Of(run.Result.Investment, year);
        var effective = run.Of(run.Effective, year);
        var (scales, returns) = (run.Simulation.NationalScale, run[CycleParameter.Returns]);
        for (var region = 0; region < jobs.Length; region++)
        {
            var scale = ScaleOf(run, region);
            effective[region] =
                scales == 0
                    ? invested[region]
                    : Elementary.ExpLessOne(returns * Elementary.LogOfOnePlus(invested[region] / scale))
                        / returns
                        * scale;
        }

        if (!run.Has(Switch))
        {
            jobs.Clear();
            return;
        }

        FillGross(run, year);
        Spread(run);
        double national = 0;
        foreach (var gross in run.Spread)
            national += gross;
        var displaced = run[CycleParameter.Displacement] * national;
        var shares = run.Of(run.Simulation.ShareOfJobs, year);
        for (var region = 0; region < jobs.Length; region++)
            jobs[region] = run.Spread[region] - displaced * shares[region];
    }

    /// <summary>A: a region's own private investment, or a part of what the nation's would be by
    /// heads.</summary>
    static double ScaleOf(SimulationWorkspace run, int region) =>
        Math.Max(
            run.Simulation.Calibration.Investment[region],
            run[CycleParameter.AbsorptiveFloor] * run.Simulation.InvestmentByHeads[region]
        );

    static void FillGross(SimulationWorkspace run, int year)
    {
        var (gross, regions) = (run.Gross, run.Regions);
        gross.AsSpan().Clear();
        for (var placed = 1; placed <= year; placed++)
        {
            var effective = run.Of(run.Effective, placed);
            var kernel = run.Kernel[year - placed];
            for (var region = 0; region < gross.Length; region++)
                gross[region] += kernel * effective[region];
        }

        var strength = run[CycleParameter.KernelScale] * run[CycleParameter.Additionality];
        for (var region = 0; region < gross.Length; region++)
            gross[region] *= strength * (run.Factors is { } factors ? factors[year * regions + region] : 1);
    }

    /// <summary>Moves a part of each region's jobs to its neighbours, in equal parts.</summary>
    static void Spread(SimulationWorkspace run)
    {
        var (gross, spread, part) = (run.Gross, run.Spread, run[CycleParameter.Spillover]);
        gross.CopyTo(spread, 0);
        if (run.Simulation.Calibration.Neighbours is not { } neighbours || part == 0)
            return;
        for (var region = 0; region < gross.Length; region++)
        {
            var beside = neighbours[region];
            if (beside.Length == 0)
                continue;
            var leaving = part * gross[region];
            spread[region] -= leaving;
            foreach (var neighbour in beside)
                spread[neighbour] += leaving / beside.Length;
        }
    }
}
