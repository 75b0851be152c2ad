using System.Runtime.InteropServices;
using System.Text;
using System.Text.RegularExpressions;

namespace Evenground.Benchmarks;

/// <summary>Writes <c>benchmarks/results/&lt;cpu&gt;/&lt;verb&gt;.md</c>: on top the machine, then what was
/// measured.</summary>
static partial class ResultsFile
{
    public static string Write(string verb, string text)
    {
        var folder = Path.Combine(
            Root(),
            "benchmarks",
            "results",
            Slug().Replace(Cpu.ToLowerInvariant(), "-").Trim('-')
        );
        Directory.CreateDirectory(folder);
        var path = Path.Combine(folder, $"{verb}.md");
        File.WriteAllText(path, $"# `{verb}`\n\n{Machine()}\n\n{text.ReplaceLineEndings("\n").TrimEnd()}\n");
        return path;
    }

    /// <summary>The folder of the checkout: the nearest one above that holds the solution.</summary>
    public static string Root()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Evenground.slnx")))
            folder =
                Path.GetDirectoryName(folder)
                ?? throw new InvalidOperationException("Run the benchmarks from a checkout.");
        return folder;
    }

    /// <summary>A Markdown table of timings with their ratio to the first.</summary>
    public static string Table(IReadOnlyList<Timing> timings)
    {
        var table = new StringBuilder(
            "| | median s | minimum s | median ÷ first | minimum ÷ first |\n|---|--:|--:|--:|--:|\n"
        );
        foreach (var timing in timings)
            table.Append(
                null,
                $"| {timing.Name} | {timing.Median:0.000} | {timing.Minimum:0.000} | {timing.Median / timings[0].Median:0.0} | {timing.Minimum / timings[0].Minimum:0.0} |\n"
            );
        return table.ToString();
    }

    static string Machine() =>
        $"{Cpu}, {Environment.ProcessorCount} cores, {GC.GetGCMemoryInfo().TotalAvailableMemoryBytes >> 30} GiB, "
        + $"{RuntimeInformation.OSDescription}, {RuntimeInformation.FrameworkDescription}, {DateTime.UtcNow:yyyy-MM-dd}.{Load}";

    /// <summary>How busy the machine was over the last minutes: where it was busier than it has cores, only
    /// ratios mean something.</summary>
    static string Load =>
        File.Exists("/proc/loadavg")
            ? $" Load average of the last five minutes: {File.ReadAllText("/proc/loadavg").Split(' ')[1]}."
            : "";

    static string Cpu { get; } =
        (
            File.Exists("/proc/cpuinfo")
                ? File.ReadLines("/proc/cpuinfo")
                    .FirstOrDefault(line => line.StartsWith("model name", StringComparison.Ordinal))
                    ?.Split(": ")[^1]
                : Environment.GetEnvironmentVariable("PROCESSOR_IDENTIFIER")
        ) ?? RuntimeInformation.ProcessArchitecture.ToString();

    [GeneratedRegex("[^a-z0-9]+")]
    private static partial Regex Slug();
}
