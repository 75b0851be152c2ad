namespace Evenground.Measure;

/// <summary>Why the programme's own figures of a region are not there.</summary>
static class ProgrammeMissing
{
    /// <summary>The code of a figure that is there and is held back: it is not missing.</summary>
    public const string SuppressedCode = "suppressed.small-cells";

    public static Missing Suppressed { get; } =
        new(
            SuppressedCode,
            new(
                "비공개: 값은 있으나 기여한 기업이 적거나, 보이면 다른 지역의 작은 값이 드러나므로 공개하지 않습니다.",
                "Suppressed: there is a figure, but few companies stand behind it, or it would give away that of another "
                    + "region."
            )
        );

    public static Missing NoWhereabouts { get; } =
        Missing.NothingRecorded(new("기업의 소재지", "where companies are"));

    public static Missing OnlyCompanyTotals(int companies) =>
        new(
            "missing.only-company-totals",
            new(
                $"이 지역에 사업장을 둔 기업 {companies}개사는 회사 전체 인원만 알려져 있습니다. 회사 전체 인원은 지역의 일자리로 세지 않습니다. "
                    + "사업장별 인원을 기록하면 계산됩니다.",
                $"Of {companies} companies with a site in the region only the people of the whole company are known, and those are "
                    + "never taken as a region's jobs. Headcounts by site would supply it."
            )
        );

    public static Missing NoSiteCounts { get; } =
        new(
            "missing.no-site-headcounts",
            new(
                "이 지역 사업장의 인원이 기록되지 않았습니다. 사업장별 인원을 기록하면 계산됩니다.",
                "No headcount of a site in the region is recorded. Headcounts by site would supply it."
            )
        );

    public static Missing NoPlacesInCommon(string metric, LocalizedText region) =>
        new(
            "missing.no-common-day",
            new(
                $"{region.Korean}에 있는 대상들의 '{metric}'이(가) 같은 날을 말하지 않으므로 더하지 않습니다.",
                $"The figures of '{metric}' of what lies in {region.English} do not speak of one day, so they are not added."
            )
        );

    public static Missing NoScopeIn(LocalizedText region, string metric) =>
        new(
            "missing.nothing-stated",
            new(
                $"{region.Korean}에 있는 대상의 '{metric}'에 관하여 그날까지 알려진 실적이 없습니다.",
                $"Nothing that was known by then states '{metric}' of anything that lies in {region.English}."
            )
        );

    public static Missing SeveralCurrencies { get; } =
        new(
            "missing.several-currencies",
            new(
                "여러 통화의 금액은 더하지 않습니다. 사업의 통화를 정하면 그 통화의 합계를 냅니다.",
                "Amounts of several currencies are not added. Once the programme has a currency, the sum in that one is given."
            )
        );
}
