namespace Evenground.Record;

/// <summary>An entry on its way into the books: of the first shape, or a transaction.</summary>
readonly record struct BookLine(
    Id<LedgerEntry> Id,
    DateOnly On,
    long Sequence,
    LedgerEntry? Plain,
    ITransaction? Transaction
)
{
    /// <summary>Within a day promises come first and valuations last; entries of one rank keep the order in
    /// which they were recorded.</summary>
    public int Rank =>
        Transaction switch
        {
            CommitmentTaken or TermsAgreed => 0,
            CapitalCalledFor => 1,
            CapitalReceived or LineDrawn or InvestorEqualised => 2,
            StakeBought => 3,
            InterestTransferred => 5,
            StakeValued => 6,
            not null => 4,
            null => Plain!.Kind switch
            {
                EntryKind.Committed => 0,
                EntryKind.Called => 1,
                EntryKind.PaidIn => 2,
                EntryKind.Invested => 3,
                _ => 4,
            },
        };
}
