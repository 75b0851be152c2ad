namespace Evenground.Measure;

/// <summary>The words that the definitions of stated figures share.</summary>
static class StatedWording
{
    public static readonly LocalizedText Formula = new(
        "그날까지 알려진 실적 가운데 가장 최근 날짜를 말하는 값. 같은 날을 말하는 값이 여럿이면 가장 늦게 발표된 값을 쓰고 나머지는 "
            + "곁에 함께 보입니다. 목표는 실적으로 세지 않습니다.",
        "Of the actual figures known by then, the one that speaks of the latest day. Of several of that day the one "
            + "published last counts and the others stand beside it. A target never counts."
    );

    public static readonly LocalizedText Missing = new(
        "그날까지 알려진 실적이 없으면 값 대신 그 까닭을 적습니다. 0으로 적거나 부분을 더해 채우지 않습니다.",
        "When no actual was known by then the reason stands in place of a figure. It is never shown as 0 and never "
            + "filled in from parts."
    );

    public static readonly LocalizedText QuotientMissing = new(
        "나누어지는 값과 나누는 값이 같은 대상의 같은 날을 말하지 않으면 값을 내지 않습니다. 나누는 값의 범위에 0이 들어 있어도 내지 않습니다.",
        "No figure unless both operands speak of the same day and the same scope, nor when the divisor's range holds 0."
    );

    public static readonly LocalizedText Source = new(
        "사업이 공개적으로 밝힌 수치",
        "What the programme and others stated in public"
    );

    public static readonly LocalizedText MissingOrUnrecorded = new(
        Missing.Korean + " 장부에 해당 기록이 하나도 없으면 0이 아니라 값이 없는 것입니다.",
        Missing.English + " Where the ledgers hold nothing of the kind, the figure is missing and not 0."
    );

    public static readonly LocalizedText SourceOrLedgers = new(
        Source.Korean + ", 또는 사업 장부",
        Source.English + ", or the programme's ledgers"
    );

    public static readonly LocalizedText Companies = new("개사", "Companies");

    public static readonly LocalizedText People = new("명", "People");

    public static readonly LocalizedText Money = new(
        "발표된 통화의 기본 단위. 사업의 통화로 발표된 값이 있으면 그 값을 쓰며 환산하지 않습니다.",
        "Major units of the currency stated; the programme's own currency when it was stated in that. Nothing is converted."
    );

    /// <summary>The formula of an indicator that has both bases.</summary>
    public static LocalizedText OrRecorded(string korean, string english) =>
        new($"발표: {Formula.Korean} 장부: {korean}.", $"Stated: {Formula.English} Recorded: {english}.");
}
