using Evenground.Measure;
using Xunit;

namespace Evenground.Tests.Measure.Space;

/// <summary>Moran's I is that of other programs, and its permutations are those of the definition, on any
/// number of threads.</summary>
public class MoransITests
{
    const double Close = 1e-10;

    static readonly Neighbours FourInARow = Neighbours
        .Touching(4, [(0, 1), (1, 2), (2, 3)])
        .RowStandardised();

    public static TheoryData<string> Maps => ["even", "binary", "uneven", "island"];

    [Theory]
    [MemberData(nameof(Maps))]
    public void The_global_statistic_is_that_of_spdep(string name)
    {
        var (golden, neighbours) = Map(name);

        var moran = MoransI.Global(LatticeMaps.Values, neighbours).Value;

        Assert.Equal(golden.Global[0], moran.I, Close);
        Assert.Equal(golden.Global[1], moran.Expectation, Close);
        Assert.Equal(golden.Global[2], moran.NormalVariance, Close);
        Assert.Equal(golden.Global[3], moran.NormalZ, Close);
        Assert.Equal(golden.Global[4], moran.RandomVariance, Close);
        Assert.Equal(golden.Global[5], moran.RandomZ, Close);
    }

    [Theory]
    [MemberData(nameof(Maps))]
    public void The_local_statistics_are_those_of_spdep_and_esda(string name)
    {
        var (golden, neighbours) = Map(name);

        var local = MoransI.Local(LatticeMaps.Values, neighbours).Value;

        for (var region = 0; region < golden.I.Length; region++)
            if (local.Regions[region] is { } own)
            {
                Assert.Equal(golden.I[region], own.I, Close);
                Assert.Equal(golden.Z[region], own.Z!.Value, Close);
                Assert.Equal(golden.Quadrants[region] - '0', (int)own.Quadrant);
            }
    }

    [Theory]
    [MemberData(nameof(Maps))]
    public void Pseudo_probabilities_are_those_of_esda_but_for_chance(string name)
    {
        const int Count = 5_000;
        var (golden, neighbours) = Map(name);

        var local = MoransI.Local(LatticeMaps.Values, neighbours, new(Count, Seed: 5)).Value;

        Assert.All(
            local.Regions.Zip(golden.PseudoP).Where(pair => pair.First is not null),
            pair =>
            {
                // Five standard errors of the difference between 5,000 and 99,999 permutations.
                var error = Math.Sqrt(pair.Second * (1 - pair.Second) * (1.0 / Count + 1e-5));
                Assert.Equal(pair.Second, pair.First!.Test!.Value.PseudoP!.Value, 5 * error + 2.0 / Count);
            }
        );
    }

    [Theory]
    [MemberData(nameof(Maps))]
    public void Permutations_have_the_mean_and_the_spread_of_the_theory(string name)
    {
        const int Count = 6_000;
        var (_, neighbours) = Map(name);
        var permutations = new Permutations(Count, Seed: 3);

        var local = MoransI.Local(LatticeMaps.Values, neighbours, permutations).Value;
        var whole = MoransI.Global(LatticeMaps.Values, neighbours, permutations).Value;

        var spread = Math.Sqrt(whole.RandomVariance);
        Assert.Equal(whole.Expectation, whole.Test!.Value.Mean, 5 * spread / Math.Sqrt(Count));
        Assert.Equal(1, whole.Test.Value.StandardDeviation / spread, 0.05);
        Assert.All(
            local.Regions.Where(region => region is not null),
            region =>
            {
                var own = Math.Sqrt(region!.Variance);
                Assert.Equal(region.Expectation, region.Test!.Value.Mean, 5 * own / Math.Sqrt(Count));
                Assert.Equal(1, region.Test.Value.StandardDeviation / own, 0.05);
            }
        );
    }

    [Fact]
    public void One_thread_and_two_give_the_same_probabilities()
    {
        var permutations = new Permutations(1999, Seed: 7);
        foreach (var neighbours in new[] { LatticeMaps.Even, LatticeMaps.Uneven, LatticeMaps.WithIsland })
        {
            var one = MoransI.Local(LatticeMaps.Values, neighbours, permutations).Value;
            var two = MoransI.Local(LatticeMaps.Values, neighbours, permutations, TwoThreads).Value;

            Assert.Equal(one.Regions, two.Regions);
            Assert.Equal(
                MoransI.Global(LatticeMaps.Values, neighbours, permutations).Value.Test,
                MoransI.Global(LatticeMaps.Values, neighbours, permutations, TwoThreads).Value.Test
            );
        }
    }

    [Fact]
    public void Another_seed_gives_other_permutations() =>
        Assert.NotEqual(
            MoransI.Global(LatticeMaps.Values, LatticeMaps.Even, new(999, Seed: 1)).Value.Test,
            MoransI.Global(LatticeMaps.Values, LatticeMaps.Even, new(999, Seed: 2)).Value.Test
        );

    [Fact]
    public void Even_weights_are_a_case_of_uneven_ones()
    {
        // One weight of twice the size keeps the table from being even, and no other row feels it.
        var pairs = Enumerable
            .Range(0, LatticeMaps.Even.Regions)
            .SelectMany(region =>
                LatticeMaps
                    .Binary.Of(region)
                    .ToArray()
                    .Select((other, place) => new NeighbourPair(region, other, region + place == 0 ? 2 : 1))
            );
        var nearlyEven = Neighbours.FromPairs(LatticeMaps.Even.Regions, pairs).RowStandardised();
        var permutations = new Permutations(999, Seed: 11);

        var fast = MoransI.Local(LatticeMaps.Values, LatticeMaps.Even, permutations).Value;
        var plain = MoransI.Local(LatticeMaps.Values, nearlyEven, permutations).Value;

        for (var region = 1; region < fast.Regions.Count; region++)
        {
            var (left, right) = (fast.Regions[region]!.Test!.Value, plain.Regions[region]!.Test!.Value);
            Assert.Equal((left.AsLarge, left.AsSmall), (right.AsLarge, right.AsSmall));
            Assert.Equal(left.Mean, right.Mean, Close);
            Assert.Equal(left.StandardDeviation, right.StandardDeviation, Close);
        }
    }

    [Fact]
    public void The_examples_of_the_doc_comments_come_out()
    {
        var moran = MoransI.Global([1, 2, 3, 4], FourInARow).Value;
        var local = MoransI.Local([1, 2, 3, 4], FourInARow).Value;

        Assert.Equal(0.4, moran.I, 1e-15);
        Assert.Equal(-1 / 3.0, moran.Expectation, 1e-15);
        Assert.Equal([0.45, 0.15, 0.15, 0.45], local.Regions.Select(region => Math.Round(region!.I, 12)));
        Assert.Equal(
            [MoranQuadrant.LowLow, MoranQuadrant.LowLow, MoranQuadrant.HighHigh, MoranQuadrant.HighHigh],
            local.Regions.Select(region => region!.Quadrant)
        );
    }

    [Fact]
    public void A_region_that_chance_cannot_change_is_not_tested()
    {
        // All but the first have 0: whatever is dealt to its neighbours, they have 0.
        var local = MoransI.Local([5, 0, 0, 0], FourInARow, new(99, Seed: 1)).Value;

        Assert.Null(local.Regions[0]!.Test!.Value.PseudoP);
        Assert.Null(local.Regions[0]!.Test!.Value.TwoSidedP);
        Assert.Null(local.Regions[0]!.Test!.Value.Z);
        Assert.NotNull(local.Regions[1]!.Test!.Value.PseudoP);
    }

    [Fact]
    public void An_island_is_stated_and_gets_no_statistic()
    {
        var local = MoransI.Local(LatticeMaps.Values, LatticeMaps.WithIsland, new(99, Seed: 1)).Value;

        Assert.Equal([LatticeMaps.Island], local.Islands);
        Assert.Null(local.Regions[LatticeMaps.Island]);
        Assert.Single(local.Regions, region => region is null);
    }

    [Theory]
    [InlineData(new[] { 1.0, double.NaN, 3, 4 }, "missing.region-values")]
    [InlineData(new[] { 2.0, 2, 2, 2 }, "missing.no-variation")]
    public void Without_what_it_needs_there_is_no_answer_but_a_reason(double[] values, string code)
    {
        Assert.Equal(code, MoransI.Global(values, FourInARow).Missing!.Code);
        Assert.Equal(code, MoransI.Local(values, FourInARow).Missing!.Code);
    }

    [Fact]
    public void A_map_without_borders_or_of_three_regions_has_no_answer()
    {
        Assert.Equal(
            "missing.no-neighbours",
            MoransI.Global([1, 2, 3, 4], Neighbours.Touching(4, [])).Missing!.Code
        );
        Assert.Equal(
            "missing.too-few-regions",
            MoransI.Global([1, 2, 3], Neighbours.Touching(3, [(0, 1)])).Missing!.Code
        );
    }

    static void TwoThreads(int parts, Action<int> run) =>
        Parallel.For(0, parts, new() { MaxDegreeOfParallelism = 2 }, run);

    static (GoldenMap Golden, Neighbours Neighbours) Map(string name) =>
        name switch
        {
            "even" => (GoldenMaps.Even, LatticeMaps.Even),
            "binary" => (GoldenMaps.Binary, LatticeMaps.Binary),
            "uneven" => (GoldenMaps.Uneven, LatticeMaps.Uneven),
            _ => (GoldenMaps.Island, LatticeMaps.WithIsland),
        };
}
