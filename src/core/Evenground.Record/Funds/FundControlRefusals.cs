namespace Evenground.Record;

/// <summary>Who prepared an entry does not approve it.</summary>
public sealed record ApproverMustBeAnother(string By) : Refusal
{
    public override string Code => "fund.approver-must-be-another";

    public override LocalizedText Text =>
        new(
            Korean: $"'{By}'은(는) 이 항목을 작성한 사람이므로 승인할 수 없습니다. 다른 담당자에게 승인을 요청하십시오.",
            English: $"'{By}' prepared this entry and so cannot approve it. Ask somebody else to approve it."
        );
}

/// <summary>Nothing is entered, approved or taken back on a day that is closed.</summary>
public sealed record BooksMustBeOpen(DateOnly On, DateOnly ClosedThrough) : Refusal
{
    public override string Code => "fund.books-must-be-open";

    public override LocalizedText Text =>
        new(
            Korean: $"장부가 {ClosedThrough:yyyy-MM-dd}까지 마감되어 {On:yyyy-MM-dd}의 항목을 바꿀 수 없습니다. 날짜를 확인하거나 사유를 적어 마감을 해제하십시오.",
            English: $"The books are closed through {ClosedThrough:yyyy-MM-dd}, so nothing changes on {On:yyyy-MM-dd}. Check the day, or open the period again and say why."
        );
}

/// <summary>Only a closed period can be opened again.</summary>
public sealed record BooksMustBeClosed(DateOnly From) : Refusal
{
    public override string Code => "fund.books-must-be-closed";

    public override LocalizedText Text =>
        new(
            Korean: $"{From:yyyy-MM-dd}은(는) 마감되어 있지 않으므로 해제할 것이 없습니다. 날짜를 확인하십시오.",
            English: $"The books are not closed on {From:yyyy-MM-dd}, so there is nothing to open. Check the day."
        );
}

/// <summary>A period is closed when nothing in it waits for approval.</summary>
public sealed record CloseMustLeaveNothingPrepared(DateOnly Through, int Waiting) : Refusal
{
    public override string Code => "fund.close-must-leave-nothing-prepared";

    public override LocalizedText Text =>
        new(
            Korean: $"{Through:yyyy-MM-dd}까지의 항목 중 승인을 기다리는 것이 {Waiting}건 있습니다. 먼저 승인하거나 반려하십시오.",
            English: $"{Waiting} entries up to {Through:yyyy-MM-dd} wait for approval. Approve or reject them first."
        );
}

/// <summary>An entry with four eyes is taken back with four eyes.</summary>
public sealed record ReversalMustBePrepared(Id<LedgerEntry> Entry) : Refusal
{
    public override string Code => "fund.reversal-must-be-prepared";

    public override LocalizedText Text =>
        new(
            Korean: $"항목 {Entry}은(는) 승인을 거쳐 기록되었습니다. 취소도 한 사람이 작성하고 다른 사람이 승인하도록 하십시오.",
            English: $"The entry {Entry} was prepared and approved. Prepare its reversal, and let another approve it."
        );
}

/// <summary>An amount in another currency comes with the rate of its day.</summary>
public sealed record RateMustBeGiven(Money Asked, Currency Holds, DateOnly On) : Refusal
{
    public override string Code => "fund.rate-must-be-given";

    public override LocalizedText Text =>
        new(
            Korean: $"금액 {Asked}을(를) 장부 통화 {Holds}(으)로 환산할 환율이 없습니다. {On:yyyy-MM-dd}의 환율과 출처를 함께 입력하십시오.",
            English: $"The amount {Asked} comes without a rate, and the ledger is in {Holds}. Enter the rate of {On:yyyy-MM-dd} with its source."
        );
}

/// <summary>A rate is of the day of its entry, and from the amount's currency to the ledger's.</summary>
public sealed record RateMustBeOfTheDay(
    Currency From,
    Currency To,
    DateOnly RateOn,
    Currency Holds,
    DateOnly On
) : Refusal
{
    public override string Code => "fund.rate-must-be-of-the-day";

    public override LocalizedText Text =>
        new(
            Korean: $"입력된 환율은 {RateOn:yyyy-MM-dd}의 {From} 대 {To} 환율입니다. {On:yyyy-MM-dd}에 금액의 통화를 {Holds}(으)로 환산하는 환율을 입력하십시오.",
            English: $"The rate is of {RateOn:yyyy-MM-dd} from {From} to {To}. Enter that of {On:yyyy-MM-dd} from the amount's own currency to {Holds}, or none when they are the same."
        );
}

/// <summary>Terms of carried interest make sense together.</summary>
public sealed record CarryTermsMustBeSound(decimal Share, decimal Hurdle, decimal CatchUp) : Refusal
{
    public override string Code => "fund.carry-terms-must-be-sound";

    public override LocalizedText Text =>
        new(
            Korean: $"성과보수 조건이 맞지 않습니다: 배분율 {Share}, 기준수익률 {Hurdle}, 캐치업 {CatchUp}. 배분율은 0 이상 1 미만, 기준수익률은 0 이상 1 미만, 캐치업은 0이거나 배분율보다 크고 1 이하여야 합니다.",
            English: $"The terms do not go together: share {Share}, hurdle {Hurdle}, catch-up {CatchUp}. The share and the hurdle are from 0 to below 1, and the catch-up is 0 or from above the share to 1."
        );

    /// <summary>Why terms are not sound, or null.</summary>
    public static Refusal? Check(CarryTerms terms) =>
        terms is { Share: >= 0 and < 1, Hurdle: >= 0 and < 1 }
        && (terms.CatchUp == 0 || terms.CatchUp > terms.Share && terms.CatchUp <= 1)
            ? null
            : new CarryTermsMustBeSound(terms.Share, terms.Hurdle, terms.CatchUp);
}

/// <summary>A conversion gives another stake.</summary>
public sealed record ConversionMustChangeTheStake(Id<Stake> Stake) : Refusal
{
    public override string Code => "fund.conversion-must-change-the-stake";

    public override LocalizedText Text =>
        new(
            Korean: $"지분 {Stake}을(를) 자기 자신으로 전환할 수 없습니다. 전환으로 받는 지분을 따로 지정하고, 수량만 바뀌면 분할이나 병합으로 입력하십시오.",
            English: $"The stake {Stake} cannot be converted into itself. Name the stake that is got; where only units change, enter a split."
        );
}

/// <summary>The day of a price comes with the price.</summary>
public sealed record PriceMustComeWithItsDay(DateOnly PaidOn) : Refusal
{
    public override string Code => "fund.price-must-come-with-its-day";

    public override LocalizedText Text =>
        new(
            Korean: $"{PaidOn:yyyy-MM-dd}에 지급했다고 하나 양도 대금이 없습니다. 대금을 함께 입력하거나 지급일을 비워 두십시오.",
            English: $"A day of payment, {PaidOn:yyyy-MM-dd}, is given and no price. Enter the price as well, or leave the day out."
        );
}

/// <summary>Of many entries all can be entered, or none is.</summary>
public sealed record EntriesMustHold(IReadOnlyList<EntryError> Errors) : Refusal
{
    const int ErrorsInText = 20;

    public override string Code => "fund.entries-must-hold";

    public override LocalizedText Text =>
        new(
            Korean: $"항목 {Errors.Count}건을 입력할 수 없어 아무것도 기록하지 않았습니다. 모두 고친 뒤 다시 입력하십시오."
                + Listed(error => $"{error.Row}번째 항목: {error.Refusal.Text.Korean}"),
            English: $"{Errors.Count} of the entries cannot be entered, so none was. Correct them all and enter them again."
                + Listed(error => $"Entry {error.Row}: {error.Refusal.Text.English}")
        );

    string Listed(Func<EntryError, string> told) =>
        string.Concat(Errors.Take(ErrorsInText).Select(error => $"\n{told(error)}"))
        + (Errors.Count > ErrorsInText ? "\n…" : "");
}
