namespace Evenground.Record;

/// <summary>Another than who prepared it approved an entry: from now on it counts.</summary>
[EventName("fund.entry-approved.v1")]
public sealed record EntryApproved(Id<Fund> Fund, Id<LedgerEntry> Entry, string By) : IFundEvent;

/// <summary>A prepared entry was turned down: it never counts.</summary>
[EventName("fund.entry-rejected.v1")]
public sealed record EntryRejected(Id<Fund> Fund, Id<LedgerEntry> Entry, string By, string Reason)
    : IFundEvent;

/// <summary>The books were closed up to a day: nothing is entered on or before it.</summary>
[EventName("fund.period-closed.v1")]
public sealed record PeriodClosed(Id<Fund> Fund, DateOnly Through, string By) : IFundEvent;

/// <summary>The books were opened again from a day on.</summary>
[EventName("fund.period-reopened.v1")]
public sealed record PeriodReopened(Id<Fund> Fund, DateOnly From, string By, string Reason) : IFundEvent;

/// <summary>The terms of carried interest were agreed.</summary>
[EventName("fund.carry-agreed.v1")]
public sealed record CarryAgreed(Id<Fund> Fund, CarryTerms Terms) : IFundEvent;

/// <summary>In what order profits of several investments are shared.</summary>
public enum WaterfallKind
{
    /// <summary>Over the whole fund: all capital comes back first.</summary>
    European,

    /// <summary>Deal by deal: capital of the deal and losses of earlier ones come back first.</summary>
    American,
}

/// <summary>How profit is shared with the manager.</summary>
/// <param name="Share">The manager's part of profit, 0.2 for 20 %.</param>
/// <param name="Hurdle">What capital earns per year before the manager shares, compounded, 0.08 for
/// 8 %.</param>
/// <param name="CatchUp">The manager's part of what follows the hurdle until it has its share of all profit:
/// 1 for all, 0 for no catch-up.</param>
public sealed record CarryTerms(WaterfallKind Kind, decimal Share, decimal Hurdle, decimal CatchUp);

/// <summary>Where an entry stands between the one who prepares and the one who approves.</summary>
public enum Approval
{
    Prepared,
    Approved,
    Rejected,
}

/// <summary>An entry with four eyes, as it stands in one view.</summary>
/// <param name="By">Who approved or rejected it; null while nobody has.</param>
/// <param name="Sequence">Its place in the journal.</param>
/// <param name="Reason">Why it was rejected; null when it was not.</param>
public sealed record ControlledEntry(
    ITransaction Transaction,
    DateOnly On,
    Approval Approval,
    string? By,
    long Sequence,
    string? Reason = null
);

/// <summary>That books were closed or opened again.</summary>
/// <param name="Through">The last day that was closed; null for an opening.</param>
/// <param name="From">The first day that was opened again; null for a closing.</param>
/// <param name="By">Who did it.</param>
/// <param name="Reason">Why books were opened again.</param>
/// <param name="RecordedAt">When it was recorded.</param>
/// <param name="Sequence">Its place in the journal.</param>
public sealed record PeriodChange(
    DateOnly? Through,
    DateOnly? From,
    string By,
    string? Reason,
    DateTimeOffset RecordedAt,
    long Sequence
);

/// <summary>A valuation of a stake, as it was entered: a later one follows it and replaces nothing.</summary>
/// <param name="ApprovedBy">Who approved it.</param>
public sealed record StakeValuation(StakeValued Valued, DateOnly On, string ApprovedBy, long Sequence);

/// <summary>Asks to enter a transaction; it waits for another's approval.</summary>
/// <param name="Transaction">What happened, as it is to be recorded; what the rules fill in is left
/// out.</param>
public sealed record PrepareEntry(ITransaction Transaction, DateOnly On);

/// <summary>Asks to let a prepared entry count.</summary>
public sealed record ApproveEntry(Id<Fund> Fund, Id<LedgerEntry> Entry, string By);

/// <summary>Asks to turn a prepared entry down.</summary>
public sealed record RejectEntry(Id<Fund> Fund, Id<LedgerEntry> Entry, string By, string Reason);

/// <summary>Asks to close the books up to a day.</summary>
public sealed record ClosePeriod(Id<Fund> Fund, DateOnly Through, string By);

/// <summary>Asks to open the books again from a day on.</summary>
public sealed record ReopenPeriod(Id<Fund> Fund, DateOnly From, string By, string Reason);

/// <summary>Asks to note the terms of carried interest from a day on.</summary>
public sealed record AgreeCarry(Id<Fund> Fund, CarryTerms Terms, DateOnly On);

/// <summary>Asks to enter transactions one after the other, all of them or none.</summary>
public sealed record EnterMany(IReadOnlyList<EntryRow> Rows);

/// <summary>One of many transactions.</summary>
/// <param name="ApprovedBy">Another than the preparer, who approved it already; null when it is to
/// wait.</param>
public sealed record EntryRow(ITransaction Transaction, DateOnly On, string? ApprovedBy = null);

/// <summary>Why one of many transactions cannot be entered.</summary>
/// <param name="Row">Its place, from 1.</param>
public sealed record EntryError(int Row, Id<LedgerEntry> Entry, Refusal Refusal);
