namespace Evenground.Record;

/// <summary>What the things of the record are called in refusals.</summary>
static class Nouns
{
    public static LocalizedText Organisation { get; } = new("기관", "organisation");

    public static LocalizedText Company { get; } = new("기업", "company");

    public static LocalizedText CompanySite { get; } = new("기업 사업장", "company site");

    public static LocalizedText Hub { get; } = new("허브", "hub");

    public static LocalizedText HubSite { get; } = new("허브 거점", "hub site");

    public static LocalizedText Room { get; } = new("입주 공간", "room");

    public static LocalizedText Residency { get; } = new("입주 계약", "residency");

    public static LocalizedText Fund { get; } = new("펀드", "fund");

    public static LocalizedText LedgerEntry { get; } = new("펀드 장부 항목", "fund ledger entry");

    public static LocalizedText PreparedEntry { get; } = new("승인 대기 항목", "entry waiting for approval");

    public static LocalizedText Stake { get; } = new("보유 지분", "stake");

    public static LocalizedText Units { get; } = new("수량", "number of units");

    public static LocalizedText InstrumentTerm { get; } = new("증권 조건", "term of the instrument");

    public static LocalizedText Rate { get; } = new("환율", "rate");

    public static LocalizedText MarketIndex { get; } = new("시장 지수", "market index");

    public static LocalizedText IndexLevel { get; } = new("지수 값", "level of an index");

    public static LocalizedText Basis { get; } = new("평가 근거", "basis of the valuation");

    public static LocalizedText ShareClass { get; } = new("주식 종류", "share class");

    public static LocalizedText Holder { get; } = new("주주", "holder");

    public static LocalizedText Security { get; } = new("증권", "security");

    public static LocalizedText Right { get; } = new("신주 인수 권리", "right to shares");

    public static LocalizedText OptionPlan { get; } = new("주식 매수 선택권 계획", "option plan");

    public static LocalizedText Round { get; } = new("투자 라운드", "round");

    public static LocalizedText CapTableEntry { get; } = new("주주명부 항목", "cap table entry");

    public static LocalizedText PricePerShare { get; } = new("주당 가격", "price per share");

    public static LocalizedText ShareQuantity { get; } = new("주식 수", "number of shares");

    public static LocalizedText Ratio { get; } = new("비율", "ratio");

    public static LocalizedText PersonInCharge { get; } = new("담당자", "person in charge");

    public static LocalizedText Need { get; } = new("수요 과제", "need");

    public static LocalizedText Partnership { get; } = new("협력 건", "partnership");

    public static LocalizedText PurchaseOrder { get; } = new("구매 주문", "purchase order");

    public static LocalizedText Payment { get; } = new("대금 지급", "payment");

    public static LocalizedText Meeting { get; } = new("회의", "meeting");

    public static LocalizedText Pledge { get; } = new("공약", "pledge");

    public static LocalizedText Rubric { get; } = new("평가 기준", "rubric");

    public static LocalizedText Evidence { get; } = new("증거 자료", "piece of evidence");

    public static LocalizedText Observation { get; } = new("통계 관측값", "observation");

    public static LocalizedText Name { get; } = new("이름", "name");

    public static LocalizedText Reason { get; } = new("사유", "reason");

    public static LocalizedText Source { get; } = new("출처", "source");
}
