namespace Evenground.Publish;

/// <summary>Why a line is empty, or what it holds.</summary>
static class IlpaNotes
{
    public static readonly LocalizedText NotRecorded = new(
        "기록되지 않음: 장부에 이 항목이 없습니다. 0이라는 뜻이 아닙니다.",
        "Not recorded: the ledger has no such item. This does not mean 0."
    );

    public static readonly LocalizedText NotApart = new(
        "따로 기록되지 않음: 장부는 다른 비용과 구분하지 않습니다.",
        "Not recorded by itself: the ledger does not tell it from other costs."
    );

    public static readonly LocalizedText FeesAsCharged = new(
        "장부에는 펀드에 청구된 관리보수만 있습니다. 환급, 면제, 상계 전의 금액은 기록되지 않습니다.",
        "The ledger holds fees as charged to the fund; what they were before rebates, waivers and offsets is not recorded."
    );

    public static readonly LocalizedText PayeeNotRecorded = new(
        "기록되지 않음: 장부는 비용을 누가 받았는지 말하지 않습니다.",
        "Not recorded: the ledger does not say who was paid."
    );

    public static readonly LocalizedText MayBeInternal = new(
        "받은 이가 기록되지 않으므로 내부 비용 청구가 들어 있을 수 있습니다.",
        "As the payee is not recorded, internal chargebacks may be among these."
    );

    public static readonly LocalizedText ReturnedUnused = new(
        "요청하고 쓰지 않은 자본입니다. 분배가 아니라 납입의 감소입니다.",
        "Capital that was called and not used: less was paid in, and it is no distribution."
    );

    public static readonly LocalizedText InCashOrKind = new("현금과 현물", "In cash and in kind.");

    public static readonly LocalizedText OfFundOnly = new(
        "펀드 전체로만 기록됩니다.",
        "Recorded for the fund as a whole only."
    );

    public static readonly LocalizedText GrossOfFundOnly = new(
        "펀드 전체의 열에서만 미지급 성과보수를 더합니다. 다른 열은 차감 후의 값입니다.",
        "Accrued incentive allocation is added in the columns of the total fund only; the others stay net."
    );

    public static readonly LocalizedText RelatedRecordedOnly = new(
        "빈 항목은 들어 있지 않으므로 실제 합계는 더 클 수 있습니다.",
        "Empty lines are not in it, so what went there may be more."
    );
}
