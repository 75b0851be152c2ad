using Evenground.Record;

namespace Evenground.Measure;

/// <summary>Sums over the ledgers of funds: of one fund, or of all funds of one currency.</summary>
/// <remarks>
/// A sum counts the ledger's lines up to the day that no reversal has taken back. Where a ledger holds no
/// line of the kind at all, the sum is missing and not 0: nobody may have kept that part of the ledger. A
/// sum over all funds leaves out what one of them has in another, and rests on the entry that says so.
/// </remarks>
static class FundLedgers
{
    static readonly LocalizedText Ledger = new("펀드 장부", "fund ledgers");

    public static readonly LocalizedText Commitments = new("출자 약정", "commitments");

    public static readonly LocalizedText SponsorCommitments = new(
        "주관기관 출자 약정",
        "the sponsor's commitments"
    );

    public static readonly LocalizedText Payments = new("납입", "payments by investors");

    public static readonly LocalizedText Investments = new("투자", "investments in companies");

    public static bool IsSponsors(LedgerEntry line) =>
        line is { Kind: EntryKind.Committed, Role: InvestorRole.Sponsor };

    /// <summary>Each fund known by the day, and each currency that any of them has.</summary>
    public static IReadOnlyList<Subject> Subjects(History history, AsOf asOf)
    {
        var funds = history.Funds.All(asOf);
        return
        [
            .. funds
                .Select(fund => RecordedScope.Of(fund.Id))
                .Concat(funds.Select(fund => RecordedScope.Of(fund.Currency)))
                .Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal)
                .Select(scope => new Subject(scope)),
        ];
    }

    public static Measurement Sum(
        Question question,
        History history,
        Func<LedgerEntry, bool> counts,
        LocalizedText what
    ) =>
        Total(question, history, counts, what) is { } term
            ? Measurement.Of(question, term.Value, term.SpeaksOf, term)
            : Measurement.Without(question, Missing.NothingRecorded(what));

    /// <summary>The sum as an operand; null when there is no fund, or no line that counts.</summary>
    public static Term? Total(
        Question question,
        History history,
        Func<LedgerEntry, bool> counts,
        LocalizedText what
    )
    {
        var funds = FundsOf(question, history);
        var isOfOne = RecordedScope.FundOf(question.Subject.Scope) is not null;
        var (lines, links) = (new List<(Id<Fund> Fund, Marked<LedgerEntry> Line)>(), new List<long>());
        foreach (var fund in funds)
        foreach (var line in history.Funds.MarkedLedgerOf(fund.Id, question.AsOf))
            if (!counts(line.Value))
                continue;
            else if (!isOfOne && history.Funds.BetweenFunds(line.Value, question.AsOf) is { } link)
                links.Add(link);
            else
                lines.Add((fund.Id, line));
        if (lines.Count == 0)
            return null;

        var total = lines.Select(of => of.Line.Value.Amount).Aggregate((sum, amount) => sum + amount);
        return new(
            what,
            Quantity.Exact(total.Major, Unit.Of(total.Currency)),
            EffectivePeriod.OneDay(question.AsOf.On),
            [.. EntriesOf(funds, lines, history, question.AsOf).Concat(links).Distinct().Order()]
        );
    }

    /// <summary>How many funds the sponsor has made a commitment to.</summary>
    public static Measurement Joined(Question question, History history)
    {
        var funds = FundsOf(question, history)
            .Select(fund =>
                (
                    Fund: fund,
                    Lines: history
                        .Funds.MarkedLedgerOf(fund.Id, question.AsOf)
                        .Where(line => IsSponsors(line.Value))
                        .ToList()
                )
            )
            .Where(joined => joined.Lines.Count > 0)
            .ToList();
        if (funds.Count == 0)
            return Measurement.Without(question, Missing.NothingRecorded(SponsorCommitments));

        var term = new Term(
            SponsorCommitments,
            Quantity.Exact(funds.Count, Unit.Parse("funds")!.Value),
            EffectivePeriod.OneDay(question.AsOf.On),
            EntriesOf(
                [.. funds.Select(joined => joined.Fund)],
                funds.SelectMany(joined => joined.Lines.Select(line => (joined.Fund.Id, line))),
                history,
                question.AsOf
            )
        );
        return Measurement.Of(question, term.Value, term.SpeaksOf, term);
    }

    /// <summary>All commitments ÷ the sponsor's, on one day by construction.</summary>
    public static Measurement Leverage(Question question, History history)
    {
        var size = Total(question, history, line => line.Kind == EntryKind.Committed, Commitments);
        var sponsor = Total(question, history, IsSponsors, SponsorCommitments);
        if (size is null || sponsor is null)
            return Measurement.Without(question, Missing.NothingRecorded(SponsorCommitments));
        return Quotients.Of(size.Value, sponsor.Value, Unit.Times) is { } value
            ? Measurement.Of(question, value, size.SpeaksOf, size, sponsor)
            : Measurement.Without(question, Missing.NotDivisible(Ledger.English), size, sponsor);
    }

    static IReadOnlyList<Fund> FundsOf(Question question, History history)
    {
        var (scope, asOf) = (question.Subject.Scope, question.AsOf);
        if (RecordedScope.FundOf(scope) is { } id)
            return history.Funds.Find(id, asOf) is { } fund ? [fund] : [];
        return RecordedScope.CurrencyOf(scope) is { } currency
            ? [.. history.Funds.All(asOf).Where(fund => fund.Currency == currency)]
            : [];
    }

    /// <summary>How each fund was formed, and each line with the approval by which it counts.</summary>
    static IReadOnlyList<long> EntriesOf(
        IReadOnlyList<Fund> funds,
        IEnumerable<(Id<Fund> Fund, Marked<LedgerEntry> Line)> lines,
        History history,
        AsOf asOf
    ) =>
        [
            .. funds
                .Select(fund => history.Funds.EntryOf(fund.Id, asOf))
                .Concat(
                    lines.SelectMany(of =>
                        (long?[])
                            [of.Line.Mark.Sequence, history.Funds.ApprovalOf(of.Fund, of.Line.Value.Id, asOf)]
                    )
                )
                .OfType<long>()
                .Distinct()
                .Order(),
        ];
}
