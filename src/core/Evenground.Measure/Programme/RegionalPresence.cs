using Evenground.Record;

namespace Evenground.Measure;

/// <summary>Who and what of the programme is in a region on a day: the lists behind its figures.</summary>
/// <remarks>
/// A region is a place or a group of places; whatever lies in a place within it is in it. Everything carries
/// the journal entries that it rests on. It holds no headcounts, so it gives nothing away that is held back.
/// </remarks>
/// <param name="Companies">The companies with an open site there, those with their head office there
/// first.</param>
/// <param name="MovedOut">The companies that had a site there, have none, and left by moving.</param>
/// <param name="Hubs">The hubs with an open site there.</param>
/// <param name="Pledges">The pledges made for it.</param>
/// <param name="Partnerships">What became of the needs that its companies answered.</param>
/// <param name="Scopes">The scopes of public statements that lie there, in ordinal order.</param>
public sealed record RegionalPresence(
    Territory Territory,
    IReadOnlyList<CompanyInRegion> Companies,
    IReadOnlyList<DepartedCompany> MovedOut,
    IReadOnlyList<HubInRegion> Hubs,
    IReadOnlyList<RegionalPledge> Pledges,
    IReadOnlyList<PartnershipInRegion> Partnerships,
    IReadOnlyList<Scope> Scopes
)
{
    IReadOnlyDictionary<InvestmentBy, RegionalMoney?> Money { get; init; } =
        new Dictionary<InvestmentBy, RegionalMoney?>();

    /// <summary>What went into companies of the region, line by line; null when the ledgers hold no
    /// investment, or several currencies of which none is the programme's, or when it is held back.</summary>
    public RegionalMoney? InvestedBy(InvestmentBy way) => Money.GetValueOrDefault(way);

    /// <summary>The presence of the programme in a place or a group; null when there is none of that
    /// code.</summary>
    public static RegionalPresence? Of(string code, RecordView view)
    {
        var regions = view.InRegions;
        if (regions.Find(code) is not { } territory)
            return null;
        var companies = CompanyInRegion.AllIn(territory, regions);
        return new(
            territory,
            companies,
            RegionalCompanies.MovedOut(territory, PresenceBy.Site, regions),
            HubInRegion.AllIn(territory, regions),
            RegionalPledges.For(territory, regions),
            PartnershipInRegion.AllOf(companies, view),
            [
                .. view
                    .History.Statements.Scopes(view.AsOf)
                    .Where(scope => regions.IsWithin(regions.PlaceOf(scope.Region, view.AsOf.On), territory)),
            ]
        )
        {
            // Money split by headcounts tells of the headcounts, and is held back where those are.
            Money = Enum.GetValues<InvestmentBy>()
                .Where(way =>
                    way != InvestmentBy.Jobs || !RegionalFigures.IsHeldBack(view, territory, arrival: null)
                )
                .ToDictionary(way => way, way => RegionalInvestmentLedger.In(territory, way, regions)),
        };
    }
}

/// <summary>A company with an open site in a region.</summary>
/// <param name="HasHeadOffice">Whether its head office is there.</param>
/// <param name="Arrival">Whether it was founded or first opened there, or moved in, by any of its
/// sites.</param>
/// <param name="HeadOfficeArrival">The same of its head office; null when that is elsewhere.</param>
/// <param name="From">Where it moved in from, by name; null when it did not, or nobody knows.</param>
public sealed record CompanyInRegion(
    Company Company,
    bool HasHeadOffice,
    Arrival Arrival,
    Arrival? HeadOfficeArrival,
    DateOnly Since,
    Territory? From,
    IReadOnlyList<PlacedStay> Sites,
    IReadOnlyList<long> Entries
)
{
    internal static IReadOnlyList<CompanyInRegion> AllIn(Territory territory, ProgrammeInRegions regions)
    {
        var byHeadOffice = regions
            .CompaniesIn(territory, PresenceBy.HeadOffice)
            .ToDictionary(company => company.Company.Id);
        return
        [
            .. regions
                .CompaniesIn(territory, PresenceBy.Site)
                .Select(company => Of(company, byHeadOffice.GetValueOrDefault(company.Company.Id), regions))
                .OrderByDescending(company => company.HasHeadOffice),
        ];
    }

    static CompanyInRegion Of(
        RegionalCompany bySite,
        RegionalCompany? byHeadOffice,
        ProgrammeInRegions regions
    ) =>
        new(
            bySite.Company,
            byHeadOffice is not null,
            bySite.Arrival,
            byHeadOffice?.Arrival,
            bySite.Since,
            (bySite.From ?? byHeadOffice?.From) is { } from ? regions.Find(from) : null,
            bySite.Stays,
            [.. bySite.Entries.Concat(byHeadOffice?.Entries ?? []).Distinct().Order()]
        );
}

/// <summary>A hub with its open sites in a region.</summary>
public sealed record HubInRegion(Hub Hub, IReadOnlyList<HubSiteInRegion> Sites)
{
    internal static IReadOnlyList<HubInRegion> AllIn(Territory territory, ProgrammeInRegions regions) =>
        [
            .. from hub in regions.View.History.Hubs.All(regions.View.AsOf)
            let sites = hub
                .Sites.Where(site => regions.IsWithin(regions.PlaceOf(site.Region, site.OpenedOn), territory))
                .Select(site => HubSiteInRegion.Of(hub, site, regions.View))
                .ToList()
            where sites.Count > 0
            select new HubInRegion(hub, sites),
        ];
}

/// <summary>A hub's site in a region with the companies resident there on the day.</summary>
public sealed record HubSiteInRegion(HubSite Site, IReadOnlyList<ResidentInRegion> Residents)
{
    internal static HubSiteInRegion Of(Hub hub, HubSite site, RecordView view)
    {
        var (hubs, asOf) = (view.History.Hubs, view.AsOf);
        return new(
            site,
            [
                .. hubs.ResidentsNow(hub.Id, asOf, site.Id)
                    .Select(stay => new ResidentInRegion(
                        stay.Company,
                        view.History.Companies.Find(stay.Company, asOf)?.Name,
                        stay.From,
                        hubs.EntriesOf(hub.Id, [stay], asOf)
                    )),
            ]
        );
    }
}

/// <summary>A company resident at a hub's site.</summary>
/// <param name="Name">Its name; null where the reader may not see the company's own entry.</param>
public sealed record ResidentInRegion(
    Id<Company> Company,
    LocalizedText? Name,
    DateOnly Since,
    IReadOnlyList<long> Entries
);

/// <summary>How far a company of a region came with a need.</summary>
public sealed record PartnershipInRegion(
    Partnership Partnership,
    Need? Need,
    LocalizedText CompanyName,
    IReadOnlyList<long> Entries
)
{
    internal static IReadOnlyList<PartnershipInRegion> AllOf(
        IReadOnlyList<CompanyInRegion> companies,
        RecordView view
    )
    {
        var names = companies.ToDictionary(company => company.Company.Id, company => company.Company.Name);
        var needs = view.History.Partnerships.Needs(view.AsOf).ToDictionary(need => need.Id);
        return
        [
            .. view
                .History.Partnerships.All(view.AsOf)
                .Where(way => names.ContainsKey(way.Company))
                .Select(way => new PartnershipInRegion(
                    way,
                    needs.GetValueOrDefault(way.Need),
                    names[way.Company],
                    view.History.Partnerships.EntriesOf(way.Id, view.AsOf)
                )),
        ];
    }
}
