namespace Evenground.Record;

/// <summary>How what a fund's investors, or one of them, have in it changed over some days.</summary>
/// <remarks>
/// Closing = opening + contributions - excess returned - distributions + income + realised and unrealised
/// gain
/// -
/// fees - expenses - interest - carried interest + transfers. Equalisation passes through the fund from one
/// investor to another and stands beside it.
/// Shape: one investor or all; the statements of all investors add up to the fund's, line by line. Unit: the
/// fund's currency. Source: ILPA Reporting Template, partners' capital account.
/// </remarks>
/// <param name="Investor">Whose it is; null for the whole fund's.</param>
/// <param name="From">The first day that counts; opening is the evening before.</param>
/// <param name="Contributions">What was paid in, excess that was sent back not taken off.</param>
/// <param name="CarriedInterest">What was allocated to the manager.</param>
/// <param name="Equalisation">Interest got from late investors, less what was paid to earlier ones.</param>
/// <param name="Transfers">What came with interests bought, less what went with those sold.</param>
/// <param name="Commitment">What is promised at the end.</param>
/// <param name="Unfunded">What may still be called at the end, what is called and not paid
/// included.</param>
public sealed record CapitalStatement(
    Id<Organisation>? Investor,
    DateOnly From,
    DateOnly To,
    Money Opening,
    Money Contributions,
    Money ExcessReturned,
    Money Distributions,
    Money Income,
    Money RealisedGain,
    Money UnrealisedGain,
    Money Fees,
    Money Expenses,
    Money Interest,
    Money CarriedInterest,
    Money Equalisation,
    Money Transfers,
    Money Closing,
    Money Commitment,
    Money Unfunded
);

/// <summary>What the fund has and owes, and whose it is.</summary>
/// <remarks>Net assets = cash + investments - line - payables = investors' capital + carried interest not
/// paid.</remarks>
public sealed record NetAssetStatement(
    DateOnly On,
    Money Cash,
    Money InvestmentsAtCost,
    Money UnrealisedValue,
    Money UnsplitProceeds,
    Money CreditLine,
    Money Payables,
    Money NetAssets,
    Money InvestorsCapital,
    Money CarriedInterest
);

/// <summary>Cash that moved against one account: above 0 what came in.</summary>
public sealed record CashMovement(LedgerAccount Against, Money Amount);

/// <summary>How cash changed over some days, by the account on the other side.</summary>
public sealed record CashFlowStatement(
    DateOnly From,
    DateOnly To,
    Money Opening,
    IReadOnlyList<CashMovement> Movements,
    Money Closing
);

/// <summary>Statements from a fund's books.</summary>
public static class FundStatements
{
    /// <summary>One investor's capital account, or the whole fund's.</summary>
    /// <param name="book">The books at the end of the last day.</param>
    /// <param name="investor">Null for all investors together.</param>
    /// <param name="from">The first day.</param>
    /// <param name="to">The last day, that of the view of the books.</param>
    public static CapitalStatement Capital(
        FundBook book,
        Id<Organisation>? investor,
        DateOnly from,
        DateOnly to
    )
    {
        var sums = new Sums();
        foreach (var entry in book.Entries.Where(entry => entry.On <= to))
        foreach (var movement in entry.Movements)
        {
            if (IsCapital(movement.Debit, investor))
                sums.Add(entry, movement.Debit.Account, -(Int128)movement.Amount.Minor, from);
            if (IsCapital(movement.Credit, investor))
                sums.Add(entry, movement.Credit.Account, movement.Amount.Minor, from);
        }

        Money Sum(params ReadOnlySpan<LedgerAccount> accounts) => book.Amount(sums.Of(accounts));
        var distributions = -Sum(
            LedgerAccount.DistributedIncome,
            LedgerAccount.DistributedGain,
            LedgerAccount.DistributedCapital,
            LedgerAccount.DistributedInKind,
            LedgerAccount.DistributedUnsplit
        );
        return new(
            investor,
            from,
            to,
            Opening: book.Amount(sums.Opening),
            Contributions: book.Amount(sums.PaidIn),
            ExcessReturned: book.Amount(sums.Excess),
            distributions,
            Sum(LedgerAccount.Income),
            Sum(LedgerAccount.RealisedGain),
            Sum(LedgerAccount.UnrealisedGain),
            Fees: -Sum(LedgerAccount.ManagementFees),
            -Sum(LedgerAccount.Expenses),
            -Sum(LedgerAccount.Interest),
            -Sum(LedgerAccount.CarryAllocation),
            Equalisation: -Sum(LedgerAccount.EqualisationInterest),
            book.Amount(sums.Transfers),
            Closing: book.Amount(sums.Closing),
            Commitment: investor is { } one
                ? book.CommitmentOf(one)
                : book.Amount(book.Commitments.Aggregate((Int128)0, (sum, of) => sum + of.Amount.Minor)),
            Unfunded: -book.Balance(LedgerAccount.UncalledCapital, investor)
        );
    }

    /// <summary>What the fund has and owes at the end of the view.</summary>
    public static NetAssetStatement NetAssets(FundBook book, DateOnly on)
    {
        var carried = -book.Balance(LedgerAccount.CarriedInterest);
        var all = book.NetAssets();
        return new(
            on,
            book.Balance(LedgerAccount.Cash),
            book.Balance(LedgerAccount.InvestmentsAtCost),
            book.Balance(LedgerAccount.UnrealisedValue),
            book.Balance(LedgerAccount.UnsplitProceeds),
            -book.Balance(LedgerAccount.CreditLine),
            -book.Balance(LedgerAccount.Payables),
            all,
            InvestorsCapital: all - carried,
            carried
        );
    }

    /// <summary>How cash changed over some days.</summary>
    public static CashFlowStatement CashFlows(FundBook book, DateOnly from, DateOnly to)
    {
        Int128 opening = 0;
        var against = new SortedDictionary<LedgerAccount, Int128>();
        foreach (var entry in book.Entries.Where(entry => entry.On <= to))
        foreach (var movement in entry.Movements)
        {
            var comes = movement.Debit.Account == LedgerAccount.Cash;
            if (!comes && movement.Credit.Account != LedgerAccount.Cash)
                continue;
            var (other, amount) = comes
                ? (movement.Credit.Account, (Int128)movement.Amount.Minor)
                : (movement.Debit.Account, -(Int128)movement.Amount.Minor);
            if (entry.On < from)
                opening += amount;
            else
                against[other] = against.GetValueOrDefault(other) + amount;
        }

        return new(
            from,
            to,
            book.Amount(opening),
            [.. against.Select(pair => new CashMovement(pair.Key, book.Amount(pair.Value)))],
            book.Amount(opening + against.Values.Aggregate((Int128)0, (sum, amount) => sum + amount))
        );
    }

    static bool IsCapital(AccountOf of, Id<Organisation>? investor) =>
        of.Account != LedgerAccount.CarriedInterest
        && of.Account.ClassOf() is AccountClass.Capital or AccountClass.Result
        && (investor is null || of.Investor == investor);

    /// <summary>Credits less debits, so that what an investor has is above 0.</summary>
    sealed class Sums
    {
        readonly Dictionary<LedgerAccount, Int128> _byAccount = [];

        public Int128 Opening { get; private set; }

        public Int128 Closing { get; private set; }

        public Int128 PaidIn { get; private set; }

        public Int128 Excess { get; private set; }

        public Int128 Transfers { get; private set; }

        public Int128 Of(ReadOnlySpan<LedgerAccount> accounts)
        {
            Int128 sum = 0;
            foreach (var account in accounts)
                sum += _byAccount.GetValueOrDefault(account);
            return sum;
        }

        public void Add(BookedEntry entry, LedgerAccount account, Int128 amount, DateOnly from)
        {
            var isBeside = account == LedgerAccount.EqualisationInterest;
            Closing += isBeside ? 0 : amount;
            if (entry.On < from)
                Opening += isBeside ? 0 : amount;
            else if (entry.Transaction is InterestTransferred)
                Transfers += amount;
            else if (account == LedgerAccount.PaidInCapital && amount > 0)
                PaidIn += amount;
            else if (account == LedgerAccount.PaidInCapital)
                Excess -= amount;
            else
                _byAccount[account] = _byAccount.GetValueOrDefault(account) + amount;
        }
    }
}
