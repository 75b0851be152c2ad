namespace Evenground.Model;

/// <summary>L4: where people go, and whether they leave (nested logit in its exact-hat form).</summary>
/// <remarks>
/// ln W = θ (b V̄_jobs - γ V̄_crowds) by weight class and region, as people expect it in the year.
/// The step of the population makes m_ij = m^B_ij (D_i ÷ W_i)^λ W_j ÷ D_i of it.
/// </remarks>
sealed class DestinationLink : ICycleLink
{
    public CycleLinks Switch => CycleLinks.Migration;

    public CycleQuantities ReadsNow => CycleQuantities.Attraction;

    public CycleQuantities ReadsBefore => CycleQuantities.None;

    public CycleQuantities Writes => CycleQuantities.Choice;

    public void Forward(SimulationWorkspace run, int year) => Fill(run, year);

    /// <summary>The factors of a year; the way back needs them once more.</summary>
    public static void Fill(SimulationWorkspace run, int year)
    {
        var choice = run.Choice;
        if (!run.Has(CycleLinks.Migration))
        {
            choice.Log.AsSpan().Clear();
            choice.LessOne.AsSpan().Clear();
            return;
        }

        var elasticity = run[CycleParameter.MigrationElasticity];
        var crowds = run[CycleParameter.Congestion];
        var jobsPull = run.Of(run.ExpectedJobsPull, year);
        var congestion = run.Of(run.ExpectedCongestion, year);
        for (var weight = 0; weight < AgeWeights.Count; weight++)
        {
            var strength = WeightOf(run, weight);
            for (var region = 0; region < jobsPull.Length; region++)
            {
                var log = elasticity * (strength * jobsPull[region] - crowds * congestion[region]);
                choice.Log[weight * jobsPull.Length + region] = log;
                choice.LessOne[weight * jobsPull.Length + region] = Elementary.ExpLessOne(log);
            }
        }
    }

    static double WeightOf(SimulationWorkspace run, int weight) =>
        weight switch
        {
            AgeWeights.Children => 0.5 * (run[CycleParameter.WeightYoung] + run[CycleParameter.WeightMiddle]),
            AgeWeights.Young => run[CycleParameter.WeightYoung],
            AgeWeights.Middle => run[CycleParameter.WeightMiddle],
            _ => run[CycleParameter.WeightOld],
        };

    public void Reverse(GradientWorkspace back, int year)
    {
        var run = back.Run;
        if (!run.Has(CycleLinks.Migration))
            return;

        var elasticity = run[CycleParameter.MigrationElasticity];
        var crowds = run[CycleParameter.Congestion];
        back.Add(CycleParameter.Leaving, back.Choice.Leaving);
        for (var weight = 0; weight < AgeWeights.Count; weight++)
        {
            var strength = WeightOf(run, weight);
            double toStrength = 0;
            for (var region = 0; region < run.Regions; region++)
            {
                var (now, place) = (year * run.Regions + region, weight * run.Regions + region);
                var (jobsPull, congestion) = (run.ExpectedJobsPull[now], run.ExpectedCongestion[now]);
                var log =
                    back.Choice.Log[place] + back.Choice.LessOne[place] * (1 + run.Choice.LessOne[place]);
                back.Add(
                    CycleParameter.MigrationElasticity,
                    log * (strength * jobsPull - crowds * congestion)
                );
                back.Add(CycleParameter.Congestion, -log * elasticity * congestion);
                back.ExpectedJobsPull[now] += log * elasticity * strength;
                back.ExpectedCongestion[now] -= log * elasticity * crowds;
                toStrength += log * elasticity * jobsPull;
            }

            ReverseOfWeight(back, weight, toStrength);
        }
    }

    static void ReverseOfWeight(GradientWorkspace back, int weight, double strength)
    {
        switch (weight)
        {
            case AgeWeights.Children:
                back.Add(CycleParameter.WeightYoung, 0.5 * strength);
                back.Add(CycleParameter.WeightMiddle, 0.5 * strength);
                break;
            case AgeWeights.Young:
                back.Add(CycleParameter.WeightYoung, strength);
                break;
            case AgeWeights.Middle:
                back.Add(CycleParameter.WeightMiddle, strength);
                break;
            default:
                back.Add(CycleParameter.WeightOld, strength);
                break;
        }
    }
}
