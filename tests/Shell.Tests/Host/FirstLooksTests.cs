using Evenground.Host;
using Evenground.Tests.Web;
using Evenground.Web;
using Xunit;

namespace Evenground.Tests.Host;

public class FirstLooksTests
{
    [Fact]
    public void Pages_of_the_model_are_made_ready_before_anybody_asks() =>
        Assert.Equal(
            ["cycle/scenario", "cycle/compare", "cycle/validation"],
            PageCatalogue.All.Where(kind => kind.IsSlowAtFirst).Select(kind => kind.Pattern)
        );

    [Fact]
    public async Task A_programme_without_a_model_and_a_server_that_closes_end_the_looks_without_a_fault()
    {
        await using var site = await Site.StartEmptyAsync();
        using var closes = new CancellationTokenSource();

        await FirstLooks.TakeAsync(site.Services, TestContext.Current.CancellationToken);
        await closes.CancelAsync();
        await FirstLooks.TakeAsync(site.Services, closes.Token);
    }
}
