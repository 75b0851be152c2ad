using Evenground.Record;

namespace Evenground.Import;

/// <summary>Tables have the dimensions and kinds of unit that indicators look for, in each release the
/// same.</summary>
sealed class StructuresCheck : ICountryCheck
{
    const string Region = StandardTables.Region,
        Sex = StandardTables.Sex,
        Age = StandardTables.Age,
        Item = StandardTables.Item,
        Definition = StandardTables.Definition,
        Destination = StandardTables.Destination,
        Variant = StandardTables.Variant;

    static readonly Dictionary<string, (TableKind Kind, UnitKind Unit, string[] Dimensions)> Standard = new(
        StringComparer.Ordinal
    )
    {
        [StandardTables.Population] = (TableKind.Stock, UnitKind.Count, [Region, Sex]),
        [StandardTables.PopulationByAge] = (TableKind.Stock, UnitKind.Count, [Region, Sex, Age]),
        [StandardTables.Births] = (TableKind.Flow, UnitKind.Count, [Region, Sex, Age]),
        [StandardTables.Deaths] = (TableKind.Flow, UnitKind.Count, [Region, Sex, Age]),
        [StandardTables.Flows] = (TableKind.Flow, UnitKind.Count, [Region, Destination]),
        [StandardTables.FlowsByAge] = (TableKind.Flow, UnitKind.Count, [Region, Destination, Sex, Age]),
        [StandardTables.LifeTable] = (TableKind.Rate, UnitKind.Measure, [Sex, Age]),
        [StandardTables.Labour] = (TableKind.Stock, UnitKind.Count, [Region, Item]),
        [StandardTables.LabourRates] = (TableKind.Rate, UnitKind.Measure, [Region, Item]),
        [StandardTables.JobsByIndustry] = (
            TableKind.Stock,
            UnitKind.Count,
            [Region, StandardTables.Industry]
        ),
        [StandardTables.ProductPerHead] = (TableKind.Rate, UnitKind.Money, [Region, Item]),
        [StandardTables.FirmBirths] = (TableKind.Flow, UnitKind.Count, [Region]),
        [StandardTables.VentureInvestment] = (TableKind.Flow, UnitKind.Money, [Region, Definition]),
        [StandardTables.VentureShares] = (TableKind.Rate, UnitKind.Measure, [Region, Definition]),
        [StandardTables.MortalityRatios] = (TableKind.Rate, UnitKind.Ratio, [Region, Sex]),
        [StandardTables.MoverRates] = (TableKind.Rate, UnitKind.Measure, [Age]),
        [StandardTables.VentureJobs] = (TableKind.Rate, UnitKind.Count, [StandardTables.Since]),
        [StandardTables.VentureJobsPerBillion] = (TableKind.Rate, UnitKind.Count, [StandardTables.Years]),
        [StandardTables.FirmSurvival] = (
            TableKind.Rate,
            UnitKind.Measure,
            [StandardTables.Group, StandardTables.Years]
        ),
        [StandardTables.AssumedFertility] = (TableKind.Rate, UnitKind.Measure, [Variant]),
        [StandardTables.AssumedLifeExpectancy] = (TableKind.Rate, UnitKind.Measure, [Variant]),
        [StandardTables.AssumedNetMigration] = (TableKind.Flow, UnitKind.Count, [Variant]),
        [StandardTables.ProjectedResidents] = (TableKind.Stock, UnitKind.Count, [Region, Variant]),
        [StandardTables.ProjectedChange] = (
            TableKind.Rate,
            UnitKind.Measure,
            [Region, Variant, StandardTables.Years]
        ),
        [StandardTables.ProjectedAreaChange] = (
            TableKind.Rate,
            UnitKind.Measure,
            [StandardTables.Area, Variant, StandardTables.Years]
        ),
        [StandardTables.PublishedCounts] = (
            TableKind.Flow,
            UnitKind.Count,
            [StandardTables.Area, Item, Age, StandardTables.Years]
        ),
        [StandardTables.PublishedFertility] = (TableKind.Rate, UnitKind.Measure, [StandardTables.Area]),
        [StandardTables.PublishedLifeExpectancy] = (TableKind.Rate, UnitKind.Measure, [Sex]),
        [StandardTables.PublishedLoopGains] = (TableKind.Rate, UnitKind.Ratio, [StandardTables.Years, Item]),
        [StandardTables.PublishedLoopEigenvalues] = (TableKind.Rate, UnitKind.Ratio, [Item]),
        [StandardTables.PublishedLoopHalfLives] = (TableKind.Rate, UnitKind.Measure, [Item]),
    };

    public string Code => "units";

    public LocalizedText Meaning =>
        new(
            "표의 단위와 차원이 표준과 같고, 판이 바뀌어도 그대로이다",
            "tables have the units and dimensions that indicators look for, the same in every release"
        );

    public void Run(CountryFolder pack, CheckedThings things)
    {
        foreach (var table in pack.Tables)
        {
            things.Look();
            if (Standard.TryGetValue(table.Structure.Code, out var expected))
                CheckStandard(table, expected, things);
        }

        foreach (var same in pack.Tables.GroupBy(table => table.Structure.Code, StringComparer.Ordinal))
        foreach (
            var later in same.Skip(1).Where(later => !same.First().Structure.AgreesWith(later.Structure))
        )
            things.Fail(new TableMustKeepItsStructure(same.First().Structure, later.Structure));
    }

    static void CheckStandard(
        CountryTable table,
        (TableKind Kind, UnitKind Unit, string[] Dimensions) expected,
        CheckedThings things
    )
    {
        var (file, structure) = (table.File, table.Structure);
        if (structure.Unit.Kind != expected.Unit)
            things.Fail(
                $"{file}: '{structure.Code}' 표의 단위로 '{structure.Unit}'은(는) 맞지 않습니다.",
                $"{file}: '{structure.Unit}' is no unit for the table '{structure.Code}'."
            );
        if (structure.Kind != expected.Kind)
            things.Fail(
                $"{file}: '{structure.Code}' 표의 종류는 {expected.Kind}이어야 하는데 {structure.Kind}입니다.",
                $"{file}: the table '{structure.Code}' is of the kind {expected.Kind}, not {structure.Kind}."
            );
        var dimensions = structure.Dimensions.Select(dimension => dimension.Code);
        if (!dimensions.SequenceEqual(expected.Dimensions, StringComparer.Ordinal))
            things.Fail(
                $"{file}: '{structure.Code}' 표의 차원은 {string.Join(" × ", expected.Dimensions)}이어야 합니다.",
                $"{file}: the table '{structure.Code}' has the dimensions {string.Join(" × ", expected.Dimensions)}."
            );
    }
}
