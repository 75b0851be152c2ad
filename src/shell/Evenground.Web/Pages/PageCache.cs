using System.Collections.Concurrent;

namespace Evenground.Web;

/// <summary>What tells one finished page from another.</summary>
/// <param name="Path">Holds the language and the programme.</param>
public readonly record struct PageKey(string Path, string Query, Visibility Clearance, bool MayWrite);

/// <summary>Finished pages, kept until the journal moves on.</summary>
/// <remarks>
/// A page whose head is the journal's head is served as it is. While entries keep arriving a page may be up
/// to <see cref="Lag"/> behind: it is renewed once, whatever the number of readers, and says which head it
/// shows.
/// </remarks>
public sealed class PageCache(TimeProvider clock)
{
    /// <summary>How far behind the journal a page may be.</summary>
    public static readonly TimeSpan Lag = TimeSpan.FromMilliseconds(250);

    /// <summary>When renewal begins, so that it is done before <see cref="Lag"/> has passed.</summary>
    public static readonly TimeSpan RenewAfter = TimeSpan.FromMilliseconds(170);

    /// <summary>Addresses kept. Anybody may ask for any date, so the number must be bounded.</summary>
    public const int Capacity = 1_024;

    readonly ConcurrentDictionary<PageKey, PageSlot> _slots = new();

    public int Count => _slots.Count;

    public PageSlot? Find(PageKey key) => _slots.GetValueOrDefault(key);

    public PageSlot Add(PageKey key, PageRequest request, Func<Task<FinishedPage>> render)
    {
        if (_slots.Count >= Capacity)
            Shrink();
        return _slots.GetOrAdd(key, _ => new(request.Book, render, clock));
    }

    /// <summary>Drops the half that was not asked for the longest.</summary>
    void Shrink()
    {
        foreach (var (key, _) in _slots.OrderBy(slot => slot.Value.LastAskedAt).Take(Capacity / 2).ToArray())
            _slots.TryRemove(key, out _);
    }
}
