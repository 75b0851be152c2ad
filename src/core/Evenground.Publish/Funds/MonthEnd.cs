using Evenground.Record;

namespace Evenground.Publish;

/// <summary>How a point of the month-end list stands.</summary>
public enum CheckState
{
    /// <summary>In order.</summary>
    Met,

    /// <summary>To be looked at; books can be closed all the same.</summary>
    Doubt,

    /// <summary>Books cannot be closed.</summary>
    Blocks,
}

/// <summary>One point of the month-end list.</summary>
/// <param name="Code">For example <c>entries-waiting</c>.</param>
/// <param name="Asked">What is looked at.</param>
/// <param name="Found">What was found, in words.</param>
/// <param name="Stakes">The holdings that it is about.</param>
/// <param name="Investors">The investors that it is about, with the amounts.</param>
public sealed record MonthEndCheck(
    string Code,
    LocalizedText Asked,
    CheckState State,
    LocalizedText Found,
    IReadOnlyList<Stake> Stakes,
    IReadOnlyList<InvestorShare> Investors
);

/// <summary>What a programme looks at before it closes a month; these are its own choices, and shown with the
/// list.</summary>
/// <param name="ValuationMonths">How old a valuation may be.</param>
/// <param name="LineShare">How much of unfunded commitments the subscription line may take up, 1 for all: a
/// line is lent against what investors still owe.</param>
public sealed record MonthEndTerms(int ValuationMonths = 3, decimal LineShare = 1m)
{
    public const int MostMonths = 60;
}

/// <summary>The list that is gone through before books are closed.</summary>
/// <remarks>Reads what counts up to the day. Unit: the fund's currency. Source of the points: the rules of
/// the ledger, and IPEV Valuation Guidelines, December 2018, for a value at each measurement date.</remarks>
public static class MonthEnd
{
    /// <summary>The list for the day of a view; empty when the fund is not known.</summary>
    public static IReadOnlyList<MonthEndCheck> Of(
        History history,
        Id<Fund> fund,
        AsOf asOf,
        MonthEndTerms terms
    ) =>
        FundPortfolio.Of(history, asOf).Find(fund)?.Book is not { } book
            ? []
            :
            [
                Waiting(history.Funds.ControlledOf(fund, asOf)),
                Balanced(book),
                CashThere(book),
                Valued(book, asOf.On, terms),
                Paid(book, asOf.On),
                LineCovered(book, terms),
            ];

    static MonthEndCheck Waiting(IReadOnlyList<ControlledEntry> entries)
    {
        var waiting = entries.Count(entry => entry.Approval == Approval.Prepared);
        return Of(
            "entries-waiting",
            new("승인을 기다리는 항목", "Entries that wait for approval"),
            waiting == 0 ? CheckState.Met : CheckState.Blocks,
            waiting == 0
                ? new("없습니다.", "None.")
                : new(
                    $"{waiting}건이 기다립니다. 먼저 승인하거나 반려하십시오.",
                    $"{waiting} wait{(waiting == 1 ? "s" : "")}. Approve or reject first."
                )
        );
    }

    static MonthEndCheck Balanced(FundBook book)
    {
        Int128 debit = 0,
            credit = 0;
        foreach (var row in book.TrialBalance().Rows)
        {
            debit += row.Debit.Minor;
            credit += row.Credit.Minor;
        }

        return Of(
            "trial-balance",
            new("차변과 대변의 합계", "Debits and credits"),
            debit == credit ? CheckState.Met : CheckState.Blocks,
            debit == credit
                ? new("같습니다.", "The same in sum.")
                : new("다릅니다. 기록이 손상되었을 수 있습니다.", "They differ: the record may be damaged.")
        );
    }

    static MonthEndCheck CashThere(FundBook book)
    {
        Int128 cash = 0;
        DateOnly? below = null;
        foreach (var day in book.Entries.GroupBy(entry => entry.On))
        {
            foreach (var movement in day.SelectMany(entry => entry.Movements))
            {
                cash += movement.Debit.Account == LedgerAccount.Cash ? movement.Amount.Minor : 0;
                cash -= movement.Credit.Account == LedgerAccount.Cash ? movement.Amount.Minor : 0;
            }

            below ??= cash < 0 ? day.Key : null;
        }

        return Of(
            "cash-not-negative",
            new("현금 잔액", "Cash"),
            below is null ? CheckState.Met : CheckState.Doubt,
            below is { } on
                ? new($"{on:yyyy-MM-dd}에 음수였습니다.", $"It was below zero on {on:yyyy-MM-dd}.")
                : new("음수인 날이 없습니다.", "On no day below zero.")
        );
    }

    static MonthEndCheck Valued(FundBook book, DateOnly through, MonthEndTerms terms)
    {
        var oldest = through.AddMonths(-terms.ValuationMonths);
        Stake[] stale =
        [
            .. book.Stakes.Where(stake =>
                (stake.Units > 0 || stake.Cost.Minor > 0)
                && (stake.ValuedOn is not { } valued || valued <= oldest)
            ),
        ];
        return Of(
            "valuations-fresh",
            new(
                $"최근 {terms.ValuationMonths}개월 안에 평가하지 않은 지분",
                $"Holdings without a valuation within {terms.ValuationMonths} months"
            ),
            stale.Length == 0 ? CheckState.Met : CheckState.Doubt,
            stale.Length == 0
                ? new("없습니다.", "None.")
                : new($"{stale.Length}건입니다.", $"{stale.Length} of them."),
            stakes: stale
        );
    }

    /// <summary>What an investor owes that was due. Payments go to the oldest call first, so what is unpaid
    /// is of the latest; calls of the first shape say no day by which they are due.</summary>
    static MonthEndCheck Paid(FundBook book, DateOnly through)
    {
        var late = new List<InvestorShare>();
        foreach (var investor in book.Investors)
        {
            var unpaid = book.Balance(LedgerAccount.CallsOutstanding, investor).Minor;
            var due = 0L;
            foreach (var call in book.Entries.Select(entry => entry.Transaction).Reverse())
            foreach (var share in (call as CapitalCalledFor)?.Shares ?? [])
                if (share.Investor == investor && unpaid > 0)
                {
                    var part = Math.Min(unpaid, share.Total().Minor);
                    unpaid -= part;
                    due += ((CapitalCalledFor)call!).Due <= through ? part : 0;
                }

            if (due > 0)
                late.Add(new(investor, new(due, book.Currency)));
        }

        return Of(
            "calls-paid",
            new("기한이 지난 미납 출자금", "Calls that were due and are unpaid"),
            late.Count == 0 ? CheckState.Met : CheckState.Doubt,
            late.Count == 0
                ? new("없습니다.", "None.")
                : new($"출자자 {late.Count}곳이 미납했습니다.", $"{late.Count} of the investors owe some."),
            investors: late
        );
    }

    static MonthEndCheck LineCovered(FundBook book, MonthEndTerms terms)
    {
        var drawn = -book.Balance(LedgerAccount.CreditLine).Minor;
        var unfunded = -book.Balance(LedgerAccount.UncalledCapital).Minor;
        var limit = unfunded * terms.LineShare;
        var isCovered = drawn <= limit;
        var (line, owed) = (new Money(drawn, book.Currency), new Money(unfunded, book.Currency));
        return Of(
            "line-covered",
            new(
                $"캐피탈콜 대출이 미납입 약정의 {terms.LineShare:0.##%} 이내인지",
                $"The subscription line within {terms.LineShare:0.##%} of unfunded commitments"
            ),
            isCovered ? CheckState.Met : CheckState.Doubt,
            isCovered
                ? new(
                    $"잔액 {line}, 미납입 약정 {owed}: 한도 안입니다.",
                    $"{line} is drawn, {owed} is unfunded: within it."
                )
                : new(
                    $"잔액 {line}, 미납입 약정 {owed}: 한도를 넘었습니다.",
                    $"{line} is drawn, {owed} is unfunded: beyond it."
                )
        );
    }

    static MonthEndCheck Of(
        string code,
        LocalizedText asked,
        CheckState state,
        LocalizedText found,
        IReadOnlyList<Stake>? stakes = null,
        IReadOnlyList<InvestorShare>? investors = null
    ) => new(code, asked, state, found, stakes ?? [], investors ?? []);
}
