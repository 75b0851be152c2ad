using System.Globalization;

namespace Evenground.Publish;

/// <summary>The first sheet of a report: of what it is, and how it can be made again.</summary>
static class IlpaCover
{
    static readonly ReportQuarter First = new(2026, 1);

    public static ReportSheet Of(IlpaRequest asked, LocalizedText structure)
    {
        var (fund, asOf, head) = (asked.Fund, asked.AsOf, asked.Fingerprint);
        var lines = new List<ReportLine>
        {
            Text("fund", new("펀드", "Fund"), fund.Name),
            Text("structure", new("양식", "Structure"), structure),
            Text(
                "investor",
                new("출자자", "Investor"),
                asked.Investor is { } one ? asked.NameOf(one) : new("펀드 전체", "The fund as a whole")
            ),
            Text("quarter", new("분기", "Quarter"), LocalizedText.Same(asked.Quarter.ToString())),
            Day("from", new("분기의 첫날", "First day of the quarter"), asked.Quarter.From),
            Day("until", new("분기의 마지막 날", "Last day of the quarter"), asked.Quarter.Until),
            Text(
                "currency",
                new("통화(주 단위)", "Currency, in major units"),
                LocalizedText.Same(fund.Currency.Code)
            ),
            Day("formed", new("결성일", "Fund formed on"), fund.FormedOn),
            Day("known", new("알려진 날짜", "As known on"), asOf.Known),
            Text(
                "oldest-valuation",
                new("가장 오래된 마지막 평가", "Oldest last valuation of a stake held"),
                asked.Figures.Value.OldestValuation is { } valued
                    ? LocalizedText.Same(valued.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))
                    : new("평가 없음", "No valuation")
            ),
            Text(
                "rolled-forward",
                new(
                    "평가 이후 바뀌었거나 평가되지 않은 투자 자산",
                    "Stakes changed since their valuation, or never valued"
                ),
                LocalizedText.Same(
                    (asked.Figures.Value.RolledForward.Count + asked.Figures.Value.AtCost.Count).ToString(
                        CultureInfo.InvariantCulture
                    )
                )
            ),
            Text(
                "journal-entry",
                new("기록 순번", "Journal entry"),
                LocalizedText.Same(head.Head.Sequence.ToString(CultureInfo.InvariantCulture))
            ),
            Text(
                "journal-hash",
                new("기록 지문", "Journal fingerprint"),
                LocalizedText.Same(head.Head.Hash.ToString())
            ),
            Text("code", new("프로그램 판", "Code version"), LocalizedText.Same(head.CodeVersion)),
            Text("official", new("공식 파일과의 관계", "Relation to the official file"), NotTheOfficialFile),
        };
        if (asked.History.Programme is { IsExample: true } programme)
            lines.Add(Text("example", new("예시 데이터", "Example data"), programme.About));
        if (asked.Quarter.Until < First.From)
            lines.Add(Text("earlier", new("이른 분기", "Earlier quarter"), BeforeTheTemplate));
        return new("Cover", new("표지", "Cover"), [new("한국어", "Korean"), new("영어", "English")], lines);
    }

    static readonly LocalizedText NotTheOfficialFile = new(
        "공식 엑셀 파일은 대조할 수 없었습니다. 항목은 공개된 설명을 따랐으므로 잠긴 행의 순서와 이름이 다를 수 있습니다.",
        "The official Excel file was not at hand. Lines follow published descriptions, so order and names of its locked rows may differ."
    );

    static readonly LocalizedText BeforeTheTemplate = new(
        "이 양식은 2026년 1분기부터 쓰입니다. 앞선 분기를 같은 구조로 보여 줍니다.",
        "The template is meant for periods from the first quarter of 2026; this earlier quarter is shown in the same structure."
    );

    static ReportLine Text(string code, LocalizedText name, LocalizedText text) =>
        new(code, name, ReportLineKind.Amount, [ReportCell.Of(text.Korean), ReportCell.Of(text.English)]);

    static ReportLine Day(string code, LocalizedText name, DateOnly day) =>
        new(code, name, ReportLineKind.Amount, [ReportCell.Of(day), ReportCell.Of(day)]);
}
