namespace Evenground.Record;

/// <summary>Takes entries in the order of their days and keeps balances, commitments and stakes. Belongs to
/// one thread; what it gives is immutable.</summary>
sealed class BookKeeper(Currency currency)
{
    readonly Dictionary<AccountOf, Int128> _balances = [];
    readonly SortedDictionary<Id<Organisation>, Promise> _promises = [];
    readonly SortedDictionary<Id<Stake>, Stake> _stakes = [];
    readonly List<BookedEntry> _entries = [];
    readonly SortedDictionary<Id<Organisation>, long> _units = [];
    IReadOnlyList<InvestorShare>? _commitments;
    IReadOnlyList<InvestorWeight>? _weights;
    Int128 _committed,
        _paidIn,
        _invested,
        _investable;

    public Currency Currency { get; } = currency;

    public IReadOnlyList<BookedEntry> Entries => _entries;

    /// <summary>Debits less credits of each account, in the order of the chart.</summary>
    public IEnumerable<KeyValuePair<AccountOf, Int128>> Balances =>
        _balances.OrderBy(pair => pair.Key, ByAccount);

    /// <summary>The same in no order: for sums, which need none.</summary>
    public IReadOnlyDictionary<AccountOf, Int128> Unordered => _balances;

    public IEnumerable<Stake> Stakes => _stakes.Values;

    public Stake? Stake(Id<Stake> id) => _stakes.GetValueOrDefault(id);

    /// <summary>All that investors promised, in the order of their ids; those who promised nothing are left
    /// out.</summary>
    public IReadOnlyList<InvestorShare> Commitments =>
        _commitments ??= [
            .. _promises
                .Where(pair => pair.Value.Committed > 0)
                .Select(pair => new InvestorShare(pair.Key, Of(pair.Value.Committed))),
        ];

    /// <summary>What results are split by on the day, in the order of investors' ids.</summary>
    public IReadOnlyList<InvestorWeight> Weights => _weights ??= WeightsBy(Terms.Results);

    /// <summary>What was agreed last.</summary>
    public FundTerms Terms { get; private set; } = FundTerms.Default;

    public Int128 Committed(Id<Organisation> investor) => _promises.GetValueOrDefault(investor).Committed;

    public Int128 Recallable(Id<Organisation> investor) => _promises.GetValueOrDefault(investor).Recallable;

    /// <summary>Debits less credits of one account.</summary>
    public Int128 Balance(
        LedgerAccount account,
        Id<Organisation>? investor = null,
        Id<Stake>? stake = null
    ) => _balances.GetValueOrDefault(new(account, investor, stake));

    /// <summary>What an investor has got back, net of what it returned.</summary>
    public Int128 DistributedTo(Id<Organisation> investor)
    {
        Int128 sum = 0;
        for (var account = LedgerAccount.DistributedIncome; account.IsDistribution(); account++)
            sum += Balance(account, investor);
        return sum;
    }

    public bool HasCalled { get; private set; }

    public bool HasPaidIn => _paidIn > 0;

    /// <summary>Books entries in the order of their days.</summary>
    /// <returns>The keeper, and the first thing that does not add up, if any.</returns>
    public static (BookKeeper Keeper, Refusal? Refusal) Keep(IEnumerable<BookLine> lines, Currency currency)
    {
        var keeper = new BookKeeper(currency);
        Refusal? first = null;
        foreach (
            var day in lines
                .OrderBy(line => line.On)
                .ThenBy(line => line.Rank)
                .ThenBy(line => line.Sequence)
                .GroupBy(line => line.On)
        )
        {
            foreach (var line in day)
            {
                var refusal = keeper.Take(line);
                first ??= refusal;
            }

            first ??= keeper.RefusalAtEndOf(day.Key);
        }

        return (keeper, first);
    }

    /// <summary>Books one entry.</summary>
    /// <returns>Why it cannot stand where it is, or null. It is booked all the same, as far as it
    /// goes.</returns>
    public Refusal? Take(BookLine line)
    {
        var refusal = line.Transaction is { } asked ? BookRules.RefusalOf(asked, line.On, this) : null;
        var movements = line.Transaction is { } done
            ? Movements.Of(done, this)
            : Movements.Of(line.Plain!, this);
        _entries.Add(new(line.Id, line.On, line.Sequence, line.Transaction, line.Plain, movements));
        foreach (var movement in movements)
        {
            Add(movement.Debit, movement.Amount.Minor);
            Add(movement.Credit, -(Int128)movement.Amount.Minor);
        }

        Count(line);
        return refusal ?? (IsInRange(movements) ? null : new AmountMustFit(LargestOf(line), Currency));
    }

    /// <summary>What does not add up at the end of a day, or null.</summary>
    public Refusal? RefusalAtEndOf(DateOnly day)
    {
        foreach (var (investor, promise) in _promises)
        {
            var callable = promise.Committed + promise.Recallable;
            var receivable = Balance(LedgerAccount.CommitmentsReceivable, investor);
            if (receivable < 0)
                return new CallMustStayWithinCommitment(
                    investor,
                    Of(callable - receivable),
                    Of(callable),
                    day
                );
            var outstanding = Balance(LedgerAccount.CallsOutstanding, investor);
            var called = callable - receivable;
            if (outstanding < 0)
                return new PaymentMustHaveBeenCalled(investor, Of(called - outstanding), Of(called), day);
        }

        if (_invested > _investable)
            return new InvestmentMustBePaidIn(Of(_invested), Of(_investable), day);
        var cash = Balance(LedgerAccount.Cash);
        return cash < 0 ? new MoneyMustBeThere(Of(-cash), day) : null;
    }

    public Money Of(Int128 minor) => new((long)minor, Currency);

    void Add(AccountOf account, Int128 amount)
    {
        _balances[account] = _balances.GetValueOrDefault(account) + amount;
        if (account.Account == LedgerAccount.PaidInCapital)
            _weights = null;
    }

    InvestorWeight[] WeightsBy(ResultSplit split)
    {
        InvestorWeight[] weights = split switch
        {
            ResultSplit.PaidIn =>
            [
                .. _promises
                    .Keys.Select(who => new InvestorWeight(
                        who,
                        (long)-Balance(LedgerAccount.PaidInCapital, who)
                    ))
                    .Where(of => of.Weight > 0),
            ],
            ResultSplit.Units =>
            [
                .. _units
                    .Where(pair => pair.Value > 0)
                    .Select(pair => new InvestorWeight(pair.Key, pair.Value)),
            ],
            _ => [],
        };
        return weights.Length > 0
            ? weights
            : [.. Commitments.Select(share => new InvestorWeight(share.Investor, share.Amount.Minor))];
    }

    bool IsInRange(IReadOnlyList<Movement> movements) =>
        Int128.Max(Int128.Max(_committed, _investable), _invested) <= long.MaxValue
        && movements.All(movement =>
            Int128.Abs(_balances[movement.Debit]) <= long.MaxValue
            && Int128.Abs(_balances[movement.Credit]) <= long.MaxValue
        );

    static decimal LargestOf(BookLine line) =>
        line.Plain?.Amount.Major ?? line.Transaction!.Parts().Max(part => part.Major);

    /// <summary>What the balances do not say: promises, stakes, and what may be invested.</summary>
    void Count(BookLine line)
    {
        foreach (var counted in line.Transaction?.LinesOn(line.On) ?? [line.Plain!])
            Count(counted);
        switch (line.Transaction)
        {
            case InterestTransferred moved:
                MoveRecallable(moved);
                MoveUnits(moved);
                break;
            case TermsAgreed agreed:
                Agree(agreed.Terms);
                break;
            case LineDrawn drawn:
                _investable += drawn.Amount.Minor;
                break;
            case StakeConverted converted:
                Convert(converted, line.On);
                break;
            default:
                StakeAfter(line);
                break;
        }
    }

    void Count(LedgerEntry line)
    {
        Int128 amount = line.Amount.Minor;
        var promise = line.Investor is { } of ? _promises.GetValueOrDefault(of) : default;
        switch (line.Kind)
        {
            case EntryKind.Committed:
                promise.Committed += amount;
                (_commitments, _weights) = (null, null);
                _committed += amount;
                break;
            case EntryKind.Called:
                HasCalled = true;
                break;
            case EntryKind.PaidIn:
                _paidIn += amount;
                _investable += amount;
                break;
            case EntryKind.Invested:
                _invested += amount;
                break;
            case EntryKind.Received:
                _investable += line.MayReturn ? amount : 0;
                break;
            case EntryKind.Distributed:
                promise.Recallable += line.MayReturn ? amount : 0;
                break;
            default:
                break;
        }

        if (line.Investor is { } who)
            _promises[who] = promise;
    }

    /// <summary>What may be called again goes over with the commitment, in proportion to it.</summary>
    void MoveRecallable(InterestTransferred moved)
    {
        var (seller, buyer) = (_promises[moved.From], _promises[moved.To]);
        // The commitment has gone over already, so what was held before is what is left and what went.
        var before = seller.Committed + moved.Commitment.Minor;
        var part = before > 0 ? seller.Recallable * moved.Commitment.Minor / before : 0;
        _promises[moved.From] = seller with { Recallable = seller.Recallable - part };
        _promises[moved.To] = buyer with { Recallable = buyer.Recallable + part };
    }

    void Agree(FundTerms terms)
    {
        (Terms, _weights) = (terms, null);
        _units.Clear();
        foreach (var units in terms.Units ?? [])
            _units[units.Investor] = units.Units;
    }

    /// <summary>Units go over with the commitment, in proportion to it and in whole ones.</summary>
    void MoveUnits(InterestTransferred moved)
    {
        // The commitment has gone over already, so what was held before is what is left and what went.
        var before = Committed(moved.From) + moved.Commitment.Minor;
        if (before <= 0 || !_units.TryGetValue(moved.From, out var held))
            return;
        var part = (long)(held * (Int128)moved.Commitment.Minor / before);
        _units[moved.From] = held - part;
        _units[moved.To] = _units.GetValueOrDefault(moved.To) + part;
        _weights = null;
    }

    void StakeAfter(BookLine line)
    {
        (Id<Stake>? Id, decimal Units, Id<Company>? Company, Instrument? By) of = line.Transaction switch
        {
            StakeBought bought => (bought.Stake, bought.Units, bought.Company, bought.Instrument),
            StakeSold sold => (sold.Stake, -sold.Units, null, null),
            HandedOutInKind given => (given.Stake, -given.Units, null, null),
            StakeSplit split => (split.Stake, Added(split), null, null),
            IStakeTransaction other => (other.Stake, 0m, null, null),
            null when line.Plain is { Kind: EntryKind.Invested, Company: { } into } => (
                StakeOf(into),
                0m,
                into,
                null
            ),
            _ => (null, 0m, null, null),
        };
        if (of.Id is not { } id)
            return;
        var before = _stakes.GetValueOrDefault(id);
        if (before is null && of.Company is null)
            return;

        var changes =
            line.Transaction is null or StakeBought or StakeSold or HandedOutInKind or StakeWrittenOff;
        var after = Balanced(before ?? Opened(id, of.Company!.Value, of.By, line.On));
        _stakes[id] = after with
        {
            Units = after.Units + of.Units,
            WrittenOff = line.Transaction is StakeWrittenOff off
                ? after.WrittenOff + off.Amount
                : after.WrittenOff,
            ValuedOn = line.Transaction is StakeValued ? line.On : after.ValuedOn,
            ChangedOn = changes ? line.On : after.ChangedOn,
        };
    }

    /// <summary>What a split adds to the units held: below 0 when units are put together.</summary>
    decimal Added(StakeSplit split)
    {
        var held = Stake(split.Stake)?.Units ?? 0;
        // What is beyond the range was refused; it is booked as if nothing had changed.
        return BookRules.RefusalOf(split, default, this) is null ? (held * split.To / split.From) - held : 0;
    }

    void Convert(StakeConverted converted, DateOnly on)
    {
        if (Stake(converted.Stake) is not { } from)
            return;
        var into = Stake(converted.Into) ?? Opened(converted.Into, from.Company, converted.Instrument, on);
        _stakes[from.Id] = Balanced(from) with { Units = from.Units - converted.Units, ChangedOn = on };
        _stakes[into.Id] = Balanced(into) with
        {
            Units = into.Units + converted.UnitsIn,
            // Carried forward from what was converted, so its age goes over too: the older one counts.
            ValuedOn = into.Units == 0 || from.ValuedOn < into.ValuedOn ? from.ValuedOn : into.ValuedOn,
            ChangedOn = on,
        };
    }

    Stake Opened(Id<Stake> id, Id<Company> company, Instrument? by, DateOnly on) =>
        new(id, company, by, 0, Of(0), Of(0), Of(0), null, on);

    /// <summary>The stake at what its accounts say.</summary>
    Stake Balanced(Stake stake) =>
        stake with
        {
            Cost = Of(Balance(LedgerAccount.InvestmentsAtCost, stake: stake.Id)),
            Unrealised = Of(Balance(LedgerAccount.UnrealisedValue, stake: stake.Id)),
        };

    /// <summary>Investments of the first shape name no stake: those in one company are one.</summary>
    internal static Id<Stake> StakeOf(Id<Company> company) => new(company.Value);

    static readonly Comparer<AccountOf> ByAccount = Comparer<AccountOf>.Create(
        (left, right) =>
            left.Account != right.Account ? left.Account.CompareTo(right.Account)
            : left.Investor != right.Investor ? Nullable.Compare(left.Investor, right.Investor)
            : Nullable.Compare(left.Stake, right.Stake)
    );

    record struct Promise(Int128 Committed, Int128 Recallable);
}
