namespace Evenground.Record;

/// <summary>A startup or other company that the programme hosts, funds or buys from, as it stood in one
/// view.</summary>
/// <param name="Name">What it was called on the day asked about.</param>
/// <param name="FoundedOn">The day it was founded, where known.</param>
/// <param name="Sector">What it does, by a classification, where known.</param>
/// <param name="Life">Whether it was active on that day, and how it left if it did.</param>
/// <param name="Sites">Its open sites on that day, the head office first.</param>
public sealed record Company(
    Id<Company> Id,
    LocalizedText Name,
    DateOnly? FoundedOn,
    SectorCode? Sector,
    Life Life,
    IReadOnlyList<CompanySite> Sites,
    IReadOnlyList<ExternalId> ExternalIds
)
{
    /// <summary>Its head office, where one is recorded.</summary>
    public CompanySite? HeadOffice => Sites.FirstOrDefault(site => site.Kind == SiteKind.HeadOffice);

    /// <summary>Whether it is in business: one that was listed or bought still is, one that closed or merged
    /// away is not.</summary>
    public bool IsActive => Life.IsActive;
}

/// <summary>A class of a dated classification of industries.</summary>
/// <param name="Scheme">For example <c>ksic-11</c>.</param>
public sealed record SectorCode(string Scheme, string Code);

/// <summary>What a company does at a site.</summary>
public enum SiteKind
{
    HeadOffice,
    Laboratory,
    Factory,
    Branch,
}

/// <summary>One of a company's places, as it lay on the day asked about.</summary>
/// <param name="Since">The first day at this address; the day it was opened, or moved last.</param>
/// <param name="MovedFrom">The region that it moved here from: a relocation, and no creation.</param>
public sealed record CompanySite(
    Id<CompanySite> Id,
    SiteKind Kind,
    RegionCode Region,
    string Address,
    DateOnly Since,
    RegionCode? MovedFrom
);

/// <summary>How a company left, or what changed in its standing.</summary>
public enum ExitKind
{
    /// <summary>Its shares were listed; it goes on.</summary>
    Listed,

    /// <summary>Another bought it; it goes on.</summary>
    Acquired,

    /// <summary>It was merged into another and is no more.</summary>
    Merged,

    /// <summary>It was closed and is no more.</summary>
    Closed,

    /// <summary>It does no business for now.</summary>
    Dormant,

    /// <summary>It does business again after it was dormant.</summary>
    Resumed,
}

/// <summary>A company's standing from a day on.</summary>
/// <param name="Exit">What happened last, or null when nothing has.</param>
/// <param name="Since">The day it happened.</param>
/// <param name="Into">The company that bought it or that it was merged into, where that one is in the
/// record.</param>
public sealed record Life(ExitKind? Exit, DateOnly? Since, Id<Company>? Into = null)
{
    public bool IsActive => Exit is not (ExitKind.Merged or ExitKind.Closed or ExitKind.Dormant);

    /// <summary>Whether nothing can follow.</summary>
    public bool IsOver => Exit is ExitKind.Merged or ExitKind.Closed;
}

public interface ICompanyEvent : IEvent
{
    Id<Company> Company { get; }
}

/// <summary>A company entered the record.</summary>
[EventName("company.registered.v1")]
public sealed record CompanyRegistered(
    Id<Company> Company,
    LocalizedText Name,
    DateOnly? FoundedOn,
    SectorCode? Sector,
    IReadOnlyList<ExternalId> ExternalIds
) : ICompanyEvent;

/// <summary>A company took another name.</summary>
[EventName("company.renamed.v1")]
public sealed record CompanyRenamed(Id<Company> Company, LocalizedText Name) : ICompanyEvent;

/// <summary>Somebody else gave the company a number.</summary>
[EventName("company.numbered.v1")]
public sealed record CompanyNumbered(Id<Company> Company, ExternalId External) : ICompanyEvent;

/// <summary>A company opened a site where it had none: a creation in that region.</summary>
[EventName("company.site-opened.v1")]
public sealed record CompanySiteOpened(
    Id<Company> Company,
    Id<CompanySite> Site,
    SiteKind Kind,
    RegionCode Region,
    string Address
) : ICompanyEvent;

/// <summary>A company moved a site from one address to another: what the new region gains, the old one
/// loses.</summary>
[EventName("company.site-moved.v1")]
public sealed record CompanySiteMoved(
    Id<Company> Company,
    Id<CompanySite> Site,
    RegionCode From,
    RegionCode To,
    string Address
) : ICompanyEvent;

/// <summary>A company gave up a site; its effective day is the first on which it is gone.</summary>
[EventName("company.site-closed.v1")]
public sealed record CompanySiteClosed(Id<Company> Company, Id<CompanySite> Site, string Reason)
    : ICompanyEvent;

/// <summary>A company's standing changed: listed, acquired, merged, closed, dormant or resumed.</summary>
[EventName("company.exited.v1")]
public sealed record CompanyExited(Id<Company> Company, ExitKind Exit, Id<Company>? Into, string Source)
    : ICompanyEvent;

/// <summary>Somebody counted a company's people as of a day.</summary>
[EventName("company.headcount-reported.v1")]
public sealed record HeadcountReported(
    Id<Company> Company,
    HeadcountOf Of,
    decimal Count,
    HeadcountSource Source
) : ICompanyEvent;

/// <summary>A company's value was noted as of a day, on a stated basis.</summary>
[EventName("company.valued.v1")]
public sealed record CompanyValued(Id<Company> Company, Money Value, ValueBasis Basis, string Source)
    : ICompanyEvent;
