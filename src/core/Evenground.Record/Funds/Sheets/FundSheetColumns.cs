using static Evenground.Record.FundSheetColumn;

namespace Evenground.Record;

/// <summary>The columns of a sheet of fund entries: one movement or one investor's share a row.</summary>
public static class FundSheetColumns
{
    public static SheetColumn Entry { get; } =
        Text(
            0,
            "entry",
            "항목의 이름. 같은 이름의 행들이 한 항목을 이룹니다.",
            "The entry's own name; rows of the same name are one entry.",
            isRequired: true
        );

    public static SheetColumn Kind { get; } =
        Text(1, "kind", "항목의 종류.", "What kind of entry it is.", isRequired: true);

    public static SheetColumn Fund { get; } =
        Text(2, "fund", "펀드의 이름 또는 식별자.", "The fund, by its name or its id.");

    public static SheetColumn On { get; } =
        Text(3, "on", "일어난 날.", "The day it took place.") with
        {
            HoldsDays = true,
        };

    public static SheetColumn Investor { get; } =
        Text(
            4,
            "investor",
            "출자자의 이름 또는 식별자. 양도에서는 파는 쪽.",
            "The investor, by name or id; of a transfer who sells."
        );

    public static SheetColumn To { get; } =
        Text(
            5,
            "to",
            "상대편: 양도에서는 사는 쪽, 후속 출자 정산에서는 늦게 온 출자자.",
            "The other side: who buys an interest, or the late investor of an equalisation."
        );

    public static SheetColumn Role { get; } =
        Text(6, "role", "출자자의 구분.", "The investor's part: sponsor, public, manager or private.");

    public static SheetColumn Part { get; } =
        Text(
            7,
            "part",
            "금액이 무엇의 몫인지.",
            "What the amount is of, where an entry has several purposes."
        );

    public static SheetColumn Amount { get; } =
        Text(
            8,
            "amount",
            "금액. 평가에서는 보유 수량 전체의 가치.",
            "The amount; of a valuation the value of all units."
        );

    public static SheetColumn Currency { get; } =
        Text(
            9,
            "currency",
            "금액의 통화. 비우면 펀드의 통화.",
            "The amount's currency; the fund's when empty."
        );

    public static SheetColumn Rate { get; } =
        Text(
            10,
            "rate",
            "그날의 환율: 금액 통화 한 단위를 펀드 통화로.",
            "The day's rate: one unit of the amount's currency in the fund's."
        );

    public static SheetColumn RateSource { get; } =
        Text(11, "rate_source", "환율의 출처.", "Who published the rate.");

    public static SheetColumn Due { get; } =
        Text(12, "due", "출자 요청의 납입 기한.", "By when a call is to be paid.") with
        {
            HoldsDays = true,
        };

    public static SheetColumn Company { get; } =
        Text(13, "company", "기업의 이름 또는 식별자.", "The company, by name or id.");

    public static SheetColumn Site { get; } =
        Text(
            14,
            "site",
            "투자받은 사업장의 종류 또는 식별자. 비우면 본사.",
            "The site that it is for, by kind or id; the head office when empty."
        );

    public static SheetColumn Stake { get; } =
        Text(
            15,
            "stake",
            "보유 지분의 이름. 매입할 때 정하고 그 뒤로 같은 이름을 씁니다.",
            "The stake's own name: given with the purchase and used from then on."
        );

    public static SheetColumn Instrument { get; } = Text(16, "instrument", "증권의 종류.", "The instrument.");

    public static SheetColumn Terms { get; } =
        Text(
            17,
            "terms",
            "증권의 조건, 예: multiple=1; participating; discount=0.2.",
            "Its terms, as multiple=1; participating; discount=0.2; cap=KRW 8000000000; interest=0.03; matures=2027-01-31."
        );

    public static SheetColumn Units { get; } = Text(18, "units", "수량.", "How many units.");

    public static SheetColumn Stage { get; } =
        Text(
            19,
            "stage",
            "투자 당시 기업의 성장 단계.",
            "How far the company was: seed, early, growth or later."
        );

    public static SheetColumn Type { get; } =
        Text(
            20,
            "type",
            "비용이나 수익의 종류. 합계 행에서는 합하는 항목의 종류.",
            "What cost or income it is; of a total the kind of entry that it sums."
        );

    public static SheetColumn Method { get; } =
        Text(21, "method", "평가 방법의 코드.", "The code of the valuation method.");

    public static SheetColumn Basis { get; } =
        Text(
            22,
            "basis",
            "평가의 근거 또는 상각의 사유.",
            "What a valuation rests on, or why cost is written off."
        );

    public static SheetColumn Paid { get; } =
        Text(23, "paid", "비용을 바로 냈는지.", "Whether a cost was paid at once.");

    public static SheetColumn Reinvest { get; } =
        Text(
            24,
            "reinvest",
            "매각 대금을 다시 투자할 수 있는지. 비우면 아니오.",
            "Whether proceeds may be invested again; no when empty."
        );

    public static SheetColumn Price { get; } =
        Text(
            25,
            "price",
            "양도에서 사는 쪽이 파는 쪽에 치른 값. 그 날짜가 다르면 due에 적습니다.",
            "Of a transfer: what the buyer paid the seller; on another day than the transfer's, name it in due."
        );

    public static IReadOnlyList<SheetColumn> All { get; } =
    [
        Entry,
        Kind,
        Fund,
        On,
        Investor,
        To,
        Role,
        Part,
        Amount,
        Currency,
        Rate,
        RateSource,
        Due,
        Company,
        Site,
        Stake,
        Instrument,
        Terms,
        Units,
        Stage,
        Type,
        Method,
        Basis,
        Paid,
        Reinvest,
        Price,
    ];
}

static class FundSheetColumn
{
    const int Longest = 200;

    public static SheetColumn Text(
        int place,
        string name,
        string korean,
        string english,
        bool isRequired = false
    ) => new(place, name, Longest, !isRequired, new(korean, english));
}
