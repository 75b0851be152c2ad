namespace Evenground.Record;

/// <summary>What investors paid in, and what there is to distribute, on a day.</summary>
/// <param name="Deal">Of which investment it is; needed deal by deal.</param>
/// <param name="Closes">Deal by deal: whether the deal ends here, so that what has not come back is
/// lost.</param>
/// <param name="WrittenDown">Deal by deal: capital of the deal that is given up before its end: it comes back
/// first from any deal; null for nothing.</param>
public sealed record WaterfallFlow(
    DateOnly Day,
    Money PaidIn,
    Money Distributable,
    Id<Stake>? Deal = null,
    bool Closes = false,
    Money? WrittenDown = null
);

/// <summary>How one day's money went through the waterfall.</summary>
/// <param name="Capital">To investors: capital that they had paid in, lost capital of earlier deals
/// included.</param>
/// <param name="Preferred">To investors: what the hurdle had earned on it.</param>
/// <param name="CatchUpToManager">To the manager, until it has its share of profit.</param>
/// <param name="CatchUpToInvestors">To investors, where the catch-up is not full.</param>
/// <param name="SplitToInvestors">To investors, of what is left.</param>
/// <param name="SplitToManager">To the manager, of what is left.</param>
public sealed record WaterfallStep(
    DateOnly Day,
    Money Capital,
    Money Preferred,
    Money CatchUpToManager,
    Money CatchUpToInvestors,
    Money SplitToInvestors,
    Money SplitToManager
)
{
    public Money ToManager => CatchUpToManager + SplitToManager;

    public Money ToInvestors => Capital + Preferred + CatchUpToInvestors + SplitToInvestors;
}

/// <summary>The manager's part of profit, and how it came about.</summary>
/// <remarks>
/// Each day's money goes, in this order: capital back; the hurdle h on capital, compounded by (1 + h)^(days ÷
/// 365); catch-up, of which the manager gets a part q until it has its share s of all profit, that is until
/// the catch-up is s · hurdle ÷ (q - s); and the rest, of which the manager gets s.
/// European: one account for the whole fund. American: one account for each deal; what a closed deal has
/// lost, and what was written down of an open one, comes back first from others, with its hurdle.
/// Clawback: what the manager got deal by deal beyond what the whole fund gives it.
/// Unit: one currency, to the minor unit; each part is rounded down and the rest of a split is the
/// investors'. Errors: terms that are not sound; flows of two currencies; a deal that is not named.
/// </remarks>
/// <param name="Steps">One for each flow with something to distribute, in the order of days.</param>
/// <param name="Carried">All that the manager gets.</param>
/// <param name="Unreturned">Capital that has not come back.</param>
/// <param name="UnpaidHurdle">What the hurdle has earned up to the last flow and investors have not
/// got.</param>
/// <param name="Clawback">What the manager owes back at the end; 0 over the whole fund.</param>
public sealed record CarriedInterest(
    IReadOnlyList<WaterfallStep> Steps,
    Money Carried,
    Money Unreturned,
    Money UnpaidHurdle,
    Money Clawback
)
{
    /// <summary>Runs flows through the waterfall.</summary>
    public static Outcome<CarriedInterest> Of(CarryTerms terms, IReadOnlyList<WaterfallFlow> flows)
    {
        if (CarryTermsMustBeSound.Check(terms) is { } unsound)
            return unsound;
        foreach (var flow in flows)
            if (RefusalOf(flow, flows[0].PaidIn.Currency, terms.Kind) is { } refusal)
                return refusal;

        WaterfallFlow[] ordered = [.. flows.OrderBy(flow => flow.Day)];
        var run = Run(terms, ordered);
        if (terms.Kind == WaterfallKind.European || flows.Count == 0)
            return run;

        var whole = Run(terms with { Kind = WaterfallKind.European }, ordered);
        var beyond = run.Carried - whole.Carried;
        return run with { Clawback = beyond.Minor > 0 ? beyond : beyond - beyond };
    }

    /// <summary>Runs a fund's books through the waterfall: its investors' flows, or those deal by deal, as
    /// the terms say.</summary>
    public static Outcome<CarriedInterest> Of(CarryTerms terms, FundBook book) =>
        Of(terms, terms.Kind == WaterfallKind.American ? DealFlows.Of(book) : FlowsOf(book));

    /// <summary>What the manager would owe if all that is left were sold on a day at what it stands
    /// at.</summary>
    /// <remarks>Deal by deal carried interest up to the day, less what the whole fund would give with the
    /// value left as its last flow; not below 0. Flows after the day do not count.</remarks>
    /// <param name="terms">The terms, deal by deal.</param>
    /// <param name="flows">The flows, each with its deal.</param>
    /// <param name="left">What the fund's deals stand at on the day.</param>
    /// <param name="on">The day.</param>
    public static Outcome<Money> InterimClawback(
        CarryTerms terms,
        IReadOnlyList<WaterfallFlow> flows,
        Money left,
        DateOnly on
    )
    {
        WaterfallFlow[] known = [.. flows.Where(flow => flow.Day <= on)];
        if (!Of(terms, known).Accepted(out var soFar, out var refusal))
            return refusal;
        var zero = left with { Minor = 0 };
        var whole = terms with { Kind = WaterfallKind.European };
        if (!Of(whole, [.. known, new(on, zero, left)]).Accepted(out var ifSold, out refusal))
            return refusal;
        return soFar.Carried > ifSold.Carried ? soFar.Carried - ifSold.Carried : zero;
    }

    /// <summary>The flows of the whole fund, for the European order: what investors paid in, and what went to
    /// them and to the manager as carried interest. What passes between investors is none.</summary>
    public static IReadOnlyList<WaterfallFlow> FlowsOf(FundBook book)
    {
        var flows = new List<WaterfallFlow>();
        foreach (var entry in book.Entries)
        {
            Int128 net = entry.Transaction is CarryPaid paid ? paid.Amount.Minor : 0;
            foreach (var movement in entry.Movements)
            {
                net += IsInvestors(movement.Debit.Account) ? movement.Amount.Minor : 0;
                net -= IsInvestors(movement.Credit.Account) ? movement.Amount.Minor : 0;
            }

            if (net != 0)
                flows.Add(
                    new(
                        entry.On,
                        PaidIn: book.Amount(Int128.Max(-net, 0)),
                        Distributable: book.Amount(Int128.Max(net, 0))
                    )
                );
        }

        return flows;
    }

    static bool IsInvestors(LedgerAccount account) =>
        account == LedgerAccount.PaidInCapital || account.IsDistribution();

    static Refusal? RefusalOf(WaterfallFlow flow, Currency currency, WaterfallKind kind)
    {
        foreach (var amount in (Money[])[flow.PaidIn, flow.Distributable, flow.WrittenDown ?? flow.PaidIn])
        {
            if (amount.Currency != currency)
                return new CurrencyMustMatch(amount, currency);
            if (amount.Minor < 0)
                return new AmountMustBePositive(amount);
        }

        return kind == WaterfallKind.American && flow.Deal is null ? new DealMustBeNamed(flow.Day) : null;
    }

    static CarriedInterest Run(CarryTerms terms, WaterfallFlow[] flows)
    {
        var currency = flows.Length > 0 ? flows[0].PaidIn.Currency : Currency.Won;
        var accounts = new SortedDictionary<Id<Stake>, HurdleAccount>();
        var lost = new HurdleAccount();
        var steps = new List<WaterfallStep>();
        decimal carried = 0;
        foreach (var flow in flows)
        {
            var deal = terms.Kind == WaterfallKind.American ? flow.Deal!.Value : default;
            if (!accounts.TryGetValue(deal, out var account))
                accounts[deal] = account = new HurdleAccount();
            account.AccrueTo(flow.Day, terms.Hurdle);
            lost.AccrueTo(flow.Day, terms.Hurdle);
            account.Capital += flow.PaidIn.Minor;
            if (terms.Kind == WaterfallKind.American && flow.WrittenDown is { } down)
                lost.TakeOver(account, Math.Min(down.Minor, account.Capital));
            if (flow.Distributable.Minor > 0)
            {
                var step = Share(flow, terms, account, lost, currency);
                carried += step.ToManager.Minor;
                steps.Add(step);
            }

            if (flow.Closes)
                lost.TakeOver(account, account.Capital);
        }

        accounts[new(Guid.AllBitsSet)] = lost;
        var last = flows.Length > 0 ? flows[^1].Day : default;
        foreach (var account in accounts.Values)
            account.AccrueTo(last, terms.Hurdle);
        return new(
            steps,
            Of(carried, currency),
            Of(accounts.Values.Sum(account => account.Capital), currency),
            Of(accounts.Values.Sum(account => account.Hurdle), currency),
            Of(0, currency)
        );
    }

    static WaterfallStep Share(
        WaterfallFlow flow,
        CarryTerms terms,
        HurdleAccount account,
        HurdleAccount lost,
        Currency currency
    )
    {
        decimal left = flow.Distributable.Minor;
        var capital = Take(ref left, ref lost.Capital) + Take(ref left, ref account.Capital);
        var (ofLost, ofAccount) = (Take(ref left, ref lost.Hurdle), Take(ref left, ref account.Hurdle));
        account.Preferred += ofLost + ofAccount;

        var catchUp = 0m;
        if (terms.CatchUp > 0)
        {
            var whole = decimal.Floor(terms.Share * account.Preferred / (terms.CatchUp - terms.Share));
            catchUp = Math.Min(left, Math.Max(0, whole - account.CaughtUp));
            account.CaughtUp += catchUp;
            left -= catchUp;
        }

        var caughtByManager = decimal.Floor(catchUp * terms.CatchUp);
        var split = decimal.Floor(left * terms.Share);
        return new(
            flow.Day,
            Of(capital, currency),
            Of(ofLost + ofAccount, currency),
            Of(caughtByManager, currency),
            Of(catchUp - caughtByManager, currency),
            Of(left - split, currency),
            Of(split, currency)
        );
    }

    static decimal Take(ref decimal left, ref decimal owed)
    {
        var taken = Math.Min(left, owed);
        left -= taken;
        owed -= taken;
        return taken;
    }

    static Money Of(decimal minor, Currency currency) => new((long)minor, currency);

    /// <summary>Capital at work and what the hurdle has earned on it, in whole minor units.</summary>
    sealed class HurdleAccount
    {
        public decimal Capital;
        public decimal Hurdle;

        /// <summary>What the hurdle paid out so far, and what followed it as catch-up.</summary>
        public decimal Preferred,
            CaughtUp;

        DateOnly? _accruedTo;

        public void AccrueTo(DateOnly day, decimal rate)
        {
            if (_accruedTo is { } since && day > since && Capital + Hurdle > 0)
            {
                var years = (day.DayNumber - since.DayNumber) / 365.0;
                var growth = Elementary.Exp(years * Elementary.Log(1 + (double)rate)) - 1;
                Hurdle += decimal.Round((Capital + Hurdle) * (decimal)growth, MidpointRounding.AwayFromZero);
            }

            _accruedTo = day;
        }

        /// <summary>Takes capital over, and of what the hurdle has earned the same part.</summary>
        public void TakeOver(HurdleAccount from, decimal capital)
        {
            // A deal whose capital is back may still be owed its hurdle, which ends with it.
            var hurdle =
                from.Capital == capital
                    ? from.Hurdle
                    : decimal.Round(from.Hurdle * (capital / from.Capital), MidpointRounding.AwayFromZero);
            (Capital, Hurdle) = (Capital + capital, Hurdle + hurdle);
            (from.Capital, from.Hurdle) = (from.Capital - capital, from.Hurdle - hurdle);
        }
    }
}

/// <summary>Deal by deal, each flow names its deal.</summary>
public sealed record DealMustBeNamed(DateOnly Day) : Refusal
{
    public override string Code => "fund.deal-must-be-named";

    public override LocalizedText Text =>
        new(
            Korean: $"{Day:yyyy-MM-dd}의 흐름이 어느 투자 건의 것인지 알 수 없습니다. 건별 배분에는 모든 흐름에 투자 건을 지정하십시오.",
            English: $"The flow of {Day:yyyy-MM-dd} names no investment. Deal by deal, name one for every flow."
        );
}
