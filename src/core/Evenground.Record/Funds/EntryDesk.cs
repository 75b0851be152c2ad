namespace Evenground.Record;

/// <summary>Where the entries of one fund are prepared and approved one after the other, upon books that are
/// folded once.</summary>
/// <remarks>What is accepted counts for what comes after it. Belongs to one thread.</remarks>
sealed class EntryDesk
{
    readonly Fund _fund;
    readonly History _history;
    FundFile _file;
    FundFile _before;
    RunningBook? _counting,
        _withPrepared;
    Dictionary<Id<Stake>, Id<Company>>? _companies;

    /// <summary>Later than everything that is recorded.</summary>
    long _sequence = long.MaxValue - int.MaxValue;

    EntryDesk(FundFile file, History history) =>
        (_file, _before, _fund, _history) = (file, file, FundRules.Whole(file), history);

    /// <summary>The desk of a fund; null when the fund is not known.</summary>
    public static EntryDesk? Of(Id<Fund> fund, History history) =>
        history.Funds.FileOf(fund) is { } file ? new(file, history) : null;

    /// <summary>Checks an entry against everything that counts or waits.</summary>
    public Outcome<Fact> Prepare(ITransaction asked, DateOnly asksOn)
    {
        if (_file.Ids.Contains(asked.Entry))
            return new IdMustBeNew(Nouns.LedgerEntry, asked.Entry.ToString());
        var check = new TransactionCheck(_fund, _file, _history, CompanyOf);
        var (done, on, refusal) = check.Complete(asked, asksOn);
        if (refusal is not null)
            return refusal;
        if (on < _fund.FormedOn)
            return new MustBeInBeing(Nouns.Fund, _fund.Name, on);
        if (FundRules.ClosedRefusal(_file, on) is { } closed)
            return closed;
        _withPrepared ??= new(_file.LinesWithPrepared(), _fund.Currency);
        if (Refused(_withPrepared, new(done.Entry, on, _sequence + 1, null, done)) is { } unsound)
            return unsound;

        _before = _file;
        Open(done, Companies);
        if (done is EntryUndone)
            _withPrepared = null;
        return Keep(done, on);
    }

    /// <summary>Checks a prepared entry again, against what counts by now.</summary>
    public Outcome<Fact> Approve(Id<LedgerEntry> entry, string by)
    {
        if (Naming.RefusalOf(by, Nouns.PersonInCharge) is { } nobody)
            return nobody;
        if (Waiting(entry) is not { } prepared)
            return new MustBeKnown(Nouns.PreparedEntry, entry.ToString());
        var (transaction, on) = (prepared.Value, prepared.Mark.Effective.From);
        if (IsOne(transaction.PreparedBy, by))
            return new ApproverMustBeAnother(by);
        if (FundRules.ClosedRefusal(_file, on) is { } closed)
            return closed;
        _counting ??= new(_file.LinesAt(AsOf.AllRecorded(DateOnly.MaxValue)), _fund.Currency);
        if (Refused(_counting, FundFile.LineOf(prepared)) is { } unsound)
            return unsound;

        var fact = Keep(new EntryApproved(_fund.Id, entry, by.Trim()), on);
        if (transaction is EntryUndone)
            Refold();
        return fact;
    }

    /// <summary>Lets go of the entry that was prepared last.</summary>
    public void Forget()
    {
        _file = _before;
        Refold();
    }

    Dictionary<Id<Stake>, Id<Company>> Companies => _companies ??= ReadCompanies();

    Id<Company>? CompanyOf(Id<Stake> stake) => Companies.TryGetValue(stake, out var company) ? company : null;

    Dictionary<Id<Stake>, Id<Company>> ReadCompanies()
    {
        var whole = AsOf.AllRecorded(DateOnly.MaxValue);
        var companies = new Dictionary<Id<Stake>, Id<Company>>();
        foreach (var entry in _file.ApprovedAt(whole).Concat(_file.PreparedAt(whole)))
            Open(entry.Value, companies);
        return companies;
    }

    /// <summary>A stake opens with its first purchase, or when another becomes it.</summary>
    static void Open(ITransaction done, Dictionary<Id<Stake>, Id<Company>> companies)
    {
        if (done is StakeBought bought)
            companies.TryAdd(bought.Stake, bought.Company);
        if (done is StakeConverted { Company: { } company } converted)
            companies.TryAdd(converted.Into, company);
    }

    Marked<ITransaction>? Waiting(Id<LedgerEntry> entry)
    {
        // What waits is most often what was prepared last.
        if (
            _file.Transactions is { Count: > 0 } all
            && all[^1] is var last
            && last.Value.Entry == entry
            && !_file.Approvals.ContainsKey(entry)
            && !_file.Rejections.ContainsKey(entry)
        )
            return last;
        foreach (var waiting in _file.PreparedAt(AsOf.AllRecorded(DateOnly.MaxValue)))
            if (waiting.Value.Entry == entry)
                return waiting;
        return null;
    }

    /// <summary>What does not add up once the line counts too.</summary>
    static Refusal? Refused(RunningBook book, BookLine counts) =>
        counts.Transaction is EntryUndone undone ? book.RefusalWithout(undone.Undoes) : book.Take(counts);

    Fact Keep(IFundEvent happened, DateOnly on)
    {
        var day = EffectivePeriod.OneDay(on);
        _file = _file.After(
            happened,
            new(++_sequence, day, DateOnly.MinValue, DateTimeOffset.MinValue, Visibility.Public)
        );
        return new(happened, day);
    }

    void Refold() => (_counting, _withPrepared, _companies) = (null, null, null);

    /// <summary>Whether two ids are one person's.</summary>
    public static bool IsOne(string preparer, string approver) =>
        string.Equals(preparer.Trim(), approver.Trim(), StringComparison.OrdinalIgnoreCase);
}
