namespace Evenground.Model;

/// <summary>Parameters drawn from their priors, each prior cut into as many equal slices as there are
/// draws.</summary>
/// <remarks>
/// <para>A Latin hypercube: draw d takes slice π_k(d) of parameter k, and a place within the slice by chance,
/// so
/// that the draws of each parameter fill its prior evenly however few they are.</para>
/// <para>Common random numbers: slices and places depend on the seed, the parameter, the number of draws and
/// the draw's own number, and on nothing else. Two scenarios of one seed meet the same futures, so their
/// difference is not blurred by chance; a parameter that is fixed shifts no other's draw.</para>
/// <para>Source: M. D. McKay, R. J. Beckman, W. J. Conover, Technometrics 21 (1979).</para>
/// </remarks>
public sealed class ParameterDraws
{
    /// <summary>Streams from here on belong to parameters; those below it to draws.</summary>
    const ulong ParameterStreams = 1UL << 48;

    readonly CycleParameters[] _draws;

    ParameterDraws(CycleParameters[] draws) => _draws = draws;

    /// <summary>How many draws there are.</summary>
    public int Count => _draws.Length;

    /// <summary>The parameters of a draw.</summary>
    public CycleParameters this[int draw] => _draws[draw];

    /// <summary>The value of one parameter in every draw.</summary>
    public double[] Of(CycleParameter parameter) => [.. _draws.Select(draw => draw[parameter])];

    /// <param name="central">What parameters without a prior are in every draw.</param>
    /// <param name="priors">At most one for a parameter.</param>
    /// <param name="count">At least 1.</param>
    public static ParameterDraws Sample(
        CycleParameters central,
        IReadOnlyList<ParameterPrior> priors,
        int count,
        ulong seed
    )
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        var values = new double[count * CycleParameters.Count];
        for (var draw = 0; draw < count; draw++)
            central.Values.CopyTo(Row(values, draw));

        var slices = new double[count];
        foreach (var prior in priors)
        {
            for (var draw = 0; draw < count; draw++)
                slices[draw] = draw;
            new PhiloxStream(seed, ParameterStreams + (ulong)prior.Parameter).Shuffle(slices);
            for (var draw = 0; draw < count; draw++)
                Row(values, draw)[(int)prior.Parameter] = prior.Quantile(
                    (slices[draw] + Place(seed, draw, prior.Parameter)) / count
                );
        }

        var draws = new CycleParameters[count];
        for (var draw = 0; draw < count; draw++)
            draws[draw] = new(Row(values, draw));
        return new(draws);
    }

    static Span<double> Row(double[] values, int draw) =>
        values.AsSpan(draw * CycleParameters.Count, CycleParameters.Count);

    /// <summary>Where in its slice a draw lies: above 0 and below 1.</summary>
    static double Place(ulong seed, int draw, CycleParameter parameter)
    {
        var (first, second, _, _) = Philox.Block(seed, (ulong)draw, (ulong)parameter);
        return Chance.Between(first, second);
    }
}
