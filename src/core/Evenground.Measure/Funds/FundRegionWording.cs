namespace Evenground.Measure;

/// <summary>The words that the definitions of funds' regional figures share.</summary>
static class FundRegionWording
{
    public static readonly LocalizedText Ratio = new("비율", "Ratio");

    public static readonly LocalizedText Money = new(
        "펀드 통화의 기본 단위. 환산하지 않습니다.",
        "Major units of the fund's currency. Nothing is converted."
    );

    public static readonly LocalizedText MissingPlaces = new(
        "투자가 없거나 소재지를 아는 기업이 없으면 값을 내지 않습니다. 소재지를 모르는 투자는 이 지역에 없을 때부터 모두 있을 때까지의 범위로 "
            + "보며, 다른 지역에 나누어 얹지 않습니다. 일자리 기준은 기여한 기업이 적으면 공개 열람에서 비공개로 표시합니다.",
        "No figure without an investment, or where it is known of no company where it is. Investments of unknown place make a range "
            + "from none to all of them being here, and are never spread over other regions. By jobs it is shown as suppressed to the "
            + "public where few companies stand behind it."
    );

    public static readonly LocalizedText LedgersAndRules = new(
        "사업 장부와 국가 규칙집",
        "The programme's ledgers and the country's rulebook"
    );
}
