namespace Evenground.Record;

/// <summary>Asks to note that a fund was formed on a day.</summary>
public sealed record FormFund(
    Id<Fund> Id,
    LocalizedText Name,
    Id<Organisation> Manager,
    Currency Currency,
    DateOnly On,
    IReadOnlyList<ExternalId> ExternalIds
);

/// <summary>Asks to enter what an investor promised.</summary>
public sealed record Commit(
    Id<Fund> Fund,
    Id<LedgerEntry> Id,
    Id<Organisation> Investor,
    InvestorRole Role,
    Money Amount,
    DateOnly On
);

/// <summary>Asks to enter what the fund called from an investor.</summary>
public sealed record CallCapital(
    Id<Fund> Fund,
    Id<LedgerEntry> Id,
    Id<Organisation> Investor,
    Money Amount,
    DateOnly On
);

/// <summary>Asks to enter what an investor paid.</summary>
public sealed record PayIn(
    Id<Fund> Fund,
    Id<LedgerEntry> Id,
    Id<Organisation> Investor,
    Money Amount,
    DateOnly On
);

/// <summary>Asks to enter what went into a company; for one of its sites, when one is named.</summary>
public sealed record Invest(
    Id<Fund> Fund,
    Id<LedgerEntry> Id,
    Id<Company> Company,
    Money Amount,
    DateOnly On,
    Id<CompanySite>? Site = null
);

/// <summary>Asks to enter what came back from a company.</summary>
public sealed record Receive(
    Id<Fund> Fund,
    Id<LedgerEntry> Id,
    Id<Company> Company,
    Money Amount,
    DateOnly On,
    bool MayBeInvestedAgain = false
);

/// <summary>Asks to enter what went back to an investor.</summary>
public sealed record Distribute(
    Id<Fund> Fund,
    Id<LedgerEntry> Id,
    Id<Organisation> Investor,
    Money Amount,
    DateOnly On,
    bool MayBeCalledAgain = false
);

/// <summary>Asks to enter a fee or cost that the fund paid.</summary>
public sealed record PayFee(Id<Fund> Fund, Id<LedgerEntry> Id, Money Amount, DateOnly On);

/// <summary>Asks to take back an entry that was a mistake.</summary>
public sealed record ReverseEntry(Id<Fund> Fund, Id<LedgerEntry> Entry, string Reason);

/// <summary>What may be entered in a fund's ledger. Each answer is the facts to append, or the first refusal
/// in the order written.</summary>
public static class FundRules
{
    public static Outcome<Decision> Decide(FormFund ask, History history)
    {
        if (history.Funds.IsRecorded(ask.Id))
            return new IdMustBeNew(Nouns.Fund, ask.Id.ToString());
        if (Naming.RefusalOf(ask.Name, Nouns.Name) is { } unnamed)
            return unnamed;
        if (history.Organisations.RefusalOf(ask.Manager, ask.On) is { } noManager)
            return noManager;

        return Decision.From(
            new FundFormed(ask.Id, ask.Name, ask.Manager, ask.Currency, ask.ExternalIds),
            ask.On
        );
    }

    public static Outcome<Decision> Decide(Commit ask, History history) =>
        Enter(new CommitmentMade(ask.Fund, ask.Id, ask.Investor, ask.Role, ask.Amount), ask.On, history);

    public static Outcome<Decision> Decide(CallCapital ask, History history) =>
        Enter(new CapitalCalled(ask.Fund, ask.Id, ask.Investor, ask.Amount), ask.On, history);

    public static Outcome<Decision> Decide(PayIn ask, History history) =>
        Enter(new CapitalPaidIn(ask.Fund, ask.Id, ask.Investor, ask.Amount), ask.On, history);

    public static Outcome<Decision> Decide(Invest ask, History history)
    {
        if (history.Companies.RefusalOf(ask.Company, ask.On) is { } refusal)
            return refusal;
        var company = history.Companies.Find(ask.Company, AsOf.AllRecorded(ask.On))!;
        var site = ask.Site is { } id
            ? company.Sites.FirstOrDefault(site => site.Id == id)
            : company.HeadOffice;
        if (ask.Site is { } asked && site is null)
            return new MustBeKnown(Nouns.CompanySite, asked.ToString());

        return Enter(
            new Invested(ask.Fund, ask.Id, ask.Company, ask.Amount, site?.Region, ask.Site),
            ask.On,
            history
        );
    }

    public static Outcome<Decision> Decide(Receive ask, History history)
    {
        // A closed company may still pay out what its liquidation left, so it need only be known.
        if (history.Companies.FileOf(ask.Company) is null)
            return new MustBeKnown(Nouns.Company, ask.Company.ToString());

        return Enter(
            new ProceedsReceived(ask.Fund, ask.Id, ask.Company, ask.Amount, ask.MayBeInvestedAgain),
            ask.On,
            history
        );
    }

    public static Outcome<Decision> Decide(Distribute ask, History history) =>
        Enter(
            new Distributed(ask.Fund, ask.Id, ask.Investor, ask.Amount, ask.MayBeCalledAgain),
            ask.On,
            history
        );

    public static Outcome<Decision> Decide(PayFee ask, History history) =>
        Enter(new FeePaid(ask.Fund, ask.Id, ask.Amount), ask.On, history);

    public static Outcome<Decision> Decide(ReverseEntry ask, History history)
    {
        if (history.Funds.FileOf(ask.Fund) is not { } file)
            return new MustBeKnown(Nouns.LedgerEntry, ask.Entry.ToString());
        var whole = AsOf.AllRecorded(DateOnly.MaxValue);
        var lines = file.LinesAt(whole).ToList();
        if (lines.All(line => line.Id != ask.Entry))
            return new MustBeKnown(Nouns.LedgerEntry, ask.Entry.ToString());
        var mistake = lines.First(line => line.Id == ask.Entry);
        if (mistake.Transaction is not null)
            return new ReversalMustBePrepared(ask.Entry);
        if (Naming.RefusalOf(ask.Reason, Nouns.Reason) is { } baseless)
            return baseless;
        if (ClosedRefusal(file, mistake.On) is { } closed)
            return closed;
        var left = lines.Where(line => line.Id != ask.Entry);
        if (FundBook.Keep(left, Whole(file).Currency).Refusal is { } refusal)
            return refusal;

        return Decision.OnDay(new FundEntryReversed(ask.Fund, ask.Entry, ask.Reason), mistake.On);
    }

    /// <summary>The fund, whatever day it is.</summary>
    internal static Fund Whole(FundFile file) => file.At(AsOf.AllRecorded(DateOnly.MaxValue))!;

    /// <summary>Why nothing changes on a day that is closed, or null when it is open.</summary>
    internal static Refusal? ClosedRefusal(FundFile file, DateOnly on) =>
        file.ClosedThrough is { } through && on <= through ? new BooksMustBeOpen(on, through) : null;

    static Outcome<Decision> Enter(ILedgerEvent asked, DateOnly on, History history)
    {
        var (id, entry) = (asked.Fund, asked.EnteredOn(on));
        if (history.Funds.FileOf(id) is not { } file)
            return new MustBeKnown(Nouns.Fund, id.ToString());
        if (history.Funds.HasEntry(id, entry.Id))
            return new IdMustBeNew(Nouns.LedgerEntry, entry.Id.ToString());

        var whole = AsOf.AllRecorded(DateOnly.MaxValue);
        var fund = history.Funds.Find(id, whole)!;
        if (on < fund.FormedOn)
            return new MustBeInBeing(Nouns.Fund, fund.Name, on);
        if (entry.Amount.Currency != fund.Currency)
            return new CurrencyMustMatch(entry.Amount, fund.Currency);
        if (entry.Amount.Minor <= 0)
            return new AmountMustBePositive(entry.Amount);
        if (entry.Investor is { } investor && history.Organisations.Find(investor, whole) is null)
            return new MustBeKnown(Nouns.Organisation, investor.ToString());
        if (ClosedRefusal(file, on) is { } closed)
            return closed;
        if (entry.Kind == EntryKind.Distributed && !IsCalled(file, on))
            return new DistributionMustFollowACall(on);
        var lines = file.LinesAt(whole).Append(new(entry.Id, on, long.MaxValue, entry, null));
        if (FundBook.Keep(lines, fund.Currency).Refusal is { } refusal)
            return refusal;

        // A promise holds until it is taken back; a movement is of its day.
        return entry.Kind == EntryKind.Committed ? Decision.From(asked, on) : Decision.OnDay(asked, on);
    }

    /// <summary>Whether investors were called by a day, in either shape of entry.</summary>
    static bool IsCalled(FundFile file, DateOnly on) =>
        file.MarkedLedgerAt(AsOf.AllRecorded(on)).Any(line => line.Value is { Kind: EntryKind.Called });
}
