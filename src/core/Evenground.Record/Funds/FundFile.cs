using System.Collections.Immutable;

namespace Evenground.Record;

/// <summary>All that was ever recorded of one fund.</summary>
sealed record FundFile(Marked<FundFormed> Formed)
{
    /// <summary>Lines of the first shape.</summary>
    public AppendOnlyList<Marked<LedgerEntry>> Entries { get; init; }

    public AppendOnlyList<Marked<ITransaction>> Transactions { get; init; }

    public ImmutableHashSet<Id<LedgerEntry>> Ids { get; init; } = [];

    public AppendOnlyList<Marked<Id<LedgerEntry>>> Reversals { get; init; }

    public ImmutableDictionary<Id<LedgerEntry>, Marked<string>> Approvals { get; init; } =
        ImmutableDictionary<Id<LedgerEntry>, Marked<string>>.Empty;

    public ImmutableDictionary<Id<LedgerEntry>, Marked<EntryRejected>> Rejections { get; init; } =
        ImmutableDictionary<Id<LedgerEntry>, Marked<EntryRejected>>.Empty;

    public AppendOnlyList<Marked<PeriodChange>> PeriodChanges { get; init; }

    /// <summary>The last day that is closed, of all that was recorded.</summary>
    public DateOnly? ClosedThrough { get; init; }

    public Timeline<CarryTerms> Terms { get; init; }

    public AppendOnlyList<Marked<FundDuty>> Duties { get; init; }

    public FundFile After(IFundEvent happened, Mark mark) =>
        happened switch
        {
            ILedgerEvent entered => this with
            {
                Entries = Entries.Add(new(entered.EnteredOn(mark.Effective.From), mark)),
                Ids = Ids.Add(entered.EnteredOn(mark.Effective.From).Id),
            },
            ITransaction transaction => this with
            {
                Transactions = Transactions.Add(new(transaction, mark)),
                Ids = Ids.Add(transaction.Entry),
            },
            FundEntryReversed reversed => this with { Reversals = Reversals.Add(new(reversed.Entry, mark)) },
            EntryApproved approved => this with
            {
                Approvals = Approvals.SetItem(approved.Entry, new(approved.By, mark)),
            },
            EntryRejected rejected => this with
            {
                Rejections = Rejections.SetItem(rejected.Entry, new(rejected, mark)),
            },
            PeriodClosed closed => this with
            {
                ClosedThrough = ClosedThrough > closed.Through ? ClosedThrough : closed.Through,
                PeriodChanges = PeriodChanges.Add(
                    new(new(closed.Through, null, closed.By, null, mark.RecordedAt, mark.Sequence), mark)
                ),
            },
            PeriodReopened opened => this with
            {
                ClosedThrough = opened.From.AddDays(-1),
                PeriodChanges = PeriodChanges.Add(
                    new(
                        new(null, opened.From, opened.By, opened.Reason, mark.RecordedAt, mark.Sequence),
                        mark
                    )
                ),
            },
            CarryAgreed agreed => this with { Terms = Terms.Add(agreed.Terms, mark) },
            DutyAgreed agreed => this with { Duties = Duties.Add(new(agreed.Duty, mark)) },
            _ => this,
        };

    public Fund? At(AsOf asOf) =>
        asOf.Holds(Formed.Mark)
            ? new(
                Formed.Value.Fund,
                Formed.Value.Name,
                Formed.Value.Manager,
                Formed.Value.Currency,
                Formed.Mark.Effective.From,
                Formed.Value.ExternalIds
            )
            : null;

    /// <summary>The duties that hold on the day: of several of one code, the one that begins last.</summary>
    public IEnumerable<AgreedDuty> DutiesAt(AsOf asOf) =>
        from duty in Duties
        where asOf.Sees(duty.Mark) && duty.Mark.Effective.From <= asOf.On
        group duty by duty.Value.Code into same
        let last = same.OrderBy(duty => duty.Mark.Effective.From)
            .ThenBy(duty => duty.Mark.KnownFrom)
            .ThenBy(duty => duty.Mark.Sequence)
            .Last()
        orderby last.Mark.Effective.From, last.Mark.Sequence
        select new AgreedDuty(last.Value, last.Mark.Effective.From, last.Mark.Sequence);

    /// <summary>The lines that measures count, those of approved transactions among them.</summary>
    public IReadOnlyList<Marked<LedgerEntry>> MarkedLedgerAt(AsOf asOf) =>
        [
            .. PlainAt(asOf)
                .Concat(
                    ApprovedAt(asOf)
                        .SelectMany(entry =>
                            entry
                                .Value.LinesOn(entry.Mark.Effective.From)
                                .Select(line => new Marked<LedgerEntry>(line, entry.Mark))
                        )
                )
                .OrderBy(entry => entry.Value.On),
        ];

    /// <summary>What goes into the books of a view.</summary>
    public IEnumerable<BookLine> LinesAt(AsOf asOf) =>
        PlainAt(asOf)
            .Select(line => new BookLine(line.Value.Id, line.Value.On, line.Mark.Sequence, line.Value, null))
            .Concat(ApprovedAt(asOf).Select(LineOf));

    /// <summary>What goes into the books when everything that waits for approval is taken as
    /// approved.</summary>
    public IEnumerable<BookLine> LinesWithPrepared()
    {
        var whole = AsOf.AllRecorded(DateOnly.MaxValue);
        return LinesAt(whole).Concat(PreparedAt(whole).Select(LineOf));
    }

    /// <summary>Transactions that count: approved, and not undone since.</summary>
    public IEnumerable<Marked<ITransaction>> ApprovedAt(AsOf asOf)
    {
        var approved = Transactions
            .Where(entry => IsSeen(entry, asOf) && IsIn(Approvals, entry.Value.Entry, asOf))
            .ToList();
        var undone = approved
            .Select(entry => (entry.Value as EntryUndone)?.Undoes)
            .OfType<Id<LedgerEntry>>()
            .ToHashSet();
        return approved.Where(entry => entry.Value is not EntryUndone && !undone.Contains(entry.Value.Entry));
    }

    /// <summary>Transactions that nobody has approved or rejected.</summary>
    public IEnumerable<Marked<ITransaction>> PreparedAt(AsOf asOf) =>
        Transactions.Where(entry =>
            IsSeen(entry, asOf)
            && !IsIn(Approvals, entry.Value.Entry, asOf)
            && !IsIn(Rejections, entry.Value.Entry, asOf)
        );

    public IEnumerable<ControlledEntry> ControlledAt(AsOf asOf) =>
        from entry in Transactions
        where IsSeen(entry, asOf)
        let id = entry.Value.Entry
        let approval = IsIn(Approvals, id, asOf) ? Approval.Approved
        : IsIn(Rejections, id, asOf) ? Approval.Rejected
        : Approval.Prepared
        select new ControlledEntry(
            entry.Value,
            entry.Mark.Effective.From,
            approval,
            approval switch
            {
                Approval.Approved => Approvals[id].Value,
                Approval.Rejected => Rejections[id].Value.By,
                _ => null,
            },
            entry.Mark.Sequence,
            approval == Approval.Rejected ? Rejections[id].Value.Reason : null
        );

    /// <summary>The first purchase of a stake that counts or waits.</summary>
    public StakeBought? FirstPurchase(Id<Stake> stake)
    {
        var whole = AsOf.AllRecorded(DateOnly.MaxValue);
        return ApprovedAt(whole)
            .Concat(PreparedAt(whole))
            .Select(entry => entry.Value)
            .OfType<StakeBought>()
            .FirstOrDefault(bought => bought.Stake == stake);
    }

    public static BookLine LineOf(Marked<ITransaction> entry) =>
        new(entry.Value.Entry, entry.Mark.Effective.From, entry.Mark.Sequence, null, entry.Value);

    IEnumerable<Marked<LedgerEntry>> PlainAt(AsOf asOf)
    {
        var reversed = Reversals
            .Where(reversal => asOf.Sees(reversal.Mark))
            .Select(reversal => reversal.Value)
            .ToHashSet();
        return Entries
            .Where(entry => asOf.Sees(entry.Mark) && entry.Value.On <= asOf.On)
            .Where(entry => !reversed.Contains(entry.Value.Id));
    }

    static bool IsSeen(Marked<ITransaction> entry, AsOf asOf) =>
        asOf.Sees(entry.Mark) && entry.Mark.Effective.From <= asOf.On;

    static bool IsIn<T>(
        ImmutableDictionary<Id<LedgerEntry>, Marked<T>> decided,
        Id<LedgerEntry> entry,
        AsOf asOf
    ) => decided.TryGetValue(entry, out var found) && asOf.Sees(found.Mark);
}
