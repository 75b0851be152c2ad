using Evenground.Record;

namespace Evenground.Measure;

/// <summary>Money that a fund put into a company.</summary>
/// <param name="Stake">What it holds for it.</param>
/// <param name="Site">The site that it was meant for; null when none was named.</param>
/// <param name="Sequence">The journal entry that says so.</param>
public sealed record CompanyPurchase(
    Id<Stake> Stake,
    Id<Company> Company,
    Id<CompanySite>? Site,
    Money Amount,
    DateOnly On,
    long Sequence
);

/// <summary>Money that came back to a fund from a stake.</summary>
public sealed record CompanyReceipt(Id<Stake> Stake, Money Amount, DateOnly On, long Sequence);

/// <summary>The money of one fund in one view, as its way to regions is followed.</summary>
/// <remarks>
/// Unit: the fund's currency. Called is what was called less capital that went back unused. Costs are
/// management fees, expenses and interest as charged. What came back counts dividends, interest and units
/// handed out in kind.
/// </remarks>
/// <param name="Entries">The journal entries that promises, calls and the fund itself rest on.</param>
public sealed record FundMoney(
    Fund Fund,
    Money SponsorCommitment,
    Money Committed,
    Money Called,
    Money Costs,
    IReadOnlyList<CompanyPurchase> Purchases,
    IReadOnlyList<CompanyReceipt> Receipts,
    IReadOnlyList<long> Entries
)
{
    /// <summary>Reads one fund of a view; null when the view does not know it.</summary>
    public static FundMoney? Of(Id<Fund> id, History history, AsOf asOf) =>
        history.Funds.BookOf(id, asOf) is { } book ? Of(book, id, history, asOf) : null;

    /// <summary>Reads one fund of a view from its books, where they are folded already.</summary>
    public static FundMoney Of(FundBook book, Id<Fund> id, History history, AsOf asOf)
    {
        var fund = history.Funds.Find(id, asOf)!;
        var zero = new Money(0, fund.Currency);
        var (sponsor, committed, called) = (zero, zero, zero);
        var entries = new SortedSet<long>();
        if (history.Funds.EntryOf(id, asOf) is { } formed)
            entries.Add(formed);
        foreach (
            var (line, mark) in history.Funds.MarkedLedgerOf(id, asOf).Select(one => (one.Value, one.Mark))
        )
        {
            if (line.Kind is not (EntryKind.Committed or EntryKind.Called))
                continue;
            entries.Add(mark.Sequence);
            if (line.Kind == EntryKind.Called)
                called += line.Amount;
            else
                committed += line.Amount;
            if (FundLedgers.IsSponsors(line))
                sponsor += line.Amount;
        }

        var (purchases, receipts) = Flows(book);
        var costs =
            book.Balance(LedgerAccount.ManagementFees)
            + book.Balance(LedgerAccount.Expenses)
            + book.Balance(LedgerAccount.Interest);
        return new(fund, sponsor, committed, called, costs, purchases, receipts, [.. entries]);
    }

    static (IReadOnlyList<CompanyPurchase>, IReadOnlyList<CompanyReceipt>) Flows(FundBook book)
    {
        var meant = book
            .Entries.Select(entry => (entry.Sequence, Meant: Meant(entry)))
            .Where(entry => entry.Meant is not null)
            .ToDictionary(entry => entry.Sequence, entry => entry.Meant!.Value);
        var purchases = new List<CompanyPurchase>();
        var receipts = new List<CompanyReceipt>();
        foreach (var flow in new FundFlows(book).OfStakes())
            if (flow.Kind != FundFlowKind.Invested)
                receipts.Add(new(book.OriginOf(flow.Stake!.Value), flow.Amount, flow.Day, flow.Sequence));
            else if (meant.TryGetValue(flow.Sequence, out var into))
                purchases.Add(
                    new(flow.Stake!.Value, into.Company, into.Site, -flow.Amount, flow.Day, flow.Sequence)
                );
        return (purchases, receipts);
    }

    static (Id<Company> Company, Id<CompanySite>? Site)? Meant(BookedEntry entry) =>
        entry switch
        {
            { Transaction: StakeBought bought } => (bought.Company, bought.Site),
            { Line: { Kind: EntryKind.Invested, Company: { } company } line } => (company, line.Site),
            _ => null,
        };
}
