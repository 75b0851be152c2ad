using Evenground.Record;

namespace Evenground.Measure;

/// <summary>Money that a fund put into a company.</summary>
/// <param name="Stake">What it holds for it.</param>
/// <param name="Site">The site that it was meant for; null when none was named.</param>
/// <param name="Sequence">The journal entry that says so.</param>
/// <param name="Into">The fund that stands behind the company; null when none does.</param>
public sealed record CompanyPurchase(
    Id<Stake> Stake,
    Id<Company> Company,
    Id<CompanySite>? Site,
    Money Amount,
    DateOnly On,
    long Sequence,
    Id<Fund>? Into = null
);

/// <summary>Money that came back to a fund from a stake.</summary>
public sealed record CompanyReceipt(Id<Stake> Stake, Money Amount, DateOnly On, long Sequence);

/// <summary>What another fund promised a fund, and was called for.</summary>
/// <param name="From">The fund behind the investor.</param>
/// <param name="Sponsor">What of the promise is in the sponsor's part.</param>
/// <param name="Link">The journal entry that says whose vehicle the investor is.</param>
public sealed record MoneyFromFund(Id<Fund> From, Money Sponsor, Money Committed, Money Called, long Link);

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
    /// <summary>What other funds promised this one.</summary>
    public IReadOnlyList<MoneyFromFund> FromFunds { get; init; } = [];

    /// <summary>Some funds as they are summed: what one of them has in another counts once.</summary>
    /// <remarks>What a fund promised another, and was called for by it, is followed to regions where it went:
    /// in the other. It is taken off the fund that promised it, whose amount may fall below 0 where it paid
    /// the other out of proceeds. Its stake in the other is no money in a company, nor is what came back of
    /// it. The sponsor's part of such a promise is taken off the other. Without funds in funds they are
    /// returned as they are.</remarks>
    public static IReadOnlyList<FundMoney> Together(IReadOnlyList<FundMoney> funds)
    {
        var ids = funds.Select(fund => fund.Fund.Id).ToHashSet();
        var within = funds
            .SelectMany(fund => fund.FromFunds)
            .Where(from => ids.Contains(from.From))
            .ToLookup(from => from.From);
        return
            within.Count == 0
            && !funds.Any(fund => fund.Purchases.Any(bought => bought.Into is { } into && ids.Contains(into)))
            ? funds
            : [.. funds.Select(fund => fund.Among(ids, [.. within[fund.Fund.Id]]))];
    }

    FundMoney Among(HashSet<Id<Fund>> ids, IReadOnlyList<MoneyFromFund> promised)
    {
        var own = FromFunds.Where(from => ids.Contains(from.From)).ToList();
        var stakes = Purchases
            .Where(bought => bought.Into is { } into && ids.Contains(into))
            .Select(bought => bought.Stake)
            .ToHashSet();
        return this with
        {
            SponsorCommitment = own.Aggregate(SponsorCommitment, (left, from) => left - from.Sponsor),
            Committed = promised.Aggregate(Committed, (left, to) => left - to.Committed),
            Called = promised.Aggregate(Called, (left, to) => left - to.Called),
            Purchases = [.. Purchases.Where(bought => !stakes.Contains(bought.Stake))],
            Receipts = [.. Receipts.Where(got => !stakes.Contains(got.Stake))],
            Entries = [.. Entries.Concat(own.Concat(promised).Select(from => from.Link)).Distinct().Order()],
        };
    }

    /// <summary>Reads one fund of a view from its books.</summary>
    public static FundMoney Of(FundBook book, Id<Fund> id, History history, AsOf asOf)
    {
        var fund = history.Funds.Find(id, asOf)!;
        var zero = new Money(0, fund.Currency);
        var (sponsor, committed, called) = (zero, zero, zero);
        var fromFunds = new SortedDictionary<Id<Organisation>, MoneyFromFund>();
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
            var isCalled = line.Kind == EntryKind.Called;
            var ofSponsor = FundLedgers.IsSponsors(line) ? line.Amount : zero;
            called += isCalled ? line.Amount : zero;
            committed += isCalled ? zero : line.Amount;
            sponsor += ofSponsor;
            if (line.Investor is not { } who || history.Funds.LinkOf(who, asOf) is not { } link)
                continue;
            var soFar = fromFunds.GetValueOrDefault(
                who,
                new(link.Value, zero, zero, zero, link.Mark.Sequence)
            );
            fromFunds[who] = soFar with
            {
                Sponsor = soFar.Sponsor + ofSponsor,
                Committed = soFar.Committed + (isCalled ? zero : line.Amount),
                Called = soFar.Called + (isCalled ? line.Amount : zero),
            };
        }

        var (purchases, receipts) = Flows(book, company => history.Funds.FundBehind(company, asOf));
        var costs =
            book.Balance(LedgerAccount.ManagementFees)
            + book.Balance(LedgerAccount.Expenses)
            + book.Balance(LedgerAccount.Interest);
        return new(fund, sponsor, committed, called, costs, purchases, receipts, [.. entries])
        {
            FromFunds = [.. fromFunds.Values],
        };
    }

    static (IReadOnlyList<CompanyPurchase>, IReadOnlyList<CompanyReceipt>) Flows(
        FundBook book,
        Func<Id<Company>, Id<Fund>?> fundBehind
    )
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
                    new(
                        flow.Stake!.Value,
                        into.Company,
                        into.Site,
                        -flow.Amount,
                        flow.Day,
                        flow.Sequence,
                        fundBehind(into.Company)
                    )
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
