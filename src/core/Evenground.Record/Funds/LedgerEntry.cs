namespace Evenground.Record;

/// <summary>What a ledger entry does.</summary>
public enum EntryKind
{
    /// <summary>An investor promised to pay.</summary>
    Committed,

    /// <summary>The fund asked an investor to pay part of the promise.</summary>
    Called,

    /// <summary>An investor paid what was called.</summary>
    PaidIn,

    /// <summary>Money went into a company.</summary>
    Invested,

    /// <summary>Money came back from a company.</summary>
    Received,

    /// <summary>Money went back to an investor.</summary>
    Distributed,

    /// <summary>Money went to the manager or for the fund's costs.</summary>
    FeePaid,
}

/// <summary>One line of a fund's ledger.</summary>
/// <param name="Amount">In the fund's currency; what kind of entry it is says the direction. Below 0 where it
/// takes back what another line of its kind counted, as when capital goes back unused.</param>
/// <param name="On">The day it took place.</param>
/// <param name="Investor">Who promised, pays or is paid; absent where a company is.</param>
/// <param name="Role">The investor's part, of a commitment.</param>
/// <param name="Company">The company that money went into or came from.</param>
/// <param name="Region">Of an investment: the region it went to on that day, where known.</param>
/// <param name="Site">Of an investment: the site it was meant for, where one was named.</param>
/// <param name="MayReturn">Of a distribution: whether it may be called again. Of money received: whether it
/// may be invested again.</param>
public sealed record LedgerEntry(
    Id<LedgerEntry> Id,
    EntryKind Kind,
    Money Amount,
    DateOnly On,
    Id<Organisation>? Investor = null,
    InvestorRole? Role = null,
    Id<Company>? Company = null,
    RegionCode? Region = null,
    Id<CompanySite>? Site = null,
    bool MayReturn = false
);
