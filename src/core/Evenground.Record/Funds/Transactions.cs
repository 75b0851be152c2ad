namespace Evenground.Record;

/// <summary>An entry of a fund's ledger that one person prepares and another approves before it
/// counts.</summary>
public interface ITransaction : IFundEvent
{
    Id<LedgerEntry> Entry { get; }

    /// <summary>Who prepared it: the opaque id of an actor.</summary>
    string PreparedBy { get; }

    /// <summary>Its amounts: none below 0, and together more than 0.</summary>
    IEnumerable<Money> Parts() => [];

    /// <summary>What it states beside its amounts, as a price or a part of them: none below 0.</summary>
    IEnumerable<Money> Beside() => [];

    /// <summary>The investors that it names.</summary>
    IEnumerable<Id<Organisation>> Investors() => [];

    /// <summary>What it adds to the lines that the measures of a fund count.</summary>
    IEnumerable<LedgerEntry> LinesOn(DateOnly on) => [];
}

/// <summary>A transaction whose amount may be asked in another currency than the fund's.</summary>
public interface IConvertedTransaction : ITransaction
{
    Money Amount { get; }

    /// <summary>The rate of the day, when the amount was asked in another currency.</summary>
    DayRate? Rate { get; }

    /// <summary>What was asked; null when it was asked in the fund's currency.</summary>
    Money? Original { get; }

    /// <summary>The same in the fund's currency.</summary>
    ITransaction In(Money amount, Money original);
}

/// <summary>A transaction that names a stake which must be there.</summary>
public interface IStakeTransaction : ITransaction
{
    Id<Stake> Stake { get; }
}

/// <summary>An investor promised to pay.</summary>
[EventName("fund.commitment-made.v2")]
public sealed record CommitmentTaken(
    Id<Fund> Fund,
    Id<LedgerEntry> Entry,
    string PreparedBy,
    Id<Organisation> Investor,
    InvestorRole Role,
    Money Amount
) : ITransaction
{
    public IEnumerable<Money> Parts() => [Amount];

    public IEnumerable<Id<Organisation>> Investors() => [Investor];

    public IEnumerable<LedgerEntry> LinesOn(DateOnly on) =>
        [new(Entry, EntryKind.Committed, Amount, on, Investor, Role)];
}

/// <summary>The fund asked its investors for money, for stated purposes and by a day.</summary>
[EventName("fund.capital-called.v2")]
public sealed record CapitalCalledFor(
    Id<Fund> Fund,
    Id<LedgerEntry> Entry,
    string PreparedBy,
    DateOnly Due,
    IReadOnlyList<CallShare> Shares
) : ITransaction
{
    public IEnumerable<Money> Parts() =>
        Shares.SelectMany(share => (Money[])[share.Investments, share.Fees, share.Expenses]);

    public IEnumerable<Id<Organisation>> Investors() => Shares.Select(share => share.Investor);

    public IEnumerable<LedgerEntry> LinesOn(DateOnly on) =>
        Shares.Select(share => new LedgerEntry(Entry, EntryKind.Called, share.Total(), on, share.Investor));
}

/// <summary>An investor paid what was called.</summary>
[EventName("fund.capital-paid-in.v2")]
public sealed record CapitalReceived(
    Id<Fund> Fund,
    Id<LedgerEntry> Entry,
    string PreparedBy,
    Id<Organisation> Investor,
    Money Amount
) : ITransaction
{
    public IEnumerable<Money> Parts() => [Amount];

    public IEnumerable<Id<Organisation>> Investors() => [Investor];

    public IEnumerable<LedgerEntry> LinesOn(DateOnly on) =>
        [new(Entry, EntryKind.PaidIn, Amount, on, Investor)];
}

/// <summary>Capital that was called and not used went back: it was never at work, so less was
/// called.</summary>
[EventName("fund.excess-capital-returned.v1")]
public sealed record ExcessCapitalReturned(
    Id<Fund> Fund,
    Id<LedgerEntry> Entry,
    string PreparedBy,
    IReadOnlyList<InvestorShare> Shares
) : ITransaction
{
    public IEnumerable<Money> Parts() => Shares.Select(share => share.Amount);

    public IEnumerable<Id<Organisation>> Investors() => Shares.Select(share => share.Investor);

    public IEnumerable<LedgerEntry> LinesOn(DateOnly on) =>
        Shares.SelectMany(share => Undone(Entry, share.Investor, share.Amount, on));

    internal static IEnumerable<LedgerEntry> Undone(
        Id<LedgerEntry> entry,
        Id<Organisation> investor,
        Money amount,
        DateOnly on
    ) =>
        [
            new(entry, EntryKind.Called, -amount, on, investor),
            new(entry, EntryKind.PaidIn, -amount, on, investor),
        ];
}

/// <summary>An investor that came late paid its part of earlier calls, with interest, to those who had paid,
/// less its part of what they had got.</summary>
/// <param name="ResultsBy">The commitment that came late, by which earlier results are shared with it; null
/// where they stay with who had them.</param>
[EventName("fund.investor-equalised.v1")]
public sealed record InvestorEqualised(
    Id<Fund> Fund,
    Id<LedgerEntry> Entry,
    string PreparedBy,
    Id<Organisation> Late,
    IReadOnlyList<EqualisationShare> Shares,
    Money? ResultsBy = null
) : ITransaction
{
    public IEnumerable<Money> Parts() => Shares.SelectMany(share => (Money[])[share.Capital, share.Interest]);

    public IEnumerable<Money> Beside() =>
        Shares
            .SelectMany(share => (Money?[])[share.Distributed, share.Recallable])
            .Append(ResultsBy)
            .OfType<Money>();

    public IEnumerable<Id<Organisation>> Investors() => Shares.Select(share => share.Investor).Append(Late);

    public IEnumerable<LedgerEntry> LinesOn(DateOnly on) =>
        Shares.SelectMany(share =>
            ExcessCapitalReturned
                .Undone(Entry, share.Investor, share.Capital, on)
                .Append(new(Entry, EntryKind.Called, share.Capital, on, Late))
                .Append(new(Entry, EntryKind.PaidIn, share.Capital, on, Late))
                .Concat(Distributed(share, on))
        );

    IEnumerable<LedgerEntry> Distributed(EqualisationShare share, DateOnly on)
    {
        var whole = share.Distributed ?? share.Capital with { Minor = 0 };
        var again = share.Recallable ?? share.Capital with { Minor = 0 };
        foreach (var (amount, mayReturn) in ((Money, bool)[])[(again, true), (whole - again, false)])
            if (amount.Minor != 0)
            {
                yield return Line(-amount, share.Investor);
                yield return Line(amount, Late);

                LedgerEntry Line(Money part, Id<Organisation> who) =>
                    new(Entry, EntryKind.Distributed, part, on, who, MayReturn: mayReturn);
            }
    }
}

/// <summary>An investor's interest, or a part of it, went to another: promises, capital and results in
/// proportion.</summary>
/// <param name="Commitment">The part of the commitment that went over.</param>
/// <param name="FromRole">The seller's role; filled in by the rules.</param>
/// <param name="Price">What the buyer paid the seller, beside the fund; null when nobody has said.</param>
/// <param name="PaidOn">The day of that payment; null for the day of the transfer.</param>
[EventName("fund.interest-transferred.v1")]
public sealed record InterestTransferred(
    Id<Fund> Fund,
    Id<LedgerEntry> Entry,
    string PreparedBy,
    Id<Organisation> From,
    Id<Organisation> To,
    Money Commitment,
    InvestorRole ToRole,
    InvestorRole? FromRole = null,
    Money? Price = null,
    DateOnly? PaidOn = null
) : ITransaction
{
    public IEnumerable<Money> Parts() => [Commitment];

    public IEnumerable<Money> Beside() => Price is { } price ? [price] : [];

    public IEnumerable<Id<Organisation>> Investors() => [From, To];

    public IEnumerable<LedgerEntry> LinesOn(DateOnly on) =>
        [
            new(Entry, EntryKind.Committed, -Commitment, on, From, FromRole),
            new(Entry, EntryKind.Committed, Commitment, on, To, ToRole),
        ];
}

/// <summary>An entry that was prepared and approved was a mistake: once this is approved too, it never
/// happened.</summary>
[EventName("fund.entry-undone.v1")]
public sealed record EntryUndone(
    Id<Fund> Fund,
    Id<LedgerEntry> Entry,
    string PreparedBy,
    Id<LedgerEntry> Undoes,
    string Reason
) : ITransaction;
