using System.Diagnostics;
using System.Runtime.Intrinsics;
using Xunit;

namespace Evenground.Tests;

/// <summary>Runs a class of tests again in a process of its own that is told to do without some
/// instructions, to show that every processor gives the same bits.</summary>
static class PlainerProcessor
{
    const string Again = "EVENGROUND_BITS_AGAIN";

    /// <summary>What this process was told to do without; null when it was told nothing.</summary>
    static string? Without => Environment.GetEnvironmentVariable(Again);

    /// <summary>Whether the instructions that this process was told to do without are gone; null when it was
    /// told nothing.</summary>
    public static bool? IsPlainer =>
        Without switch
        {
            "DOTNET_EnableAVX512" => !Vector512.IsHardwareAccelerated,
            "DOTNET_EnableAVX2" => !Vector256.IsHardwareAccelerated,
            "DOTNET_EnableHWIntrinsic" => !Vector128.IsHardwareAccelerated,
            _ => null,
        };

    /// <summary>Holds the class to the same results without these instructions. In such a process itself it
    /// does nothing.</summary>
    /// <param name="instructions">The runtime's variable, for example <c>DOTNET_EnableAVX512</c>.</param>
    public static async Task HoldAsync(Type tests, string instructions)
    {
        if (Without is not null)
            return;

        var program = Path.Combine(AppContext.BaseDirectory, "Core.Tests.dll");
        var start = new ProcessStartInfo("dotnet", [program, "-class", tests.FullName!])
        {
            RedirectStandardOutput = true,
            Environment = { [instructions] = "0", [Again] = instructions },
        };
        using var process = Process.Start(start)!;
        var said = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.True(process.ExitCode == 0, said);
    }
}
