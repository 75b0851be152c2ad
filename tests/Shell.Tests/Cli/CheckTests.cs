using System.Text.Json;
using Evenground.Cli;
using Xunit;

namespace Evenground.Tests.Cli;

/// <summary>What the check finds on the example, whether it is stored or only a file.</summary>
public sealed class CheckTests : IDisposable
{
    static readonly string File = Path.Combine(ExampleProgramme.Folder, "public-record.csv");

    readonly Shell _shell = new();

    public static TheoryData<string, string, string> Expected =>
        new()
        {
            { "contradiction", "parts-do-not-make-the-whole", "1,147" },
            { "contradiction", "share-disagrees-with-its-parts", "0.0495" },
            { "doubt", "share-disagrees-with-its-parts", "55.3" },
            { "doubt", "stock-hardly-possible", "161" },
            { "doubt", "total-unchanged-while-its-part-grew", "327" },
            { "note", "target-attainment", "800 bn" },
            { "note", "target-attainment", "200 bn" },
            { "note", "target-attainment", "was met" },
            { "note", "total-bundles-others-money", "6.5" },
            { "note", "two-currencies-disagree", "1,222" },
            { "note", "share-disagrees-with-its-parts", "Gyeongbuk" },
        };

    [Theory]
    [MemberData(nameof(Expected))]
    public async Task The_example_gives_the_finding_stored_and_as_a_file(
        string severity,
        string code,
        string inHeadline
    )
    {
        var stored = await _shell.RunAsync("check", "--json");
        var asFile = await _shell.RunAsync("check", File, "--json");

        Assert.Contains(Findings(stored), IsTheOne);
        Assert.Contains(Findings(asFile), IsTheOne);

        bool IsTheOne(JsonElement finding) =>
            finding.GetProperty("severity").GetString() == severity
            && finding.GetProperty("code").GetString() == code
            && finding.GetProperty("headlineEn").GetString()!.Contains(inHeadline, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_and_the_record_it_was_imported_into_give_the_same_findings()
    {
        var stored = await _shell.RunAsync("check", "--json", "--on", "2026-01-01");
        var asFile = await _shell.RunAsync("check", File, "--json", "--on", "2026-01-01");

        Assert.Equal(
            Findings(stored).Select(finding => finding.GetProperty("headlineEn").GetString()),
            Findings(asFile).Select(finding => finding.GetProperty("headlineEn").GetString())
        );
    }

    [Fact]
    public async Task Checking_a_file_records_nothing()
    {
        await _shell.RunAsync("check", File);

        Assert.False(Directory.Exists(_shell.At("home")));
    }

    [Theory]
    [InlineData("contradiction", ExitCode.Found)]
    [InlineData("doubt", ExitCode.Found)]
    [InlineData("note", ExitCode.Found)]
    [InlineData("nothing", ExitCode.Done)]
    public async Task The_severity_that_counts_decides_the_exit_code(string failOn, ExitCode expected) =>
        Assert.Equal(expected, (await _shell.RunAsync("check", File, "--fail-on", failOn)).Code);

    [Fact]
    public async Task A_sound_file_ends_with_0()
    {
        var lines = await System.IO.File.ReadAllLinesAsync(File);
        await System.IO.File.WriteAllLinesAsync(
            _shell.At("sound.csv"),
            lines
                .Take(1)
                .Concat(lines.Where(line => line.StartsWith("2019-09-committee", StringComparison.Ordinal)))
        );

        Assert.Equal(ExitCode.Done, (await _shell.RunAsync("check", _shell.At("sound.csv"))).Code);
    }

    [Fact]
    public async Task A_file_with_errors_is_refused_with_all_of_them()
    {
        await System.IO.File.WriteAllTextAsync(_shell.At("wrong.csv"), "a,b\n1,2\n");

        var said = await _shell.RunAsync("check", _shell.At("wrong.csv"), "--json");

        Assert.Equal(ExitCode.Refused, said.Code);
        Assert.True(said.Json.GetProperty("refusals").GetArrayLength() > 1);
    }

    [Fact]
    public async Task A_file_that_is_not_there_cannot_be_reached() =>
        Assert.Equal(ExitCode.Unreachable, (await _shell.RunAsync("check", _shell.At("nowhere.csv"))).Code);

    [Fact]
    public async Task Redirected_output_holds_no_control_characters()
    {
        var said = await _shell.RunAsync("check", File);

        Assert.DoesNotContain('\u001b', said.Output);
    }

    public void Dispose() => _shell.Dispose();

    static IEnumerable<JsonElement> Findings(Said said) => said.Json.GetProperty("findings").EnumerateArray();
}
