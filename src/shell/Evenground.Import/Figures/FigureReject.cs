namespace Evenground.Import;

/// <summary>Why a row of a file of figures was not taken, in the order in which it is looked for.</summary>
public enum FigureFault
{
    RowTooLong,
    QuoteNotClosed,
    TextAfterQuote,
    Columns,
    Company,
    Indicator,
    Unit,
    Value,
    Period,
    Currency,
    ReportedAt,
    Source,
    Duplicate,
}

/// <summary>A row that was not taken.</summary>
/// <param name="Line">The line on which the row begins, counted from 1, the heading included.</param>
/// <param name="Fault">The first reason that applies.</param>
/// <param name="Found">What stood there, shortened; for a duplicate, the line of the row that was
/// kept.</param>
public sealed record FigureReject(long Line, FigureFault Fault, string Found)
{
    /// <summary>The column that the fault is in, or empty where it is the row as a whole.</summary>
    public string Column =>
        Fault switch
        {
            FigureFault.Company => "company_id",
            FigureFault.Indicator => "indicator",
            FigureFault.Unit => "unit",
            FigureFault.Value => "value",
            FigureFault.Period => "period",
            FigureFault.Currency => "currency",
            FigureFault.ReportedAt => "reported_at",
            FigureFault.Source => "source",
            _ => "",
        };

    /// <summary>The reason as a stable word, for reports that programs read.</summary>
    public string Reason =>
        Fault switch
        {
            FigureFault.RowTooLong => "row-too-long",
            FigureFault.QuoteNotClosed => "quote-not-closed",
            FigureFault.TextAfterQuote => "text-after-quote",
            FigureFault.Columns => "columns",
            FigureFault.Duplicate => "duplicate",
            _ => Column.Replace('_', '-'),
        };

    /// <summary>What was found, what is allowed and what to do.</summary>
    public LocalizedText Text =>
        Fault switch
        {
            FigureFault.RowTooLong => new(
                "행이 1MiB보다 깁니다. 행을 나누거나 줄이십시오.",
                "The row is longer than 1 MiB. Shorten it."
            ),
            FigureFault.QuoteNotClosed => new(
                "따옴표가 닫히지 않았습니다. 따옴표를 닫으십시오.",
                "A quote is opened and never closed. Close it."
            ),
            FigureFault.TextAfterQuote => new(
                "닫는 따옴표 뒤에 글자가 있습니다. 칸 안의 따옴표는 두 번 쓰십시오.",
                "There is text after a closing quote. Write a quote inside a cell twice."
            ),
            FigureFault.Columns => new(
                $"칸이 {Found}개입니다. 8개여야 합니다.",
                $"The row has {Found} cells; it must have 8."
            ),
            FigureFault.Company => new(
                $"기업 번호 '{Found}'을(를) 쓸 수 없습니다. 제어 문자 없이 1~100바이트의 UTF-8로 쓰십시오.",
                $"'{Found}' is no company id. Write 1 to 100 bytes of UTF-8 without control characters."
            ),
            FigureFault.Indicator => new(
                $"지표 '{Found}'은(는) 지표 표에 없습니다.",
                $"The indicator '{Found}' is not in the table of indicators."
            ),
            FigureFault.Unit => new(
                $"'{Found}'은(는) 이 지표의 단위가 아닙니다.",
                $"'{Found}' is not the unit of this indicator."
            ),
            FigureFault.Value => new(
                $"'{Found}'은(는) 수가 아닙니다. -1234.56처럼 18자리 이내로, 쉼표 없이 쓰십시오.",
                $"'{Found}' is no number. Write it as -1234.56, with up to 18 digits and no separators."
            ),
            FigureFault.Period => new(
                $"'{Found}'은(는) 기간이 아닙니다. 2024, 2024-H1, 2024-Q3, 2024-07, 2024-07-31 가운데 한 형식으로 쓰십시오.",
                $"'{Found}' is no period. Write it as 2024, 2024-H1, 2024-Q3, 2024-07 or 2024-07-31."
            ),
            FigureFault.Currency => new(
                $"통화 '{Found}'이(가) 단위와 맞지 않습니다. 금액이면 단위와 같은 통화를, 아니면 빈칸을 쓰십시오.",
                $"The currency '{Found}' does not go with the unit. Leave it empty or, for money, write the unit's currency."
            ),
            FigureFault.ReportedAt => new(
                $"'{Found}'은(는) 달력에 없는 날입니다. 1900년부터 2999년까지의 날을 2024-07-31처럼 쓰십시오.",
                $"'{Found}' is no calendar day. Write a day of the years 1900 to 2999 as 2024-07-31."
            ),
            FigureFault.Source => new(
                $"출처 '{Found}'을(를) 쓸 수 없습니다. 1,000바이트 이내의 UTF-8로 쓰십시오.",
                $"'{Found}' is no source. Write up to 1,000 bytes of UTF-8."
            ),
            FigureFault.Duplicate => new(
                $"같은 기업, 지표, 기간이 {Found}번째 줄에 이미 있습니다. 먼저 나온 행을 두었습니다.",
                $"The same company, indicator and period stand on line {Found} already. The first row was kept."
            ),
            _ => throw new InvalidOperationException($"{Fault} has no text."),
        };
}
