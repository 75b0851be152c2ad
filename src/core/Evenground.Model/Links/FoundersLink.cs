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

        var (own, national) = (run.Simulation.Calibration.Investment, run.Simulation.NationalScale);
        var (founders, crowdIn) = (run[CycleParameter.Founders], run[CycleParameter.CrowdIn]);
        var young = run.Of(run.Result.YoungResidents, year - 1);
        var youngOfBaseline = run.Of(run.Simulation.Baseline.YoungResidents, year - 1);
        var placedBefore = run.Of(run.Placed, year - 1);
        double induced = 0;
        for (var region = 0; region < invested.Length; region++)
        {
            var follows =
                founders * own[region] * (young[region] / youngOfBaseline[region])
                + crowdIn * placedBefore[region];
            induced += follows;
            invested[region] += follows;
        }

        if (national == 0)
            return;
        var taken = run[CycleParameter.FixedPool] * induced / national;
        for (var region = 0; region < invested.Length; region++)
            invested[region] = Math.Max(invested[region] - taken * own[region], -own[region]);
    }
}
