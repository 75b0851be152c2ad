using Column = Evenground.Record.FundSheetColumns;

namespace Evenground.Record;

/// <summary>A kind of entry in a sheet: which columns it needs, which it may fill, and what its rows
/// share.</summary>
/// <param name="Word">As the column <c>kind</c> writes it.</param>
/// <param name="Needs">Besides entry, kind, fund, day and amount.</param>
/// <param name="May">What else may be filled; all other columns stay empty.</param>
/// <param name="Parts">The words of the column <c>part</c>; none when the kind has no parts.</param>
public sealed record FundSheetKind(
    string Word,
    LocalizedText Meaning,
    IReadOnlyList<SheetColumn> Needs,
    IReadOnlyList<SheetColumn> May,
    IReadOnlyList<string> Parts
)
{
    static readonly SheetColumn[] Conversion = [Column.Currency, Column.Rate, Column.RateSource];

    /// <summary>A row that sums others, and is no entry.</summary>
    public static FundSheetKind Total { get; } =
        new(
            "total",
            new(
                "합계: 금액이 다른 행들의 합과 같아야 합니다.",
                "A total: its amount is the sum of other rows."
            ),
            [],
            [Column.Fund, Column.On, Column.Currency, Column.Type, Column.Part],
            []
        );

    public static IReadOnlyList<FundSheetKind> All { get; } =
    [
        Of("commitment", "출자 약정", "An investor promised to pay", [Column.Investor, Column.Role]),
        Of(
            "call",
            "출자 요청",
            "Capital was called",
            [Column.Investor, Column.Part, Column.Due],
            parts: ["investments", "fees", "expenses"]
        ),
        Of("payment", "납입", "An investor paid what was called", [Column.Investor]),
        Of("excess-return", "미사용 출자금 반환", "Capital went back unused", [Column.Investor]),
        Of(
            "equalisation",
            "후속 출자 정산",
            "A late investor paid earlier ones",
            [Column.Investor, Column.To, Column.Part],
            parts: ["capital", "interest"]
        ),
        Of(
            "transfer",
            "지분 양도",
            "An interest went to another",
            [Column.Investor, Column.To, Column.Role],
            [Column.Price, Column.Due]
        ),
        Of(
            "distribution",
            "분배",
            "Money went to investors",
            [Column.Investor, Column.Part],
            parts: ["income", "gain", "capital", "recallable"]
        ),
        Of("in-kind", "현물 분배", "Units went to investors", [Column.Investor, Column.Stake, Column.Units]),
        Of("distribution-return", "분배금 반환", "An investor gave back a distribution", [Column.Investor]),
        Of("cost", "비용", "A fee or cost was charged", [Column.Type, Column.Paid], Conversion),
        Of("payable-settled", "미지급 비용 지급", "Costs that were owed were paid", []),
        Of("line-drawn", "캐피탈콜 대출 인출", "Money was drawn on the line", []),
        Of(
            "line-repaid",
            "캐피탈콜 대출 상환",
            "The line was repaid",
            [Column.Part],
            parts: ["principal", "interest"]
        ),
        Of("carry-allocated", "성과보수 배정", "Carried interest was allocated", []),
        Of("carry-taken-back", "성과보수 배정 취소", "An allocation was taken back", []),
        Of("carry-paid", "성과보수 지급", "Carried interest was paid", []),
        Of("carry-clawed-back", "성과보수 환수", "The manager paid carried interest back", []),
        Of(
            "purchase",
            "투자",
            "A stake was bought",
            [Column.Company, Column.Stake, Column.Instrument, Column.Units],
            [Column.Site, Column.Terms, Column.Stage, .. Conversion]
        ),
        Of(
            "sale",
            "회수",
            "Units were sold or repaid",
            [Column.Stake, Column.Units],
            [Column.Reinvest, .. Conversion]
        ),
        Of("income", "수익", "Income came in", [Column.Type], [Column.Stake, .. Conversion]),
        Of("write-off", "상각", "Cost was given up as lost", [Column.Stake, Column.Basis]),
        Of("recovery", "상각 회수", "Something came back of a write-off", [Column.Stake]),
        Of(
            "valuation",
            "평가",
            "A stake was valued",
            [Column.Stake, Column.Method, Column.Basis],
            Conversion
        ),
        Total,
    ];

    public static FundSheetKind? Find(string word) =>
        All.FirstOrDefault(kind => string.Equals(kind.Word, word, StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether an entry of it may have several rows.</summary>
    public bool HasShares => Parts.Count > 0 || Word is "excess-return" or "in-kind";

    /// <summary>Whether a cell of the column must be filled.</summary>
    public bool NeedsCell(SheetColumn column) =>
        column == Column.Amount
        || Needs.Contains(column)
        || this != Total && (column == Column.Fund || column == Column.On);

    /// <summary>Whether a cell of the column may be filled.</summary>
    public bool MayFill(SheetColumn column) =>
        column == Column.Entry
        || column == Column.Kind
        || column == Column.Currency
        || NeedsCell(column)
        || May.Contains(column);

    static FundSheetKind Of(
        string word,
        string korean,
        string english,
        SheetColumn[] needs,
        SheetColumn[]? may = null,
        string[]? parts = null
    ) => new(word, new(korean, english), needs, may ?? [], parts ?? []);
}
