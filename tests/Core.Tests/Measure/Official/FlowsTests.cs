using CsCheck;
using Evenground.Measure;
using Xunit;
using static Evenground.Tests.Measure.Official.SmallCountry;

namespace Evenground.Tests.Measure.Official;

/// <summary>A move within a territory is none across its border.</summary>
public class FlowsTests
{
    static readonly string[] Regions = [A, B, C];

    [Fact]
    public void Whatever_moves_there_are_the_balances_of_all_regions_add_up_to_nothing() =>
        Gen.Int[0, 1_000_000]
            .Array[9]
            .Sample(
                counts =>
                {
                    var country = Moving(counts);
                    var balances = Regions.Select(region => Net(country, region)).ToList();
                    var between = country.Ask("inter-regional-movers", Code).Value!.Printed;

                    return balances.Sum() == 0
                        && Net(country, Pair) == balances[0] + balances[1]
                        && Net(country, Pair) == -balances[2]
                        && between == Regions.Sum(region => country.Ask("movers-in", region).Value!.Printed)
                        && country.Ask("movers", Code).Value!.Printed == counts.Sum();
                },
                iter: 50
            );

    [Fact]
    public void Years_add_up()
    {
        var country = new SmallCountry().Moves([
            .. from year in Enumerable.Range(2013, 4)
            from pair in (string[][])
                [
                    [A, C],
                    [C, A],
                    [B, C],
                    [C, B],
                    [A, B],
                    [B, A],
                ]
            select ($"{year}", pair[0], pair[1], (decimal?)(pair[1] == C ? year - 2012 : 0)),
        ]);

        var measured = country.Ask("net-migration", C, "2014/2016");

        Assert.Equal(2 * (2 + 3 + 4), measured.Value?.Printed);
        Assert.Equal(new(new(2014, 1, 1), new(2016, 12, 31)), measured.SpeaksOf);
        Assert.Equal("missing.period", country.Ask("net-migration", C, "2014/2017").Missing?.Code);
    }

    [Fact]
    public void Of_the_country_as_a_whole_there_is_no_balance() =>
        Assert.Equal("missing.regions-only", Moving(new int[9]).Ask("net-migration", Code).Missing?.Code);

    static decimal Net(SmallCountry country, string place) =>
        country.Ask("net-migration", place).Value!.Printed!.Value;

    static SmallCountry Moving(int[] counts) =>
        new SmallCountry().Moves([
            .. from origin in Enumerable.Range(0, 3)
            from destination in Enumerable.Range(0, 3)
            select (
                "2024",
                Regions[origin],
                Regions[destination],
                (decimal?)counts[3 * origin + destination]
            ),
        ]);
}
