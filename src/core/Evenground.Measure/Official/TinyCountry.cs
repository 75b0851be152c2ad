using Evenground.Record;

namespace Evenground.Measure;

/// <summary>An invented country of a few regions and its statistics, for worked examples.</summary>
static class TinyCountry
{
    public const string Code = "xx";

    public const string North = "xx-north",
        South = "xx-south",
        East = "xx-east",
        West = "xx-west",
        Isle = "xx-isle";

    /// <summary>North is the capital area; the rest is a group too.</summary>
    public const string Capital = "xx-capital",
        Rest = "xx-rest";

    const string Scheme = "xx-places";

    static readonly DateOnly Released = new(2025, 1, 31);

    static readonly LocalizedText Office = new(
        "어느 나라 통계청",
        "Office of Statistics of the example country"
    );

    /// <summary>The day on which the examples ask.</summary>
    public static readonly DateOnly Day = new(2025, 6, 30);

    static readonly (string Code, LocalizedText Name)[] Regions =
    [
        (North, new("북부", "North")),
        (South, new("남부", "South")),
        (East, new("동부", "East")),
        (West, new("서부", "West")),
        (Isle, new("섬", "Isle")),
    ];

    /// <summary>A question of a place and period of the example country.</summary>
    public static Question Ask(string place, string? detail = null) =>
        new(new(place, detail), new(Day, Day), Basis.Official);

    /// <summary>The country with its first few regions, its rules, and these tables.</summary>
    public static IReadOnlyList<Fact> With(int regions, params IReadOnlyList<DataSet> tables) =>
        [Adopted(regions), Rules(), .. tables.Select(Release)];

    /// <summary>A table of residents or others by place: the period, the place and the number.</summary>
    public static DataSet ByPlace(
        string table,
        TableKind kind,
        Unit unit,
        params IReadOnlyList<(string Period, string Place, decimal Value)> cells
    ) =>
        Table(
            new(table, TableNames.Of(table), unit, kind, [Place()]),
            cells.Select(cell => (cell.Period, (string[])[cell.Place], cell.Value))
        );

    /// <summary>A table by place and one more dimension.</summary>
    public static DataSet By(
        string table,
        TableKind kind,
        Unit unit,
        string dimension,
        params IReadOnlyList<(string Period, string Place, string Category, decimal Value)> cells
    ) =>
        Table(
            new(table, TableNames.Of(table), unit, kind, [Place(), Category(dimension)]),
            cells.Select(cell => (cell.Period, (string[])[cell.Place, cell.Category], cell.Value))
        );

    /// <summary>Residents by place, sex and age.</summary>
    public static DataSet ByAge(
        params IReadOnlyList<(string Period, string Place, string Sex, string Age, decimal Value)> cells
    ) =>
        Table(
            new(
                StandardTables.PopulationByAge,
                TableNames.Of(StandardTables.PopulationByAge),
                Unit.People,
                TableKind.Stock,
                [Place(), Category(StandardTables.Sex), Category(StandardTables.Age)]
            ),
            cells.Select(cell => (cell.Period, (string[])[cell.Place, cell.Sex, cell.Age], cell.Value))
        );

    /// <summary>Moves from place to place.</summary>
    public static DataSet Flows(
        params IReadOnlyList<(string Period, string From, string To, decimal Value)> cells
    ) =>
        Table(
            new(
                StandardTables.Flows,
                TableNames.Of(StandardTables.Flows),
                Unit.People,
                TableKind.Flow,
                [Place(), Destination()]
            ),
            cells.Select(cell => (cell.Period, (string[])[cell.From, cell.To], cell.Value))
        );

    /// <summary>Moves from place to place by sex and age.</summary>
    public static DataSet FlowsByAge(
        params IReadOnlyList<(string Period, string From, string To, string Age, decimal Value)> cells
    ) =>
        Table(
            new(
                StandardTables.FlowsByAge,
                TableNames.Of(StandardTables.FlowsByAge),
                Unit.People,
                TableKind.Flow,
                [
                    Place(),
                    Destination(),
                    Category(StandardTables.Sex) with
                    {
                        Total = StandardTables.BothSexes,
                    },
                    Category(StandardTables.Age),
                ]
            ),
            cells.Select(cell =>
                (cell.Period, (string[])[cell.From, cell.To, StandardTables.BothSexes, cell.Age], cell.Value)
            )
        );

    public static DataSet Table(
        TableStructure structure,
        IEnumerable<(string Period, string[] Codes, decimal Value)> cells
    )
    {
        var builder = new DataSetBuilder(structure);
        foreach (var (period, codes, value) in cells)
            _ = builder.Add(period, codes, value).Value;
        return builder
            .Build(new(Office, structure.Code, "example", Released, Released, "2025-01", IsComplete: true))
            .Value;
    }

    public static Dimension Place() =>
        new(StandardTables.Region, DimensionRole.Region, new("지역", "Region"), Scheme);

    public static Dimension Category(string code) =>
        new(code, DimensionRole.Category, LocalizedText.Same(code));

    static Dimension Destination() =>
        new(StandardTables.Destination, DimensionRole.Counterpart, new("전입지", "Destination"), Scheme);

    static Fact Release(DataSet table) => new(new StatisticsReleased(table), new(Released), Released);

    static Fact Adopted(int regions)
    {
        var places = Regions.Take(regions).ToList();
        return new(
            new RegionsAdopted(
                Code,
                "example",
                [
                    Row(Code, new("어느 나라", "Example country"), null),
                    .. places.Select(region => Row(region.Code, region.Name, Code)),
                ],
                [
                    new(Capital, new("수도권", "Capital area"), [North], new(DateOnly.MinValue), "example"),
                    new(
                        Rest,
                        new("비수도권", "Rest of the country"),
                        [.. places.Skip(1).Select(region => region.Code)],
                        new(DateOnly.MinValue),
                        "example"
                    ),
                ],
                Neighbours: [.. places.Index().Select(pair => Beside(pair.Index, places.Count))]
            ),
            new(Released),
            Released
        );
    }

    /// <summary>The regions lie in a row.</summary>
    static RegionNeighbours Beside(int region, int regions) =>
        new(
            Regions[region].Code,
            [
                .. new[] { region - 1, region + 1 }
                    .Where(other => other >= 0 && other < regions)
                    .Select(other => Regions[other].Code),
            ]
        );

    static Region Row(string place, LocalizedText name, string? parent) =>
        new(place, new(Scheme, place), name, new(DateOnly.MinValue), parent);

    static Fact Rules()
    {
        var always = new EffectivePeriod(DateOnly.MinValue);
        return new(
            new RulebookAdopted(
                Code,
                "example",
                [
                    Band(StandardRules.Children, new("0~14세", "aged 0 to 14"), new(0, 14)),
                    Band(StandardRules.WorkingAge, new("15~64세", "aged 15 to 64"), new(15, 64)),
                    Band(StandardRules.Old, new("65세 이상", "aged 65 and over"), new(65, null)),
                    Band(
                        StandardRules.WomenOfExtinctionRisk,
                        new("20~39세 여성", "women aged 20 to 39"),
                        new(20, 39)
                    ),
                    Band(
                        StandardRules.OldOfExtinctionRisk,
                        new("65세 이상", "aged 65 and over"),
                        new(65, null)
                    ),
                    Band(StandardRules.YouthOfStatistics, new("19~34세", "aged 19 to 34"), new(19, 34)),
                    Band(StandardRules.YouthOfDesignation, new("20~39세", "aged 20 to 39"), new(20, 39)),
                    Band(StandardRules.Childbearing, new("15~49세", "aged 15 to 49"), new(15, 49)),
                ],
                [
                    Class("risk", new("위험", "at risk"), null, 0.5m),
                    Class("safe", new("보통", "normal"), 0.5m, null),
                ],
                [
                    new(
                        StandardRules.Capital,
                        new("수도권과 비수도권", "Capital area and the rest"),
                        [Capital, Rest],
                        always,
                        "example"
                    ),
                ]
            ),
            always,
            Released
        );

        AgeBand Band(string code, LocalizedText name, AgeGroup ages) =>
            new(code, name, ages, always, "example");

        ScaleClass Class(string code, LocalizedText name, decimal? low, decimal? high) =>
            new(StandardRules.ExtinctionRisk, code, name, low, high, always, "example");
    }
}
