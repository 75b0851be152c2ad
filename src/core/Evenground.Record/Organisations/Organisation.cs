namespace Evenground.Record;

/// <summary>What kind of body an organisation is.</summary>
public enum OrganisationKind
{
    Company,
    Ministry,
    Committee,
    LocalGovernment,
    PublicAgency,
    University,
    FundManager,
    Centre,
    Association,
    Other,
}

/// <summary>A body that owns pledges, runs hubs, manages funds or buys from startups, as it stood in one
/// view.</summary>
/// <param name="Name">What it was called on the day asked about.</param>
/// <param name="From">The day from which the record knows it.</param>
/// <param name="Standing">Whether it was in being on that day, and if not, what became of it.</param>
public sealed record Organisation(
    Id<Organisation> Id,
    LocalizedText Name,
    OrganisationKind Kind,
    DateOnly From,
    Standing Standing,
    IReadOnlyList<ExternalId> ExternalIds
)
{
    public bool IsInBeing => Standing.Kind == StandingKind.InBeing;
}

/// <summary>Whether an organisation is in being.</summary>
public enum StandingKind
{
    InBeing,
    Succeeded,
    Dissolved,
}

/// <summary>How an organisation stands from a day on.</summary>
/// <param name="Since">The first day of it.</param>
/// <param name="Successor">Who took its place in law, when somebody did.</param>
/// <param name="Basis">The law, contract or decision that it rests on.</param>
public sealed record Standing(
    StandingKind Kind,
    DateOnly Since,
    Id<Organisation>? Successor = null,
    string Basis = ""
);

public interface IOrganisationEvent : IEvent;

/// <summary>An organisation entered the record.</summary>
[EventName("organisation.registered.v1")]
public sealed record OrganisationRegistered(
    Id<Organisation> Organisation,
    LocalizedText Name,
    OrganisationKind Kind,
    IReadOnlyList<ExternalId> ExternalIds
) : IOrganisationEvent;

/// <summary>An organisation took another name; what it was called before stays true of before.</summary>
[EventName("organisation.renamed.v1")]
public sealed record OrganisationRenamed(Id<Organisation> Organisation, LocalizedText Name)
    : IOrganisationEvent;

/// <summary>Somebody else gave the organisation a number.</summary>
[EventName("organisation.numbered.v1")]
public sealed record OrganisationNumbered(Id<Organisation> Organisation, ExternalId External)
    : IOrganisationEvent;

/// <summary>Another organisation took this one's place, by merger or by law.</summary>
[EventName("organisation.succeeded.v1")]
public sealed record OrganisationSucceeded(
    Id<Organisation> Organisation,
    Id<Organisation> Successor,
    string Basis
) : IOrganisationEvent;

/// <summary>An organisation ended and nobody took its place.</summary>
[EventName("organisation.dissolved.v1")]
public sealed record OrganisationDissolved(Id<Organisation> Organisation, string Basis) : IOrganisationEvent;
