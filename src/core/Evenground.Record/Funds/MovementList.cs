namespace Evenground.Record;

/// <summary>Movements as they are put together.</summary>
sealed class MovementList(Currency currency, IReadOnlyList<InvestorWeight> weights)
{
    readonly List<Movement> _all = [];

    public static AccountOf Cash { get; } = new(LedgerAccount.Cash);

    public IReadOnlyList<Movement> All => _all;

    /// <summary>Debits one account and credits another; the other way round for an amount below 0.</summary>
    public void Add(AccountOf debit, AccountOf credit, long minor)
    {
        if (minor > 0)
            _all.Add(new(debit, credit, new(minor, currency)));
        else if (minor < 0)
            _all.Add(new(credit, debit, new(-minor, currency)));
    }

    /// <summary>Debits each investor's part of an account by the terms of the day, and credits
    /// another.</summary>
    public void Split(LedgerAccount debit, AccountOf credit, long minor)
    {
        if (weights.Count == 0)
        {
            Add(new(debit), credit, minor);
            return;
        }

        var parts = new Money(minor, currency).Split([.. weights.Select(of => of.Weight)]);
        for (var place = 0; place < parts.Length; place++)
            Add(new(debit, weights[place].Investor), credit, parts[place].Minor);
    }

    public void Promise(Id<Organisation>? investor, long minor) =>
        Add(
            new(LedgerAccount.CommitmentsReceivable, investor),
            new(LedgerAccount.UncalledCapital, investor),
            minor
        );

    public void Call(Id<Organisation>? investor, long minor) =>
        Add(
            new(LedgerAccount.CallsOutstanding, investor),
            new(LedgerAccount.CommitmentsReceivable, investor),
            minor
        );

    public void PayIn(Id<Organisation>? investor, long minor)
    {
        Add(Cash, new(LedgerAccount.PaidInCapital, investor), minor);
        Add(
            new(LedgerAccount.UncalledCapital, investor),
            new(LedgerAccount.CallsOutstanding, investor),
            minor
        );
    }

    /// <summary>Capital goes back and may be called anew.</summary>
    public void SendBack(Id<Organisation>? investor, long minor)
    {
        Add(new(LedgerAccount.PaidInCapital, investor), Cash, minor);
        Promise(investor, minor);
    }
}
