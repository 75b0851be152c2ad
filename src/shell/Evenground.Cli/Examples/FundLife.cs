using Evenground.Record;

namespace Evenground.Cli.Examples;

/// <summary>Lives an example fund through, quarter by quarter: calls, deals, costs, sales, distributions and
/// valuations.</summary>
/// <remarks>
/// The order of days in a quarter: promises (month 1, day 3), call (8), payments (22), line repaid (25),
/// deals
/// (months 2 and 3, up to day 8), sales and write-offs (month 3, day 12), costs (16), distribution (22),
/// and every
/// half-year valuations on the last day.
/// </remarks>
sealed class FundLife
{
    const int InvestingQuarters = 16;

    const double InvestedPart = 0.79,
        LineRate = 0.048,
        LateRate = 0.06;

    readonly FundBookSettings _settings;
    readonly ExampleFund _fund;
    readonly CompanyPool _pool;
    readonly DollarRates _rates;
    readonly Draws _draws;
    readonly FundRun _run;
    readonly FundTrading _trading;
    readonly ILookup<int, PlannedDeal> _deals;

    FundLife(FundBookSettings settings, ExampleFund fund, CompanyPool pool, DollarRates rates)
    {
        (_settings, _fund, _pool, _rates) = (settings, fund, pool, rates);
        _draws = new(settings.Seed, 2_000ul + (ulong)fund.Number);
        _run = new(fund);
        _trading = new(fund, _run, pool, rates, _draws);
        _deals = Deals().ToLookup(deal => deal.Quarter);
    }

    /// <summary>All entries of the fund, in the order of their days.</summary>
    public static IReadOnlyList<EntryRow> Of(
        FundBookSettings settings,
        ExampleFund fund,
        CompanyPool pool,
        DollarRates rates
    )
    {
        var life = new FundLife(settings, fund, pool, rates);
        var last = Quarters.Between(fund.FormedOn, settings.LastDay);
        for (var quarter = 0; quarter <= Math.Min(last, fund.Lifetime); quarter++)
            life.Live(quarter);
        return life._run.Rows;
    }

    long Size => _fund.Size;

    /// <summary>Amounts are whole multiples of this.</summary>
    long Grain => _fund.Currency == Currency.Won ? 10_000_000 : 1_000_00;

    DateOnly Day(int quarter, int month, int day) => Quarters.Day(_fund.FormedOn, quarter, month, day);

    void Live(int quarter)
    {
        if (quarter == 0)
            foreach (var promise in _fund.Promises)
                _run.Promise(promise, Day(0, 1, 3));
        Particulars(quarter);
        var deals = quarter == _fund.Lifetime ? [] : _deals[quarter].ToList();
        Finance(quarter, deals);
        _run.Settle(Day(quarter, 2, 2));
        Invest(quarter, deals);
        _trading.Sell(quarter, quarter == _fund.Lifetime);
        Spend(quarter);
        Distribute(quarter);
        if (Quarters.End(_fund.FormedOn, quarter) is { Month: 6 or 12 } end)
            _trading.Value(end);
    }

    /// <summary>What happens once: a late investor, a transfer, a deal that broke.</summary>
    void Particulars(int quarter)
    {
        if (quarter == 2 && _fund.Late is { } late)
            _run.Equalise(late, LateRate, Day(2, 1, 3));
        if (quarter == 13 && _fund.HasTransfer)
        {
            var taken = _run.Promises.Select(promise => promise.Investor).ToHashSet();
            var buyer = Enumerable
                .Range(1, _settings.PrivateInvestors)
                .Select(number => ExampleNames.Id<Organisation>($"private investor {number}"))
                .First(id => !taken.Contains(id));
            _run.Transfer(_run.Promises[^1], buyer, Day(quarter, 1, 3));
        }

        if (quarter == 7 && _fund.HasBrokenDeal && _run.Cash - _run.Waiting >= Broken)
            _run.SendBack(Broken, Day(quarter, 1, 3));
    }

    long Broken => Size / 40 / Grain * Grain;

    /// <summary>Calls what the quarter needs beyond the cash that is free, and repays the line.</summary>
    void Finance(int quarter, List<PlannedDeal> deals)
    {
        var interest = (long)(_run.Line * LineRate / 4);
        var broken = quarter == 6 && _fund.HasBrokenDeal ? Broken : 0;
        var forDeals = (_fund.HasLine ? 0 : deals.Sum(deal => deal.Amount)) + broken;
        var fees = FeeOf(quarter);
        var expenses = ExpensesOf(quarter) + _run.Payables + interest;
        var free = Math.Max(0, _run.Cash - _run.Waiting);
        var need = forDeals + _run.Line + fees + expenses - free;
        if (need > 0)
        {
            var total = Math.Min((need / Grain + 1) * Grain, (_run.Uncalled - Grain) / Grain * Grain);
            if (total > 0)
            {
                var paysFees = Math.Min(total, fees);
                var paysExpenses = Math.Min(total - paysFees, expenses);
                _run.Call(
                    total - paysFees - paysExpenses,
                    paysFees,
                    paysExpenses,
                    Day(quarter, 1, 8),
                    Day(quarter, 1, 22)
                );
            }
        }

        if (_run.Line > 0 && _run.Line + interest <= _run.Cash)
            _run.Repay(interest, Day(quarter, 1, 25));
    }

    void Invest(int quarter, List<PlannedDeal> deals)
    {
        foreach (var (deal, place) in deals.Select((deal, place) => (deal, place)))
        {
            var on = place < 4 ? Day(quarter, 2, 5 + 6 * place) : Day(quarter, 3, Math.Min(1 + place, 9));
            var free = _run.Cash - _run.Waiting - _run.Payables;
            if (_fund.HasLine ? _run.Uncalled - _run.Line - deal.Amount < Size / 10 : free < deal.Amount)
                continue;
            if (_fund.HasLine)
                _run.Draw(deal.Amount, on);
            _trading.Buy(deal, on);
        }
    }

    void Spend(int quarter)
    {
        var on = Day(quarter, 3, 16);
        var free = _run.Cash - _run.Waiting;
        if (quarter == 0)
            _run.Charge(CostKind.Organisation, Math.Min(free, Size / 1_000 / Grain * Grain + Grain), on);
        _run.Charge(CostKind.ManagementFee, Math.Min(_run.Cash - _run.Waiting, FeeOf(quarter)), on);
        if (quarter % 4 == 3)
            _run.Charge(CostKind.Audit, Grain * 3, on, isPaid: false);
        if (quarter % 4 == 1)
            _run.Charge(CostKind.Administration, Math.Min(_run.Cash - _run.Waiting, Grain * 2), on);
        if (quarter == 7 && _fund.HasBrokenDeal)
            _run.Charge(CostKind.BrokenDeal, Math.Min(_run.Cash - _run.Waiting, Grain * 4), on);
    }

    void Distribute(int quarter)
    {
        var isLast = quarter == _fund.Lifetime;
        if (isLast)
            _run.Settle(Day(quarter, 3, 18));
        var others = isLast ? _run.Cash - _run.Waiting - _run.Payables : 0;
        if (_run.Waiting + others < (isLast ? 1 : Size / 200) || _run.Waiting == 0 && !isLast)
            return;
        _run.Distribute(
            _fund.IsRecalling && quarter < InvestingQuarters + 4,
            others,
            isLast,
            Day(quarter, 3, 22)
        );
    }

    /// <summary>2 % of the size a year while the fund invests, then 1.6 % of what is invested.</summary>
    long FeeOf(int quarter) =>
        quarter == _fund.Lifetime ? 0
        : quarter < InvestingQuarters ? Size / 200
        : (long)(_trading.Cost * 0.004m);

    long ExpensesOf(int quarter) =>
        (quarter == 0 ? Size / 1_000 / Grain * Grain + Grain : 0) + (quarter % 4 == 1 ? Grain * 2 : 0);

    /// <summary>Deals of all quarters: amounts that add up to the part of the fund that is
    /// invested.</summary>
    List<PlannedDeal> Deals()
    {
        var inWon = Size * (double)_rates.WonPer(_fund.Currency, _fund.FormedOn);
        var count = Math.Clamp((int)(inWon * InvestedPart / 4_600_000_000), 7, 48);
        var weights = new long[count];
        var quarters = new int[count];
        for (var deal = 0; deal < count; deal++)
        {
            weights[deal] = (long)(1_000_000 * (0.25 + _draws.Skewed(0.55)));
            quarters[deal] = deal == 0 ? 0 : _draws.Whole(0, InvestingQuarters - 1);
        }

        Array.Sort(quarters);
        var parts = new Money((long)(Size * InvestedPart) / Grain, Currency.Won).Split(weights);
        return [.. parts.Select((part, place) => new PlannedDeal(quarters[place], part.Minor * Grain))];
    }
}

/// <summary>A deal that a fund plans to make.</summary>
/// <param name="Amount">In minor units of the fund's currency.</param>
sealed record PlannedDeal(int Quarter, long Amount);
