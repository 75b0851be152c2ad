namespace Evenground.Measure;

/// <summary>How growth depends on where a region started.</summary>
/// <param name="Slope">The change of yearly growth by one log point of the initial level: below 0, those who
/// started lower grew faster.</param>
/// <param name="Intercept">The yearly growth at an initial level of 1.</param>
/// <param name="SlopeError">The slope's standard error, under equal variances.</param>
/// <param name="RSquared">The part of the differences in growth that the initial level explains; null when
/// all grew alike.</param>
/// <param name="Speed">The implied yearly speed of convergence λ; null when the slope is -1 ÷ years or less,
/// which no speed implies.</param>
/// <param name="HalfLifeYears">The years until half of a gap is closed; null unless regions converge.</param>
/// <param name="Regions">The regions that the line rests on.</param>
/// <param name="Years">The years from the initial level to the last.</param>
public sealed record BetaLine(
    double Slope,
    double Intercept,
    double SlopeError,
    double? RSquared,
    double? Speed,
    double? HalfLifeYears,
    int Regions,
    int Years
);

/// <summary>Whether regions that started lower grew faster.</summary>
/// <remarks>
/// <para>(1 ÷ T) ln(y_T ÷ y_0) = a + b ln y_0 over the regions, by least squares, regions counting the same.
/// As b = -(1 - e^(-λT)) ÷ T, the implied speed is λ = -ln(1 + bT) ÷ T and the half-life ln 2 ÷ λ.</para>
/// <para>A negative b does not prove that the spread shrinks (see <see cref="SigmaConvergence"/>): chance
/// alone brings extremes back to the middle.</para>
/// <para>Shape: the initial and the last value of each region in, one line out. Unit: log points a year.
/// Missing: a region without either value leaves no answer. No answer: fewer than three regions; a value
/// of 0 or less; initial levels that are all the same.</para>
/// <para>Source: R. J. Barro, X. Sala-i-Martin, "Convergence", Journal of Political Economy 100
/// (1992).</para>
/// <para>Example: initial 1, 2 and 4, ten years later 2, 3.6 and 6.4: b = -0.016096, λ = 0.017550, half-life
/// 39.50 years.</para>
/// </remarks>
public static class BetaConvergence
{
    const int FewestRegions = 3;

    /// <summary>The line of growth on the logarithm of the initial level.</summary>
    /// <param name="initial">Each region's value at the start.</param>
    /// <param name="last">Each region's value at the end, in the same order.</param>
    /// <param name="years">The years between.</param>
    public static Computed<BetaLine> Of(ReadOnlySpan<double> initial, ReadOnlySpan<double> last, int years)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(years);
        if (initial.Length != last.Length)
            throw new ArgumentException(
                $"{initial.Length} regions need as many last values, not {last.Length}.",
                nameof(last)
            );
        if (
            (
                NoStatistic.ForLogarithms(initial, FewestRegions)
                ?? NoStatistic.ForLogarithms(last, FewestRegions)
            ) is
            { } missing
        )
            return missing;
        if (initial.IndexOfAnyExcept(initial[0]) < 0)
            return NoStatistic.NoVariation();

        var (start, growth) = (new double[initial.Length], new double[initial.Length]);
        for (var region = 0; region < start.Length; region++)
        {
            start[region] = Elementary.Log(initial[region]);
            growth[region] = (Elementary.Log(last[region]) - start[region]) / years;
        }

        return Told(LeastSquares.Fit(start, growth), start.Length, years);
    }

    static BetaLine Told(Line line, int regions, int years)
    {
        var left = 1 + line.Slope * years;
        double? speed = left > 0 ? -Elementary.Log(left) / years : null;
        return new(
            line.Slope,
            line.Intercept,
            line.SlopeError,
            double.IsNaN(line.RSquared) ? null : line.RSquared,
            speed,
            speed > 0 ? Elementary.Log(2) / speed : null,
            regions,
            years
        );
    }
}
