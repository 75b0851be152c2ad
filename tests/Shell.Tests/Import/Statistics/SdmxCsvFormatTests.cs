using Evenground.Import;
using Evenground.Record;
using Xunit;

namespace Evenground.Tests.Import.OfficialStatistics;

/// <summary>SDMX-CSV is read as its field guide says; what would be a guess is refused.</summary>
public class SdmxCsvFormatTests
{
    static readonly DimensionLayout Area = new("REF_AREA");
    static readonly DimensionLayout Sex = new("SEX", Codes: Codes(("_T", "T"), ("F", "F"), ("M", "M")));

    static TableDescription Described(TableLayout? layout = null) =>
        SomeFile.Described(
            (layout ?? new("sdmx-csv")) with
            {
                Dimensions = new Dictionary<string, DimensionLayout> { ["region"] = Area, ["sex"] = Sex },
            }
        );

    [Fact]
    public async Task Version_1_has_its_dimensions_in_front_of_the_value()
    {
        var read = await SomeFile.ReadAsync(
            """
            DATAFLOW,REF_AREA,SEX,TIME_PERIOD,OBS_VALUE,OBS_STATUS
            OFFICE:POP(1.0),11,_T,2023,9000,
            OFFICE:POP(1.0),11,F,2023-Q3,4500.5,E
            OFFICE:POP(1.0),47,_T,2023-S2,NaN,
            OFFICE:POP(1.0),47,F,2023-M06,,Q
            OFFICE:POP(1.0),47,M,2023-A1,1.5E3,P
            """,
            Described()
        );

        Assert.Equal(
            [
                "2023 11 T = 9000 A",
                "2023 47 M = 1500 P",
                "2023-06 47 F =  Q",
                "2023-Q3 11 F = 4500.5 E",
                "2023-H2 47 T =  M",
            ],
            read.Value.Figures().OrderBy(figure => figure, StringComparer.Ordinal).Order(PeriodOrder)
        );
    }

    [Fact]
    public async Task Version_2_has_actions_and_a_deletion_is_kept_as_one()
    {
        var read = await SomeFile.ReadAsync(
            """
            STRUCTURE,STRUCTURE_ID,ACTION,REF_AREA,SEX,TIME_PERIOD,OBS_VALUE,UNIT_MULT,NOTE
            dataflow,OFFICE:POP(1.0),I,11,_T,2023,9.25,3,
            dataflow,OFFICE:POP(1.0),R,47,_T,2023,8,,x
            dataflow,OFFICE:POP(1.0),D,47,F,2023,,,
            dataflow,OFFICE:POP(1.0),D,47,M,2023,-,,
            dataflow,OFFICE:POP(1.0),A,,_T,,,,attached to a part of the key
            """,
            Described()
        );

        Assert.Equal(
            ["2023 11 T = 9250 A", "2023 47 F =  -", "2023 47 M =  -", "2023 47 T = 8 A"],
            read.Value.Figures()
        );
    }

    [Fact]
    public async Task Labels_behind_codes_and_in_columns_of_their_own_are_passed_over()
    {
        var both = await SomeFile.ReadAsync(
            """
            STRUCTURE[|];STRUCTURE_ID;ACTION;REF_AREA: Area;SEX: Sex;TIME_PERIOD: Time;OBS_VALUE: Value
            dataflow;OFFICE:POP(1.0): People;I;11: Capital: the city;_T: Total;2023: 2023;9,5
            """,
            Described(new("sdmx-csv", DecimalComma: true))
        );
        var columns = await SomeFile.ReadAsync(
            """
            STRUCTURE,STRUCTURE_ID,STRUCTURE_NAME,ACTION,REF_AREA,Area,SEX,Sex,TIME_PERIOD,Time,OBS_VALUE,Value
            dataflow,OFFICE:POP(1.0),People,I,11,"Capital, the city",_T,Total,2023,,9.5,
            """,
            Described()
        );

        Assert.Equal(["2023 11 T = 9.5 A"], both.Value.Figures());
        Assert.Equal(both.Value.Content, columns.Value.Content);
    }

    [Fact]
    public async Task Dimensions_that_the_description_does_not_name_are_taken_over()
    {
        var read = await SomeFile.ReadAsync(
            """
            DATAFLOW,FREQ,REF_AREA,SEX,AGE,TIME_PERIOD,OBS_VALUE,DECIMALS
            O:P(1),A,11,_T,Y0T4,2023,9,0
            O:P(1),A,11,_T,Y5T9,2023,8,0
            """,
            Described()
        );

        Assert.Equal(["2023 11 T A Y0T4 = 9 A", "2023 11 T A Y5T9 = 8 A"], read.Value.Figures());
        Assert.Equal(
            ["region", "sex", "FREQ", "AGE"],
            read.Value.Structure.Dimensions.Select(one => one.Code)
        );
    }

    [Fact]
    public async Task A_column_held_against_one_code_selects_rows_and_is_no_dimension()
    {
        var layout = Described().Layout!;
        var held = new Dictionary<string, DimensionLayout>(layout.Dimensions!)
        {
            ["FREQ"] = new(Fixed: "A", Leave: ["M"]),
        };
        var description = SomeFile.Described(layout with { Dimensions = held, Ignore = ["LAST UPDATE"] });
        const string text = """
            DATAFLOW,LAST UPDATE,FREQ,REF_AREA,SEX,TIME_PERIOD,OBS_VALUE
            O:P(1),1/2/24,A,11,_T,2023,9
            O:P(1),2/2/24,M,11,_T,2023-01,8
            """;

        var read = await SomeFile.ReadAsync(text, description);
        var error = Assert.Single(
            await SomeFile.ErrorsOfAsync(text + "\nO:P(1),,Q,11,_T,2023-Q1,8", description)
        );

        Assert.Equal(["2023 11 T = 9 A"], read.Value.Figures());
        Assert.Equal((StatisticFault.CodeMustBeKnown, 4L, "FREQ"), (error.Fault, error.Line, error.Column));
    }

    public static TheoryData<StatisticFault, string> FaultyFiles =>
        new()
        {
            { StatisticFault.HeadingMustBePresent, "DATAFLOW,SEX,TIME_PERIOD,OBS_VALUE\n" },
            { StatisticFault.HeadingMustBePresent, "DATAFLOW,REF_AREA,SEX,OBS_VALUE\n" },
            { StatisticFault.HeadingMustBePresent, "FLOW,REF_AREA,SEX,TIME_PERIOD,OBS_VALUE\n" },
            { StatisticFault.ColumnMustStandOnce, "DATAFLOW,REF_AREA,SEX,SEX,TIME_PERIOD,OBS_VALUE\n" },
            { StatisticFault.SubfieldsMustBeFlat, "DATAFLOW,REF_AREA,SEX[],TIME_PERIOD,OBS_VALUE\n" },
            { StatisticFault.RowMustHaveEveryCell, Head + "O:P(1),11,_T,2023,1\n" },
            { StatisticFault.CodeMustBeKnown, Head + "O:P(1),11,X,2023,1,,\n" },
            { StatisticFault.CodeMustBeKnown, Head + Good + "O:Q(1),11,F,2023,1,,\n" },
            { StatisticFault.CodeMustBeKnown, Head + Good + "O:P(1),11,F,2023,1,,EUR\n" },
            { StatisticFault.PeriodMustBeKnown, Head + "O:P(1),11,_T,2023-W10,1,,\n" },
            { StatisticFault.PeriodMustBeKnown, Head + "O:P(1),11,_T,2023-H1,1,,\n" },
            { StatisticFault.NumberMustBeExact, Head + "O:P(1),11,_T,2023,\"1,5\",,\n" },
            { StatisticFault.NumberMustFit, Head + "O:P(1),11,_T,2023,0.1234567890123456789,,\n" },
            { StatisticFault.NumberMustFit, Head + "O:P(1),11,_T,2023,1E30,,\n" },
            { StatisticFault.StatusMustBeKnown, Head + "O:P(1),11,_T,2023,1,p,\n" },
            { StatisticFault.ActionMustBeKnown, Head + "O:P(1),,_T,2023,1,,\n" },
            { StatisticFault.ActionMustBeKnown, Second + "dataflow,O:P(1),X,11,_T,2023,1,\n" },
            { StatisticFault.ActionMustBeKnown, Second + "dataflow,O:P(1),D,,_T,2023,-,\n" },
            { StatisticFault.ActionMustBeKnown, Second + "dataflow,O:P(1),D,11,_T,2023,,-\n" },
            { StatisticFault.CellMustStandOnce, Head + Good + Good },
        };

    static string Head => "DATAFLOW,REF_AREA,SEX,TIME_PERIOD,OBS_VALUE,OBS_STATUS,UNIT_MEASURE\n";

    static string Second => "STRUCTURE,STRUCTURE_ID,ACTION,REF_AREA,SEX,TIME_PERIOD,OBS_VALUE,NOTE\n";

    static string Good => "O:P(1),11,_T,2023,1,,\n";

    [Theory, MemberData(nameof(FaultyFiles), DisableDiscoveryEnumeration = true)]
    public async Task What_would_be_a_guess_is_refused(StatisticFault fault, string text)
    {
        var errors = await SomeFile.ErrorsOfAsync(text, Described());

        Assert.Contains(errors, error => error.Fault == fault);
    }

    [Fact]
    public async Task A_power_of_ten_in_the_file_and_another_in_the_layout_is_refused()
    {
        var errors = await SomeFile.ErrorsOfAsync(
            "DATAFLOW,REF_AREA,SEX,TIME_PERIOD,OBS_VALUE,UNIT_MULT\n",
            Described(new("sdmx-csv", Multiplier: 3))
        );

        Assert.Contains(errors, error => error.Fault == StatisticFault.HeadingMustFit);
    }

    [Fact]
    public void Its_first_bytes_tell_it() =>
        Assert.IsType<SdmxCsvFormat>(StatisticFormats.Recognise("STRUCTURE;STRUCTURE_ID;"u8));

    static Dictionary<string, string> Codes(params (string Printed, string Code)[] pairs) =>
        pairs.ToDictionary(pair => pair.Printed, pair => pair.Code, StringComparer.Ordinal);

    static readonly Comparer<string> PeriodOrder = Comparer<string>.Create(
        (left, right) =>
            StatisticPeriod
                .Parse(left.Split(' ')[0])!
                .Value.CompareTo(StatisticPeriod.Parse(right.Split(' ')[0])!.Value)
    );
}
