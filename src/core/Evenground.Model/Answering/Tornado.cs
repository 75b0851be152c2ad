namespace Evenground.Model;

/// <summary>What an answer becomes when one parameter goes to either end of its range and all others
/// stay.</summary>
/// <param name="AtLow">The answer with the parameter at <paramref name="Low"/>.</param>
/// <param name="AtHigh">The answer with the parameter at <paramref name="High"/>.</param>
public readonly record struct TornadoBar(
    CycleParameter Parameter,
    double Low,
    double High,
    double AtLow,
    double AtHigh
)
{
    /// <summary>How far the two ends lie apart.</summary>
    public double Span => Math.Abs(AtHigh - AtLow);
}

/// <summary>Which parameter moves an answer most: one bar a parameter, the longest first.</summary>
/// <param name="Central">The answer with every parameter in its place.</param>
public sealed record Tornado(double Central, IReadOnlyList<TornadoBar> Bars)
{
    /// <param name="central">Where all parameters stand but the one that moves.</param>
    /// <param name="priors">The ranges; fixed ones have no bar.</param>
    /// <param name="begin">Gives each part a function of its own from parameters to the answer.</param>
    /// <param name="forEachPart">Who runs the parts.</param>
    /// <param name="stop">Cancels between bars.</param>
    public static Tornado Of(
        CycleParameters central,
        IReadOnlyList<ParameterPrior> priors,
        Func<Func<CycleParameters, double>> begin,
        ForEachPart forEachPart,
        CancellationToken stop = default
    )
    {
        ParameterPrior[] moving = [.. priors.Where(prior => !prior.IsFixed)];
        var answers = new double[2 * moving.Length + 1];
        forEachPart(
            moving.Length + 1,
            part =>
            {
                stop.ThrowIfCancellationRequested();
                var answer = begin();
                if (part == moving.Length)
                {
                    answers[^1] = answer(central);
                    return;
                }

                var prior = moving[part];
                answers[2 * part] = answer(central.With(prior.Parameter, prior.Low));
                answers[2 * part + 1] = answer(central.With(prior.Parameter, prior.High));
            }
        );
        return new(
            answers[^1],
            [
                .. moving
                    .Select(
                        (prior, place) =>
                            new TornadoBar(
                                prior.Parameter,
                                prior.Low,
                                prior.High,
                                answers[2 * place],
                                answers[2 * place + 1]
                            )
                    )
                    .OrderByDescending(bar => bar.Span)
                    .ThenBy(bar => bar.Parameter),
            ]
        );
    }
}
