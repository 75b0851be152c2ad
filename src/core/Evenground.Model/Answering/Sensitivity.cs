namespace Evenground.Model;

/// <summary>A number of an answer: one figure, in one place and one year.</summary>
/// <param name="Year">Years after the base year.</param>
public sealed record AnswerPoint(AnswerMeasure Measure, AnswerPlace Place, int Year);

/// <summary>How a parameter and a number of the answer go together over the draws.</summary>
/// <param name="Correlation">Spearman's, from -1 to 1.</param>
public readonly record struct ParameterCorrelation(CycleParameter Parameter, double Correlation);

/// <summary>A parameter's share of the variance of a number of the answer.</summary>
public readonly record struct ParameterIndex(CycleParameter Parameter, SobolIndex Index);

/// <summary>Which parameter a number of an answer hangs on: by single ends, by variance, and by
/// order.</summary>
/// <remarks>
/// Parameters that a scenario sets itself, or that no prior is known of, have no bar and no index. Start-ups
/// have average luck here; how much luck adds is seen in the ranges of the answer.
/// </remarks>
public sealed class Sensitivity
{
    readonly Simulation _simulation;
    readonly Scenario _scenario;
    readonly IReadOnlyList<ParameterPrior> _priors;
    readonly AnswerRuns _runs;

    Sensitivity(
        Simulation simulation,
        Scenario scenario,
        IReadOnlyList<ParameterPrior> priors,
        AnswerRuns runs
    ) => (_simulation, _scenario, _priors, _runs) = (simulation, scenario, priors, runs);

    /// <returns>Refused as a run is.</returns>
    public static Outcome<Sensitivity> Of(Simulation simulation, Scenario scenario, AnswerSetting setting) =>
        AnswerRuns.Of(simulation, scenario).Accepted(out var runs, out var refusal)
            ? new Sensitivity(simulation, scenario, setting.PriorsOf(scenario.Parameters).Drawn, runs)
            : refusal;

    /// <summary>Each parameter at either end of its range, all others as the scenario has them.</summary>
    public Tornado Tornado(AnswerPoint point, ForEachPart forEachPart, CancellationToken stop = default) =>
        Model.Tornado.Of(_scenario.Parameters, _priors, () => ReadOut(point), forEachPart, stop);

    /// <summary>Sobol's indices of the parameters, the largest first order first.</summary>
    /// <param name="rows">Rows of each table; runs are rows × (parameters + 2).</param>
    public IReadOnlyList<ParameterIndex> Sobol(
        AnswerPoint point,
        int rows,
        ForEachPart forEachPart,
        CancellationToken stop = default
    )
    {
        var indices = SobolIndices.Of(
            _priors.Count,
            rows,
            _scenario.Seed,
            () =>
            {
                var readOut = ReadOut(point);
                var values = new double[CycleParameters.Count];
                return shares =>
                {
                    _scenario.Parameters.Values.CopyTo(values);
                    for (var place = 0; place < shares.Length; place++)
                        values[(int)_priors[place].Parameter] = _priors[place].Quantile(shares[place]);
                    return readOut(new(values));
                };
            },
            forEachPart,
            stop
        );
        return
        [
            .. indices
                .Select((index, place) => new ParameterIndex(_priors[place].Parameter, index))
                .OrderByDescending(index => index.Index.First)
                .ThenBy(index => index.Parameter),
        ];
    }

    /// <summary>Rank correlations over the draws of an ensemble, the strongest first: no run is
    /// needed.</summary>
    public IReadOnlyList<ParameterCorrelation> Correlations(AnswerPoint point, Ensemble ensemble)
    {
        var reading = new AnswerReading(_simulation, _runs, ensemble);
        int[] regions = [.. point.Place.Regions];
        var before = reading.Before(regions, point.Year);
        var values = new double[ensemble.Draws];
        for (var draw = 0; draw < values.Length; draw++)
            values[draw] = point.Measure.Of(reading.Of(before, regions, point.Year, draw));
        return
        [
            .. _priors
                .Select(prior => new ParameterCorrelation(
                    prior.Parameter,
                    Quantiles.RankCorrelation(ensemble.Parameters.Of(prior.Parameter), values)
                ))
                .OrderByDescending(correlation => Math.Abs(correlation.Correlation))
                .ThenBy(correlation => correlation.Parameter),
        ];
    }

    /// <summary>From parameters to the number; not a number where they explode.</summary>
    Func<CycleParameters, double> ReadOut(AnswerPoint point)
    {
        var (central, still) = (_simulation.NewTrajectory(), _simulation.NewTrajectory());
        var workspace = _simulation.NewWorkspace();
        var runs = _runs with { Central = central, WithoutMoves = still };
        var needsStill = point.Measure.NeedsStill;
        var reading = new AnswerReading(_simulation, runs, null);
        int[] regions = [.. point.Place.Regions];
        var before = reading.Before(regions, point.Year);
        return parameters =>
        {
            var links = _scenario.Links;
            if (_simulation.Run(runs.Investment, parameters, links, workspace, central) is not null)
                return double.NaN;
            if (
                needsStill
                && _simulation.Run(runs.Investment, parameters, AnswerRuns.Still(links), workspace, still)
                    is not null
            )
                return double.NaN;
            return point.Measure.Of(reading.Of(before, regions, point.Year, AnswerReading.Central));
        };
    }
}
