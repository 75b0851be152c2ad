using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Evenground.Measure;

/// <summary>How the days lie under what came out and under what went in, eight series at once, and the step
/// that brings the two to one value.</summary>
/// <param name="Out">Twice the moments of what came out.</param>
/// <param name="In">Twice the moments of what went in.</param>
readonly record struct FlowMoments(SideMoments Out, SideMoments In)
{
    /// <summary>Where nothing came out, or nothing went in: there is no root to step to.</summary>
    public Vector512<double> IsOneSided =>
        Vector512.Equals(Out.Total, Vector512<double>.Zero)
        | Vector512.Equals(In.Total, Vector512<double>.Zero);

    /// <summary>A step of order four towards the root of ln D - ln C.</summary>
    /// <remarks>Minus the derivatives of ln D in x are the first three cumulants of the days, with turning
    /// signs. Source: A. S. Householder, The Numerical Treatment of a Single Nonlinear Equation
    /// (1970).</remarks>
    /// <param name="gap">ln D - ln C before the step.</param>
    public Vector512<double> Step(out Vector512<double> gap)
    {
        gap = LogOfQuotient(Out.Total, In.Total);
        var both = Vector512<double>.One / (Out.Total * In.Total);
        var (came, went) = (Out.Cumulants(In.Total * both), In.Cumulants(Out.Total * both));
        var flatness = Vector512<double>.One / (went.First - came.First);
        var newton = gap * flatness;
        var bent = newton * flatness;
        var second = (came.Second - went.Second) * bent * Vector512.Create(0.5);
        var third = (went.Third - came.Third) * (newton * bent) * Vector512.Create(1.0 / 6);
        var above = Vector512<double>.One - second;
        var below = above - second + third;
        var step = newton * (above / below);
        // Far from the root the polynomial may lead astray; Newton's step never turns round.
        var isSound =
            Vector512.GreaterThan(below, Vector512.Create(0.3))
            & Vector512.GreaterThan(above, Vector512.Create(0.3));
        return -Vector512.ConditionalSelect(isSound, step, newton);
    }

    /// <summary>ln(a ÷ b) of ordinary numbers above 0, to eight digits: 2 artanh((a - b) ÷ (a + b)), once a
    /// power of two has brought a near to b.</summary>
    /// <remarks>The bits of a number, read as a whole one, are nearly its logarithm; the quotient that is
    /// left lies between ⅔ and 1½.</remarks>
    static Vector512<double> LogOfQuotient(Vector512<double> a, Vector512<double> b)
    {
        const int MantissaBits = 52;
        const double LnTwo = 0.6931471805599453;

        var bits = a.AsInt64();
        var doublings = Vector512.ShiftRightArithmetic(
            bits - b.AsInt64() + Vector512.Create(1L << (MantissaBits - 1)),
            MantissaBits
        );
        var near = (bits - Vector512.ShiftLeft(doublings, MantissaBits)).AsDouble();
        var s = (near - b) / (near + b);
        var z = s * s;
        var series = Vector512.FusedMultiplyAdd(
            Vector512.Create(0.3053015306460335),
            z,
            Vector512.Create(0.399478219748054)
        );
        series = Vector512.FusedMultiplyAdd(series, z, Vector512.Create(0.6666710752403396));
        series = Vector512.FusedMultiplyAdd(series, z, Vector512.Create(1.999999994207512));
        return Vector512.FusedMultiplyAdd(
            Vector512.ConvertToDouble(doublings),
            Vector512.Create(LnTwo),
            s * series
        );
    }
}

/// <summary>The sums of size, size · day, size · day² and size · day³ of one side.</summary>
readonly record struct SideMoments(
    Vector512<double> Total,
    Vector512<double> First,
    Vector512<double> Second,
    Vector512<double> Third
)
{
    /// <summary>Mean, variance and third central moment of the days.</summary>
    /// <param name="weight">1 ÷ total.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public (Vector512<double> First, Vector512<double> Second, Vector512<double> Third) Cumulants(
        Vector512<double> weight
    )
    {
        var (mean, square, cube) = (First * weight, Second * weight, Third * weight);
        var variance = square - mean * mean;
        return (mean, variance, cube - mean * (square + variance + variance));
    }

    /// <summary>The same with one flow more.</summary>
    public SideMoments With(Vector512<double> sizes, Vector512<double> days)
    {
        var (first, second) = (sizes * days, sizes * days * days);
        return new(Total + sizes, First + first, Second + second, Third + second * days);
    }
}
