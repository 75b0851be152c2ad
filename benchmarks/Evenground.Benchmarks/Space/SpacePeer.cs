using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace Evenground.Benchmarks;

/// <summary>A statistic computed by another program on the same files, as a process of its own that measures
/// itself, without its start and after one run to warm up.</summary>
/// <param name="Name">Program and statistic.</param>
/// <param name="Command">Python or R.</param>
/// <param name="Arguments">The script in <c>benchmarks/peers</c> and what it is to compute.</param>
sealed record SpacePeer(string Name, string Command, params string[] Arguments)
{
    static string Folder => Path.Combine(ResultsFile.Root(), "benchmarks", "peers");

    /// <summary>The seconds of one run and the figures that it found; null when it cannot be run
    /// here.</summary>
    public Task<(double Seconds, double[] Found, string Version)?> RunAsync(
        string folder,
        int permutations
    ) => RunAsync([folder, permutations.ToString(CultureInfo.InvariantCulture)]);

    /// <summary>The same with other arguments after the script's own.</summary>
    public async Task<(double Seconds, double[] Found, string Version)?> RunAsync(
        IReadOnlyList<string> arguments
    )
    {
        var start = new ProcessStartInfo(Command)
        {
            WorkingDirectory = Folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var argument in Arguments.Concat(arguments))
            start.ArgumentList.Add(argument);
        try
        {
            using var process = Process.Start(start)!;
            var errors = process.StandardError.ReadToEndAsync();
            var output = await process.StandardOutput.ReadToEndAsync();
            await process.WaitForExitAsync();
            if (process.ExitCode == 0)
                return Read(output);

            Console.WriteLine($"{Name} cannot be run here: {(await errors).Trim().Split('\n')[^1]}");
            return null;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Console.WriteLine($"{Name} cannot be run here: {Command} is not installed.");
            return null;
        }
    }

    static (double, double[], string) Read(string output)
    {
        using var said = JsonDocument.Parse(output);
        return (
            said.RootElement.GetProperty("seconds").GetDouble(),
            [.. said.RootElement.GetProperty("found").EnumerateArray().Select(found => found.GetDouble())],
            said.RootElement.GetProperty("version").GetString()!
        );
    }
}
