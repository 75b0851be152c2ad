using Evenground.Model;
using Evenground.Record;
using Evenground.Tests.Record;

namespace Evenground.Tests.Model.Calibrating;

/// <summary>An invented country of three regions whose residents, births and moves follow simple rules, and
/// which
/// can be broken at one cell.</summary>
sealed class ModelCountry
{
    public const string Code = "land",
        A = "land-a",
        B = "land-b",
        C = "land-c";

    public const int First = 2018,
        Last = 2023;

    public static readonly DateOnly Day = new(2025, 1, 31);

    public static readonly string[] Places = [A, B, C];

    static readonly string[] Sexes = [StandardTables.Men, StandardTables.Women];

    static readonly Dimension Region = new(StandardTables.Region, DimensionRole.Region, Desk.Named("Region")),
        Destination = new(StandardTables.Destination, DimensionRole.Counterpart, Desk.Named("To"));

    /// <summary>Replaces cells of a table by its code, period and codes; a null figure is missing, and a cell
    /// that is
    /// told to vanish is not there.</summary>
    public Func<string, string, string[], decimal?, decimal?> Change { get; init; } =
        (_, _, _, value) => value;

    /// <summary>Tables that the country lacks.</summary>
    public string[] Without { get; init; } = [];

    public TableKind FlowsAre { get; init; } = TableKind.Flow;

    public int FirstYear { get; init; } = First;

    public bool HasFlowsByAge { get; init; }

    public string[] FlowAges { get; init; } = ["0-19", "20-39", "40+"];

    /// <summary>Regions that came into being in 2020 out of A, by an unknown share.</summary>
    public bool HasUnknownBorder { get; init; }

    public static AsOf Now => new(Day, Day);

    public Outcome<Calibration> Calibrate(CalibrationOptions options = default) =>
        Calibrator.Calibrate(History(), Now, options);

    public History History()
    {
        var desk = new Desk { Today = Day };
        var always = new EffectivePeriod(DateOnly.MinValue);
        var regions = new RegionsAdopted(
            Code,
            "1",
            [Row(Code, null), .. Places.Select(place => Row(place, Code))],
            [],
            HasUnknownBorder
                ? [new(new(2020, 7, 1), A, B, Desk.Named("Hill"), null, Desk.Named("nobody knows"), "an act")]
                : []
        );
        desk.Write(RegionRules.Decide(new AdoptRegions(regions, Day), desk.History));
        foreach (var table in Tables().Where(table => !Without.Contains(table.Structure.Code)))
            desk.Write(StatisticsRules.Decide(new ReleaseStatistics(table), desk.History));
        return desk.History;

        Region Row(string place, string? parent) =>
            new(place, new("land-codes", place), Desk.Named(place), always, parent);
    }

    IEnumerable<DataSet> Tables() =>
        [
            Table(
                Structure(
                    StandardTables.PopulationByAge,
                    TableKind.Stock,
                    Region,
                    By(StandardTables.Sex),
                    By(StandardTables.Age)
                ),
                from year in Years(FirstYear - 1)
                from place in Places
                from sex in Sexes
                from age in Ages()
                select ($"{year}", (string[])[place, sex, age], (decimal?)PeopleOf(place, sex, age, year))
            ),
            Table(
                Structure(
                    StandardTables.Births,
                    TableKind.Flow,
                    Region,
                    By(StandardTables.Sex),
                    By(StandardTables.Age)
                ),
                Births()
            ),
            Table(
                Structure(StandardTables.Flows, FlowsAre, Region, Destination),
                from year in Years(FirstYear)
                from place in Places
                from to in Places
                select ($"{year}", (string[])[place, to], (decimal?)MovesOf(place, to))
            ),
            .. HasFlowsByAge ? (DataSet[])[MovesByAge()] : [],
            Table(
                Structure(
                    StandardTables.LifeTable,
                    TableKind.Rate,
                    By(StandardTables.Sex),
                    By(StandardTables.Age)
                ) with
                {
                    Unit = Unit.Ratio,
                },
                from sex in Sexes
                from age in Enumerable.Range(0, 86)
                select ("2020", (string[])[sex, age == 85 ? "85+" : $"{age}"], (decimal?)ChanceOf(sex, age))
            ),
            Table(
                Structure(StandardTables.Labour, TableKind.Stock, Region, By(StandardTables.Item)),
                from year in Years(FirstYear)
                from place in Places
                select ($"{year}", (string[])[place, "employed"], (decimal?)40_000)
            ),
        ];

    IEnumerable<(string, string[], decimal?)> Births()
    {
        foreach (var year in Years(FirstYear))
        foreach (var place in Places)
        foreach (var (sex, share) in new[] { ("T", 1m), ("M", 0.5m), ("F", 0.5m) })
        {
            foreach (var age in (string[])["15-19", "20-24", "25-29", "30-34", "35-39", "40-44", "45-49"])
                yield return ($"{year}", [place, sex, age], share * BirthsOf(age));
            yield return ($"{year}", [place, sex, StandardTables.Total], share * 1_400m);
        }
    }

    /// <summary>1,400 in all.</summary>
    static decimal BirthsOf(string age) =>
        age switch
        {
            "15-19" => 20,
            "20-24" => 180,
            "25-29" => 400,
            "30-34" => 500,
            "35-39" => 250,
            "40-44" => 48,
            _ => 2,
        };

    DataSet MovesByAge() =>
        Table(
            Structure(
                StandardTables.FlowsByAge,
                FlowsAre,
                Region,
                Destination,
                By(StandardTables.Sex),
                By(StandardTables.Age)
            ),
            from year in Years(FirstYear)
            from place in Places
            from to in Places
            from sex in Sexes
            from age in FlowAges
            select (
                $"{year}",
                (string[])[place, to, sex, age],
                (decimal?)
                    Math.Round(
                        MovesOf(place, to) * (age.StartsWith("20", StringComparison.Ordinal) ? 0.3m : 0.1m)
                    )
            )
        );

    static string[] Ages() =>
        [.. Enumerable.Range(0, 17).Select(group => $"{5 * group}-{5 * group + 4}"), "85+"];

    /// <summary>About 100,000 a region, fewer with age; B loses a little from year to year what A
    /// gains.</summary>
    static decimal PeopleOf(string place, string sex, string age, int year)
    {
        var group = int.Parse(age.Split('-', '+')[0], null) / 5;
        var size = 3_500m - 150 * group - (sex == "M" ? 15 * group : 0);
        var shift = place switch
        {
            A => 3,
            B => -3,
            _ => 0,
        };
        return size + shift * (year - First) * (group is >= 3 and <= 6 ? 4 : 1);
    }

    static decimal MovesOf(string place, string to) =>
        place == to ? 5_000
        : place == B && to == A ? 1_200
        : place == A && to == B ? 1_000
        : 800;

    static decimal ChanceOf(string sex, int age) =>
        age == 85
            ? 0.14m
            : Math.Round(0.0003m + (sex == "M" ? 1.4m : 1) * 0.00002m * age * age * age / 160, 6)
                + (age == 0 ? 0.003m : 0);

    static IEnumerable<int> Years(int first) => Enumerable.Range(first, Last - first + 1);

    DataSet Table(
        TableStructure structure,
        IEnumerable<(string Period, string[] Codes, decimal? Value)> cells
    )
    {
        var builder = new DataSetBuilder(structure);
        foreach (var (period, codes, value) in cells)
        {
            var changed = Change(structure.Code, period, codes, value);
            _ = builder
                .Add(
                    period,
                    codes,
                    changed,
                    changed is null ? ObservationStatus.Missing : ObservationStatus.Normal
                )
                .Value;
        }

        return builder
            .Build(new(Desk.Named("Office"), structure.Code, "free", Day, Day, "1", IsComplete: true))
            .Value;
    }

    static TableStructure Structure(string code, TableKind kind, params Dimension[] dimensions) =>
        new(code, Desk.Named(code), Unit.People, kind, dimensions);

    static Dimension By(string code) => new(code, DimensionRole.Category, Desk.Named(code));
}
