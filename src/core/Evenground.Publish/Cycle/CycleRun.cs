using Evenground.Model;
using Evenground.Record;

namespace Evenground.Publish;

/// <summary>A scenario that was run: its answer without ranges, and the way to the ranges.</summary>
public sealed class CycleRun
{
    readonly AnswerRuns _runs;
    readonly Lazy<AnswerSetting> _setting;
    readonly Lazy<Answer> _answer;

    CycleRun(CycleBasis basis, Scenario scenario, Simulation simulation, AnswerRuns runs)
    {
        (Basis, Scenario, Simulation, _runs) = (basis, scenario, simulation, runs);
        Id = ScenarioId.Of(scenario, basis.Setting);
        IsFunded = new bool[basis.Setting.Calibration.Shape.Regions];
        foreach (var placement in scenario.Placements)
            IsFunded[basis.Setting.PlaceOf(placement.Region)] = true;
        _setting = new(() => SettingFor(basis, IsFunded, basis.HoldOut));
        _answer = new(() => Answer.Of(simulation, runs, null, _setting.Value, Parts.InOrder));
        Changes = Answer.Of(simulation, runs, null, SettingFor(basis, IsFunded, null), Parts.InOrder);
    }

    public CycleBasis Basis { get; }

    public Scenario Scenario { get; }

    public Digest Id { get; }

    public Simulation Simulation { get; }

    /// <summary>With the scenario's own parameters.</summary>
    public Trajectory Central => _runs.Central;

    /// <summary>Which regions get money, in the calibration's order.</summary>
    public bool[] IsFunded { get; }

    /// <summary>The answer without ranges.</summary>
    public Answer Answer => _answer.Value;

    /// <summary>The same for whoever shows only what changes: levels know nothing of how far the model was
    /// off, so nothing has to be fitted again for them.</summary>
    public Answer Changes { get; }

    /// <summary>Runs a scenario on the simulation of its baseline.</summary>
    /// <returns>Refused when the setting explodes, or cannot be run.</returns>
    public static Outcome<CycleRun> Of(CycleBasis basis, Simulation simulation, Scenario scenario) =>
        AnswerRuns.Of(simulation, scenario).Accepted(out var runs, out var refusal)
            ? new CycleRun(basis, scenario, simulation, runs)
            : refusal;

    /// <summary>The answer with ranges from the scenario's draws.</summary>
    /// <param name="forEachPart">Who runs the parts.</param>
    /// <param name="progress">Told how many draws are done.</param>
    /// <param name="stop">Cancels between draws.</param>
    /// <returns>Refused when some of the draws explode.</returns>
    public Outcome<DrawnAnswer> Draw(
        ForEachPart forEachPart,
        IProgress<long>? progress = null,
        CancellationToken stop = default
    )
    {
        if (Scenario.Draws == 0)
            throw new InvalidOperationException("The scenario asks for no draws.");
        var drawn = new EnsembleSetting(
            _setting.Value.PriorsOf(Scenario.Parameters).Drawn,
            _setting.Value.Lives,
            Scenario.Draws,
            Scenario.Seed
        );
        var (money, parameters, links) = (_runs.Investment, Scenario.Parameters, Scenario.Links);
        if (
            !Ensemble
                .Run(Simulation, money, parameters, links, drawn, forEachPart, progress, stop)
                .Accepted(out var ensemble, out var refusal)
        )
            return refusal;
        stop.ThrowIfCancellationRequested();
        return new DrawnAnswer(
            Answer.Of(Simulation, _runs, ensemble, _setting.Value, forEachPart),
            DrawnSums.Of(ensemble, IsFunded)
        );
    }

    /// <summary>Which assumption moves a figure of the funded regions most, each from one end of its range to
    /// the other.</summary>
    /// <remarks>Runs no further than the year that is asked about.</remarks>
    /// <param name="year">Counted from the base year.</param>
    public Tornado Tornado(ShownSeries series, int year, ForEachPart forEachPart)
    {
        var place = Changes.Places.FirstOrDefault(one => one.Code == ScenarioFigures.FundedCode);
        var point = new AnswerPoint(AnswerMeasure.Find(series.Code)!, place ?? Changes.Places[^1], year);
        var last = Basis.Setting.Calibration.BaseYear + year;
        var until = Scenario with
        {
            Horizon = year,
            Placements = [.. Scenario.Placements.Where(placement => placement.Year <= last)],
        };
        return Sensitivity
            .Of(Basis.SimulationOf(until).Value, until, SettingFor(Basis, IsFunded, null))
            .Value.Tornado(point, forEachPart);
    }

    /// <summary>Extra residents by year and cell. Shape: year, then the calibration's cells. Unit:
    /// persons.</summary>
    public double[] ResidentsByAge()
    {
        var cells = Basis.Setting.Calibration.Shape.Cells;
        var people = new double[(Scenario.Horizon + 1) * cells];
        var workspace = Simulation.NewWorkspace(keepsPath: true);
        var result = Simulation.NewTrajectory();
        if (
            Simulation.Run(_runs.Investment, Scenario.Parameters, Scenario.Links, workspace, result) is
            { } refusal
        )
            throw new RefusedException(refusal);
        for (var year = 0; year <= Scenario.Horizon; year++)
            workspace.ExtraResidents(year).CopyTo(people.AsSpan(year * cells, cells));
        return people;
    }

    /// <summary>Jobs with people moving for them, divided by jobs without. Null where there are
    /// none.</summary>
    /// <param name="regions">The regions taken together.</param>
    public double? Amplification(int year, IEnumerable<int> regions)
    {
        var (with, without) = (0.0, 0.0);
        foreach (var region in regions)
        {
            with += _runs.Central.Jobs(year, region);
            without += _runs.WithoutMoves.Jobs(year, region);
        }

        return Math.Abs(without) < 1e-9 ? null : with / without;
    }

    static AnswerSetting SettingFor(CycleBasis basis, bool[] isFunded, HoldOut? holdOut)
    {
        var regions = basis.Setting.Calibration.Regions;
        string[] funded = [.. regions.Index().Where(one => isFunded[one.Index]).Select(one => one.Item.Code)];
        return new()
        {
            Groups =
            [
                .. basis.Groups,
                new RegionGroup(
                    ScenarioFigures.FundedCode,
                    new("투자하는 지역 모두", "All regions that get money"),
                    funded,
                    default,
                    ""
                ),
            ],
            HoldOut = holdOut,
            Defaults = basis.Setting.Defaults,
            Priors = basis.Priors,
            Lives = basis.Lives,
        };
    }
}
