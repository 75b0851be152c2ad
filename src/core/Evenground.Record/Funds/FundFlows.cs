namespace Evenground.Record;

/// <summary>What a flow of money is.</summary>
public enum FundFlowKind
{
    PaidIn,
    ExcessReturned,
    Distributed,
    DistributedInKind,
    DistributionReturned,
    EqualisationInterest,
    Invested,
    Proceeds,
    StakeIncome,
    LineDrawn,
    LineRepaid,
    LineInterest,

    /// <summary>Paid between two investors for an interest: no flow of the fund.</summary>
    InterestSold,
    InterestBought,

    /// <summary>What a stake stood at when it became another: no flow of the fund.</summary>
    Converted,
}

/// <summary>Money that flowed on a day.</summary>
/// <param name="Amount">Seen from who put it in: below 0 what went in, above 0 what came back. Of the line:
/// above
/// 0 what was drawn.</param>
/// <param name="Stake">Of an investment: in what.</param>
/// <param name="Sequence">The journal entry that says so.</param>
public readonly record struct FundFlow(
    DateOnly Day,
    Money Amount,
    FundFlowKind Kind,
    Id<Organisation>? Investor,
    Id<Stake>? Stake,
    long Sequence
);

/// <summary>What a fund is worth at the end of a view.</summary>
/// <param name="Value">Net assets that belong to investors: carried interest due to the manager is taken
/// off.</param>
/// <param name="OldestValuation">The day of the oldest last valuation among stakes that are worth something;
/// null when there is none.</param>
/// <param name="RolledForward">Stakes that were bought, sold or written off after their last valuation: the
/// value is the last one with those changes.</param>
/// <param name="AtCost">Stakes that were never valued and stand at cost.</param>
public sealed record FundValue(
    DateOnly On,
    Money Value,
    DateOnly? OldestValuation,
    IReadOnlyList<Id<Stake>> RolledForward,
    IReadOnlyList<Id<Stake>> AtCost
)
{
    /// <summary>Whether any part of the value is older than what has happened since.</summary>
    public bool IsRolledForward => RolledForward.Count > 0 || AtCost.Count > 0;
}

/// <summary>The totals that multiples are made of.</summary>
/// <param name="Called">All that was paid in, excess that went back included.</param>
/// <param name="Distributed">Net of what investors gave back.</param>
public sealed record FundTotals(
    Money Committed,
    Money Called,
    Money ExcessReturned,
    Money Distributed,
    Money Recallable,
    Money Value
);

/// <summary>A fund's dated flows in one view, as performance figures need them, each with its
/// entry.</summary>
/// <remarks>Gross and net are never mixed: investors' flows are after fees and carried interest, stakes'
/// flows before both. Interest between investors, and the price of an interest that changes hands, are theirs
/// and no flow of the fund: they are among one investor's flows. A stake that becomes another gives what it
/// stood at in the books to it: that is among one stake's flows.</remarks>
public sealed class FundFlows(FundBook book)
{
    /// <summary>What investors, or one of them, paid in and got.</summary>
    public IReadOnlyList<FundFlow> OfInvestors(Id<Organisation>? investor = null) =>
        [
            .. book
                .Entries.SelectMany(entry =>
                    entry.Transaction is InterestTransferred or InterestPriced
                        ? Prices(entry, investor)
                        : entry.Movements.SelectMany(movement => InvestorFlows(entry, movement, investor))
                )
                .Where(flow => investor is null || flow.Investor == investor)
                .OrderBy(flow => flow.Day),
        ];

    /// <summary>Transfers of an investor of which the price is not known, or not paid by the last day of the
    /// books: without it what the investor earned is not known either.</summary>
    public IReadOnlyList<BookedEntry> WithoutPrice(Id<Organisation> investor)
    {
        var priced = book
            .Entries.Select(entry => (entry.Transaction as InterestPriced)?.Transfer)
            .OfType<Id<LedgerEntry>>()
            .ToHashSet();
        return
        [
            .. book.Entries.Where(entry =>
                entry.Transaction is InterestTransferred moved
                && (moved.From == investor || moved.To == investor)
                && (moved.Price is null ? !priced.Contains(entry.Id) : PaidOn(entry, moved) > book.On)
            ),
        ];
    }

    /// <summary>What went into stakes, or one of them, and came back: before fees and carried
    /// interest.</summary>
    public IReadOnlyList<FundFlow> OfStakes(Id<Stake>? stake = null) =>
        [
            .. OfEachStake()
                .Where(flow => stake is null ? flow.Kind != FundFlowKind.Converted : flow.Stake == stake),
        ];

    /// <summary>The flows of every stake, each by itself: what one became is among them, and nothing in
    /// sum.</summary>
    public IReadOnlyList<FundFlow> OfEachStake() => [.. book.Entries.SelectMany(StakeFlows)];

    /// <summary>What was drawn on the subscription line (above 0), repaid, and paid as interest (below
    /// 0).</summary>
    public IReadOnlyList<FundFlow> OfLine() =>
        [
            .. from entry in book.Entries
            from flow in entry.Transaction switch
            {
                LineDrawn drawn => (FundFlow[])[Line(entry, drawn.Amount, FundFlowKind.LineDrawn)],
                LineRepaid repaid =>
                [
                    Line(entry, -repaid.Principal, FundFlowKind.LineRepaid),
                    Line(entry, -repaid.Interest, FundFlowKind.LineInterest),
                ],
                _ => [],
            }
            where flow.Amount.Minor != 0
            select flow,
        ];

    /// <summary>What the fund owes on the line.</summary>
    public Money OwedOnLine() => -book.Balance(LedgerAccount.CreditLine);

    /// <summary>What the fund is worth to its investors on the last day of the view.</summary>
    public FundValue ValueOn(DateOnly on)
    {
        Stake[] held = [.. book.Stakes.Where(stake => stake.Units > 0 || stake.Value.Minor != 0)];
        return new(
            on,
            FundStatements.NetAssets(book, on).InvestorsCapital,
            held.Where(stake => stake.Value.Minor != 0).Min(stake => stake.ValuedOn),
            [
                .. held.Where(stake => stake is { ValuedOn: not null, IsRolledForward: true })
                    .Select(stake => stake.Id),
            ],
            [.. held.Where(stake => stake.ValuedOn is null).Select(stake => stake.Id)]
        );
    }

    /// <summary>The totals of the whole fund, or of one investor.</summary>
    public FundTotals Totals(DateOnly on, Id<Organisation>? investor = null)
    {
        var statement = FundStatements.Capital(book, investor, DateOnly.MinValue, on);
        var (called, excess) = (statement.Contributions, statement.ExcessReturned);
        var distributed = statement.Distributions;
        if (investor is not null)
        {
            // What was paid in or got goes over with an interest, so balances and not flows count here.
            called = excess - book.Balance(LedgerAccount.PaidInCapital, investor);
            distributed = Distributions(investor);
        }

        Int128 recallable = 0;
        foreach (var who in book.Investors.Where(who => investor is null || who == investor))
            recallable += book.RecallableOf(who).Minor;
        return new(
            statement.Commitment,
            called,
            excess,
            distributed,
            book.Amount(recallable),
            statement.Closing
        );
    }

    Money Distributions(Id<Organisation>? investor)
    {
        Int128 sum = 0;
        for (var account = LedgerAccount.DistributedIncome; account.IsDistribution(); account++)
            sum += book.Balance(account, investor).Minor;
        return book.Amount(sum);
    }

    static IEnumerable<FundFlow> InvestorFlows(
        BookedEntry entry,
        Movement movement,
        Id<Organisation>? investor
    )
    {
        if (KindOf(movement.Credit.Account, isIn: true) is { } into)
            yield return Flow(entry, -movement.Amount, into, movement.Credit);
        if (KindOf(movement.Debit.Account, isIn: false) is { } from)
            yield return Flow(entry, movement.Amount, from, movement.Debit);

        FundFlowKind? KindOf(LedgerAccount account, bool isIn) =>
            account switch
            {
                LedgerAccount.PaidInCapital => isIn ? FundFlowKind.PaidIn : FundFlowKind.ExcessReturned,
                LedgerAccount.EqualisationInterest when investor is not null =>
                    FundFlowKind.EqualisationInterest,
                LedgerAccount.DistributedInKind => FundFlowKind.DistributedInKind,
                _ when account.IsDistribution() => isIn
                    ? FundFlowKind.DistributionReturned
                    : FundFlowKind.Distributed,
                _ => null,
            };
    }

    /// <summary>An interest that changes hands moves no money of the fund.</summary>
    IEnumerable<FundFlow> Prices(BookedEntry entry, Id<Organisation>? investor)
    {
        if (investor is null)
            return [];
        var (moved, price, day) = entry.Transaction is InterestPriced priced
            ? (TransferOf(priced), priced.Price, entry.On)
            : PriceOf(entry);
        // A view may lack the transfer, and then nobody knows who paid whom.
        if (moved is null || price is not { Minor: > 0 } paid || day > book.On)
            return [];
        return
        [
            new(day, paid, FundFlowKind.InterestSold, moved.From, null, entry.Sequence),
            new(day, -paid, FundFlowKind.InterestBought, moved.To, null, entry.Sequence),
        ];
    }

    static (InterestTransferred? Moved, Money? Price, DateOnly Day) PriceOf(BookedEntry entry)
    {
        var moved = (InterestTransferred)entry.Transaction!;
        return (moved, moved.Price, PaidOn(entry, moved));
    }

    InterestTransferred? TransferOf(InterestPriced priced) =>
        book.Entries.FirstOrDefault(entry => entry.Id == priced.Transfer)?.Transaction as InterestTransferred;

    static DateOnly PaidOn(BookedEntry entry, InterestTransferred moved) => moved.PaidOn ?? entry.On;

    static IEnumerable<FundFlow> StakeFlows(BookedEntry entry)
    {
        if (entry.Transaction is not StakeConverted converted)
            return StakeFlow(entry) is { } flow ? [flow] : [];
        Int128 value = 0;
        foreach (var movement in entry.Movements)
            value += movement.Debit.Stake == converted.Into ? movement.Amount.Minor : -movement.Amount.Minor;
        if (value == 0)
            return [];
        var carried = new Money((long)value, entry.Movements[0].Amount.Currency);
        return
        [
            Stakes(entry, carried, FundFlowKind.Converted, converted.Stake),
            Stakes(entry, -carried, FundFlowKind.Converted, converted.Into),
        ];
    }

    static FundFlow? StakeFlow(BookedEntry entry) =>
        entry.Transaction switch
        {
            StakeBought bought => Stakes(entry, -bought.Amount, FundFlowKind.Invested, bought.Stake),
            StakeSold sold => Stakes(entry, sold.Amount, FundFlowKind.Proceeds, sold.Stake),
            HandedOutInKind given => Stakes(
                entry,
                given.Shares.Select(share => share.Amount).Aggregate((sum, amount) => sum + amount),
                FundFlowKind.Proceeds,
                given.Stake
            ),
            WriteOffRecovered back => Stakes(entry, back.Amount, FundFlowKind.Proceeds, back.Stake),
            IncomeReceived { Stake: { } stake } income => Stakes(
                entry,
                income.Amount,
                FundFlowKind.StakeIncome,
                stake
            ),
            null when entry.Line is { Company: { } company } line => Stakes(
                entry,
                line.Kind == EntryKind.Invested ? -line.Amount : line.Amount,
                line.Kind == EntryKind.Invested ? FundFlowKind.Invested : FundFlowKind.Proceeds,
                BookKeeper.StakeOf(company)
            ),
            _ => null,
        };

    static FundFlow Flow(BookedEntry entry, Money amount, FundFlowKind kind, AccountOf of) =>
        new(entry.On, amount, kind, of.Investor, null, entry.Sequence);

    static FundFlow Stakes(BookedEntry entry, Money amount, FundFlowKind kind, Id<Stake> stake) =>
        new(entry.On, amount, kind, null, stake, entry.Sequence);

    static FundFlow Line(BookedEntry entry, Money amount, FundFlowKind kind) =>
        new(entry.On, amount, kind, null, null, entry.Sequence);
}
