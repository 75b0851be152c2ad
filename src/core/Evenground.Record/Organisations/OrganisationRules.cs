namespace Evenground.Record;

/// <summary>Asks to enter an organisation, in being from a day on.</summary>
public sealed record RegisterOrganisation(
    Id<Organisation> Id,
    LocalizedText Name,
    OrganisationKind Kind,
    DateOnly From,
    IReadOnlyList<ExternalId> ExternalIds
);

/// <summary>Asks to note an organisation's new name from a day on.</summary>
public sealed record RenameOrganisation(Id<Organisation> Id, LocalizedText Name, DateOnly From);

/// <summary>Asks to note a number that somebody gave an organisation.</summary>
public sealed record NumberOrganisation(Id<Organisation> Id, ExternalId External, DateOnly From);

/// <summary>Asks to note that another organisation takes this one's place from a day on.</summary>
public sealed record SucceedOrganisation(
    Id<Organisation> Id,
    Id<Organisation> Successor,
    DateOnly From,
    string Basis
);

/// <summary>Asks to note that an organisation is no more from a day on.</summary>
public sealed record DissolveOrganisation(Id<Organisation> Id, DateOnly From, string Basis);

/// <summary>What may be recorded of organisations. Each answer is the facts to append, or the first refusal
/// in the order written.</summary>
public static class OrganisationRules
{
    public static Outcome<Decision> Decide(RegisterOrganisation ask, History history)
    {
        var organisations = history.Organisations;
        if (organisations.IsRecorded(ask.Id))
            return new IdMustBeNew(Nouns.Organisation, ask.Id.ToString());
        if (Naming.RefusalOf(ask.Name, Nouns.Name) is { } unnamed)
            return unnamed;
        foreach (var external in ask.ExternalIds)
            if (organisations.RefusalOf(external) is { } taken)
                return taken;

        return Decision.From(
            new OrganisationRegistered(ask.Id, ask.Name, ask.Kind, ask.ExternalIds),
            ask.From
        );
    }

    public static Outcome<Decision> Decide(RenameOrganisation ask, History history)
    {
        if (Naming.RefusalOf(ask.Name, Nouns.Name) is { } unnamed)
            return unnamed;
        if (history.Organisations.RefusalOf(ask.Id, ask.From) is { } refusal)
            return refusal;

        return Decision.From(new OrganisationRenamed(ask.Id, ask.Name), ask.From);
    }

    public static Outcome<Decision> Decide(NumberOrganisation ask, History history)
    {
        if (history.Organisations.RefusalOf(ask.Id, ask.From) is { } refusal)
            return refusal;
        if (history.Organisations.RefusalOf(ask.External) is { } taken)
            return taken;

        return Decision.From(new OrganisationNumbered(ask.Id, ask.External), ask.From);
    }

    public static Outcome<Decision> Decide(SucceedOrganisation ask, History history)
    {
        var organisations = history.Organisations;
        if (RefusalToEnd(ask.Id, ask.From, organisations) is { } refusal)
            return refusal;
        if (organisations.RefusalOf(ask.Successor, ask.From) is { } noSuccessor)
            return noSuccessor;
        if (organisations.LeadsTo(ask.Successor, ask.Id))
            return new SuccessionMustNotCircle(organisations.NameOf(ask.Id));
        if (Naming.RefusalOf(ask.Basis, Nouns.Reason) is { } baseless)
            return baseless;

        return Decision.From(new OrganisationSucceeded(ask.Id, ask.Successor, ask.Basis), ask.From);
    }

    public static Outcome<Decision> Decide(DissolveOrganisation ask, History history)
    {
        if (RefusalToEnd(ask.Id, ask.From, history.Organisations) is { } refusal)
            return refusal;
        if (Naming.RefusalOf(ask.Basis, Nouns.Reason) is { } baseless)
            return baseless;

        return Decision.From(new OrganisationDissolved(ask.Id, ask.Basis), ask.From);
    }

    static Refusal? RefusalToEnd(Id<Organisation> id, DateOnly on, Organisations organisations)
    {
        if (organisations.IsRecorded(id) && organisations.EndOf(id) is { } end)
            return new MustNotHaveEnded(Nouns.Organisation, organisations.NameOf(id), end);
        return organisations.RefusalOf(id, on);
    }
}

/// <summary>Followed from one to the next, succession would come back to where it began.</summary>
public sealed record SuccessionMustNotCircle(LocalizedText Name) : Refusal
{
    public override string Code => "organisation.succession-must-not-circle";

    public override LocalizedText Text =>
        new(
            Korean: $"승계가 처음 기관으로 되돌아옵니다: '{Name.Korean}'. 승계 기관과 날짜를 확인하십시오.",
            English: $"The succession would lead back to '{Name.English}' itself. Check the successor and the day."
        );
}
