using Evenground.Record;

namespace Evenground.Measure;

/// <summary>The jobs at the companies' sites in a region on a day, those that are new apart from those that
/// moved there.</summary>
/// <remarks>
/// The sum of what was counted at each site, the latest count since the site is there. Of a site that moved
/// in from outside the region, as many jobs have moved as it had when it was last counted before; what it has
/// grown by since is new. Where it was never counted before, all of its jobs count as moved. A company's
/// total is never taken as the jobs of a place.
/// Unit: people at work, as counted; full-time equivalents are not added to them.
/// </remarks>
/// <param name="Total">All jobs counted; <paramref name="New"/> and <paramref name="Moved"/> make it
/// up.</param>
/// <param name="Uncounted">The sites in the region of which no count is known.</param>
/// <param name="OnlyTotals">The companies with such a site of which a total of the whole company is
/// known.</param>
/// <param name="UnknownBefore">The sites that moved in and were never counted before.</param>
/// <param name="Counted">From the oldest to the newest day that a site was counted for.</param>
public sealed record RegionalJobs(
    long Total,
    long New,
    long Moved,
    int Uncounted,
    int OnlyTotals,
    int UnknownBefore,
    EffectivePeriod? Counted,
    IReadOnlyList<SiteJobs> Sites,
    IReadOnlyList<long> Entries
)
{
    /// <summary>How many companies stand behind a sum: all jobs, or those of one kind.</summary>
    public int CompaniesBehind(Arrival? arrival) =>
        Sites
            .Where(site =>
                arrival is null || (arrival == Arrival.Moved ? site.Moved : site.Count - site.Moved) > 0
            )
            .Select(site => site.Company)
            .Distinct()
            .Count();

    internal static RegionalJobs Of(ProgrammeInRegions regions, Territory territory)
    {
        var asOf = regions.View.AsOf;
        var (sites, uncounted, onlyTotals) = (new List<SiteJobs>(), 0, new HashSet<Id<Company>>());
        foreach (var company in regions.Active)
        foreach (var stays in regions.Stays[company.Id].GroupBy(stay => stay.Stay.Site))
        {
            var inside = stays.Where(stay => regions.IsWithin(stay.Place, territory)).ToList();
            if (RegionalCompanies.RunOf(inside, asOf.On) is not (var since, var first))
                continue;
            if (SiteJobs.Of(regions.View, stays.Key, inside, since, first) is { } jobs)
            {
                sites.Add(jobs);
                continue;
            }

            uncounted++;
            if (regions.View.History.Companies.HeadcountOf(company.Id, HeadcountOf.Persons, asOf) is not null)
                onlyTotals.Add(company.Id);
        }

        return new(
            sites.Sum(site => site.Count),
            sites.Sum(site => site.Count - site.Moved),
            sites.Sum(site => site.Moved),
            uncounted,
            onlyTotals.Count,
            sites.Count(site => site.IsBeforeUnknown),
            sites.Count == 0 ? null : new(sites.Min(site => site.On), sites.Max(site => site.On)),
            sites,
            [.. sites.SelectMany(site => site.Entries).Distinct().Order()]
        );
    }
}

/// <summary>The jobs at one site in a region.</summary>
/// <param name="Place">Where the site is.</param>
/// <param name="Moved">How many of them came with the site from outside the region.</param>
/// <param name="On">The day that they were counted for.</param>
/// <param name="IsBeforeUnknown">Whether the site moved in and was never counted before.</param>
public sealed record SiteJobs(
    Id<Company> Company,
    Id<CompanySite> Site,
    string Place,
    long Count,
    long Moved,
    DateOnly On,
    bool IsBeforeUnknown,
    IReadOnlyList<long> Entries
)
{
    internal static SiteJobs? Of(
        RecordView view,
        Id<CompanySite> site,
        IReadOnlyList<PlacedStay> inside,
        DateOnly since,
        IReadOnlyList<PlacedStay> first
    )
    {
        var (companies, company) = (view.History.Companies, inside[0].Stay.Company);
        var of = HeadcountOf.PersonsAt(site);
        // A count from before the site came says nothing of the jobs that it has here.
        if (companies.HeadcountOf(company, of, view.AsOf) is not { } now || now.On < since)
            return null;

        var isMoved = first.All(stay => stay.IsMoved);
        var before = isMoved
            ? companies.HeadcountOf(company, of, view.AsOf with { On = since.AddDays(-1) })
            : null;
        var count = (long)now.Count;
        var moved =
            !isMoved ? 0
            : before is null ? count
            : Math.Min(count, (long)before.Count);
        long[] entries = before is null ? [now.Sequence] : [before.Sequence, now.Sequence];
        return new(
            company,
            site,
            inside[^1].Place!,
            count,
            moved,
            now.On,
            isMoved && before is null,
            [.. entries.Concat(inside.SelectMany(stay => stay.Stay.Entries)).Distinct().Order()]
        );
    }
}
