namespace Evenground.Record;

/// <summary>Who has what of all that was paid in, distributed and earned, each with the day it is
/// from.</summary>
/// <remarks>An interest that changes hands and an investor that comes late move parts of what is there
/// already; the day stays. Unit: minor units, debits less credits, not rounded.</remarks>
sealed class HeldFlows
{
    /// <summary>Stands for what was distributed to be called again.</summary>
    public const LedgerAccount Recallable = LedgerAccount.CommitmentsReceivable;

    readonly List<HeldFlow> _flows = [];
    readonly Dictionary<Id<Organisation>, decimal> _commitments = [];
    readonly Dictionary<Id<Organisation>, (DateOnly On, decimal Amount)> _joined = [];
    readonly HashSet<Id<Organisation>> _called = [];

    public HeldFlows(IEnumerable<BookedEntry> entries)
    {
        foreach (var entry in entries)
        {
            switch (entry.Transaction)
            {
                case InterestTransferred moved:
                    Transfer(moved);
                    break;
                case InvestorEqualised equalised:
                    Equalise(equalised, entry.Movements);
                    break;
                default:
                    Add(entry);
                    break;
            }

            Count(entry);
        }
    }

    /// <summary>What an investor promised on the last day on which it promised anything: 0 when it never
    /// did.</summary>
    public decimal LateCommitmentOf(Id<Organisation> late) => _joined.GetValueOrDefault(late).Amount;

    /// <summary>What falls to a late investor of flows from before it promised.</summary>
    /// <remarks>Of each: c ÷ (S + c), where c is what it promised late and S what those who were in before
    /// have promised, its own earlier promise included.</remarks>
    public IEnumerable<HeldFlow> PartsOf(Id<Organisation> late, decimal commitment)
    {
        if (!_joined.TryGetValue(late, out var joined) || commitment <= 0)
            return [];
        HeldFlow[] earlier =
        [
            .. _flows.Where(flow => flow.On < joined.On && flow.Holder != late && flow.Amount != 0),
        ];
        var promised = earlier
            .Select(flow => flow.Holder)
            .Concat(_called)
            .Append(late)
            .Distinct()
            .Sum(who => _commitments.GetValueOrDefault(who));
        if (promised <= 0)
            return [];

        var part = Math.Min(1, commitment / promised);
        return earlier.Select(flow => flow with { Amount = flow.Amount * part });
    }

    void Add(BookedEntry entry)
    {
        foreach (var movement in entry.Movements)
        {
            Add(movement.Debit, entry.On, movement.Amount.Minor);
            Add(movement.Credit, entry.On, -(decimal)movement.Amount.Minor);
        }
    }

    void Add(AccountOf of, DateOnly on, decimal amount)
    {
        if (of.Investor is { } holder && IsHeld(of.Account))
            _flows.Add(new(of.Account, on, holder, amount));
    }

    void Transfer(InterestTransferred moved)
    {
        var held = _commitments.GetValueOrDefault(moved.From);
        if (held > 0)
            Move(flow => flow.Holder == moved.From, moved.Commitment.Minor / held, moved.To);
    }

    void Equalise(InvestorEqualised equalised, IReadOnlyList<Movement> movements)
    {
        var late = equalised.Late;
        foreach (var share in equalised.Shares)
        {
            Move(LedgerAccount.PaidInCapital, share.Investor, -share.Capital.Minor, late);
            Move(Recallable, share.Investor, share.Recallable?.Minor ?? 0, late);
        }

        foreach (var movement in movements)
            if (
                movement.Debit.Account == movement.Credit.Account
                && movement is { Debit.Investor: { } debited, Credit.Investor: { } credited }
            )
            {
                var from = debited == late ? credited : debited;
                var sign = debited == late ? 1 : -1;
                Move(movement.Debit.Account, from, sign * movement.Amount.Minor, late);
            }
    }

    void Move(LedgerAccount account, Id<Organisation> from, decimal amount, Id<Organisation> to)
    {
        bool IsMoved(HeldFlow flow) => flow.Account == account && flow.Holder == from;
        var held = _flows.Where(IsMoved).Sum(flow => flow.Amount);
        if (held != 0 && amount != 0)
            Move(IsMoved, amount / held, to);
    }

    void Move(Func<HeldFlow, bool> isMoved, decimal part, Id<Organisation> to)
    {
        for (var (place, count) = (0, _flows.Count); place < count; place++)
            if (isMoved(_flows[place]))
            {
                var flow = _flows[place];
                _flows[place] = flow with { Amount = flow.Amount * (1 - part) };
                _flows.Add(flow with { Holder = to, Amount = flow.Amount * part });
            }
    }

    void Count(BookedEntry entry)
    {
        foreach (var line in entry.Transaction?.LinesOn(entry.On) ?? [entry.Line!])
            switch (line)
            {
                case { Kind: EntryKind.Committed, Investor: { } investor }:
                    _commitments[investor] = _commitments.GetValueOrDefault(investor) + line.Amount.Minor;
                    if (entry.Transaction is not InterestTransferred)
                        _joined[investor] = (entry.On, line.Amount.Minor + JoinedOn(entry.On, investor));
                    break;
                case { Kind: EntryKind.Called, Investor: { } investor, Amount.Minor: > 0 }:
                    _called.Add(investor);
                    break;
                case { Kind: EntryKind.Distributed, Investor: { } investor, MayReturn: true }
                    when entry.Transaction is not InvestorEqualised:
                    _flows.Add(new(Recallable, entry.On, investor, line.Amount.Minor));
                    break;
                default:
                    break;
            }
    }

    decimal JoinedOn(DateOnly on, Id<Organisation> investor) =>
        _joined.TryGetValue(investor, out var joined) && joined.On == on ? joined.Amount : 0;

    static bool IsHeld(LedgerAccount account) =>
        account is LedgerAccount.PaidInCapital or LedgerAccount.CarryAllocation
        || account.IsDistribution()
        || account.ClassOf() == AccountClass.Result;
}

/// <summary>A part of a flow that an investor has.</summary>
/// <param name="On">The day of the flow, whoever had it then.</param>
/// <param name="Amount">Minor units, debits less credits.</param>
readonly record struct HeldFlow(LedgerAccount Account, DateOnly On, Id<Organisation> Holder, decimal Amount);
