namespace Evenground.Record;

/// <summary>What was asked about is not in the record.</summary>
public sealed record MustBeKnown(LocalizedText What, string Asked) : Refusal
{
    public override string Code => "record.must-be-known";

    public override LocalizedText Text =>
        new(
            Korean: $"기록에 없는 {What.Korean}입니다: '{Asked}'. 식별자를 확인하거나 먼저 등록하십시오.",
            English: $"The record holds no {What.English} '{Asked}'. Check the id, or register it first."
        );
}

/// <summary>The id is taken: two things cannot share one.</summary>
public sealed record IdMustBeNew(LocalizedText What, string Asked) : Refusal
{
    public override string Code => "record.id-must-be-new";

    public override LocalizedText Text =>
        new(
            Korean: $"이미 사용 중인 {What.Korean} 식별자입니다: '{Asked}'. 새 식별자로 다시 등록하십시오.",
            English: $"The id '{Asked}' already belongs to another {What.English}. Register it again with a new id."
        );
}

/// <summary>A text that a person must be able to read is empty in one of the languages.</summary>
public sealed record TextMustBeGiven(LocalizedText What) : Refusal
{
    public override string Code => "record.text-must-be-given";

    public override LocalizedText Text =>
        new(
            Korean: $"필수 항목이 비어 있습니다: {What.Korean}. 이름은 한국어와 영어를 모두 입력하십시오.",
            English: $"The {What.English} is empty. Enter it; a name is needed in Korean and in English."
        );
}

/// <summary>A span of days ends before it begins.</summary>
public sealed record DaysMustBeInOrder(DateOnly From, DateOnly Until) : Refusal
{
    public override string Code => "record.days-must-be-in-order";

    public override LocalizedText Text =>
        new(
            Korean: $"끝나는 날({Until:yyyy-MM-dd})이 시작하는 날({From:yyyy-MM-dd})보다 앞섭니다. 두 날짜를 확인하십시오.",
            English: $"The last day ({Until:yyyy-MM-dd}) lies before the first ({From:yyyy-MM-dd}). Check both days."
        );
}

/// <summary>The thing was not in being on the day: not yet begun, or already ended.</summary>
public sealed record MustBeInBeing(LocalizedText What, LocalizedText Name, DateOnly On) : Refusal
{
    public override string Code => "record.must-be-in-being";

    public override LocalizedText Text =>
        new(
            Korean: $"{On:yyyy-MM-dd}에 존재하지 않는 {What.Korean}입니다: '{Name.Korean}'. 날짜를 확인하거나 그날 존재한 대상을 고르십시오.",
            English: $"The {What.English} '{Name.English}' is not in being on {On:yyyy-MM-dd}. Check the day, or name one that is."
        );
}

/// <summary>The thing has ended once; nothing ends twice.</summary>
public sealed record MustNotHaveEnded(LocalizedText What, LocalizedText Name, DateOnly EndedOn) : Refusal
{
    public override string Code => "record.must-not-have-ended";

    public override LocalizedText Text =>
        new(
            Korean: $"이미 {EndedOn:yyyy-MM-dd}에 종료된 {What.Korean}입니다: '{Name.Korean}'. 종료는 한 번만 기록할 수 있습니다.",
            English: $"The {What.English} '{Name.English}' already ended on {EndedOn:yyyy-MM-dd}. An end is recorded once."
        );
}

/// <summary>An external id names one thing only.</summary>
public sealed record ExternalIdMustBeFree(ExternalId External, LocalizedText Holder) : Refusal
{
    public override string Code => "id.must-be-free";

    public override LocalizedText Text =>
        new(
            Korean: $"외부 번호 {External}의 보유자가 이미 있습니다: '{Holder.Korean}'. 같은 대상이면 그 기록을 쓰고, 다르면 번호를 확인하십시오.",
            English: $"The number {External} already belongs to '{Holder.English}'. If it is the same, use that one; if not, check the number."
        );
}

/// <summary>A number that counts or measures something real is more than 0.</summary>
public sealed record NumberMustBePositive(LocalizedText What, decimal Asked) : Refusal
{
    public override string Code => "record.number-must-be-positive";

    public override LocalizedText Text =>
        new(
            Korean: $"0보다 커야 하는 값입니다: {What.Korean} {Asked}. 값을 확인하십시오.",
            English: $"The {What.English} is {Asked}, and must be more than 0. Check the number."
        );
}

/// <summary>A number that counts or measures something real is 0 or more.</summary>
public sealed record NumberMustNotBeNegative(LocalizedText What, decimal Asked) : Refusal
{
    public override string Code => "record.number-must-not-be-negative";

    public override LocalizedText Text =>
        new(
            Korean: $"0보다 작을 수 없는 값입니다: {What.Korean} {Asked}. 값을 확인하십시오.",
            English: $"The {What.English} is {Asked}, and cannot be less than 0. Check the number."
        );
}

/// <summary>An amount that moves, is promised or is noted is more than 0.</summary>
public sealed record AmountMustBePositive(Money Asked) : Refusal
{
    public override string Code => "money.amount-must-be-positive";

    public override LocalizedText Text =>
        new(
            Korean: $"금액은 0보다 커야 합니다. 입력된 금액: {Asked}. 잘못 적은 항목은 음수로 고치지 말고 취소 기록을 남기십시오.",
            English: $"The amount is {Asked}, and must be more than 0. A mistake is reversed by an entry of its own, not by a negative amount."
        );
}

/// <summary>The amount is in another currency than the ledger that it is for.</summary>
public sealed record CurrencyMustMatch(Money Asked, Currency Holds) : Refusal
{
    public override string Code => "money.currency-must-match";

    public override LocalizedText Text =>
        new(
            Korean: $"통화가 다릅니다. 입력된 금액: {Asked}, 장부의 통화: {Holds}. 장부의 통화로 환산한 금액을 근거와 함께 입력하십시오.",
            English: $"The amount {Asked} is not in {Holds}, the currency of this ledger. Enter the amount in {Holds}, with its source."
        );
}
