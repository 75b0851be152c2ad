namespace Evenground.Model;

/// <summary>Which parameters a scenario leaves uncertain.</summary>
/// <remarks>Whoever moves a parameter away from its default asks what would follow from that value, so its
/// draws
/// stay there; all others are drawn from their priors.</remarks>
/// <param name="Drawn">The priors that stay.</param>
/// <param name="Held">The parameters that the scenario itself sets.</param>
public sealed record ScenarioPriors(IReadOnlyList<ParameterPrior> Drawn, IReadOnlyList<CycleParameter> Held)
{
    /// <param name="asked">The scenario's parameters.</param>
    /// <param name="defaults">Those of the country pack.</param>
    /// <param name="priors">Those of the country pack.</param>
    public static ScenarioPriors Of(
        CycleParameters asked,
        CycleParameters defaults,
        IReadOnlyList<ParameterPrior> priors
    ) =>
        new(
            [.. priors.Where(prior => !prior.IsFixed && !IsMoved(asked, defaults, prior.Parameter))],
            [
                .. ParameterMeanings
                    .All.Select(meaning => meaning.Parameter)
                    .Where(parameter => IsMoved(asked, defaults, parameter)),
            ]
        );

    static bool IsMoved(CycleParameters asked, CycleParameters defaults, CycleParameter parameter) =>
        !asked[parameter].Equals(defaults[parameter]);
}
