using CsCheck;
using Evenground.Import;
using Evenground.Record;
using Evenground.Tests.Import.OfficialStatistics;
using Xunit;

namespace Evenground.Tests.Import;

/// <summary>What is exported as SDMX-CSV is read back as it was by our own import.</summary>
public class SdmxRoundTripTests
{
    static readonly TableDescription Description = SomeFile.Described(
        new("sdmx-csv")
        {
            Dimensions = new Dictionary<string, DimensionLayout>
            {
                ["region"] = new("REGION"),
                ["sex"] = new("SEX"),
            },
        }
    );

    [Fact]
    public async Task An_exported_table_is_the_same_data_set_again()
    {
        var read = await ReadAsync([
            ["11", "T", "2023", 9_386_034m, "A", "Garam"],
            ["11", "T", "2024-06", 9_357_000.25m, "P", "=1+1"],
            ["26", "F", "2023", default(Cell), "Q", "Naru, \"the\" harbour"],
        ]);

        Assert.Equal(
            ["2023 11 T = 9386034 A", "2023 26 F =  Q", "2024-06 11 T = 9357000.25 P"],
            read.Value.Figures().Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public void Whatever_the_figures_they_come_back_exactly() =>
        Gen.Select(Gen.Int[2000, 2030], Gen.Int[-1_000_000, 1_000_000], Gen.Int[0, 5])
            .Array[1, 20]
            .Sample(
                cells =>
                {
                    var rows = cells
                        .DistinctBy(cell => cell.Item1)
                        .Select(cell => (Year: cell.Item1, Value: cell.Item2 / Power(cell.Item3)))
                        .ToArray();
                    var read = ReadAsync([
                            .. rows.Select(row =>
                                (IReadOnlyList<Cell>)["11", "T", (decimal)row.Year, row.Value, "A", "x"]
                            ),
                        ])
                        .GetAwaiter()
                        .GetResult();
                    var expected = rows.Select(row =>
                        string.Create(
                            System.Globalization.CultureInfo.InvariantCulture,
                            $"{row.Year} 11 T = {row.Value:0.#####} A"
                        )
                    );
                    Assert.Equal(
                        expected.Order(StringComparer.Ordinal),
                        read.Value.Figures().Order(StringComparer.Ordinal)
                    );
                },
                iter: 50
            );

    static decimal Power(int exponent) =>
        Enumerable.Range(0, exponent).Aggregate(1m, (power, _) => power * 10);

    static async Task<Outcome<DataSet>> ReadAsync(IEnumerable<IReadOnlyList<Cell>> rows)
    {
        var table = new ExportTable(
            "people",
            new("인구", "People"),
            [
                new("region", ExportKind.Dimension, new("지역", "Region")),
                new("sex", ExportKind.Dimension, new("성별", "Sex")),
                new("period", ExportKind.Time, new("시점", "Period")),
                new("people", ExportKind.Measure, new("인구", "People"), Unit.People),
                new("obs-status", ExportKind.Attribute, new("상태", "Status")),
                new("name", ExportKind.Attribute, new("이름", "Name")),
            ],
            rows,
            new(new("예시", "Example"), new(2023, 12, 31), new(2024, 7, 1))
        );
        var file = new MemoryStream();
        await TableWriter.WriteCsvAsync(SdmxCsv.Of(table), file);
        return await SomeFile.ReadAsync(file.ToArray(), Description);
    }
}
