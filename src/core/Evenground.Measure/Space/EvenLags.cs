namespace Evenground.Measure;

/// <summary>Chance where each region's neighbours count the same for it.</summary>
/// <remarks>
/// <para>Regions with k neighbours share one sum for each permutation, that of the first k drawn. Put in
/// order once, two binary searches tell how many reach a region's own sum. The few permutations that drew
/// the region itself are then corrected one by one.</para>
/// <para>Sums are of whole numbers: values times a power of two that leaves 62 bits for the largest sum. So
/// they are exact, and equal sums are ties, however the values were added.</para>
/// </remarks>
sealed class EvenLags : LocalChance
{
    const int BitsOfSums = 62;

    /// <summary>Below this, relative to the squared mean, a variance is what rounding left of 0.</summary>
    const double SmallestVariance = 1e-13;

    readonly Neighbours _neighbours;
    readonly SharedDraws _draws;
    readonly long[] _values;
    readonly double _unit;
    readonly double _mean;
    readonly DrawnSums?[] _sums;

    public EvenLags(
        ReadOnlySpan<double> values,
        Neighbours neighbours,
        SharedDraws draws,
        ForEachPart forEach
    )
    {
        (_neighbours, _draws) = (neighbours, draws);
        var shift = ShiftOf(values, draws.Length + 1);
        _values = new long[values.Length];
        for (var region = 0; region < values.Length; region++)
            _values[region] = (long)Math.Round(Math.ScaleB(values[region], shift));
        _unit = Math.ScaleB(1, -shift);
        _mean = FixedSum.Of([.. _values.Select(value => (double)value)]) / values.Length;

        _sums = new DrawnSums?[draws.Length];
        var counts = Enumerable
            .Range(0, neighbours.Regions)
            .Select(region => neighbours.Of(region).Length)
            .Where(count => count > 0)
            .Distinct()
            .Order()
            .ToArray();
        forEach(
            counts.Length,
            part => _sums[counts[part]] = new DrawnSums(draws, _values, counts[part], _mean * counts[part])
        );
    }

    public override PermutationTest Test(int region, double scale)
    {
        var others = _neighbours.Of(region);
        var observed = 0L;
        foreach (var other in others)
            observed += _values[other];

        var sums = _sums[others.Length]!;
        var among = new Standing(sums, observed);
        var places = _draws.Length - 1;
        foreach (var meeting in _draws.Meetings(region))
            if (meeting % places < others.Length)
            {
                var permutation = meeting / places;
                var instead = _values[_draws.Of(permutation)[others.Length]] - _values[region];
                among.Correct(sums.Of(permutation), sums.Of(permutation) + instead);
            }

        return Told(among, scale * _neighbours.WeightsOf(region)[0] * _unit);
    }

    /// <summary>From sums to I: one scale, which turns the order round when it is negative.</summary>
    PermutationTest Told(Standing among, double scale)
    {
        var count = _draws.Permutations;
        var mean = among.First / count;
        var variance = among.Second / count - mean * mean;
        if (variance < SmallestVariance * mean * mean)
            variance = 0;
        var counts = scale switch
        {
            > 0 => (among.AsLarge, among.AsSmall),
            < 0 => (among.AsSmall, among.AsLarge),
            _ => (count, count),
        };
        return PermutationTest.Of(
            among.Observed * scale,
            count,
            counts,
            (mean * scale, Math.Sqrt(variance) * Math.Abs(scale))
        );
    }

    static int ShiftOf(ReadOnlySpan<double> values, int addends)
    {
        var largest = 0.0;
        foreach (var value in values)
            largest = Math.Max(largest, Math.Abs(value));
        return BitsOfSums - (Math.ILogB(addends) + 1) - (Math.ILogB(largest) + 1);
    }

    /// <summary>Where an observed sum stands among the drawn ones, with their first two moments about the
    /// expected sum.</summary>
    struct Standing(DrawnSums sums, long observed)
    {
        public int AsLarge { get; private set; } = sums.CountFrom(observed);

        public int AsSmall { get; private set; } = sums.Count - sums.CountFrom(observed + 1);

        public double First { get; private set; } = sums.First;

        public double Second { get; private set; } = sums.Second;

        public readonly double Observed => observed - sums.Expected;

        public void Correct(long before, long after)
        {
            AsLarge += (after >= observed ? 1 : 0) - (before >= observed ? 1 : 0);
            AsSmall += (after <= observed ? 1 : 0) - (before <= observed ? 1 : 0);
            var (was, isNow) = (before - sums.Expected, after - sums.Expected);
            First += isNow - was;
            Second += isNow * isNow - was * was;
        }
    }
}
