using Evenground.Measure;
using Xunit;

namespace Evenground.Tests.Measure.Performance;

/// <summary>Flows for the tests of performance.</summary>
static class SomeFlows
{
    public static readonly DateOnly Start = new(2021, 1, 1);

    /// <summary>A flow a number of years of 365 days after the start.</summary>
    public static DatedFlow After(double years, double amount) =>
        new(Start.AddDays((int)Math.Round(365 * years)), amount);

    /// <summary>Flows 365 days apart.</summary>
    public static DatedFlow[] Yearly(params double[] amounts) =>
        [.. amounts.Select((amount, year) => After(year, amount))];

    /// <summary>The flows whose roots are these rates, and no others: the product of 1 - (1 + r) v, v a
    /// year's discount.</summary>
    public static double[] WithRoots(params double[] rates) =>
        rates.Aggregate(new[] { -1.0 }, (flows, rate) => Times(flows, 1, -(1 + rate)));

    /// <summary>The product of two sums of powers of v.</summary>
    public static double[] Times(double[] flows, params double[] factor)
    {
        var product = new double[flows.Length + factor.Length - 1];
        for (var flow = 0; flow < flows.Length; flow++)
        for (var power = 0; power < factor.Length; power++)
            product[flow + power] += flows[flow] * factor[power];
        return product;
    }

    /// <summary>Series like those of funds: paid in first, then paid out; some lose nearly all, some pay in
    /// late, some
    /// are in no order, some empty, some end with 0.</summary>
    public static FlowSeries Many(int count, ulong seed = 7)
    {
        var chance = new PhiloxStream(seed);
        var (offsets, days, amounts) = (new long[count + 1], new List<int>(), new List<double>());
        for (var series = 0; series < count; series++)
        {
            AddSeries(chance, series % 16, days, amounts);
            offsets[series + 1] = days.Count;
        }

        return new(offsets, days.ToArray(), amounts.ToArray());
    }

    /// <summary>The same, their days put in order.</summary>
    public static FlowSeries Sorted(int count, ulong seed)
    {
        var series = Many(count, seed);
        var days = series.Days.ToArray();
        for (var one = 0; one < count; one++)
            days.AsSpan((int)series.Offsets.Span[one]..(int)series.Offsets.Span[one + 1]).Sort();
        return new(series.Offsets, days, series.Amounts);
    }

    /// <summary>A market of thirty years.</summary>
    public static MarketIndex Index()
    {
        var chance = new PhiloxStream(seed: 3);
        var (levels, level) = (new double[11_000], 100.0);
        for (var day = 0; day < levels.Length; day++)
            levels[day] = level *= 0.99 + 0.021 * chance.NextFraction();
        return new(firstDay: 0, levels);
    }

    /// <summary>Both have no rate, or one and the same.</summary>
    public static void MustAgree(double? alone, double amongMany)
    {
        if (alone is { } rate)
            Assert.Equal(rate, amongMany, 1e-11 * (1 + Math.Abs(rate)));
        else
            Assert.Equal(double.NaN, amongMany);
    }

    static void AddSeries(PhiloxStream chance, int kind, List<int> days, List<double> amounts)
    {
        var length = kind == 0 ? (int)chance.NextBelow(3) : 3 + (int)chance.NextBelow(kind == 1 ? 300u : 50u);
        var (start, life) = (
            1500 + (int)chance.NextBelow(4000),
            kind == 2 ? 300 : 1500 + chance.NextBelow(2900)
        );
        var gain = kind == 3 ? 0.02 : 0.5 + 2 * chance.NextFraction();
        for (var flow = 0; flow < length; flow++)
        {
            var isIn = flow < 0.45 * length || kind == 4 && flow == (int)(0.7 * length);
            days.Add(start + (int)((flow + chance.NextFraction()) / length * life));
            amounts.Add(
                kind == 5 && flow == length - 1
                    ? 0
                    : (isIn ? -1 : gain) * (1 + (long)(1e6 * chance.NextFraction()))
            );
        }

        if (kind == 6 && length > 1) // In no order.
            (days[^1], days[^2], amounts[^1], amounts[^2]) = (days[^2], days[^1], amounts[^2], amounts[^1]);
    }
}
