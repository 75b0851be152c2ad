using System.Globalization;
using Evenground.Model;
using Evenground.Publish;

namespace Evenground.Web;

/// <summary>The fields by which a scenario is built on its page, and the text that they amount to.</summary>
/// <remarks>What a field holds is taken as it was typed: whatever cannot be meant is refused when the text is
/// read, with the same words as everywhere.</remarks>
public static class ScenarioForm
{
    public const string Text = "scenario",
        Place = "place",
        From = "from",
        Until = "until",
        Amount = "amount",
        Link = "link",
        Switches = "switches",
        Baselines = "baselines",
        Added = "add";

    /// <summary>Years that a row that was added by a click on the map begins with.</summary>
    public const int UsualYears = 10;

    /// <summary>Billions a year of a row that was added.</summary>
    public const double UsualAmount = 100;

    /// <summary>The scenario's text as it stands in the query, or as the fields there make it.</summary>
    public static string TextOf(IQueryCollection query, ScenarioSetting setting)
    {
        if (query[Text].LastOrDefault() is { } text)
            return text;

        var items = new List<string>();
        var money = Rows(query).ToArray();
        if (money.Length > 0)
            items.Add($"{ScenarioCodes.Money}={string.Join(',', money)}");
        foreach (var meaning in ParameterMeanings.All)
            if (Typed(query, meaning.Code) is { Length: > 0 } typed)
                items.Add($"{meaning.Code}={typed}");
        if (query.ContainsKey(Switches))
        {
            var off = ScenarioCodes
                .Links.Select(known => known.Code)
                .Where(code => !query[Link].Contains(code));
            items.Add($"{ScenarioCodes.Off}={string.Join(',', off)}");
        }

        foreach (
            var key in (string[])
                [
                    ScenarioCodes.Residual,
                    ScenarioCodes.Fertility,
                    ScenarioCodes.Mortality,
                    ScenarioCodes.Control,
                    ScenarioCodes.Horizon,
                    ScenarioCodes.Draws,
                    ScenarioCodes.Seed,
                ]
        )
            if (Typed(query, key) is { Length: > 0 } typed)
                items.Add($"{key}={typed}");
        var made = string.Join(';', items);
        // Written as everybody writes it, where it can be read.
        return ScenarioText.Parse(made, setting).Accepted(out var scenario, out _)
            ? ScenarioText.Of(scenario, setting)
            : made;
    }

    /// <summary>The text with a row for another region, as a click on the map adds it.</summary>
    public static string WithRegion(Scenario scenario, string region, ScenarioSetting setting)
    {
        var first = setting.FirstYear;
        var last = Math.Min(first + UsualYears, first + scenario.Horizon) - 1;
        var usual = scenario.Placements.Count > 0 ? scenario.Placements[0].Amount : UsualAmount;
        var run = new PlacementRun(region, first, last, usual);
        return ScenarioText.Of(
            scenario with
            {
                Placements =
                [
                    .. scenario.Placements.Where(placement => placement.Region != region),
                    .. run.Placements,
                ],
            },
            setting
        );
    }

    /// <summary>Rows of money that name a region and an amount; an empty row asks for nothing.</summary>
    static IEnumerable<string> Rows(IQueryCollection query)
    {
        var (places, from, until, amounts) = (query[Place], query[From], query[Until], query[Amount]);
        for (var row = 0; row < places.Count; row++)
        {
            var (place, amount) = (Clean(places[row]), Clean(At(amounts, row)));
            if (place.Length == 0 || amount.Length == 0)
                continue;
            var (first, last) = (Clean(At(from, row)), Clean(At(until, row)));
            yield return last.Length == 0 || last == first
                ? $"{place}:{first}:{amount}"
                : $"{place}:{first}-{last}:{amount}";
        }
    }

    static string? At(Microsoft.Extensions.Primitives.StringValues values, int row) =>
        row < values.Count ? values[row] : null;

    static string Typed(IQueryCollection query, string key) => Clean(query[key].LastOrDefault());

    /// <summary>What a field holds cannot end the item that it stands in.</summary>
    static string Clean(string? typed) =>
        (typed ?? "").Trim().Replace(';', ' ').Replace(',', ' ').Replace('=', ' ').Replace(':', ' ');

    /// <summary>A number as a field shows it.</summary>
    public static string Shown(double value) => value.ToString("0.##########", CultureInfo.InvariantCulture);
}
