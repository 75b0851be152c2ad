using System.Globalization;
using System.Text;

namespace Evenground.Model;

/// <summary>A scenario as a short text that fits an address:
/// <c>g=north:2024-2033:100;additionality=0.4;off=founders;horizon=20</c>.</summary>
/// <remarks>
/// Items are parted by semicolons. <c>g</c> holds the money, region by region: code, year or years, billions
/// a year, parted by commas. A parameter stands under its code. What is left out is as usual, and what is as
/// usual is left out when a text is written, so each scenario has one canonical text.
/// </remarks>
public static class ScenarioText
{
    /// <summary>The most letters that a text may have.</summary>
    public const int Longest = 1_500;

    /// <summary>The canonical text: the same for equal scenarios, however they were written.</summary>
    public static string Of(Scenario scenario, ScenarioSetting setting)
    {
        var text = new StringBuilder();
        var money = string.Join(',', PlacementRun.Of(scenario.Placements, setting).Select(run => run.Text));
        if (money.Length > 0)
            Add(ScenarioCodes.Money, money);
        foreach (var meaning in ParameterMeanings.All)
        {
            var value = scenario.Parameters[meaning.Parameter];
            if (value != setting.Defaults[meaning.Parameter])
                Add(meaning.Code, NumberOf(value));
        }

        var off = ScenarioCodes.Links.Where(known => !scenario.Links.HasFlag(known.Link));
        if (scenario.Links != CycleLinks.All)
            Add(ScenarioCodes.Off, string.Join(',', off.Select(known => known.Code)));
        AddBaseline(scenario.Variant, setting.Nothing.Variant);
        var usual = setting.Nothing;
        if (scenario.Horizon != usual.Horizon)
            Add(ScenarioCodes.Horizon, scenario.Horizon.ToString(CultureInfo.InvariantCulture));
        if (scenario.Draws != usual.Draws)
            Add(ScenarioCodes.Draws, scenario.Draws.ToString(CultureInfo.InvariantCulture));
        if (scenario.Seed != usual.Seed)
            Add(ScenarioCodes.Seed, scenario.Seed.ToString(CultureInfo.InvariantCulture));
        return text.ToString();

        void AddBaseline(BaselineVariant variant, BaselineVariant otherwise)
        {
            if (variant.Residual != otherwise.Residual)
                Add(ScenarioCodes.Residual, ScenarioCodes.CodeOf(variant.Residual));
            if (variant.Fertility)
                Add(ScenarioCodes.Fertility, ScenarioCodes.Official);
            if (variant.Mortality)
                Add(ScenarioCodes.Mortality, ScenarioCodes.Official);
            if (variant.Control)
                Add(ScenarioCodes.Control, ScenarioCodes.Official);
        }

        void Add(string key, string value)
        {
            if (text.Length > 0)
                text.Append(';');
            text.Append(key).Append('=').Append(value);
        }
    }

    /// <summary>Reads a text.</summary>
    /// <returns>The scenario with its placements in canonical order; or every refusal that holds, in the
    /// order of the text.</returns>
    public static Outcome<Scenario> Parse(string text, ScenarioSetting setting)
    {
        if (text.Length > Longest)
            return new ScenarioTextMustBeShort(text.Length, Longest);

        var reader = new ScenarioReader(setting);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (
            var item in text.Split(
                ';',
                StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries
            )
        )
        {
            var at = item.IndexOf('=', StringComparison.Ordinal);
            if (at <= 0)
                reader.Refuse(new ScenarioItemMustBeReadable(Shown(item)));
            else if (!seen.Add(item[..at].Trim()))
                reader.Refuse(new ScenarioItemMustStandOnce(Shown(item[..at].Trim())));
            else
                reader.Read(item[..at].Trim(), item[(at + 1)..].Trim());
        }

        return reader.Finish();
    }

    /// <summary>A number in as few digits as tell it from every other.</summary>
    public static string NumberOf(double value) => value.ToString("R", CultureInfo.InvariantCulture);

    /// <summary>What somebody typed, cut where it is long: it stands in messages.</summary>
    internal static string Shown(string typed) => typed.Length > 40 ? typed[..40] + "…" : typed;
}
