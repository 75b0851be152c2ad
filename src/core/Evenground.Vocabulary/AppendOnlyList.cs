using System.Collections;

namespace Evenground;

/// <summary>A persistent list that only grows: adding gives a new list and leaves the old one as it
/// was.</summary>
/// <remarks>
/// Versions share their storage, so adding costs O(1) on the newest version and a copy on an older one;
/// reading is O(1). Any number of readers may hold any version while one writer adds.
/// </remarks>
public readonly struct AppendOnlyList<T> : IReadOnlyList<T>, IEquatable<AppendOnlyList<T>>
{
    readonly Store? _store;
    readonly int _count;

    AppendOnlyList(Store store, int count) => (_store, _count) = (store, count);

    public int Count => _count;

    public T this[int index] =>
        index >= 0 && index < _count
            ? _store!.Items[index]
            : throw new ArgumentOutOfRangeException(nameof(index), index, $"The list holds {_count} items.");

    public AppendOnlyList<T> Add(T item)
    {
        // The slot after the last is free only for the newest version; an older one gets a copy of its own.
        var store = _store is not null && _store.Used == _count ? _store : Store.Copy(_store, _count);
        store.Append(item);
        return new(store, _count + 1);
    }

    /// <summary>The items of this version. The storage is shared: never write to it.</summary>
    public ReadOnlySpan<T> AsSpan() => _store is null ? [] : _store.Items.AsSpan(0, _count);

    public IEnumerator<T> GetEnumerator()
    {
        for (var index = 0; index < _count; index++)
            yield return _store!.Items[index];
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    public bool Equals(AppendOnlyList<T> other) =>
        ReferenceEquals(_store, other._store) && _count == other._count;

    public override bool Equals(object? obj) => obj is AppendOnlyList<T> other && Equals(other);

    public override int GetHashCode() => HashCode.Combine(_store, _count);

    public static bool operator ==(AppendOnlyList<T> left, AppendOnlyList<T> right) => left.Equals(right);

    public static bool operator !=(AppendOnlyList<T> left, AppendOnlyList<T> right) => !left.Equals(right);

    sealed class Store(T[] items)
    {
        public T[] Items = items;
        public int Used;

        public static Store Copy(Store? from, int count)
        {
            var items = new T[count < 2 ? 2 : count * 2];
            if (count > 0)
                Array.Copy(from!.Items, items, count);
            return new(items) { Used = count };
        }

        public void Append(T item)
        {
            if (Used == Items.Length)
            {
                var larger = new T[Used * 2];
                Array.Copy(Items, larger, Used);
                larger[Used] = item;
                Items = larger;
            }
            else
            {
                Items[Used] = item;
            }

            Used++;
        }
    }
}
