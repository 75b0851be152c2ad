namespace Evenground.Record;

/// <summary>Money went into a company by an instrument, in the region of the site or the head
/// office.</summary>
/// <param name="Units">What was bought.</param>
/// <param name="Region">Filled in by the rules.</param>
/// <param name="Stage">How far the company was; null when nobody said.</param>
[EventName("fund.invested.v2")]
public sealed record StakeBought(
    Id<Fund> Fund,
    Id<LedgerEntry> Entry,
    string PreparedBy,
    Id<Stake> Stake,
    Id<Company> Company,
    Instrument Instrument,
    decimal Units,
    Money Amount,
    Id<CompanySite>? Site = null,
    RegionCode? Region = null,
    DayRate? Rate = null,
    Money? Original = null,
    InvestmentStage? Stage = null
) : IConvertedTransaction
{
    /// <summary>What one unit cost, in major units of the currency that was paid.</summary>
    public decimal PricePerUnit() => (Original ?? Amount).Major / Units;

    public IEnumerable<Money> Parts() => [Amount];

    public ITransaction In(Money amount, Money original) =>
        this with
        {
            Amount = amount,
            Original = original,
        };

    public IEnumerable<LedgerEntry> LinesOn(DateOnly on) =>
        [new(Entry, EntryKind.Invested, Amount, on, Company: Company, Region: Region, Site: Site)];
}

/// <summary>Units of a stake were sold or repaid.</summary>
/// <param name="Company">Filled in by the rules.</param>
[EventName("fund.proceeds-received.v2")]
public sealed record StakeSold(
    Id<Fund> Fund,
    Id<LedgerEntry> Entry,
    string PreparedBy,
    Id<Stake> Stake,
    decimal Units,
    Money Amount,
    bool MayBeInvestedAgain = false,
    Id<Company>? Company = null,
    DayRate? Rate = null,
    Money? Original = null
) : IConvertedTransaction, IStakeTransaction
{
    public IEnumerable<Money> Parts() => [Amount];

    public ITransaction In(Money amount, Money original) =>
        this with
        {
            Amount = amount,
            Original = original,
        };

    public IEnumerable<LedgerEntry> LinesOn(DateOnly on) =>
        [new(Entry, EntryKind.Received, Amount, on, Company: Company, MayReturn: MayBeInvestedAgain)];
}

/// <summary>Units of a stake became units of another by the same company: a note, a SAFE or preferred shares
/// became shares. Cost and unrealised value go over with them; nothing is gained.</summary>
/// <param name="Units">What is given up of the stake.</param>
/// <param name="Into">The stake that they become part of, a new one or one of the same instrument.</param>
/// <param name="UnitsIn">What is got for them.</param>
/// <param name="Company">Filled in by the rules.</param>
[EventName("fund.stake-converted.v1")]
public sealed record StakeConverted(
    Id<Fund> Fund,
    Id<LedgerEntry> Entry,
    string PreparedBy,
    Id<Stake> Stake,
    decimal Units,
    Id<Stake> Into,
    Instrument Instrument,
    decimal UnitsIn,
    Id<Company>? Company = null
) : IStakeTransaction;

/// <summary>Each so many units of a stake became so many: a split, a consolidation or shares given out free
/// of charge. Cost and value stay.</summary>
/// <param name="From">So many units before, 1 of a split of 1 into 5.</param>
/// <param name="To">So many units after, 5 of a split of 1 into 5.</param>
[EventName("fund.stake-split.v1")]
public sealed record StakeSplit(
    Id<Fund> Fund,
    Id<LedgerEntry> Entry,
    string PreparedBy,
    Id<Stake> Stake,
    decimal From,
    decimal To
) : IStakeTransaction;

/// <summary>What income is.</summary>
public enum IncomeKind
{
    Dividend,
    Interest,
    Other,
}

/// <summary>Income came in, from a stake or otherwise.</summary>
/// <param name="Stake">The stake that it came from; null for interest on cash and the like.</param>
[EventName("fund.income-received.v1")]
public sealed record IncomeReceived(
    Id<Fund> Fund,
    Id<LedgerEntry> Entry,
    string PreparedBy,
    IncomeKind Kind,
    Money Amount,
    Id<Stake>? Stake = null,
    DayRate? Rate = null,
    Money? Original = null
) : IConvertedTransaction
{
    public IEnumerable<Money> Parts() => [Amount];

    public ITransaction In(Money amount, Money original) =>
        this with
        {
            Amount = amount,
            Original = original,
        };
}

/// <summary>Cost of a stake was given up as lost; the units stay, as something may yet come back.</summary>
[EventName("fund.stake-written-off.v1")]
public sealed record StakeWrittenOff(
    Id<Fund> Fund,
    Id<LedgerEntry> Entry,
    string PreparedBy,
    Id<Stake> Stake,
    Money Amount,
    string Reason
) : IStakeTransaction
{
    public IEnumerable<Money> Parts() => [Amount];
}

/// <summary>Something came back of what had been written off.</summary>
[EventName("fund.write-off-recovered.v1")]
public sealed record WriteOffRecovered(
    Id<Fund> Fund,
    Id<LedgerEntry> Entry,
    string PreparedBy,
    Id<Stake> Stake,
    Money Amount
) : IStakeTransaction
{
    public IEnumerable<Money> Parts() => [Amount];
}

/// <summary>A stake was valued as of a day. A later valuation follows it and never replaces it.</summary>
/// <param name="Method">A code of <see cref="ValuationMethods"/>.</param>
/// <param name="Basis">What the value rests on, in words.</param>
/// <param name="Amount">The fair value of all units held; 0 for nothing.</param>
[EventName("fund.stake-valued.v1")]
public sealed record StakeValued(
    Id<Fund> Fund,
    Id<LedgerEntry> Entry,
    string PreparedBy,
    Id<Stake> Stake,
    Money Amount,
    string Method,
    string Basis,
    DayRate? Rate = null,
    Money? Original = null
) : IConvertedTransaction, IStakeTransaction
{
    public IEnumerable<Money> Parts() => [Amount];

    public ITransaction In(Money amount, Money original) =>
        this with
        {
            Amount = amount,
            Original = original,
        };
}
