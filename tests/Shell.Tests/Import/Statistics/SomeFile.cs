using System.Text;
using Evenground.Import;
using Evenground.Record;

namespace Evenground.Tests.Import.OfficialStatistics;

/// <summary>Small files of invented figures, and what reading them gives.</summary>
static class SomeFile
{
    public static TableStructure Residents { get; } =
        new(
            StandardTables.Population,
            new("주민", "Residents"),
            Unit.People,
            TableKind.Stock,
            [
                new("region", DimensionRole.Region, new("지역", "Region"), "register"),
                new("sex", DimensionRole.Category, new("성별", "Sex"), Total: "T"),
            ]
        );

    public static Provenance Office { get; } =
        new(
            new("통계청", "Office"),
            "T1",
            "free",
            new(2024, 3, 1),
            new(2024, 3, 2),
            "2024-03",
            IsComplete: true
        );

    public static TableDescription Described(TableLayout? layout = null) => new(Residents, Office, layout);

    public static Task<Outcome<DataSet>> ReadAsync(string text, TableDescription? description = null) =>
        ReadAsync(Encoding.UTF8.GetBytes(text), description ?? Described());

    public static Task<Outcome<DataSet>> ReadAsync(
        byte[] bytes,
        TableDescription description,
        RegionBook? regions = null
    ) => StatisticFormats.ReadAsync(new MemoryStream(bytes), description, regions);

    public static async Task<IReadOnlyList<StatisticError>> ErrorsOfAsync(
        string text,
        TableDescription? description = null
    ) => ErrorsOf(await ReadAsync(text, description));

    public static IReadOnlyList<StatisticError> ErrorsOf(Outcome<DataSet> read) =>
        read.Accepted(out _, out var refusal) ? []
        : refusal is StatisticFileMustHold { Errors: var errors } ? errors
        : throw new RefusedException(refusal);

    /// <summary>All figures as text: <c>2023 11 T = 9000 E</c>.</summary>
    public static IReadOnlyList<string> Figures(this DataSet dataSet)
    {
        var codes = new int[dataSet.Structure.Dimensions.Count];
        return
        [
            .. Enumerable
                .Range(0, dataSet.Count)
                .Select(row =>
                {
                    var period = dataSet.Periods[dataSet.CellOf(row, codes)];
                    var cell = codes.Select((code, dimension) => dataSet.Codes[dimension][code]);
                    var figure = dataSet[row];
                    var value = figure.Value is { } known ? FormattableString.Invariant($"{known}") : "";
                    return $"{period} {string.Join(' ', cell)} = {value} {(char)figure.Status}";
                }),
        ];
    }
}
