namespace Evenground.Record;

public interface IFundEvent : IEvent
{
    Id<Fund> Fund { get; }
}

/// <summary>An event that is a line of the fund's ledger.</summary>
public interface ILedgerEvent : IFundEvent
{
    /// <summary>The line, on the day that the event took place.</summary>
    LedgerEntry EnteredOn(DateOnly on);
}

/// <summary>A fund was formed; who promised what is recorded commitment by commitment.</summary>
[EventName("fund.formed.v1")]
public sealed record FundFormed(
    Id<Fund> Fund,
    LocalizedText Name,
    Id<Organisation> Manager,
    Currency Currency,
    IReadOnlyList<ExternalId> ExternalIds
) : IFundEvent;

/// <summary>An investor promised to pay.</summary>
[EventName("fund.commitment-made.v1")]
public sealed record CommitmentMade(
    Id<Fund> Fund,
    Id<LedgerEntry> Entry,
    Id<Organisation> Investor,
    InvestorRole Role,
    Money Amount
) : ILedgerEvent
{
    public LedgerEntry EnteredOn(DateOnly on) => new(Entry, EntryKind.Committed, Amount, on, Investor, Role);
}

/// <summary>The fund asked an investor to pay part of the promise.</summary>
[EventName("fund.capital-called.v1")]
public sealed record CapitalCalled(
    Id<Fund> Fund,
    Id<LedgerEntry> Entry,
    Id<Organisation> Investor,
    Money Amount
) : ILedgerEvent
{
    public LedgerEntry EnteredOn(DateOnly on) => new(Entry, EntryKind.Called, Amount, on, Investor);
}

/// <summary>An investor paid what was called.</summary>
[EventName("fund.capital-paid-in.v1")]
public sealed record CapitalPaidIn(
    Id<Fund> Fund,
    Id<LedgerEntry> Entry,
    Id<Organisation> Investor,
    Money Amount
) : ILedgerEvent
{
    public LedgerEntry EnteredOn(DateOnly on) => new(Entry, EntryKind.PaidIn, Amount, on, Investor);
}

/// <summary>Money went into a company, in the region where its site or its head office lay on that
/// day.</summary>
[EventName("fund.invested.v1")]
public sealed record Invested(
    Id<Fund> Fund,
    Id<LedgerEntry> Entry,
    Id<Company> Company,
    Money Amount,
    RegionCode? Region,
    Id<CompanySite>? Site
) : ILedgerEvent
{
    public LedgerEntry EnteredOn(DateOnly on) =>
        new(Entry, EntryKind.Invested, Amount, on, Company: Company, Region: Region, Site: Site);
}

/// <summary>Money came back from a company.</summary>
[EventName("fund.proceeds-received.v1")]
public sealed record ProceedsReceived(
    Id<Fund> Fund,
    Id<LedgerEntry> Entry,
    Id<Company> Company,
    Money Amount,
    bool MayBeInvestedAgain
) : ILedgerEvent
{
    public LedgerEntry EnteredOn(DateOnly on) =>
        new(Entry, EntryKind.Received, Amount, on, Company: Company, MayReturn: MayBeInvestedAgain);
}

/// <summary>Money went back to an investor.</summary>
[EventName("fund.distributed.v1")]
public sealed record Distributed(
    Id<Fund> Fund,
    Id<LedgerEntry> Entry,
    Id<Organisation> Investor,
    Money Amount,
    bool MayBeCalledAgain
) : ILedgerEvent
{
    public LedgerEntry EnteredOn(DateOnly on) =>
        new(Entry, EntryKind.Distributed, Amount, on, Investor, MayReturn: MayBeCalledAgain);
}

/// <summary>Money went to the manager, or for the fund's costs.</summary>
[EventName("fund.fee-paid.v1")]
public sealed record FeePaid(Id<Fund> Fund, Id<LedgerEntry> Entry, Money Amount) : ILedgerEvent
{
    public LedgerEntry EnteredOn(DateOnly on) => new(Entry, EntryKind.FeePaid, Amount, on);
}

/// <summary>An entry was a mistake: it never happened. What it said stays readable in what was known
/// before.</summary>
[EventName("fund.entry-reversed.v1")]
public sealed record FundEntryReversed(Id<Fund> Fund, Id<LedgerEntry> Entry, string Reason) : IFundEvent;
