using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Evenground.Import;

/// <summary>Distinct short texts as bytes, numbered in the order in which they were added.</summary>
/// <remarks>
/// Open addressing over a table of codes; texts of up to eight bytes are compared as one number. The hash has
/// a secret of the process, so that nobody can prepare a file whose texts all collide. For one thread at a
/// time.
/// </remarks>
sealed class TextTable
{
    static readonly ulong Secret = (ulong)Random.Shared.NextInt64() | 1;

    int[] _slots = new int[64]; // The code plus one; 0 is free.
    ulong[] _keys = new ulong[32];
    int[] _ends = new int[33]; // A text lies between the end of the one before it and its own.
    byte[] _text = new byte[1024];

    public int Count { get; private set; }

    public ReadOnlySpan<byte> this[int code] => _text.AsSpan(_ends[code].._ends[code + 1]);

    /// <summary>The code of a text, or -1; tries first the code guessed and the one after it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Find(ReadOnlySpan<byte> text, int guess)
    {
        var key = KeyOf(text);
        if ((uint)guess < (uint)Count && _keys[guess] == key && Is(guess, text))
            return guess;
        if ((uint)++guess < (uint)Count && _keys[guess] == key && Is(guess, text))
            return guess;
        return Find(text, key);
    }

    public int Find(ReadOnlySpan<byte> text) => Find(text, KeyOf(text));

    /// <summary>Adds a text that is not there yet.</summary>
    /// <returns>Its code.</returns>
    public int Add(ReadOnlySpan<byte> text)
    {
        if (Count == _keys.Length)
            Grow();
        var end = _ends[Count] + text.Length;
        if (end > _text.Length)
            Array.Resize(ref _text, Math.Max(checked(_text.Length * 2), end));

        text.CopyTo(_text.AsSpan(_ends[Count]));
        _keys[Count] = KeyOf(text);
        _ends[Count + 1] = end;
        Place(Count);
        return Count++;
    }

    public int FindOrAdd(ReadOnlySpan<byte> text) => Find(text) is >= 0 and var code ? code : Add(text);

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    int Find(ReadOnlySpan<byte> text, ulong key)
    {
        for (
            var slot = SlotOf(key);
            _slots[slot] is > 0 and var next;
            slot = (slot + 1) & (_slots.Length - 1)
        )
            if (_keys[next - 1] == key && Is(next - 1, text))
                return next - 1;
        return -1;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    bool Is(int code, ReadOnlySpan<byte> text) =>
        _ends[code + 1] - _ends[code] == text.Length
        && (text.Length <= sizeof(ulong) || this[code].SequenceEqual(text));

    int SlotOf(ulong key) => (int)((key ^ Secret) * 0x9E3779B97F4A7C15 >> 32) & (_slots.Length - 1);

    void Place(int code)
    {
        var slot = SlotOf(_keys[code]);
        while (_slots[slot] != 0)
            slot = (slot + 1) & (_slots.Length - 1);
        _slots[slot] = code + 1;
    }

    void Grow()
    {
        Array.Resize(ref _keys, _keys.Length * 2);
        Array.Resize(ref _ends, _keys.Length + 1);
        _slots = new int[_slots.Length * 2];
        for (var code = 0; code < Count; code++)
            Place(code);
    }

    /// <summary>Up to eight bytes as they are; of longer texts a hash.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static ulong KeyOf(ReadOnlySpan<byte> text)
    {
        ref var first = ref MemoryMarshal.GetReference(text);
        return text.Length switch
        {
            > 8 => LongKeyOf(text),
            >= 4 => Unsafe.ReadUnaligned<uint>(ref first)
                | (ulong)Unsafe.ReadUnaligned<uint>(ref Unsafe.Add(ref first, text.Length - 4))
                    << (8 * (text.Length - 4)),
            _ => ShortKeyOf(text),
        };
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    static ulong ShortKeyOf(ReadOnlySpan<byte> text)
    {
        var key = 0UL;
        for (var place = 0; place < text.Length; place++)
            key |= (ulong)text[place] << (8 * place);
        return key;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    static ulong LongKeyOf(ReadOnlySpan<byte> text)
    {
        var hash = Secret ^ (ulong)text.Length;
        for (; text.Length >= sizeof(ulong); text = text[sizeof(ulong)..])
            hash = Mix(hash, MemoryMarshal.Read<ulong>(text));
        return Mix(hash, ShortKeyOf(text));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static ulong Mix(ulong hash, ulong next)
    {
        var high = Math.BigMul(hash ^ next, 0x9E3779B97F4A7C15 ^ Secret, out var low);
        return high ^ low;
    }
}
