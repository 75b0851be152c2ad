using Evenground.Import;
using Evenground.Record;
using Xunit;

namespace Evenground.Tests.Import.OfficialStatistics;

/// <summary>Answers of KOSIS's open interface; the figures are invented.</summary>
public class KosisJsonFormatTests
{
    static readonly TableDescription Described = SomeFile.Described(
        new(
            "kosis-json",
            Dimensions: new Dictionary<string, DimensionLayout>
            {
                ["region"] = new("C1"),
                ["sex"] = new(
                    "ITM_ID",
                    Codes: new Dictionary<string, string> { ["T20"] = "T", ["T22"] = "F" }
                ),
            }
        )
    ) with
    {
        Provenance = SomeFile.Office with { Table = "101/DT_1B040A3" },
    };

    static string Object(
        string dt,
        string item = "T20",
        string period = "2023",
        string kind = "Y",
        string more = ""
    ) =>
        $$"""
            {"ORG_ID":"101","TBL_ID":"DT_1B040A3","C1":"11","C1_NM":"서울특별시","ITM_ID":"{{item}}","UNIT_NM":"명",
             "PRD_SE":"{{kind}}","PRD_DE":"{{period}}","DT":{{dt}},"LST_CHN_DE":"2024-01-05"{{more}}}
            """;

    static string Answer(params string[] objects) => $"[{string.Join(',', objects)}]";

    [Fact]
    public async Task Each_object_is_one_figure()
    {
        var read = await SomeFile.ReadAsync(Answer(Object("\"9,000\""), Object("\"-\"", "T22")), Described);

        Assert.Equal(["2023 11 F =  M", "2023 11 T = 9000 A"], read.Value.Figures());
    }

    [Theory]
    [InlineData("M", "202306", "2023-06")]
    [InlineData("Q", "202304", "2023-Q4")]
    [InlineData("H", "202302", "2023-H2")]
    [InlineData("S", "202301", "2023-H1")]
    [InlineData("D", "20230630", "2023-06-30")]
    [InlineData("F", "2020", "2020")]
    [InlineData("Q", "202305", null)]
    [InlineData("M", "202313", null)]
    [InlineData("Y", "202301", null)]
    [InlineData("D", "20230230", null)]
    [InlineData("W", "202301", null)]
    public async Task A_period_means_what_its_kind_says(string kind, string digits, string? period)
    {
        var read = await SomeFile.ReadAsync(Answer(Object("\"1\\u0035\"", "T20", digits, kind)), Described);

        if (period is null)
            Assert.Equal(StatisticFault.PeriodMustBeKnown, Assert.Single(SomeFile.ErrorsOf(read)).Fault);
        else
            Assert.Equal([$"{period} 11 T = 15 A"], read.Value.Figures());
    }

    [Fact]
    public async Task An_answer_that_is_an_error_is_refused_with_what_it_tells()
    {
        var read = await SomeFile.ReadAsync(
            """{"err":"30","errMsg":"데이터가 존재하지 않습니다."}""",
            Described
        );

        Assert.False(read.Accepted(out _, out var refusal));
        Assert.Equal(new AnswerMustHoldFigures("30", "데이터가 존재하지 않습니다."), refusal);
    }

    [Fact]
    public async Task An_empty_answer_is_refused_and_not_an_empty_table()
    {
        var read = await SomeFile.ReadAsync("[]", Described);

        Assert.False(read.Accepted(out _, out var refusal));
        Assert.IsType<DataSetMustHoldRows>(refusal);
    }

    [Fact]
    public async Task What_the_layout_does_not_name_may_not_vary()
    {
        var ages = SomeFile.ErrorsOf(
            await SomeFile.ReadAsync(
                Answer(Object("1", more: ",\"C2\":\"0\""), Object("2", "T22", more: ",\"C2\":\"5\"")),
                Described
            )
        );
        var units = SomeFile.ErrorsOf(
            await SomeFile.ReadAsync(
                Answer(Object("1"), Object("2", "T22").Replace("명", "천명", StringComparison.Ordinal)),
                Described
            )
        );
        var tables = SomeFile.ErrorsOf(
            await SomeFile.ReadAsync(
                Answer(Object("1").Replace("DT_1B040A3", "DT_1B26001", StringComparison.Ordinal)),
                Described
            )
        );

        Assert.Equal(("C2", 2L), (ages[0].Column, ages[0].Line));
        Assert.Equal("UNIT_NM", units[0].Column);
        Assert.Equal("TBL_ID", tables[0].Column);
    }

    [Theory]
    [InlineData(
        StatisticFault.CodeMustBeKnown,
        "[{\"C1\":\"11\",\"PRD_SE\":\"Y\",\"PRD_DE\":\"2023\",\"DT\":\"1\"}]"
    )]
    [InlineData(StatisticFault.FileMustBeReadable, "[{\"C1\":\"11\",\"C1\":\"12\"}]")]
    [InlineData(StatisticFault.FileMustBeReadable, "[{\"C1\":\"11\"")]
    [InlineData(StatisticFault.FileMustBeReadable, "[] []")]
    [InlineData(StatisticFault.FileMustBeReadable, "\"figures\"")]
    [InlineData(StatisticFault.FileMustBeReadable, "<html>")]
    public async Task What_is_no_answer_is_refused(StatisticFault fault, string text) =>
        Assert.Equal(fault, (await SomeFile.ErrorsOfAsync(text, Described))[0].Fault);

    [Fact]
    public void Its_first_bytes_tell_it() =>
        Assert.IsType<KosisJsonFormat>(StatisticFormats.Recognise("[{\"TBL_ID\":\"1\",\"PRD_DE\""u8));
}
