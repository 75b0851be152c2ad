using System.Security.Cryptography;
using Evenground.Measure;
using Xunit;

namespace Evenground.Tests.Measure.Space;

/// <summary>The same bits come out of every processor: with vectors of 512 bits, of 256, and with
/// none.</summary>
/// <remarks>
/// The first test holds a digest of many results; the second runs it again in processes of its own that are
/// told to do without some instructions. By hand: <c>DOTNET_EnableAVX512=0
/// tests/Core.Tests/bin/Debug/net10.0/Core.Tests -class "*SameBitsTests"</c>, and the same with
/// <c>DOTNET_EnableAVX2=0</c> or <c>DOTNET_EnableHWIntrinsic=0</c>.
/// </remarks>
public class SameBitsTests
{
    const string Digest = "850310cb0c6d0b9efbd8fc499a5a769e";

    [Fact]
    public void Everything_computed_has_the_bits_that_it_always_had()
    {
        using var bits = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var value in Mathematics().Concat(Inequalities()).Concat(Morans()))
            bits.AppendData(BitConverter.GetBytes(value));

        Assert.NotEqual(false, PlainerProcessor.IsPlainer);
        Assert.Equal(Digest, Convert.ToHexStringLower(bits.GetHashAndReset())[..32]);
    }

    [Theory]
    [InlineData("DOTNET_EnableAVX512")]
    [InlineData("DOTNET_EnableHWIntrinsic")]
    public Task A_processor_without_these_instructions_gives_the_same_bits(string instructions) =>
        PlainerProcessor.HoldAsync(typeof(SameBitsTests), instructions);

    static IEnumerable<double> Mathematics()
    {
        var stream = new PhiloxStream(seed: 2026);
        var values = Enumerable.Range(0, 5000).Select(_ => 700 * (stream.NextFraction() - 0.5)).ToArray();
        var powers = values.Select(Elementary.Exp).ToArray();
        var logs = new double[powers.Length];
        Elementary.Log(powers, logs);
        return powers
            .Concat(logs)
            .Concat(Enumerable.Range(0, 3000).Select(count => FixedSum.Of(logs.AsSpan(0, count))))
            .Append(FixedSum.OfProducts(values, logs));
    }

    static IEnumerable<double> Inequalities()
    {
        var stream = new PhiloxStream(seed: 11);
        var values = Enumerable
            .Range(0, 70_000)
            .Select(_ => Elementary.Exp(4 * stream.NextFraction()))
            .ToArray();
        yield return GiniCoefficient.OfSample(values.AsMemory(), Parts.InOrder).Value;
        yield return TheilIndex.Unweighted(values.AsMemory(), Parts.InOrder).Value;
        yield return GiniCoefficient.BetweenRegions(values).Value;
        yield return WilliamsonCoefficient.Weighted(values, values).Value;
        yield return SigmaConvergence.Dispersion(values).Value;
    }

    static IEnumerable<double> Morans()
    {
        var permutations = new Permutations(333, Seed: 1);
        foreach (var neighbours in new[] { LatticeMaps.Even, LatticeMaps.Uneven, LatticeMaps.WithIsland })
        {
            var whole = MoransI.Global(LatticeMaps.Values, neighbours, permutations).Value;
            yield return whole.I;
            yield return whole.RandomZ;
            foreach (var value in Told(whole.Test!.Value))
                yield return value;
            foreach (var region in MoransI.Local(LatticeMaps.Values, neighbours, permutations).Value.Regions)
                if (region is not null)
                    foreach (var value in Told(region.Test!.Value).Append(region.I).Append(region.Variance))
                        yield return value;
        }
    }

    static double[] Told(PermutationTest test) =>
        [test.AsLarge, test.AsSmall, test.Mean, test.StandardDeviation, test.Z ?? 0];
}
