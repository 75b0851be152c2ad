using System.Globalization;

namespace Evenground.Measure;

/// <summary>Why there is no figure. Stands where the figure would stand; it is never read as 0.</summary>
/// <param name="Code">Stable, for example <c>missing.nothing-stated</c>.</param>
/// <param name="Text">What is missing, and what would supply it.</param>
public sealed record Missing(string Code, LocalizedText Text)
{
    public static Missing BasisNotOffered(Basis basis)
    {
        var asked = basis switch
        {
            Basis.Stated => new LocalizedText("공개 발언", "public statements"),
            Basis.Recorded => new("사업 장부", "the programme's ledgers"),
            _ => new("공식 통계", "official statistics"),
        };
        return new(
            "missing.basis-not-offered",
            new(
                $"이 지표는 {asked.Korean}에 근거한 값을 내지 않습니다. 다른 근거의 값을 보십시오.",
                $"This indicator is not worked out from {asked.English}. See the figure from another basis."
            )
        );
    }

    public static Missing NothingStated(string metric) =>
        new(
            "missing.nothing-stated",
            new(
                $"'{metric}'에 관하여 그날까지 알려진 발언이 없습니다.",
                $"Nothing that was known by then states '{metric}'."
            )
        );

    public static Missing OnlyTargets(string metric) =>
        new(
            "missing.only-targets",
            new(
                $"'{metric}'에 관하여 목표만 알려져 있고 실적은 없습니다. 목표는 실적으로 세지 않습니다.",
                $"Only targets of '{metric}' were known, no actual figure. A target never counts as an actual."
            )
        );

    public static Missing OnlyLater(string metric, DateOnly first) =>
        new(
            "missing.only-later",
            new(
                $"'{metric}'에 관하여 알려진 값은 {Day(first)} 이후의 것뿐입니다.",
                $"The figures known of '{metric}' speak of {Day(first)} and later only."
            )
        );

    public static Missing NothingRecorded(LocalizedText what) =>
        new(
            "missing.nothing-recorded",
            new(
                $"그날까지 장부에 기록된 내용이 없습니다: {what.Korean}.",
                $"The ledgers hold nothing by then of this: {what.English}."
            )
        );

    public static Missing IncompleteLedger(LocalizedText what) =>
        new(
            "missing.incomplete-ledger",
            new(
                $"장부의 일부가 비어 있어 합계를 내지 않습니다: {what.Korean}.",
                $"A part of the ledgers is empty, so no total is given: {what.English}."
            )
        );

    public static Missing NoCommonDay(
        string numerator,
        DateOnly? of,
        string denominator,
        DateOnly? against
    ) =>
        new(
            "missing.no-common-day",
            new(
                $"'{numerator}'({DayOrNone(of, "없음")})와 '{denominator}'({DayOrNone(against, "없음")})가 같은 대상의 같은 날을 "
                    + "말하지 않으므로 나누지 않습니다.",
                $"'{numerator}' ({DayOrNone(of, "none")}) and '{denominator}' ({DayOrNone(against, "none")}) do not speak of "
                    + "the same day and scope, so they are not divided."
            )
        );

    public static Missing NotDivisible(string denominator) =>
        new(
            "missing.not-divisible",
            new(
                $"'{denominator}'의 범위에 0 이하의 값이 들어 있거나 결과가 다룰 수 있는 크기를 넘으므로 나누지 않습니다.",
                $"The range of '{denominator}' holds 0 or less, or the quotient is too large to hold, so nothing is divided."
            )
        );

    public static Missing NoWhole(string scope) =>
        new(
            "missing.no-whole",
            new(
                $"'{scope}'이(가) 속한 전체의 같은 기간 값이 없어 비중을 계산하지 않습니다.",
                $"No figure of the same period is known for a whole that '{scope}' is part of, so no share is computed."
            )
        );

    public static Missing TargetUnknown(string detail) =>
        new(
            "missing.target-unknown",
            new(
                $"그날까지 알려진 목표 가운데 '{detail}'이(가) 없습니다.",
                $"No target '{detail}' was known by then."
            )
        );

    static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    static string DayOrNone(DateOnly? day, string none) => day is { } known ? Day(known) : none;
}
