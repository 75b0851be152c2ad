namespace Evenground.Model;

/// <summary>The beta distribution on 0 to 1: its share below a value, and the value below which a share
/// lies.</summary>
/// <remarks>
/// Formula: I_x(a, b), by its continued fraction in the half where that converges fast, and 1 - I_{1-x}(b, a)
/// in the other; the inverse by Newton's steps held within halving brackets. Only <see cref="Elementary"/>'s
/// logarithm and exponential are used, so every machine finds the same bits.
/// Source: A. R. DiDonato, A. H. Morris, ACM TOMS 18 (1992); NIST DLMF 8.17.22; Stirling's series, DLMF
/// 5.11.1.
/// </remarks>
/// <param name="A">Above 0.</param>
/// <param name="B">Above 0.</param>
public readonly record struct BetaDistribution(double A, double B)
{
    const int MostTerms = 500,
        MostSteps = 100;

    const double Smallest = 1e-300,
        Precision = 1e-16,
        HalfLogOfTwoPi = 0.91893853320467274;

    /// <summary>The share of all draws up to a value.</summary>
    public double Below(double value)
    {
        if (value <= 0)
            return 0;
        if (value >= 1)
            return 1;
        var density = Elementary.Exp(
            A * Elementary.Log(value) + B * Elementary.Log(1 - value) - LogOfNormaliser(A, B)
        );
        return value < (A + 1) / (A + B + 2)
            ? density * Fraction(A, B, value) / A
            : 1 - density * Fraction(B, A, 1 - value) / B;
    }

    /// <summary>The value below which this share of all draws lies.</summary>
    /// <param name="probability">From 0 to 1.</param>
    public double Quantile(double probability)
    {
        if (!(probability >= 0 && probability <= 1))
            throw new ArgumentOutOfRangeException(nameof(probability), probability, "From 0 to 1.");
        if (probability is 0 or 1)
            return probability;

        var (low, high, at) = (0.0, 1.0, A / (A + B));
        var logOfNormaliser = LogOfNormaliser(A, B);
        for (var step = 0; step < MostSteps; step++)
        {
            var gap = Below(at) - probability;
            if (gap == 0)
                return at;
            (low, high) = gap > 0 ? (low, at) : (at, high);
            var slope = Elementary.Exp(
                (A - 1) * Elementary.Log(at) + (B - 1) * Elementary.Log(1 - at) - logOfNormaliser
            );
            var next = at - gap / slope;
            if (!(next > low && next < high))
                next = 0.5 * (low + high);
            if (Math.Abs(next - at) <= Precision * next)
                return next;
            at = next;
        }

        return at;
    }

    /// <summary>The continued fraction by Lentz' method.</summary>
    static double Fraction(double a, double b, double x)
    {
        var c = 1.0;
        var d = 1 / NotZero(1 - (a + b) * x / (a + 1));
        var value = d;
        for (var term = 1; term <= MostTerms; term++)
        {
            var twice = a + 2 * term;
            var even = term * (b - term) * x / ((twice - 1) * twice);
            d = 1 / NotZero(1 + even * d);
            c = NotZero(1 + even / c);
            value *= d * c;
            var odd = -(a + term) * (a + b + term) * x / (twice * (twice + 1));
            d = 1 / NotZero(1 + odd * d);
            c = NotZero(1 + odd / c);
            value *= d * c;
            if (Math.Abs(d * c - 1) < Precision)
                break;
        }

        return value;
    }

    static double NotZero(double value) => Math.Abs(value) < Smallest ? Smallest : value;

    /// <summary>ln B(a, b).</summary>
    static double LogOfNormaliser(double a, double b) => LogGamma(a) + LogGamma(b) - LogGamma(a + b);

    /// <summary>Stirling's series beyond 10, where its first term left out is below 2e-16; before it the
    /// recurrence.</summary>
    static double LogGamma(double value)
    {
        var product = 1.0;
        for (; value < 10; value++)
            product *= value;
        var inverse = 1 / value;
        var square = inverse * inverse;
        var series =
            inverse
            * (
                1.0 / 12
                - square
                    * (
                        1.0 / 360
                        - square
                            * (
                                1.0 / 1260
                                - square * (1.0 / 1680 - square * (1.0 / 1188 - square * (691.0 / 360360)))
                            )
                    )
            );
        return (value - 0.5) * Elementary.Log(value)
            - value
            + HalfLogOfTwoPi
            + series
            - Elementary.Log(product);
    }
}
