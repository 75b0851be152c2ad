using Evenground.Record;
using Evenground.Tests.Record.Regions;

namespace Evenground.Tests.Record.OfficialStatistics;

/// <summary>A small table of residents by region and sex, released as a test needs it.</summary>
static class SomeTable
{
    public static TableStructure Residents { get; } =
        new(
            StandardTables.Population,
            Desk.Named("Residents"),
            Unit.People,
            TableKind.Stock,
            [
                new("region", DimensionRole.Region, Desk.Named("Region"), Korea.Register),
                new("sex", DimensionRole.Category, Desk.Named("Sex"), Total: "T"),
            ]
        );

    public static Provenance Released(DateOnly on, string vintage = "1") =>
        new(Desk.Named("Office"), "DT_1", "free", on, on.AddDays(10), vintage);

    public static DataSet Of(
        Provenance provenance,
        params (string Period, string Region, string Sex, decimal? Value)[] figures
    )
    {
        var builder = new DataSetBuilder(Residents);
        foreach (var (period, region, sex, value) in figures)
            _ = builder
                .Add(
                    period,
                    [region, sex],
                    value,
                    value is null ? ObservationStatus.Missing : ObservationStatus.Normal
                )
                .Value;
        return builder.Build(provenance).Value;
    }
}
