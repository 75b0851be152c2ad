namespace Evenground.Record;

/// <summary>What happens to stakes, as movements: bought, sold, converted, valued, written off.</summary>
static class StakeMovements
{
    public static void Of(ITransaction transaction, BookKeeper before, MovementList list)
    {
        switch (transaction)
        {
            case StakeBought bought:
                var cost = new AccountOf(LedgerAccount.InvestmentsAtCost, Stake: bought.Stake);
                list.Add(cost, MovementList.Cash, bought.Amount.Minor);
                break;
            case StakeSold sold:
                Sell(sold.Stake, sold.Units, sold.Amount.Minor, MovementList.Cash, before, list);
                break;
            case StakeConverted converted when before.Stake(converted.Stake) is { } stake:
                Convert(converted, stake, list);
                break;
            case IncomeReceived income:
                list.Split(LedgerAccount.Income, MovementList.Cash, -income.Amount.Minor);
                break;
            case WriteOffRecovered recovered:
                list.Split(LedgerAccount.RealisedGain, MovementList.Cash, -recovered.Amount.Minor);
                break;
            case StakeWrittenOff off when before.Stake(off.Stake) is { } stake:
                var part = stake.Cost.Minor > 0 ? (decimal)off.Amount.Minor / stake.Cost.Minor : 0;
                Give(stake, off.Amount.Minor, PartOf(stake.Unrealised.Minor, part), 0, default, list);
                break;
            case StakeValued valued when before.Stake(valued.Stake) is { } stake:
                list.Split(
                    LedgerAccount.UnrealisedGain,
                    new(LedgerAccount.UnrealisedValue, Stake: stake.Id),
                    stake.Value.Minor - valued.Amount.Minor
                );
                break;
            default:
                break;
        }
    }

    public static void Sell(
        Id<Stake> id,
        decimal units,
        long proceeds,
        AccountOf into,
        BookKeeper before,
        MovementList list
    )
    {
        if (before.Stake(id) is not { } stake)
        {
            // The purchase is withheld from this view: nothing is known of the cost.
            list.Split(LedgerAccount.RealisedGain, into, -proceeds);
            return;
        }

        var part = PartOf(stake, units);
        Give(
            stake,
            PartOf(stake.Cost.Minor, part),
            PartOf(stake.Unrealised.Minor, part),
            proceeds,
            into,
            list
        );
    }

    /// <summary>Cost and unrealised value go over by units, to the same sum.</summary>
    static void Convert(StakeConverted converted, Stake stake, MovementList list)
    {
        var part = PartOf(stake, converted.Units);
        foreach (
            var account in (LedgerAccount[])[LedgerAccount.InvestmentsAtCost, LedgerAccount.UnrealisedValue]
        )
        {
            var held = account == LedgerAccount.InvestmentsAtCost ? stake.Cost : stake.Unrealised;
            list.Add(
                new(account, Stake: converted.Into),
                new(account, Stake: converted.Stake),
                PartOf(held.Minor, part)
            );
        }
    }

    /// <summary>Takes cost and unrealised value out of the books, against proceeds; the difference is gain or
    /// loss.</summary>
    static void Give(
        Stake stake,
        long cost,
        long unrealised,
        long proceeds,
        AccountOf into,
        MovementList list
    )
    {
        var atCost = new AccountOf(LedgerAccount.InvestmentsAtCost, Stake: stake.Id);
        list.Add(into, atCost, Math.Min(cost, proceeds));
        if (proceeds > cost)
            list.Split(LedgerAccount.RealisedGain, into, cost - proceeds);
        else
            list.Split(LedgerAccount.RealisedGain, atCost, cost - proceeds);
        list.Split(
            LedgerAccount.UnrealisedGain,
            new(LedgerAccount.UnrealisedValue, Stake: stake.Id),
            unrealised
        );
    }

    static decimal PartOf(Stake stake, decimal units) =>
        stake.Units > 0 ? Math.Min(1m, units / stake.Units) : 0m;

    /// <summary>To the nearest unit: a third of 300 is 100 although a third has no last digit.</summary>
    static long PartOf(long amount, decimal part) =>
        part == 1 ? amount : (long)decimal.Round(amount * part, MidpointRounding.AwayFromZero);
}
