using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Evenground.Benchmarks;

/// <summary>What a server answered under load.</summary>
sealed record Load(double PerSecond, double MedianMs, double P99Ms);

/// <summary>Asks one address as fast as it answers, over 32 connections: by <c>wrk</c> where it is installed,
/// else from within.</summary>
static partial class LoadGenerator
{
    const int Connections = 32;

    static readonly string? Wrk = (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(Path.PathSeparator)
        .Select(folder => Path.Combine(folder, "wrk"))
        .FirstOrDefault(File.Exists);

    public static string Name =>
        Wrk is null
            ? $"{Connections} connections from within the process"
            : $"wrk, {Connections} connections";

    public static Task<Load> RunAsync(Uri address, int seconds) =>
        Wrk is null ? FromWithinAsync(address, seconds) : ByWrkAsync(address, seconds);

    static async Task<Load> ByWrkAsync(Uri address, int seconds)
    {
        var start = new ProcessStartInfo(
            Wrk!,
            ["-t", "1", "-c", $"{Connections}", "-d", $"{seconds}s", "--latency", address.ToString()]
        )
        {
            RedirectStandardOutput = true,
        };
        using var wrk = Process.Start(start)!;
        var said = await wrk.StandardOutput.ReadToEndAsync();
        await wrk.WaitForExitAsync();
        if (said.Contains("Non-2xx", StringComparison.Ordinal))
            throw new InvalidOperationException($"The server refused:\n{said}");
        return new(
            double.Parse(PerSecond().Match(said).Groups[1].ValueSpan, CultureInfo.InvariantCulture),
            Milliseconds(Median().Match(said)),
            Milliseconds(Percentile99().Match(said))
        );
    }

    static async Task<Load> FromWithinAsync(Uri address, int seconds)
    {
        using var client = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = Connections });
        var until = Stopwatch.GetTimestamp() + seconds * Stopwatch.Frequency;
        var taken = await Task.WhenAll(
            Enumerable
                .Range(0, Connections)
                .Select(_ =>
                    Task.Run(async () =>
                    {
                        var times = new List<double>();
                        while (Stopwatch.GetTimestamp() is var start && start < until)
                        {
                            await client.GetByteArrayAsync(address);
                            times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
                        }

                        return times;
                    })
                )
        );
        var all = taken.SelectMany(times => times).Order().ToArray();
        return new((double)all.Length / seconds, all[all.Length / 2], all[(int)(all.Length * 0.99)]);
    }

    static double Milliseconds(Match match)
    {
        var number = double.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture);
        return match.Groups[2].Value switch
        {
            "us" => number / 1_000,
            "ms" => number,
            _ => number * 1_000,
        };
    }

    [GeneratedRegex(@"Requests/sec:\s+([\d.]+)")]
    private static partial Regex PerSecond();

    [GeneratedRegex(@"50%\s+([\d.]+)(us|ms|s)")]
    private static partial Regex Median();

    [GeneratedRegex(@"99%\s+([\d.]+)(us|ms|s)")]
    private static partial Regex Percentile99();
}
