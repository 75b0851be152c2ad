using Evenground.Web;

namespace Evenground.Tests.Web;

/// <summary>Every kind of picture with figures of an invented country of seventeen regions, in both
/// languages.</summary>
static partial class Gallery
{
    static readonly (int Column, int Row, string Korean, string English, string Short)[] Regions =
    [
        (1, 0, "가람", "Garam Capital", "GR"),
        (0, 0, "나루", "Naru Harbour", "NR"),
        (0, 1, "다솜", "Dasom", "DS"),
        (1, 1, "라온", "Raon Upper Province", "RA"),
        (2, 0, "마루", "Maru", "MR"),
        (3, 0, "바다", "Bada East Coast", "BD"),
        (2, 1, "사라", "Sara", "SR"),
        (3, 1, "아라", "Ara Upper Province", "AR"),
        (0, 2, "자연", "Jayeon", "JY"),
        (1, 2, "차오", "Chao", "CO"),
        (2, 2, "카나", "Kana Special City", "KN"),
        (3, 2, "타라", "Tara", "TR"),
        (0, 3, "파란", "Paran Lower Province", "PR"),
        (1, 3, "하늘", "Haneul", "HN"),
        (2, 3, "겨울", "Gyeoul Lower Province", "GW"),
        (3, 3, "노을", "Noeul Metropolitan", "NE"),
        (1, 4, "섬마을", "Seommaeul Island", "SM"),
    ];

    public static IReadOnlyList<(string Name, IPicture Picture)> Of(Language language) =>
        [
            ("map", Map(language)),
            ("bands", Bands(language)),
            ("change", Change(language)),
            ("pyramid", People(language, shown: 12)),
            ("flow-bars", Bars(language)),
            ("chord", Circle(language, isNet: false)),
            ("chord-net", Circle(language, isNet: true)),
            ("lines", Course(language)),
            ("all-lines", AllCourses(language)),
            ("convergence", Convergence(language)),
            ("moran", Neighbours(language)),
            ("vintages", Vintages(language)),
            ("fan", Jobs(language)),
            ("difference", ChangedAges(language)),
            ("tornado", Assumptions(language)),
            ("gains", Circle(language)),
        ];

    public static Pyramid People(Language language, int shown) =>
        new(
            Words(language, "가람의 인구, 나이와 성별", "People of Garam Capital by age and sex"),
            Unit.People,
            [
                .. Enumerable
                    .Range(2011, 13)
                    .Select(year => new PyramidYear($"{year}", $"?year={year}", AgesOf(year))),
            ],
            shown
        )
        {
            Ghost = new(language == Language.Korean ? "2011년" : "2011", AgesOf(2011)),
        };

    static TileMap Map(Language language)
    {
        decimal?[] people =
        [
            9_386_034,
            2_997_410,
            1_109_932,
            13_630_821,
            1_527_807,
            386_525,
            1_593_469,
            2_554_324,
            2_130_119,
            1_442_216,
            1_754_757,
            3_251_158,
            1_804_217,
            1_419_237,
            2_374_960,
            null,
            675_252,
        ];
        return new(
            Words(
                language,
                "인구",
                "People",
                "2023년 12월 31일, 주민등록",
                "31 December 2023, registered residents"
            ),
            language == Language.Korean ? "인구" : "People",
            Unit.People,
            ColourScale.ByQuantiles(people, 5, Unit.People, language),
            Tiles(language, people)
        );
    }

    static TileMap Bands(Language language)
    {
        decimal?[] index = [.. Regions.Select((_, place) => 0.18m + place * 0.0871m)];
        var bands =
            language == Language.Korean
                ? (string[])["소멸 고위험", "소멸위험 진입", "주의", "보통", "소멸위험 매우 낮음"]
                : ["High risk", "Entering risk", "Caution", "Normal", "Very low risk"];
        return new(
            Words(language, "지방소멸위험지수", "Extinction-risk index"),
            language == Language.Korean ? "지수" : "Index",
            Unit.Times,
            ColourScale.ByBands(
                [
                    new(bands[0], null, 0.2m),
                    new(bands[1], 0.2m, 0.5m),
                    new(bands[2], 0.5m, 1m),
                    new(bands[3], 1m, 1.5m),
                    new(bands[4], 1.5m, null),
                ],
                Unit.Times,
                language,
                isDarkestFirst: true
            ),
            Tiles(language, index)
        );
    }

    static TileMap Change(Language language)
    {
        decimal?[] change = [.. Regions.Select((_, place) => (place * 7 % 17 - 8) * 0.0017m)];
        return new(
            Words(language, "인구 증감률", "Population change"),
            language == Language.Korean ? "증감률" : "Change",
            Unit.Ratio,
            ColourScale.AroundMiddle(change, 0, 3, Unit.Ratio, language),
            Tiles(language, change)
        );
    }

    static FlowBars Bars(Language language) =>
        new(
            Words(
                language,
                "가람의 전입과 전출",
                "Moves to and from Garam Capital",
                "2024년, 시도 사이",
                "2024, between provinces"
            ),
            Unit.People,
            [
                .. Enumerable
                    .Range(1, 16)
                    .Select(region => new Flow(
                        Name(language, region),
                        region == 15 ? null : Moves(region, 0),
                        Moves(0, region),
                        $"?partner={region}"
                    )),
            ]
        );

    static Chord Circle(Language language, bool isNet) =>
        new(
            isNet
                ? Words(language, "지역 사이의 순이동", "Net moves between regions")
                : Words(language, "지역 사이의 이동", "Moves between regions", "2024년", "2024"),
            Unit.People,
            [
                .. Regions.Select(
                    (region, place) =>
                        new ChordRegion(
                            Name(language, place),
                            language == Language.Korean ? region.Korean : region.English.Split(' ')[0]
                        )
                ),
            ],
            [
                .. Regions.Select(
                    (_, from) =>
                        (IReadOnlyList<decimal?>)[.. Regions.Select((_, to) => (decimal?)Moves(from, to))]
                ),
            ],
            isNet
        );

    static IReadOnlyList<Tile> Tiles(Language language, decimal?[] values) =>
        [
            .. Regions.Select(
                (region, place) =>
                    new Tile(
                        region.Column,
                        region.Row,
                        language == Language.Korean ? region.Korean : region.English.Split(' ')[0],
                        Name(language, place),
                        values[place],
                        values[place] is null
                            ? (language == Language.Korean ? "공표 전" : "not yet published")
                            : null,
                        $"?region={place}"
                    )
            ),
        ];

    static PyramidAge[] AgesOf(int year) =>
        [
            .. Enumerable
                .Range(0, 21)
                .Select(group => new PyramidAge(
                    group == 20 ? "100+" : $"{group * 5}–{group * 5 + 4}",
                    year == 2013 && group == 3 ? null : PeopleOf(group, year, 1.0),
                    PeopleOf(group, year, 0.97 + group * 0.012)
                )),
        ];

    static decimal PeopleOf(int group, int year, double share)
    {
        var middle = 7.5 + (year - 2011) * 0.2;
        var bulge = Math.Exp(-Math.Pow((group - middle) / 5.2, 2));
        var old = group > 12 ? Math.Exp(-(group - 12) * 0.28) : 1;
        return Math.Round((decimal)(430_000 * bulge * old * share));
    }

    static decimal Moves(int from, int to) =>
        from == to
            ? 900_000
            : Math.Round((decimal)(600_000.0 / (1 + Math.Abs(from - to) * 1.7 + from * 0.6 + to * 0.31)));

    static string Name(Language language, int region) =>
        language == Language.Korean ? $"{Regions[region].Korean}도" : Regions[region].English;

    static PictureText Words(
        Language language,
        string korean,
        string english,
        string? koreanSubtitle = null,
        string? englishSubtitle = null
    ) =>
        language == Language.Korean
            ? new(korean, koreanSubtitle ?? "예시 데이터", language)
            : new(english, englishSubtitle ?? "Example data", language);
}
