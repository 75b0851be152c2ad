using System.Diagnostics;
using System.Runtime.Intrinsics;

namespace Evenground.Benchmarks;

/// <summary>What this machine can do at best: multiplications with additions in registers, and a pass over
/// memory.</summary>
static class MachineLimits
{
    const int Rounds = 7,
        Steps = 4_000_000,
        Chains = 12,
        TriadNumbers = 1 << 24;

    /// <summary>Milliards of multiplications and additions a second, in vectors of 512 bits that wait for
    /// nothing.</summary>
    public static double MultiplyAddGigaflops(ForEachPart run, int threads)
    {
        var found = new double[threads];
        var seconds = Best(() => run(threads, part => found[part] = Chain()));
        GC.KeepAlive(found);
        return 2.0 * Vector512<double>.Count * Chains * Steps * threads / seconds / 1e9;
    }

    /// <summary>GB a second of a[i] = b[i] + s c[i] over arrays that no cache holds.</summary>
    public static double TriadGigabytes(ForEachPart run, int threads)
    {
        var arrays = Enumerable
            .Range(0, 3)
            .Select(number => Enumerable.Repeat(number + 0.5, TriadNumbers).ToArray())
            .ToArray();
        var length = TriadNumbers / threads;
        var seconds = Best(() => run(threads, part => Triad(arrays, part * length, length)));
        return 3.0 * sizeof(double) * length * threads / seconds / 1e9;
    }

    static double Best(Action act)
    {
        act();
        var best = double.MaxValue;
        for (var round = 0; round < Rounds; round++)
        {
            var start = Stopwatch.GetTimestamp();
            act();
            best = Math.Min(best, Stopwatch.GetElapsedTime(start).TotalSeconds);
        }

        return best;
    }

    /// <summary>Twelve sums side by side: more than any processor needs to hide how long one step
    /// takes.</summary>
    static double Chain()
    {
        var x = Vector512.Create(0.999999);
        var y = Vector512.Create(1e-9);
        var (a, b, c, d, e, f) = (y, y, y, y, y, y);
        var (g, h, i, j, k, l) = (y, y, y, y, y, y);
        for (var step = 0; step < Steps; step++)
        {
            a = Vector512.FusedMultiplyAdd(a, x, y);
            b = Vector512.FusedMultiplyAdd(b, x, y);
            c = Vector512.FusedMultiplyAdd(c, x, y);
            d = Vector512.FusedMultiplyAdd(d, x, y);
            e = Vector512.FusedMultiplyAdd(e, x, y);
            f = Vector512.FusedMultiplyAdd(f, x, y);
            g = Vector512.FusedMultiplyAdd(g, x, y);
            h = Vector512.FusedMultiplyAdd(h, x, y);
            i = Vector512.FusedMultiplyAdd(i, x, y);
            j = Vector512.FusedMultiplyAdd(j, x, y);
            k = Vector512.FusedMultiplyAdd(k, x, y);
            l = Vector512.FusedMultiplyAdd(l, x, y);
        }

        return Vector512.Sum(a + b + c + d + e + f + g + h + i + j + k + l);
    }

    static void Triad(double[][] arrays, int first, int length)
    {
        var (to, left, right) = (arrays[0], arrays[1], arrays[2]);
        var scale = Vector512.Create(3.0);
        for (var place = first; place < first + length; place += Vector512<double>.Count)
            (Vector512.Create(left, place) + scale * Vector512.Create(right, place)).CopyTo(to, place);
    }
}
