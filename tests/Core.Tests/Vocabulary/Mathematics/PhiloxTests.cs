using CsCheck;
using Xunit;

namespace Evenground.Tests.Vocabulary.Mathematics;

/// <summary>Chance that gives the published numbers, in any order, and favours none.</summary>
public class PhiloxTests
{
    /// <summary>The known answers of Random123 1.14.0, file kat_vectors, "philox4x32 10".</summary>
    [Theory]
    [InlineData(0ul, 0ul, 0ul, 0x6627e8d5u, 0xe169c58du, 0xbc57ac4cu, 0x9b00dbd8u)]
    [InlineData(
        ulong.MaxValue,
        ulong.MaxValue,
        ulong.MaxValue,
        0x408f276du,
        0x41c83b0eu,
        0xa20bc7c6u,
        0x6d5451fdu
    )]
    [InlineData(
        0x299f31d0a4093822ul,
        0x0370734413198a2eul,
        0x85a308d3243f6a88ul,
        0xd16cfe09u,
        0x94fdccebu,
        0x5001e420u,
        0x24126ea1u
    )]
    public void A_block_is_the_published_answer(
        ulong seed,
        ulong stream,
        ulong block,
        uint first,
        uint second,
        uint third,
        uint fourth
    ) => Assert.Equal((first, second, third, fourth), Philox.Block(seed, stream, block));

    [Fact]
    public void Many_blocks_are_the_blocks_one_by_one() =>
        Gen.Select(Gen.ULong, Gen.ULong, Gen.ULong, Gen.Int[0, 11])
            .Sample(
                (seed, stream, block, count) =>
                {
                    var numbers = new uint[4 * count];
                    Philox.Fill(seed, stream, block, numbers);

                    return Enumerable
                        .Range(0, count)
                        .All(place =>
                            Philox.Block(seed, stream, block + (ulong)place)
                            == (
                                numbers[4 * place],
                                numbers[4 * place + 1],
                                numbers[4 * place + 2],
                                numbers[4 * place + 3]
                            )
                        );
                }
            );

    [Fact]
    public void A_stream_gives_the_same_numbers_whatever_it_makes_at_once() =>
        Gen.Select(Gen.ULong, Gen.Int[1, 30])
            .Sample(
                (seed, blocks) =>
                {
                    var (plain, other) = (new PhiloxStream(seed, 7), new PhiloxStream(seed, 7, 4 * blocks));

                    return Enumerable.Range(0, 500).All(_ => plain.NextBelow(1000) == other.NextBelow(1000));
                },
                iter: 100
            );

    [Fact]
    public void A_stream_begun_again_repeats_itself()
    {
        var stream = new PhiloxStream(seed: 1, stream: 2);
        var first = Enumerable.Range(0, 300).Select(_ => stream.Next()).ToArray();
        stream.Begin(2);

        Assert.Equal(first, Enumerable.Range(0, 300).Select(_ => stream.Next()));
    }

    [Fact]
    public void No_number_below_a_bound_is_favoured()
    {
        // Of 3 · 2³⁰ possible numbers, a plain remainder would give every third twice as often.
        const uint Bound = 3u << 30;
        const int Draws = 90_000;
        var stream = new PhiloxStream(seed: 3);
        var thirds = new int[3];
        for (var draw = 0; draw < Draws; draw++)
            thirds[stream.NextBelow(Bound) >> 30]++;

        // Chi-squared with 2 degrees of freedom passes 13.8 for one seed in a thousand; this one is fixed.
        var expected = Draws / 3.0;
        Assert.True(thirds.Sum(count => (count - expected) * (count - expected) / expected) < 13.8);
    }

    [Fact]
    public void Every_order_of_four_comes_up_as_often()
    {
        const int Shuffles = 48_000,
            Orders = 24;
        var stream = new PhiloxStream(seed: 4);
        var counts = new Dictionary<string, int>();
        for (var shuffle = 0; shuffle < Shuffles; shuffle++)
        {
            double[] values = [1, 2, 3, 4];
            stream.Shuffle(values);
            var order = string.Concat(values);
            counts[order] = counts.GetValueOrDefault(order) + 1;
        }

        // Chi-squared with 23 degrees of freedom passes 49.7 for one seed in a thousand; this one is fixed.
        const double Expected = (double)Shuffles / Orders;
        Assert.Equal(Orders, counts.Count);
        Assert.True(counts.Values.Sum(count => (count - Expected) * (count - Expected) / Expected) < 49.7);
    }

    [Fact]
    public void A_shuffle_keeps_every_value_and_repeats_itself() =>
        Gen.Select(Gen.ULong, Gen.Int[0, 3000])
            .Sample(
                (seed, count) =>
                {
                    var values = Enumerable.Range(0, count).Select(value => (double)value).ToArray();
                    var (left, right) = (values.ToArray(), values.ToArray());
                    new PhiloxStream(seed).Shuffle(left);
                    new PhiloxStream(seed, length: 4).Shuffle(right);

                    return left.SequenceEqual(right) && left.Order().SequenceEqual(values);
                },
                iter: 100
            );

    [Fact]
    public void A_number_lies_below_its_bound_and_a_fraction_below_one() =>
        Gen.Select(Gen.ULong, Gen.UInt[1, uint.MaxValue])
            .Sample(
                (seed, bound) =>
                {
                    var stream = new PhiloxStream(seed, length: 4);
                    return stream.NextBelow(bound) < bound && stream.NextFraction() is >= 0 and < 1;
                }
            );
}
