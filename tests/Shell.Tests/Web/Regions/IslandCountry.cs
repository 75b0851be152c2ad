using Evenground.Record;

namespace Evenground.Tests.Web;

/// <summary>An invented country of six regions with official tables: its people grow old at the edges and
/// young in the middle, and one region crosses a class of risk.</summary>
/// <remarks>Every figure follows from a formula that can be read here; none is of a real place.</remarks>
static class IslandCountry
{
    public const string Root = "isles",
        Middle = "isles-middle",
        Far = "isles-far",
        North = "isles-north",
        South = "isles-south";

    /// <summary>The day on which the office released its tables, and the day of its revised ones.</summary>
    public static readonly DateOnly FirstRelease = new(2024, 2, 1),
        SecondRelease = new(2024, 8, 1);

    public const int FirstYear = 2015,
        LastYear = 2023;

    const string Scheme = "isles-code";

    static readonly string[] Places = [Middle, "isles-east", North, "isles-west", "isles-south", Far];

    static readonly string[] Ages =
    [
        .. Enumerable.Range(0, 20).Select(step => $"{step * 5}-{step * 5 + 4}"),
        "100+",
    ];

    public static RegionsAdopted Regions { get; } =
        new(
            "isles",
            "1",
            [
                Region(Root, "00", new("섬나라", "The Isles"), null),
                Region(Middle, "11", new("가운뎃섬", "Middle Island"), Root),
                Region("isles-east", "12", new("동섬", "East Island"), Root),
                Region(North, "13", new("북섬", "North Island"), Root),
                Region("isles-west", "14", new("서섬", "West Island"), Root),
                Region("isles-south", "15", new("남섬", "South Island"), Root),
                Region(Far, "16", new("먼섬", "Far Island"), Root),
            ],
            [
                new("isles-core", new("중심권", "The core"), [Middle, "isles-east"], Always, "Example"),
                new(
                    "isles-rest",
                    new("바깥 섬", "The outer isles"),
                    [North, "isles-west", "isles-south", Far],
                    Always,
                    "Example"
                ),
            ],
            [
                new(
                    new(2019, 7, 1),
                    "isles-south",
                    "isles-west",
                    new("모래톱 마을", "Sandbar village"),
                    0.05m,
                    new("2018년 말 거주자", "residents at the end of 2018"),
                    "Example"
                ),
            ],
            [
                new(Middle, ["isles-east", "isles-south", "isles-west", North]),
                new("isles-east", [Middle, North, "isles-south"]),
                new(North, ["isles-east", Middle]),
                new("isles-west", [Middle, "isles-south"]),
                new("isles-south", ["isles-east", Middle, "isles-west"]),
                new(Far, []),
            ],
            [
                Tile(North, 1, 0, "북", "North"),
                Tile("isles-west", 0, 1, "서", "West"),
                Tile(Middle, 1, 1, "가운데", "Middle"),
                Tile("isles-east", 2, 1, "동", "East"),
                Tile("isles-south", 1, 2, "남", "South"),
                Tile(Far, 3, 3, "먼", "Far"),
            ]
        );

    public static RulebookAdopted Rules { get; } =
        new(
            "isles",
            "1",
            [
                Band(StandardRules.Children, new("어린이", "children"), "0-14"),
                Band(StandardRules.WorkingAge, new("생산연령", "working age"), "15-64"),
                Band(StandardRules.Old, new("고령", "old"), "65+"),
                Band(StandardRules.WomenOfExtinctionRisk, new("20~39세", "20 to 39"), "20-39"),
                Band(StandardRules.OldOfExtinctionRisk, new("65세 이상", "65 and over"), "65+"),
                Band(StandardRules.YouthOfStatistics, new("청년(통계)", "youth (statistics)"), "20-34"),
                Band(StandardRules.YouthOfDesignation, new("청년(지정)", "youth (designation)"), "20-39"),
                Band(StandardRules.Childbearing, new("15~49세", "15 to 49"), "15-49"),
            ],
            [
                Class("high", new("고위험", "High risk"), null, 0.2m),
                Class("entering", new("진입", "Entering"), 0.2m, 0.5m),
                Class("caution", new("주의", "Caution"), 0.5m, 1.0m),
                Class("normal", new("보통", "Normal"), 1.0m, 1.5m),
                Class("low", new("매우 낮음", "Very low"), 1.5m, null),
            ],
            [
                new(
                    StandardRules.Capital,
                    new("중심권과 바깥 섬", "The core and the outer isles"),
                    ["isles-core", "isles-rest"],
                    Always,
                    "Example"
                ),
            ]
        );

    /// <summary>Residents by age: the first release, and with it a slip in the north that the second
    /// mends.</summary>
    public static DataSet People(bool isRevised)
    {
        var periods = Enumerable
            .Range(FirstYear, LastYear - FirstYear + 1)
            .Select(year => $"{year}")
            .ToList();
        if (isRevised)
            periods.Add("2024-06");
        var table = new DataSetBuilder(
            Table(
                StandardTables.PopulationByAge,
                new("연령별 거주자", "Residents by age"),
                Unit.People,
                TableKind.Stock,
                [RegionDimension(StandardTables.Region), SexDimension, AgeDimension]
            )
        );
        foreach (var period in periods)
        foreach (var (number, place) in Places.Index())
        foreach (var sex in (string[])[StandardTables.Men, StandardTables.Women])
        foreach (var (step, age) in Ages.Index())
        {
            var slip = !isRevised && period == "2023" && place == North && age == "30-34" ? 333 : 0;
            _ = table.Add(period, [CodeOf(place), sex, age], Residents(period, number, step) + slip).Value;
        }

        return table.Build(Source("T-1", isRevised ? SecondRelease : FirstRelease)).Value;
    }

    /// <summary>Moves between regions, those within a region too.</summary>
    public static DataSet Moves()
    {
        var table = new DataSetBuilder(
            Table(
                StandardTables.Flows,
                new("지역 간 이동", "Moves between regions"),
                Unit.People,
                TableKind.Flow,
                [
                    RegionDimension(StandardTables.Region),
                    RegionDimension(StandardTables.Destination, DimensionRole.Counterpart),
                ]
            )
        );
        for (var year = FirstYear; year <= LastYear; year++)
            foreach (var (from, left) in Places.Index())
            foreach (var (to, entered) in Places.Index())
                _ = table
                    .Add(
                        $"{year}",
                        [CodeOf(left), CodeOf(entered)],
                        from == to
                            ? 5_000 - 500 * from
                            : 900 - 120 * to + 40 * from + (year - FirstYear) * (from - to)
                    )
                    .Value;
        return table.Build(Source("T-2", FirstRelease)).Value;
    }

    /// <summary>Product per head: highest in the middle; the far island has none for the last year.</summary>
    public static DataSet Product()
    {
        var table = new DataSetBuilder(
            Table(
                StandardTables.ProductPerHead,
                new("1인당 지역총생산", "Product per head"),
                Unit.Of(Currency.Won),
                TableKind.Rate,
                [
                    RegionDimension(StandardTables.Region),
                    new(StandardTables.Item, DimensionRole.Category, new("항목", "Item")),
                ]
            )
        );
        for (var year = FirstYear; year <= LastYear; year++)
            foreach (var (number, place) in Places.Prepend(Root).Index())
                _ = table
                    .Add(
                        $"{year}",
                        [CodeOf(place), "product"],
                        place == Far && year == LastYear
                            ? null
                            : (40 - 3 * number + (year - FirstYear)) * 1_000_000m,
                        place == Far && year == LastYear
                            ? ObservationStatus.Suppressed
                            : ObservationStatus.Normal
                    )
                    .Value;
        return table.Build(Source("T-3", FirstRelease)).Value;
    }

    /// <summary>More old people the farther from the middle and the later; in whole steps, so that it can be
    /// followed by hand.</summary>
    static decimal Residents(string period, int number, int step)
    {
        var halfYears =
            period == "2024-06" ? 2 * (LastYear - FirstYear) + 1 : 2 * (int.Parse(period) - FirstYear);
        var size = 6 - number;
        return step switch
        {
            < 4 => size * 400 - 4 * halfYears,
            < 8 => size * 600 - number * 6 * halfYears + (number == 0 ? 20 * halfYears : 0) + 220,
            < 13 => size * 650,
            < 18 => 200 + 90 * number + size * 60 + 8 * halfYears,
            _ => 10 * size,
        };
    }

    static string CodeOf(string place) => Regions.Regions.First(region => region.Place == place).Code.Code;

    static EffectivePeriod Always => new(DateOnly.MinValue);

    static Dimension SexDimension { get; } =
        new(StandardTables.Sex, DimensionRole.Category, new("성별", "Sex"));

    static Dimension AgeDimension { get; } =
        new(StandardTables.Age, DimensionRole.Category, new("연령", "Age"));

    static Dimension RegionDimension(string code, DimensionRole role = DimensionRole.Region) =>
        new(code, role, new("지역", "Region"), Scheme);

    static TableStructure Table(
        string code,
        LocalizedText title,
        Unit unit,
        TableKind kind,
        IReadOnlyList<Dimension> dimensions
    ) => new(code, title, unit, kind, dimensions);

    static Provenance Source(string table, DateOnly released) =>
        new(
            new("섬나라 통계청", "Statistics of the Isles"),
            table,
            "CC0",
            released,
            released.AddDays(3),
            $"{released:yyyy-MM-dd}",
            IsComplete: true
        );

    static Region Region(string place, string code, LocalizedText name, string? parent) =>
        new(place, new(Scheme, code), name, Always, parent);

    static RegionTile Tile(string place, int column, int row, string korean, string english) =>
        new(place, column, row, new(korean, english));

    static AgeBand Band(string code, LocalizedText name, string ages) =>
        new(code, name, AgeGroup.Parse(ages)!.Value, Always, "Example");

    static ScaleClass Class(string code, LocalizedText name, decimal? low, decimal? high) =>
        new(StandardRules.ExtinctionRisk, code, name, low, high, Always, "Example");
}
