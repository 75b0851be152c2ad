using System.Globalization;
using Evenground.Web;

namespace Evenground.Tests.Web;

/// <summary>What pictures of a scenario look like.</summary>
static partial class Gallery
{
    static Fan Jobs(Language language) =>
        new(
            Words(
                language,
                "노을에서 늘어난 일자리",
                "Jobs added in Noeul Metropolitan",
                "기준선과의 차이, 명",
                "Difference to the baseline, persons"
            ),
            Unit.People,
            language == Language.Korean ? "가운뎃값" : "Median",
            language == Language.Korean ? "열 번 가운데 여덟 번" : "8 of 10 draws",
            [
                .. Enumerable
                    .Range(0, 31)
                    .Select(year => new FanYear(
                        2023 + year,
                        year * 120m,
                        year * 120m - year * year * 2,
                        year * 120m + year * year * 3
                    )),
            ]
        );

    static DifferencePyramid ChangedAges(Language language) =>
        new(
            Words(language, "노을의 나이별 변화", "Change by age in Noeul Metropolitan"),
            Unit.People,
            [
                .. Enumerable
                    .Range(0, 21)
                    .Select(age => new PyramidAge(
                        age == 20
                            ? "100+"
                            : string.Create(CultureInfo.InvariantCulture, $"{5 * age}–{5 * age + 4}"),
                        age is > 3 and < 9 ? 60 - 8 * Math.Abs(6 - age) : -age,
                        age is > 3 and < 9 ? 50 - 8 * Math.Abs(6 - age) : 1
                    )),
            ]
        );

    static Tornado Assumptions(Language language) =>
        new(
            Words(
                language,
                "무엇에 답이 가장 크게 달라지는가",
                "What the answer hangs on most",
                "10년 뒤 일자리, 가정 하나씩 바꿈",
                "Jobs in year ten, one assumption at a time"
            ),
            Unit.People,
            language == Language.Korean ? "기본 가정" : "As usual",
            4_000,
            [
                new(language == Language.Korean ? "추가성" : "Additionality", "0.2", "0.8", 1_600, 6_400),
                new(
                    language == Language.Korean ? "지역 승수" : "Local multiplier",
                    "0.5",
                    "2.3",
                    3_200,
                    6_100
                ),
                new(
                    language == Language.Korean ? "이동의 탄력성" : "Migration elasticity",
                    "0",
                    "1.5",
                    3_950,
                    4_130
                ),
            ]
        );

    static GainLoop Circle(Language language) =>
        language == Language.Korean
            ? new(
                Words(language, "돌고 도는 고리와 그 크기", ""),
                ["투자", "스타트업 일자리", "지역 일자리", "일자리 여건", "주민"],
                [
                    new(0, 1, "투자가 만드는 일자리", "2.94", "개/10억 원"),
                    new(1, 2, "지역 승수", "0.92", "개/일자리"),
                    new(2, 3, "일자리 한 개의 끌림", "+0.0011", "로그점"),
                    new(3, 4, "끌려오는 주민", "0.38", "명/일자리"),
                    new(4, 2, "주민의 수요", "0.25", "개/명"),
                    new(4, 3, "나눠 갖는 일자리(희석)", "−0.46", "배", IsDamping: true),
                    new(4, 0, "창업자", "0.02", "10억 원/천 명"),
                ]
            )
            : new(
                Words(language, "", "The circle and its gains"),
                ["Investment", "Start-up jobs", "Local jobs", "Jobs per worker", "Residents"],
                [
                    new(0, 1, "Jobs made by investment", "2.94", "jobs per bn"),
                    new(1, 2, "Local multiplier", "0.92", "jobs per job"),
                    new(2, 3, "Pull of a job", "+0.0011", "log points"),
                    new(3, 4, "People drawn", "0.38", "persons per job"),
                    new(4, 2, "Demand of residents", "0.25", "jobs per person"),
                    new(4, 3, "Dilution", "−0.46", "times", IsDamping: true),
                    new(4, 0, "Founders", "0.02", "bn per 1,000 persons"),
                ]
            );
}
