using Evenground.Record;

namespace Evenground.Publish;

/// <summary>What the lines of a capital account and of a commitment are made of.</summary>
enum IlpaItem
{
    OpeningNav,
    Contributions,
    Returned,
    Distributions,
    Transfers,
    InterestIncome,
    DividendIncome,
    OtherIncome,
    ManagementFees,
    Organisation,
    Administration,
    Audit,
    Legal,
    DueDiligence,
    BrokenDeal,
    OtherExpenses,
    LineInterest,
    RealisedGain,
    UnrealisedGain,
    Incentive,
    OpeningUnfunded,
    NewCommitments,
    TransferredCommitments,
    PaidCommitments,
    ReturnedCommitments,
    RecallableCommitments,
    OtherCommitments,
}

/// <summary>The movements of some investors' capital and promises over some days, by what they
/// are.</summary>
/// <remarks>Read off the postings, above 0 what an investor gains. Interest between investors passes beside
/// the capital and is left out, as in <see cref="FundStatements"/>.</remarks>
sealed class IlpaSums
{
    readonly Dictionary<IlpaItem, Int128> _sums = [];

    /// <param name="book">The books at the end of the last day.</param>
    /// <param name="counts">Whose part counts.</param>
    /// <param name="from">The first day; what is earlier makes the opening balances.</param>
    public IlpaSums(FundBook book, Func<Id<Organisation>?, bool> counts, DateOnly from)
    {
        foreach (var entry in book.Entries)
        foreach (var movement in entry.Movements)
        {
            if (counts(movement.Debit.Investor))
                Take(entry, movement.Debit.Account, -(Int128)movement.Amount.Minor, from);
            if (counts(movement.Credit.Investor))
                Take(entry, movement.Credit.Account, movement.Amount.Minor, from);
        }
    }

    public Int128 Of(IlpaItem item) => _sums.GetValueOrDefault(item);

    void Take(BookedEntry entry, LedgerAccount account, Int128 amount, DateOnly from)
    {
        if (ItemOf(entry, account, amount, entry.On < from) is { } item)
            _sums[item] = _sums.GetValueOrDefault(item) + amount;
    }

    static IlpaItem? ItemOf(BookedEntry entry, LedgerAccount account, Int128 amount, bool isOpening) =>
        account switch
        {
            LedgerAccount.CarriedInterest or LedgerAccount.EqualisationInterest => null,
            LedgerAccount.UncalledCapital => isOpening ? IlpaItem.OpeningUnfunded : PromiseOf(entry),
            _ when account.ClassOf() is not (AccountClass.Capital or AccountClass.Result) => null,
            _ when isOpening => IlpaItem.OpeningNav,
            _ when entry.Transaction is InterestTransferred => IlpaItem.Transfers,
            LedgerAccount.PaidInCapital => amount > 0 ? IlpaItem.Contributions : IlpaItem.Returned,
            LedgerAccount.CarryAllocation => IlpaItem.Incentive,
            LedgerAccount.Income => IncomeOf(entry),
            LedgerAccount.RealisedGain => IlpaItem.RealisedGain,
            LedgerAccount.UnrealisedGain => IlpaItem.UnrealisedGain,
            LedgerAccount.ManagementFees => IlpaItem.ManagementFees,
            LedgerAccount.Expenses => ExpenseOf(entry),
            LedgerAccount.Interest => IlpaItem.LineInterest,
            _ => IlpaItem.Distributions,
        };

    static IlpaItem IncomeOf(BookedEntry entry) =>
        entry.Transaction is IncomeReceived income
            ? income.Kind switch
            {
                IncomeKind.Dividend => IlpaItem.DividendIncome,
                IncomeKind.Interest => IlpaItem.InterestIncome,
                _ => IlpaItem.OtherIncome,
            }
            : IlpaItem.OtherIncome;

    static IlpaItem ExpenseOf(BookedEntry entry) =>
        entry.Transaction is CostCharged cost
            ? cost.Kind switch
            {
                CostKind.Organisation => IlpaItem.Organisation,
                CostKind.Administration => IlpaItem.Administration,
                CostKind.Audit => IlpaItem.Audit,
                CostKind.Legal => IlpaItem.Legal,
                CostKind.DueDiligence => IlpaItem.DueDiligence,
                CostKind.BrokenDeal => IlpaItem.BrokenDeal,
                _ => IlpaItem.OtherExpenses,
            }
            : IlpaItem.OtherExpenses;

    static IlpaItem PromiseOf(BookedEntry entry) =>
        entry switch
        {
            { Transaction: CommitmentTaken } or { Line.Kind: EntryKind.Committed } => IlpaItem.NewCommitments,
            { Transaction: InterestTransferred } => IlpaItem.TransferredCommitments,
            { Transaction: CapitalReceived or InvestorEqualised } or { Line.Kind: EntryKind.PaidIn } =>
                IlpaItem.PaidCommitments,
            { Transaction: ExcessCapitalReturned } => IlpaItem.ReturnedCommitments,
            { Transaction: DistributionMade } or { Line.Kind: EntryKind.Distributed } =>
                IlpaItem.RecallableCommitments,
            _ => IlpaItem.OtherCommitments,
        };
}
