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

    /// <summary>Fills Σ_v κ_v Ieff_(t-v) and the gross jobs that it makes.</summary>
    static void FillGross(SimulationWorkspace run, int year)
    {
        var raw = run.Raw;
        raw.AsSpan().Clear();
        for (var placed = 1; placed <= year; placed++)
        {
            var effective = run.Of(run.Effective, placed);
            var kernel = run.Kernel[year - placed];
            for (var region = 0; region < raw.Length; region++)
                raw[region] += kernel * effective[region];
        }

        for (var region = 0; region < raw.Length; region++)
            run.Gross[region] = StrengthOf(run) * FactorOf(run, year, region) * raw[region];
    }

    static double StrengthOf(SimulationWorkspace run) =>
        run[CycleParameter.KernelScale] * run[CycleParameter.Additionality];

    static double FactorOf(SimulationWorkspace run, int year, int region) =>
        run.Factors is { } factors ? factors[year * run.Regions + region] : 1;

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

    public void Reverse(GradientWorkspace back, int year)
    {
        if (!back.Run.Has(Switch))
            return;

        FillGross(back.Run, year);
        Spread(back.Run);
        ReverseOfDisplacement(back, year);
        ReverseOfSpread(back);
        ReverseOfGross(back, year);
        for (var region = 0; region < back.Regions; region++)
            ReverseOfReturns(back, year, region);
    }

    static void ReverseOfDisplacement(GradientWorkspace back, int year)
    {
        var run = back.Run;
        var jobs = back.Of(back.StartupJobs, year);
        var shares = run.Of(run.Simulation.ShareOfJobs, year);
        double national = 0,
            displaced = 0;
        for (var region = 0; region < jobs.Length; region++)
        {
            national += run.Spread[region];
            displaced += jobs[region] * shares[region];
        }

        back.Add(CycleParameter.Displacement, -displaced * national);
        for (var region = 0; region < jobs.Length; region++)
            back.Spread[region] = jobs[region] - run[CycleParameter.Displacement] * displaced;
    }

    static void ReverseOfSpread(GradientWorkspace back)
    {
        back.Spread.CopyTo(back.Gross, 0);
        if (back.Run.Simulation.Calibration.Neighbours is not { } neighbours)
            return;
        for (var region = 0; region < back.Regions; region++)
        {
            var beside = neighbours[region];
            if (beside.Length == 0)
                continue;
            var gain = -back.Spread[region];
            foreach (var neighbour in beside)
                gain += back.Spread[neighbour] / beside.Length;
            back.Gross[region] += back.Run[CycleParameter.Spillover] * gain;
            back.Add(CycleParameter.Spillover, back.Run.Gross[region] * gain);
        }
    }

    static void ReverseOfGross(GradientWorkspace back, int year)
    {
        var (run, gross) = (back.Run, back.Gross);
        for (var region = 0; region < gross.Length; region++)
        {
            var unscaled = gross[region] * FactorOf(run, year, region);
            var raw = unscaled * run.Raw[region];
            back.Add(CycleParameter.KernelScale, raw * run[CycleParameter.Additionality]);
            back.Add(CycleParameter.Additionality, raw * run[CycleParameter.KernelScale]);
            gross[region] = unscaled * StrengthOf(run);
        }

        for (var placed = 1; placed <= year; placed++)
        {
            var (age, first) = (year - placed, placed * back.Regions);
            for (var region = 0; region < gross.Length; region++)
            {
                back.Effective[first + region] += run.Kernel[age] * gross[region];
                back.Kernel[age] += run.Effective[first + region] * gross[region];
            }
        }
    }

    /// <summary>The slope of falling returns is (1 + x)^(ε-1); at the bound where a region has lost all its
    /// investment, nothing passes.</summary>
    static void ReverseOfReturns(GradientWorkspace back, int year, int region)
    {
        var run = back.Run;
        var place = year * run.Regions + region;
        var effective = back.Effective[place];
        var scale = ScaleOf(run, region);
        if (run.Simulation.NationalScale == 0)
        {
            back.Investment[place] += effective;
            return;
        }

        var x = run.Result.Investment[place] / scale;
        if (x <= -1)
            return;
        var (returns, log) = (run[CycleParameter.Returns], Elementary.LogOfOnePlus(x));
        var slope = 1 + Elementary.ExpLessOne((returns - 1) * log);
        back.Investment[place] += effective * slope;
        back.Add(
            CycleParameter.Returns,
            effective * (scale * (1 + x) * slope * log - run.Effective[place]) / returns
        );
        if (scale > run.Simulation.Calibration.Investment[region])
            back.Add(
                CycleParameter.AbsorptiveFloor,
                effective
                    * (run.Effective[place] / scale - slope * x)
                    * run.Simulation.InvestmentByHeads[region]
            );
    }
}
