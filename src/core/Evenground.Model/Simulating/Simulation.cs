namespace Evenground.Model;

/// <summary>The model of one country, one baseline and one horizon: computes the baseline once, and any
/// number
/// of scenarios
/// against it.</summary>
/// <remarks>After construction it is never changed; any number of threads may run scenarios on it, each with
/// a
/// workspace of its own.</remarks>
public sealed partial class Simulation
{
    /// <summary>The links in the order in which they run within a year.</summary>
    internal static IReadOnlyList<ICycleLink> InOrder { get; } =
        CycleOrder.Of([
            new StartupJobsLink(),
            new LocalJobsLink(),
            new AttractionLink(),
            new DestinationLink(),
            new PeopleLink(),
            new FoundersLink(),
        ]);

    Simulation(BaselineProjection projection)
    {
        (Calibration, Variant, Baseline) = (projection.Calibration, projection.Variant, projection.Path);
        (Rows, Moves, Course) = (projection.Rows, projection.Moves, projection.Course);
        NationalFertility = projection.NationalFertility;
        _unscaled = projection.Unscaled;
        ControlFactor = projection.ControlFactor;
        NationalScale = Calibration.Investment.Sum();
        var residents = Baseline.Residents.AsSpan(0, Calibration.Shape.Regions);
        InvestmentByHeads = ByHeads(residents, NationalScale);
        ShareOfJobs = Shares(Baseline.Jobs, Calibration.Shape.Regions);
    }

    public Calibration Calibration { get; }

    public BaselineVariant Variant { get; }

    public BaselinePath Baseline { get; }

    internal CohortRows Rows { get; }

    internal MovesStep Moves { get; }

    internal RatesCourse Course { get; }

    internal double[] FertilityFactor => Course.Fertility;

    /// <summary>Births per woman in the nation on the baseline. Shape: year by age.</summary>
    internal double[] NationalFertility { get; }

    /// <summary>By what all cells are multiplied at the end of a year; 1 without control.</summary>
    internal double[] ControlFactor { get; }

    /// <summary>National private investment of a year.</summary>
    internal double NationalScale { get; }

    /// <summary>What a region's investment would be if the nation's were spread by heads.</summary>
    internal double[] InvestmentByHeads { get; }

    /// <summary>Share of the nation's jobs on the baseline. Shape: year by region.</summary>
    internal double[] ShareOfJobs { get; }

    internal int FirstMother => Course.FirstMother;

    internal int EndOfMothers => Course.EndOfMothers;

    readonly double[] _unscaled;

    /// <summary>Residents of the baseline before they are scaled to the official number.</summary>
    internal ReadOnlySpan<double> UnscaledOf(int year) =>
        _unscaled.AsSpan(year * Calibration.Shape.Cells, Calibration.Shape.Cells);

    /// <summary>Checks the calibration and runs the baseline.</summary>
    /// <returns>Refused when the calibration does not hold together, or rates allow no step of a
    /// year.</returns>
    public static Outcome<Simulation> Of(Calibration calibration, BaselineVariant variant, int horizon)
    {
        if (CalibrationCheck.RefusalOf(calibration, variant, horizon) is { } refusal)
            return refusal;
        var projection = BaselineProjection.Of(calibration, variant, horizon);
        return CalibrationCheck.RefusalOf(calibration, projection.Path) is { } empty
            ? empty
            : new Simulation(projection);
    }

    /// <summary>Memory for runs of this simulation.</summary>
    /// <param name="keepsPath">Whether all years are kept: needed for gradients.</param>
    public SimulationWorkspace NewWorkspace(bool keepsPath = false) => new(this, keepsPath);

    /// <summary>An empty answer of the right shape.</summary>
    public Trajectory NewTrajectory() => new(Calibration.Shape.Regions, Baseline.Horizon);

    /// <summary>Runs a scenario.</summary>
    /// <param name="investment">Policy money by year and region (year 0 first, all zero there); null for
    /// none.</param>
    /// <remarks>Throws <see cref="RefusedException"/> when the setting is refused; ask
    /// <see cref="Run(ReadOnlySpan{double}, CycleParameters, CycleLinks, SimulationWorkspace, Trajectory,
    /// double[])"/> or <see cref="Run(Scenario)"/> for the refusal itself.</remarks>
    public Trajectory Run(double[]? investment, CycleParameters parameters, CycleLinks links)
    {
        var result = NewTrajectory();
        return Run(investment, parameters, links, NewWorkspace(), result) is { } refusal
            ? throw new RefusedException(refusal)
            : result;
    }

    /// <summary>Runs a scenario as it was asked.</summary>
    /// <returns>Refused, several at once, when money is placed in an unknown region or year or is below zero,
    /// a parameter is outside its range, the scenario is of another variant or a longer horizon, or the
    /// setting explodes.</returns>
    public Outcome<Trajectory> Run(Scenario scenario)
    {
        if (!ScenarioCheck.Of(this, scenario).Accepted(out var investment, out var refusal))
            return refusal;
        var result = NewTrajectory();
        return Run(investment, scenario.Parameters, scenario.Links, NewWorkspace(), result) is { } refused
            ? refused
            : result;
    }

    /// <summary>Runs a scenario in given memory, and allocates nothing.</summary>
    /// <param name="investment">Policy money by year and region, as in <see cref="Trajectory"/>; empty for
    /// none.</param>
    /// <param name="result">Where the answer goes; every number of it is written.</param>
    /// <param name="jobFactors">By what gross start-up jobs are multiplied, year by region, 1 on average;
    /// null for 1.</param>
    /// <returns>Nothing, or why there is no answer: a parameter outside its range, money below zero or of the
    /// wrong shape, or a setting that explodes.</returns>
    public Refusal? Run(
        ReadOnlySpan<double> investment,
        CycleParameters parameters,
        CycleLinks links,
        SimulationWorkspace workspace,
        Trajectory result,
        double[]? jobFactors = null
    )
    {
        if (workspace.Simulation != this)
            throw new ArgumentException("The workspace is another simulation's.", nameof(workspace));
        if (ScenarioCheck.RefusalOf(this, investment, parameters, jobFactors) is { } refusal)
            return refusal;

        workspace.Begin(investment, parameters, links, result, jobFactors);
        for (var year = 1; year <= Baseline.Horizon; year++)
        {
            foreach (var link in _inOrder)
                link.Forward(workspace, year);
            if (ScenarioCheck.Explosion(this, result, year) is { } explosion)
                return explosion;
        }

        return null;
    }

    readonly ICycleLink[] _inOrder = [.. InOrder];

    static double[] ByHeads(ReadOnlySpan<double> residents, double investment)
    {
        var byHeads = residents.ToArray();
        var perHead = investment / byHeads.Sum();
        for (var region = 0; region < byHeads.Length; region++)
            byHeads[region] *= perHead;
        return byHeads;
    }

    static double[] Shares(double[] byYear, int regions)
    {
        var shares = new double[byYear.Length];
        for (var first = 0; first < byYear.Length; first += regions)
        {
            var values = byYear.AsSpan(first, regions);
            double total = 0;
            foreach (var value in values)
                total += value;
            for (var region = 0; region < regions; region++)
                shares[first + region] = values[region] / total;
        }

        return shares;
    }
}
