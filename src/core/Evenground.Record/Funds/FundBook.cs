namespace Evenground.Record;

/// <summary>A fund's books in one view: entries with their movements, balances, investors and
/// stakes.</summary>
/// <remarks>Unit: the fund's currency. Only what was approved counts.</remarks>
public sealed class FundBook
{
    readonly BookKeeper _keeper;

    FundBook(BookKeeper keeper, DateOnly on) => (_keeper, On) = (keeper, on);

    /// <summary>The last day of the view.</summary>
    public DateOnly On { get; }

    public Currency Currency => _keeper.Currency;

    /// <summary>In the order of their days; within a day promises first and valuations last.</summary>
    public IReadOnlyList<BookedEntry> Entries => _keeper.Entries;

    /// <summary>Commitments by investor, in the order of their ids: the weights of a pro rata
    /// split.</summary>
    public IReadOnlyList<InvestorShare> Commitments => _keeper.Commitments;

    /// <summary>By what results are split at the end of the view.</summary>
    public FundTerms Terms => _keeper.Terms;

    /// <summary>Every stake that ever was, in the order of their ids.</summary>
    public IEnumerable<Stake> Stakes => _keeper.Stakes;

    /// <summary>The stake that was bought and became this one, by one conversion or several; the same where
    /// nothing was converted.</summary>
    public Id<Stake> OriginOf(Id<Stake> stake)
    {
        // From the last entry back: a conversion takes from what was there before it.
        for (var place = Entries.Count - 1; place >= 0; place--)
            if (Entries[place].Transaction is StakeConverted converted && converted.Into == stake)
                stake = converted.Stake;
        return stake;
    }

    /// <summary>Everybody who has or had an account or a commitment, in the order of their ids.</summary>
    public IReadOnlyList<Id<Organisation>> Investors =>
        [
            .. _keeper
                .Unordered.Keys.Select(account => account.Investor)
                .OfType<Id<Organisation>>()
                .Concat(Commitments.Select(share => share.Investor))
                .Distinct()
                .Order(),
        ];

    /// <summary>What may be called again and came back to the investor, over all time.</summary>
    public Money RecallableOf(Id<Organisation> investor) => _keeper.Of(_keeper.Recallable(investor));

    /// <summary>A sum in the currency of the books.</summary>
    internal Money Amount(Int128 minor) => _keeper.Of(minor);

    /// <summary>What the investor promised.</summary>
    public Money CommitmentOf(Id<Organisation> investor) => _keeper.Of(_keeper.Committed(investor));

    /// <summary>What an investor has in the fund: paid in and earned, less what was spent, given up as
    /// carried interest and given back. Below 0 for one who has had too much.</summary>
    /// <remarks>Interest between late and earlier investors is theirs and stands beside it.</remarks>
    public Money CapitalOf(Id<Organisation> investor)
    {
        Int128 sum = 0;
        foreach (var (of, balance) in _keeper.Unordered)
            if (
                of.Investor == investor
                && of.Account != LedgerAccount.EqualisationInterest
                && of.Account.ClassOf() is AccountClass.Capital or AccountClass.Result
            )
                sum -= balance;
        return _keeper.Of(sum);
    }

    /// <summary>Debits less credits of an account: of one investor, or of all.</summary>
    public Money Balance(LedgerAccount account, Id<Organisation>? investor = null)
    {
        Int128 sum = 0;
        foreach (var (of, balance) in _keeper.Unordered)
            if (of.Account == account && (investor is null || of.Investor == investor))
                sum += balance;
        return _keeper.Of(sum);
    }

    /// <summary>What the fund has less what it owes.</summary>
    public Money NetAssets()
    {
        Int128 sum = 0;
        foreach (var (of, balance) in _keeper.Unordered)
            if (of.Account.ClassOf() is AccountClass.Asset or AccountClass.Liability)
                sum += balance;
        return _keeper.Of(sum);
    }

    /// <summary>Every account with its balance on the side where it lies.</summary>
    public TrialBalance TrialBalance() =>
        new([
            .. _keeper
                .Balances.GroupBy(pair => pair.Key.Account)
                .Select(group =>
                {
                    Int128 sum = 0;
                    foreach (var pair in group)
                        sum += pair.Value;
                    return new TrialBalanceRow(
                        group.Key,
                        _keeper.Of(Int128.Max(sum, 0)),
                        _keeper.Of(Int128.Max(-sum, 0))
                    );
                }),
        ]);

    /// <summary>The books of transactions that nobody has recorded yet, as if they all counted. What does not
    /// add up is booked as far as it goes.</summary>
    public static FundBook Of(
        IEnumerable<(ITransaction Transaction, DateOnly On)> entries,
        Currency currency
    ) =>
        Keep(
            entries.Select(
                (entry, place) =>
                    new BookLine(entry.Transaction.Entry, entry.On, place + 1, null, entry.Transaction)
            ),
            currency
        ).Book;

    /// <summary>Books entries in order.</summary>
    /// <returns>The books, and the first thing that does not add up, if any.</returns>
    internal static (FundBook Book, Refusal? Refusal) Keep(
        IEnumerable<BookLine> lines,
        Currency currency,
        DateOnly? on = null
    )
    {
        var (keeper, refusal) = BookKeeper.Keep(lines, currency);
        return (new(keeper, on ?? DateOnly.MaxValue), refusal);
    }
}

/// <summary>An account's balance: on one side only.</summary>
public sealed record TrialBalanceRow(LedgerAccount Account, Money Debit, Money Credit);

/// <summary>All balances of a fund's books: debits and credits are the same in sum.</summary>
public sealed record TrialBalance(IReadOnlyList<TrialBalanceRow> Rows);
