using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Evenground.Measure;
using Evenground.Model;
using Evenground.Publish;
using Evenground.Record;

namespace Evenground.Web;

/// <summary>The model of one view: calibrated once, with the runs that pages asked for.</summary>
/// <remarks>Kept as long as no statistics, regions or rules are recorded: other entries change nothing of
/// it.</remarks>
public sealed class CycleModel
{
    /// <summary>Runs kept. A slider asks for many scenarios, so the number must be bounded.</summary>
    const int RunsKept = 200,
        SimulationsKept = 24,
        ModelsKept = 16;

    static readonly ConditionalWeakTable<
        Statistics,
        ConcurrentDictionary<Key, Lazy<Outcome<CycleModel>>>
    > Made = [];

    readonly ConcurrentDictionary<Digest, Lazy<Outcome<ScenarioRun>>> _runs = new();
    readonly ConcurrentDictionary<(BaselineVariant, int), Lazy<Outcome<Simulation>>> _simulations = new();

    readonly Lazy<Outcome<ValidationReport>> _validation;
    readonly Lazy<CycleGains> _gains;

    CycleModel(CycleBasis basis, History history, AsOf asOf)
    {
        Basis = basis;
        _validation = new(() => Validator.Of(history, asOf));
        _gains = new(() => CycleGains.Of(basis, new OfficialFigures(history, asOf)));
    }

    public CycleBasis Basis { get; }

    /// <summary>The same that <c>evenground validate</c> tells; made when somebody first asks.</summary>
    public Outcome<ValidationReport> Validation => _validation.Value;

    /// <summary>How the circle amplifies and fades; made when somebody first asks.</summary>
    public CycleGains Gains => _gains.Value;

    public ScenarioSetting Setting => Basis.Setting;

    public Calibration Calibration => Basis.Setting.Calibration;

    /// <summary>The model of a view, or the refusal that says why its data allow none.</summary>
    public static Outcome<CycleModel> Of(PageView view) => Of(view.History, view.AsOf);

    /// <summary>The model of a record at a point in time.</summary>
    public static Outcome<CycleModel> Of(History history, AsOf asOf)
    {
        var models = Made.GetOrCreateValue(history.Statistics);
        if (models.Count >= ModelsKept)
            models.Clear();
        var key = new Key(history.Regions, history.Rulebooks, asOf.On, asOf.Known, asOf.Clearance);
        return models
            .GetOrAdd(
                key,
                _ =>
                    new(() =>
                        CycleBasis.Of(history, asOf).Accepted(out var basis, out var refusal)
                            ? new CycleModel(basis, history, asOf)
                            : refusal
                    )
            )
            .Value;
    }

    /// <summary>A scenario's run; worked out once for all who ask.</summary>
    public Outcome<ScenarioRun> Run(Scenario scenario)
    {
        if (_runs.Count >= RunsKept)
            Shrink();
        return _runs.GetOrAdd(ScenarioId.Of(scenario, Setting), _ => new(() => Make(scenario))).Value;
    }

    Outcome<ScenarioRun> Make(Scenario scenario)
    {
        if (!SimulationOf(scenario).Accepted(out var simulation, out var refusal))
            return refusal;
        return CycleRun.Of(Basis, simulation, scenario).Accepted(out var run, out refusal)
            ? new ScenarioRun(run)
            : refusal;
    }

    /// <summary>The baseline of a scenario, ready to run; many scenarios share one.</summary>
    Outcome<Simulation> SimulationOf(Scenario scenario)
    {
        if (_simulations.Count >= SimulationsKept)
            _simulations.Clear();
        return _simulations
            .GetOrAdd(
                (scenario.Variant, scenario.Horizon),
                key => new(() => Simulation.Of(Calibration, key.Item1, key.Item2))
            )
            .Value;
    }

    /// <summary>Drops runs until half are left; the ones that draws were spent on go last.</summary>
    void Shrink()
    {
        foreach (
            var (id, _) in _runs
                .OrderBy(run => run.Value is { IsValueCreated: true } made && HasRanges(made.Value))
                .Take(RunsKept / 2)
                .ToArray()
        )
            _runs.TryRemove(id, out _);

        static bool HasRanges(Outcome<ScenarioRun> run) =>
            run.Accepted(out var made, out _) && made.Figures.HasRanges;
    }

    readonly record struct Key(
        Record.Regions Regions,
        Rulebooks Rulebooks,
        DateOnly On,
        DateOnly Known,
        Visibility Clearance
    );
}
