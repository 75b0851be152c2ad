using Evenground.Model;
using Evenground.Record;

namespace Evenground.Publish;

/// <summary>All that a scenario is answered from: the calibration of a view, the country's assumptions, and
/// what is known of the model's own error.</summary>
/// <param name="Assumptions">Every parameter with its default, range and source, in the order of
/// <see cref="ParameterMeanings"/>.</param>
/// <param name="Priors">What draws are taken from.</param>
/// <param name="Lives">Of single start-ups; null to leave their luck out.</param>
/// <param name="Groups">Regions that are also spoken of together.</param>
/// <param name="Trial">The model tried on years that it was not shown: two more fits, made when an answer
/// first tells of levels.</param>
public sealed record CycleBasis(
    ScenarioSetting Setting,
    IReadOnlyList<CycleAssumption> Assumptions,
    IReadOnlyList<ParameterPrior> Priors,
    StartupLives? Lives,
    IReadOnlyList<RegionGroup> Groups,
    Lazy<HoldOut?> Trial
)
{
    /// <summary>How far the model was off on years that it was not shown; null when that is not
    /// known.</summary>
    public HoldOut? HoldOut => Trial.Value;

    /// <summary>Fits the model to what a record held, as it was known.</summary>
    /// <returns>Refused when the record does not allow a calibration: the refusal says what is
    /// missing.</returns>
    public static Outcome<CycleBasis> Of(History history, AsOf asOf)
    {
        if (!Calibrator.Calibrate(history, asOf).Accepted(out var calibration, out var refusal))
            return refusal;
        var rules = history.Rulebooks.Book(asOf);
        CycleAssumption[] assumptions =
        [
            .. ParameterMeanings.All.Select(meaning =>
                CycleAssumption.Of(meaning, rules.Parameter(meaning.Code, asOf.On))
            ),
        ];
        var priors = new List<ParameterPrior>();
        foreach (var assumption in assumptions)
            if (assumption.Prior.Accepted(out var prior, out refusal))
                priors.Add(prior);
            else
                return refusal;
        var defaults = new CycleParameters([.. assumptions.Select(assumption => assumption.Default)]);
        var lives = AnswerSettingReading.Of(history, asOf, null).Lives;
        return new CycleBasis(
            new(calibration, defaults, RangesOf(priors, lives)),
            assumptions,
            priors,
            lives,
            GroupsOf(history.Regions.Book(asOf), calibration),
            new(() =>
                HoldOutReading.Of(history, asOf, calibration).Accepted(out var made, out _) ? made : null
            )
        );
    }

    /// <summary>The baseline of a scenario, ready to run.</summary>
    public Outcome<Simulation> SimulationOf(Scenario scenario) =>
        Simulation.Of(Setting.Calibration, scenario.Variant, scenario.Horizon);

    /// <summary>A scenario from the beginning.</summary>
    public Outcome<CycleRun> Run(Scenario scenario) =>
        SimulationOf(scenario).Accepted(out var simulation, out var refusal)
            ? CycleRun.Of(this, simulation, scenario)
            : refusal;

    /// <summary>The ranges as they enter a scenario's identity.</summary>
    static string RangesOf(IEnumerable<ParameterPrior> priors, StartupLives? lives)
    {
        var ranges = priors
            .Where(prior => !prior.IsFixed)
            .Select(prior =>
                Joined(
                    $"{ParameterMeanings.Of(prior.Parameter).Code}:{prior.Shape}",
                    prior.Low,
                    prior.Mode,
                    prior.High
                )
            );
        return string.Join(
            ';',
            lives is null
                ? ranges
                : ranges.Append(Joined("lives", lives.AverageTicket, lives.Spread, lives.FiveYearSurvival))
        );

        static string Joined(string name, double one, double two, double three) =>
            $"{name}:{ScenarioText.NumberOf(one)}:{ScenarioText.NumberOf(two)}:{ScenarioText.NumberOf(three)}";
    }

    /// <summary>The book's groups of regions of the model, such as a capital area.</summary>
    static RegionGroup[] GroupsOf(RegionBook book, Calibration calibration)
    {
        var known = calibration.Regions.Select(region => region.Code).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. book
                .Groups.Where(group => group.Places.Count > 1 && group.Places.All(known.Contains))
                .DistinctBy(group => group.Code),
        ];
    }
}
