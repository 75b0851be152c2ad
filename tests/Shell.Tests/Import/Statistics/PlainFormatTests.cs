using System.Text;
using Evenground.Import;
using Evenground.Record;
using Xunit;

namespace Evenground.Tests.Import.OfficialStatistics;

/// <summary>The plain format says each figure with its codes, and nothing that could be read in two
/// ways.</summary>
public class PlainFormatTests
{
    [Fact]
    public async Task One_figure_a_row_is_read_exactly_with_its_status()
    {
        var read = await SomeFile.ReadAsync(
            """
            period,region,sex,value,status
            2023,11,T,9000,
            2023,11,F,4500.50,E
            2022,47,T,,Q
            2022,47,F,,
            """
        );

        Assert.Equal(["2022 47 T =  Q", "2023 11 F = 4500.50 E", "2023 11 T = 9000 A"], read.Value.Figures());
    }

    [Fact]
    public async Task A_dimension_across_has_a_column_for_each_of_its_codes()
    {
        var read = await SomeFile.ReadAsync(
            "region,period,T,F\n11,2023,9000,4500 E\n47,2023,Q,\n",
            SomeFile.Described(new("plain", Across: "sex"))
        );

        Assert.Equal(["2023 11 F = 4500 E", "2023 11 T = 9000 A", "2023 47 T =  Q"], read.Value.Figures());
    }

    [Fact]
    public async Task Periods_across_have_a_column_each()
    {
        var read = await SomeFile.ReadAsync(
            "region,sex,2022,2023,2013/2022\n11,T,1,2,3\n",
            SomeFile.Described(new("plain", Across: "period"))
        );

        Assert.Equal(["2013/2022 11 T = 3 A", "2022 11 T = 1 A", "2023 11 T = 2 A"], read.Value.Figures());
    }

    [Fact]
    public async Task The_digest_of_the_file_stands_in_the_provenance()
    {
        const string text = "period,region,sex,value\n2023,11,T,1\n";

        var read = await SomeFile.ReadAsync(text);

        Assert.Equal(Digest.Of(Encoding.UTF8.GetBytes(text)), read.Value.Provenance.File);
    }

    [Fact]
    public async Task Thousands_become_units_without_a_binary_fraction()
    {
        var read = await SomeFile.ReadAsync(
            "period,region,sex,value\n2023,11,T,9000.25\n",
            SomeFile.Described(new("plain", Multiplier: 3))
        );

        Assert.Equal(["2023 11 T = 9000250 A"], read.Value.Figures());
    }

    public static TheoryData<StatisticFault, int, string, string> FaultyFiles =>
        new()
        {
            { StatisticFault.HeadingMustBePresent, 1, "", "" },
            { StatisticFault.HeadingMustBePresent, 1, "value", "period,region,sex\n2023,11,T" },
            { StatisticFault.HeadingMustBePresent, 1, "sex", "period,region,value\n2023,11,1" },
            { StatisticFault.HeadingMustFit, 1, "age", "period,region,sex,age,value\n2023,11,T,0,1" },
            { StatisticFault.ColumnMustStandOnce, 1, "sex", "period,region,sex,sex,value\n2023,11,T,T,1" },
            { StatisticFault.RowMustHaveEveryCell, 3, "", Good + "2023,47,T,1,2\n" },
            { StatisticFault.QuotesMustMatch, 3, "", Good + "2023,4\"7,T,1\n" },
            { StatisticFault.QuotesMustMatch, 3, "", Good + "2023,\"47\"x,T,1\n" },
            { StatisticFault.QuotesMustMatch, 3, "", Good + "2023,\"47,T,1\n" },
            { StatisticFault.PeriodMustBeKnown, 3, "period", Good + "2023-13,47,T,1\n" },
            { StatisticFault.CodeMustBeKnown, 3, "region", Good + "2023,,T,1\n" },
            { StatisticFault.CodeMustBeKnown, 3, "sex", Good + "2023,47, T,1\n" },
            { StatisticFault.NumberMustBeExact, 3, "value", Good + "2023,47,T,\"1,000\"\n" },
            { StatisticFault.NumberMustBeExact, 3, "value", Good + "2023,47,T,1E3\n" },
            { StatisticFault.NumberMustBeExact, 3, "value", Good + "2023,47,T,-\n" },
            { StatisticFault.NumberMustFit, 3, "value", Good + "2023,47,T,1234567890123456789\n" },
            { StatisticFault.StatusMustBeKnown, 3, "value", Good + "2023,47,T,1 Z\n" },
            { StatisticFault.GapMustNotBeDoubtful, 3, "value", Good + "2023,47,T,A\n" },
            { StatisticFault.CellMustStandOnce, 4, "", Good + "2023,47,T,1\n2023,11,T,1\n" },
        };

    static string Good => "period,region,sex,value\n2023,11,T,9000\n";

    [Theory, MemberData(nameof(FaultyFiles), DisableDiscoveryEnumeration = true)]
    public async Task A_fault_is_found_where_it_stands(
        StatisticFault fault,
        int line,
        string column,
        string text
    )
    {
        var errors = await SomeFile.ErrorsOfAsync(text);

        Assert.Contains(errors, error => (error.Fault, error.Line, error.Column) == (fault, line, column));
    }

    [Fact]
    public async Task All_errors_come_at_once_with_their_lines()
    {
        var errors = await SomeFile.ErrorsOfAsync(Good + "x,47,T,1\n\n2023,47,T,one\n");

        Assert.Equal([3L, 5L], errors.Select(error => error.Line));
    }

    [Fact]
    public async Task A_period_beyond_those_asked_for_is_an_error_that_says_so()
    {
        var errors = await SomeFile.ErrorsOfAsync(
            Good + "2024,11,T,1\n",
            SomeFile.Described(new("plain", Asked: new("2020", "2023")))
        );

        var error = Assert.Single(errors);
        Assert.Equal((StatisticFault.PeriodMustBeAskedFor, 3L), (error.Fault, error.Line));
        Assert.Contains("2020 – 2023", error.Text.Korean, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cell_that_stands_twice_is_told_with_both_lines()
    {
        var error = Assert.Single(await SomeFile.ErrorsOfAsync(Good + "2022,11,T,1\n2023,11,T,9000\n"));

        Assert.Equal(4, error.Line);
        Assert.Contains("line 2", error.Allowed.English, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_table_without_figures_is_refused_and_not_empty()
    {
        var read = await SomeFile.ReadAsync("period,region,sex,value\n");

        Assert.False(read.Accepted(out _, out var refusal));
        Assert.IsType<DataSetMustHoldRows>(refusal);
    }

    [Fact]
    public async Task More_figures_than_the_memory_holds_are_refused_before_it_is_full()
    {
        var rows = string.Concat(Enumerable.Range(0, 2_000).Select(row => $"2023,{row},T,1\n"));
        var source = new StatisticSource(
            SomeFile.Described(),
            RegionBook.Empty,
            Progress: null,
            MostBytes: 100_000
        );
        await using var file = new MemoryStream(Encoding.UTF8.GetBytes("period,region,sex,value\n" + rows));

        var read = await StatisticFormats.ReadAsync(file, source, TestContext.Current.CancellationToken);

        Assert.False(read.Accepted(out _, out var refusal));
        Assert.IsType<StatisticsMustFitInMemory>(refusal);
    }
}
