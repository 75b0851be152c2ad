using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Evenground.Measure;

/// <summary>The weighted sum of the products of neighbours, for the map as it is and for permutations of
/// it.</summary>
/// <remarks>
/// Eight permutations lie side by side, one in each lane, so that one step down the table of neighbours
/// serves all eight. A lane does what a single permutation would do, in the same order; a part is
/// always the same permutations, each from a stream of its own.
/// </remarks>
sealed class PairProducts(double[] deviations, SymmetricPairs pairs)
{
    const int Lanes = 8,
        BatchesPerPart = 40;

    public double Observed()
    {
        var lanes = new double[deviations.Length * Lanes];
        for (var place = 0; place < lanes.Length; place++)
            lanes[place] = deviations[place / Lanes];
        return Sums(lanes)[0];
    }

    /// <summary>The statistic of each permutation, in their order.</summary>
    public double[] Permuted(Permutations permutations, double scale, ForEachPart forEach)
    {
        var given = new double[permutations.Count];
        const int PartLength = BatchesPerPart * Lanes;
        forEach(
            (given.Length + PartLength - 1) / PartLength,
            part =>
            {
                var first = part * PartLength;
                Permute(
                    permutations.Seed,
                    first,
                    given.AsSpan(first, Math.Min(PartLength, given.Length - first)),
                    scale
                );
            }
        );
        return given;
    }

    void Permute(ulong seed, int first, Span<double> given, double scale)
    {
        var regions = deviations.Length;
        var stream = new PhiloxStream(seed);
        var hands = new double[regions * Lanes];
        var lanes = new double[regions * Lanes];
        for (var start = 0; start < given.Length; start += Lanes)
        {
            var count = Math.Min(Lanes, given.Length - start);
            for (var lane = 0; lane < count; lane++)
            {
                var hand = hands.AsSpan(lane * regions, regions);
                deviations.CopyTo(hand);
                stream.Begin((ulong)(first + start + lane));
                stream.Shuffle(hand);
            }

            Weave(hands, MemoryMarshal.Cast<double, Vector512<double>>(lanes.AsSpan()));
            var sums = Sums(lanes);
            for (var lane = 0; lane < count; lane++)
                given[start + lane] = scale * sums[lane];
        }
    }

    /// <summary>From one permutation after the other to all of them side by side.</summary>
    static void Weave(ReadOnlySpan<double> hands, Span<Vector512<double>> lanes)
    {
        var regions = lanes.Length;
        var (second, third, fourth) = (regions, 2 * regions, 3 * regions);
        var low = hands[..(4 * regions)];
        var high = hands[(4 * regions)..];
        for (var region = 0; region < regions; region++)
            lanes[region] = Vector512.Create(
                Vector256.Create(
                    low[region],
                    low[region + second],
                    low[region + third],
                    low[region + fourth]
                ),
                Vector256.Create(
                    high[region],
                    high[region + second],
                    high[region + third],
                    high[region + fourth]
                )
            );
    }

    Vector512<double> Sums(double[] lanes)
    {
        var values = MemoryMarshal.Cast<double, Vector512<double>>(lanes.AsSpan());
        var (starts, upper, weights) = (pairs.Starts, pairs.Upper, pairs.Weights);
        var total = Vector512<double>.Zero;
        for (var region = 0; region < values.Length; region++)
        {
            var row = Vector512<double>.Zero;
            for (var pair = starts[region]; pair < starts[region + 1]; pair++)
                row += Vector512.Create(weights[pair]) * values[upper[pair]];
            total += row * values[region];
        }

        return total;
    }
}
