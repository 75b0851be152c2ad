using CsCheck;
using Evenground.Model;
using Xunit;

namespace Evenground.Tests.Model.Simulating;

/// <summary>The reverse sweep gives what small differences of the run give.</summary>
public class GradientTests
{
    const int Horizon = 7;
    const double Tolerance = 1e-6;

    static readonly Simulation Few = Of(5, null),
        Many = Of(43, 6);

    /// <summary>The default parameters, none of them on a bound of its range.</summary>
    static readonly CycleParameters Inside = InventedCountry.Defaults.With(CycleParameter.Dilution, 0.9);

    public static TheoryData<CycleSeries> EverySeries => [.. Enum.GetValues<CycleSeries>()];

    [Theory, MemberData(nameof(EverySeries))]
    public void A_gradient_equals_differences_for_each_series(CycleSeries series)
    {
        var readOut =
            ReadOut.Of(series, Horizon, region: 1) + 0.5 * ReadOut.Of(series, Horizon - 2, region: 3);

        Compare(Few, readOut, Money(Few, seed: 3), Inside, CycleLinks.All);
    }

    [Fact]
    public void A_gradient_equals_differences_whatever_the_scenario() =>
        Gen.Select(Gen.UInt[1, 1_000_000], Gen.Int[0, 31], Gen.Int[0, 9], Gen.Int[1, Horizon])
            .Sample(
                (seed, links, series, year) =>
                {
                    var readOut = ReadOut.Of((CycleSeries)series, year, region: (int)(seed % 5));
                    Compare(Few, readOut, Money(Few, seed), SomeParameters(seed), (CycleLinks)links);
                },
                iter: 6
            );

    [Fact]
    public void A_gradient_of_many_regions_equals_differences() =>
        Compare(
            Many,
            ReadOut.OfNation(CycleSeries.Jobs, Horizon, 43) + ReadOut.Of(CycleSeries.YoungNetMigration, 6, 7),
            Money(Many, seed: 5),
            Inside,
            CycleLinks.All
        );

    static void Compare(
        Simulation simulation,
        ReadOut readOut,
        double[] money,
        CycleParameters parameters,
        CycleLinks links
    )
    {
        var gradient = simulation.GradientOf(readOut, money, parameters, links).Value;

        var regions = simulation.Baseline.Regions;
        foreach (var place in new[] { regions + 1, 3 * regions + 3, (Horizon - 1) * regions })
            Near(
                Slope(
                    change =>
                    {
                        var changed = money.ToArray();
                        changed[place] += change;
                        return readOut.ValueOn(simulation.Run(changed, parameters, links));
                    },
                    step: money[place] / 32
                ),
                gradient.ToInvestment[place],
                scale: gradient.ToInvestment.Max(Math.Abs),
                $"money {place}"
            );
        var scales = Enum.GetValues<CycleParameter>()
            .Max(parameter => Math.Abs(gradient.To(parameter) * parameters[parameter]));
        foreach (var parameter in Enum.GetValues<CycleParameter>())
            Near(
                Slope(
                    change =>
                        readOut.ValueOn(
                            simulation.Run(
                                money,
                                parameters.With(parameter, parameters[parameter] + change),
                                links
                            )
                        ),
                    step: parameters[parameter] / 128
                ) * parameters[parameter],
                gradient.To(parameter) * parameters[parameter],
                scales,
                parameter.ToString()
            );
        Assert.Equal(readOut.ValueOn(simulation.Run(money, parameters, links)), gradient.Value);
    }

    static void Near(double expected, double actual, double scale, string what) =>
        Assert.True(
            Math.Abs(expected - actual) <= Tolerance * Math.Max(Math.Abs(expected), 1e-3 * scale),
            $"{what}: {expected:R} by differences, {actual:R} by the sweep"
        );

    /// <summary>Central differences at four steps, each half the one before, extrapolated to no step
    /// (Richardson).</summary>
    static double Slope(Func<double, double> value, double step)
    {
        const int Levels = 3;
        var table = new double[Levels, Levels];
        for (var level = 0; level < Levels; level++, step /= 2)
        {
            table[level, 0] = (value(step) - value(-step)) / (2 * step);
            for (var (order, power) = (1, 4.0); order <= level; order++, power *= 4)
                table[level, order] =
                    table[level, order - 1]
                    + (table[level, order - 1] - table[level - 1, order - 1]) / (power - 1);
        }

        return table[Levels - 1, Levels - 1];
    }

    static double[] Money(Simulation simulation, ulong seed)
    {
        var stream = new PhiloxStream(seed);
        var money = new double[simulation.Baseline.Residents.Length];
        for (var place = simulation.Baseline.Regions; place < money.Length; place++)
            money[place] = 20 + 200 * stream.NextFraction();
        return money;
    }

    /// <summary>Each parameter a little below its default, so that small steps stay in its range.</summary>
    static CycleParameters SomeParameters(ulong seed)
    {
        var stream = new PhiloxStream(seed + 1);
        return new([
            .. ParameterMeanings.All.Select(meaning =>
                InventedCountry.Defaults[meaning.Parameter] * (0.6 + 0.35 * stream.NextFraction())
            ),
        ]);
    }

    static Simulation Of(int regions, int? profiles) =>
        Simulation
            .Of(
                InventedCountry
                    .Of(regions, profiles)
                    .With(
                        neighbours:
                        [
                            .. Enumerable
                                .Range(0, regions)
                                .Select(region => new[] { (region + 1) % regions, (region + 2) % regions }),
                        ]
                    ),
                default,
                Horizon
            )
            .Value;
}
