using System.Diagnostics;
using System.Globalization;
using Xunit;

namespace Evenground.Tests.Host;

/// <summary>The program as a process: what it does when it is asked to end.</summary>
public sealed class SignalTests : IDisposable
{
    const int MostAsked = 6;

    static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    readonly string _home = Directory.CreateTempSubdirectory("evenground-signal-").FullName;

    [Theory]
    [InlineData("INT")]
    [InlineData("TERM")]
    public async Task A_served_record_closes_in_good_order_when_asked_to_end(string signal)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no such signals.");
        using var server = Start("serve", "--urls", "http://127.0.0.1:0", "--home", _home);
        while (
            await server.StandardOutput.ReadLineAsync(Stop) is { } line
            && !line.Contains("Ctrl-C", StringComparison.Ordinal)
        )
        {
            // Until the last line of the greeting.
        }

        for (var asked = 0; asked < MostAsked && !await HasEndedAsync(server, signal); asked++)
        {
            // Started in the background it ignores INT until its own handler is in.
        }

        if (!server.HasExited)
            server.Kill(entireProcessTree: true);
        Assert.Equal("", await server.StandardError.ReadToEndAsync(Stop));
        Assert.Equal(0, server.ExitCode);
    }

    /// <summary>Sends the signal and waits for a while; true when the process is no more.</summary>
    static async Task<bool> HasEndedAsync(Process server, string signal)
    {
        using (
            var sent = Process.Start(
                "/bin/kill",
                [$"-{signal}", server.Id.ToString(CultureInfo.InvariantCulture)]
            )
        )
            await sent.WaitForExitAsync(Stop);
        await Task.WhenAny(server.WaitForExitAsync(Stop), Task.Delay(Patience, Stop));
        return server.HasExited;
    }

    public void Dispose() => Directory.Delete(_home, recursive: true);

    static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <remarks>With the tests' own list of libraries, as the program lies in their folder here.</remarks>
    static Process Start(params string[] args)
    {
        var tests = Path.ChangeExtension(typeof(SignalTests).Assembly.Location, null);
        var start = new ProcessStartInfo(
            "dotnet",
            [
                "exec",
                "--depsfile",
                $"{tests}.deps.json",
                "--runtimeconfig",
                $"{tests}.runtimeconfig.json",
                Path.Combine(AppContext.BaseDirectory, "evenground.dll"),
                .. args,
            ]
        )
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["EVENGROUND_LANGUAGE"] = "en";
        return Process.Start(start)!;
    }
}
