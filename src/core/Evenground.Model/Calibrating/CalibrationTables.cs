using Evenground.Record;

namespace Evenground.Model;

/// <summary>Everything that a calibration estimated, as data sets that can be stored on the journal and
/// shown.</summary>
/// <remarks>
/// Places are named by themselves, ages are single years but for flows, which have five-year ages. The period
/// is the base
/// year; flows and what is unexplained are means of the window. Their publisher is Evenground and their
/// vintage
/// the calibration's, so nobody takes them for counts of an office. Figures are rounded to the decimals that
/// are stated here.
/// </remarks>
public static class CalibrationTables
{
    public const string Flows = "estimated-flows-by-age",
        Residents = "estimated-residents",
        Mortality = "estimated-mortality",
        Fertility = "estimated-fertility",
        Unexplained = "estimated-unexplained",
        Jobs = "estimated-jobs",
        Investment = "estimated-investment";

    const int FlowAgeWidth = 5;

    static readonly string[] SexCodes = [StandardTables.Men, StandardTables.Women];

    static readonly LocalizedText Publisher = LocalizedText.Same("Evenground");

    /// <summary>The data sets, each with its method.</summary>
    /// <param name="on">The day on which they are made: from it they are known.</param>
    /// <param name="currency">The currency of investment.</param>
    public static IReadOnlyList<DataSet> Of(Calibration calibration, DateOnly on, Currency currency) =>
        [
            FlowTable(calibration, on),
            .. ByCell(calibration, on),
            FertilityTable(calibration, on),
            ByRegion(
                calibration,
                on,
                new(
                    Jobs,
                    new("일자리(거주지 취업자)", "Jobs: residents in work"),
                    Unit.People,
                    TableKind.Stock,
                    [Place()]
                ),
                calibration.Jobs,
                0
            ),
            ByRegion(
                calibration,
                on,
                new(
                    Investment,
                    new("벤처투자", "Venture investment"),
                    Unit.Of(currency),
                    TableKind.Flow,
                    [Place()]
                ),
                [.. calibration.Investment.Select(amount => amount * 1e9)],
                0
            ),
        ];

    /// <summary>Records those that are new: the same vintage again changes nothing.</summary>
    public static Outcome<Decision> Decide(IReadOnlyList<DataSet> tables, History history)
    {
        var facts = new List<Fact>();
        foreach (var table in tables)
        {
            var isKnown = history
                .Statistics.EditionsOf(table.Structure.Code, AsOf.AllRecorded(DateOnly.MaxValue))
                .Any(edition =>
                    edition.Value.Content == table.Content
                    && edition.Value.Provenance.Vintage == table.Provenance.Vintage
                );
            if (isKnown)
                continue;
            if (
                !StatisticsRules
                    .Decide(new ReleaseStatistics(table), history)
                    .Accepted(out var decision, out var refusal)
            )
                return refusal;
            facts.AddRange(decision.Facts);
        }

        return facts.Count == 0 ? Decision.Nothing : new Decision(facts);
    }

    static DataSet FlowTable(Calibration made, DateOnly on)
    {
        var shape = made.Shape;
        var structure = new TableStructure(
            Flows,
            new("연령별 이동(한 해 평균)", "Moves by age, mean of a year"),
            Unit.People,
            TableKind.Flow,
            [
                Place(),
                new(StandardTables.Destination, DimensionRole.Counterpart, new("전입지", "Destination")),
                Sex(),
                Age(),
            ]
        );
        var builder = new DataSetBuilder(structure);
        for (var sex = 0; sex < PopulationShape.Sexes; sex++)
        for (var first = 0; first < shape.Ages; first += FlowAgeWidth)
        for (var from = 0; from < shape.Regions; from++)
        for (var to = 0; to < shape.Regions; to++)
            if (from != to)
            {
                var moved = 0.0;
                for (var age = first; age < Math.Min(first + FlowAgeWidth, shape.Ages); age++)
                    moved += FlowsByAge.Of(made, shape.Group(sex, age), from, to);
                var ages = new AgeGroup(
                    first,
                    first + FlowAgeWidth >= shape.Ages ? null : first + FlowAgeWidth - 1
                );
                Add(
                    builder,
                    made,
                    [made.Regions[from].Code, made.Regions[to].Code, SexCodes[sex], ages.ToString()],
                    moved,
                    3
                );
            }

        return Built(builder, made, on, FlowMethod(made));
    }

    static IEnumerable<DataSet> ByCell(Calibration made, DateOnly on) =>
        [
            Cells(
                made,
                on,
                new(
                    Residents,
                    new("한 살 단위 주민", "Residents by single year"),
                    Unit.People,
                    TableKind.Stock,
                    [Place(), Sex(), Age()]
                ),
                (made.Population, 3),
                new(
                    "다섯 살 단위의 주민을 합을 지키며 한 살 단위로 나누었습니다.",
                    "Residents by five years of age, parted into single years with every sum kept."
                )
            ),
            Cells(
                made,
                on,
                new(
                    Mortality,
                    new("사망률", "Death rates"),
                    Unit.Ratio,
                    TableKind.Rate,
                    [Place(), Sex(), Age()]
                ),
                (made.Mortality, 9),
                new(
                    "나라 생명표의 사망률에 지역의 비를 곱하였습니다.",
                    "Hazards of the national life table times each region's ratio."
                )
            ),
            Cells(
                made,
                on,
                new(
                    Unexplained,
                    new(
                        "설명되지 않은 증감(한 해 평균)",
                        "What the accounts leave unexplained, mean of a year"
                    ),
                    Unit.People,
                    TableKind.Flow,
                    [Place(), Sex(), Age()]
                ),
                (made.Unexplained, 3),
                new(
                    "등록 인구에서 모형의 인구를 뺀 것으로, 국제이동과 등록의 정정과 오차입니다.",
                    "The register less the model: moves abroad, corrections of the register, errors."
                )
            ),
        ];

    static DataSet Cells(
        Calibration made,
        DateOnly on,
        TableStructure structure,
        (double[] Values, int Decimals) figures,
        LocalizedText method
    )
    {
        var shape = made.Shape;
        var builder = new DataSetBuilder(structure);
        for (var sex = 0; sex < PopulationShape.Sexes; sex++)
        for (var age = 0; age < shape.Ages; age++)
        for (var region = 0; region < shape.Regions; region++)
            Add(
                builder,
                made,
                [made.Regions[region].Code, SexCodes[sex], Written(shape, age)],
                figures.Values[shape.Cell(sex, age, region)],
                figures.Decimals
            );
        return Built(builder, made, on, method);
    }

    static DataSet FertilityTable(Calibration made, DateOnly on)
    {
        var shape = made.Shape;
        var builder = new DataSetBuilder(
            new(Fertility, new("출산율", "Birth rates"), Unit.Ratio, TableKind.Rate, [Place(), Age()])
        );
        for (var age = 0; age < shape.Ages; age++)
        for (var region = 0; region < shape.Regions; region++)
            Add(
                builder,
                made,
                [made.Regions[region].Code, Written(shape, age)],
                made.Fertility[age * shape.Regions + region],
                9
            );
        return Built(
            builder,
            made,
            on,
            new(
                "기준 연도의 어머니 연령별 출생을 연중 여성 수로 나누어 한 살 단위로 고르게 하였습니다.",
                "Births of the base year by the mother's age over women in the middle of the year, smoothed to single years."
            )
        );
    }

    static DataSet ByRegion(
        Calibration made,
        DateOnly on,
        TableStructure structure,
        double[] values,
        int decimals
    )
    {
        var builder = new DataSetBuilder(structure);
        for (var region = 0; region < values.Length; region++)
            Add(builder, made, [made.Regions[region].Code], values[region], decimals);
        return Built(
            builder,
            made,
            on,
            new("공식 통계표에서 지역별로 옮긴 값입니다.", "Taken from official tables, region by region.")
        );
    }

    static LocalizedText FlowMethod(Calibration made) =>
        made.HasMeasuredFlows
            ? new("연령별로 센 이동입니다.", "Moves as counted by age.")
            : new(
                "총 이동에서 연령별로 되살린 값입니다(비례 맞춤, 나감과 들어옴에 반씩 나눈 순이동).",
                "Rebuilt by age from totals: proportional fitting, balances split evenly between leaving and entering."
            );

    static string Written(PopulationShape shape, int age) => age == shape.Ages - 1 ? $"{age}+" : $"{age}";

    static void Add(DataSetBuilder builder, Calibration made, string[] codes, double value, int decimals) =>
        _ = builder
            .Add(
                $"{made.BaseYear:0000}",
                codes,
                Math.Round((decimal)value, decimals),
                ObservationStatus.Estimated
            )
            .Value;

    static DataSet Built(DataSetBuilder builder, Calibration made, DateOnly on, LocalizedText method) =>
        builder
            .Build(
                new(
                    Publisher,
                    $"Evenground calibration {made.Window}",
                    "estimated by Evenground from the releases that the programme records",
                    on,
                    on,
                    made.Vintage[..16],
                    IsComplete: true,
                    Notes:
                    [
                        new(
                            $"Evenground가 추정한 값입니다. 방법: {method.Korean}",
                            $"Estimated by Evenground. Method: {method.English}"
                        ),
                        new(
                            $"기간: {made.Window}. 판: {made.Vintage}.",
                            $"Window: {made.Window}. Vintage: {made.Vintage}."
                        ),
                    ]
                )
            )
            .Value;

    static Dimension Place() => new(StandardTables.Region, DimensionRole.Region, new("지역", "Region"));

    static Dimension Sex() =>
        new(
            StandardTables.Sex,
            DimensionRole.Category,
            new("성별", "Sex"),
            Categories:
            [
                new(StandardTables.Men, new("남자", "Men")),
                new(StandardTables.Women, new("여자", "Women")),
            ]
        );

    static Dimension Age() => new(StandardTables.Age, DimensionRole.Category, new("연령", "Age"));
}
