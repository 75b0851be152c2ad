using Evenground.Record;

namespace Evenground.Model;

/// <summary>What the programme's own funds put into regions, as placements of a scenario: "as it was
/// recorded, once more".</summary>
/// <remarks>
/// Formula: investments of the funds' ledgers in one currency, by region and calendar year, in billions. The
/// model
/// begins after its base year, so earlier years are moved forward together, the first to the first year of
/// the model. Missing: what has no region, or one that the model does not know, is not guessed: it is left
/// out and told.
/// </remarks>
/// <param name="Placements">By region and year; empty where nothing is recorded.</param>
/// <param name="MovedBy">By how many years all of them were moved forward; 0 for none.</param>
/// <param name="LeftOut">Billions that no region of the model is known of, or that lie beyond the
/// horizon.</param>
public sealed record RecordedPlacements(IReadOnlyList<Placement> Placements, int MovedBy, double LeftOut)
{
    const decimal Billion = 1_000_000_000m;

    /// <param name="currency">Money in other currencies does not count.</param>
    /// <param name="horizon">Years from the base year.</param>
    public static RecordedPlacements Of(
        History history,
        AsOf asOf,
        ScenarioSetting setting,
        Currency currency,
        int horizon
    )
    {
        var book = history.Regions.Book(asOf);
        var lines = history
            .Funds.All(asOf)
            .Where(fund => fund.Currency == currency)
            .SelectMany(fund => history.Funds.LedgerOf(fund.Id, asOf))
            .Where(line => line.Kind == EntryKind.Invested)
            .Select(line =>
                (
                    Place: PlaceOf(line, book, setting),
                    line.On.Year,
                    Amount: (double)(line.Amount.Major / Billion)
                )
            )
            .ToArray();
        var known = lines.Where(line => line.Place is not null).ToArray();
        var movedBy = known.Length == 0 ? 0 : Math.Max(0, setting.FirstYear - known.Min(line => line.Year));
        var last = setting.Calibration.BaseYear + horizon;
        var within = known.Where(line => line.Year + movedBy <= last).ToArray();
        return new(
            PlacementRun.InOrder(
                within.Select(line => new Placement(line.Place!, line.Year + movedBy, line.Amount)),
                setting
            ),
            movedBy,
            lines.Sum(line => line.Amount) - within.Sum(line => line.Amount)
        );
    }

    /// <summary>The region of the model that an investment went to: itself, or the one that it lies
    /// in.</summary>
    static string? PlaceOf(LedgerEntry line, RegionBook book, ScenarioSetting setting)
    {
        var place = line.Region is { } code ? book.PlaceOf(code, line.On) : null;
        if (place is null || setting.PlaceOf(place) >= 0)
            return place;
        return setting
            .Calibration.Regions.Select(region => region.Code)
            .FirstOrDefault(region => book.Within(region, line.On).Contains(place, StringComparer.Ordinal));
    }
}
