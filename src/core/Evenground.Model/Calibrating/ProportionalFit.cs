namespace Evenground.Model;

/// <summary>Iterative proportional fitting of moves by origin, destination and age to what is known of
/// them.</summary>
/// <remarks>
/// Formula: starting from seeds, cells are multiplied in turn so that they add up to the moves of each pair
/// of
/// regions, to the moves out of each region by age, and to the moves into each region by age (Deming and
/// Stephan
/// 1940), until all three hold to 1e-10 of the moves. Pairs, ages and regions are gone through in a fixed
/// order.
/// Shape: for each profile of ages origin by destination. Unit: moves a year.
/// </remarks>
static class ProportionalFit
{
    const int MostRounds = 20_000;
    const double Tolerance = 1e-11;

    /// <param name="pairs">Moves of all ages. Shape: origin by destination.</param>
    /// <param name="leaving">Moves out. Shape: profile by region.</param>
    /// <param name="entering">Moves in. Shape: profile by region.</param>
    /// <returns>The moves and the largest error relative to the moves of a region.</returns>
    public static (double[][] Moves, double Error, int Region) Of(
        double[] pairs,
        double[][] leaving,
        double[][] entering
    )
    {
        var regions = leaving[0].Length;
        var moves = new double[leaving.Length][];
        for (var profile = 0; profile < moves.Length; profile++)
            moves[profile] = Seed(pairs, leaving[profile], entering[profile]);
        var factors = new double[pairs.Length];
        var (error, worst) = (double.PositiveInfinity, 0);
        for (var round = 0; round < MostRounds && error > Tolerance; round++)
        {
            error = 0;
            for (var profile = 0; profile < moves.Length; profile++)
            {
                FitRows(moves[profile], leaving[profile]);
                FitColumns(moves[profile], entering[profile]);
            }

            (error, worst) = FitPairs(moves, pairs, factors, regions);
            if (error > Tolerance && round == MostRounds - 1)
                break;
        }

        return (moves, error, worst);
    }

    /// <summary>As if choices were the same at all ages.</summary>
    static double[] Seed(double[] pairs, double[] leaving, double[] entering)
    {
        var regions = leaving.Length;
        var seed = new double[pairs.Length];
        for (var from = 0; from < regions; from++)
        for (var to = 0; to < regions; to++)
            seed[from * regions + to] = pairs[from * regions + to] * leaving[from] * entering[to];
        return seed;
    }

    static void FitRows(double[] moves, double[] leaving)
    {
        for (var from = 0; from < leaving.Length; from++)
        {
            var row = moves.AsSpan(from * leaving.Length, leaving.Length);
            var sum = 0.0;
            foreach (var cell in row)
                sum += cell;
            var factor = sum > 0 ? leaving[from] / sum : 0;
            foreach (ref var cell in row)
                cell *= factor;
        }
    }

    static void FitColumns(double[] moves, double[] entering)
    {
        var regions = entering.Length;
        Span<double> sums = regions <= 512 ? stackalloc double[regions] : new double[regions];
        for (var from = 0; from < regions; from++)
        for (var to = 0; to < regions; to++)
            sums[to] += moves[from * regions + to];
        for (var to = 0; to < regions; to++)
            sums[to] = sums[to] > 0 ? entering[to] / sums[to] : 0;
        for (var from = 0; from < regions; from++)
        for (var to = 0; to < regions; to++)
            moves[from * regions + to] *= sums[to];
    }

    /// <summary>Fits the pairs; says by how much they were off before, relative to the moves out of the
    /// origin.</summary>
    static (double Error, int Region) FitPairs(
        double[][] moves,
        double[] pairs,
        double[] factors,
        int regions
    )
    {
        Array.Clear(factors);
        foreach (var one in moves)
            for (var pair = 0; pair < factors.Length; pair++)
                factors[pair] += one[pair];
        var (error, region) = (0.0, 0);
        for (var from = 0; from < regions; from++)
        {
            var (off, all) = (0.0, 0.0);
            for (var pair = from * regions; pair < (from + 1) * regions; pair++)
                (off, all) = (off + Math.Abs(factors[pair] - pairs[pair]), all + pairs[pair]);
            if (all > 0 && off / all > error)
                (error, region) = (off / all, from);
        }

        for (var pair = 0; pair < factors.Length; pair++)
            factors[pair] = factors[pair] > 0 ? pairs[pair] / factors[pair] : 0;
        foreach (var one in moves)
            for (var pair = 0; pair < factors.Length; pair++)
                one[pair] *= factors[pair];
        return (error, region);
    }
}
