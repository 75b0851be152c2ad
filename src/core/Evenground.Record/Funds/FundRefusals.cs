namespace Evenground.Record;

/// <summary>No more is called from an investor than was promised.</summary>
public sealed record CallMustStayWithinCommitment(
    Id<Organisation> Investor,
    Money Called,
    Money Callable,
    DateOnly On
) : Refusal
{
    public override string Code => "fund.call-must-stay-within-commitment";

    public override LocalizedText Text =>
        new(
            Korean: $"{On:yyyy-MM-dd}의 누적 출자 요청액 {Called}이(가) 요청할 수 있는 한도 {Callable}을(를) 넘습니다(출자자 {Investor}). 약정이나 요청액을 확인하십시오.",
            English: $"On {On:yyyy-MM-dd} the calls would reach {Called}, and {Callable} can be called from the investor {Investor}. Check the commitment or the call."
        );
}

/// <summary>Investors pay what was called from them, and no more.</summary>
public sealed record PaymentMustHaveBeenCalled(
    Id<Organisation> Investor,
    Money Paid,
    Money Called,
    DateOnly On
) : Refusal
{
    public override string Code => "fund.payment-must-have-been-called";

    public override LocalizedText Text =>
        new(
            Korean: $"{On:yyyy-MM-dd}의 누적 납입액 {Paid}이(가) 누적 출자 요청액 {Called}을(를) 넘습니다(출자자 {Investor}). 출자 요청을 먼저 기록하십시오.",
            English: $"On {On:yyyy-MM-dd} the payments would reach {Paid}, and only {Called} was called from the investor {Investor}. Enter the call first."
        );
}

/// <summary>A fund invests what was paid in, and what came back for that purpose.</summary>
public sealed record InvestmentMustBePaidIn(Money Invested, Money Investable, DateOnly On) : Refusal
{
    public override string Code => "fund.investment-must-be-paid-in";

    public override LocalizedText Text =>
        new(
            Korean: $"{On:yyyy-MM-dd}의 누적 투자액 {Invested}이(가) 납입액과 재투자 가능 회수액의 합계 {Investable}을(를) 넘습니다. 투자액이나 납입을 확인하십시오.",
            English: $"On {On:yyyy-MM-dd} the investments would reach {Invested}, and {Investable} was paid in or came back to be invested again. Check the amount, or enter the payment first."
        );
}

/// <summary>Money that is not there cannot be paid out.</summary>
public sealed record MoneyMustBeThere(Money Short, DateOnly On) : Refusal
{
    public override string Code => "fund.money-must-be-there";

    public override LocalizedText Text =>
        new(
            Korean: $"{On:yyyy-MM-dd}에 펀드 잔액이 {Short}만큼 부족해집니다. 금액과 날짜를 확인하거나 빠진 입금을 먼저 기록하십시오.",
            English: $"On {On:yyyy-MM-dd} the fund would be short of {Short}. Check the amount and the day, or enter the missing receipt first."
        );
}
