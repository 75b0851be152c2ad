using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Evenground.Measure;

/// <summary>Chance where neighbours count differently: each permutation's lag is computed for each
/// region.</summary>
/// <remarks>The values drawn lie by place, so that eight permutations go through one step together; the few
/// that drew the region itself are computed again without it.</remarks>
sealed class WeightedLags : LocalChance
{
    const int Lanes = 8;
    const double Tolerance = 1e-12;

    readonly DeviationMap _map;
    readonly Neighbours _neighbours;
    readonly SharedDraws _draws;
    readonly double[][] _drawn;

    public WeightedLags(DeviationMap map, Neighbours neighbours, SharedDraws draws)
    {
        (_map, _neighbours, _draws) = (map, neighbours, draws);
        var room = (draws.Permutations + Lanes - 1) / Lanes * Lanes;
        _drawn = new double[draws.Length][];
        for (var place = 0; place < draws.Length; place++)
        {
            var values = _drawn[place] = new double[room];
            for (var permutation = 0; permutation < draws.Permutations; permutation++)
                values[permutation] = map.Deviations[draws.Of(permutation)[place]];
        }
    }

    public override PermutationTest Test(int region, double scale)
    {
        var weights = _neighbours.WeightsOf(region);
        var lags = new double[_drawn[0].Length];
        Sweep(weights, MemoryMarshal.Cast<double, Vector512<double>>(lags.AsSpan()));
        var places = _draws.Length - 1;
        foreach (var meeting in _draws.Meetings(region))
            if (meeting % places < weights.Length)
                lags[meeting / places] = Without(meeting / places, meeting % places, weights);

        var given = lags.AsSpan(0, _draws.Permutations);
        foreach (ref var lag in given)
            lag *= scale;
        return PermutationTest.Of(
            scale * _neighbours.Lag(region, _map.Deviations),
            given,
            Tolerance * FixedSum.Of(weights)
        );
    }

    void Sweep(ReadOnlySpan<double> weights, Span<Vector512<double>> lags)
    {
        for (var place = 0; place < weights.Length; place++)
        {
            var weight = Vector512.Create(weights[place]);
            var values = MemoryMarshal.Cast<double, Vector512<double>>(_drawn[place].AsSpan());
            for (var batch = 0; batch < lags.Length; batch++)
                lags[batch] += weight * values[batch];
        }
    }

    /// <summary>The lag of the first drawn but for the one at this place: those after it move up.</summary>
    double Without(int permutation, int left, ReadOnlySpan<double> weights)
    {
        var lag = 0.0;
        for (var place = 0; place < weights.Length; place++)
            lag += weights[place] * _drawn[place < left ? place : place + 1][permutation];
        return lag;
    }
}
