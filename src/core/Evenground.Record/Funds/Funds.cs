using System.Collections.Immutable;

namespace Evenground.Record;

/// <summary>All funds with their ledgers, as they were at any time.</summary>
public sealed record Funds
{
    public static Funds Empty { get; } = new();

    Shelf<Id<Fund>, File> _files;

    /// <summary>The fund, from the day it was formed.</summary>
    public Fund? Find(Id<Fund> id, AsOf asOf) => _files.Find(id)?.At(asOf);

    public IReadOnlyList<Fund> All(AsOf asOf) => [.. _files.Select(file => file.At(asOf)).OfType<Fund>()];

    /// <summary>The ledger's entries up to the day that were not known to be mistakes, in the order of their
    /// days.</summary>
    public IReadOnlyList<LedgerEntry> LedgerOf(Id<Fund> id, AsOf asOf) =>
        _files.Find(id)?.LedgerAt(asOf) ?? [];

    /// <summary>The same lines with their places in the journal, for whoever has to prove a sum of
    /// them.</summary>
    public IReadOnlyList<Marked<LedgerEntry>> MarkedLedgerOf(Id<Fund> id, AsOf asOf) =>
        _files.Find(id)?.MarkedLedgerAt(asOf) ?? [];

    /// <summary>The journal entry by which the fund was formed; null when it is not known.</summary>
    public long? EntryOf(Id<Fund> id, AsOf asOf) =>
        _files.Find(id)?.Formed.Mark is { } mark && asOf.Sees(mark) ? mark.Sequence : null;

    /// <summary>The five measures of one fund. Null when the fund is not known.</summary>
    public FundMeasures? MeasuresOf(Id<Fund> id, AsOf asOf) =>
        Find(id, asOf) is { } fund ? Measure(LedgerOf(id, asOf), fund.Currency) : null;

    /// <summary>The five measures of all funds of one currency together; amounts of other currencies are
    /// never mixed in.</summary>
    public FundMeasures MeasuresOf(Currency currency, AsOf asOf) =>
        Measure(
            All(asOf).Where(fund => fund.Currency == currency).SelectMany(fund => LedgerOf(fund.Id, asOf)),
            currency
        );

    internal Funds After(IFundEvent happened, Mark mark) =>
        happened switch
        {
            FundFormed formed => this with { _files = _files.With(formed.Fund, new(new(formed, mark))) },
            ILedgerEvent entered => Entered(entered, new(entered.EnteredOn(mark.Effective.From), mark)),
            FundEntryReversed reversed => Change(
                reversed,
                file => file with { Reversals = file.Reversals.Add(new(reversed.Entry, mark)) }
            ),
            _ => this,
        };

    internal bool IsRecorded(Id<Fund> id) => _files.Find(id) is not null;

    internal bool HasEntry(Id<Fund> id, Id<LedgerEntry> entry) =>
        _files.Find(id)?.Ids.Contains(entry) == true;

    /// <summary>All entries of any day that no reversal has taken back.</summary>
    internal IReadOnlyList<LedgerEntry> Standing(Id<Fund> id) =>
        LedgerOf(id, AsOf.AllRecorded(DateOnly.MaxValue));

    Funds Entered(ILedgerEvent happened, Marked<LedgerEntry> entry) =>
        Change(
            happened,
            file => file with { Entries = file.Entries.Add(entry), Ids = file.Ids.Add(entry.Value.Id) }
        );

    Funds Change(IFundEvent happened, Func<File, File> change) =>
        this with
        {
            _files = _files.Change(happened.Fund, change),
        };

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

    sealed record File(Marked<FundFormed> Formed)
    {
        public AppendOnlyList<Marked<LedgerEntry>> Entries { get; init; }

        public ImmutableHashSet<Id<LedgerEntry>> Ids { get; init; } = [];

        public AppendOnlyList<Marked<Id<LedgerEntry>>> Reversals { get; init; }

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

        public IReadOnlyList<LedgerEntry> LedgerAt(AsOf asOf) =>
            [.. MarkedLedgerAt(asOf).Select(entry => entry.Value)];

        public IReadOnlyList<Marked<LedgerEntry>> MarkedLedgerAt(AsOf asOf)
        {
            var reversed = Reversals
                .Where(reversal => asOf.Sees(reversal.Mark))
                .Select(reversal => reversal.Value)
                .ToHashSet();
            return
            [
                .. Entries
                    .Where(entry => asOf.Sees(entry.Mark) && entry.Value.On <= asOf.On)
                    .Where(entry => !reversed.Contains(entry.Value.Id))
                    .OrderBy(entry => entry.Value.On),
            ];
        }
    }
}
