using Evenground.Record;
using Xunit;

namespace Evenground.Tests.Record.OfficialStatistics;

/// <summary>Rows come in any order and number, and stand in order at their figures.</summary>
public class DataSetBuilderTests
{
    [Fact]
    public void Rows_of_several_chunks_keep_their_figures_in_any_order()
    {
        const int regions = 700,
            years = 100;
        var builder = new DataSetBuilder(SomeTable.Residents);
        // A step that shares no divisor with the count visits every row once, and none in order.
        for (long step = 0; step < regions * years; step++)
        {
            var row = (int)(step * 30_011 % (regions * years));
            _ = builder.Add($"{1900 + row % years}", [$"{row / years}", "T"], row).Value;
        }

        var dataSet = builder.Build(SomeTable.Released(new(2024, 3, 1))).Value;

        var codes = new int[2];
        Assert.Equal(regions * years, dataSet.Count);
        for (var row = 0; row < dataSet.Count; row += 97)
        {
            var year = dataSet.CellOf(row, codes);
            var region = int.Parse(dataSet.Codes[0][codes[0]], null);
            Assert.Equal(region * years + year, dataSet[row].Value);
            Assert.Equal(row, dataSet.Find(year, codes));
        }
    }

    [Fact]
    public void A_table_of_too_many_possible_cells_for_one_number_is_sorted_all_the_same()
    {
        const int rows = 3_000,
            dimensions = 5;
        var structure = SomeTable.Residents with
        {
            Dimensions =
            [
                .. Enumerable
                    .Range(0, dimensions)
                    .Select(place => new Dimension($"d{place}", DimensionRole.Category, Desk.Named("D"))),
            ],
        };
        var builder = new DataSetBuilder(structure);
        for (var row = rows - 1; row >= 0; row--)
            _ = builder
                .Add("2023", [.. Enumerable.Range(0, dimensions).Select(_ => $"{row:0000}")], row)
                .Value;

        var dataSet = builder.Build(SomeTable.Released(new(2024, 3, 1))).Value;

        Assert.Equal(
            Enumerable.Range(0, rows).Select(row => (decimal?)row),
            Enumerable.Range(0, rows).Select(row => dataSet[row].Value)
        );
    }

    [Fact]
    public void A_cell_that_stands_twice_is_refused_with_both_rows()
    {
        var builder = new DataSetBuilder(SomeTable.Residents);
        foreach (var region in (string[])["47", "11", "50", "11"])
            _ = builder.Add("2023", [region, "T"], 1m).Value;

        Assert.False(builder.Build(SomeTable.Released(new(2024, 3, 1))).Accepted(out _, out var refusal));
        var twice = Assert.IsType<CellMustStandOnce>(refusal);
        Assert.Equal((1, 3, "2023"), (twice.First, twice.Row, twice.Period));
        Assert.Equal(["11", "T"], twice.Codes);
    }

    [Fact]
    public void A_code_or_period_that_no_row_has_is_not_listed()
    {
        var builder = new DataSetBuilder(SomeTable.Residents);
        builder.Period("2001");
        builder.Code(0, "99");
        _ = builder.Add("2013", ["11", "T"], 2m).Value;

        var dataSet = builder.Build(SomeTable.Released(new(2024, 3, 1))).Value;

        Assert.Equal(["2013"], dataSet.Periods.Select(period => period.Text));
        Assert.Equal(["11"], dataSet.Codes[0]);
    }

    [Fact]
    public void A_period_from_one_to_another_has_a_place_of_its_own()
    {
        var builder = new DataSetBuilder(SomeTable.Residents);
        _ = builder.Add("2013/2022", ["11", "T"], 1m).Value;
        _ = builder.Add("2013", ["11", "T"], 2m).Value;

        var dataSet = builder.Build(SomeTable.Released(new(2024, 3, 1))).Value;

        Assert.Equal(["2013", "2013/2022"], dataSet.Periods.Select(period => period.Text));
    }
}
