namespace Evenground.Model;

/// <summary>L3: jobs per worker draw, and crowds deter.</summary>
/// <remarks>
/// V = b [ln(1 + dJ ÷ J^B) - w ln(1 + dW ÷ W^B)] - γ ln(1 + dN ÷ N^B); w is the switch of dilution. What
/// people
/// expect follows: V̄_t = ρ V̄_(t-1) + (1 - ρ) V_t. The part of jobs and the part of crowds are kept apart,
/// as
/// only the first has an age weight. V of a year is what moves people within it: it counts the start-up jobs
/// that come in that year, and local jobs and people as they stand at its start.
/// </remarks>
sealed class AttractionLink : ICycleLink
{
    public CycleLinks Switch => CycleLinks.Migration;

    public CycleQuantities ReadsNow => CycleQuantities.StartupJobs;

    public CycleQuantities ReadsBefore =>
        CycleQuantities.LocalJobs | CycleQuantities.People | CycleQuantities.Attraction;

    public CycleQuantities Writes => CycleQuantities.Attraction;

    public void Forward(SimulationWorkspace run, int year)
    {
        var (result, baseline) = (run.Result, run.Simulation.Baseline);
        var (dilution, slowness) = (run[CycleParameter.Dilution], run[CycleParameter.Expectation]);
        var (first, before) = (year * run.Regions, (year - 1) * run.Regions);
        for (var region = 0; region < run.Regions; region++)
        {
            var (now, last) = (first + region, before + region);
            var jobs = (result.StartupJobs[now] + result.LocalJobs[last]) / baseline.Jobs[last];
            var workers = result.Workers[last] / baseline.Workers[last];
            var residents = result.Residents[last] / baseline.Residents[last];
            run.JobsPull[now] = Elementary.LogOfOnePlus(jobs) - dilution * Elementary.LogOfOnePlus(workers);
            run.CongestionPull[now] = Elementary.LogOfOnePlus(residents);
            run.ExpectedJobsPull[now] =
                slowness * run.ExpectedJobsPull[last] + (1 - slowness) * run.JobsPull[now];
            run.ExpectedCongestion[now] =
                slowness * run.ExpectedCongestion[last] + (1 - slowness) * run.CongestionPull[now];
            result.Attraction[now] =
                run.JobsPull[now] - run[CycleParameter.Congestion] * run.CongestionPull[now];
        }
    }

    public void Reverse(GradientWorkspace back, int year)
    {
        var run = back.Run;
        var (result, baseline) = (run.Result, run.Simulation.Baseline);
        var (dilution, slowness) = (run[CycleParameter.Dilution], run[CycleParameter.Expectation]);
        var (first, before) = (year * run.Regions, (year - 1) * run.Regions);
        for (var region = 0; region < run.Regions; region++)
        {
            var (now, last) = (first + region, before + region);
            var (toJobs, toCrowds) = (back.ExpectedJobsPull[now], back.ExpectedCongestion[now]);
            back.Add(
                CycleParameter.Expectation,
                toJobs * (run.ExpectedJobsPull[last] - run.JobsPull[now])
                    + toCrowds * (run.ExpectedCongestion[last] - run.CongestionPull[now])
            );
            back.ExpectedJobsPull[last] += slowness * toJobs;
            back.ExpectedCongestion[last] += slowness * toCrowds;
            back.Add(CycleParameter.Congestion, -back.Attraction[now] * run.CongestionPull[now]);

            var jobsPull = back.JobsPull[now] + back.Attraction[now] + (1 - slowness) * toJobs;
            var congestion =
                back.CongestionPull[now]
                - run[CycleParameter.Congestion] * back.Attraction[now]
                + (1 - slowness) * toCrowds;
            var jobs = jobsPull / (baseline.Jobs[last] + result.StartupJobs[now] + result.LocalJobs[last]);
            back.StartupJobs[now] += jobs;
            back.LocalJobs[last] += jobs;
            var workers = baseline.Workers[last] + result.Workers[last];
            back.Workers[last] -= dilution * jobsPull / workers;
            back.Residents[last] += congestion / (baseline.Residents[last] + result.Residents[last]);
            var diluted = Elementary.LogOfOnePlus(result.Workers[last] / baseline.Workers[last]);
            back.Add(CycleParameter.Dilution, -jobsPull * diluted);
        }
    }
}
