using System.Diagnostics;
using Evenground.Cli;
using Xunit;

namespace Evenground.Tests.Import.OfficialStatistics;

/// <summary>A file larger than the memory is refused while it streams; one that fits is read. In a process of
/// its own, whose heap has a hard limit.</summary>
public sealed class StatisticMemoryTests : IDisposable
{
    const int HeapBytes = 128 << 20,
        FittingRows = 500_000,
        TooManyRows = 1_500_000;

    readonly string _folder = Directory.CreateTempSubdirectory("evenground-memory-").FullName;

    [Fact]
    public async Task More_figures_than_a_limited_heap_holds_are_refused_in_words()
    {
        var (code, said) = await ImportAsync(TooManyRows);

        Assert.Contains("statistics-file.must-fit-in-memory", said, StringComparison.Ordinal);
        Assert.Equal((int)ExitCode.Refused, code);
    }

    [Fact]
    public async Task A_file_just_within_its_share_of_the_heap_is_read()
    {
        var (code, said) = await ImportAsync(FittingRows);

        Assert.True(code == (int)ExitCode.Done, said);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    async Task<(int Code, string Said)> ImportAsync(int rows)
    {
        var file = Path.Combine(_folder, "residents.csv");
        await using (var text = new StreamWriter(file))
        {
            await text.WriteLineAsync("period,area,value");
            for (var row = 0; row < rows; row++)
                await text.WriteLineAsync($"{1950 + row % 50},{row / 50},{row}");
        }

        await File.WriteAllTextAsync(
            Path.ChangeExtension(file, null) + ".source.json",
            """
            {
              "structure": {
                "code": "residents", "title": {"korean": "주민 (지어낸 수)", "english": "Residents (invented)"},
                "unit": "people", "kind": "stock",
                "dimensions": [{"code": "area", "role": "category", "name": {"korean": "지역", "english": "Area"}}]
              },
              "provenance": {
                "publisher": {"korean": "통계국", "english": "Office"}, "table": "T1", "licence": "free",
                "releasedOn": "2024-03-01", "retrievedOn": "2024-03-01"
              }
            }
            """,
            TestContext.Current.CancellationToken
        );
        return await RunAsync("statistics", "import", file, "--dry-run", "--language", "en");
    }

    async Task<(int Code, string Said)> RunAsync(params string[] args)
    {
        var start = new ProcessStartInfo("dotnet", ["exec", .. OfThisTest, Program, .. args])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["DOTNET_GCHeapHardLimit"] = $"0x{HeapBytes:X}";
        start.Environment["EVENGROUND_HOME"] = Path.Combine(_folder, "home");
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, await output + await error);
    }

    /// <summary>Native libraries lie where the test's own dependencies say.</summary>
    static string[] OfThisTest =>
        ["--depsfile", At(".deps.json"), "--runtimeconfig", At(".runtimeconfig.json")];

    static string At(string ending) =>
        Path.ChangeExtension(typeof(StatisticMemoryTests).Assembly.Location, null) + ending;

    static string Program => typeof(Evenground.Host.Server).Assembly.Location;
}
