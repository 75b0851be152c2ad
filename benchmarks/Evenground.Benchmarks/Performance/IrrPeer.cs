using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace Evenground.Benchmarks;

/// <summary>The same figures by <c>benchmarks/peers/irr.py</c>, a process of its own that measures itself:
/// the least
/// of three runs, without its start and after one run to warm up.</summary>
sealed record IrrPeer(string Name, string Kind, int Threads)
{
    /// <summary>The Python that has the packages; the variable PYTHON names another.</summary>
    static string Python => Environment.GetEnvironmentVariable("PYTHON") ?? "/usr/bin/python3";

    public sealed record Said(double Seconds, double[] Found, string Version, string Others);

    /// <summary>What it found and how long it took; null when it cannot be run here.</summary>
    public async Task<Said?> RunAsync(string folder, int asOf)
    {
        var start = new ProcessStartInfo(Python)
        {
            WorkingDirectory = Path.Combine(ResultsFile.Root(), "benchmarks", "peers"),
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (
            var argument in new[]
            {
                "irr.py",
                Kind,
                folder,
                Threads.ToString(CultureInfo.InvariantCulture),
                asOf.ToString(CultureInfo.InvariantCulture),
            }
        )
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
            Console.WriteLine($"{Name} cannot be run here: {Python} is not installed.");
            return null;
        }
    }

    static Said Read(string output)
    {
        using var said = JsonDocument.Parse(output);
        return new(
            said.RootElement.GetProperty("seconds").GetDouble(),
            [.. said.RootElement.GetProperty("found").EnumerateArray().Select(found => found.GetDouble())],
            said.RootElement.GetProperty("version").GetString()!,
            said.RootElement.TryGetProperty("others", out var others) ? others.GetRawText() : ""
        );
    }
}
