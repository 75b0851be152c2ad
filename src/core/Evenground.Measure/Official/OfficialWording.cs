namespace Evenground.Measure;

/// <summary>The words that the definitions of official figures share.</summary>
static class OfficialWording
{
    public static readonly LocalizedText Source = new(
        "국가 통계 작성 기관이 공표한 통계표",
        "Tables that statistical offices published"
    );

    public static readonly LocalizedText People = new("명", "People");

    public static readonly LocalizedText Ratio = new("비율. 0.5는 50%입니다.", "Ratio: 0.5 is 50 %");

    public static readonly LocalizedText PerThousand = new("인구 1,000명당", "Per 1,000 residents");

    public static readonly LocalizedText Residents = new("주민", "residents");

    const string CommonKorean =
        "필요한 통계표·기간·칸·연령 구분 가운데 하나라도 없으면 일부만 더하거나 채워 넣지 않고, 무엇이 없는지 적습니다.";

    const string CommonEnglish =
        "When a table, period, cell or age group that it needs is not there, nothing is filled in or summed in part: "
        + "what is missing stands in its place.";

    /// <summary>The missing rule that all share.</summary>
    public static readonly LocalizedText Missing = new(CommonKorean, CommonEnglish);

    /// <summary>The missing rule of a comparison over time.</summary>
    public static readonly LocalizedText MissingOverTime = new(
        CommonKorean
            + " 그 사이에 경계가 바뀌었으면 발표된 값끼리 견주지 않습니다. @constant를 붙이면 비중이 알려진 경우에만 추정합니다.",
        CommonEnglish
            + " Across a change of borders figures as published are not compared; with @constant they are estimated where "
            + "the share is known."
    );

    /// <summary>The missing rule of a measure over all regions.</summary>
    public static readonly LocalizedText MissingOfAnyRegion = MissingAnd(
        "한 지역의 값이라도 없으면 내지 않습니다.",
        "One region without a figure leaves none."
    );

    /// <summary>The shared rule with another sentence.</summary>
    public static LocalizedText MissingAnd(string korean, string english) =>
        new($"{CommonKorean} {korean}", $"{CommonEnglish} {english}");

    /// <summary>The source of a method, beside that of the figures.</summary>
    public static LocalizedText SourceAnd(string korean, string english) =>
        new($"{Source.Korean}; {korean}", $"{Source.English}; {english}");
}
