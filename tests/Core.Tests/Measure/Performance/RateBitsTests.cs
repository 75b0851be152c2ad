using System.Security.Cryptography;
using Evenground.Measure;
using Xunit;

namespace Evenground.Tests.Measure.Performance;

/// <summary>Rates have the same bits on every processor, with vectors of 512 bits, with smaller ones, and
/// with none.</summary>
public class RateBitsTests
{
    const string Digest = "c6fc2dda0e3277d6add9590f92c96fba";

    [Fact]
    public void Every_rate_has_the_bits_that_it_always_had()
    {
        var series = SomeFlows.Many(2_000, seed: 11);
        var (rates, statuses) = (new double[series.Count], new RateStatus[series.Count]);
        Xirr.OfMany(series, rates, statuses);
        using var bits = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        for (var one = 0; one < rates.Length; one++)
            bits.AppendData([.. BitConverter.GetBytes(rates[one]), (byte)statuses[one]]);

        Assert.NotEqual(false, PlainerProcessor.IsPlainer);
        Assert.Equal(Digest, Convert.ToHexStringLower(bits.GetHashAndReset())[..32]);
    }

    [Theory]
    [InlineData("DOTNET_EnableAVX512")]
    [InlineData("DOTNET_EnableHWIntrinsic")]
    public Task A_processor_without_these_instructions_gives_the_same_rates(string instructions) =>
        PlainerProcessor.HoldAsync(typeof(RateBitsTests), instructions);
}
