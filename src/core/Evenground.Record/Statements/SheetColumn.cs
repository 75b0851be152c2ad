namespace Evenground.Record;

/// <summary>One column of a file or form that the record takes in.</summary>
/// <param name="Place">Its place among the columns of its table, from 0.</param>
/// <param name="Name">As the header writes it.</param>
/// <param name="LongestText">How many characters a cell may hold.</param>
/// <param name="MayBeEmpty">Whether a cell may be empty.</param>
/// <param name="Meaning">What stands in it, for labels and guides.</param>
public sealed record SheetColumn(
    int Place,
    string Name,
    int LongestText,
    bool MayBeEmpty,
    LocalizedText Meaning
)
{
    /// <summary>Whether it holds days, which Excel keeps as numbers.</summary>
    public bool HoldsDays { get; init; }
}

/// <summary>The columns of a statement sheet: one figure a row, as CSV, as Excel, over HTTP and in the entry
/// form.</summary>
public static class StatementColumns
{
    public static SheetColumn StatementId { get; } =
        new(
            0,
            "statement_id",
            100,
            false,
            new(
                Korean: "발표의 짧은 이름. 한 발표의 여러 수치가 함께 씁니다.",
                English: "Short name of the publication; its figures share it."
            )
        );

    public static SheetColumn PublishedOn { get; } =
        new(1, "published_on", 10, false, new(Korean: "발표된 날짜.", English: "The day of publication."))
        {
            HoldsDays = true,
        };

    public static SheetColumn PeriodStart { get; } =
        new(
            2,
            "period_start",
            10,
            true,
            new(
                Korean: "기간의 첫날. 하루의 수치이면 비워 둡니다.",
                English: "A period's first day; empty for the figure of one day."
            )
        )
        {
            HoldsDays = true,
        };

    public static SheetColumn AsOf { get; } =
        new(
            3,
            "as_of",
            10,
            false,
            new(
                Korean: "수치의 기준일 또는 기간의 마지막 날. 목표이면 달성 기한.",
                English: "The day that the figure speaks of, or a period's last day; for a target the day it is due."
            )
        )
        {
            HoldsDays = true,
        };

    public static SheetColumn Speaker { get; } =
        new(
            4,
            "speaker",
            200,
            false,
            new(
                Korean: "말한 기관. 개인의 이름은 쓰지 않습니다.",
                English: "Which organisation says it; never a person's name."
            )
        );

    public static SheetColumn Publisher { get; } =
        new(5, "publisher", 200, false, new(Korean: "실은 매체.", English: "Where it was printed."));

    public static SheetColumn Metric { get; } =
        new(
            6,
            "metric",
            100,
            false,
            new(
                Korean: "무엇을 세었는지, 예: hub.residents.",
                English: "What is counted, for example hub.residents."
            )
        );

    public static SheetColumn Scope { get; } =
        new(
            7,
            "scope",
            200,
            false,
            new(
                Korean: "무엇에 대한 수치인지, 예: CHANGeUP GROUND Pohang.",
                English: "What it is counted of, for example CHANGeUP GROUND Pohang."
            )
        );

    public static SheetColumn Relation { get; } =
        new(
            8,
            "relation",
            10,
            false,
            new(
                Korean: "수치의 표현: 같음, 약, 이상, 초과, 이하, 미만, 목표.",
                English: "How the figure is worded: equals, about, at least, more than, at most, less than, target."
            )
        );

    public static SheetColumn Value { get; } =
        new(
            9,
            "value",
            40,
            false,
            new(
                Korean: "정확한 수. 비율은 24 %이면 0.24.",
                English: "The exact number; a ratio as 0.24 for 24 %."
            )
        );

    public static SheetColumn Unit { get; } =
        new(
            10,
            "unit",
            10,
            false,
            new(Korean: "단위 또는 ISO 4217 통화.", English: "The unit, or a currency of ISO 4217.")
        );

    public static SheetColumn RoundedTo { get; } =
        new(
            11,
            "rounded_to",
            40,
            true,
            new(
                Korean: "인쇄된 마지막 자리의 단위, 예: '1조 7,000억'이면 100000000000. 모르면 비워 둡니다.",
                English: "The unit of the last digit printed: 100000000000 for '1.7 trillion'; empty when not known."
            )
        );

    public static SheetColumn Note { get; } =
        new(
            12,
            "note",
            4_000,
            true,
            new(Korean: "의미 있는 표현이나 설명.", English: "Wording that matters.")
        );

    public static SheetColumn SourceTitle { get; } =
        new(13, "source_title", 1_000, false, new(Korean: "자료의 제목.", English: "The source's headline."));

    public static SheetColumn SourceUrl { get; } =
        new(
            14,
            "source_url",
            2_000,
            true,
            new(
                Korean: "읽을 수 있는 주소. 지면에만 있으면 비워 둡니다.",
                English: "Where to read it; empty when it exists on paper only."
            )
        );

    /// <summary>All of them, in the order that files are written in; a file may hold them in any
    /// order.</summary>
    public static IReadOnlyList<SheetColumn> All { get; } =
    [
        StatementId,
        PublishedOn,
        PeriodStart,
        AsOf,
        Speaker,
        Publisher,
        Metric,
        Scope,
        Relation,
        Value,
        Unit,
        RoundedTo,
        Note,
        SourceTitle,
        SourceUrl,
    ];
}
