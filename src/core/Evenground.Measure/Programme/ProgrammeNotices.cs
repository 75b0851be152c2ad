using System.Globalization;

namespace Evenground.Measure;

/// <summary>Remarks that belong to the programme's figures of a region wherever they are shown.</summary>
static class ProgrammeNotices
{
    public static Notice RelocatedIsNotCreated { get; } =
        new(
            "relocated-is-not-created",
            new(
                "이전은 창출이 아닙니다. 이 지역이 얻은 만큼 다른 지역이 잃었고, 나라 전체로는 늘지 않았습니다.",
                "Relocated is not created: what this region gained another has lost, and the country has gained nothing."
            )
        );

    public static Notice MovedWithinTheCountry { get; } =
        new(
            "moved-within-is-no-gain",
            new(
                "지역 사이의 이전은 나라 전체에서 서로 상쇄됩니다(대체율 1). 옮겨 온 것으로도 새로 생긴 것으로도 더하지 않습니다.",
                "Moves between regions cancel out in the whole (displacement 1): they are added neither to what moved in nor to "
                    + "what is new."
            )
        );

    public static Notice BothKindsOfArrival { get; } =
        new(
            "new-and-moved-together",
            new(
                "새로 생긴 것과 다른 지역에서 옮겨 온 것이 함께 들어 있습니다. 나누어진 값을 함께 보십시오.",
                "What is new and what moved in from elsewhere are both in it. See them apart as well."
            )
        );

    public static Notice OfUnknownPlace(int companies) =>
        new(
            "place-unknown",
            new(
                $"소재지를 모르는 기업 {companies}개사가 있어, 모두 이 지역에 있을 때까지를 범위로 봅니다.",
                $"Of {companies} companies no place is known: the range reaches to all of them being here."
            )
        );

    public static Notice UncountedSites(int sites) =>
        new(
            "sites-not-counted",
            new(
                $"인원이 기록되지 않은 사업장이 {sites}곳 있어 하한으로 봅니다. 회사 전체 인원으로 채우지 않습니다.",
                $"{sites} sites have no headcount, so the figure is a lower bound. Nothing is filled in from company totals."
            )
        );

    public static Notice NeverCountedBefore(int sites) =>
        new(
            "moved-in-uncounted",
            new(
                $"옮겨 오기 전 인원을 모르는 사업장이 {sites}곳 있어, 그 인원은 모두 옮겨 온 것으로 봅니다.",
                $"{sites} sites that moved in were never counted before: all of their jobs are taken as moved."
            )
        );

    public static Notice CountedFrom(EffectivePeriod days) =>
        new(
            "counted-on-several-days",
            new(
                $"사업장마다 세어진 날이 다릅니다({days}).",
                $"The sites were counted on different days ({days})."
            )
        );

    public static Notice OtherCurrencies { get; } =
        new(
            "other-currencies-left-out",
            new(
                "사업의 통화가 아닌 금액은 환산하지 않고 뺐습니다.",
                "Amounts in other currencies than the programme's are left out; nothing is converted."
            )
        );

    public static Notice RungUnknown(int pledges) =>
        new(
            "rung-unknown",
            new(
                $"이 단계의 금액이 알려지지 않은 약속이 {pledges}건 있어 하한으로 봅니다.",
                $"Of {pledges} pledges nothing is known of this rung, so the figure is a lower bound."
            )
        );

    public static Notice StatedOfSites { get; } =
        new(
            "stated-of-companies",
            new(
                "발표는 사업장의 인원인지 회사 전체의 인원인지 말하지 않는 일이 많습니다.",
                "A statement rarely says whether it counts the people at the site or those of the whole company."
            )
        );

    public static Notice StatedOfParts { get; } =
        new(
            "stated-of-parts",
            new(
                "이 지역의 일부에 관하여만 발표되었습니다. 나머지는 발표된 것이 없어 하한으로 봅니다.",
                "Only a part of the region was spoken of. Nothing was said of the rest, so the figure is a lower bound."
            )
        );

    /// <summary>The days of both sides of a ratio.</summary>
    public static Notice Days(EffectivePeriod numerator, EffectivePeriod denominator) =>
        new(
            "days-of-both",
            new(
                $"분자는 {Of(numerator)}, 분모는 {Of(denominator)} 기준입니다.",
                $"The numerator speaks of {Of(numerator)}, the denominator of {Of(denominator)}."
            )
        );

    static string Of(EffectivePeriod days) =>
        days.Until is { } until && until != days.From
            ? string.Create(CultureInfo.InvariantCulture, $"{days.From:yyyy-MM-dd}~{until:yyyy-MM-dd}")
            : string.Create(CultureInfo.InvariantCulture, $"{days.From:yyyy-MM-dd}");
}
