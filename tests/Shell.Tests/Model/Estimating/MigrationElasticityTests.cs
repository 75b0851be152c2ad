using Evenground.Import;
using Evenground.Measure;
using Evenground.Model;
using Evenground.Record;
using Evenground.Tests.House;
using Xunit;

namespace Evenground.Tests.Model.Estimating;

/// <summary>The migration elasticity of the Korean pack.</summary>
/// <remarks>
/// Golden numbers: an independent estimate (numpy, iterated least squares on a dummy for each level) from the
/// pack's files, with fixest's factor for small samples. Rounded they are what the specification of the model
/// prints: employment 0.45 (0.41 without the factor, 0.44 with it) for 2001 to 2024; with product per head
/// 0.25
/// (0.51) and 0.48 (0.16) on 5,536 rows, moves up to 2022, as products end in 2021; and 1.00 (0.15) for
/// 2013 to
/// 2019.
/// </remarks>
public class MigrationElasticityTests
{
    static readonly Lazy<Task<OfficialFigures>> Korea = new(ReadAsync);

    [Fact]
    public async Task Employment_drew_people_as_the_specification_says()
    {
        var found = await EstimateAsync(new(2001, 2024));

        Assert.Equal(6_080, found.Rows);
        Assert.Equal(17, found.Regions);
        Assert.Equal(0.4491, found.Employment!.Estimate, 5e-5);
        Assert.Equal(0.4389, found.Employment.StandardError, 5e-5);
        Assert.Null(found.Product);
        Assert.Contains(found.Notices, notice => notice.Code == "elasticity-few-clusters");
    }

    [Fact]
    public async Task Employment_and_product_are_told_apart()
    {
        var found = await EstimateAsync(new(2001, 2022) { WithProduct = true });

        Assert.Equal(5_536, found.Rows);
        Assert.Equal(0.2452, found.Employment!.Estimate, 5e-5);
        Assert.Equal(0.5060, found.Employment.StandardError, 5e-5);
        Assert.Equal(0.4769, found.Product!.Estimate, 5e-5);
        Assert.Equal(0.1572, found.Product.StandardError, 5e-5);
    }

    [Fact]
    public async Task Product_drew_people_more_after_2012()
    {
        var found = await EstimateAsync(new(2013, 2019) { WithProduct = true });

        Assert.Equal(1_824, found.Rows);
        Assert.Equal(0.9977, found.Product!.Estimate, 5e-5);
        Assert.Equal(0.1532, found.Product.StandardError, 5e-5);
    }

    [Fact]
    public async Task Regions_founded_meanwhile_can_be_left_out()
    {
        var found = await EstimateAsync(new(2001, 2024) { OnlyLasting = true });

        Assert.Equal(5_760, found.Rows);
        Assert.Equal(16, found.Regions);
        Assert.Equal(0.4916, found.Employment!.Estimate, 5e-5);
    }

    [Fact]
    public async Task Years_that_the_tables_lack_are_named()
    {
        var found = await EstimateAsync(new(1990, 2024));

        Assert.Equal((2001, 2024), (found.FirstYear, found.LastYear));
        Assert.Contains(found.Notices, notice => notice.Code == "elasticity-years");
    }

    [Fact]
    public async Task Years_without_any_figures_are_refused()
    {
        var outcome = MigrationElasticity.Estimate(
            await Korea.Value,
            new(1970, 1980),
            Parts.InOrder,
            TestContext.Current.CancellationToken
        );

        Assert.False(outcome.Accepted(out _, out var refusal));
        Assert.Equal(new ElasticityMustHaveFigures(StandardTables.Flows, 1970, 1980), refusal);
    }

    static async Task<MigrationElasticity> EstimateAsync(ElasticityQuestion question) =>
        MigrationElasticity
            .Estimate(await Korea.Value, question, Parts.InOrder, TestContext.Current.CancellationToken)
            .Value;

    static async Task<OfficialFigures> ReadAsync()
    {
        var pack = (await CountryPack.ReadAsync(Repository.PathTo("countries", "kr"))).Value;
        var history = History.Empty;
        foreach (var step in pack.Steps(new(2000, 1, 1)))
        foreach (var fact in step.Decide(history).Value.Facts)
            history = history.After(
                new(
                    fact.Event,
                    new(
                        history.Head + 1,
                        fact.Effective,
                        fact.KnownFrom ?? step.KnownFrom,
                        new(step.KnownFrom, default, TimeSpan.Zero),
                        fact.Visibility
                    )
                )
            );
        return new(history, new AsOf(new(2026, 11, 23), new(2026, 11, 23)));
    }
}
