namespace Evenground.Record;

/// <summary>The columns of a file that says what a programme's metrics mean.</summary>
public static class MetricColumns
{
    public static SheetColumn Code { get; } =
        new(
            0,
            "code",
            100,
            false,
            new(
                Korean: "지표의 이름, 예: hub.residents. 맨 앞의 *는 어떤 앞부분이든 뜻합니다.",
                English: "The metric's code, as hub.residents; a leading * stands for any beginning."
            )
        );

    public static SheetColumn Kind { get; } =
        new(
            1,
            "kind",
            20,
            false,
            new(Korean: "시간에 따라 어떻게 움직이는 수치인지.", English: "How its figures behave over time.")
        );

    public static SheetColumn NameKorean { get; } =
        new(2, "name_ko", 200, false, new(Korean: "한국어 이름.", English: "Its name in Korean."));

    public static SheetColumn NameEnglish { get; } =
        new(3, "name_en", 200, false, new(Korean: "영어 이름.", English: "Its name in English."));

    public static SheetColumn IsAdditive { get; } =
        new(
            4,
            "is_additive",
            5,
            true,
            new(
                Korean: "부분을 더하면 전체가 되는지: true 또는 false.",
                English: "Whether the parts add up to the whole: true or false."
            )
        );

    public static SheetColumn CumulativeOf { get; } =
        new(
            5,
            "cumulative_of",
            100,
            true,
            new(
                Korean: "누적 수치이면 그 현재 수치의 지표.",
                English: "For a cumulative count, the stock that it counts through."
            )
        );

    public static SheetColumn Capacity { get; } =
        new(
            6,
            "capacity",
            100,
            true,
            new(Korean: "현재 수치의 상한이 되는 지표.", English: "For a stock, the metric that bounds it.")
        );

    public static SheetColumn Actual { get; } =
        new(
            7,
            "actual",
            100,
            true,
            new(
                Korean: "계획이면 그 실적의 지표.",
                English: "For a plan, the metric that shows what became of it."
            )
        );

    public static SheetColumn ShareOf { get; } =
        new(
            8,
            "share_of",
            100,
            true,
            new(
                Korean: "비중이면 부분과 전체를 세는 지표.",
                English: "For a share, the metric of its part and whole."
            )
        );

    public static SheetColumn BundledPart { get; } =
        new(
            9,
            "bundled_part",
            100,
            true,
            new(
                Korean: "남의 돈과 묶인 총액이면 자기 몫의 지표.",
                English: "For a total that bundles own money with others', the metric of the own part."
            )
        );

    public static IReadOnlyList<SheetColumn> All { get; } =
    [Code, Kind, NameKorean, NameEnglish, IsAdditive, CumulativeOf, Capacity, Actual, ShareOf, BundledPart];
}

/// <summary>The columns of a file that says what a programme's figures are about.</summary>
public static class ScopeColumns
{
    public static SheetColumn Code { get; } =
        new(
            0,
            "code",
            200,
            false,
            new(
                Korean: "대상의 이름, 발표 시트에 쓰인 대로.",
                English: "The scope as statement sheets write it."
            )
        );

    public static SheetColumn NameKorean { get; } =
        new(1, "name_ko", 200, false, new(Korean: "한국어 이름.", English: "Its name in Korean."));

    public static SheetColumn NameEnglish { get; } =
        new(2, "name_en", 200, false, new(Korean: "영어 이름.", English: "Its name in English."));

    public static SheetColumn PartOf { get; } =
        new(
            3,
            "part_of",
            200,
            true,
            new(Korean: "이 대상이 속한 전체.", English: "The whole that it is part of.")
        );

    public static SheetColumn IsWholeComplete { get; } =
        new(
            4,
            "is_whole_complete",
            5,
            true,
            new(
                Korean: "기록된 부분이 전부인지: true 또는 false.",
                English: "Whether the parts recorded are all there are: true or false."
            )
        );

    public static SheetColumn Region { get; } =
        new(
            5,
            "region",
            50,
            true,
            new(
                Korean: "지역 코드와 그 체계, 예: iso3166-2:KR-47.",
                English: "Its region's scheme and code, as iso3166-2:KR-47."
            )
        );

    public static SheetColumn ReadingOf { get; } =
        new(
            6,
            "reading_of",
            200,
            true,
            new(
                Korean: "같은 전체를 달리 센 것이면 그 전체.",
                English: "The whole that it is another count of."
            )
        );

    public static IReadOnlyList<SheetColumn> All { get; } =
    [Code, NameKorean, NameEnglish, PartOf, IsWholeComplete, Region, ReadingOf];
}

/// <summary>The columns of a file of exchange rates.</summary>
public static class RateColumns
{
    public static SheetColumn Base { get; } =
        new(
            0,
            "base",
            3,
            false,
            new(
                Korean: "환율의 기준이 되는 통화, 예: USD.",
                English: "The currency of which one unit is priced, as USD."
            )
        );

    public static SheetColumn Quote { get; } =
        new(
            1,
            "quote",
            3,
            false,
            new(Korean: "값을 나타내는 통화, 예: KRW.", English: "The currency that it is priced in, as KRW.")
        );

    public static SheetColumn On { get; } =
        new(2, "on", 10, false, new(Korean: "환율의 날짜.", English: "The day of the rate."))
        {
            HoldsDays = true,
        };

    public static SheetColumn Rate { get; } =
        new(3, "rate", 40, false, new(Korean: "기준 통화 한 단위의 값.", English: "The price of one unit."));

    public static SheetColumn Source { get; } =
        new(4, "source", 1_000, false, new(Korean: "환율의 출처.", English: "Where the rate is from."));

    public static IReadOnlyList<SheetColumn> All { get; } = [Base, Quote, On, Rate, Source];
}
