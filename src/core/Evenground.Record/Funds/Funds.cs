using System.Collections.Immutable;

namespace Evenground.Record;

/// <summary>All funds with their ledgers, as they were at any time.</summary>
public sealed record Funds
{
    public static Funds Empty { get; } = new();

    Shelf<Id<Fund>, FundFile> _files;
    ImmutableDictionary<Id<Organisation>, Marked<Id<Fund>>> _byInvestor = ImmutableDictionary<
        Id<Organisation>,
        Marked<Id<Fund>>
    >.Empty;
    ImmutableDictionary<Id<Company>, Marked<Id<Fund>>> _byHolding = ImmutableDictionary<
        Id<Company>,
        Marked<Id<Fund>>
    >.Empty;

    /// <summary>The fund, from the day it was formed.</summary>
    public Fund? Find(Id<Fund> id, AsOf asOf) => _files.Find(id)?.At(asOf);

    public IReadOnlyList<Fund> All(AsOf asOf) => [.. _files.Select(file => file.At(asOf)).OfType<Fund>()];

    /// <summary>The ledger's entries up to the day that were not known to be mistakes, in the order of their
    /// days.</summary>
    public IReadOnlyList<LedgerEntry> LedgerOf(Id<Fund> id, AsOf asOf) =>
        [.. MarkedLedgerOf(id, asOf).Select(entry => entry.Value)];

    /// <summary>The same lines with their places in the journal, for whoever has to prove a sum of
    /// them.</summary>
    public IReadOnlyList<Marked<LedgerEntry>> MarkedLedgerOf(Id<Fund> id, AsOf asOf) =>
        _files.Find(id)?.MarkedLedgerAt(asOf) ?? [];

    /// <summary>The journal entry by which a line came to count: that of its approval; null for lines of the
    /// first shape, which count at once.</summary>
    public long? ApprovalOf(Id<Fund> id, Id<LedgerEntry> entry, AsOf asOf) =>
        _files.Find(id)?.Approvals.TryGetValue(entry, out var approved) == true && asOf.Sees(approved.Mark)
            ? approved.Mark.Sequence
            : null;

    /// <summary>The journal entry by which the fund was formed; null when it is not known.</summary>
    public long? EntryOf(Id<Fund> id, AsOf asOf) =>
        _files.Find(id)?.Formed.Mark is { } mark && asOf.Sees(mark) ? mark.Sequence : null;

    /// <summary>The five measures of one fund. Null when the fund is not known.</summary>
    public FundMeasures? MeasuresOf(Id<Fund> id, AsOf asOf) =>
        Find(id, asOf) is { } fund ? Measure(LedgerOf(id, asOf), fund.Currency) : null;

    /// <summary>The five measures of all funds of one currency together; amounts of other currencies are
    /// never mixed in, and what one fund has in another counts once.</summary>
    public FundMeasures MeasuresOf(Currency currency, AsOf asOf) =>
        MeasuresOf(
            All(asOf).Where(fund => fund.Currency == currency).Select(fund => fund.Id).ToHashSet(),
            currency,
            asOf
        );

    /// <summary>The five measures of some funds of one currency together; what one of them has in another
    /// counts once.</summary>
    public FundMeasures MeasuresOf(IReadOnlySet<Id<Fund>> funds, Currency currency, AsOf asOf) =>
        Measure(
            All(asOf)
                .Where(fund => fund.Currency == currency && funds.Contains(fund.Id))
                .SelectMany(fund => LedgerOf(fund.Id, asOf))
                .Where(line =>
                    LinkOf(line) is not { } link || !asOf.Holds(link.Mark) || !funds.Contains(link.Value)
                ),
            currency
        );

    /// <summary>The fund whose vehicle an investor is; null when it is nobody's.</summary>
    public Id<Fund>? FundBehind(Id<Organisation> investor, AsOf asOf) => LinkOf(investor, asOf)?.Value;

    /// <summary>The same with the place in the journal that says so.</summary>
    public Marked<Id<Fund>>? LinkOf(Id<Organisation> investor, AsOf asOf) =>
        _byInvestor.TryGetValue(investor, out var fund) && asOf.Holds(fund.Mark) ? fund : null;

    /// <summary>The fund that stands behind a company which other funds hold; null when none does.</summary>
    public Id<Fund>? FundBehind(Id<Company> holding, AsOf asOf) => LinkOf(holding, asOf)?.Value;

    /// <summary>The same with the place in the journal that says so.</summary>
    public Marked<Id<Fund>>? LinkOf(Id<Company> holding, AsOf asOf) =>
        _byHolding.TryGetValue(holding, out var fund) && asOf.Holds(fund.Mark) ? fund : null;

    /// <summary>The journal entry that makes a line one between two funds of the same currency, so that a sum
    /// over all funds leaves it out; null when it is none.</summary>
    /// <remarks>What a fund of funds promised another fund, its own investors promised it: both in one sum
    /// would
    /// count the same money twice. So would its investment in that fund and that fund's in
    /// companies.</remarks>
    public long? BetweenFunds(LedgerEntry line, AsOf asOf)
    {
        return
            LinkOf(line) is { } link
            && asOf.Holds(link.Mark)
            && Find(link.Value, asOf) is { } other
            && other.Currency == line.Amount.Currency
            ? link.Mark.Sequence
            : null;
    }

    Marked<Id<Fund>>? LinkOf(LedgerEntry line) =>
        line.Investor is { } investor && _byInvestor.TryGetValue(investor, out var behind) ? behind
        : line.Company is { } company && _byHolding.TryGetValue(company, out behind) ? behind
        : null;

    /// <summary>The fund's books, as they stood in a view; null when the fund is not known.</summary>
    public FundBook? BookOf(Id<Fund> id, AsOf asOf) =>
        _files.Find(id) is { } file && file.At(asOf) is { } fund
            ? FundBook.Keep(file.LinesAt(asOf), fund.Currency, asOf.On).Book
            : null;

    /// <summary>Entries with four eyes, whether they count or not, in the order in which they were
    /// prepared.</summary>
    public IReadOnlyList<ControlledEntry> ControlledOf(Id<Fund> id, AsOf asOf) =>
        _files.Find(id) is { } file ? [.. file.ControlledAt(asOf)] : [];

    /// <summary>All approved valuations of a stake, the earliest first: none ever replaces another.</summary>
    public IReadOnlyList<StakeValuation> ValuationsOf(Id<Fund> id, Id<Stake> stake, AsOf asOf) =>
        _files.Find(id) is { } file
            ?
            [
                .. from entry in file.ApprovedAt(asOf)
                let valued = entry.Value as StakeValued
                where valued is not null && valued.Stake == stake
                orderby entry.Mark.Effective.From, entry.Mark.Sequence
                select new StakeValuation(
                    valued,
                    entry.Mark.Effective.From,
                    file.Approvals[valued.Entry].Value,
                    entry.Mark.Sequence
                ),
            ]
            : [];

    /// <summary>The terms of carried interest that held on the day; null when none were agreed.</summary>
    public CarryTerms? TermsOf(Id<Fund> id, AsOf asOf) => _files.Find(id)?.Terms.At(asOf)?.Value;

    /// <summary>The duties that a fund has taken on by the day, the earliest first.</summary>
    public IReadOnlyList<AgreedDuty> DutiesOf(Id<Fund> id, AsOf asOf) =>
        _files.Find(id) is { } file ? [.. file.DutiesAt(asOf)] : [];

    /// <summary>The last day that is closed; null when none is.</summary>
    public DateOnly? ClosedThrough(Id<Fund> id) => _files.Find(id)?.ClosedThrough;

    /// <summary>How books were closed and opened again, in the order recorded.</summary>
    public IReadOnlyList<PeriodChange> PeriodChangesOf(Id<Fund> id, AsOf asOf) =>
        _files.Find(id) is { } file
            ? [.. file.PeriodChanges.Where(change => asOf.Sees(change.Mark)).Select(change => change.Value)]
            : [];

    /// <summary>The books as if everything that waits for approval were approved: what preparing checks
    /// against. Null when the fund is not known.</summary>
    public FundBook? DraftOf(Id<Fund> id) =>
        _files.Find(id) is { } file
            ? FundBook.Keep(file.LinesWithPrepared(), FundRules.Whole(file).Currency).Book
            : null;

    internal Funds After(IFundEvent happened, Mark mark) =>
        happened switch
        {
            FundFormed formed => this with { _files = _files.With(formed.Fund, new(new(formed, mark))) },
            VehicleNamed named => this with
            {
                _byInvestor = named.Organisation is { } investor
                    ? _byInvestor.SetItem(investor, new(named.Fund, mark))
                    : _byInvestor,
                _byHolding = named.Company is { } holding
                    ? _byHolding.SetItem(holding, new(named.Fund, mark))
                    : _byHolding,
            },
            _ => this with { _files = _files.Change(happened.Fund, file => file.After(happened, mark)) },
        };

    internal FundFile? FileOf(Id<Fund> id) => _files.Find(id);

    internal bool IsRecorded(Id<Fund> id) => _files.Find(id) is not null;

    internal bool HasEntry(Id<Fund> id, Id<LedgerEntry> entry) =>
        _files.Find(id)?.Ids.Contains(entry) == true;

    static FundMeasures Measure(IEnumerable<LedgerEntry> ledger, Currency currency)
    {
        var zero = new Money(0, currency);
        var (sponsor, formed, paidIn, invested, nowhere) = (zero, zero, zero, zero, zero);
        var byRegion = new SortedDictionary<RegionCode, Money>(ByText);
        foreach (var entry in ledger)
        {
            if (entry.Kind == EntryKind.Committed)
                formed += entry.Amount;
            if (entry is { Kind: EntryKind.Committed, Role: InvestorRole.Sponsor })
                sponsor += entry.Amount;
            if (entry.Kind == EntryKind.PaidIn)
                paidIn += entry.Amount;
            if (entry.Kind != EntryKind.Invested)
                continue;

            invested += entry.Amount;
            if (entry.Region is { } region)
                byRegion[region] = byRegion.GetValueOrDefault(region, zero) + entry.Amount;
            else
                nowhere += entry.Amount;
        }

        return new(sponsor, formed, paidIn, invested, byRegion, nowhere);
    }

    static readonly Comparer<RegionCode> ByText = Comparer<RegionCode>.Create(
        (left, right) => string.CompareOrdinal(left.ToString(), right.ToString())
    );
}
