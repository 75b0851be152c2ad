namespace Evenground.Model;

/// <summary>L2: start-up jobs and extra residents make local jobs.</summary>
/// <remarks>L = L_before + δ (m dS + m_P dN_before - L_before): start-up jobs of the year at hand, local jobs
/// and
/// residents as they stand at its start.</remarks>
sealed class LocalJobsLink : ICycleLink
{
    public CycleLinks Switch => CycleLinks.LocalJobs;

    public CycleQuantities ReadsNow => CycleQuantities.StartupJobs;

    public CycleQuantities ReadsBefore => CycleQuantities.LocalJobs | CycleQuantities.People;

    public CycleQuantities Writes => CycleQuantities.LocalJobs;

    public void Forward(SimulationWorkspace run, int year)
    {
        var local = run.Of(run.Result.LocalJobs, year);
        if (!run.Has(Switch))
        {
            local.Clear();
            return;
        }

        var before = run.Of(run.Result.LocalJobs, year - 1);
        var startups = run.Of(run.Result.StartupJobs, year);
        var residents = run.Of(run.Result.Residents, year - 1);
        var (adjustment, multiplier) = (run[CycleParameter.Adjustment], run[CycleParameter.Multiplier]);
        var perResident = run[CycleParameter.JobsPerResident];
        for (var region = 0; region < local.Length; region++)
        {
            var wanted = multiplier * startups[region] + perResident * residents[region];
            local[region] = before[region] + adjustment * (wanted - before[region]);
        }
    }

    public void Reverse(GradientWorkspace back, int year)
    {
        var run = back.Run;
        if (!run.Has(Switch))
            return;

        var (adjustment, multiplier) = (run[CycleParameter.Adjustment], run[CycleParameter.Multiplier]);
        var perResident = run[CycleParameter.JobsPerResident];
        var (first, before) = (year * run.Regions, (year - 1) * run.Regions);
        for (var region = 0; region < run.Regions; region++)
        {
            var (last, local) = (before + region, back.LocalJobs[first + region]);
            var (startups, residents) = (run.Result.StartupJobs[first + region], run.Result.Residents[last]);
            var wanted = multiplier * startups + perResident * residents;
            back.LocalJobs[last] += (1 - adjustment) * local;
            back.StartupJobs[first + region] += adjustment * multiplier * local;
            back.Residents[last] += adjustment * perResident * local;
            back.Add(CycleParameter.Adjustment, local * (wanted - run.Result.LocalJobs[last]));
            back.Add(CycleParameter.Multiplier, adjustment * local * startups);
            back.Add(CycleParameter.JobsPerResident, adjustment * local * residents);
        }
    }
}
