using Evenground.Record;

namespace Evenground.Cli.Examples;

/// <summary>The example fund book: 22 funds over ten years with their investors, companies and entries,
/// made of
/// a seed.</summary>
/// <remarks>
/// Pure: the same settings give the same facts on any machine. Chance is drawn from <see cref="Philox"/>, one
/// stream for each fund and each company; sums and powers are the program's own. Every fact is decided by the
/// rules of the record, every entry by two persons; a refusal would be a bug of the generator.
/// </remarks>
public static class FundBookExample
{
    /// <summary>Valuations are known when they were approved, weeks after their day.</summary>
    const int ValuationDays = 45,
        CloseDays = 12;

    /// <returns>All facts of the book, upon a programme that has adopted its regions.</returns>
    public static Decision Decide(FundBookSettings settings, History history)
    {
        var record = new TrialRecord(history);
        var funds = ExampleFunds.Plan(settings);
        var (pool, rates) = (new CompanyPool(settings), new DollarRates(settings));
        var rows = funds.Select(fund => FundLife.Of(settings, fund, pool, rates)).ToList();

        Organisations(settings, record);
        foreach (var company in pool.All)
            ExampleCompanyFile.Write(company, settings, record);
        foreach (var fund in funds)
            Form(fund, record);
        record.Write(
            FundControlRules.Decide(new EnterMany([.. rows.SelectMany(entries => entries)]), record.History),
            _ => 0
        );
        foreach (var fund in funds)
            Close(fund, settings, record);
        ExampleMarket.Write(settings, record);
        return new(Late(record.Facts));
    }

    static void Organisations(FundBookSettings settings, TrialRecord record)
    {
        Register("sponsor", ExampleNames.Sponsor, OrganisationKind.Company);
        Register("fund of funds", ExampleNames.FundOfFunds, OrganisationKind.PublicAgency);
        for (var number = 1; number <= settings.Managers; number++)
            Register($"manager {number}", ExampleNames.Manager(number), OrganisationKind.FundManager);
        for (var number = 1; number <= settings.PublicInvestors; number++)
            Register($"public investor {number}", ExampleNames.Public(number), OrganisationKind.PublicAgency);
        for (var number = 1; number <= settings.PrivateInvestors; number++)
            Register($"private investor {number}", ExampleNames.Private(number), OrganisationKind.Company);

        void Register(string key, LocalizedText name, OrganisationKind kind) =>
            record.Write(
                OrganisationRules.Decide(
                    new RegisterOrganisation(
                        ExampleNames.Id<Organisation>(key),
                        name,
                        kind,
                        settings.FirstQuarter,
                        []
                    ),
                    record.History
                ),
                _ => 0
            );
    }

    static void Form(ExampleFund fund, TrialRecord record)
    {
        var on = Quarters.Day(fund.FormedOn, 0, 1, 2);
        record.Write(
            FundRules.Decide(
                new FormFund(fund.Id, ExampleNames.Fund(fund.Number), fund.Manager, fund.Currency, on, []),
                record.History
            ),
            _ => 0
        );
        record.Write(
            FundControlRules.Decide(new AgreeCarry(fund.Id, fund.Terms, on), record.History),
            _ => 0
        );
    }

    /// <summary>Years are closed at their end, and the months of the last two years.</summary>
    static void Close(ExampleFund fund, FundBookSettings settings, TrialRecord record)
    {
        var monthsFrom = new DateOnly(settings.LastDay.Year - 1, 1, 1);
        for (
            var end = new DateOnly(fund.FormedOn.Year, 12, 31);
            end < settings.LastDay;
            end = end < monthsFrom.AddDays(-1) ? end.AddYears(1) : EndOfNextMonth(end)
        )
            record.Write(
                FundControlRules.Decide(new ClosePeriod(fund.Id, end, FundRun.Approver), record.History),
                _ => CloseDays
            );
    }

    static DateOnly EndOfNextMonth(DateOnly end) => end.AddDays(1).AddMonths(1).AddDays(-1);

    /// <summary>Valuations and their approvals are known later than they hold.</summary>
    static List<Fact> Late(IReadOnlyList<Fact> facts)
    {
        var valuations = facts
            .Select(fact => (fact.Event as StakeValued)?.Entry)
            .OfType<Id<LedgerEntry>>()
            .ToHashSet();
        return
        [
            .. facts.Select(fact =>
                fact.Event is StakeValued
                || fact.Event is EntryApproved approved && valuations.Contains(approved.Entry)
                    ? fact with
                    {
                        KnownFrom = fact.Effective.From.AddDays(ValuationDays),
                    }
                    : fact
            ),
        ];
    }
}
