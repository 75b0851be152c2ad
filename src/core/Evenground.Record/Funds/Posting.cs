namespace Evenground.Record;

/// <summary>The two sides of an account.</summary>
public enum Side
{
    Debit,
    Credit,
}

/// <summary>An account, of one investor or one stake where it is kept by such.</summary>
public readonly record struct AccountOf(
    LedgerAccount Account,
    Id<Organisation>? Investor = null,
    Id<Stake>? Stake = null
);

/// <summary>One line of the books.</summary>
/// <param name="Amount">More than 0.</param>
public readonly record struct Posting(AccountOf Of, Side Side, Money Amount);

/// <summary>An amount debited to one account and credited to another: neither side can be without the
/// other.</summary>
/// <param name="Amount">More than 0.</param>
public readonly record struct Movement(AccountOf Debit, AccountOf Credit, Money Amount)
{
    public IEnumerable<Posting> Postings =>
        [new(Debit, Side.Debit, Amount), new(Credit, Side.Credit, Amount)];
}

/// <summary>An entry as it stands in the books.</summary>
/// <param name="Sequence">Its place in the journal.</param>
/// <param name="Transaction">What was entered; null for a line of the first shape.</param>
/// <param name="Line">The line of the first shape; null for all others.</param>
public sealed record BookedEntry(
    Id<LedgerEntry> Id,
    DateOnly On,
    long Sequence,
    ITransaction? Transaction,
    LedgerEntry? Line,
    IReadOnlyList<Movement> Movements
)
{
    public IEnumerable<Posting> Postings => Movements.SelectMany(movement => movement.Postings);
}
