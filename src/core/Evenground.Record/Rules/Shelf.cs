using System.Collections;
using System.Collections.Immutable;

namespace Evenground.Record;

/// <summary>Things by their key, in the order in which they were first recorded; changing one gives a new
/// shelf.</summary>
readonly struct Shelf<TKey, TThing> : IEnumerable<TThing>
    where TKey : notnull
    where TThing : class
{
    readonly ImmutableDictionary<TKey, TThing>? _things;
    readonly AppendOnlyList<TKey> _order;

    Shelf(ImmutableDictionary<TKey, TThing> things, AppendOnlyList<TKey> order) =>
        (_things, _order) = (things, order);

    public int Count => _order.Count;

    public TThing? Find(TKey key) =>
        _things is not null && _things.TryGetValue(key, out var thing) ? thing : null;

    public Shelf<TKey, TThing> With(TKey key, TThing thing)
    {
        var things = _things ?? ImmutableDictionary<TKey, TThing>.Empty;
        return new(things.SetItem(key, thing), things.ContainsKey(key) ? _order : _order.Add(key));
    }

    /// <summary>The shelf with one thing changed; as it is when the thing is not there, for its entry may be
    /// withheld.</summary>
    public Shelf<TKey, TThing> Change(TKey key, Func<TThing, TThing> change) =>
        Find(key) is { } thing ? new(_things!.SetItem(key, change(thing)), _order) : this;

    public IEnumerator<TThing> GetEnumerator()
    {
        foreach (var key in _order)
            yield return _things![key];
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
