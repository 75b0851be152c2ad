namespace Evenground.Record;

/// <summary>The flows of a fund deal by deal, from its books, for the American order.</summary>
/// <remarks>
/// A deal is all that a fund holds of one company. Paid in: what was bought, on the day, and the deal's part
/// of fees, expenses and interest on the line, on the day they were paid, by what had been invested in each
/// deal up to that day; before the first investment, by what was invested on its day. Distributable:
/// proceeds, income of stakes, recoveries and what was handed out in kind, on the day they came in, as if all
/// had been handed on at once; what was invested again counts as paid in again. Written down: what was
/// written off. A deal closes with its last unit.
/// Shape: any number of flows for each entry, in the order of the books. Unit: the fund's currency, to the
/// minor unit; parts of costs add up to them. Missing: income of no stake belongs to no deal and is left out,
/// and so are costs as long as nothing was invested.
/// </remarks>
public static class DealFlows
{
    /// <summary>The deal that a company is, as flows name it.</summary>
    public static Id<Stake> DealOf(Id<Company> company) => BookKeeper.StakeOf(company);

    /// <summary>All flows of the books.</summary>
    public static IReadOnlyList<WaterfallFlow> Of(FundBook book)
    {
        var reading = new Reading(book.Currency);
        foreach (var day in book.Entries.GroupBy(entry => entry.On))
        {
            foreach (var entry in day)
                reading.Take(entry);
            reading.AllotCosts(day.Key);
        }

        return reading.Flows;
    }

    /// <summary>What all deals stand at, less costs that are owed: what would be distributed if all were
    /// sold.</summary>
    public static Money LeftIn(FundBook book)
    {
        var left =
            book.Balance(LedgerAccount.InvestmentsAtCost)
            + book.Balance(LedgerAccount.UnrealisedValue)
            + book.Balance(LedgerAccount.UnsplitProceeds)
            + book.Balance(LedgerAccount.Payables);
        return left.Minor > 0 ? left : left with { Minor = 0 };
    }

    sealed class Reading(Currency currency)
    {
        readonly List<WaterfallFlow> _flows = [];
        readonly Dictionary<Id<Stake>, Id<Stake>> _deals = [];
        readonly Dictionary<Id<Stake>, decimal> _units = [];
        readonly SortedDictionary<Id<Stake>, long> _invested = [];
        readonly List<(DateOnly On, Money Amount)> _costs = [];

        public IReadOnlyList<WaterfallFlow> Flows => [.. _flows.OrderBy(flow => flow.Day)];

        public void Take(BookedEntry entry)
        {
            switch (entry.Transaction)
            {
                case StakeBought bought:
                    _deals[bought.Stake] = DealOf(bought.Company);
                    Change(bought.Stake, bought.Units);
                    Invest(entry.On, bought.Stake, bought.Amount);
                    break;
                case StakeConverted converted when _deals.TryGetValue(converted.Stake, out var deal):
                    _deals[converted.Into] = deal;
                    Change(converted.Stake, -converted.Units);
                    Change(converted.Into, converted.UnitsIn);
                    break;
                case StakeSplit split:
                    var held = _units.GetValueOrDefault(split.Stake);
                    _units[split.Stake] = held * split.To / split.From;
                    break;
                case StakeSold sold:
                    Change(sold.Stake, -sold.Units);
                    Get(entry.On, sold.Stake, sold.Amount);
                    break;
                case HandedOutInKind given:
                    Change(given.Stake, -given.Units);
                    Get(entry.On, given.Stake, new(given.Shares.Sum(share => share.Amount.Minor), currency));
                    break;
                case IncomeReceived { Stake: { } stake } income:
                    Get(entry.On, stake, income.Amount);
                    break;
                case WriteOffRecovered back:
                    Get(entry.On, back.Stake, back.Amount);
                    break;
                case StakeWrittenOff off when _deals.TryGetValue(off.Stake, out var deal):
                    _flows.Add(new(entry.On, Zero, Zero, deal, WrittenDown: off.Amount));
                    break;
                default:
                    TakeOther(entry);
                    break;
            }
        }

        /// <summary>Costs of the day and earlier ones that no deal has borne yet, when there is
        /// one.</summary>
        public void AllotCosts(DateOnly on)
        {
            if (_invested.Count == 0)
                return;
            foreach (var (day, amount) in _costs)
            {
                var parts = amount.Split([.. _invested.Values]);
                foreach (var (deal, part) in _invested.Keys.Zip(parts))
                    if (part.Minor > 0)
                        _flows.Add(new(day, part, Zero, deal));
            }

            _costs.Clear();
        }

        Money Zero => new(0, currency);

        void TakeOther(BookedEntry entry)
        {
            if (entry.Line is { Company: { } company } line)
            {
                var stake = DealOf(company);
                _deals[stake] = stake;
                if (line.Kind == EntryKind.Invested)
                    Invest(entry.On, stake, line.Amount);
                else
                    _flows.Add(new(entry.On, Zero, line.Amount, stake));
                return;
            }

            Money? cost = entry.Transaction switch
            {
                CostCharged { IsPaid: true } charged => charged.Amount,
                PayableSettled settled => settled.Amount,
                LineRepaid { Interest.Minor: > 0 } repaid => repaid.Interest,
                null when entry.Line is { Kind: EntryKind.FeePaid } fee => fee.Amount,
                _ => null,
            };
            if (cost is { } amount)
                _costs.Add((entry.On, amount));
        }

        void Change(Id<Stake> stake, decimal units) =>
            _units[stake] = _units.GetValueOrDefault(stake) + units;

        void Invest(DateOnly on, Id<Stake> stake, Money amount)
        {
            var deal = _deals[stake];
            _invested[deal] = _invested.GetValueOrDefault(deal) + amount.Minor;
            _flows.Add(new(on, amount, Zero, deal));
        }

        void Get(DateOnly on, Id<Stake> stake, Money amount)
        {
            // Of a stake whose purchase is withheld from the view nothing is known.
            if (!_deals.TryGetValue(stake, out var deal))
                return;
            var isLast = _deals.Where(pair => pair.Value == deal).All(pair => !IsHeld(pair.Key));
            _flows.Add(new(on, Zero, amount, deal, Closes: isLast));
        }

        bool IsHeld(Id<Stake> stake) => _units.GetValueOrDefault(stake) > 0;
    }
}
