using CsCheck;
using Xunit;

namespace Evenground.Tests.Vocabulary.Mathematics;

/// <summary>A sum is exact where it can be, close where it cannot, and put together as its definition
/// says.</summary>
public class FixedSumTests
{
    [Fact]
    public void Whole_numbers_are_added_exactly() =>
        Gen.Int[-1_000_000, 1_000_000]
            .Array[0, 5000]
            .Sample(
                values =>
                    FixedSum.Of([.. values.Select(value => (double)value)])
                    == values.Sum(value => (long)value),
                iter: 50
            );

    [Fact]
    public void A_sum_of_many_lies_close_to_the_exact_one()
    {
        var values = Enumerable.Repeat(0.1, 1_000_000).ToArray();

        // 0.1 is a little more than a tenth: exactly 1,000,000 times its double.
        Assert.Equal(100_000.00000000000555, FixedSum.Of(values), 1e-9);
    }

    [Fact]
    public void Chunks_put_together_are_the_sum_of_all() =>
        Gen.Double[-1, 1]
            .Array[0, 9000]
            .Sample(
                values =>
                    FixedSum.Of(values)
                    == FixedSum.OfChunks([
                        .. values.Chunk(FixedSum.ChunkLength).Select(chunk => FixedSum.OfChunk(chunk)),
                    ]),
                iter: 50
            );

    [Fact]
    public void The_lanes_are_those_of_the_definition() =>
        Gen.Double[-1, 1]
            .Array[0, FixedSum.ChunkLength]
            .Sample(values => FixedSum.OfChunk(values) == ByDefinition(values));

    [Fact]
    public void Products_of_lists_that_differ_in_length_are_a_bug() =>
        Assert.Throws<ArgumentException>(() => FixedSum.OfProducts([1, 2], [1]));

    static double ByDefinition(double[] values)
    {
        var lanes = new double[8];
        for (var place = 0; place < values.Length; place++)
            lanes[place % 8] += values[place];
        var pairs = Enumerable.Range(0, 4).Select(lane => lanes[lane] + lanes[lane + 4]).ToArray();
        return pairs[0] + pairs[2] + (pairs[1] + pairs[3]);
    }
}
