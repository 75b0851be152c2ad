namespace Evenground.Record;

/// <summary>How entries with four eyes are prepared and approved, and periods closed. Each answer is the
/// facts to append, or the first refusal in the order written.</summary>
public static class FundControlRules
{
    /// <remarks>Checked against everything that counts or waits; the approval checks again, against what
    /// counts by then.</remarks>
    public static Outcome<Decision> Decide(PrepareEntry ask, History history) =>
        EntryDesk.Of(ask.Transaction.Fund, history) is { } desk
            ? Alone(desk.Prepare(ask.Transaction, ask.On))
            : new MustBeKnown(Nouns.Fund, ask.Transaction.Fund.ToString());

    public static Outcome<Decision> Decide(ApproveEntry ask, History history) =>
        EntryDesk.Of(ask.Fund, history) is { } desk
            ? Alone(desk.Approve(ask.Entry, ask.By))
            : new MustBeKnown(Nouns.Fund, ask.Fund.ToString());

    /// <remarks>Each row gets the verdict that it would get if those before it had been entered one by one;
    /// the books of a fund are folded once and not for every row. A row that is refused counts for none
    /// after it.</remarks>
    public static Outcome<Decision> Decide(EnterMany ask, History history)
    {
        var desks = new Dictionary<Id<Fund>, EntryDesk?>();
        var (facts, errors) = (new List<Fact>(), new List<EntryError>());
        foreach (var (row, place) in ask.Rows.Select((row, place) => (row, place + 1)))
        {
            var id = row.Transaction.Fund;
            if (!desks.TryGetValue(id, out var desk))
                desks[id] = desk = EntryDesk.Of(id, history);
            var refusal = desk is null
                ? new MustBeKnown(Nouns.Fund, id.ToString())
                : RefusalOf(row, desk, facts);
            if (refusal is not null)
                errors.Add(new(place, row.Transaction.Entry, refusal));
        }

        return errors.Count > 0 ? new EntriesMustHold(errors) : new Decision(facts);
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

    static Outcome<Decision> Alone(Outcome<Fact> decided) =>
        decided.Accepted(out var fact, out var refusal) ? Decision.Of(fact) : refusal;

    static Refusal? RefusalOf(EntryRow row, EntryDesk desk, List<Fact> facts)
    {
        if (!desk.Prepare(row.Transaction, row.On).Accepted(out var prepared, out var refusal))
            return refusal;
        if (row.ApprovedBy is not { } approver)
        {
            facts.Add(prepared);
            return null;
        }

        if (!desk.Approve(row.Transaction.Entry, approver).Accepted(out var approved, out refusal))
        {
            desk.Forget();
            return refusal;
        }

        facts.AddRange([prepared, approved]);
        return null;
    }

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
