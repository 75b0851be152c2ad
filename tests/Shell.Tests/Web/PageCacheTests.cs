using Evenground.Web;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Evenground.Tests.Web;

/// <summary>A finished page is kept until the journal moves on, and is then renewed once for all who
/// ask.</summary>
public sealed class PageCacheTests
{
    static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task However_many_ask_at_once_a_page_is_rendered_once()
    {
        await using var site = await Site.StartEmptyAsync();
        var (rendered, mayFinish) = (0, new TaskCompletionSource());
        var slot = new PageSlot(
            site.Book,
            async () =>
            {
                Interlocked.Increment(ref rendered);
                await mayFinish.Task;
                return Page(site);
            },
            TimeProvider.System
        );

        var asked = Enumerable.Range(0, 50).Select(_ => slot.GetAsync().AsTask()).ToArray();
        mayFinish.SetResult();
        var pages = await Task.WhenAll(asked);

        Assert.Equal(1, rendered);
        Assert.Single(pages.Distinct());
    }

    [Fact]
    public async Task A_page_whose_head_is_the_journals_head_is_not_rendered_again()
    {
        await using var site = await Site.StartEmptyAsync();
        var (clock, rendered) = (new SetClock(), 0);
        var slot = Slot(site, clock, () => rendered++);

        await slot.GetAsync();
        clock.Pass(TimeSpan.FromHours(2));
        await slot.GetAsync();

        Assert.Equal(1, rendered);
    }

    [Fact]
    public async Task While_figures_arrive_a_page_is_never_older_than_its_lag()
    {
        await using var site = await Site.StartEmptyAsync();
        var clock = new SetClock();
        var slot = Slot(site, clock, () => { });
        var before = await slot.GetAsync();
        await site.SayAsync("first", "Town", "The hub opens", 3);

        clock.Pass(TimeSpan.FromMilliseconds(50));
        var soon = await slot.GetAsync();
        clock.Pass(PageCache.Lag);
        var later = await slot.GetAsync();

        Assert.Same(before, soon);
        Assert.Equal(site.Book.Head.Sequence, later.Head);
    }

    [Fact]
    public async Task A_page_is_rendered_anew_when_the_day_changes_where_the_programme_lives()
    {
        await using var site = await Site.StartEmptyAsync();
        var (clock, rendered) = (new SetClock(), 0);
        var slot = Slot(site, clock, () => rendered++);

        await slot.GetAsync();
        clock.Pass(TimeSpan.FromDays(1));
        await slot.GetAsync();

        Assert.Equal(2, rendered);
    }

    [Fact]
    public async Task A_page_that_failed_is_tried_again()
    {
        await using var site = await Site.StartEmptyAsync();
        var isBroken = true;
        var slot = new PageSlot(
            site.Book,
            () =>
                isBroken
                    ? Task.FromException<FinishedPage>(new TimeoutException())
                    : Task.FromResult(Page(site)),
            TimeProvider.System
        );

        await Assert.ThrowsAsync<TimeoutException>(() => slot.GetAsync().AsTask());
        isBroken = false;

        Assert.Equal(site.Book.Head.Sequence, (await slot.GetAsync()).Head);
    }

    [Fact]
    public async Task However_many_dates_are_asked_for_the_cache_stays_bounded()
    {
        await using var site = await Site.StartEmptyAsync();
        using var client = site.Client();
        var cache = site.Services.GetRequiredService<PageCache>();
        for (var number = 0; number < PageCache.Capacity + 200; number++)
            (
                await client.GetAsync(
                    new Uri($"/en/venture-platform/nowhere?x={number}", UriKind.Relative),
                    Stop
                )
            ).Dispose();
        for (var number = 0; number < PageCache.Capacity + 50; number++)
            (
                await client.GetAsync(
                    new Uri($"/en/venture-platform/definitions/none?x={number}", UriKind.Relative),
                    Stop
                )
            ).Dispose();

        Assert.InRange(cache.Count, 1, PageCache.Capacity);
    }

    static PageSlot Slot(Site site, TimeProvider clock, Action onRender) =>
        new(
            site.Book,
            () =>
            {
                onRender();
                return Task.FromResult(Page(site, site.Book.DayOf(clock.GetUtcNow())));
            },
            clock
        );

    static FinishedPage Page(Site site, DateOnly? day = null) =>
        new(
            "<p>page</p>",
            200,
            site.Book.Head.Sequence,
            day ?? site.Book.DayOf(TimeProvider.System.GetUtcNow())
        );

    /// <summary>A clock that stands still until told to pass.</summary>
    sealed class SetClock : TimeProvider
    {
        TimeSpan _passed;

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public void Pass(TimeSpan time) => _passed += time;

        public override long GetTimestamp() => _passed.Ticks;

        public override DateTimeOffset GetUtcNow() =>
            new DateTimeOffset(2026, 1, 5, 0, 30, 0, TimeSpan.Zero) + _passed;
    }
}
