using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Evenground.Measure;

/// <summary>How the days lie under what came out and under what went in, eight series at once, and the step
/// that brings the two to one value.</summary>
/// <param name="Out">Twice the moments of what came out.</param>
/// <param name="In">Twice the moments of what went in.</param>
readonly record struct FlowMoments(SideMoments Out, SideMoments In)
{
    /// <summary>A step of order four towards the root of ln D - ln C.</summary>
    /// <remarks>Minus the derivatives of ln D in x are the first three cumulants of the days, with turning
    /// signs. Source: A. S. Householder, The Numerical Treatment of a Single Nonlinear Equation
    /// (1970).</remarks>
    /// <param name="gap">ln D - ln C before the step.</param>
    public Vector512<double> Step(out Vector512<double> gap)
    {
        gap = Log(Out.Total / In.Total);
        var (came, went) = (Out.Cumulants, In.Cumulants);
        var slope = went.First - came.First;
        var newton = gap / slope;
        var second = (came.Second - went.Second) / slope * Vector512.Create(0.5);
        var third = (went.Third - came.Third) / slope * Vector512.Create(1.0 / 6);
        var above = Vector512<double>.One - second * newton;
        var below = Vector512<double>.One + newton * (third * newton - second - second);
        var step = newton * (above / below);
        // Far from the root the polynomial may lead astray; Newton's step never turns round.
        var isSound =
            Vector512.GreaterThan(below, Vector512.Create(0.3))
            & Vector512.GreaterThan(above, Vector512.Create(0.3));
        return -Vector512.ConditionalSelect(isSound, step, newton);
    }

    static Vector512<double> Log(Vector512<double> values)
    {
        Span<double> one = stackalloc double[Vector512<double>.Count];
        values.CopyTo(one);
        Span<double> logs = stackalloc double[Vector512<double>.Count];
        Elementary.Log(one, logs);
        return Vector512.Create<double>(logs);
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
    public (Vector512<double> First, Vector512<double> Second, Vector512<double> Third) Cumulants
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get
        {
            var weight = Vector512<double>.One / Total;
            var (mean, square, cube) = (First * weight, Second * weight, Third * weight);
            var variance = square - mean * mean;
            return (mean, variance, cube - mean * (square + variance + variance));
        }
    }
}
