namespace Evenground.Record;

/// <summary>Money went back to investors.</summary>
[EventName("fund.distributed.v2")]
public sealed record DistributionMade(
    Id<Fund> Fund,
    Id<LedgerEntry> Entry,
    string PreparedBy,
    IReadOnlyList<DistributionShare> Shares
) : ITransaction
{
    public IEnumerable<Money> Parts() =>
        Shares.SelectMany(share => (Money[])[share.Income, share.Gain, share.Capital, share.Recallable]);

    public IEnumerable<Id<Organisation>> Investors() => Shares.Select(share => share.Investor);

    public IEnumerable<LedgerEntry> LinesOn(DateOnly on) =>
        Shares
            .SelectMany(share =>
                (LedgerEntry[])
                    [
                        new(
                            Entry,
                            EntryKind.Distributed,
                            share.Recallable,
                            on,
                            share.Investor,
                            MayReturn: true
                        ),
                        new(
                            Entry,
                            EntryKind.Distributed,
                            share.Total() - share.Recallable,
                            on,
                            share.Investor
                        ),
                    ]
            )
            .Where(line => line.Amount.Minor > 0);
}

/// <summary>Units of a stake went to investors, at a value.</summary>
[EventName("fund.distributed-in-kind.v1")]
public sealed record HandedOutInKind(
    Id<Fund> Fund,
    Id<LedgerEntry> Entry,
    string PreparedBy,
    Id<Stake> Stake,
    decimal Units,
    IReadOnlyList<InvestorShare> Shares
) : IStakeTransaction
{
    public IEnumerable<Money> Parts() => Shares.Select(share => share.Amount);

    public IEnumerable<Id<Organisation>> Investors() => Shares.Select(share => share.Investor);

    public IEnumerable<LedgerEntry> LinesOn(DateOnly on) =>
        Shares
            .Where(share => share.Amount.Minor > 0)
            .Select(share => new LedgerEntry(Entry, EntryKind.Distributed, share.Amount, on, share.Investor));
}

/// <summary>An investor gave back what had been distributed to it.</summary>
[EventName("fund.distribution-returned.v1")]
public sealed record DistributionReturned(
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
        [new(Entry, EntryKind.Distributed, -Amount, on, Investor)];
}

/// <summary>What a cost is for.</summary>
public enum CostKind
{
    ManagementFee,
    Organisation,
    Administration,
    Audit,
    Legal,
    DueDiligence,
    BrokenDeal,
    Other,
}

/// <summary>A fee or an expense was charged, and paid at once or owed.</summary>
[EventName("fund.cost-charged.v1")]
public sealed record CostCharged(
    Id<Fund> Fund,
    Id<LedgerEntry> Entry,
    string PreparedBy,
    CostKind Kind,
    Money Amount,
    bool IsPaid,
    DayRate? Rate = null,
    Money? Original = null
) : IConvertedTransaction
{
    public IEnumerable<Money> Parts() => [Amount];

    public ITransaction In(Money amount, Money original) =>
        this with
        {
            Amount = amount,
            Original = original,
        };

    public IEnumerable<LedgerEntry> LinesOn(DateOnly on) =>
        IsPaid ? [new(Entry, EntryKind.FeePaid, Amount, on)] : [];
}

/// <summary>Costs that were owed were paid.</summary>
[EventName("fund.payable-settled.v1")]
public sealed record PayableSettled(Id<Fund> Fund, Id<LedgerEntry> Entry, string PreparedBy, Money Amount)
    : ITransaction
{
    public IEnumerable<Money> Parts() => [Amount];

    public IEnumerable<LedgerEntry> LinesOn(DateOnly on) => [new(Entry, EntryKind.FeePaid, Amount, on)];
}

/// <summary>Money was drawn on the subscription line.</summary>
[EventName("fund.line-drawn.v1")]
public sealed record LineDrawn(Id<Fund> Fund, Id<LedgerEntry> Entry, string PreparedBy, Money Amount)
    : ITransaction
{
    public IEnumerable<Money> Parts() => [Amount];
}

/// <summary>The subscription line was repaid, with interest, or interest alone was paid.</summary>
[EventName("fund.line-repaid.v1")]
public sealed record LineRepaid(
    Id<Fund> Fund,
    Id<LedgerEntry> Entry,
    string PreparedBy,
    Money Principal,
    Money Interest
) : ITransaction
{
    public IEnumerable<Money> Parts() => [Principal, Interest];
}

/// <summary>Carried interest was allocated from investors to the manager, or taken back.</summary>
[EventName("fund.carry-allocated.v1")]
public sealed record CarryAllocated(
    Id<Fund> Fund,
    Id<LedgerEntry> Entry,
    string PreparedBy,
    Money Amount,
    bool IsTakenBack = false
) : ITransaction
{
    public IEnumerable<Money> Parts() => [Amount];
}

/// <summary>Carried interest was paid to the manager.</summary>
[EventName("fund.carry-paid.v1")]
public sealed record CarryPaid(Id<Fund> Fund, Id<LedgerEntry> Entry, string PreparedBy, Money Amount)
    : ITransaction
{
    public IEnumerable<Money> Parts() => [Amount];
}

/// <summary>The manager paid back carried interest that it had got too much of.</summary>
[EventName("fund.carry-clawed-back.v1")]
public sealed record CarryClawedBack(Id<Fund> Fund, Id<LedgerEntry> Entry, string PreparedBy, Money Amount)
    : ITransaction
{
    public IEnumerable<Money> Parts() => [Amount];
}
