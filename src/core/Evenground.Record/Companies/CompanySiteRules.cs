namespace Evenground.Record;

/// <summary>Asks to note that a company opened a site on a day.</summary>
public sealed record OpenCompanySite(
    Id<Company> Id,
    Id<CompanySite> Site,
    SiteKind Kind,
    RegionCode Region,
    string Address,
    DateOnly On
);

/// <summary>Asks to note that a company moved a site on a day; where from, the record knows.</summary>
public sealed record MoveCompanySite(
    Id<Company> Id,
    Id<CompanySite> Site,
    RegionCode To,
    string Address,
    DateOnly On
);

/// <summary>Asks to note that a site is gone from a day on.</summary>
public sealed record CloseCompanySite(Id<Company> Id, Id<CompanySite> Site, DateOnly From, string Reason);

/// <summary>What may be recorded of companies' sites. A move is no creation: it keeps where the site came
/// from.</summary>
public static class CompanySiteRules
{
    public static Outcome<Decision> Decide(OpenCompanySite ask, History history)
    {
        var companies = history.Companies;
        if (companies.RefusalOf(ask.Id, ask.On) is { } refusal)
            return refusal;
        if (companies.IsSiteRecorded(ask.Site))
            return new IdMustBeNew(Nouns.CompanySite, ask.Site.ToString());
        if (!history.Regions.Current.Require(ask.Region, ask.On).Accepted(out _, out var noRegion))
            return noRegion;
        if (ask.Kind == SiteKind.HeadOffice && companies.FileOf(ask.Id)!.Sites.Any(HasHeadOfficeFrom))
            return new OneHeadOfficeOnly(companies.NameOf(ask.Id), ask.On);

        return Decision.From(
            new CompanySiteOpened(ask.Id, ask.Site, ask.Kind, ask.Region, ask.Address),
            ask.On
        );

        // A head office is open without end until it is closed, so it stands in the way of an earlier one
        // too.
        bool HasHeadOfficeFrom(CompanySiteFile site) =>
            site.Kind == SiteKind.HeadOffice && (!site.IsClosed || site.Closings[^1].Effective.From > ask.On);
    }

    public static Outcome<Decision> Decide(MoveCompanySite ask, History history)
    {
        if (RefusalOf(ask.Id, ask.Site, ask.On, history, out var site) is { } refusal)
            return refusal;
        if (!history.Regions.Current.Require(ask.To, ask.On).Accepted(out _, out var noRegion))
            return noRegion;
        if (site!.Region == ask.To && string.Equals(site.Address, ask.Address, StringComparison.Ordinal))
            return new MoveMustChangeThePlace(ask.To, ask.Address);

        return Decision.From(
            new CompanySiteMoved(ask.Id, ask.Site, site.Region, ask.To, ask.Address),
            ask.On
        );
    }

    public static Outcome<Decision> Decide(CloseCompanySite ask, History history)
    {
        if (RefusalOf(ask.Id, ask.Site, ask.From, history, out _) is { } refusal)
            return refusal;

        return Decision.From(new CompanySiteClosed(ask.Id, ask.Site, ask.Reason), ask.From);
    }

    static Refusal? RefusalOf(
        Id<Company> id,
        Id<CompanySite> siteId,
        DateOnly on,
        History history,
        out CompanySite? site
    )
    {
        site = null;
        if (history.Companies.RefusalOf(id, on) is { } refusal)
            return refusal;
        if (history.Companies.FileOf(id)!.Sites.Find(siteId) is not { } file)
            return new MustBeKnown(Nouns.CompanySite, siteId.ToString());
        if (file.IsClosed)
            return new MustNotHaveEnded(
                Nouns.CompanySite,
                history.Companies.NameOf(id),
                file.Closings[^1].Effective.From
            );

        site = file.At(AsOf.AllRecorded(on));
        return site is null ? new MustBeInBeing(Nouns.CompanySite, history.Companies.NameOf(id), on) : null;
    }
}
