using Evenground.Record;

namespace Evenground.Cli.Examples;

/// <summary>Cap tables of some companies of the example, made of what the funds bought: nobody else comes in
/// but founders and people with options.</summary>
/// <remarks>Only companies out of which no fund has sold, so that the table and the funds' books tell the
/// same.</remarks>
static class ExampleCapTables
{
    const int Companies = 40;

    public static void Write(
        IReadOnlyList<ExampleCompany> companies,
        IReadOnlyList<EntryRow> rows,
        FundBookSettings settings,
        TrialRecord record
    )
    {
        var left = rows.Select(row =>
                (row.Transaction as StakeSold)?.Stake ?? (row.Transaction as StakeWrittenOff)?.Stake
            )
            .OfType<Id<Stake>>()
            .ToHashSet();
        var bought = rows.Where(row => row.Transaction is StakeBought)
            .Select(row => new Purchase((StakeBought)row.Transaction, row.On))
            .ToLookup(purchase => purchase.Bought.Company);
        var chosen = companies
            .Where(company =>
                bought[company.Id].Any(purchase => purchase.IsPriced)
                && bought[company.Id].All(purchase => !left.Contains(purchase.Bought.Stake))
            )
            .Take(Companies);
        foreach (var company in chosen)
        {
            var table = new ExampleCapTable(company, settings, record.History);
            foreach (var day in bought[company.Id].GroupBy(purchase => purchase.On).OrderBy(day => day.Key))
                table.Buy([.. day], day.Key);
            record.Write(
                CapTableRules.Decide(new RecordCapTable(company.Id, table.Steps), record.History),
                _ => 0
            );
        }
    }
}

/// <summary>What a fund bought on a day.</summary>
sealed record Purchase(StakeBought Bought, DateOnly On)
{
    /// <summary>Whether it is of shares: then it has a price.</summary>
    public bool IsPriced => Bought.Instrument.Kind is InstrumentKind.Preferred or InstrumentKind.Common;

    public decimal Price => decimal.Round(Bought.Amount.Major / Bought.Units, 4);
}
