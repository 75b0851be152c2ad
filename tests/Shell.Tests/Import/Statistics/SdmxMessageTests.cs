using Evenground.Import;
using Evenground.Record;
using Xunit;

namespace Evenground.Tests.Import.OfficialStatistics;

/// <summary>The same table says the same in each way in which SDMX writes it.</summary>
public class SdmxMessageTests
{
    public static TheoryData<string, string> Messages =>
        new()
        {
            { "sdmx-csv", SdmxMessages.Csv },
            { "sdmx-json", SdmxMessages.JsonSeries },
            { "sdmx-json", SdmxMessages.JsonFlat },
            { "sdmx-ml", SdmxMessages.GenericSeries },
            { "sdmx-ml", SdmxMessages.GenericFlat },
            { "sdmx-ml", SdmxMessages.SpecificSeries },
            { "sdmx-ml", SdmxMessages.SpecificFlat },
        };

    [Theory, MemberData(nameof(Messages), DisableDiscoveryEnumeration = true)]
    public async Task Every_writing_gives_the_same_figures(string format, string message)
    {
        var read = await SomeFile.ReadAsync(message, SdmxMessages.Described(format));

        Assert.Equal(
            SdmxMessages.Figures,
            read.Value.Figures().Select(figure => figure.Replace(".50 ", ".5 ", StringComparison.Ordinal))
        );
    }

    [Theory, MemberData(nameof(Messages), DisableDiscoveryEnumeration = true)]
    public void The_first_bytes_tell_the_format(string format, string message) =>
        Assert.Equal(format, StatisticFormats.Recognise(System.Text.Encoding.UTF8.GetBytes(message))?.Name);

    public static TheoryData<string, string, string, string> Deletions =>
        new()
        {
            { "sdmx-json", SdmxMessages.JsonFlat, "\"Merge\"", "\"Delete\"" },
            { "sdmx-json", SdmxMessages.JsonSeries, "\"Replace\"", "\"Delete\"" },
            { "sdmx-ml", SdmxMessages.GenericSeries, "action=\"Replace\"", "action=\"Delete\"" },
            { "sdmx-ml", SdmxMessages.SpecificSeries, "action=\"Append\"", "action=\"Delete\"" },
        };

    [Theory, MemberData(nameof(Deletions), DisableDiscoveryEnumeration = true)]
    public async Task A_deletion_is_kept_as_one(string format, string message, string said, string instead)
    {
        Assert.Contains(said, message, StringComparison.Ordinal);
        message = message
            .Replace(said, instead, StringComparison.Ordinal)
            .Replace("[null,", "[0,", StringComparison.Ordinal);

        var read = await SomeFile.ReadAsync(message, SdmxMessages.Described(format));

        Assert.All(
            read.Value.Figures(),
            figure => Assert.EndsWith(" =  -", figure, StringComparison.Ordinal)
        );
    }

    public static TheoryData<StatisticFault, string, string, string, string> Faults =>
        new()
        {
            { StatisticFault.CodeMustBeKnown, "sdmx-json", SdmxMessages.JsonFlat, "\"1:1\"", "\"2:1\"" },
            { StatisticFault.CodeMustBeKnown, "sdmx-json", SdmxMessages.JsonFlat, "\"1:1\"", "\":1\"" },
            { StatisticFault.CodeMustBeKnown, "sdmx-json", SdmxMessages.JsonFlat, "\"1:1\"", "\"1:1:0\"" },
            { StatisticFault.CellMustStandOnce, "sdmx-json", SdmxMessages.JsonFlat, "\"1:1\"", "\"1:0\"" },
            { StatisticFault.FileMustBeReadable, "sdmx-json", SdmxMessages.JsonFlat, "[null,2]", "[null,9]" },
            { StatisticFault.FileMustBeReadable, "sdmx-json", SdmxMessages.JsonFlat, "[null,2]", "[[1],2]" },
            { StatisticFault.FileMustBeReadable, "sdmx-json", SdmxMessages.JsonFlat, "]}}]}}", "]}}]}" },
            { StatisticFault.ActionMustBeKnown, "sdmx-json", SdmxMessages.JsonFlat, "\"Merge\"", "\"Move\"" },
            { StatisticFault.HeadingMustBePresent, "sdmx-json", SdmxMessages.JsonFlat, "REF_AREA", "AREA" },
            {
                StatisticFault.HeadingMustBePresent,
                "sdmx-json",
                SdmxMessages.JsonFlat,
                "TIME_PERIOD",
                "TIME"
            },
            { StatisticFault.HeadingMustFit, "sdmx-ml", SdmxMessages.SpecificFlat, "REF_AREA", "AREA" },
            {
                StatisticFault.PeriodMustBeKnown,
                "sdmx-json",
                SdmxMessages.JsonFlat,
                "\"2023\"",
                "\"2023-W05\""
            },
            {
                StatisticFault.PeriodMustBeKnown,
                "sdmx-ml",
                SdmxMessages.GenericSeries,
                "\"2023\"",
                "\"2023-T1\""
            },
            { StatisticFault.StatusMustBeKnown, "sdmx-ml", SdmxMessages.SpecificFlat, "\"Q\"", "\"q\"" },
            {
                StatisticFault.NumberMustBeExact,
                "sdmx-ml",
                SdmxMessages.SpecificFlat,
                "\"9000\"",
                "\"9 000\""
            },
            {
                StatisticFault.ActionMustBeKnown,
                "sdmx-ml",
                SdmxMessages.SpecificSeries,
                "\"Append\"",
                "\"Add\""
            },
            { StatisticFault.HeadingMustFit, "sdmx-ml", SdmxMessages.SpecificSeries, "TITLE=", "UNIT_MULT=" },
            { StatisticFault.FileMustBeReadable, "sdmx-ml", SdmxMessages.SpecificSeries, "</m:DATA>", "" },
            {
                StatisticFault.FileMustBeReadable,
                "sdmx-ml",
                SdmxMessages.SpecificFlat,
                "<m:DATA",
                "<!DOCTYPE x [<!ENTITY e \"e\">]><m:DATA"
            },
        };

    [Theory, MemberData(nameof(Faults), DisableDiscoveryEnumeration = true)]
    public async Task What_would_be_a_guess_is_refused(
        StatisticFault fault,
        string format,
        string message,
        string said,
        string instead
    )
    {
        Assert.Contains(said, message, StringComparison.Ordinal);

        var errors = await SomeFile.ErrorsOfAsync(
            message.Replace(said, instead, StringComparison.Ordinal),
            SdmxMessages.Described(format)
        );

        Assert.Contains(errors, error => error.Fault == fault);
    }

    [Theory]
    [InlineData("sdmx-json", """{"meta":{},"errors":[{"code":100,"title":"No results"}]}""")]
    [InlineData(
        "sdmx-ml",
        """<Error xmlns="http://www.sdmx.org/resources/sdmxml/schemas/v2_1/message"><ErrorMessage code="100"><Text>No results</Text></ErrorMessage></Error>"""
    )]
    public async Task An_answer_that_is_an_error_is_refused_with_what_it_tells(string format, string message)
    {
        var read = await SomeFile.ReadAsync(message, SdmxMessages.Described(format));

        Assert.False(read.Accepted(out _, out var refusal));
        Assert.Equal(new AnswerMustHoldFigures("100", "No results"), refusal);
    }

    [Fact]
    public async Task Dimensions_that_the_description_does_not_name_are_taken_over()
    {
        var open = SdmxMessages.Described("sdmx-json");
        var named = new Dictionary<string, DimensionLayout>(open.Layout!.Dimensions!);
        named.Remove("FREQ");

        foreach (
            var (format, message) in new[]
            {
                ("sdmx-json", SdmxMessages.JsonFlat),
                ("sdmx-ml", SdmxMessages.GenericFlat),
            }
        )
        {
            var read = await SomeFile.ReadAsync(
                message,
                open with
                {
                    Layout = new(format, Dimensions: named),
                }
            );

            Assert.Equal(["region", "sex", "FREQ"], read.Value.Structure.Dimensions.Select(one => one.Code));
        }
    }
}
