namespace Evenground.Measure;

/// <summary>Flows discounted at one rate: their sum, its slope, and how often the sums up to each flow change
/// sign.</summary>
/// <param name="At">The logarithmic rate.</param>
/// <param name="Value">f = Σ aᵢ e^(-y tᵢ).</param>
/// <param name="Slope">f'.</param>
/// <param name="Curve">f''.</param>
/// <param name="Twist">Σ |aᵢ| tᵢ³ e^(-y tᵢ): no third derivative from here upwards is larger.</param>
/// <param name="Sign">The sign of f; 0 when rounding could have turned it.</param>
/// <param name="SignAbove">The sign of f just above this rate.</param>
/// <param name="Variations">How often the sums up to each flow change sign, just above this rate.</param>
readonly record struct DiscountedSum(
    double At,
    double Value,
    double Slope,
    double Curve,
    double Twist,
    int Sign,
    int SignAbove,
    int Variations
);

/// <summary>A sum of exponentials whose times ascend from 0, for logarithmic rates from 0 up.</summary>
readonly ref struct DiscountedFlows(ReadOnlySpan<double> amounts, ReadOnlySpan<double> times)
{
    const double Epsilon = 2.220446049250313e-16;

    readonly ReadOnlySpan<double> _amounts = amounts;
    readonly ReadOnlySpan<double> _times = times;

    /// <summary>The discounted sum at one rate.</summary>
    /// <remarks>
    /// Laguerre: with W(y) sign changes of the partial sums of the flows discounted at y, there are at most
    /// W(y) roots above y; what is missing is an even number. A partial sum that rounding could have turned
    /// counts
    /// as 0, except the last: that is f itself, and its slope tells its sign just above.
    /// Source: G. J. O. Jameson, "Counting zeros of generalised polynomials: Descartes' rule of signs and
    /// Laguerre's extensions", The Mathematical Gazette 90 (2006).
    /// </remarks>
    public DiscountedSum Sum(double at)
    {
        var (value, slope, curve, twist) = (0.0, 0.0, 0.0, 0.0);
        var (gross, steepest) = (0.0, 0.0);
        var (variations, last, sign) = (0, 0, 0);
        for (var flow = 0; flow < _amounts.Length; flow++)
        {
            var time = _times[flow];
            var flowed = _amounts[flow] * Elementary.Exp(-at * time);
            var size = Math.Abs(flowed);
            value += flowed;
            gross += size;
            slope -= flowed * time;
            steepest += size * time;
            curve += flowed * time * time;
            twist += size * time * time * time;
            sign = SignOf(value, gross * (flow + 4));
            if (sign * last < 0)
                variations++;
            last = sign == 0 ? last : sign;
        }

        var above = sign;
        if (sign == 0)
        {
            above = SignOf(slope, steepest * (_amounts.Length + 4));
            if (above * last < 0)
                variations++;
        }

        return new(at, value, slope, curve, twist, sign, above, variations);
    }

    static int SignOf(double value, double roundings) =>
        Math.Abs(value) > Epsilon * roundings ? Math.Sign(value) : 0;
}
