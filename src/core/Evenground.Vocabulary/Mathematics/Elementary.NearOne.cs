using System.Runtime.Intrinsics;

namespace Evenground;

public static partial class Elementary
{
    /// <summary>Up to here the series are used; beyond, one added or taken off loses nothing that
    /// matters.</summary>
    const double NearZero = 0.25;

    /// <summary>ln(1 + x), exact to the last bits for x near 0 as well.</summary>
    /// <returns>NaN below -1; 0 for 0; -∞ at -1.</returns>
    /// <remarks>2 artanh s with s = x ÷ (2 + x), by its series up to s²¹; the first term left out is below
    /// 2⁻⁶⁰ of the result.</remarks>
    public static double LogOfOnePlus(double x) => Math.Abs(x) <= NearZero ? LogSeries(x) : Log(1 + x);

    /// <summary>eˣ - 1, exact to the last bits for x near 0 as well.</summary>
    /// <remarks>The series up to x¹⁴ ÷ 14!; the first term left out is below 2⁻⁶⁰ of the result.</remarks>
    public static double ExpLessOne(double x) => Math.Abs(x) <= NearZero ? ExpSeries(x) : Exp(x) - 1;

    /// <summary>ln(1 + x) of eight values: the same bits as one by one.</summary>
    public static Vector512<double> LogOfOnePlus(Vector512<double> x) =>
        Vector512.LessThanOrEqualAll(Vector512.Abs(x), Vector512.Create(NearZero))
            ? LogSeries(x)
            : OneByOne(x, LogOfOnePlus);

    /// <summary>eˣ - 1 of eight values: the same bits as one by one.</summary>
    public static Vector512<double> ExpLessOne(Vector512<double> x) =>
        Vector512.LessThanOrEqualAll(Vector512.Abs(x), Vector512.Create(NearZero))
            ? ExpSeries(x)
            : OneByOne(x, ExpLessOne);

    static Vector512<double> OneByOne(Vector512<double> values, Func<double, double> function)
    {
        Span<double> lanes = stackalloc double[Vector512<double>.Count];
        values.CopyTo(lanes);
        foreach (ref var lane in lanes)
            lane = function(lane);
        return Vector512.Create<double>(lanes);
    }

    static double LogSeries(double x)
    {
        var s = x / (2 + x);
        var z = s * s;
        var tail = 2.0 / 21;
        tail = 2.0 / 19 + z * tail;
        tail = 2.0 / 17 + z * tail;
        tail = 2.0 / 15 + z * tail;
        tail = 2.0 / 13 + z * tail;
        tail = 2.0 / 11 + z * tail;
        tail = 2.0 / 9 + z * tail;
        tail = 2.0 / 7 + z * tail;
        tail = 2.0 / 5 + z * tail;
        tail = 2.0 / 3 + z * tail;
        return 2 * s + s * (z * tail);
    }

    static Vector512<double> LogSeries(Vector512<double> x)
    {
        var s = x / (Vector512.Create(2.0) + x);
        var z = s * s;
        var tail = Vector512.Create(2.0 / 21);
        tail = Vector512.Create(2.0 / 19) + z * tail;
        tail = Vector512.Create(2.0 / 17) + z * tail;
        tail = Vector512.Create(2.0 / 15) + z * tail;
        tail = Vector512.Create(2.0 / 13) + z * tail;
        tail = Vector512.Create(2.0 / 11) + z * tail;
        tail = Vector512.Create(2.0 / 9) + z * tail;
        tail = Vector512.Create(2.0 / 7) + z * tail;
        tail = Vector512.Create(2.0 / 5) + z * tail;
        tail = Vector512.Create(2.0 / 3) + z * tail;
        return Vector512.Create(2.0) * s + s * (z * tail);
    }

    static double ExpSeries(double x)
    {
        var tail = 1.0 / 87178291200;
        tail = 1.0 / 6227020800 + x * tail;
        tail = 1.0 / 479001600 + x * tail;
        tail = 1.0 / 39916800 + x * tail;
        tail = 1.0 / 3628800 + x * tail;
        tail = 1.0 / 362880 + x * tail;
        tail = 1.0 / 40320 + x * tail;
        tail = 1.0 / 5040 + x * tail;
        tail = 1.0 / 720 + x * tail;
        tail = 1.0 / 120 + x * tail;
        tail = 1.0 / 24 + x * tail;
        tail = 1.0 / 6 + x * tail;
        tail = 1.0 / 2 + x * tail;
        return x + x * (x * tail);
    }

    static Vector512<double> ExpSeries(Vector512<double> x)
    {
        var tail = Vector512.Create(1.0 / 87178291200);
        tail = Vector512.Create(1.0 / 6227020800) + x * tail;
        tail = Vector512.Create(1.0 / 479001600) + x * tail;
        tail = Vector512.Create(1.0 / 39916800) + x * tail;
        tail = Vector512.Create(1.0 / 3628800) + x * tail;
        tail = Vector512.Create(1.0 / 362880) + x * tail;
        tail = Vector512.Create(1.0 / 40320) + x * tail;
        tail = Vector512.Create(1.0 / 5040) + x * tail;
        tail = Vector512.Create(1.0 / 720) + x * tail;
        tail = Vector512.Create(1.0 / 120) + x * tail;
        tail = Vector512.Create(1.0 / 24) + x * tail;
        tail = Vector512.Create(1.0 / 6) + x * tail;
        tail = Vector512.Create(1.0 / 2) + x * tail;
        return x + x * (x * tail);
    }
}
