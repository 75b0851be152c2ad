namespace Evenground.Record;

/// <summary>What an account of a fund's books stands for.</summary>
public enum AccountClass
{
    /// <summary>What the fund has.</summary>
    Asset,

    /// <summary>What the fund owes.</summary>
    Liability,

    /// <summary>What investors and the manager have in the fund.</summary>
    Capital,

    /// <summary>What the fund earned or spent, each investor's part by itself.</summary>
    Result,

    /// <summary>Promises: beside the balance sheet, and balanced among themselves.</summary>
    Memorandum,
}

/// <summary>The chart of accounts of a fund.</summary>
/// <remarks>Capital, results and promises are kept by investor, investments by stake.</remarks>
public enum LedgerAccount
{
    Cash,

    /// <summary>What was paid for stakes that are still held.</summary>
    InvestmentsAtCost,

    /// <summary>Fair value above cost of stakes that are still held; below 0 for less than cost.</summary>
    UnrealisedValue,

    /// <summary>Proceeds of which the entry does not say how much was cost: they lower what is
    /// held.</summary>
    UnsplitProceeds,

    /// <summary>Units on their way to investors; 0 at the end of every entry.</summary>
    HandedOut,

    /// <summary>What is drawn on the subscription line.</summary>
    CreditLine,

    /// <summary>Costs charged and not yet paid.</summary>
    Payables,

    /// <summary>What investors paid in, less capital that was sent back unused.</summary>
    PaidInCapital,

    DistributedIncome,
    DistributedGain,
    DistributedCapital,
    DistributedInKind,

    /// <summary>Distributions of which the entry does not say what they were of, less what came
    /// back.</summary>
    DistributedUnsplit,

    /// <summary>Interest that late investors paid to earlier ones, through the fund: 0 over all
    /// investors.</summary>
    EqualisationInterest,

    /// <summary>What investors gave up as carried interest.</summary>
    CarryAllocation,

    /// <summary>Carried interest allocated to the manager and not paid; below 0 what it owes back.</summary>
    CarriedInterest,

    Income,
    RealisedGain,
    UnrealisedGain,
    ManagementFees,
    Expenses,
    Interest,

    /// <summary>Promised, and not called or callable again.</summary>
    CommitmentsReceivable,

    /// <summary>Called and not paid.</summary>
    CallsOutstanding,

    /// <summary>Promised and not paid, the other side of the two before: the unfunded commitment.</summary>
    UncalledCapital,
}

/// <summary>What is known of each account of the chart.</summary>
public static class LedgerAccounts
{
    public static AccountClass ClassOf(this LedgerAccount account) =>
        account switch
        {
            <= LedgerAccount.HandedOut => AccountClass.Asset,
            <= LedgerAccount.Payables => AccountClass.Liability,
            <= LedgerAccount.CarriedInterest => AccountClass.Capital,
            <= LedgerAccount.Interest => AccountClass.Result,
            _ => AccountClass.Memorandum,
        };

    /// <summary>Whether it holds money that went out to investors.</summary>
    public static bool IsDistribution(this LedgerAccount account) =>
        account is >= LedgerAccount.DistributedIncome and <= LedgerAccount.DistributedUnsplit;
}
