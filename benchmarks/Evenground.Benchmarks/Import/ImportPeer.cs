using System.Diagnostics;
using System.Text.Json;

namespace Evenground.Benchmarks;

/// <summary>A program in <c>benchmarks/peers</c> that does the same import with other tools, as a process of
/// its own.</summary>
sealed record ImportPeer(string Name, string Script)
{
    static string Folder => Path.Combine(ResultsFile.Root(), "benchmarks", "peers");

    /// <summary>Why the peers cannot be run here, or null.</summary>
    public static string? Missing =>
        Directory.Exists(Path.Combine(Folder, "node_modules"))
            ? null
            : "The peers are not installed: run `npm install` in benchmarks/peers (Node.js 20 or later).";

    /// <summary>Imports the file into a new database; the script measures itself, without its
    /// start.</summary>
    public async Task<(double Seconds, long Kept, long Rejected)> RunAsync(string file, string database)
    {
        var start = new ProcessStartInfo("node")
        {
            WorkingDirectory = Folder,
            RedirectStandardOutput = true,
            ArgumentList = { Script, file, database },
        };
        using var process =
            Process.Start(start) ?? throw new InvalidOperationException("Node.js did not start.");
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"{Script} ended with {process.ExitCode}: {output}");

        using var said = JsonDocument.Parse(output);
        return (
            said.RootElement.GetProperty("seconds").GetDouble(),
            said.RootElement.GetProperty("kept").GetInt64(),
            said.RootElement.GetProperty("rejected").GetInt64()
        );
    }
}
