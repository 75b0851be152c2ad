using Evenground.Measure;

namespace Evenground.Model;

/// <summary>The answer to a scenario: every figure for each place and year, with its range.</summary>
/// <remarks>
/// <para>Ranges are the tenth, half and nine tenths of the draws. The band of a level is never narrower than
/// the error of the hold-out (<see cref="HoldOut"/>): it is widened, and says so.</para>
/// <para>Gains by migration are other regions' losses: the nation stands as a place beside all others, so
/// that
/// no regional gain is seen without the national sum.</para>
/// <para>Shape: figures by place and year. Unit: of the figure. Missing: a figure without meaning in a place
/// (amplification where no money was placed) is not a number.</para>
/// </remarks>
public sealed class Answer
{
    /// <summary>Amplification that counts as one: 5 % more jobs than without the circle.</summary>
    public const double NotableAmplification = 1.05;

    readonly AnswerFigure[] _figures;
    readonly double[] _notable;
    readonly double[] _errors;

    Answer(Simulation simulation, Trajectory central, AnswerSetting setting)
    {
        (Simulation, Central, Setting) = (simulation, central, setting);
        Places = AnswerPlace.Of(simulation.Calibration, setting.Groups);
        var years = simulation.Baseline.Horizon + 1;
        _figures = [.. AnswerMeasure.All.Select(measure => new AnswerFigure(measure, Places.Count, years))];
        _notable = new double[Places.Count * years];
        _errors = new double[Places.Count * years];
    }

    public Simulation Simulation { get; }

    /// <summary>The run with the scenario's own parameters.</summary>
    public Trajectory Central { get; }

    public AnswerSetting Setting { get; }

    /// <summary>Regions, groups and the nation; the nation comes last.</summary>
    public IReadOnlyList<AnswerPlace> Places { get; }

    public int Horizon => Central.Horizon;

    /// <summary>The figures, in the order of <see cref="AnswerMeasure.All"/>.</summary>
    public IReadOnlyList<AnswerFigure> Figures => _figures;

    public AnswerFigure this[string code] => _figures.Single(figure => figure.Measure.Code == code);

    /// <summary>Where a region, group or the nation stands; -1 when it is not of this model.</summary>
    public int PlaceOf(string code)
    {
        for (var place = 0; place < Places.Count; place++)
            if (Places[place].Code == code)
                return place;
        return -1;
    }

    /// <summary>The share of the draws whose amplification is above <see cref="NotableAmplification"/>; not a
    /// number without draws or money.</summary>
    public double ChanceOfAmplification(int place, int year) => _notable[place * (Horizon + 1) + year];

    /// <summary>The hold-out error of the residents, in persons: a change of residents below it is noise. Not
    /// a
    /// number when no hold-out was given.</summary>
    public double ErrorOfResidents(int place, int year) => _errors[place * (Horizon + 1) + year];

    /// <summary>What stands with every answer.</summary>
    public static IReadOnlyList<LocalizedText> StandingCaveats => Caveats.All;

    /// <summary>What the figures of this country add to the caveats.</summary>
    public IReadOnlyList<Notice> Notices =>
        [.. Simulation.Calibration.Notices, AnswerNotices.Redistribution, .. AnswerNotices.Of(this)];

    /// <summary>Runs a scenario and all its draws, and reads the answer off them.</summary>
    /// <param name="scenario">Its placements are checked; no draws give an answer without ranges.</param>
    /// <param name="forEachPart">Who runs draws and places.</param>
    /// <param name="progress">Told how many draws are done.</param>
    /// <param name="stop">Cancels between draws, by the exception that is usual for it.</param>
    /// <returns>Refused as a run is, or when draws explode.</returns>
    public static Outcome<Answer> To(
        Simulation simulation,
        Scenario scenario,
        AnswerSetting setting,
        ForEachPart forEachPart,
        IProgress<long>? progress = null,
        CancellationToken stop = default
    )
    {
        if (!AnswerRuns.Of(simulation, scenario).Accepted(out var runs, out var refusal))
            return refusal;
        if (scenario.Draws == 0)
            return Of(simulation, runs, null, setting, forEachPart);

        var drawn = new EnsembleSetting(
            setting.PriorsOf(scenario.Parameters).Drawn,
            setting.Lives,
            scenario.Draws,
            scenario.Seed
        );
        var (money, parameters, links) = (runs.Investment, scenario.Parameters, scenario.Links);
        return Ensemble
            .Run(simulation, money, parameters, links, drawn, forEachPart, progress, stop)
            .Accepted(out var ensemble, out refusal)
            ? Of(simulation, runs, ensemble, setting, forEachPart)
            : refusal;
    }

    /// <param name="runs">Runs with the scenario's own parameters.</param>
    /// <param name="ensemble">The draws, with every series kept; null for an answer without ranges.</param>
    /// <param name="forEachPart">Who runs the places.</param>
    public static Answer Of(
        Simulation simulation,
        AnswerRuns runs,
        Ensemble? ensemble,
        AnswerSetting setting,
        ForEachPart forEachPart
    )
    {
        var answer = new Answer(simulation, runs.Central, setting);
        var reading = new AnswerReading(simulation, runs, ensemble);
        forEachPart(answer.Places.Count, place => answer.Fill(place, reading));
        return answer;
    }

    void Fill(int place, AnswerReading reading)
    {
        var draws = reading.Draws;
        var values = new double[draws];
        var states = new PlaceYear[draws];
        int[] regions = [.. Places[place].Regions];
        for (var year = 0; year <= Horizon; year++)
        {
            var before = reading.Before(regions, year);
            var central = reading.Of(before, regions, year, AnswerReading.Central);
            for (var draw = 0; draw < draws; draw++)
                states[draw] = reading.Of(before, regions, year, draw);
            _errors[place * (Horizon + 1) + year] =
                ErrorOf(LevelMeasure.Residents, year) * central.Before.All;
            foreach (var figure in _figures)
            {
                for (var draw = 0; draw < draws; draw++)
                    values[draw] = figure.Measure.Of(states[draw]);
                figure[place, year] = Range(figure.Measure, figure.Measure.Of(central), values, year);
                if (figure.Measure.Code == AnswerMeasure.Amplification)
                    _notable[place * (Horizon + 1) + year] = Notable(values);
            }
        }
    }

    AnswerRange Range(AnswerMeasure measure, double central, double[] values, int year)
    {
        if (measure.Kind == AnswerKind.Baseline && values.Length > 0)
            return Widened(new(central, central, central, central, IsWidened: false), measure, year);
        if (values.Length == 0 || double.IsNaN(central) || Array.Exists(values, double.IsNaN))
            return Widened(AnswerRange.Only(central), measure, year);
        Array.Sort(values);
        var range = new AnswerRange(
            central,
            Quantiles.OfSorted(values, 0.1),
            Quantiles.OfSorted(values, 0.5),
            Quantiles.OfSorted(values, 0.9),
            IsWidened: false
        );
        return Widened(range, measure, year);
    }

    AnswerRange Widened(AnswerRange range, AnswerMeasure measure, int year) =>
        measure.Level is { } level ? range.AtLeast(ErrorOf(level, year)) : range;

    double ErrorOf(LevelMeasure level, int year) => Setting.HoldOut?.ErrorOf(level, year) ?? double.NaN;

    static double Notable(double[] sorted) =>
        sorted.Length == 0 || Array.Exists(sorted, double.IsNaN)
            ? double.NaN
            : (double)sorted.Count(value => value > NotableAmplification) / sorted.Length;
}
