namespace Evenground.Record;

/// <summary>What a late investor's entry moves: as if it had been there from the start.</summary>
static class EqualisationMovements
{
    public static void Add(InvestorEqualised equalised, BookKeeper before, MovementList list)
    {
        foreach (var share in equalised.Shares)
        {
            list.Call(equalised.Late, share.Capital.Minor);
            list.PayIn(equalised.Late, share.Capital.Minor);
            list.SendBack(share.Investor, share.Capital.Minor);
            var interest = share.Interest.Minor;
            list.Add(MovementList.Cash, new(LedgerAccount.EqualisationInterest, equalised.Late), interest);
            list.Add(new(LedgerAccount.EqualisationInterest, share.Investor), MovementList.Cash, interest);
            Distributed(equalised, share, before, list);
        }

        if (equalised.ResultsBy is { } commitment)
            Results(equalised.Late, commitment, before, list);
    }

    /// <summary>What the earlier investor got for the late one, by what it was of.</summary>
    static void Distributed(
        InvestorEqualised equalised,
        EqualisationShare share,
        BookKeeper before,
        MovementList list
    )
    {
        list.Promise(share.Investor, -(share.Recallable?.Minor ?? 0));
        list.Promise(equalised.Late, share.Recallable?.Minor ?? 0);
        if (share.Distributed is not { Minor: > 0 } distributed)
            return;

        var accounts = AccountsOf(equalised.ResultsBy is not null);
        long[] weights =
        [
            .. accounts.Select(account => (long)Int128.Max(before.Balance(account, share.Investor), 0)),
        ];
        // More than there is was refused; in a view that lacks entries all of it is of no stated kind.
        if (weights.All(weight => weight == 0))
            (accounts, weights) = ([LedgerAccount.DistributedUnsplit], [1]);
        var parts = distributed.Split(weights);
        for (var place = 0; place < parts.Length; place++)
            list.Add(
                new(accounts[place], equalised.Late),
                new(accounts[place], share.Investor),
                parts[place].Minor
            );
    }

    /// <summary>Results from before the late investor promised, shared anew.</summary>
    static void Results(Id<Organisation> late, Money commitment, BookKeeper before, MovementList list)
    {
        var parts = new HeldFlows(before.Entries)
            .PartsOf(late, commitment.Minor)
            .Where(flow => IsResult(flow.Account))
            .GroupBy(flow => (flow.Account, flow.Holder))
            .OrderBy(group => group.Key.Account)
            .ThenBy(group => group.Key.Holder);
        foreach (var group in parts)
            list.Add(
                new(group.Key.Account, late),
                new(group.Key.Account, group.Key.Holder),
                Equalisation.Rounded(group.Sum(flow => flow.Amount))
            );
    }

    /// <summary>The kinds of distributions that a late investor has its part of: capital that came back, and
    /// with results all others.</summary>
    public static LedgerAccount[] AccountsOf(bool sharesResults) =>
        sharesResults
            ?
            [
                LedgerAccount.DistributedIncome,
                LedgerAccount.DistributedGain,
                LedgerAccount.DistributedCapital,
                LedgerAccount.DistributedInKind,
                LedgerAccount.DistributedUnsplit,
            ]
            : [LedgerAccount.DistributedCapital];

    static bool IsResult(LedgerAccount account) =>
        account == LedgerAccount.CarryAllocation || account.ClassOf() == AccountClass.Result;
}
