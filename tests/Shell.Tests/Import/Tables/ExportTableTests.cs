using System.Text;
using CsCheck;
using Evenground.Import;
using MiniExcelLibs;
using Xunit;

namespace Evenground.Tests.Import;

/// <summary>Tables taken away: for people with headings and units, for programs as SDMX-CSV 2.0.</summary>
public class ExportTableTests
{
    static readonly ExportSource Source = new(
        new("예시 통계", "Example office, example table"),
        new(2023, 12, 31),
        new(2024, 7, 1)
    );

    [Fact]
    public async Task For_people_headings_say_the_unit_and_every_row_says_its_source() =>
        Assert.Equal(
            """
            Region,Name,Year,People (people),Source,Holds on,As known on
            11,Garam,2022,9428372,"Example office, example table",2023-12-31,2024-07-01
            11,Garam,2023,9386034,"Example office, example table",2023-12-31,2024-07-01
            26,"Naru, the harbour",2023,,"Example office, example table",2023-12-31,2024-07-01

            """,
            await CsvAsync(People().In(Language.English))
        );

    [Fact]
    public async Task In_Korean_the_same_cells_stand_under_Korean_headings() =>
        Assert.StartsWith(
            "지역,이름,연도,인구(명),출처,기준일,알려진 날짜\n11,Garam,2022,9428372,예시 통계,2023-12-31,2024-07-01\n",
            await CsvAsync(People().In(Language.Korean)),
            StringComparison.Ordinal
        );

    [Fact]
    public async Task For_programs_a_row_is_an_observation_of_a_structure() =>
        Assert.Equal(
            """
            STRUCTURE,STRUCTURE_ID,ACTION,REGION,TIME_PERIOD,OBS_VALUE,UNIT_MEASURE,OBS_STATUS,NAME,SOURCE,HOLDS_ON,KNOWN_ON
            dataflow,EVENGROUND:PEOPLE_BY_REGION(1.0.0),I,11,2022,9428372,people,A,Garam,"Example office, example table",2023-12-31,2024-07-01
            dataflow,EVENGROUND:PEOPLE_BY_REGION(1.0.0),I,11,2023,9386034,people,A,Garam,"Example office, example table",2023-12-31,2024-07-01
            dataflow,EVENGROUND:PEOPLE_BY_REGION(1.0.0),I,26,2023,,people,O,"Naru, the harbour","Example office, example table",2023-12-31,2024-07-01

            """,
            await CsvAsync(SdmxCsv.Of(People()))
        );

    [Fact]
    public void Several_measures_become_a_dimension()
    {
        var table = new ExportTable(
            "flows",
            new("이동", "Moves"),
            [
                new("region", ExportKind.Dimension, new("지역", "Region")),
                new("in", ExportKind.Measure, new("들어옴", "In"), Unit.People),
                new("rate", ExportKind.Measure, new("비율", "Rate"), Unit.Ratio),
            ],
            [
                ["11", 5m, 0.25m],
            ],
            Source
        );
        var sdmx = SdmxCsv.Of(table);

        Assert.Equal(
            [
                "STRUCTURE",
                "STRUCTURE_ID",
                "ACTION",
                "REGION",
                "MEASURE",
                "OBS_VALUE",
                "UNIT_MEASURE",
                "OBS_STATUS",
                "SOURCE",
                "HOLDS_ON",
                "KNOWN_ON",
            ],
            sdmx.Columns
        );
        Assert.Equal(
            [
                ["11", "IN", 5m, "people"],
                ["11", "RATE", 0.25m, "ratio"],
            ],
            sdmx.Rows.Select(row => row.Skip(3).Take(4).Select(cell => cell.Value).ToArray())
        );
    }

    [Fact]
    public void A_table_that_says_itself_why_a_value_is_missing_keeps_its_word()
    {
        var table = People() with
        {
            Columns =
            [
                .. People().Columns.Take(3),
                People().Columns[3],
                new("obs-status", ExportKind.Attribute, new("상태", "Status")),
            ],
            Rows =
            [
                ["26", "Naru", 2023m, default(Cell), "Q"],
            ],
        };
        var sdmx = SdmxCsv.Of(table);

        Assert.Single(sdmx.Columns, "OBS_STATUS");
        Assert.Equal("Q", sdmx.Rows.Single()[sdmx.Columns.ToList().IndexOf("OBS_STATUS")].Value);
    }

    [Theory]
    [InlineData("people-by-region", "PEOPLE_BY_REGION")]
    [InlineData("2023", "C2023")]
    [InlineData("", "C")]
    [InlineData("나이", "C__")]
    public void Codes_become_what_SDMX_allows(string code, string id) => Assert.Equal(id, SdmxCsv.IdOf(code));

    [Fact]
    public void A_table_with_two_times_is_a_slip_of_ours() =>
        Assert.Throws<ArgumentException>(() =>
            SdmxCsv.Of(
                People() with
                {
                    Columns = [.. People().Columns, new("month", ExportKind.Time, new("월", "Month"))],
                }
            )
        );

    [Fact]
    public void Whatever_text_is_in_a_table_no_cell_runs_and_every_format_gives_it_back() =>
        Gen.Char["=+-@'\"\n\r\t,;가a1 <&"]
            .Array[0, 12]
            .Select(letters => new string(letters))
            .Sample(
                text =>
                {
                    var table = People() with
                    {
                        Rows =
                        [
                            ["11", text, 2023m, 1m],
                        ],
                    };
                    foreach (var written in (Table[])[table.In(Language.English), SdmxCsv.Of(table)])
                    {
                        var csv = SecondReader.Read(TextAsync(written).GetAwaiter().GetResult());
                        var cell = csv[1][
                            written.Columns.ToList().FindIndex(column => column is "Name" or "NAME")
                        ];
                        Assert.False(cell.Length > 0 && cell[0] is '=' or '@' or '\t' or '\r');
                        Assert.Equal(text, FormulaGuard.TakeOff(cell));
                    }

                    // XML knows one end of line, and the reader takes blanks for nothing.
                    var cellOfBook = ExcelAsync(table.In(Language.English)).GetAwaiter().GetResult()[1];
                    Assert.Equal(Plain(text), Plain(cellOfBook as string ?? ""));
                },
                iter: 200
            );

    static ExportTable People() =>
        new(
            "people-by-region",
            new("지역별 인구", "People by region"),
            [
                new("region", ExportKind.Dimension, new("지역", "Region")),
                new("name", ExportKind.Attribute, new("이름", "Name")),
                new("year", ExportKind.Time, new("연도", "Year")),
                new("people", ExportKind.Measure, new("인구", "People"), Unit.People),
            ],
            [
                ["11", "Garam", 2022m, 9_428_372m],
                ["11", "Garam", 2023m, 9_386_034m],
                ["26", "Naru, the harbour", 2023m, default(Cell)],
            ],
            Source
        );

    static string Plain(string text) => text.ReplaceLineEndings("\n").Trim();

    static async Task<string> CsvAsync(Table table) =>
        (await TextAsync(table)).Replace("\r\n", "\n", StringComparison.Ordinal);

    static async Task<string> TextAsync(Table table)
    {
        var file = new MemoryStream();
        await TableWriter.WriteCsvAsync(table, file);
        return Encoding.UTF8.GetString(file.ToArray());
    }

    static async Task<object?[]> ExcelAsync(Table table)
    {
        var file = new MemoryStream();
        await TableWriter.WriteXlsxAsync(table, file);
        file.Position = 0;
        return [.. ((IDictionary<string, object?>)MiniExcel.Query(file).Skip(1).Single()).Values];
    }
}
