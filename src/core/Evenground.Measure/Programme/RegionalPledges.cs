using Evenground.Record;

namespace Evenground.Measure;

/// <summary>A pledge made for a region.</summary>
/// <param name="Place">The place that it is for.</param>
public sealed record RegionalPledge(Pledge Pledge, string Place, IReadOnlyList<long> Entries);

/// <summary>The pledges made for a region, and the money that reached a rung of them.</summary>
static class RegionalPledges
{
    /// <summary>The pledges whose terms name a place in the territory; a pledge without one is for no region
    /// in particular.</summary>
    public static IReadOnlyList<RegionalPledge> For(Territory territory, ProgrammeInRegions regions) =>
        [.. All(regions).Where(pledge => regions.IsWithin(pledge.Place, territory))];

    public static IReadOnlyList<RegionalPledge> All(ProgrammeInRegions regions) =>
        [
            .. regions
                .View.History.Agenda.All(regions.View.AsOf)
                .Select(pledge =>
                    (Pledge: pledge, Place: regions.PlaceOf(pledge.Current.Region, regions.View.AsOf.On))
                )
                .Where(pledge => pledge.Place is not null)
                .Select(pledge => new RegionalPledge(
                    pledge.Pledge,
                    pledge.Place!,
                    regions.View.History.Agenda.EntriesOf(pledge.Pledge.Id, regions.View.AsOf)
                )),
        ];

    /// <summary>What reached a rung of the pledges of one currency; null when nothing of it is
    /// known.</summary>
    public static (
        Money Amount,
        int Unknown,
        bool HasOtherCurrencies,
        IReadOnlyList<RegionalPledge> Pledges
    )? Reached(MoneyRung rung, Territory territory, ProgrammeInRegions regions)
    {
        var pledges = For(territory, regions);
        var reached = pledges.Where(pledge => pledge.Pledge.Money.ContainsKey(rung)).ToList();
        var currencies = reached.Select(pledge => pledge.Pledge.Money[rung].Currency).Distinct().ToList();
        var own = regions.View.History.Programme?.Currency;
        if (
            (currencies.Count == 1 ? currencies[0] : own) is not { } currency
            || !currencies.Contains(currency)
        )
            return null;

        var counted = reached.Where(pledge => pledge.Pledge.Money[rung].Currency == currency).ToList();
        return (
            counted.Select(pledge => pledge.Pledge.Money[rung]).Aggregate((sum, amount) => sum + amount),
            pledges.Count - reached.Count,
            currencies.Count > 1,
            counted
        );
    }
}
