namespace Evenground.Measure;

/// <summary>The words that the definitions of the programme's regional figures share.</summary>
static class RegionalWording
{
    public static readonly LocalizedText Jobs = new("개 일자리", "Jobs");

    public static readonly LocalizedText Ledgers = new("사업 장부", "The programme's ledgers");

    public static readonly LocalizedText LedgersOrStatements = new(
        "사업 장부, 또는 사업이 공개적으로 밝힌 수치",
        "The programme's ledgers, or what the programme and others stated in public"
    );

    public static readonly LocalizedText AndStatistics = new(
        LedgersOrStatements.Korean + "; 분모는 국가 통계 작성 기관이 공표한 통계표",
        LedgersOrStatements.English + "; the divisor from tables that statistical offices published"
    );

    public static readonly LocalizedText MissingPlaces = new(
        "소재지를 아는 기업이 하나도 없으면 값을 내지 않습니다. 소재지를 모르는 기업이 있으면 그 기업이 모두 이 지역에 있을 때까지를 "
            + "범위로 봅니다.",
        "No figure when it is known of no company where it is. Companies of unknown place widen the range up to all of "
            + "them being in the region."
    );

    public static readonly LocalizedText MissingJobs = new(
        "사업장별 인원이 하나도 없으면 값을 내지 않으며, 회사 전체 인원은 지역의 일자리로 세지 않습니다. 일부 사업장만 세어졌으면 하한으로 봅니다. "
            + "기여한 기업이 적으면 공개 열람에서는 비공개로 표시합니다.",
        "No figure without a headcount of any site; a company's total is never taken as a region's jobs. Where some sites "
            + "were not counted it is a lower bound. To the public it is shown as suppressed where few companies stand behind it."
    );

    public static readonly LocalizedText MissingRatio = new(
        "분자나 분모가 없으면 값을 내지 않고 무엇이 없는지 적습니다. 분모는 분자가 말하는 마지막 날까지 끝난 가장 가까운 기간의 값이며, "
            + "두 날짜를 함께 보입니다.",
        "No figure without either side: what is missing stands in its place. The divisor is that of the nearest period "
            + "that had ended by the last day of the numerator; the days of both are shown."
    );

    public static readonly LocalizedText ByPresence = new(
        "head-office는 본사로, site는 열려 있는 어느 사업장으로든 셉니다",
        "head-office counts by head office, site by any open site"
    );

    /// <summary>The formula of a figure that was recorded or stated.</summary>
    public static LocalizedText OrStated(string korean, string english) =>
        new(
            $"장부: {korean}. 발표: 지역에 있는 대상을 말한 값으로, 여럿이면 모두가 말하는 가장 최근 날의 값을 더합니다. 지역의 일부만 말했으면 "
                + "하한입니다.",
            $"Recorded: {english}. Stated: the figure of what lies in the region; of several, the figures of the latest day of "
                + "which all have one are added; a lower bound where only a part of the region was spoken of."
        );
}
