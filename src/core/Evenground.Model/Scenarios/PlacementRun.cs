using System.Globalization;

namespace Evenground.Model;

/// <summary>The same money in a region in several years that follow each other.</summary>
/// <param name="Amount">Billions a year.</param>
public readonly record struct PlacementRun(string Region, int From, int Until, double Amount)
{
    /// <summary>For example <c>north:2024-2033:100</c>, or <c>north:2024:100</c> for a single year.</summary>
    public string Text =>
        From == Until
            ? string.Create(CultureInfo.InvariantCulture, $"{Region}:{From}:{ScenarioText.NumberOf(Amount)}")
            : string.Create(
                CultureInfo.InvariantCulture,
                $"{Region}:{From}-{Until}:{ScenarioText.NumberOf(Amount)}"
            );

    public IEnumerable<Placement> Placements
    {
        get
        {
            var (region, amount) = (Region, Amount);
            return Enumerable
                .Range(From, Until - From + 1)
                .Select(year => new Placement(region, year, amount));
        }
    }

    /// <summary>Placements in canonical order: by the calibration's order of regions, then by year. Money of
    /// the same region and year is added up, nothing is left out.</summary>
    public static IReadOnlyList<Placement> InOrder(
        IEnumerable<Placement> placements,
        ScenarioSetting setting
    ) =>
        [
            .. placements
                .GroupBy(placement => (placement.Region, placement.Year))
                // Sorted before they are added up, so that no order of writing changes the last bit.
                .Select(group => new Placement(
                    group.Key.Region,
                    group.Key.Year,
                    group.Select(placement => placement.Amount).Order().Sum()
                ))
                .Where(placement => placement.Amount != 0)
                .OrderBy(placement => setting.PlaceOf(placement.Region))
                .ThenBy(placement => placement.Region, StringComparer.Ordinal)
                .ThenBy(placement => placement.Year),
        ];

    /// <summary>Placements as the fewest runs, in canonical order.</summary>
    public static IReadOnlyList<PlacementRun> Of(IEnumerable<Placement> placements, ScenarioSetting setting)
    {
        var runs = new List<PlacementRun>();
        foreach (var placement in InOrder(placements, setting))
            if (
                runs.Count > 0
                && runs[^1] is var last
                && last.Region == placement.Region
                && last.Until + 1 == placement.Year
                && last.Amount == placement.Amount
            )
                runs[^1] = last with { Until = placement.Year };
            else
                runs.Add(new(placement.Region, placement.Year, placement.Year, placement.Amount));
        return runs;
    }
}
