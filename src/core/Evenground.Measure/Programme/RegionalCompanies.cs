using Evenground.Record;

namespace Evenground.Measure;

/// <summary>A company that is in a region on the day.</summary>
/// <param name="Arrival">Whether it was founded or first opened there, or moved in.</param>
/// <param name="Since">The first day of its unbroken presence.</param>
/// <param name="From">Of one that moved in: the place that it came from; null when nobody knows.</param>
/// <param name="Stays">Its sites there on the day.</param>
/// <param name="Entries">The journal entries that it rests on.</param>
public sealed record RegionalCompany(
    Company Company,
    Arrival Arrival,
    DateOnly Since,
    string? From,
    IReadOnlyList<PlacedStay> Stays,
    IReadOnlyList<long> Entries
);

/// <summary>A company that was in a region and moved out of it.</summary>
/// <param name="On">The first day on which it was gone.</param>
/// <param name="To">The place that it went to; null when nobody knows.</param>
public sealed record DepartedCompany(
    Id<Company> Company,
    LocalizedText Name,
    DateOnly On,
    string? To,
    IReadOnlyList<long> Entries
);

/// <summary>Which companies are in a region, how they came there, and which have moved out.</summary>
/// <remarks>
/// A company is in a region by its head office, or by any open site. It is new there when its unbroken
/// presence began with an opening, and moved in when it began with a move from outside the region; a head
/// office opened by a company that had one elsewhere before has moved too. Within a country a move is no
/// arrival: the country has neither gained nor lost.
/// </remarks>
static class RegionalCompanies
{
    public static IReadOnlyList<RegionalCompany> In(
        Territory territory,
        PresenceBy by,
        ProgrammeInRegions regions
    ) =>
        [
            .. regions
                .Active.Select(company => Find(company, territory, by, regions))
                .OfType<RegionalCompany>(),
        ];

    /// <summary>The companies in business of which no place of that kind is known: they may be
    /// anywhere.</summary>
    public static IReadOnlyList<Company> Nowhere(PresenceBy by, ProgrammeInRegions regions) =>
        [
            .. regions.Active.Where(company =>
                !Of(company.Id, by, regions)
                    .Any(stay => stay.Place is not null && stay.Stay.Days.Contains(regions.View.AsOf.On))
            ),
        ];

    /// <summary>The companies that were in the region, are not on the day, and left by moving.</summary>
    public static IReadOnlyList<DepartedCompany> MovedOut(
        Territory territory,
        PresenceBy by,
        ProgrammeInRegions regions
    ) =>
        [
            .. regions
                .View.History.Companies.All(regions.View.AsOf)
                .Select(company => Departure(company, territory, by, regions))
                .OfType<DepartedCompany>(),
        ];

    public static IReadOnlyList<PlacedStay> Of(
        Id<Company> company,
        PresenceBy by,
        ProgrammeInRegions regions
    ) => [.. regions.Stays[company].Where(stay => by == PresenceBy.Site || stay.IsHeadOffice)];

    /// <summary>The first day of the unbroken run of stays that holds a day, and the stays that began
    /// it.</summary>
    public static (DateOnly Since, IReadOnlyList<PlacedStay> First)? RunOf(
        IReadOnlyList<PlacedStay> stays,
        DateOnly day
    )
    {
        var holding = stays.Where(stay => stay.Stay.Days.Contains(day)).ToList();
        if (holding.Count == 0)
            return null;

        var since = holding.Min(stay => stay.Stay.Days.From);
        while (stays.FirstOrDefault(stay => Precedes(stay.Stay.Days, since)) is { } earlier)
            since = earlier.Stay.Days.From;
        return (since, [.. stays.Where(stay => stay.Stay.Days.From == since)]);
    }

    static RegionalCompany? Find(
        Company company,
        Territory territory,
        PresenceBy by,
        ProgrammeInRegions regions
    )
    {
        var on = regions.View.AsOf.On;
        var all = Of(company.Id, by, regions);
        var inside = all.Where(stay => regions.IsWithin(stay.Place, territory)).ToList();
        if (RunOf(inside, on) is not (var since, var first))
            return null;

        var before = by == PresenceBy.HeadOffice ? LastBefore(all, since) : null;
        var isMoved = before is not null || first.All(stay => stay.IsMoved);
        return new(
            company,
            isMoved ? Arrival.Moved : Arrival.New,
            since,
            isMoved ? before?.Place ?? first[0].CameFrom : null,
            [.. inside.Where(stay => stay.Stay.Days.Contains(on))],
            EntriesOf(company.Id, before is null ? inside : [.. inside, before], regions)
        );
    }

    static DepartedCompany? Departure(
        Company company,
        Territory territory,
        PresenceBy by,
        ProgrammeInRegions regions
    )
    {
        var on = regions.View.AsOf.On;
        var all = Of(company.Id, by, regions);
        var inside = all.Where(stay => regions.IsWithin(stay.Place, territory)).ToList();
        if (inside.Count == 0 || inside.Any(stay => stay.Stay.Days.Contains(on)))
            return null;

        var last = inside.MaxBy(stay => stay.Stay.Days.Until)!;
        var gone = last.Stay.Days.Until!.Value.AddDays(1);
        var next = all.FirstOrDefault(stay =>
            stay.Stay.Days.From >= gone
            && (by == PresenceBy.HeadOffice || (stay.Stay.Site == last.Stay.Site && stay.IsMoved))
        );
        return next is null
            ? null
            : new(company.Id, company.Name, gone, next.Place, EntriesOf(company.Id, [last, next], regions));
    }

    /// <summary>The last stay that had ended before a day.</summary>
    static PlacedStay? LastBefore(IReadOnlyList<PlacedStay> stays, DateOnly day) =>
        stays.Where(stay => stay.Stay.Days.Until < day).MaxBy(stay => stay.Stay.Days.Until);

    static bool Precedes(EffectivePeriod days, DateOnly since) =>
        days.From < since && (days.Until is not { } until || until >= since.AddDays(-1));

    static IReadOnlyList<long> EntriesOf(
        Id<Company> company,
        IReadOnlyList<PlacedStay> stays,
        ProgrammeInRegions regions
    ) =>
        [
            .. stays
                .SelectMany(stay => stay.Stay.Entries)
                .Append(regions.View.History.Companies.EntryOf(company, regions.View.AsOf) ?? 0)
                .Where(entry => entry > 0)
                .Distinct()
                .Order(),
        ];
}
