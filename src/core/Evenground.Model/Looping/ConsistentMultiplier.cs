namespace Evenground.Model;

/// <summary>How the published local multiplier enters the model.</summary>
public enum MultiplierRule
{
    /// <summary>Less the local jobs that the extra residents bring, which the model adds itself.</summary>
    Consistent,

    /// <summary>As published: local jobs of extra residents are then counted twice.</summary>
    DoubleCounted,
}

/// <summary>The structural local multiplier: the published one holds the jobs that migration brings already,
/// and the circle adds those itself.</summary>
/// <remarks>
/// Formula: m_s + m_P × r(m_s) = m, where r are the extra residents of a region for each of its start-up jobs
/// in the tenth year of steady money, the middle of all regions. The left side grows with
/// m_s, as more local jobs draw more people, so each guess bounds the answer; the next one lies on the line
/// through the last two, or halves what is left where that line leads out of it.
/// Unit: local jobs per start-up job. Never below 0.
/// </remarks>
/// <param name="Published">m.</param>
/// <param name="Structural">m_s.</param>
/// <param name="ResidentsPerStartupJob">r at m_s.</param>
public sealed record ConsistentMultiplier(double Published, double Structural, double ResidentsPerStartupJob)
{
    /// <summary>Published multipliers are responses over about so many years.</summary>
    public const int Years = 10;

    const double Accuracy = 1e-9;
    const int MostRounds = 100;

    /// <summary>What a reader is to be told of a rule.</summary>
    public static LocalizedText NameOf(MultiplierRule rule) =>
        rule == MultiplierRule.Consistent
            ? new("이동 효과를 뺀 승수", "multiplier less the effect of migration")
            : new(
                "이동 효과를 두 번 센 승수",
                "double counted: the effect of migration is in the multiplier already"
            );

    /// <summary>The parameters with the multiplier that the rule asks for.</summary>
    public CycleParameters In(CycleParameters parameters, MultiplierRule rule = MultiplierRule.Consistent) =>
        parameters.With(
            CycleParameter.Multiplier,
            rule == MultiplierRule.Consistent ? Structural : Published
        );

    /// <param name="simulation">Of a horizon of at least ten years.</param>
    /// <param name="parameters">With the published multiplier.</param>
    /// <returns>Refused when the engine refuses the setting.</returns>
    public static Outcome<ConsistentMultiplier> Of(
        Simulation simulation,
        CycleParameters parameters,
        CycleLinks links
    )
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(simulation.Baseline.Horizon, Years);
        var (published, perResident) = (
            parameters[CycleParameter.Multiplier],
            parameters[CycleParameter.JobsPerResident]
        );
        var (low, high) = (0.0, published);
        var (guess, before, gapBefore) = (published, double.NaN, double.NaN);
        for (var round = 0; round < MostRounds; round++)
        {
            var setting = parameters.With(CycleParameter.Multiplier, guess);
            if (!ResidentsOf(simulation, setting, links).Accepted(out var residents, out var refusal))
                return refusal;
            // Each guess gives a better one: what it leaves of the published multiplier.
            var next = Math.Clamp(published - perResident * residents, 0, published);
            var gap = next - guess;
            if (Math.Abs(gap) <= Accuracy || high - low <= Accuracy)
                return new ConsistentMultiplier(published, next, residents);
            (low, high) = gap > 0 ? (guess, Math.Min(high, next)) : (Math.Max(low, next), guess);
            var onLine = round == 0 ? next : guess - gap * (guess - before) / (gap - gapBefore);
            (before, gapBefore) = (guess, gap);
            guess = onLine >= low && onLine <= high ? onLine : (low + high) / 2;
        }

        throw new ArithmeticException($"No multiplier between 0 and {published} was found.");
    }

    static Outcome<double> ResidentsOf(Simulation simulation, CycleParameters parameters, CycleLinks links)
    {
        var regions = simulation.Baseline.Regions;
        var perJob = new double[regions];
        for (var region = 0; region < regions; region++)
        {
            if (
                !Money
                    .In(simulation, parameters, links, region, Years, amount: 1)
                    .Accepted(out var answer, out var refusal)
            )
                return refusal;
            var place = Years * regions + region;
            perJob[region] =
                answer.StartupJobs[place] == 0 ? 0 : answer.Residents[place] / answer.StartupJobs[place];
        }

        return FullLoop.Median(perJob);
    }
}
