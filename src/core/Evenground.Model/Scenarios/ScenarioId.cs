using System.Globalization;
using System.Text;
using Evenground.Record;

namespace Evenground.Model;

/// <summary>What a scenario is, as one digest: whoever has the same digest gets the same numbers.</summary>
/// <remarks>
/// Formula: SHA-256 over a text in UTF-8 with one line each for model version, vintage of the data, ranges of
/// the draws, every parameter (also those at their defaults), switches, baseline, horizon, draws and seed,
/// and each placement in canonical order. The order and the way in which a scenario was written change
/// nothing.
/// </remarks>
public static class ScenarioId
{
    public static Digest Of(Scenario scenario, ScenarioSetting setting) =>
        Digest.Of(Encoding.UTF8.GetBytes(CanonicalText(scenario, setting)));

    /// <summary>The text that the digest is taken of.</summary>
    public static string CanonicalText(Scenario scenario, ScenarioSetting setting)
    {
        var text = new StringBuilder("evenground-scenario 1\n");
        Add("model", ModelVersion.Current);
        Add("vintage", setting.Calibration.Vintage);
        Add("ranges", setting.Ranges);
        foreach (var meaning in ParameterMeanings.All)
            Add(meaning.Code, ScenarioText.NumberOf(scenario.Parameters[meaning.Parameter]));
        foreach (var (link, code) in ScenarioCodes.Links)
            Add($"link {code}", scenario.Links.HasFlag(link) ? "on" : "off");
        var variant = scenario.Variant;
        Add(ScenarioCodes.Residual, ScenarioCodes.CodeOf(variant.Residual));
        Add(ScenarioCodes.Fertility, PathOf(variant.Fertility));
        Add(ScenarioCodes.Mortality, PathOf(variant.Mortality));
        Add(ScenarioCodes.Control, PathOf(variant.Control));
        Add(ScenarioCodes.Horizon, scenario.Horizon.ToString(CultureInfo.InvariantCulture));
        Add(ScenarioCodes.Draws, scenario.Draws.ToString(CultureInfo.InvariantCulture));
        Add(ScenarioCodes.Seed, scenario.Seed.ToString(CultureInfo.InvariantCulture));
        foreach (var placement in PlacementRun.InOrder(scenario.Placements, setting))
            Add(
                ScenarioCodes.Money,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{placement.Region} {placement.Year} {ScenarioText.NumberOf(placement.Amount)}"
                )
            );
        return text.ToString();

        void Add(string key, string value) => text.Append(key).Append(' ').Append(value).Append('\n');
    }

    static string PathOf(bool isOfficial) => isOfficial ? ScenarioCodes.Official : ScenarioCodes.Constant;
}
