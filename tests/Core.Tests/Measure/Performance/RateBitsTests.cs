using System.Runtime.InteropServices;
using System.Security.Cryptography;
using Evenground.Measure;
using Xunit;

namespace Evenground.Tests.Measure.Performance;

/// <summary>Rates have the same bits on every processor, with vectors of 512 bits, with smaller ones, and
/// with none.</summary>
public class RateBitsTests
{
    const string Digest = "ee2171fa1c0d20fe97e10fa56135db84",
        FiguresDigest = "8ec3ae60ed4a1a11e8606b6c4586ed9b";

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

    [Fact]
    public void Every_figure_of_a_report_has_the_bits_that_it_always_had()
    {
        var series = SomeFlows.Sorted(2_000, seed: 12);
        var report = new PositionFigures(series.Count).AsOf(
            series,
            SomeFlows.Index(),
            day: 4_000,
            (position, paidIn, distributed) => Math.Max(0, 1.15 * paidIn - distributed)
        );
        using var bits = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (
            var column in new[]
            {
                report.Rates.ToArray(),
                report.PaidIn.ToArray(),
                report.Distributed.ToArray(),
                report.FuturePaidIn.ToArray(),
                report.FutureDistributed.ToArray(),
            }
        )
            bits.AppendData(MemoryMarshal.AsBytes<double>(column));

        Assert.NotEqual(false, PlainerProcessor.IsPlainer);
        Assert.Equal(FiguresDigest, Convert.ToHexStringLower(bits.GetHashAndReset())[..32]);
    }

    [Theory]
    [InlineData("DOTNET_EnableAVX512")]
    [InlineData("DOTNET_EnableHWIntrinsic")]
    public Task A_processor_without_these_instructions_gives_the_same_rates(string instructions) =>
        PlainerProcessor.HoldAsync(typeof(RateBitsTests), instructions);
}
