namespace Evenground.Model;

/// <summary>The series of a run that an ensemble keeps of every draw.</summary>
public enum EnsembleSeries
{
    /// <summary>As in <see cref="Trajectory.Investment"/>.</summary>
    Investment,

    /// <summary>As in <see cref="Trajectory.StartupJobs"/>.</summary>
    StartupJobs,

    /// <summary>As in <see cref="Trajectory.LocalJobs"/>.</summary>
    LocalJobs,

    /// <summary>Start-up and local jobs of the same draw when nobody moves: what the circle has to
    /// beat.</summary>
    JobsWithoutMoves,

    /// <summary>As in <see cref="Trajectory.Residents"/>.</summary>
    Residents,

    /// <summary>As in <see cref="Trajectory.YoungResidents"/>.</summary>
    YoungResidents,

    /// <summary>As in <see cref="Trajectory.Workers"/>.</summary>
    Workers,

    /// <summary>As in <see cref="Trajectory.OldResidents"/>.</summary>
    OldResidents,

    /// <summary>As in <see cref="Trajectory.YoungWomen"/>.</summary>
    YoungWomen,

    /// <summary>As in <see cref="Trajectory.NetMigration"/>.</summary>
    NetMigration,

    /// <summary>As in <see cref="Trajectory.YoungNetMigration"/>.</summary>
    YoungNetMigration,
}

/// <summary>What a set of draws is made of.</summary>
/// <param name="Priors">Ranges of the parameters; a parameter without one stays as the scenario has
/// it.</param>
/// <param name="Lives">Of single start-ups; null to leave their luck out.</param>
/// <param name="Draws">At least 1.</param>
/// <param name="Seed">Of parameters and luck.</param>
public sealed record EnsembleSetting(
    IReadOnlyList<ParameterPrior> Priors,
    StartupLives? Lives,
    int Draws,
    ulong Seed
)
{
    /// <summary>The series that are kept; all of them unless said otherwise.</summary>
    public IReadOnlyList<EnsembleSeries> Series { get; init; } = Enum.GetValues<EnsembleSeries>();
}

/// <summary>A scenario run once for each draw of parameters and of start-ups' luck.</summary>
/// <remarks>
/// <para>Shape: series, draw, year, region; the region counts fastest. Unit: of the series.</para>
/// <para>Draws are cut into parts of <see cref="DrawsOfPart"/>, whatever the number of threads; each part has
/// a
/// workspace of its own, and each draw reads its own stream of chance: any number of threads gives the same
/// bits.</para>
/// <para>Errors: <see cref="DrawsMustNotExplode"/>.</para>
/// </remarks>
public sealed class Ensemble
{
    /// <summary>How many draws are run one after the other in the same memory.</summary>
    public const int DrawsOfPart = 20;

    readonly double[]?[] _series = new double[]?[Enum.GetValues<EnsembleSeries>().Length];
    readonly int _cells;

    Ensemble(Simulation simulation, EnsembleSetting setting, ParameterDraws parameters)
    {
        (Parameters, Setting) = (parameters, setting);
        (Regions, Horizon) = (simulation.Calibration.Shape.Regions, simulation.Baseline.Horizon);
        _cells = Regions * (Horizon + 1);
        foreach (var series in setting.Series)
            _series[(int)series] = new double[setting.Draws * _cells];
    }

    public EnsembleSetting Setting { get; }

    public ParameterDraws Parameters { get; }

    public int Draws => Parameters.Count;

    public int Regions { get; }

    public int Horizon { get; }

    /// <summary>A series of one draw. Shape: year by region.</summary>
    public ReadOnlySpan<double> Of(EnsembleSeries series, int draw) =>
        (
            _series[(int)series]
            ?? throw new ArgumentOutOfRangeException(nameof(series), series, "This series was not kept.")
        ).AsSpan(draw * _cells, _cells);

    /// <summary>Runs all draws.</summary>
    /// <param name="investment">Policy money by year and region, as in <see cref="Trajectory"/>.</param>
    /// <param name="central">The scenario's own parameters.</param>
    /// <param name="forEachPart">Who runs the parts.</param>
    /// <param name="progress">Told how many draws are done, in no certain order.</param>
    /// <param name="stop">Cancels between draws, by the exception that is usual for it.</param>
    public static Outcome<Ensemble> Run(
        Simulation simulation,
        double[] investment,
        CycleParameters central,
        CycleLinks links,
        EnsembleSetting setting,
        ForEachPart forEachPart,
        IProgress<long>? progress = null,
        CancellationToken stop = default
    )
    {
        var parameters = ParameterDraws.Sample(central, setting.Priors, setting.Draws, setting.Seed);
        var ensemble = new Ensemble(simulation, setting, parameters);
        var refusals = new Refusal?[setting.Draws];
        var done = 0L;
        forEachPart(
            (setting.Draws + DrawsOfPart - 1) / DrawsOfPart,
            part =>
            {
                var runner = new Runner(simulation, investment, links, ensemble);
                var end = Math.Min(setting.Draws, (part + 1) * DrawsOfPart);
                for (var draw = part * DrawsOfPart; draw < end; draw++)
                {
                    stop.ThrowIfCancellationRequested();
                    refusals[draw] = runner.Run(draw);
                    progress?.Report(Interlocked.Increment(ref done));
                }
            }
        );

        var refused = refusals.Count(refusal => refusal is not null);
        return refused == 0
            ? ensemble
            : new DrawsMustNotExplode(
                refused,
                setting.Draws,
                refusals.First(refusal => refusal is not null)!
            );
    }

    /// <summary>The memory of one part.</summary>
    sealed class Runner(Simulation simulation, double[] investment, CycleLinks links, Ensemble ensemble)
    {
        readonly SimulationWorkspace _workspace = simulation.NewWorkspace();
        readonly Trajectory _result = simulation.NewTrajectory();
        readonly double[] _factors = new double[investment.Length];
        readonly StartupLuck? _luck = ensemble.Setting.Lives is { } lives
            ? new(simulation.Calibration, lives, simulation.Baseline.Horizon)
            : null;

        public Refusal? Run(int draw)
        {
            var parameters = ensemble.Parameters[draw];
            var exit = parameters[CycleParameter.Exit];
            _luck?.Fill(ensemble.Setting.Seed, draw, investment, exit, _factors);
            var factors = _luck is null ? null : _factors;

            if (ensemble.Place(EnsembleSeries.JobsWithoutMoves, draw) is { IsEmpty: false } without)
            {
                if (
                    simulation.Run(
                        investment,
                        parameters,
                        AnswerRuns.Still(links),
                        _workspace,
                        _result,
                        factors
                    ) is
                    { } early
                )
                    return early;
                for (var cell = 0; cell < without.Length; cell++)
                    without[cell] = _result.StartupJobs[cell] + _result.LocalJobs[cell];
            }

            if (simulation.Run(investment, parameters, links, _workspace, _result, factors) is { } refusal)
                return refusal;
            foreach (var series in ensemble.Setting.Series)
                if (SeriesOf(_result, series) is { } values)
                    values.CopyTo(ensemble.Place(series, draw));
            return null;
        }
    }

    Span<double> Place(EnsembleSeries series, int draw) =>
        _series[(int)series] is { } values ? values.AsSpan(draw * _cells, _cells) : [];

    /// <summary>The array of a run; null for the series that takes a run of its own.</summary>
    internal static double[]? SeriesOf(Trajectory trajectory, EnsembleSeries series) =>
        series switch
        {
            EnsembleSeries.Investment => trajectory.Investment,
            EnsembleSeries.StartupJobs => trajectory.StartupJobs,
            EnsembleSeries.LocalJobs => trajectory.LocalJobs,
            EnsembleSeries.Residents => trajectory.Residents,
            EnsembleSeries.YoungResidents => trajectory.YoungResidents,
            EnsembleSeries.Workers => trajectory.Workers,
            EnsembleSeries.OldResidents => trajectory.OldResidents,
            EnsembleSeries.YoungWomen => trajectory.YoungWomen,
            EnsembleSeries.NetMigration => trajectory.NetMigration,
            EnsembleSeries.YoungNetMigration => trajectory.YoungNetMigration,
            _ => null,
        };
}

/// <summary>Some of the draws explode, so no range can be told.</summary>
public sealed record DrawsMustNotExplode(int Exploding, int Draws, Refusal First) : Refusal
{
    public override string Code => "model.draws-must-not-explode";

    public override LocalizedText Text =>
        new(
            Korean: $"추첨 {Draws}번 가운데 {Exploding}번에서 모형이 끝없이 커지거나 계산할 수 없어 범위를 말할 수 없습니다. 첫 번째 까닭: {First.Text.Korean} 매개변수를 기본값에 가깝게 옮겨 주십시오.",
            English: $"In {Exploding} of {Draws} draws the model grows without bound or cannot be run, so no range can be told. The first reason: {First.Text.English} Move the parameters closer to their defaults."
        );
}
