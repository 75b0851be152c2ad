using Evenground.Record;

namespace Evenground.Cli.Examples;

/// <summary>Writes a company of the example into the record: its sites, moves, people and what becomes of
/// it.</summary>
static class ExampleCompanyFile
{
    const int ReportDays = 75;

    public static void Write(ExampleCompany company, FundBookSettings settings, TrialRecord record)
    {
        record.Write(
            CompanyRules.Decide(
                new RegisterCompany(
                    company.Id,
                    ExampleNames.Company(company.Number),
                    company.FoundedOn,
                    company.FoundedOn,
                    company.Sector,
                    []
                ),
                record.History
            ),
            _ => 0
        );
        foreach (var site in company.Sites)
            Open(company, site, settings, record);
        for (var year = company.FirstOn.Year; year < settings.LastDay.Year; year++)
            if (
                new DateOnly(year, 12, 31) is var day
                && !(company.Fate == Fate.Failed && company.IsDecidedBy(day))
            )
                Count(company, day, record);
        if (company.IsDecidedBy(settings.LastDay))
            record.Write(
                CompanyRules.Decide(
                    new NoteExit(
                        company.Id,
                        company.Fate switch
                        {
                            Fate.Failed => ExitKind.Closed,
                            Fate.Listed => ExitKind.Listed,
                            _ => ExitKind.Acquired,
                        },
                        company.FateOn,
                        null,
                        "Example, 예시"
                    ),
                    record.History
                ),
                _ => 0
            );
    }

    static void Open(ExampleCompany company, ExampleSite site, FundBookSettings settings, TrialRecord record)
    {
        record.Write(
            CompanySiteRules.Decide(
                new OpenCompanySite(company.Id, site.Id, site.Kind, site.Region, "", site.OpenedOn),
                record.History
            ),
            _ => 0
        );
        if (site.MovesOn is { } move && move.On <= settings.LastDay)
            record.Write(
                CompanySiteRules.Decide(
                    new MoveCompanySite(company.Id, site.Id, move.To, "", move.On),
                    record.History
                ),
                _ => 0
            );
    }

    /// <summary>People at the end of a year: half at the head office where there are other sites too, and all
    /// sites add up to the company.</summary>
    static void Count(ExampleCompany company, DateOnly day, TrialRecord record)
    {
        var years = day.Year - company.FirstOn.Year;
        var people = Math.Max(
            2,
            (int)(company.People * Elementary.Exp(years * Elementary.LogOfOnePlus(company.Growth)))
        );
        Report(HeadcountOf.Persons, people);
        var sites = company.Sites;
        var parts = new Money(people, Currency.Won).Split([
            .. sites.Select(site => site.Kind == SiteKind.HeadOffice ? sites.Count : 1L),
        ]);
        for (var site = 0; site < sites.Count; site++)
            Report(HeadcountOf.PersonsAt(sites[site].Id), parts[site].Minor);

        void Report(HeadcountOf of, long count) =>
            record.Write(
                CompanyRules.Decide(
                    new ReportHeadcount(company.Id, of, count, HeadcountSource.Insured, day),
                    record.History
                ),
                _ => ReportDays
            );
    }
}
