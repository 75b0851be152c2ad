namespace Evenground.Record;

/// <summary>Whether a fund's ledger adds up at the end of every day.</summary>
/// <remarks>
/// On every day: an investor's calls ≤ commitment + distributions that may be called again; an investor's
/// payments ≤ calls; invested ≤ paid-in + receipts that may be invested again; money paid out ≤ money taken
/// in. An entry of an earlier day, or the reversal of one, is checked against all the days that follow.
/// </remarks>
static class FundLedger
{
    /// <summary>The first day on which the ledger does not add up, with what is wrong; null when it
    /// does.</summary>
    public static Refusal? Check(IEnumerable<LedgerEntry> entries, Currency currency)
    {
        var balance = new Balance(currency);
        foreach (var day in entries.GroupBy(entry => entry.On).OrderBy(day => day.Key))
        {
            foreach (var entry in day)
                if (!balance.TryAdd(entry))
                    return new AmountMustFit(entry.Amount.Major, currency);
            if (balance.Refusal(day.Key) is { } refusal)
                return refusal;
        }

        return null;
    }

    sealed class Balance(Currency currency)
    {
        readonly Dictionary<Id<Organisation>, Promise> _promises = [];
        Int128 _paidIn,
            _invested,
            _reinvestable,
            _cash,
            _committed;

        public bool TryAdd(LedgerEntry entry)
        {
            Int128 amount = entry.Amount.Minor;
            var promise = entry.Investor is { } investor ? _promises.GetValueOrDefault(investor) : default;
            Int128 returning = entry.MayReturn ? amount : 0;
            switch (entry.Kind)
            {
                case EntryKind.Committed:
                    promise.Committed += amount;
                    _committed += amount;
                    break;
                case EntryKind.Called:
                    promise.Called += amount;
                    break;
                case EntryKind.PaidIn:
                    promise.Paid += amount;
                    _paidIn += amount;
                    _cash += amount;
                    break;
                case EntryKind.Invested:
                    _invested += amount;
                    _cash -= amount;
                    break;
                case EntryKind.Received:
                    _reinvestable += returning;
                    _cash += amount;
                    break;
                case EntryKind.Distributed:
                    promise.Recallable += returning;
                    _cash -= amount;
                    break;
                case EntryKind.FeePaid:
                    _cash -= amount;
                    break;
                default:
                    throw new ArgumentOutOfRangeException(
                        nameof(entry),
                        entry.Kind,
                        "A ledger entry is of one of the seven kinds."
                    );
            }

            if (entry.Investor is { } who)
                _promises[who] = promise;
            return Int128.Max(Int128.Max(_committed, _paidIn + _reinvestable), Int128.Max(_invested, _cash))
                <= long.MaxValue;
        }

        public Refusal? Refusal(DateOnly on)
        {
            foreach (var (investor, promise) in _promises.OrderBy(pair => pair.Key))
            {
                if (promise.Called > promise.Committed + promise.Recallable)
                    return new CallMustStayWithinCommitment(
                        investor,
                        Of(promise.Called),
                        Of(promise.Committed + promise.Recallable),
                        on
                    );
                if (promise.Paid > promise.Called)
                    return new PaymentMustHaveBeenCalled(investor, Of(promise.Paid), Of(promise.Called), on);
            }

            if (_invested > _paidIn + _reinvestable)
                return new InvestmentMustBePaidIn(Of(_invested), Of(_paidIn + _reinvestable), on);
            return _cash < 0 ? new MoneyMustBeThere(Of(-_cash), on) : null;
        }

        Money Of(Int128 minor) => new((long)minor, currency);
    }

    struct Promise
    {
        public Int128 Committed,
            Called,
            Paid,
            Recallable;
    }
}
