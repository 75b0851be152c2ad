namespace Evenground.Model;

/// <summary>L2: start-up jobs and extra residents make local jobs.</summary>
/// <remarks>L_(t+1) = L_t + δ (m dS_t + m_P dN_t - L_t).</remarks>
sealed class LocalJobsLink : ICycleLink
{
    public CycleLinks Switch => CycleLinks.LocalJobs;

    public CycleQuantities ReadsNow => CycleQuantities.None;

    public CycleQuantities ReadsBefore =>
        CycleQuantities.StartupJobs | CycleQuantities.LocalJobs | CycleQuantities.People;

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
        var startups = run.Of(run.Result.StartupJobs, year - 1);
        var residents = run.Of(run.Result.Residents, year - 1);
        var (adjustment, multiplier) = (run[CycleParameter.Adjustment], run[CycleParameter.Multiplier]);
        var perResident = run[CycleParameter.JobsPerResident];
        for (var region = 0; region < local.Length; region++)
        {
            var wanted = multiplier * startups[region] + perResident * residents[region];
            local[region] = before[region] + adjustment * (wanted - before[region]);
        }
    }
}
