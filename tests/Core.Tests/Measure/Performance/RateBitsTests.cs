using System.Diagnostics;
using System.Runtime.Intrinsics;
using System.Security.Cryptography;
using Evenground.Measure;
using Xunit;

namespace Evenground.Tests.Measure.Performance;

/// <summary>Rates have the same bits on every processor, with vectors of 512 bits, with smaller ones, and
/// with none.</summary>
public class RateBitsTests
{
    const string Digest = "cd3072439af3bc4404670b608fbb5334";
    const string Again = "EVENGROUND_RATE_BITS_AGAIN";

    [Fact]
    public void Every_rate_has_the_bits_that_it_always_had()
    {
        var series = SomeFlows.Many(2_000, seed: 11);
        var (rates, statuses) = (new double[series.Count], new RateStatus[series.Count]);
        Xirr.OfMany(series, rates, statuses);
        using var bits = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        for (var one = 0; one < rates.Length; one++)
            bits.AppendData([.. BitConverter.GetBytes(rates[one]), (byte)statuses[one]]);

        Assert.NotEqual(false, IsTurnedOff(Environment.GetEnvironmentVariable(Again)));
        Assert.Equal(Digest, Convert.ToHexStringLower(bits.GetHashAndReset())[..32]);
    }

    [Theory]
    [InlineData("DOTNET_EnableAVX512")]
    [InlineData("DOTNET_EnableHWIntrinsic")]
    public async Task A_processor_without_these_instructions_gives_the_same_rates(string instructions)
    {
        if (Environment.GetEnvironmentVariable(Again) is not null)
            return;

        var program = Path.Combine(AppContext.BaseDirectory, "Core.Tests.dll");
        var start = new ProcessStartInfo("dotnet", [program, "-class", typeof(RateBitsTests).FullName!])
        {
            RedirectStandardOutput = true,
            Environment = { [instructions] = "0", [Again] = instructions },
        };
        using var process = Process.Start(start)!;
        var said = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.True(process.ExitCode == 0, said);
    }

    /// <summary>Whether the instructions that this process was told to do without are gone; null when it was
    /// told
    /// nothing.</summary>
    static bool? IsTurnedOff(string? instructions) =>
        instructions switch
        {
            "DOTNET_EnableAVX512" => !Vector512.IsHardwareAccelerated,
            "DOTNET_EnableHWIntrinsic" => !Vector128.IsHardwareAccelerated,
            _ => null,
        };
}
