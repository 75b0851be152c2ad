using System.Runtime.InteropServices;
using Evenground.Measure;

namespace Evenground.Benchmarks;

/// <summary>Irregular series of 10 to 60 flows over 4 to 12 years, each ended by the value that is left, and
/// a daily index.</summary>
/// <remarks>
/// Contributions first, distributions after; 1 in 100 loses nearly everything, 1 in 100 gains 25 times as
/// much,
/// 3 in 100 have a late contribution. The peers read the files that it writes: raw little-endian numbers.
/// </remarks>
sealed record IrrInput(FlowSeries Flows, MarketIndex Index, int[] Groups, int[] Days, double[] Amounts)
{
    const ulong Seed = 424242;

    const int Fewest = 10,
        Most = 60,
        IndexDays = 11_000,
        Regions = 17,
        Vintages = 20;

    /// <summary>How many groups positions fall into: region by vintage.</summary>
    public const int GroupCount = Regions * Vintages;

    public static IrrInput MakeIn(string folder, int series)
    {
        Directory.CreateDirectory(folder);
        var chance = new PhiloxStream(Seed);
        var offsets = new long[series + 1];
        for (var one = 0; one < series; one++)
            offsets[one + 1] = offsets[one] + Fewest + chance.NextBelow(Most - Fewest + 1);
        var (days, amounts, groups) = (new int[offsets[^1]], new double[offsets[^1]], new int[series]);
        for (var one = 0; one < series; one++)
        {
            chance.Begin((ulong)one + 2);
            var range = (int)offsets[one]..(int)offsets[one + 1];
            var start = 1500 + (int)chance.NextBelow(4500);
            MakeSeries(chance, start, days.AsSpan(range), amounts.AsSpan(range));
            groups[one] = (int)chance.NextBelow(Regions) * Vintages + (start / 365);
        }

        var levels = MakeLevels(new(Seed, stream: 1));
        Write(folder, "offsets.i64", offsets);
        Write(folder, "days.i32", days);
        Write(folder, "amounts.f64", amounts);
        Write(folder, "levels.f64", levels);
        Write(folder, "groups.i32", groups);
        return new(new(offsets, days, amounts), new(firstDay: 0, levels), groups, days, amounts);
    }

    static void MakeSeries(PhiloxStream chance, int start, Span<int> days, Span<double> amounts)
    {
        var life = 1500 + chance.NextBelow(2900);
        var (size, kind) = (Elementary.Exp(11 + 1.2 * Normal(chance)), chance.NextFraction());
        var multiple =
            Elementary.Exp(0.35 + 0.8 * Normal(chance))
            * (
                kind < 0.01 ? 0.01
                : kind < 0.02 ? 25
                : 1
            );
        var contributions = Math.Max(1, (int)(0.45 * days.Length));
        for (var flow = 0; flow < days.Length; flow++)
        {
            days[flow] = start + (int)((flow + chance.NextFraction()) / days.Length * life);
            amounts[flow] = chance.NextFraction() + 0.1;
        }

        Spread(amounts[..contributions], -size);
        Spread(amounts[contributions..], size * multiple);
        var late = (int)(0.7 * days.Length);
        if (kind is >= 0.02 and < 0.05)
            amounts[late] = Math.Round(-0.3 * Math.Abs(amounts[late]), 2);
    }

    static void Spread(Span<double> weights, double amount)
    {
        var total = FixedSum.Of(weights);
        foreach (ref var weight in weights)
            weight = Math.Round(weight / total * amount, 2);
    }

    static double[] MakeLevels(PhiloxStream chance)
    {
        var (levels, log) = (new double[IndexDays], 0.0);
        for (var day = 0; day < levels.Length; day++)
            levels[day] = 100 * Elementary.Exp(log += 0.0002 + 0.011 * Normal(chance));
        return levels;
    }

    static double Normal(PhiloxStream chance) =>
        Math.Sqrt(-2 * Elementary.Log(1 - chance.NextFraction()))
        * Math.Cos(2 * Math.PI * chance.NextFraction());

    static void Write<T>(string folder, string name, T[] values)
        where T : unmanaged =>
        File.WriteAllBytes(Path.Combine(folder, name), MemoryMarshal.AsBytes(values.AsSpan()));
}
