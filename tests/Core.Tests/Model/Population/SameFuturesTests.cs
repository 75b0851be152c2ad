using System.Security.Cryptography;
using Evenground.Model;
using Xunit;

namespace Evenground.Tests.Model.Population;

/// <summary>Products, sweeps and futures have the same bits on every processor: with vectors of 512 bits, of
/// 256, and with none.</summary>
/// <remarks>The first test holds a digest; the second runs it again in processes of its own that are told to
/// do
/// without some instructions.</remarks>
public class SameFuturesTests
{
    const string Digest = "e637a47a6b497ee00b118f4fc6e8f545";

    [Fact]
    public void Everything_computed_has_the_bits_that_it_always_had()
    {
        using var bits = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var value in Products().Concat(Sweeps()).Concat(Futures()))
            bits.AppendData(BitConverter.GetBytes(value));

        Assert.NotEqual(false, PlainerProcessor.IsPlainer);
        Assert.Equal(Digest, Convert.ToHexStringLower(bits.GetHashAndReset())[..32]);
    }

    [Theory]
    [InlineData("DOTNET_EnableAVX512")]
    [InlineData("DOTNET_EnableAVX2")]
    [InlineData("DOTNET_EnableHWIntrinsic")]
    public Task A_processor_without_these_instructions_gives_the_same_bits(string instructions) =>
        PlainerProcessor.HoldAsync(typeof(SameFuturesTests), instructions);

    static double[] Products()
    {
        var matrix = ChoiceProductTests.Chance(31 * 23);
        var product = new ChoiceProduct(matrix, rows: 31, columns: 23);
        var (left, right) = (new LaneNumbers(6, 31), new LaneNumbers(6, 23));
        ChoiceProductTests.Chance(left.All.Length).CopyTo(left.All);
        product.Multiply(left.All, right.All);
        var products = right.All.ToArray();
        product.MultiplyTransposed(right.All, left.All);
        return [.. products, .. left.All];
    }

    static IEnumerable<double> Sweeps()
    {
        var (regions, rows) = (19, 11);
        var chance = ChoiceProductTests.Chance(regions * regions);
        var choice = chance.Select(value => value * 2 / regions).ToArray();
        var sweeps = new RegionSweeps(rows, regions);
        for (var row = 0; row < rows; row++)
        {
            var some = chance.AsSpan(row * regions, regions).ToArray();
            sweeps.Set(
                row,
                some,
                diagonal: [.. some.Select(value => 1 + value / 5)],
                leaving: [.. some.Select(value => value / 6)],
                pull: [.. some.Select(value => 1.1 - value / 4)]
            );
        }

        yield return sweeps.Solve(new ChoiceProduct(choice, regions, regions), rows);
        var solution = new double[regions];
        for (var row = 0; row < rows; row++)
        {
            sweeps.CopySolution(row, solution);
            foreach (var value in solution)
                yield return value;
        }
    }

    static double[] Futures()
    {
        var found = TransitionEnsemble
            .Of(TransitionSamples.Rates(regions: 8))
            .Value.Run(TransitionSamples.Indices(draws: 45, years: 12, regions: 8), Parts.InOrder)
            .Value;
        return [.. found.Residents, .. found.Quantiles];
    }
}
