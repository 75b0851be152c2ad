using System.Text;
using Evenground.Import;
using Evenground.Record;
using Xunit;

namespace Evenground.Tests.Import.OfficialStatistics;

/// <summary>Downloads of KOSIS are read in the layouts that it offers; the figures are invented.</summary>
public class KosisCsvFormatTests
{
    static readonly RegionBook Book = RegionBook
        .From(
            [
                Row("land", "00", "전국", null),
                Row("capital", "11", "서울특별시"),
                Row("east-old", "42", "강원도", until: new(2023, 6, 10)),
                Row("east", "51", "강원특별자치도", from: new(2023, 6, 11)),
                Row("west", "21", "중구"),
                Row("south", "22", "중구"),
            ],
            []
        )
        .Value;

    static readonly DimensionLayout ByName = new("행정구역(시군구)별", CodeReading.RegionName);

    static readonly DimensionLayout Sexes = new(
        "성별",
        Codes: new Dictionary<string, string>
        {
            ["계"] = "T",
            ["남자"] = "M",
            ["여자"] = "F",
            ["총인구수 (명)"] = "T",
            ["여자인구수 (명)"] = "F",
        },
        Leave: ["성비"]
    );

    static TableDescription Described(TableLayout? layout = null) =>
        SomeFile.Described(
            (layout ?? new("kosis-csv", Across: "period/sex")) with
            {
                Dimensions = new Dictionary<string, DimensionLayout>
                {
                    ["region"] = ByName,
                    ["sex"] = Sexes,
                    ["unit"] = new("단위", Fixed: "명"),
                },
            }
        );

    const string Wide = """
        "행정구역(시군구)별","2022","2022","2023 p)","2023 p)"
        "행정구역(시군구)별","총인구수 (명)","여자인구수 (명)","총인구수 (명)","여자인구수 (명)"
        "전국","1,234,567","617,283","1,234,000","X"
        "　서울특별시","-","...","9,000 e)","4,500"

        """;

    static readonly string[] WideFigures =
    [
        "2022 00 F = 617283 A",
        "2022 00 T = 1234567 A",
        "2022 11 F =  O",
        "2022 11 T =  M",
        "2023 00 F =  Q",
        "2023 00 T = 1234000 P",
        "2023 11 F = 4500 P",
        "2023 11 T = 9000 E",
    ];

    [Fact]
    public async Task A_wide_table_has_periods_and_items_over_its_figures() =>
        Assert.Equal(WideFigures, (await ReadAsync(Encoding.UTF8.GetBytes(Wide))).Value.Figures());

    [Fact]
    public async Task The_same_table_in_cp949_and_with_a_byte_order_mark_is_the_same()
    {
        var utf8 = await ReadAsync(Encoding.UTF8.GetBytes(Wide));
        var marked = await ReadAsync([0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Wide)]);
        var korean = await ReadAsync(Korean.GetBytes(Wide));

        Assert.Equal([utf8.Value.Content, utf8.Value.Content], [marked.Value.Content, korean.Value.Content]);
    }

    [Fact]
    public async Task Bytes_of_another_encoding_are_an_error_that_says_so()
    {
        byte[] mixed = [.. Korean.GetBytes(Wide), .. Encoding.UTF8.GetBytes("\"서울특별시\",1,1,1,1\n")];
        byte[] named = Korean.GetBytes(Wide);
        byte[] neither = [.. Encoding.UTF8.GetBytes(Wide), 0xFF, 0xFE, 0x20];

        foreach (var (bytes, encoding) in new[] { (mixed, null), (named, "utf-8"), (neither, "cp949") })
            Assert.Contains(
                SomeFile.ErrorsOf(
                    await ReadAsync(bytes, Described(new("kosis-csv", "period/sex", Encoding: encoding)))
                ),
                error =>
                    error.Fault
                        is StatisticFault.EncodingMustFit
                            or StatisticFault.HeadingMustFit
                            or StatisticFault.HeadingMustBePresent
                            or StatisticFault.CodeMustBeKnown
            );
    }

    [Fact]
    public async Task A_long_table_has_a_column_for_its_period()
    {
        const string text = """
            행정구역(시군구)별,성별,단위,시점,값,
            전국,계,명,2022,"1,234",
            전국,여자,명,2023.06 월,600.5,
            서울특별시,성비,명,2023,98.1,
            서울특별시,남자,명,2023.3/4,…,
            강원특별자치도,남자,명,2023.1/2,5,
            """;

        var read = await ReadAsync(Encoding.UTF8.GetBytes(text), Described(new("kosis-csv")));

        Assert.Equal(
            ["2022 00 T = 1234 A", "2023-H1 51 M = 5 A", "2023-06 00 F = 600.5 A", "2023-Q3 11 M =  O"],
            read.Value.Figures()
        );
    }

    [Fact]
    public async Task Merged_cells_mean_the_one_above_or_on_the_left_only_when_the_layout_says_so()
    {
        const string text = """
            행정구역(시군구)별,성별,2022,
            전국,계,10,
            ,여자,6,
            """;
        var layout = new TableLayout("kosis-csv", Across: "period");

        var read = await ReadAsync(Encoding.UTF8.GetBytes(text), Described(layout with { Merged = true }));
        var errors = SomeFile.ErrorsOf(await ReadAsync(Encoding.UTF8.GetBytes(text), Described(layout)));

        Assert.Equal(["2022 00 F = 6 A", "2022 00 T = 10 A"], read.Value.Figures());
        Assert.Equal((StatisticFault.CodeMustBeKnown, 3L), (errors[0].Fault, errors[0].Line));
    }

    [Fact]
    public async Task Codes_with_the_apostrophe_of_spreadsheets_are_read_without_it()
    {
        var description = SomeFile.Described(
            new(
                "kosis-csv",
                Across: "period",
                Dimensions: new Dictionary<string, DimensionLayout>
                {
                    ["region"] = new("C행정구역별"),
                    ["sex"] = Sexes,
                },
                Ignore: ["행정구역별"]
            )
        );

        var read = await ReadAsync(
            Encoding.UTF8.GetBytes("C행정구역별,행정구역별,성별,2022 년\n'00,전국,계,10\n"),
            description
        );

        Assert.Equal(["2022 00 T = 10 A"], read.Value.Figures());
    }

    [Theory]
    [InlineData(StatisticFault.CodeMustBeKnown, "전국,", "한국,")]
    [InlineData(StatisticFault.CodeMustBeKnown, "전국,", "강원도,")]
    [InlineData(StatisticFault.CodeMustBeKnown, "전국,", "중구,")]
    [InlineData(StatisticFault.CodeMustBeKnown, "총인구수 (명)", "총인구수 (천명)")]
    [InlineData(StatisticFault.PeriodMustBeKnown, "2022,2022", "2022,2022년도")]
    [InlineData(StatisticFault.NumberMustBeExact, "\"1,234,567\"", "\"12,34,567\"")]
    [InlineData(StatisticFault.NumberMustBeExact, "\"1,234,567\"", "0-")]
    [InlineData(StatisticFault.NumberMustBeExact, "\"1,234,567\"", "\"1,234,56\"")]
    [InlineData(StatisticFault.NumberMustBeExact, "\"1,234,567\"", "1 234")]
    [InlineData(StatisticFault.RowMustHaveEveryCell, "\"1,234,567\"", "1,234,567")]
    [InlineData(StatisticFault.HeadingMustFit, "\n행정구역(시군구)별", "\n전국")]
    public async Task What_does_not_fit_the_description_is_refused(
        StatisticFault fault,
        string said,
        string instead
    )
    {
        const string text =
            "행정구역(시군구)별,2022,2022\n행정구역(시군구)별,총인구수 (명),여자인구수 (명)\n전국,\"1,234,567\",6\n";
        Assert.Contains(said, text, StringComparison.Ordinal);

        var errors = SomeFile.ErrorsOf(
            await ReadAsync(Encoding.UTF8.GetBytes(text.Replace(said, instead, StringComparison.Ordinal)))
        );

        Assert.Contains(errors, error => error.Fault == fault);
    }

    [Theory]
    [InlineData("0 - 4세", "0-4")]
    [InlineData("5~9세", "5-9")]
    [InlineData("100세 이상", "100+")]
    [InlineData("85+", "85+")]
    [InlineData("7세", "7")]
    [InlineData("계", null)]
    [InlineData("15세 미만", null)]
    public async Task Ages_are_read_as_offices_print_them(string printed, string? age)
    {
        var description = SomeFile.Described(
            new(
                "kosis-csv",
                Dimensions: new Dictionary<string, DimensionLayout>
                {
                    ["region"] = new(Fixed: "00"),
                    ["sex"] = new("연령별", CodeReading.Age),
                }
            )
        );

        var read = await ReadAsync(
            Encoding.UTF8.GetBytes($"연령별,시점,값\n{printed},2022,10\n"),
            description
        );

        if (age is null)
            Assert.Equal(StatisticFault.CodeMustBeKnown, Assert.Single(SomeFile.ErrorsOf(read)).Fault);
        else
            Assert.Equal([$"2022 00 {age} = 10 A"], read.Value.Figures());
    }

    static Encoding Korean { get; } = CodePagesEncodingProvider.Instance.GetEncoding(949)!;

    static Task<Outcome<DataSet>> ReadAsync(byte[] bytes, TableDescription? description = null) =>
        SomeFile.ReadAsync(bytes, description ?? Described(), Book);

    static Region Row(
        string place,
        string code,
        string name,
        string? parent = "land",
        DateOnly? from = null,
        DateOnly? until = null
    ) => new(place, new("register", code), new(name, place), new(from ?? DateOnly.MinValue, until), parent);
}
