using Evenground.Record;

namespace Evenground.Model;

/// <summary>What answers of one country are made with, beside the scenario.</summary>
public sealed record AnswerSetting
{
    /// <summary>Places that are spoken of together.</summary>
    public IReadOnlyList<RegionGroup> Groups { get; init; } = [];

    /// <summary>How far the model was off on years that it was not shown; null when that is not
    /// known.</summary>
    public HoldOut? HoldOut { get; init; }

    /// <summary>The parameters as the country pack has them; null when every prior is to be drawn.</summary>
    public CycleParameters? Defaults { get; init; }

    /// <summary>The ranges of the country pack.</summary>
    public IReadOnlyList<ParameterPrior> Priors { get; init; } = [];

    /// <summary>Of single start-ups; null to leave their luck out of the ranges.</summary>
    public StartupLives? Lives { get; init; }

    /// <summary>Which parameters a scenario leaves uncertain, and which it sets itself.</summary>
    public ScenarioPriors PriorsOf(CycleParameters asked) =>
        ScenarioPriors.Of(asked, Defaults ?? asked, Priors);
}

/// <summary>The runs of a scenario with its own parameters.</summary>
/// <param name="Investment">Policy money by year and region.</param>
/// <param name="Central">With all links of the scenario.</param>
/// <param name="WithoutMoves">When nobody moves: what the circle has to beat.</param>
public sealed record AnswerRuns(double[] Investment, Trajectory Central, Trajectory WithoutMoves)
{
    const CycleLinks MovingLinks = CycleLinks.Migration | CycleLinks.Demography;

    /// <summary>The links of a scenario when nobody moves.</summary>
    public static CycleLinks Still(CycleLinks links) => links & ~MovingLinks;

    /// <returns>Refused as <see cref="Simulation.Run(Scenario)"/> is, the explosive setting before any year
    /// is run.</returns>
    public static Outcome<AnswerRuns> Of(Simulation simulation, Scenario scenario)
    {
        if (!ScenarioCheck.Of(simulation, scenario).Accepted(out var investment, out var refusal))
            return refusal;
        var (central, still) = (simulation.NewTrajectory(), simulation.NewTrajectory());
        var workspace = simulation.NewWorkspace();
        var (parameters, links) = (scenario.Parameters, scenario.Links);
        if (simulation.Run(investment, parameters, links, workspace, central) is { } first)
            return first;
        if (simulation.Run(investment, parameters, Still(links), workspace, still) is { } second)
            return second;
        return new AnswerRuns(investment, central, still);
    }
}
