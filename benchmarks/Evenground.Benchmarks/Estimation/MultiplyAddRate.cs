using System.Diagnostics;
using System.Runtime.Intrinsics;

namespace Evenground.Benchmarks;

/// <summary>How many multiplications and additions one core does now: what a time measured elsewhere can be
/// scaled by.</summary>
static class MultiplyAddRate
{
    const int Chains = 10,
        Rounds = 20_000_000;

    /// <summary>Billions of double operations a second, the best of some short runs.</summary>
    public static double Measure()
    {
        var best = 0.0;
        for (var run = 0; run < 7; run++)
        {
            var start = Stopwatch.GetTimestamp();
            GC.KeepAlive(Run(Rounds / 10));
            var seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
            best = Math.Max(best, 2.0 * Vector512<double>.Count * Chains * (Rounds / 10) / seconds / 1e9);
        }

        return best;
    }

    static double Run(int rounds)
    {
        var factor = Vector512.Create(0.999999);
        var added = Vector512.Create(1e-6);
        var (a, b, c, d, e) = (added, added, added, added, added);
        var (f, g, h, i, j) = (added, added, added, added, added);
        for (var round = 0; round < rounds; round++)
        {
            a = Vector512.FusedMultiplyAdd(a, factor, added);
            b = Vector512.FusedMultiplyAdd(b, factor, added);
            c = Vector512.FusedMultiplyAdd(c, factor, added);
            d = Vector512.FusedMultiplyAdd(d, factor, added);
            e = Vector512.FusedMultiplyAdd(e, factor, added);
            f = Vector512.FusedMultiplyAdd(f, factor, added);
            g = Vector512.FusedMultiplyAdd(g, factor, added);
            h = Vector512.FusedMultiplyAdd(h, factor, added);
            i = Vector512.FusedMultiplyAdd(i, factor, added);
            j = Vector512.FusedMultiplyAdd(j, factor, added);
        }

        return Vector512.Sum(a + b + c + d + e + f + g + h + i + j);
    }
}
