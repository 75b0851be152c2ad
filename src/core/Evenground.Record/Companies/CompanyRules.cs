namespace Evenground.Record;

/// <summary>Asks to enter a company that the record knows from a day on: its founding, where that is
/// known.</summary>
public sealed record RegisterCompany(
    Id<Company> Id,
    LocalizedText Name,
    DateOnly From,
    DateOnly? FoundedOn,
    SectorCode? Sector,
    IReadOnlyList<ExternalId> ExternalIds
);

/// <summary>Asks to note a company's new name from a day on.</summary>
public sealed record RenameCompany(Id<Company> Id, LocalizedText Name, DateOnly From);

/// <summary>Asks to note a number that somebody gave a company.</summary>
public sealed record NumberCompany(Id<Company> Id, ExternalId External, DateOnly From);

/// <summary>Asks to note what became of a company on a day.</summary>
public sealed record NoteExit(Id<Company> Id, ExitKind Exit, DateOnly On, Id<Company>? Into, string Source);

/// <summary>Asks to note how many people a company, or one of its sites, had on a day.</summary>
public sealed record ReportHeadcount(
    Id<Company> Id,
    HeadcountOf Of,
    decimal Count,
    HeadcountSource Source,
    DateOnly On
);

/// <summary>Asks to note what a company was worth on a day.</summary>
public sealed record NoteValue(Id<Company> Id, Money Value, ValueBasis Basis, DateOnly On, string Source);

/// <summary>What may be recorded of companies. Each answer is the facts to append, or the first refusal in
/// the order written.</summary>
public static class CompanyRules
{
    public static Outcome<Decision> Decide(RegisterCompany ask, History history)
    {
        var companies = history.Companies;
        if (companies.FileOf(ask.Id) is not null)
            return new IdMustBeNew(Nouns.Company, ask.Id.ToString());
        if (Naming.RefusalOf(ask.Name, Nouns.Name) is { } unnamed)
            return unnamed;
        if (ask.FoundedOn > ask.From)
            return new DaysMustBeInOrder(ask.FoundedOn.Value, ask.From);
        foreach (var external in ask.ExternalIds)
            if (companies.RefusalOf(external) is { } taken)
                return taken;

        return Decision.From(
            new CompanyRegistered(ask.Id, ask.Name, ask.FoundedOn, ask.Sector, ask.ExternalIds),
            ask.From
        );
    }

    public static Outcome<Decision> Decide(RenameCompany ask, History history)
    {
        if (Naming.RefusalOf(ask.Name, Nouns.Name) is { } unnamed)
            return unnamed;
        if (history.Companies.RefusalOf(ask.Id, ask.From) is { } refusal)
            return refusal;

        return Decision.From(new CompanyRenamed(ask.Id, ask.Name), ask.From);
    }

    public static Outcome<Decision> Decide(NumberCompany ask, History history)
    {
        if (history.Companies.RefusalOf(ask.Id, ask.From) is { } refusal)
            return refusal;
        if (history.Companies.RefusalOf(ask.External) is { } taken)
            return taken;

        return Decision.From(new CompanyNumbered(ask.Id, ask.External), ask.From);
    }

    public static Outcome<Decision> Decide(NoteExit ask, History history)
    {
        var companies = history.Companies;
        if (companies.RefusalOf(ask.Id, ask.On) is { } refusal)
            return refusal;
        if (ask.Exit is ExitKind.Merged && ask.Into == ask.Id)
            return new MergerNeedsAnotherCompany(companies.NameOf(ask.Id));
        if (ask.Into is { } into && companies.FileOf(into) is null)
            return new MustBeKnown(Nouns.Company, into.ToString());

        var file = companies.FileOf(ask.Id)!;
        var before = file.LifeAt(AsOf.AllRecorded(ask.On));
        if (ask.Exit == ExitKind.Resumed && before.Exit != ExitKind.Dormant)
            return new OnlyTheDormantResume(companies.NameOf(ask.Id), ask.On);
        if (ask.Exit is ExitKind.Merged or ExitKind.Closed && LastChange(file) is { } later && later > ask.On)
            return new ExitMustComeLast(companies.NameOf(ask.Id), ask.On, later);

        return Decision.From(new CompanyExited(ask.Id, ask.Exit, ask.Into, ask.Source), ask.On);
    }

    public static Outcome<Decision> Decide(ReportHeadcount ask, History history)
    {
        if (history.Companies.RefusalOf(ask.Id, ask.On) is { } refusal)
            return refusal;
        if (ask.Count < 0)
            return new NumberMustNotBeNegative(new("인원", "headcount"), ask.Count);
        if (ask.Of.Unit == HeadcountUnit.Persons && ask.Count != decimal.Truncate(ask.Count))
            return new PersonsMustBeWhole(ask.Count);
        if ((ask.Of.Reach == HeadcountReach.Site) != ask.Of.Site.HasValue)
            return new HeadcountMustNameItsSite(ask.Of.Reach);
        if (
            ask.Of.Site is { } site
            && history.Companies.FileOf(ask.Id)!.Sites.Find(site)?.At(AsOf.AllRecorded(ask.On)) is null
        )
            return new MustBeKnown(Nouns.CompanySite, site.ToString());

        return Decision.OnDay(new HeadcountReported(ask.Id, ask.Of, ask.Count, ask.Source), ask.On);
    }

    public static Outcome<Decision> Decide(NoteValue ask, History history)
    {
        if (history.Companies.RefusalOf(ask.Id, ask.On) is { } refusal)
            return refusal;
        if (ask.Value.Minor <= 0)
            return new AmountMustBePositive(ask.Value);
        if (Naming.RefusalOf(ask.Source, new("출처", "source")) is { } sourceless)
            return sourceless;

        return Decision.OnDay(new CompanyValued(ask.Id, ask.Value, ask.Basis, ask.Source), ask.On);
    }

    /// <summary>The last day on which something of the company changes that could not change after its
    /// end.</summary>
    static DateOnly? LastChange(CompanyFile file) =>
        file
            .Lives.Facts.Select(fact => fact.Mark)
            .Concat(file.Sites.SelectMany(site => site.Places.Facts.Select(fact => fact.Mark)))
            .Select(mark => (DateOnly?)mark.Effective.From)
            .Max();
}
