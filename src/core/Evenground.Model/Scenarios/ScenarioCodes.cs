namespace Evenground.Model;

/// <summary>The words of a scenario's text that are not parameters: switches and baselines, as in addresses
/// and files.</summary>
public static class ScenarioCodes
{
    public const string Money = "g",
        Off = "off",
        Residual = "residual",
        Fertility = "fertility",
        Mortality = "mortality",
        Control = "control",
        Horizon = "horizon",
        Draws = "draws",
        Seed = "seed",
        Official = "official",
        Constant = "constant";

    /// <summary>Every switch, in the order of the circle.</summary>
    public static IReadOnlyList<(CycleLinks Link, string Code)> Links { get; } =
    [
        (CycleLinks.StartupJobs, "startup-jobs"),
        (CycleLinks.LocalJobs, "local-jobs"),
        (CycleLinks.Migration, "migration"),
        (CycleLinks.Demography, "demography"),
        (CycleLinks.Founders, "founders"),
    ];

    public static IReadOnlyList<(ResidualRule Rule, string Code)> Residuals { get; } =
    [(ResidualRule.None, "none"), (ResidualRule.MeanOfWindow, "mean"), (ResidualRule.Official, Official)];

    public static string CodeOf(ResidualRule rule) => Residuals.Single(known => known.Rule == rule).Code;

    public static string CodeOf(CycleLinks link) => Links.Single(known => known.Link == link).Code;
}
