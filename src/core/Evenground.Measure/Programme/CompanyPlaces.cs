using Evenground.Record;

namespace Evenground.Measure;

/// <summary>The part of an amount that fell to a place.</summary>
/// <param name="Entries">The journal entries that say where the company was.</param>
readonly record struct PlacedPart(string Place, Money Amount, IReadOnlyList<long> Entries);

/// <summary>To which places an amount belongs that went into a company: by head office, by site, or by where
/// the jobs are.</summary>
/// <remarks>A split by jobs is exact to the minor unit: rounded down, and what is left goes to the largest
/// remainders.</remarks>
static class CompanyPlaces
{
    /// <summary>The places of a company on a day with the part of each; null when they are not
    /// known.</summary>
    public static IReadOnlyList<PlacedPart>? PartsOf(
        Id<Company>? company,
        Id<CompanySite>? site,
        Money amount,
        DateOnly on,
        InvestmentBy by,
        ProgrammeInRegions regions
    )
    {
        if (company is not { } known || !regions.Stays.TryGetValue(known, out var stays))
            return null;
        var open = stays.Where(stay => stay.Stay.Days.Contains(on)).ToList();
        if (by == InvestmentBy.Jobs && open.Count > 1)
            return ByJobs(amount, on, open, regions.View);

        var stay =
            by == InvestmentBy.HeadOffice ? open.Find(stay => stay.IsHeadOffice)
            : by == InvestmentBy.Site && site is { } named ? open.Find(stay => stay.Stay.Site == named)
            : open is [var only] ? only
            : null;
        return stay?.Place is { } place ? [new(place, amount, stay.Stay.Entries)] : null;
    }

    static IReadOnlyList<PlacedPart>? ByJobs(
        Money amount,
        DateOnly on,
        List<PlacedStay> open,
        RecordView view
    )
    {
        var counts = open.Select(stay =>
                view.History.Companies.HeadcountOf(
                    stay.Stay.Company,
                    HeadcountOf.PersonsAt(stay.Stay.Site),
                    view.AsOf with
                    {
                        On = on,
                    }
                )
                    is { } count
                && count.On >= stay.Stay.Days.From
                    ? count
                    : null
            )
            .ToList();
        if (
            counts.Contains(null)
            || open.Any(stay => stay.Place is null)
            || counts.Sum(one => one!.Count) == 0
        )
            return null;

        var parts = amount.Split([.. counts.Select(count => (long)count!.Count)]);
        return
        [
            .. open.Select(
                (stay, index) =>
                    new PlacedPart(stay.Place!, parts[index], [.. stay.Stay.Entries, counts[index]!.Sequence])
            ),
        ];
    }
}
