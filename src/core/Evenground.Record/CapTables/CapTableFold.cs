namespace Evenground.Record;

/// <summary>Goes through the entries of a cap table in the order of their days and says which cannot
/// be.</summary>
/// <remarks>Changes itself, so it belongs to one thread. An entry that is refused changes nothing.</remarks>
sealed partial class CapTableFold(Id<Company> company)
{
    readonly Dictionary<Id<ShareClass>, ShareClass> _classes = [];
    readonly Dictionary<Id<Holder>, Holder> _holders = [];
    readonly Dictionary<Id<Security>, ShareLot> _lots = [];
    readonly Dictionary<Id<Security>, ShareRight> _rights = [];
    readonly Dictionary<Id<Security>, Convertible> _convertibles = [];
    readonly Dictionary<Id<OptionPlan>, OptionPlan> _plans = [];
    readonly List<FundingRound> _rounds = [];
    readonly List<long> _entries = [];
    readonly HashSet<Id<Security>> _ever = [];
    CapTableOpened? _opened;

    /// <summary>Takes an entry, or says why it cannot be.</summary>
    public Refusal? Take(ICapTableEvent happened, DateOnly on, long sequence)
    {
        var refusal = happened switch
        {
            CapTableOpened opened => Open(opened),
            _ when _opened is null => new CapTableMustBeOpen(on),
            ShareClassCreated created => Create(created),
            HolderEntered entered => Enter(entered),
            SharesIssued issued => Issue(issued, on),
            ConvertibleIssued issued => Issue(issued, on),
            RightGranted granted => Grant(granted, on),
            PoolSet set => Set(set),
            SecurityReduced reduced => Reduce(reduced),
            SecurityTransferred transferred => Transfer(transferred, on),
            RightExercised exercised => Exercise(exercised, on),
            SecurityConverted converted => Convert(converted, on),
            ClassSplit split => Split(split),
            ConversionRatioSet set => Set(set),
            RoundClosed closed => Close(closed, on, sequence),
            _ => null,
        };
        if (refusal is null)
            _entries.Add(sequence);
        return refusal;
    }

    /// <summary>The table so far; null before it was opened.</summary>
    public CapTable? End() =>
        _opened is null
            ? null
            : new(
                company,
                _opened.Currency,
                _opened.Source,
                [.. _classes.Values.OrderBy(one => one.Place)],
                [.. _holders.Values],
                [.. _lots.Values],
                [.. _rights.Values],
                [.. _convertibles.Values],
                [.. _plans.Values],
                [.. _rounds],
                [.. _entries]
            );

    CapTableMustBeNew? Open(CapTableOpened opened)
    {
        if (_opened is not null)
            return new CapTableMustBeNew(_opened.Currency);
        _opened = opened;
        return null;
    }

    Refusal? Create(ShareClassCreated created)
    {
        if (_classes.ContainsKey(created.Class))
            return new IdMustBeNew(Nouns.ShareClass, created.Class.ToString());
        if (PreferenceMustBeSound.Check(created.Name, created.Terms) is { } unsound)
            return unsound;
        _classes.Add(created.Class, new(created.Class, created.Name, created.Terms, _classes.Count));
        return null;
    }

    Refusal? Enter(HolderEntered entered)
    {
        if (_holders.ContainsKey(entered.Holder))
            return new IdMustBeNew(Nouns.Holder, entered.Holder.ToString());
        if (entered.Kind == HolderKind.Person && entered.Name is not null)
            return new PersonsMustStayUnnamed();
        if (entered.Kind != HolderKind.Person && entered.Name is null)
            return new TextMustBeGiven(Nouns.Name);
        var mark = entered.Holder.Value.ToString("N")[^6..];
        var name = entered.Name ?? new($"개인 {mark}", $"Person {mark}");
        var holder = new Holder(entered.Holder, entered.Kind, name, entered.Organisation, entered.Fund);
        _holders.Add(entered.Holder, holder);
        return null;
    }

    Refusal? Issue(SharesIssued issued, DateOnly on)
    {
        if (New(issued.Security, issued.Holder, issued.Class, issued.Quantity) is { } refusal)
            return refusal;
        if (issued.PricePerShare < 0)
            return new NumberMustNotBeNegative(Nouns.PricePerShare, issued.PricePerShare.Value);
        if (issued.Round is { } round && _rounds.All(one => one.Id != round))
            return new MustBeKnown(Nouns.Round, round.ToString());
        Add(
            new ShareLot(
                issued.Security,
                issued.Holder,
                issued.Class,
                issued.Quantity,
                issued.PricePerShare,
                on,
                issued.Round
            )
        );
        return null;
    }

    Refusal? Issue(ConvertibleIssued issued, DateOnly on)
    {
        if (New(issued.Security, issued.Holder) is { } refusal)
            return refusal;
        if (issued.Amount.Minor <= 0)
            return new AmountMustBePositive(issued.Amount);
        if ((ForeignTo(issued.Amount) ?? ForeignTo(issued.Terms.ValuationCap)) is { } foreign)
            return foreign;
        if (ConvertibleTermsMustBeSound.Check(issued.Terms) is { } unsound)
            return unsound;
        _ever.Add(issued.Security);
        var convertible = new Convertible(issued.Security, issued.Holder, issued.Terms, issued.Amount, on);
        _convertibles.Add(issued.Security, convertible);
        return null;
    }

    Refusal? Grant(RightGranted granted, DateOnly on)
    {
        if (New(granted.Security, granted.Holder, granted.Class, granted.Quantity) is { } refusal)
            return refusal;
        if (granted.Strike < 0)
            return new NumberMustNotBeNegative(Nouns.PricePerShare, granted.Strike.Value);
        if (granted.Plan is { } id)
        {
            if (!_plans.TryGetValue(id, out var plan))
                return new MustBeKnown(Nouns.OptionPlan, id.ToString());
            if (granted.Quantity > plan.Unissued)
                return new PoolMustSuffice(plan.Name, granted.Quantity, plan.Unissued);
            _plans[id] = plan with { Used = plan.Used + granted.Quantity };
        }

        _ever.Add(granted.Security);
        var right = new ShareRight(
            granted.Security,
            granted.Holder,
            granted.Kind,
            granted.Class,
            granted.Quantity,
            granted.Strike,
            granted.Plan,
            granted.Vesting,
            granted.ExpiresOn,
            on
        );
        _rights.Add(granted.Security, right);
        return null;
    }

    Refusal? Set(PoolSet set)
    {
        if (!_classes.ContainsKey(set.Class))
            return new MustBeKnown(Nouns.ShareClass, set.Class.ToString());
        var used = _plans.TryGetValue(set.Plan, out var before) ? before.Used : 0;
        if (set.Reserved < used)
            return new PoolMustSuffice(set.Name, used, set.Reserved);
        _plans[set.Plan] = new(set.Plan, set.Name, set.Class, set.Reserved, used);
        return null;
    }

    Refusal? Reduce(SecurityReduced reduced)
    {
        var plan = _rights.TryGetValue(reduced.Security, out var right) ? right.Plan : null;
        var quantity = reduced.Quantity ?? HeldOf(reduced.Security) ?? 0;
        if (Take(reduced.Security, quantity) is { } refusal)
            return refusal;
        // What stands in the place of rights that were replaced still uses the pool.
        if (plan is { } id && reduced.Kind != ReductionKind.Replaced)
            _plans[id] = _plans[id] with { Used = _plans[id].Used - quantity };
        return null;
    }

    Refusal? Transfer(SecurityTransferred transferred, DateOnly on)
    {
        if (New(transferred.Becomes, transferred.To) is { } refusal)
            return refusal;
        var (id, quantity) = (transferred.Security, transferred.Quantity);
        var (lot, right) = (_lots.GetValueOrDefault(id), _rights.GetValueOrDefault(id));
        var convertible = _convertibles.GetValueOrDefault(id);
        if (Take(id, quantity) is { } tooFew)
            return tooFew;
        _ever.Add(transferred.Becomes);
        if (lot is not null)
            _lots.Add(
                transferred.Becomes,
                lot with
                {
                    Id = transferred.Becomes,
                    Holder = transferred.To,
                    Quantity = quantity,
                    Since = on,
                }
            );
        if (right is not null)
            _rights.Add(
                transferred.Becomes,
                right with
                {
                    Id = transferred.Becomes,
                    Holder = transferred.To,
                    Quantity = quantity,
                }
            );
        // Interest runs from the day of issue, so the day stays.
        if (convertible is not null)
            _convertibles.Add(
                transferred.Becomes,
                convertible with
                {
                    Id = transferred.Becomes,
                    Holder = transferred.To,
                    Amount = convertible.Amount with
                    {
                        Minor = (long)(quantity * convertible.Amount.Currency.MinorPerMajor),
                    },
                }
            );
        return null;
    }

    Refusal? Exercise(RightExercised exercised, DateOnly on)
    {
        if (!_rights.TryGetValue(exercised.Security, out var right))
            return new MustBeKnown(Nouns.Right, exercised.Security.ToString());
        if (New(exercised.Becomes, right.Holder, right.Class, exercised.Quantity) is { } refusal)
            return refusal;
        if (Take(exercised.Security, exercised.Quantity) is { } tooFew)
            return tooFew;
        Add(
            new ShareLot(
                exercised.Becomes,
                right.Holder,
                right.Class,
                exercised.Quantity,
                right.Strike,
                on,
                null
            )
        );
        return null;
    }

    Refusal? Convert(SecurityConverted converted, DateOnly on)
    {
        var (id, isLoan) = (converted.Security, _convertibles.ContainsKey(converted.Security));
        var holder = isLoan ? _convertibles[id].Holder : _lots.GetValueOrDefault(id)?.Holder;
        if (holder is not { } owner)
            return new MustBeKnown(Nouns.Security, id.ToString());
        if (New(converted.Becomes, owner, converted.Class, converted.Shares) is { } refusal)
            return refusal;
        if (Take(id, converted.Quantity) is { } tooFew)
            return tooFew;
        var price = isLoan ? converted.Quantity / converted.Shares : (decimal?)null;
        Add(
            new ShareLot(
                converted.Becomes,
                owner,
                converted.Class,
                converted.Shares,
                price,
                on,
                converted.Round
            )
        );
        return null;
    }

    Refusal? Close(RoundClosed closed, DateOnly on, long sequence)
    {
        if (_rounds.Any(one => one.Id == closed.Round))
            return new IdMustBeNew(Nouns.Round, closed.Round.ToString());
        if (!_classes.ContainsKey(closed.Class))
            return new MustBeKnown(Nouns.ShareClass, closed.Class.ToString());
        if (ForeignTo(closed.PreMoney) is { } foreign)
            return foreign;
        if (ForeignTo(closed.NewMoney) is { } foreignToo)
            return foreignToo;
        if (closed.PreMoney.Minor <= 0)
            return new AmountMustBePositive(closed.PreMoney);
        if (closed.NewMoney.Minor <= 0)
            return new AmountMustBePositive(closed.NewMoney);
        if (closed.PricePerShare <= 0)
            return new NumberMustBePositive(Nouns.PricePerShare, closed.PricePerShare);
        _rounds.Add(
            new(
                closed.Round,
                closed.Name,
                closed.Class,
                on,
                closed.PreMoney,
                closed.NewMoney,
                closed.PricePerShare,
                sequence
            )
        );
        return null;
    }

    void Add(ShareLot lot)
    {
        _ever.Add(lot.Id);
        _lots.Add(lot.Id, lot);
    }

    Refusal? New(Id<Security> security, Id<Holder> holder, Id<ShareClass> shares, decimal quantity) =>
        New(security, holder) is { } refusal ? refusal
        : !_classes.ContainsKey(shares) ? new MustBeKnown(Nouns.ShareClass, shares.ToString())
        : quantity <= 0 ? new NumberMustBePositive(Nouns.ShareQuantity, quantity)
        : null;

    Refusal? New(Id<Security> security, Id<Holder> holder) =>
        _ever.Contains(security) ? new IdMustBeNew(Nouns.Security, security.ToString())
        : !_holders.ContainsKey(holder) ? new MustBeKnown(Nouns.Holder, holder.ToString())
        : null;

    CurrencyMustMatch? ForeignTo(Money? amount) =>
        amount is { } asked && asked.Currency != _opened!.Currency
            ? new CurrencyMustMatch(asked, _opened.Currency)
            : null;

    /// <summary>Takes so much off a security, which is gone when nothing is left.</summary>
    Refusal? Take(Id<Security> id, decimal quantity)
    {
        if (HeldOf(id) is not { } holds)
            return new MustBeKnown(Nouns.Security, id.ToString());
        if (quantity <= 0)
            return new NumberMustBePositive(Nouns.ShareQuantity, quantity);
        if (quantity > holds)
            return new QuantityMustBeHeld(quantity, holds);
        if (
            _convertibles.ContainsKey(id)
            && !Money.From(quantity, _opened!.Currency).Accepted(out _, out var unfit)
        )
            return unfit;
        Leave(id, holds - quantity);
        return null;
    }

    /// <summary>What a security still holds; null when there is none such.</summary>
    decimal? HeldOf(Id<Security> id) =>
        _lots.TryGetValue(id, out var lot) ? lot.Quantity
        : _rights.TryGetValue(id, out var right) ? right.Quantity
        : _convertibles.TryGetValue(id, out var convertible) ? convertible.Amount.Major
        : null;

    void Leave(Id<Security> id, decimal left)
    {
        if (left == 0)
        {
            _lots.Remove(id);
            _rights.Remove(id);
            _convertibles.Remove(id);
        }
        else if (_lots.TryGetValue(id, out var lot))
            _lots[id] = lot with { Quantity = left };
        else if (_rights.TryGetValue(id, out var right))
            _rights[id] = right with { Quantity = left };
        else if (_convertibles.TryGetValue(id, out var convertible))
            _convertibles[id] = convertible with
            {
                Amount = convertible.Amount with
                {
                    Minor = (long)(left * convertible.Amount.Currency.MinorPerMajor),
                },
            };
    }
}
