namespace Evenground.Model;

/// <summary>L7: young people found companies, and money follows money.</summary>
/// <remarks>
/// dI_(t+1) = η I^B (Y_t ÷ Y^B_t - 1) + c G_t, of which ζ is taken from all regions as their private
/// investment
/// stands. What is placed in all, I = G + dI, takes away no more than the region's private investment.
/// </remarks>
sealed class FoundersLink : ICycleLink
{
    public CycleLinks Switch => CycleLinks.Founders;

    public CycleQuantities ReadsNow => CycleQuantities.Placed;

    public CycleQuantities ReadsBefore => CycleQuantities.People | CycleQuantities.Placed;

    public CycleQuantities Writes => CycleQuantities.Investment;

    public void Forward(SimulationWorkspace run, int year)
    {
        var invested = run.Of(run.Result.Investment, year);
        var placed = run.Of(run.Placed, year);
        placed.CopyTo(invested);
        if (!run.Has(Switch))
            return;

        var own = run.Simulation.Calibration.Investment;
        var national = run.Simulation.NationalScale;
        double induced = 0;
        for (var region = 0; region < invested.Length; region++)
        {
            var follows = Follows(run, year, region);
            induced += follows;
            invested[region] += follows;
        }

        if (national == 0)
            return;
        var taken = run[CycleParameter.FixedPool] * induced / national;
        for (var region = 0; region < invested.Length; region++)
            invested[region] = Math.Max(invested[region] - taken * own[region], -own[region]);
    }

    public void Reverse(GradientWorkspace back, int year)
    {
        var run = back.Run;
        var invested = back.Of(back.Investment, year);
        var placed = back.Of(back.Placed, year);
        if (!run.Has(Switch))
        {
            Add(invested, placed);
            return;
        }

        var own = run.Simulation.Calibration.Investment;
        var national = run.Simulation.NationalScale;
        double induced = 0;
        for (var region = 0; region < own.Length; region++)
            induced += Follows(run, year, region);
        var taken = national == 0 ? 0 : run[CycleParameter.FixedPool] * induced / national;
        double toTaken = 0;
        for (var region = 0; region < own.Length; region++)
        {
            var wanted =
                run.Placed[year * own.Length + region] + Follows(run, year, region) - taken * own[region];
            if (national != 0 && wanted < -own[region])
                invested[region] = 0;
            toTaken -= invested[region] * own[region];
        }

        Add(invested, placed);
        if (national != 0)
            back.Add(CycleParameter.FixedPool, toTaken * induced / national);
        var toInduced = national == 0 ? 0 : toTaken * run[CycleParameter.FixedPool] / national;
        for (var region = 0; region < own.Length; region++)
            ReverseOfFollows(back, year, region, invested[region] + toInduced);
    }

    /// <summary>Private investment that follows young people and the policy's money.</summary>
    static double Follows(SimulationWorkspace run, int year, int region)
    {
        var last = (year - 1) * run.Regions + region;
        var grown = run.Result.YoungResidents[last] / run.Simulation.Baseline.YoungResidents[last];
        return run[CycleParameter.Founders] * run.Simulation.Calibration.Investment[region] * grown
            + run[CycleParameter.CrowdIn] * run.Placed[last];
    }

    static void ReverseOfFollows(GradientWorkspace back, int year, int region, double follows)
    {
        var run = back.Run;
        var last = (year - 1) * run.Regions + region;
        var (own, young) = (
            run.Simulation.Calibration.Investment[region],
            run.Simulation.Baseline.YoungResidents[last]
        );
        back.Add(CycleParameter.Founders, follows * own * (run.Result.YoungResidents[last] / young));
        back.Add(CycleParameter.CrowdIn, follows * run.Placed[last]);
        back.YoungResidents[last] += follows * run[CycleParameter.Founders] * own / young;
        back.Placed[last] += follows * run[CycleParameter.CrowdIn];
    }

    static void Add(ReadOnlySpan<double> values, Span<double> to)
    {
        for (var place = 0; place < to.Length; place++)
            to[place] += values[place];
    }
}
