namespace Evenground.Record;

/// <summary>How entries with four eyes are prepared and approved, and periods closed. Each answer is the
/// facts to append, or the first refusal in the order written.</summary>
public static class FundControlRules
{
    /// <remarks>Checked against everything that counts or waits; the approval checks again, against what
    /// counts by then.</remarks>
    public static Outcome<Decision> Decide(PrepareEntry ask, History history)
    {
        var (id, entry) = (ask.Transaction.Fund, ask.Transaction.Entry);
        if (history.Funds.FileOf(id) is not { } file)
            return new MustBeKnown(Nouns.Fund, id.ToString());
        if (history.Funds.HasEntry(id, entry))
            return new IdMustBeNew(Nouns.LedgerEntry, entry.ToString());
        var fund = FundRules.Whole(file);
        var check = new TransactionCheck(fund, file, history);
        var (done, on, refusal) = check.Complete(ask.Transaction, ask.On);
        if (refusal is not null)
            return refusal;
        if (on < fund.FormedOn)
            return new MustBeInBeing(Nouns.Fund, fund.Name, on);
        if (FundRules.ClosedRefusal(file, on) is { } closed)
            return closed;
        if (Refused(file.LinesWithPrepared(), done, on, fund) is { } unsound)
            return unsound;

        return Decision.OnDay(done, on);
    }

    public static Outcome<Decision> Decide(ApproveEntry ask, History history)
    {
        var (prepared, on, refusal) = Prepared(ask.Fund, ask.Entry, ask.By, history);
        if (prepared is null)
            return refusal!;
        if (string.Equals(prepared.PreparedBy.Trim(), ask.By.Trim(), StringComparison.OrdinalIgnoreCase))
            return new ApproverMustBeAnother(ask.By);
        var file = history.Funds.FileOf(ask.Fund)!;
        if (FundRules.ClosedRefusal(file, on) is { } closed)
            return closed;
        var lines = file.LinesAt(AsOf.AllRecorded(DateOnly.MaxValue));
        if (Refused(lines, prepared, on, FundRules.Whole(file)) is { } unsound)
            return unsound;

        return Decision.OnDay(new EntryApproved(ask.Fund, ask.Entry, ask.By.Trim()), on);
    }

    public static Outcome<Decision> Decide(RejectEntry ask, History history)
    {
        var (prepared, on, refusal) = Prepared(ask.Fund, ask.Entry, ask.By, history);
        if (prepared is null)
            return refusal!;
        if (Naming.RefusalOf(ask.Reason, Nouns.Reason) is { } baseless)
            return baseless;

        return Decision.OnDay(new EntryRejected(ask.Fund, ask.Entry, ask.By.Trim(), ask.Reason), on);
    }

    public static Outcome<Decision> Decide(ClosePeriod ask, History history)
    {
        if (history.Funds.FileOf(ask.Fund) is not { } file)
            return new MustBeKnown(Nouns.Fund, ask.Fund.ToString());
        if (Naming.RefusalOf(ask.By, Nouns.PersonInCharge) is { } nobody)
            return nobody;
        var fund = FundRules.Whole(file);
        if (ask.Through < fund.FormedOn)
            return new MustBeInBeing(Nouns.Fund, fund.Name, ask.Through);
        if (FundRules.ClosedRefusal(file, ask.Through) is { } closed)
            return closed;
        var waiting = file.PreparedAt(AsOf.AllRecorded(ask.Through)).Count();
        if (waiting > 0)
            return new CloseMustLeaveNothingPrepared(ask.Through, waiting);

        return Decision.OnDay(new PeriodClosed(ask.Fund, ask.Through, ask.By.Trim()), ask.Through);
    }

    public static Outcome<Decision> Decide(ReopenPeriod ask, History history)
    {
        if (history.Funds.FileOf(ask.Fund) is not { } file)
            return new MustBeKnown(Nouns.Fund, ask.Fund.ToString());
        if (Naming.RefusalOf(ask.By, Nouns.PersonInCharge) is { } nobody)
            return nobody;
        if (Naming.RefusalOf(ask.Reason, Nouns.Reason) is { } baseless)
            return baseless;
        if (file.ClosedThrough is not { } through || ask.From > through)
            return new BooksMustBeClosed(ask.From);

        return Decision.OnDay(new PeriodReopened(ask.Fund, ask.From, ask.By.Trim(), ask.Reason), ask.From);
    }

    public static Outcome<Decision> Decide(AgreeCarry ask, History history)
    {
        if (history.Funds.FileOf(ask.Fund) is not { } file)
            return new MustBeKnown(Nouns.Fund, ask.Fund.ToString());
        var fund = FundRules.Whole(file);
        if (ask.On < fund.FormedOn)
            return new MustBeInBeing(Nouns.Fund, fund.Name, ask.On);
        if (CarryTermsMustBeSound.Check(ask.Terms) is { } unsound)
            return unsound;

        return Decision.From(new CarryAgreed(ask.Fund, ask.Terms), ask.On);
    }

    /// <summary>What does not add up once the transaction counts too.</summary>
    static Refusal? Refused(IEnumerable<BookLine> lines, ITransaction counts, DateOnly on, Fund fund) =>
        FundBook.Keep(With(lines, counts, on), fund.Currency).Refusal;

    /// <summary>What is in the books once the transaction counts too.</summary>
    internal static IEnumerable<BookLine> With(
        IEnumerable<BookLine> lines,
        ITransaction counts,
        DateOnly on
    ) =>
        counts is EntryUndone undone
            ? lines.Where(line => line.Id != undone.Undoes)
            : lines.Append(new(counts.Entry, on, long.MaxValue, null, counts));

    static (ITransaction? Transaction, DateOnly On, Refusal? Refusal) Prepared(
        Id<Fund> fund,
        Id<LedgerEntry> entry,
        string by,
        History history
    )
    {
        if (history.Funds.FileOf(fund) is not { } file)
            return (null, default, new MustBeKnown(Nouns.Fund, fund.ToString()));
        if (Naming.RefusalOf(by, Nouns.PersonInCharge) is { } nobody)
            return (null, default, nobody);
        foreach (var waiting in file.PreparedAt(AsOf.AllRecorded(DateOnly.MaxValue)))
            if (waiting.Value.Entry == entry)
                return (waiting.Value, waiting.Mark.Effective.From, null);
        return (null, default, new MustBeKnown(Nouns.PreparedEntry, entry.ToString()));
    }
}
