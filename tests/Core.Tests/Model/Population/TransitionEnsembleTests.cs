using Evenground.Model;
using Xunit;

namespace Evenground.Tests.Model.Population;

/// <summary>Many futures at once are the same futures as one after the other.</summary>
public class TransitionEnsembleTests
{
    [Theory]
    [InlineData(2, 1, 1)]
    [InlineData(5, 37, 3)]
    [InlineData(13, 8, 30)]
    public void Every_draw_is_the_projection_written_out_plainly(int regions, int draws, int years)
    {
        var rates = TransitionSamples.Rates(regions);
        var indices = TransitionSamples.Indices(draws, years, regions);
        var found = TransitionEnsemble.Of(rates).Value.Run(indices, Parts.InOrder).Value;

        for (var draw = 0; draw < draws; draw++)
        {
            var plain = TransitionSamples.Plain(rates, indices, draw);
            for (var year = 0; year <= years; year++)
            for (var region = 0; region < regions; region++)
                Assert.Equal(1, found.Of(year, region)[draw] / plain[year, region], 1e-12);
        }
    }

    [Fact]
    public void Neither_neighbours_in_a_block_nor_the_order_of_blocks_change_a_bit()
    {
        var ensemble = TransitionEnsemble.Of(TransitionSamples.Rates(regions: 7)).Value;
        var indices = TransitionSamples.Indices(draws: 70, years: 4, regions: 7);

        var found = ensemble.Run(indices, Parts.InOrder).Value;
        var backwards = ensemble.Run(indices, Backwards).Value;
        var last = ensemble.Run(Last(indices), Parts.InOrder).Value;

        Assert.Equal(found.Residents, backwards.Residents);
        Assert.Equal(found.Quantiles, backwards.Quantiles);
        for (var year = 0; year <= 4; year++)
        for (var region = 0; region < 7; region++)
            Assert.Equal(found.Of(year, region)[69], last.Of(year, region)[0]);
    }

    [Fact]
    public async Task Two_threads_give_the_bits_of_one()
    {
        var ensemble = TransitionEnsemble.Of(TransitionSamples.Rates(regions: 6)).Value;
        var indices = TransitionSamples.Indices(draws: 200, years: 5, regions: 6);

        var one = ensemble.Run(indices, Parts.InOrder).Value;
        var two = await Task.Run(
            () => ensemble.Run(indices, (parts, run) => Parallel.For(0, parts, run)).Value,
            TestContext.Current.CancellationToken
        );

        Assert.Equal(one.Residents, two.Residents);
        Assert.Equal(one.Quantiles, two.Quantiles);
    }

    [Fact]
    public void Who_moves_is_lost_to_nobody()
    {
        var rates = TransitionSamples.Rates(regions: 9);
        Array.Clear(rates.Mortality);
        Array.Clear(rates.Fertility);
        var found = TransitionEnsemble
            .Of(rates)
            .Value.Run(TransitionSamples.Indices(draws: 12, years: 20, regions: 9), Parts.InOrder)
            .Value;

        for (var draw = 0; draw < 12; draw++)
        {
            var (first, last) = (0.0, 0.0);
            for (var region = 0; region < 9; region++)
                (first, last) = (first + found.Of(0, region)[draw], last + found.Of(20, region)[draw]);
            Assert.Equal(1, last / first, 1e-13);
        }

        Assert.Equal(found.MeanOfAllRegions(0), found.MeanOfAllRegions(20), 1e-7);
    }

    [Fact]
    public void A_region_that_nobody_leaves_needs_no_destinations()
    {
        var rates = TransitionSamples.Rates(regions: 4);
        for (var group = 0; group < rates.Shape.Groups; group++)
            rates.Migration.Leaving[group * 4 + 1] = 0;
        foreach (var choice in rates.Migration.Choice)
            choice.AsSpan(4, 4).Clear();
        var indices = TransitionSamples.Indices(draws: 3, years: 2, regions: 4);

        var found = TransitionEnsemble.Of(rates).Value.Run(indices, Parts.InOrder).Value;

        Assert.All(found.Residents, residents => Assert.InRange(residents, 1, 1e6));
    }

    /// <summary>Golden: <c>numpy.quantile([12.5, 3, 8, 41, 7.25, 19, 5], [.05, .25, .5, .75, .95])</c> of
    /// NumPy
    /// 1.24.2, and of one value.</summary>
    [Fact]
    public void Quantiles_lie_where_numpy_finds_them()
    {
        var totals = new EnsembleTotals(draws: 7, years: 0, regions: 1);
        double[] residents = [12.5, 3, 8, 41, 7.25, 19, 5];
        residents.CopyTo(totals.Residents, 0);
        totals.Rank(year: 0);

        var single = new EnsembleTotals(draws: 1, years: 0, regions: 1);
        single.Residents[0] = 6.5;
        single.Rank(year: 0);

        Assert.Equal([3.6, 6.125, 8.0, 15.75, 34.4], totals.Quantiles.Select(value => Math.Round(value, 12)));
        Assert.Equal([6.5, 6.5, 6.5, 6.5, 6.5], single.Quantiles);
        Assert.Equal(15.75, totals.Quantile(level: 3, year: 0, region: 0));
    }

    [Fact]
    public void Finished_blocks_are_told_one_by_one_and_a_run_can_be_stopped()
    {
        var ensemble = TransitionEnsemble.Of(TransitionSamples.Rates(regions: 3)).Value;
        var indices = TransitionSamples.Indices(draws: 100, years: 1, regions: 3);
        using var stop = new CancellationTokenSource();
        var told = new List<int>();
        var progress = new Told(done =>
        {
            told.Add(done);
            if (done == 2)
                stop.Cancel();
        });

        Assert.Throws<OperationCanceledException>(() =>
            ensemble.Run(indices, Parts.InOrder, progress, stop.Token)
        );
        Assert.Equal([1, 2], told);
        Assert.Equal(4, TransitionEnsemble.BlocksOf(100));
    }

    static void Backwards(int parts, Action<int> run)
    {
        for (var part = parts - 1; part >= 0; part--)
            run(part);
    }

    /// <summary>The last draw alone.</summary>
    static EnsembleIndices Last(EnsembleIndices indices) =>
        new(1, indices.Years, indices.Regions)
        {
            Mortality = indices.Mortality[^indices.Years..],
            Fertility = indices.Fertility[^indices.Years..],
            Leaving = indices.Leaving[^indices.Years..],
            Attraction = indices.Attraction[^(indices.Years * indices.Regions)..],
        };

    sealed class Told(Action<int> tell) : IProgress<int>
    {
        public void Report(int value) => tell(value);
    }
}
