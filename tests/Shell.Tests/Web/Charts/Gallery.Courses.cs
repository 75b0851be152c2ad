using Evenground.Web;

namespace Evenground.Tests.Web;

/// <summary>Values over time and against each other.</summary>
static partial class Gallery
{
    static Lines Course(Language language) =>
        new(
            Words(
                language,
                "인구",
                "People",
                "연말, 주민등록",
                "At the end of the year, registered residents"
            ),
            Unit.People,
            [.. Enumerable.Range(0, 4).Select(region => Series(language, region, isMain: true))]
        )
        {
            Marks =
            [
                new(
                    2012.5m,
                    language == Language.Korean
                        ? "카나 신설: 경계가 바뀜"
                        : "Kana Special City founded: boundaries changed"
                ),
                new(2019.5m, language == Language.Korean ? "새 통계 발표" : "New release", IsBreak: false),
            ],
            Band = new(
                language == Language.Korean
                    ? "가장 낮은 지역부터 가장 높은 지역까지"
                    : "From the lowest to the highest region",
                [
                    .. Enumerable
                        .Range(2005, 19)
                        .Select(year => ((decimal)year, 400_000m, 9_000_000m + year % 5 * 100_000)),
                ]
            ),
            FromZero = true,
        };

    static Lines AllCourses(Language language) =>
        new(
            Words(language, "1인당 지역내총생산의 불평등", "Inequality of product per head"),
            Unit.Ratio,
            [.. Enumerable.Range(0, 17).Select(region => ShareSeries(language, region))]
        );

    static Scatter Convergence(Language language) =>
        new(
            Words(
                language,
                "가난한 지역이 더 빨리 자라는가",
                "Do poorer regions grow faster?",
                "베타 수렴, 2000~2021년",
                "Beta convergence, 2000 to 2021"
            ),
            new(
                language == Language.Korean
                    ? "처음의 1인당 생산(로그)"
                    : "Product per head at the start (log)",
                Unit.Parse("count")!.Value
            ),
            new(language == Language.Korean ? "연평균 성장률" : "Growth per year", Unit.Ratio),
            [
                .. Regions.Select(
                    (_, place) =>
                        new ScatterPoint(
                            Name(language, place),
                            place == 5 ? null : 9.1m + place * 7 % 17 * 0.06m,
                            0.061m - place * 7 % 17 * 0.0011m + place * 5 % 7 * 0.0012m,
                            place is 0 or 3
                        )
                ),
            ]
        )
        {
            Line = new(
                -0.018m,
                0.228m,
                language == Language.Korean ? "추정선: 기울기 -0.018" : "Fitted line: slope -0.018"
            ),
        };

    static Scatter Neighbours(Language language) =>
        new(
            Words(
                language,
                "이웃은 서로 닮았는가",
                "Do neighbours resemble each other?",
                "모란 산점도",
                "Moran scatter plot"
            ),
            new(
                language == Language.Korean ? "지역의 값(표준화)" : "Value of the region (standardised)",
                Unit.Parse("count")!.Value
            ),
            new(
                language == Language.Korean ? "이웃의 평균(표준화)" : "Mean of its neighbours (standardised)",
                Unit.Parse("count")!.Value
            ),
            [
                .. Regions.Select(
                    (_, place) =>
                        new ScatterPoint(
                            Name(language, place),
                            place * 5 % 17 * 0.25m - 2,
                            place * 5 % 17 * 0.11m - 1 + place * 3 % 5 * 0.2m
                        )
                ),
            ]
        )
        {
            Quadrants =
                language == Language.Korean
                    ? new(
                        0,
                        0,
                        "높은 곳 옆의 높은 곳",
                        "높은 곳 옆의 낮은 곳",
                        "낮은 곳 옆의 낮은 곳",
                        "낮은 곳 옆의 높은 곳"
                    )
                    : new(0, 0, "High among high", "Low among high", "Low among low", "High among low"),
            Line = new(
                0.44m,
                0.1m,
                language == Language.Korean ? "기울기: 모란 I 0.44" : "Slope: Moran's I 0.44"
            ),
        };

    static Dots Vintages(Language language) =>
        new(
            Words(language, "두 발표 사이에 바뀐 값", "What changed between two releases"),
            Unit.People,
            language == Language.Korean ? "2024년 7월 발표" : "Released July 2024",
            language == Language.Korean ? "2024년 1월 발표" : "Released January 2024",
            [
                .. Regions.Select(
                    (_, place) =>
                        new DotRow(
                            Name(language, place),
                            place == 4 ? null : 1_000_000 + place * 5 % 17 * 231_000,
                            1_000_000 + place * 5 % 17 * 218_000 + place * 20_000,
                            $"?region={place}"
                        )
                ),
            ]
        )
        {
            Reference = new(2_900_000, language == Language.Korean ? "평균" : "Mean"),
        };

    static LineSeries Series(Language language, int region, bool isMain) =>
        new(
            Name(language, region),
            [
                .. Enumerable
                    .Range(2005, 19)
                    .Select(year => new LinePoint(
                        year,
                        $"{year}",
                        region == 2 && year is 2008 or 2009
                            ? null
                            : 2_000_000m * (region + 1) + (year - 2005) * 60_000m * (region % 2 == 0 ? -1 : 1)
                    )),
            ],
            isMain
        );

    static LineSeries ShareSeries(Language language, int region) =>
        new(
            Name(language, region),
            [
                .. Enumerable
                    .Range(2000, 22)
                    .Select(year => new LinePoint(
                        year,
                        $"{year}",
                        0.02m + region * 0.009m + (year - 2000) * 0.0008m * (region % 5 - 2)
                    )),
            ],
            IsMain: region is 0 or 3
        );
}
