using Evenground.Store;

namespace Evenground.Web;

/// <summary>One address of the page cache: its newest finished page, and the one renewal under way.</summary>
public sealed class PageSlot(ProgrammeBook book, Func<Task<FinishedPage>> render, TimeProvider clock)
{
    readonly Lock _gate = new();
    FinishedPage? _page;
    Task<FinishedPage>? _renewal;
    long _currentAt;

    /// <summary>The clock's timestamp of the last question.</summary>
    public long LastAskedAt { get; private set; }

    /// <summary>A page that is at most <see cref="PageCache.Lag"/> behind the journal.</summary>
    public ValueTask<FinishedPage> GetAsync()
    {
        var now = clock.GetTimestamp();
        LastAskedAt = now;
        if (Volatile.Read(ref _page) is not { } page)
            return new(RenewAsync());

        if (page.Head == book.Head.Sequence && page.Day == book.DayOf(clock.GetUtcNow()))
        {
            Volatile.Write(ref _currentAt, now);
            return new(page);
        }

        var behind = clock.GetElapsedTime(Volatile.Read(ref _currentAt), now);
        if (behind >= PageCache.Lag)
            return new(RenewAsync());
        if (behind >= PageCache.RenewAfter)
            _ = RenewAsync();
        return new(page);
    }

    /// <summary>Renders once for all who ask meanwhile.</summary>
    Task<FinishedPage> RenewAsync()
    {
        lock (_gate)
            return _renewal ??= Task.Run(RenderAsync);
    }

    async Task<FinishedPage> RenderAsync()
    {
        try
        {
            var startedAt = clock.GetTimestamp();
            var page = await render();
            Volatile.Write(ref _page, page);
            Volatile.Write(ref _currentAt, startedAt);
            return page;
        }
        finally
        {
            lock (_gate)
                _renewal = null;
        }
    }
}
