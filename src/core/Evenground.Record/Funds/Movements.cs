namespace Evenground.Record;

/// <summary>What an entry moves between accounts: pure, from the entry and the books before it.</summary>
/// <remarks>
/// Every movement debits what it credits, so every entry balances. Results are split over investors by the
/// terms of the day, exact to the minor unit. What is sold takes its part of cost and of unrealised
/// value
/// with it, by units.
/// </remarks>
static class Movements
{
    /// <summary>Of a line of the first shape. What came back of an investment does not say how much was
    /// cost.</summary>
    public static IReadOnlyList<Movement> Of(LedgerEntry line, BookKeeper before)
    {
        var list = new MovementList(before.Currency, before.Weights);
        var amount = line.Amount.Minor;
        var investor = line.Investor;
        switch (line.Kind)
        {
            case EntryKind.Committed:
                list.Promise(investor, amount);
                break;
            case EntryKind.Called:
                list.Call(investor, amount);
                break;
            case EntryKind.PaidIn:
                list.PayIn(investor, amount);
                break;
            case EntryKind.Invested:
                var stake = BookKeeper.StakeOf(line.Company!.Value);
                list.Add(new(LedgerAccount.InvestmentsAtCost, Stake: stake), MovementList.Cash, amount);
                break;
            case EntryKind.Received:
                list.Add(MovementList.Cash, new(LedgerAccount.UnsplitProceeds), amount);
                break;
            case EntryKind.Distributed:
                list.Add(new(LedgerAccount.DistributedUnsplit, investor), MovementList.Cash, amount);
                if (line.MayReturn)
                    list.Promise(investor, amount);
                break;
            case EntryKind.FeePaid:
                list.Split(LedgerAccount.Expenses, MovementList.Cash, amount);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(line), line.Kind, "No such kind of entry.");
        }

        return list.All;
    }

    /// <summary>Of a transaction.</summary>
    public static IReadOnlyList<Movement> Of(ITransaction transaction, BookKeeper before)
    {
        var list = new MovementList(before.Currency, before.Weights);
        switch (transaction)
        {
            case CommitmentTaken taken:
                list.Promise(taken.Investor, taken.Amount.Minor);
                break;
            case CapitalCalledFor called:
                foreach (var share in called.Shares)
                    list.Call(share.Investor, share.Total().Minor);
                break;
            case CapitalReceived received:
                list.PayIn(received.Investor, received.Amount.Minor);
                break;
            case ExcessCapitalReturned excess:
                foreach (var share in excess.Shares)
                    list.SendBack(share.Investor, share.Amount.Minor);
                break;
            case InvestorEqualised equalised:
                EqualisationMovements.Add(equalised, before, list);
                break;
            case InterestTransferred moved:
                Transfer(moved, before, list);
                break;
            case DistributionMade or HandedOutInKind or DistributionReturned:
                Distribute(transaction, before, list);
                break;
            case CostCharged or PayableSettled or LineDrawn or LineRepaid:
                Spend(transaction, list);
                break;
            case CarryAllocated allocated:
                var sign = allocated.IsTakenBack ? -1 : 1;
                list.Split(
                    LedgerAccount.CarryAllocation,
                    new(LedgerAccount.CarriedInterest),
                    sign * allocated.Amount.Minor
                );
                break;
            case CarryPaid paid:
                list.Add(new(LedgerAccount.CarriedInterest), MovementList.Cash, paid.Amount.Minor);
                break;
            case CarryClawedBack back:
                list.Add(MovementList.Cash, new(LedgerAccount.CarriedInterest), back.Amount.Minor);
                break;
            default:
                StakeMovements.Of(transaction, before, list);
                break;
        }

        return list.All;
    }

    static void Transfer(InterestTransferred moved, BookKeeper before, MovementList list)
    {
        var held = before.Committed(moved.From);
        if (held <= 0)
            return;
        foreach (var (account, balance) in before.Balances)
            if (
                account.Investor == moved.From
                && account.Account
                    is not (LedgerAccount.UncalledCapital or LedgerAccount.EqualisationInterest)
            )
            {
                var part = (long)(balance * moved.Commitment.Minor / held);
                var to = account with { Investor = moved.To };
                list.Add(to, account, part);
                // The promise's other side follows what was promised and what was called.
                if (account.Account.ClassOf() == AccountClass.Memorandum)
                    list.Add(
                        new(LedgerAccount.UncalledCapital, moved.From),
                        new(LedgerAccount.UncalledCapital, moved.To),
                        part
                    );
            }
    }

    static void Distribute(ITransaction transaction, BookKeeper before, MovementList list)
    {
        switch (transaction)
        {
            case DistributionMade made:
                foreach (var share in made.Shares)
                {
                    var who = share.Investor;
                    list.Add(
                        new(LedgerAccount.DistributedIncome, who),
                        MovementList.Cash,
                        share.Income.Minor
                    );
                    list.Add(new(LedgerAccount.DistributedGain, who), MovementList.Cash, share.Gain.Minor);
                    list.Add(
                        new(LedgerAccount.DistributedCapital, who),
                        MovementList.Cash,
                        share.Capital.Minor
                    );
                    list.Promise(who, share.Recallable.Minor);
                }

                break;
            case HandedOutInKind given:
                var value = given.Shares.Sum(share => share.Amount.Minor);
                var transit = new AccountOf(LedgerAccount.HandedOut);
                StakeMovements.Sell(given.Stake, given.Units, value, transit, before, list);
                foreach (var share in given.Shares)
                    list.Add(
                        new(LedgerAccount.DistributedInKind, share.Investor),
                        transit,
                        share.Amount.Minor
                    );
                break;
            case DistributionReturned back:
                list.Add(
                    MovementList.Cash,
                    new(LedgerAccount.DistributedUnsplit, back.Investor),
                    back.Amount.Minor
                );
                break;
            default:
                break;
        }
    }

    static void Spend(ITransaction transaction, MovementList list)
    {
        switch (transaction)
        {
            case CostCharged cost:
                list.Split(
                    cost.Kind == CostKind.ManagementFee
                        ? LedgerAccount.ManagementFees
                        : LedgerAccount.Expenses,
                    cost.IsPaid ? MovementList.Cash : new(LedgerAccount.Payables),
                    cost.Amount.Minor
                );
                break;
            case PayableSettled settled:
                list.Add(new(LedgerAccount.Payables), MovementList.Cash, settled.Amount.Minor);
                break;
            case LineDrawn drawn:
                list.Add(MovementList.Cash, new(LedgerAccount.CreditLine), drawn.Amount.Minor);
                break;
            case LineRepaid repaid:
                list.Add(new(LedgerAccount.CreditLine), MovementList.Cash, repaid.Principal.Minor);
                list.Split(LedgerAccount.Interest, MovementList.Cash, repaid.Interest.Minor);
                break;
            default:
                break;
        }
    }
}
