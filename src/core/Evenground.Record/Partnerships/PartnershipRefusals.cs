namespace Evenground.Record;

/// <summary>Stages follow one another; none is skipped and none is reached twice.</summary>
public sealed record StageMustComeNext(PartnershipStage Stage, PartnershipStage? Next, PartnershipStage Asked)
    : Refusal
{
    public override string Code => "partnership.stage-must-come-next";

    public override LocalizedText Text =>
        new(
            Korean: $"현재 단계는 '{NameOf(Stage).Korean}'이며 '{NameOf(Asked).Korean}' 단계는 기록할 수 없습니다. "
                + (
                    Next is { } next
                        ? $"다음 단계는 '{NameOf(next).Korean}'입니다."
                        : "모든 단계를 마쳤습니다."
                ),
            English: $"The stage reached is '{NameOf(Stage).English}', so '{NameOf(Asked).English}' cannot be recorded. "
                + (
                    Next is { } following
                        ? $"What comes next is '{NameOf(following).English}'."
                        : "All stages are done."
                )
        );

    static LocalizedText NameOf(PartnershipStage stage) =>
        stage switch
        {
            PartnershipStage.Posted => new("수요 등록", "need posted"),
            PartnershipStage.Screened => new("선별", "screened"),
            PartnershipStage.Met => new("미팅", "met"),
            PartnershipStage.PocContracted => new("실증 계약", "proof of concept contracted"),
            PartnershipStage.PocAccepted => new("실증 승인", "proof of concept accepted"),
            PartnershipStage.PurchaseOrdered => new("구매 주문", "purchase ordered"),
            PartnershipStage.Paid => new("대금 지급", "paid"),
            PartnershipStage.Repeated => new("재구매", "ordered again"),
            _ => throw new ArgumentOutOfRangeException(
                nameof(stage),
                stage,
                "The stage is none of the eight."
            ),
        };
}

/// <summary>A proof of concept that was refused goes no further.</summary>
public sealed record PocWasRefused(Id<Partnership> Partnership) : Refusal
{
    public override string Code => "partnership.poc-was-refused";

    public override LocalizedText Text =>
        new(
            Korean: $"실증이 기준을 충족하지 못해 종료된 협력 건입니다: {Partnership}. 다시 시작하려면 새 협력 건을 등록하십시오.",
            English: $"The partnership {Partnership} ended when its proof of concept did not meet its criteria. To try again, begin a new one."
        );
}

/// <summary>A proof of concept states beforehand what it must show, and who owns what comes of it.</summary>
public sealed record PocNeedsItsTerms(int Criteria) : Refusal
{
    public override string Code => "partnership.poc-needs-its-terms";

    public override LocalizedText Text =>
        new(
            Korean: $"실증 계약에는 하나 이상의 승인 기준과 지식재산 조건이 필요합니다. 입력된 기준 수: {Criteria}. 빈 항목을 채우십시오.",
            English: $"A proof of concept needs at least one acceptance criterion and terms of intellectual property; {Criteria} criteria were given. Fill in what is empty."
        );
}

/// <summary>No more is paid on an order than was ordered.</summary>
public sealed record PaymentMustStayWithinTheOrder(Money Asked, Money Open) : Refusal
{
    public override string Code => "partnership.payment-must-stay-within-the-order";

    public override LocalizedText Text =>
        new(
            Korean: $"지급액 {Asked}이(가) 주문의 미지급액 {Open}을(를) 넘습니다. 금액이나 주문을 확인하십시오.",
            English: $"The payment of {Asked} is more than the {Open} still open on the order. Check the amount or the order."
        );
}

/// <summary>No more is passed on than was received.</summary>
public sealed record PassedOnMustHaveBeenReceived(Money PassedOn, Money Received) : Refusal
{
    public override string Code => "partnership.passed-on-must-have-been-received";

    public override LocalizedText Text =>
        new(
            Korean: $"하위 협력사 지급액 {PassedOn}이(가) 1차 협력사 수취액 {Received}을(를) 넘습니다. 분자와 분모가 바뀌지 않았는지 확인하십시오.",
            English: $"{PassedOn} was passed on to lower tiers, and the first tier received only {Received}. Check whether the two were swapped."
        );
}

/// <summary>A report of a period says when the period ends.</summary>
public sealed record PeriodMustBeClosed(DateOnly From) : Refusal
{
    public override string Code => "record.period-must-be-closed";

    public override LocalizedText Text =>
        new(
            Korean: $"{From:yyyy-MM-dd}에 시작하는 기간에 마지막 날이 없습니다. 마지막 날을 입력하십시오.",
            English: $"The period that begins on {From:yyyy-MM-dd} has no last day. Enter it."
        );
}
