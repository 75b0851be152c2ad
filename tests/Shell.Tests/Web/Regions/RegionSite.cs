using Evenground.Record;
using Xunit;

namespace Evenground.Tests.Web;

/// <summary>A programme in the invented country, with its official tables in two releases; served once for
/// all tests of a class, which only read it.</summary>
public sealed class RegionSite : IAsyncLifetime
{
    static readonly DateOnly Adopted = new(2015, 1, 1);

    public Site Site { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Site = await Site.StartEmptyAsync();
        await AdoptAsync(history =>
            RegionRules.Decide(new AdoptRegions(IslandCountry.Regions, Adopted), history)
        );
        await AdoptAsync(history =>
            RulebookRules.Decide(new AdoptRulebook(IslandCountry.Rules, Adopted), history)
        );
        foreach (
            var table in (DataSet[])
                [
                    IslandCountry.People(isRevised: false),
                    IslandCountry.Moves(),
                    IslandCountry.Product(),
                    IslandCountry.People(isRevised: true),
                ]
        )
            await Site.AppendAsync(history => StatisticsRules.Decide(new ReleaseStatistics(table), history));
    }

    public ValueTask DisposeAsync() => Site.DisposeAsync();

    /// <summary>Known from its first day, so that views of the past have regions to read tables by.</summary>
    Task AdoptAsync(Func<History, Outcome<Decision>> decide) =>
        Site.AppendAsync(history => decide(history).Value.Known(Adopted));
}
