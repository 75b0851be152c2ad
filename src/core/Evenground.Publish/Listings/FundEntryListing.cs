using Evenground.Record;

namespace Evenground.Publish;

/// <summary>One entry of a fund's ledger, whether it counts or not.</summary>
/// <param name="Kind">The name of the event that entered it.</param>
/// <param name="Approval">Approved for entries of the first shape, which count at once.</param>
/// <param name="Counts">Whether it is in the books of the view: approved, and not undone since.</param>
/// <param name="PreparedBy">Null for entries of the first shape.</param>
/// <param name="DecidedBy">Who approved or rejected it; null while nobody has.</param>
/// <param name="AmountMinor">The sum of its parts, in minor units; null when it states none.</param>
/// <param name="Investors">The ids of the investors that it names.</param>
/// <param name="Undoes">The entry that it undoes.</param>
/// <param name="Postings">How many lines it has in the books.</param>
/// <param name="Entry">Its place in the journal.</param>
public sealed record FundEntryRow(
    string FundId,
    string Id,
    string Kind,
    DateOnly On,
    Approval Approval,
    bool Counts,
    string? PreparedBy,
    string? DecidedBy,
    string Currency,
    long? AmountMinor,
    string? StakeId,
    string? CompanyId,
    IReadOnlyList<string> Investors,
    string? Undoes,
    int Postings,
    long Entry
)
{
    /// <summary>All entries of a fund in the order of their days, then of the journal.</summary>
    public static IEnumerable<FundEntryRow> All(FundFigures figures)
    {
        var booked = figures
            .Book.Entries.Where(entry => entry.Transaction is not null)
            .ToDictionary(entry => entry.Id);
        return figures
            .Book.Entries.Where(entry => entry.Line is not null)
            .Select(entry => OfLine(figures.Fund, entry))
            .Concat(
                figures.Controlled.Select(entry =>
                    OfTransaction(figures.Fund, entry, booked.GetValueOrDefault(entry.Transaction.Entry))
                )
            )
            .OrderBy(row => row.On)
            .ThenBy(row => row.Entry)
            .ThenBy(row => row.Id, StringComparer.Ordinal);
    }

    static FundEntryRow OfTransaction(Fund fund, ControlledEntry entry, BookedEntry? booked)
    {
        var transaction = entry.Transaction;
        Money[] parts = [.. transaction.Parts()];
        // Recallable is a part of what was distributed, and no money of its own.
        if (transaction is DistributionMade made)
            parts = [.. made.Shares.Select(share => share.Total())];
        return new(
            fund.Id.ToString(),
            transaction.Entry.ToString(),
            EventCatalogue.NameOf(transaction),
            entry.On,
            entry.Approval,
            booked is not null,
            transaction.PreparedBy,
            entry.By,
            fund.Currency.Code,
            parts.Length == 0 ? null : parts.Aggregate((sum, part) => sum + part).Minor,
            StakeOf(transaction)?.ToString(),
            (transaction as StakeBought)?.Company.ToString(),
            [.. transaction.Investors().Distinct().Select(investor => investor.ToString())],
            (transaction as EntryUndone)?.Undoes.ToString(),
            booked?.Postings.Count() ?? 0,
            entry.Sequence
        );
    }

    static FundEntryRow OfLine(Fund fund, BookedEntry entry)
    {
        var line = entry.Line!;
        return new(
            fund.Id.ToString(),
            entry.Id.ToString(),
            NameOf(line.Kind),
            entry.On,
            Approval.Approved,
            Counts: true,
            PreparedBy: null,
            DecidedBy: null,
            fund.Currency.Code,
            line.Amount.Minor,
            StakeId: null,
            line.Company?.ToString(),
            line.Investor is { } investor ? [investor.ToString()] : [],
            Undoes: null,
            entry.Postings.Count(),
            entry.Sequence
        );
    }

    static Id<Stake>? StakeOf(ITransaction transaction) =>
        transaction switch
        {
            StakeBought bought => bought.Stake,
            IStakeTransaction of => of.Stake,
            IncomeReceived income => income.Stake,
            _ => null,
        };

    /// <summary>The event that entered a line of the first shape.</summary>
    static string NameOf(EntryKind kind) =>
        kind switch
        {
            EntryKind.Committed => "fund.commitment-made.v1",
            EntryKind.Called => "fund.capital-called.v1",
            EntryKind.PaidIn => "fund.capital-paid-in.v1",
            EntryKind.Invested => "fund.invested.v1",
            EntryKind.Received => "fund.proceeds-received.v1",
            EntryKind.Distributed => "fund.distributed.v1",
            _ => "fund.fee-paid.v1",
        };
}

/// <summary>The entries of every fund's ledger.</summary>
public sealed class FundEntryListing : IListing<FundEntryRow>
{
    public string Code => "fund-entries";

    public LocalizedText Title => new("펀드 장부 기입", "Ledger entries of funds");

    public LocalizedText Meaning =>
        new(
            Korean: "펀드 장부에 기입된 것을 작성자와 승인자와 함께 보여 줍니다. 승인을 기다리거나 거절되거나 취소된 기입도 있으며, 장부에 드는지는 "
                + "counts가 말합니다.",
            English: "What was entered into the funds' ledgers, with who prepared and who approved it. Entries that wait, were rejected "
                + "or were undone are here too; 'counts' says whether one is in the books."
        );

    public IReadOnlyList<FundEntryRow> Rows(History history, AsOf asOf) =>
        [.. FundPortfolio.Of(history, asOf).Funds.SelectMany(FundEntryRow.All)];
}

/// <summary>One line of a fund's books.</summary>
/// <param name="EntryId">The ledger entry that it belongs to.</param>
/// <param name="Line">Its place within the entry, from 1: an odd line and the next balance each
/// other.</param>
/// <param name="AmountMinor">More than 0, in minor units of the fund's currency.</param>
/// <param name="Entry">The journal entry.</param>
public sealed record FundPostingRow(
    string FundId,
    string EntryId,
    int Line,
    DateOnly On,
    LedgerAccount Account,
    AccountClass Class,
    Side Side,
    string? InvestorId,
    string? StakeId,
    string Currency,
    long AmountMinor,
    long Entry
)
{
    /// <summary>The books of a fund, line by line.</summary>
    public static IEnumerable<FundPostingRow> All(FundFigures figures) =>
        from entry in figures.Book.Entries
        from posting in entry.Postings.Index()
        let of = posting.Item.Of
        select new FundPostingRow(
            figures.Fund.Id.ToString(),
            entry.Id.ToString(),
            posting.Index + 1,
            entry.On,
            of.Account,
            of.Account.ClassOf(),
            posting.Item.Side,
            of.Investor?.ToString(),
            of.Stake?.ToString(),
            figures.Fund.Currency.Code,
            posting.Item.Amount.Minor,
            entry.Sequence
        );
}

/// <summary>The double-entry books of every fund.</summary>
public sealed class FundPostingListing : IListing<FundPostingRow>
{
    public string Code => "fund-postings";

    public LocalizedText Title => new("펀드 분개", "Postings of funds");

    public LocalizedText Meaning =>
        new(
            Korean: "복식부기 장부의 모든 줄입니다. 기입마다 차변과 대변의 합이 같습니다.",
            English: "Every line of the double-entry books. The debits and credits of each entry are the same in sum."
        );

    public IReadOnlyList<FundPostingRow> Rows(History history, AsOf asOf) =>
        [.. FundPortfolio.Of(history, asOf).Funds.SelectMany(FundPostingRow.All)];
}
