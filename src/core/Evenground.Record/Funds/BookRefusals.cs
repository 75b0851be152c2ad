namespace Evenground.Record;

/// <summary>Nothing is distributed before investors were first called to pay.</summary>
public sealed record DistributionMustFollowACall(DateOnly On) : Refusal
{
    public override string Code => "fund.distribution-must-follow-a-call";

    public override LocalizedText Text =>
        new(
            Korean: $"{On:yyyy-MM-dd}까지 출자 요청이 한 번도 없어 분배할 수 없습니다. 날짜를 확인하거나 첫 출자 요청과 납입을 먼저 기록하십시오.",
            English: $"Nothing was called from investors up to {On:yyyy-MM-dd}, so nothing can be distributed. Check the day, or enter the first call and its payment first."
        );
}

/// <summary>Nothing is distributed before investors have paid something in.</summary>
public sealed record DistributionMustFollowAPayment(DateOnly On) : Refusal
{
    public override string Code => "fund.distribution-must-follow-a-payment";

    public override LocalizedText Text =>
        new(
            Korean: $"{On:yyyy-MM-dd}까지 출자 요청은 있으나 납입된 출자금이 없어 분배할 수 없습니다. 납입을 먼저 기록하십시오.",
            English: $"Investors were called and have paid nothing up to {On:yyyy-MM-dd}, so nothing can be distributed. Enter the payment first."
        );
}

/// <summary>Results are split over investors, so a fund has some before it has results.</summary>
public sealed record FundMustHaveInvestors(DateOnly On) : Refusal
{
    public override string Code => "fund.must-have-investors";

    public override LocalizedText Text =>
        new(
            Korean: $"{On:yyyy-MM-dd}에 출자를 약정한 출자자가 없어 손익을 나눌 수 없습니다. 출자 약정을 먼저 기록하십시오.",
            English: $"Nobody has made a commitment by {On:yyyy-MM-dd}, so a result falls to nobody. Enter the commitments first."
        );
}

/// <summary>No more units go than are held.</summary>
public sealed record StakeMustHoldTheUnits(Id<Stake> Stake, decimal Units, decimal Held, DateOnly On)
    : Refusal
{
    public override string Code => "fund.stake-must-hold-the-units";

    public override LocalizedText Text =>
        new(
            Korean: $"{On:yyyy-MM-dd}에 처분하려는 수량 {Units}이(가) 보유 수량 {Held}을(를) 넘습니다(지분 {Stake}). 수량과 날짜를 확인하십시오.",
            English: $"On {On:yyyy-MM-dd} {Units} units would go, and {Held} are held (stake {Stake}). Check the units and the day."
        );
}

/// <summary>Only what is held is valued.</summary>
public sealed record StakeMustBeHeld(Id<Stake> Stake, DateOnly On) : Refusal
{
    public override string Code => "fund.stake-must-be-held";

    public override LocalizedText Text =>
        new(
            Korean: $"{On:yyyy-MM-dd}에 보유하지 않은 지분은 평가할 수 없습니다(지분 {Stake}). 날짜를 확인하거나 투자를 먼저 기록하십시오.",
            English: $"The stake {Stake} is not held on {On:yyyy-MM-dd}, so it has no value. Check the day, or enter the investment first."
        );
}

/// <summary>A stake is in one company by one instrument.</summary>
public sealed record StakeMustBeOfOneInstrument(Id<Stake> Stake) : Refusal
{
    public override string Code => "fund.stake-must-be-of-one-instrument";

    public override LocalizedText Text =>
        new(
            Korean: $"지분 {Stake}은(는) 다른 기업이나 다른 증권의 것입니다. 같은 조건이면 그대로 입력하고, 다르면 새 지분으로 등록하십시오.",
            English: $"The stake {Stake} is in another company, or by another instrument. Repeat its terms, or enter a stake of its own."
        );
}

/// <summary>A valuation names how it was found.</summary>
public sealed record ValuationMustNameItsMethod(string Method, DateOnly On) : Refusal
{
    public override string Code => "fund.valuation-must-name-its-method";

    public override LocalizedText Text =>
        new(
            Korean: $"'{Method}'은(는) {On:yyyy-MM-dd}에 쓸 수 있는 평가 방법이 아닙니다. 다음 중 하나를 입력하십시오: {Codes()}.",
            English: $"'{Method}' is no valuation method in force on {On:yyyy-MM-dd}. Enter one of: {Codes()}."
        );

    static string Codes() => string.Join(", ", ValuationMethods.All.Select(method => method.Code));
}

/// <summary>No more is written off than the stake still costs.</summary>
public sealed record WriteOffMustStayWithinCost(Id<Stake> Stake, Money Asked, Money Cost, DateOnly On)
    : Refusal
{
    public override string Code => "fund.write-off-must-stay-within-cost";

    public override LocalizedText Text =>
        new(
            Korean: $"{On:yyyy-MM-dd}의 상각액 {Asked}이(가) 남은 취득원가 {Cost}을(를) 넘습니다(지분 {Stake}). 금액을 확인하십시오.",
            English: $"On {On:yyyy-MM-dd} {Asked} would be written off, and {Cost} of cost is left (stake {Stake}). Check the amount."
        );
}

/// <summary>Only what was written off can be recovered.</summary>
public sealed record RecoveryMustFollowAWriteOff(Id<Stake> Stake, DateOnly On) : Refusal
{
    public override string Code => "fund.recovery-must-follow-a-write-off";

    public override LocalizedText Text =>
        new(
            Korean: $"{On:yyyy-MM-dd}까지 상각한 적이 없는 지분입니다(지분 {Stake}). 매각 대금이면 회수로, 배당이면 수익으로 입력하십시오.",
            English: $"Nothing of the stake {Stake} was written off by {On:yyyy-MM-dd}. Enter a sale as proceeds, and a dividend as income."
        );
}

/// <summary>No more of an interest is transferred than is held.</summary>
public sealed record TransferMustStayWithinInterest(
    Id<Organisation> From,
    Money Asked,
    Money Held,
    DateOnly On
) : Refusal
{
    public override string Code => "fund.transfer-must-stay-within-interest";

    public override LocalizedText Text =>
        new(
            Korean: $"{On:yyyy-MM-dd}에 양도하려는 약정액 {Asked}이(가) 보유한 약정액 {Held}을(를) 넘습니다(출자자 {From}). 금액을 확인하십시오.",
            English: $"On {On:yyyy-MM-dd} a commitment of {Asked} would be transferred, and the investor {From} holds {Held}. Check the amount."
        );
}

/// <summary>Capital that goes back unused was paid in before.</summary>
public sealed record ExcessMustHaveBeenPaidIn(
    Id<Organisation> Investor,
    Money Asked,
    Money PaidIn,
    DateOnly On
) : Refusal
{
    public override string Code => "fund.excess-must-have-been-paid-in";

    public override LocalizedText Text =>
        new(
            Korean: $"{On:yyyy-MM-dd}에 돌려주려는 출자금 {Asked}이(가) 납입액 {PaidIn}을(를) 넘습니다(출자자 {Investor}). 수익이 섞여 있으면 분배로 입력하십시오.",
            English: $"On {On:yyyy-MM-dd} capital of {Asked} would go back, and the investor {Investor} has paid in {PaidIn}. Enter what was earned as a distribution."
        );
}

/// <summary>An investor gives back no more than it got.</summary>
public sealed record ReturnMustHaveBeenDistributed(
    Id<Organisation> Investor,
    Money Asked,
    Money Distributed,
    DateOnly On
) : Refusal
{
    public override string Code => "fund.return-must-have-been-distributed";

    public override LocalizedText Text =>
        new(
            Korean: $"{On:yyyy-MM-dd}에 반환하려는 분배금 {Asked}이(가) 받은 분배금 {Distributed}을(를) 넘습니다(출자자 {Investor}). 금액을 확인하십시오.",
            English: $"On {On:yyyy-MM-dd} the investor {Investor} would give back {Asked}, and has got {Distributed}. Check the amount."
        );
}

/// <summary>A part that may be called again is no more than the whole.</summary>
public sealed record RecallableMustBeAPart(Id<Organisation> Investor, Money Recallable, Money Whole) : Refusal
{
    public override string Code => "fund.recallable-must-be-a-part";

    public override LocalizedText Text =>
        new(
            Korean: $"재출자 대상 금액 {Recallable}이(가) 분배금 {Whole}을(를) 넘습니다(출자자 {Investor}). 두 금액을 확인하십시오.",
            English: $"{Recallable} would be callable again, of a distribution of {Whole} (investor {Investor}). Check both amounts."
        );
}

/// <summary>Each investor has one share of an entry.</summary>
public sealed record SharesMustNameEachInvestorOnce(Id<Organisation> Investor) : Refusal
{
    public override string Code => "fund.shares-must-name-each-investor-once";

    public override LocalizedText Text =>
        new(
            Korean: $"한 항목에 같은 출자자가 두 번 나옵니다: {Investor}. 금액을 합쳐 한 번만 입력하십시오.",
            English: $"The investor {Investor} is named twice in one entry. Enter one share with both amounts."
        );
}

/// <summary>Carried interest is paid when it was allocated.</summary>
public sealed record CarryMustBeAllocated(Money Asked, Money Allocated, DateOnly On) : Refusal
{
    public override string Code => "fund.carry-must-be-allocated";

    public override LocalizedText Text =>
        new(
            Korean: $"{On:yyyy-MM-dd}에 지급하려는 성과보수 {Asked}이(가) 배정되고 남은 {Allocated}을(를) 넘습니다. 성과보수 배정을 먼저 기록하십시오.",
            English: $"On {On:yyyy-MM-dd} carried interest of {Asked} would be paid, and {Allocated} is allocated and unpaid. Enter the allocation first."
        );
}

/// <summary>The manager pays back carried interest that was taken back from it.</summary>
public sealed record ClawbackMustBeOwed(Money Asked, Money Owed, DateOnly On) : Refusal
{
    public override string Code => "fund.clawback-must-be-owed";

    public override LocalizedText Text =>
        new(
            Korean: $"{On:yyyy-MM-dd}에 환수하려는 성과보수 {Asked}이(가) 운용사가 돌려줄 금액 {Owed}을(를) 넘습니다. 성과보수 배정 취소를 먼저 기록하십시오.",
            English: $"On {On:yyyy-MM-dd} {Asked} of carried interest would come back, and the manager owes {Owed}. Enter first that the allocation was taken back."
        );
}

/// <summary>No more of the line is repaid than is drawn.</summary>
public sealed record LineMustBeDrawn(Money Asked, Money Drawn, DateOnly On) : Refusal
{
    public override string Code => "fund.line-must-be-drawn";

    public override LocalizedText Text =>
        new(
            Korean: $"{On:yyyy-MM-dd}에 갚으려는 원금 {Asked}이(가) 캐피탈콜 대출 잔액 {Drawn}을(를) 넘습니다. 이자는 따로 입력하십시오.",
            English: $"On {On:yyyy-MM-dd} {Asked} would be repaid, and {Drawn} is drawn on the line. Enter interest by itself."
        );
}

/// <summary>No more is settled than is owed.</summary>
public sealed record PayableMustBeOwed(Money Asked, Money Owed, DateOnly On) : Refusal
{
    public override string Code => "fund.payable-must-be-owed";

    public override LocalizedText Text =>
        new(
            Korean: $"{On:yyyy-MM-dd}에 지급하려는 {Asked}이(가) 미지급 비용 {Owed}을(를) 넘습니다. 비용을 먼저 기록하십시오.",
            English: $"On {On:yyyy-MM-dd} {Asked} would be settled, and {Owed} is owed. Enter the cost first."
        );
}

/// <summary>A late investor shares in earlier results by what it has promised.</summary>
public sealed record LatePartMustBeCommitted(Id<Organisation> Late, Money Asked, Money Committed, DateOnly On)
    : Refusal
{
    public override string Code => "fund.late-part-must-be-committed";

    public override LocalizedText Text =>
        new(
            Korean: $"{On:yyyy-MM-dd}에 과거 손익을 나눌 기준 약정액 {Asked}이(가) 출자자 {Late}의 약정액 {Committed}을(를) 넘습니다. 출자 약정을 먼저 기록하십시오.",
            English: $"On {On:yyyy-MM-dd} earlier results would be shared by {Asked}, and the investor {Late} has committed {Committed}. Enter its commitment first."
        );
}
