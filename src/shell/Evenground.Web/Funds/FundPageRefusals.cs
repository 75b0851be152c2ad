namespace Evenground.Web;

/// <summary>No fund of this id was known on the day asked about.</summary>
public sealed record FundMustBeKnown(string Fund) : Refusal
{
    public override string Code => "page.fund-must-be-known";

    public override LocalizedText Text =>
        new(
            Korean: $"이 날짜까지 알려진 펀드 가운데 '{Fund}'이(가) 없습니다. 더 늦은 날짜를 고르거나 펀드 목록에서 찾아 주십시오.",
            English: $"No fund '{Fund}' was known by this date. Choose a later date, or look for it in the list of funds."
        );
}

/// <summary>The fund has no investor of this id by the day asked about.</summary>
public sealed record InvestorMustBeKnown(string Investor, LocalizedText Fund) : Refusal
{
    public override string Code => "page.investor-must-be-known";

    public override LocalizedText Text =>
        new(
            Korean: $"이 날짜까지 '{Fund.Korean}'의 출자자 가운데 '{Investor}'이(가) 없습니다. 더 늦은 날짜를 고르거나 펀드 화면의 출자자 표에서 찾아 주십시오.",
            English: $"'{Fund.English}' had no investor '{Investor}' by this date. Choose a later date, or look in the fund's table of investors."
        );
}

/// <summary>The fund has no holding of this id by the day asked about.</summary>
public sealed record HoldingMustBeKnown(string Holding, LocalizedText Fund) : Refusal
{
    public override string Code => "page.holding-must-be-known";

    public override LocalizedText Text =>
        new(
            Korean: $"이 날짜까지 '{Fund.Korean}'의 투자 건 가운데 '{Holding}'이(가) 없습니다. 더 늦은 날짜를 고르거나 펀드 화면의 투자 표에서 찾아 주십시오.",
            English: $"'{Fund.English}' had no holding '{Holding}' by this date. Choose a later date, or look in the fund's table of holdings."
        );
}

/// <summary>No company of this id was known on the day asked about.</summary>
public sealed record CompanyOfPageMustBeKnown(string Company) : Refusal
{
    public override string Code => "page.company-must-be-known";

    public override LocalizedText Text =>
        new(
            Korean: $"이 날짜까지 알려진 기업 가운데 '{Company}'이(가) 없습니다. 더 늦은 날짜를 고르거나 펀드의 투자 표에서 찾아 주십시오.",
            English: $"No company '{Company}' was known by this date. Choose a later date, or look for it among a fund's holdings."
        );
}
