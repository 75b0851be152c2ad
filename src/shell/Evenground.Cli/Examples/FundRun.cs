using Evenground.Record;

namespace Evenground.Cli.Examples;

/// <summary>A stake as the run of an example fund remembers it.</summary>
sealed class RunningStake(Id<Stake> id, ExampleCompany company, Instrument instrument, decimal price)
{
    public Id<Stake> Id { get; } = id;

    public ExampleCompany Company { get; } = company;

    public Instrument Instrument { get; } = instrument;

    /// <summary>What a unit costs when the company is worth what it was first worth, in won.</summary>
    public decimal Price { get; } = price;

    public decimal Units { get; set; }

    /// <summary>In minor units of the fund's currency.</summary>
    public long Cost { get; set; }

    /// <summary>The quarter of the last purchase.</summary>
    public int BoughtIn { get; set; }

    public bool IsWrittenOff { get; set; }

    /// <summary>How many parts were sold since it was listed.</summary>
    public int PartsSold { get; set; }

    public bool IsLive => Units > 0 && !IsWrittenOff;

    /// <summary>What all units are worth, in won.</summary>
    public long WorthOn(DateOnly day) =>
        (long)(Units * Price * (decimal)Company.WorthOn(day) / 1_000_000) * 1_000_000;
}

/// <summary>Entries of a fund as they arise, in the order of their days, and the money that is
/// there.</summary>
/// <remarks>Cash, what is left to call and the flows of carried interest are kept beside the entries, so that
/// every entry can be made small enough to pass the rules.</remarks>
sealed class FundRun(ExampleFund fund)
{
    public const string Preparer = "example-preparer",
        Approver = "example-approver";

    readonly List<WaterfallFlow> _flows = [];
    int _entries;

    public List<EntryRow> Rows { get; } = [];

    public List<ExamplePromise> Promises { get; } = [.. fund.Promises];

    public List<(Id<Organisation> Investor, long Amount, DateOnly On)> Payments { get; } = [];

    public long Cash { get; private set; }

    /// <summary>What investors have promised and nobody has called.</summary>
    public long Uncalled { get; private set; }

    /// <summary>What is drawn on the subscription line.</summary>
    public long Line { get; private set; }

    public long Payables { get; private set; }

    /// <summary>Proceeds that wait to be distributed, by what they are of.</summary>
    public long Capital { get; private set; }

    public long Gain { get; private set; }

    public long Income { get; private set; }

    public long Waiting => Capital + Gain + Income;

    public IReadOnlyList<InvestorShare> Commitments =>
        [.. Promises.Select(promise => new InvestorShare(promise.Investor, promise.Amount))];

    public Money Of(long minor) => new(minor, fund.Currency);

    public Id<LedgerEntry> Next() => ExampleNames.Id<LedgerEntry>($"fund {fund.Number} entry {++_entries}");

    public void Promise(ExamplePromise promise, DateOnly on)
    {
        Uncalled += promise.Amount.Minor;
        Enter(
            new CommitmentTaken(fund.Id, Next(), Preparer, promise.Investor, promise.Role, promise.Amount),
            on
        );
    }

    /// <summary>Calls by purpose and lets everybody pay, the last investor a working day late.</summary>
    public void Call(long investments, long fees, long expenses, DateOnly on, DateOnly due)
    {
        var shares = ProRata.Call(Commitments, Of(investments), Of(fees), Of(expenses));
        Enter(new CapitalCalledFor(fund.Id, Next(), Preparer, due, shares), on);
        var total = investments + fees + expenses;
        (Uncalled, Cash) = (Uncalled - total, Cash + total);
        foreach (var (share, place) in shares.Select((share, place) => (share, place)))
        {
            var late = due.DayOfWeek == DayOfWeek.Friday ? 3 : 1;
            var paysOn = place == shares.Count - 1 ? due.AddDays(late) : due;
            Enter(new CapitalReceived(fund.Id, Next(), Preparer, share.Investor, share.Total()), paysOn);
            Payments.Add((share.Investor, share.Total().Minor, paysOn));
            _flows.Add(new(paysOn, share.Total(), Of(0)));
        }
    }

    public void Draw(long amount, DateOnly on)
    {
        (Line, Cash) = (Line + amount, Cash + amount);
        Enter(new LineDrawn(fund.Id, Next(), Preparer, Of(amount)), on);
    }

    public void Repay(long interest, DateOnly on)
    {
        Enter(new LineRepaid(fund.Id, Next(), Preparer, Of(Line), Of(interest)), on);
        Cash -= Line + interest;
        Line = 0;
    }

    public void Charge(CostKind kind, long amount, DateOnly on, bool isPaid = true)
    {
        if (amount <= 0)
            return;
        if (isPaid)
            Cash -= amount;
        else
            Payables += amount;
        Enter(new CostCharged(fund.Id, Next(), Preparer, kind, Of(amount), isPaid), on);
    }

    public void Settle(DateOnly on)
    {
        if (Payables <= 0 || Payables > Cash)
            return;
        Enter(new PayableSettled(fund.Id, Next(), Preparer, Of(Payables)), on);
        Cash -= Payables;
        Payables = 0;
    }

    public void SendBack(long amount, DateOnly on)
    {
        Enter(
            new ExcessCapitalReturned(fund.Id, Next(), Preparer, ProRata.Amount(Commitments, Of(amount))),
            on
        );
        (Cash, Uncalled) = (Cash - amount, Uncalled + amount);
        _flows.Add(new(on, Of(0), Of(amount)));
    }

    /// <summary>Takes in a purchase that is complete but for its entry's id.</summary>
    public void Buy(Func<Id<LedgerEntry>, StakeBought> bought, RunningStake stake, long cost, DateOnly on)
    {
        var entry = bought(Next());
        Enter(entry, on);
        Cash -= cost;
        stake.Units += entry.Units;
        stake.Cost += cost;
    }

    public void Receive(ITransaction entry, long proceeds, long cost, DateOnly on)
    {
        Enter(entry, on);
        Cash += proceeds;
        Capital += Math.Min(proceeds, cost);
        Gain += Math.Max(0, proceeds - cost);
    }

    public void Earn(ITransaction entry, long amount, DateOnly on)
    {
        Enter(entry, on);
        (Cash, Income) = (Cash + amount, Income + amount);
    }

    /// <summary>Hands out units at a value; it counts as distributed.</summary>
    public void HandOut(RunningStake stake, decimal units, long value, DateOnly on)
    {
        var shares = ProRata.Amount(Commitments, Of(value));
        Enter(new HandedOutInKind(fund.Id, Next(), Preparer, stake.Id, units, shares), on);
        _flows.Add(new(on, Of(0), Of(value)));
    }

    /// <summary>Pays out all proceeds: carried interest first, where the waterfall gives any, then
    /// investors.</summary>
    /// <remarks>The distribution that ends the fund leaves no account with anything.</remarks>
    public void Distribute(bool isRecallable, long others, bool isLast, DateOnly on)
    {
        Income += others;
        var whole = Waiting;
        var carry = CarryOf(whole, on);
        if (carry > 0)
        {
            Enter(new CarryAllocated(fund.Id, Next(), Preparer, Of(carry)), on);
            Enter(new CarryPaid(fund.Id, Next(), Preparer, Of(carry)), on);
        }

        var gain = Gain - Math.Min(Gain, carry);
        var income = Income - Math.Min(Income, carry - (Gain - gain));
        var capital = whole - carry - gain - income;
        var recallable = isRecallable ? capital : 0;
        var parts = new DistributionShare(
            Promises[0].Investor,
            Of(income),
            Of(gain),
            Of(capital),
            Of(recallable)
        );
        var shares = isLast
            ? LastDistribution.Of(Book(), parts).Value
            : ProRata.Distribution(Commitments, parts);
        Enter(new DistributionMade(fund.Id, Next(), Preparer, shares), on);
        _flows.Add(new(on, Of(0), Of(whole)));
        (Cash, Uncalled) = (Cash - whole, Uncalled + recallable);
        (Capital, Gain, Income) = (0, 0, 0);
    }

    /// <summary>A late investor pays its part of earlier calls to those who had paid, with
    /// interest.</summary>
    public void Equalise(ExamplePromise late, double rate, DateOnly on)
    {
        Promise(late, on);
        Promises.Add(late);
        var all = Promises.Sum(promise => (decimal)promise.Amount.Minor);
        var shares = Payments
            .GroupBy(payment => payment.Investor)
            .OrderBy(paid => paid.Key)
            .Select(paid => new EqualisationShare(
                paid.Key,
                Of(Rounded(paid.Sum(payment => payment.Amount * (late.Amount.Minor / all)))),
                Of(
                    Rounded(
                        paid.Sum(payment =>
                            payment.Amount
                            * (late.Amount.Minor / all)
                            * (decimal)rate
                            * (on.DayNumber - payment.On.DayNumber)
                            / 365m
                        )
                    )
                )
            ))
            .ToList();
        Enter(new InvestorEqualised(fund.Id, Next(), Preparer, late.Investor, shares), on);
    }

    /// <summary>An investor's whole interest goes to another, for nine tenths of what it has paid
    /// in.</summary>
    public void Transfer(ExamplePromise seller, Id<Organisation> buyer, DateOnly on)
    {
        Enter(
            new InterestTransferred(
                fund.Id,
                Next(),
                Preparer,
                seller.Investor,
                buyer,
                seller.Amount,
                seller.Role,
                Price: Of(
                    Rounded(
                        Payments.Where(paid => paid.Investor == seller.Investor).Sum(paid => paid.Amount)
                            * 0.9m
                    )
                )
            ),
            on
        );
        Promises[Promises.IndexOf(seller)] = seller with { Investor = buyer };
    }

    public void Enter(ITransaction transaction, DateOnly on) => Rows.Add(new(transaction, on, Approver));

    FundBook Book() => FundBook.Of(Rows.Select(row => (row.Transaction, row.On)), fund.Currency);

    long CarryOf(long distributable, DateOnly on) =>
        CarriedInterest.Of(fund.Terms, [.. _flows, new(on, Of(0), Of(distributable))]).Value.Steps
            is { Count: > 0 } steps
            ? steps[^1].ToManager.Minor
            : 0;

    static long Rounded(decimal minor) => (long)decimal.Round(minor, MidpointRounding.AwayFromZero);
}
