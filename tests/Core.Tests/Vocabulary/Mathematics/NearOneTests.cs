using System.Runtime.Intrinsics;
using Xunit;

namespace Evenground.Tests.Vocabulary.Mathematics;

/// <summary>Logarithm near one and exponential near zero, against series in decimals of 28 digits.</summary>
public class NearOneTests
{
    static readonly double[] Values = Arguments();

    [Fact]
    public void The_logarithm_near_one_keeps_its_last_digits() =>
        Assert.All(
            Values.Where(value => Math.Abs(value) is >= 1e-7 and <= 0.25),
            value => Near(LogSeries(Exact(value)), Elementary.LogOfOnePlus(value))
        );

    [Fact]
    public void The_exponential_near_zero_keeps_its_last_digits() =>
        Assert.All(
            Values.Where(value => Math.Abs(value) is >= 1e-7 and <= 0.25),
            value => Near(ExpSeries(Exact(value)), Elementary.ExpLessOne(value))
        );

    [Fact]
    public void Beyond_the_series_both_are_the_plain_functions()
    {
        Assert.Equal(Elementary.Log(1.5), Elementary.LogOfOnePlus(0.5));
        Assert.Equal(Elementary.Exp(-3) - 1, Elementary.ExpLessOne(-3));
        Assert.Equal(0, Elementary.LogOfOnePlus(0));
        Assert.Equal(0, Elementary.ExpLessOne(0));
        Assert.Equal(double.NegativeInfinity, Elementary.LogOfOnePlus(-1));
        Assert.True(double.IsNaN(Elementary.LogOfOnePlus(-1.5)));
    }

    [Fact]
    public void Eight_values_side_by_side_have_the_bits_of_each_alone()
    {
        for (var first = 0; first + 8 <= Values.Length; first += 8)
        {
            var eight = Vector512.Create(Values.AsSpan(first, 8));
            var (logs, powers) = (Elementary.LogOfOnePlus(eight), Elementary.ExpLessOne(eight));
            for (var lane = 0; lane < 8; lane++)
            {
                Assert.Equal(Elementary.LogOfOnePlus(Values[first + lane]), logs[lane]);
                Assert.Equal(Elementary.ExpLessOne(Values[first + lane]), powers[lane]);
            }
        }
    }

    /// <summary>From tiny to a quarter and beyond, both signs.</summary>
    static double[] Arguments()
    {
        var stream = new PhiloxStream(seed: 31);
        return
        [
            .. Enumerable
                .Range(0, 2000)
                .Select(place =>
                    (stream.NextFraction() - 0.5) * (place % 5 == 0 ? 1.5 : Math.Pow(10, -(place % 7)))
                ),
        ];
    }

    static void Near(decimal expected, double actual) =>
        Assert.InRange(
            (double)(Exact(actual) - expected),
            -4e-16 * Math.Abs(actual),
            4e-16 * Math.Abs(actual)
        );

    /// <summary>The number itself; a plain conversion keeps 15 digits only.</summary>
    static decimal Exact(double value)
    {
        var exponent = Math.ILogB(value);
        var exact = (decimal)(long)Math.ScaleB(value, 52 - exponent);
        for (var power = exponent - 52; power < 0; power++)
            exact /= 2;
        return exact;
    }

    static decimal LogSeries(decimal x)
    {
        var (sum, power) = (0m, -1m);
        for (var term = 1; term < 60; term++)
        {
            power *= -x;
            sum += power / term;
        }

        return sum;
    }

    static decimal ExpSeries(decimal x)
    {
        var (sum, term) = (0m, 1m);
        for (var order = 1; order < 30; order++)
        {
            term *= x / order;
            sum += term;
        }

        return sum;
    }
}
