namespace Evenground.Model;

/// <summary>The normal distribution's inverse: below which value a share of all draws lies.</summary>
/// <remarks>
/// Rational functions of three ranges; relative error about 1e-16. One number of chance gives one normal
/// number, so the draw of a place never shifts another's, and no sine or rejection is needed.
/// Source: M. J. Wichura, "Algorithm AS 241", Applied Statistics 37 (1988), PPND16.
/// </remarks>
public static class NormalQuantile
{
    const double Middle = 0.425,
        MiddleSquare = 0.180625,
        TailEnd = 5,
        TailShift = 1.6;

    /// <param name="probability">Above 0 and below 1.</param>
    public static double Of(double probability)
    {
        if (!(probability > 0 && probability < 1))
            throw new ArgumentOutOfRangeException(nameof(probability), probability, "Above 0 and below 1.");

        var distance = probability - 0.5;
        if (Math.Abs(distance) <= Middle)
        {
            var square = MiddleSquare - distance * distance;
            return distance * Polynomial(MiddleAbove, square) / Polynomial(MiddleBelow, square);
        }

        var tail = Math.Sqrt(-Elementary.Log(distance < 0 ? probability : 1 - probability));
        var value =
            tail <= TailEnd
                ? Polynomial(TailAbove, tail - TailShift) / Polynomial(TailBelow, tail - TailShift)
                : Polynomial(FarAbove, tail - TailEnd) / Polynomial(FarBelow, tail - TailEnd);
        return distance < 0 ? -value : value;
    }

    /// <summary>Highest power first.</summary>
    static double Polynomial(ReadOnlySpan<double> coefficients, double at)
    {
        var value = coefficients[0];
        for (var place = 1; place < coefficients.Length; place++)
            value = value * at + coefficients[place];
        return value;
    }

    static ReadOnlySpan<double> MiddleAbove =>
        [
            2.5090809287301226727e+3,
            3.3430575583588128105e+4,
            6.7265770927008700853e+4,
            4.5921953931549871457e+4,
            1.3731693765509461125e+4,
            1.9715909503065514427e+3,
            1.3314166789178437745e+2,
            3.3871328727963666080e0,
        ];

    static ReadOnlySpan<double> MiddleBelow =>
        [
            5.2264952788528545610e+3,
            2.8729085735721942674e+4,
            3.9307895800092710610e+4,
            2.1213794301586595867e+4,
            5.3941960214247511077e+3,
            6.8718700749205790830e+2,
            4.2313330701600911252e+1,
            1,
        ];

    static ReadOnlySpan<double> TailAbove =>
        [
            7.74545014278341407640e-4,
            2.27238449892691845833e-2,
            2.41780725177450611770e-1,
            1.27045825245236838258e0,
            3.64784832476320460504e0,
            5.76949722146069140550e0,
            4.63033784615654529590e0,
            1.42343711074968357734e0,
        ];

    static ReadOnlySpan<double> TailBelow =>
        [
            1.05075007164441684324e-9,
            5.47593808499534494600e-4,
            1.51986665636164571966e-2,
            1.48103976427480074590e-1,
            6.89767334985100004550e-1,
            1.67638483018380384940e0,
            2.05319162663775882187e0,
            1,
        ];

    static ReadOnlySpan<double> FarAbove =>
        [
            2.01033439929228813265e-7,
            2.71155556874348757815e-5,
            1.24266094738807843860e-3,
            2.65321895265761230930e-2,
            2.96560571828504891230e-1,
            1.78482653991729133580e0,
            5.46378491116411436990e0,
            6.65790464350110377720e0,
        ];

    static ReadOnlySpan<double> FarBelow =>
        [
            2.04426310338993978564e-15,
            1.42151175831644588870e-7,
            1.84631831751005468180e-5,
            7.86869131145613259100e-4,
            1.48753612908506148525e-2,
            1.36929880922735805310e-1,
            5.99832206555887937690e-1,
            1,
        ];
}
