using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Nodes;
using Evenground.Cli;
using Xunit;

namespace Evenground.Tests.Cli;

/// <summary>Scenarios from the command line: run, written, run again and recomputed.</summary>
public sealed class SimulateTests : IDisposable
{
    const string Question = "g=kr-jeonnam:2024-2033:100;draws=20";

    readonly Shell _shell = new();

    [Fact]
    public async Task An_answer_has_ranges_and_caveats()
    {
        var said = await _shell.RunAsync("simulate", Question, "--language", "en");

        Assert.Equal(ExitCode.Done, said.Code);
        Assert.Contains("Start-up jobs", said.Output, StringComparison.Ordinal);
        Assert.Contains("range ", said.Output, StringComparison.Ordinal);
        Assert.Contains(
            "Regional gains from migration are other regions' losses.",
            said.Output,
            StringComparison.Ordinal
        );
        Assert.Contains("in the whole country", said.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Options_stand_in_place_of_the_text_and_others_stand_beside_it()
    {
        var said = await _shell.RunAsync(
            "simulate",
            Question,
            "--draws",
            "5",
            "--seed",
            "9",
            "--horizon",
            "12",
            "--compare",
            "g=kr-gyeongbuk:2024-2033:100",
            "--json"
        );

        Assert.Equal(ExitCode.Done, said.Code);
        Assert.Equal(2, said.Json.GetArrayLength());
        foreach (var result in said.Json.EnumerateArray())
            Assert.Equal(
                (5, 9, 12),
                (
                    result.GetProperty("draws").GetInt32(),
                    result.GetProperty("seed").GetInt32(),
                    result.GetProperty("horizon").GetInt32()
                )
            );
    }

    [Theory]
    [InlineData("g=kr-atlantis:2024:1", "scenario.region-must-be-known")]
    [InlineData("additionality=9", "scenario.parameter-must-be-within")]
    public async Task What_cannot_be_meant_is_refused_with_its_code(string text, string code)
    {
        var said = await _shell.RunAsync("simulate", text);

        Assert.Equal(ExitCode.Refused, said.Code);
        Assert.Contains(code, said.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_result_runs_again_from_its_file_and_recomputes_offline_until_a_figure_is_altered()
    {
        var (result, journal) = (_shell.At("result.json"), _shell.At("export.jsonl"));
        await _shell.RunAsync("simulate", Question, "--out", result);
        await _shell.RunAsync("export", "--out", journal);

        var again = await _shell.RunAsync("simulate", "--file", result, "--json");
        var holds = await _shell.RunAsync("verify", result, "--journal", journal, "--json");
        var document = JsonNode.Parse(
            await File.ReadAllTextAsync(result, TestContext.Current.CancellationToken)
        )!;
        Assert.Equal(document["digest"]!.ToString(), again.Json.GetProperty("digest").GetString());
        Assert.Equal(ExitCode.Done, holds.Code);
        Assert.True(holds.Json.GetProperty("recomputed").GetInt32() > 1_000);

        var series = document["series"]!
            .AsArray()
            .First(one =>
                one!["figure"]!.ToString() == "residents-change" && one["place"]!.ToString() == "kr-jeonnam"
            )!;
        series["median"]![9] = 12_345.5;
        await File.WriteAllTextAsync(result, document.ToJsonString(), TestContext.Current.CancellationToken);
        var altered = await _shell.RunAsync("verify", result, "--journal", journal, "--json");

        Assert.Equal(ExitCode.Found, altered.Code);
        Assert.Contains(
            altered.Json.GetProperty("altered").EnumerateArray(),
            one =>
                one.GetProperty("subject").GetString() == "residents-change kr-jeonnam"
                && one.GetProperty("field").GetString() == "median 2033"
        );
    }

    [Fact]
    public async Task A_table_is_written_with_a_row_for_every_figure()
    {
        var path = _shell.At("result.csv");

        await _shell.RunAsync("simulate", Question, "--draws", "0", "--out", path);

        var lines = await File.ReadAllLinesAsync(path, TestContext.Current.CancellationToken);
        Assert.Contains(
            "scenario,identity,figure,place,year,central,low,median,high",
            lines[0],
            StringComparison.Ordinal
        );
        Assert.Contains(
            lines,
            line => line.Contains("startup-jobs,kr-jeonnam,2033,", StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task Two_processes_with_one_and_with_two_processors_give_the_same_digest()
    {
        var one = await DigestOfProcessAsync(processors: 1);
        var two = await DigestOfProcessAsync(processors: 2);

        Assert.Matches("^[0-9a-f]{64}$", one);
        Assert.Equal(one, two);
    }

    async Task<string> DigestOfProcessAsync(int processors)
    {
        var tests = Path.ChangeExtension(typeof(SimulateTests).Assembly.Location, null);
        var start = new ProcessStartInfo(
            "dotnet",
            [
                "exec",
                "--depsfile",
                $"{tests}.deps.json",
                "--runtimeconfig",
                $"{tests}.runtimeconfig.json",
                Path.Combine(AppContext.BaseDirectory, "evenground.dll"),
                "simulate",
                Question,
                "--json",
            ]
        )
        {
            RedirectStandardOutput = true,
        };
        start.Environment["EVENGROUND_HOME"] = _shell.At($"home-{processors}");
        start.Environment["DOTNET_PROCESSOR_COUNT"] = $"{processors}";
        using var process = Process.Start(start)!;
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return JsonDocument.Parse(output).RootElement.GetProperty("digest").GetString()!;
    }

    public void Dispose() => _shell.Dispose();
}
