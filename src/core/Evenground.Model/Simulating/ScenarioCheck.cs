namespace Evenground.Model;

/// <summary>What a run refuses before it starts, and when it leaves all bounds.</summary>
static class ScenarioCheck
{
    /// <summary>A region may not grow to more than this many times its residents of the baseline.</summary>
    public const double MostGrowth = 10;

    public static Refusal? RefusalOf(
        Simulation simulation,
        ReadOnlySpan<double> investment,
        CycleParameters parameters,
        double[]? jobFactors
    )
    {
        var cells = simulation.Baseline.Residents.Length;
        if (investment.Length != 0 && investment.Length != cells)
            return new CalibrationMustFit("investment", cells, investment.Length);
        if (jobFactors is not null && jobFactors.Length != cells)
            return new CalibrationMustFit("job factors", cells, jobFactors.Length);
        for (var place = 0; place < investment.Length; place++)
            if (!(investment[place] >= 0 && double.IsFinite(investment[place])))
                return new PlacementMustNotBeNegative(
                    simulation.Calibration.Regions[place % simulation.Baseline.Regions].Code,
                    simulation.Calibration.BaseYear + place / simulation.Baseline.Regions,
                    investment[place]
                );
        return ParameterOutOfRange(parameters);
    }

    /// <summary>The money of a scenario by year and region, once it is known that it can be run.</summary>
    /// <remarks>Asked once for a scenario and never for its draws: eigenvalues take longer than a run, and
    /// draws that leave all bounds are stopped where they do.</remarks>
    /// <returns>Refused with all that is wrong with the scenario, or with the eigenvalue of a setting that
    /// explodes.</returns>
    public static Outcome<double[]> Of(Simulation simulation, Scenario scenario)
    {
        if (!Investment(simulation, scenario).Accepted(out var investment, out var refusal))
            return refusal;
        return Stability
            .Check(simulation.Calibration, scenario.Parameters, scenario.Links)
            .Accepted(out _, out refusal)
            ? investment
            : refusal;
    }

    static Outcome<double[]> Investment(Simulation simulation, Scenario scenario)
    {
        var (calibration, horizon) = (simulation.Calibration, simulation.Baseline.Horizon);
        var refusals = new List<Refusal>();
        var investment = new double[simulation.Baseline.Residents.Length];
        var regions = calibration
            .Regions.Select((region, number) => (region.Code, number))
            .ToDictionary(region => region.Code, region => region.number, StringComparer.Ordinal);
        if (scenario.Horizon < HorizonMustBeWithin.Least || scenario.Horizon > horizon)
            refusals.Add(new HorizonMustBeWithin(scenario.Horizon));
        if (ParameterOutOfRange(scenario.Parameters) is { } outOfRange)
            refusals.Add(outOfRange);
        foreach (var (region, year, amount) in InOneOrder(scenario.Placements))
        {
            var (first, last) = (calibration.BaseYear + 1, calibration.BaseYear + horizon);
            var isKnown = regions.TryGetValue(region, out var number);
            if (!isKnown)
                refusals.Add(new PlacementRegionMustBeKnown(region));
            if (year < first || year > last)
                refusals.Add(new PlacementYearMustBeWithin(region, year, first, last));
            else if (!(amount >= 0 && double.IsFinite(amount)))
                refusals.Add(new PlacementMustNotBeNegative(region, year, amount));
            else if (isKnown)
                investment[(year - calibration.BaseYear) * calibration.Shape.Regions + number] += amount;
        }

        return refusals switch
        {
            [] => investment,
            [var only] => only,
            _ => new Refusals(refusals),
        };
    }

    /// <summary>Amounts for one place are added up, so their order must be one and the same.</summary>
    static IEnumerable<Placement> InOneOrder(IReadOnlyList<Placement> placements) =>
        placements
            .OrderBy(placement => placement.Year)
            .ThenBy(placement => placement.Region, StringComparer.Ordinal)
            .ThenBy(placement => placement.Amount);

    public static Refusal? ParameterOutOfRange(CycleParameters parameters)
    {
        foreach (var meaning in Meanings)
        {
            var value = parameters[meaning.Parameter];
            if (!(value >= meaning.Least && value <= meaning.Most))
                return new ParameterMustBeInRange(meaning.Code, value, meaning.Least, meaning.Most);
        }

        return null;
    }

    static readonly ParameterMeaning[] Meanings = [.. ParameterMeanings.All];

    /// <summary>The first region that left all bounds in a year.</summary>
    public static Refusal? Explosion(Simulation simulation, Trajectory result, int year)
    {
        for (var region = 0; region < result.Regions; region++)
        {
            var place = year * result.Regions + region;
            var times = 1 + result.Residents[place] / simulation.Baseline.Residents[place];
            var isSound =
                times <= MostGrowth
                && double.IsFinite(result.Attraction[place])
                && double.IsFinite(result.Investment[place])
                && double.IsFinite(result.Jobs(year, region));
            if (!isSound)
                return new SettingMustNotExplode(
                    simulation.Calibration.Regions[region].Code,
                    simulation.Calibration.BaseYear + year,
                    times
                );
        }

        return null;
    }
}
