using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Evenground.Measure;

namespace Evenground.Benchmarks;

/// <summary>The XIRR of packages for spreadsheets and web pages on the random series of <see
/// cref="IrrCheck"/>, by <c>benchmarks/peers/irr.js</c>: where they agree, and why where they do
/// not.</summary>
static class XirrPackages
{
    /// <summary>What may come of a series, in the order of the table's columns.</summary>
    static readonly (string Outcome, string Heading)[] Outcomes =
    [
        ("same", "same to 1e-6"),
        ("none on either side", "none on either side"),
        ("fails", "package gives none"),
        ("wrong", "its number solves nothing"),
        ("one of several", "one of several roots"),
        ("solves too", "its number solves, we give none or another"),
    ];

    static string Folder => Path.Combine(ResultsFile.Root(), "benchmarks", "peers");

    /// <summary>A table for each package; empty when they are not installed.</summary>
    public static async Task<string> RunAsync(string folder)
    {
        if (!Directory.Exists(Path.Combine(Folder, "node_modules", "xirr")))
        {
            Console.WriteLine("Packages cannot be run here: run `npm install` in benchmarks/peers.");
            return "";
        }

        var start = new ProcessStartInfo("node")
        {
            WorkingDirectory = Folder,
            RedirectStandardOutput = true,
            ArgumentList = { "irr.js", folder },
        };
        using var process =
            Process.Start(start) ?? throw new InvalidOperationException("Node.js did not start.");
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"irr.js ended with {process.ExitCode}: {output}");

        using var said = JsonDocument.Parse(output);
        var text = new StringBuilder("## The same series by XIRR of packages\n\n");
        text.Append(
            "Series of each of our statuses, by what the package makes of them. A number solves when "
        );
        text.Append("it leaves less than 1e-7 of the gross flow.\n");
        foreach (var peer in said.RootElement.GetProperty("peers").EnumerateArray())
            text.Append(TableOf(peer));
        return text.ToString();
    }

    static string TableOf(JsonElement peer)
    {
        var found = peer.GetProperty("outcomes")
            .EnumerateArray()
            .Select(one =>
                (Status: one[0].GetInt32(), Outcome: one[1].GetString()!, Count: one[2].GetInt32())
            )
            .ToList();
        var seconds = peer.GetProperty("seconds").GetDouble();
        var text = new StringBuilder();
        text.Append(
            CultureInfo.InvariantCulture,
            $"\n### {peer.GetProperty("name").GetString()}, {seconds:0} s\n\n| our status |"
        );
        foreach (var (_, heading) in Outcomes)
            text.Append(null, $" {heading} |");
        text.Append("\n|---|").Insert(text.Length, "--:|", Outcomes.Length).Append('\n');
        foreach (var status in found.Select(one => one.Status).Distinct().Order())
        {
            text.Append(null, $"| {(RateStatus)status} |");
            foreach (var (outcome, _) in Outcomes)
            {
                var count = found
                    .Where(one => one.Status == status && one.Outcome == outcome)
                    .Sum(one => one.Count);
                text.Append(CultureInfo.InvariantCulture, $" {count:N0} |");
            }

            text.Append('\n');
        }

        return text.ToString();
    }
}
