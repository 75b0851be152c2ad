using System.Text;
using System.Text.Unicode;

namespace Evenground.Record;

/// <summary>The distinct texts of one column, in ascending order of their UTF-8 bytes; a text's place is its
/// code.</summary>
/// <remarks>An immutable value. Looking a text up takes a binary search, reading one by its code is
/// direct.</remarks>
public sealed class FigureDictionary
{
    readonly int[] _ends;
    readonly ReadOnlyMemory<byte> _text;

    FigureDictionary(int[] ends, ReadOnlyMemory<byte> text) => (_ends, _text) = (ends, text);

    public int Count => _ends.Length;

    /// <summary>The texts one after the other, without anything between them.</summary>
    internal ReadOnlyMemory<byte> Text => _text;

    /// <summary>Where each text ends in <see cref="Text"/>.</summary>
    internal ReadOnlySpan<int> Ends => _ends;

    public ReadOnlySpan<byte> this[int code] => _text.Span[(code == 0 ? 0 : _ends[code - 1]).._ends[code]];

    public string TextOf(int code) => Encoding.UTF8.GetString(this[code]);

    /// <summary>The code of a text, or -1 when it does not occur.</summary>
    public int Find(string text) => Find(Encoding.UTF8.GetBytes(text));

    /// <inheritdoc cref="Find(string)"/>
    public int Find(ReadOnlySpan<byte> text)
    {
        var (low, high) = (0, Count - 1);
        while (low <= high)
        {
            var middle = (low + high) >>> 1;
            var order = this[middle].SequenceCompareTo(text);
            if (order == 0)
                return middle;
            if (order < 0)
                low = middle + 1;
            else
                high = middle - 1;
        }

        return -1;
    }

    /// <summary>For each code here the code of the same text there, or -1.</summary>
    internal int[] Translate(FigureDictionary there)
    {
        var codes = new int[Count];
        var other = 0;
        for (var code = 0; code < Count; code++)
        {
            var order = -1;
            while (other < there.Count && (order = there[other].SequenceCompareTo(this[code])) < 0)
                other++;
            codes[code] = other < there.Count && order == 0 ? other : -1;
        }

        return codes;
    }

    /// <summary>A dictionary over texts that the caller has put in order already.</summary>
    /// <param name="ends">Where each text ends.</param>
    /// <param name="text">The texts, one after the other.</param>
    /// <returns>Null when the texts are not strictly ascending, the ends do not fit, or a text is no
    /// UTF-8.</returns>
    public static FigureDictionary? Over(int[] ends, ReadOnlyMemory<byte> text)
    {
        var (start, previous) = (0, 0);
        var bytes = text.Span;
        for (var code = 0; code < ends.Length; code++)
        {
            var end = ends[code];
            if (end < start || end > bytes.Length)
                return null;
            var isAscending = code == 0 || bytes[previous..start].SequenceCompareTo(bytes[start..end]) < 0;
            if (!isAscending || !Utf8.IsValid(bytes[start..end]))
                return null;
            (previous, start) = (start, end);
        }

        return start == bytes.Length ? new(ends, text) : null;
    }

    /// <summary>A dictionary of these texts, each once.</summary>
    public static FigureDictionary Of(IEnumerable<string> texts)
    {
        var sorted = texts.Distinct(StringComparer.Ordinal).Select(Encoding.UTF8.GetBytes).ToList();
        sorted.Sort((left, right) => left.AsSpan().SequenceCompareTo(right));
        var end = 0;
        return new([.. sorted.Select(text => end += text.Length)], sorted.SelectMany(text => text).ToArray());
    }

    /// <summary>The dictionary without the texts that are not used.</summary>
    /// <returns>The smaller dictionary and the new code of each old one.</returns>
    internal (FigureDictionary Dictionary, int[] Codes) Only(ReadOnlySpan<bool> isUsed)
    {
        var codes = new int[Count];
        if (!isUsed.Contains(false))
        {
            for (var code = 0; code < Count; code++)
                codes[code] = code;
            return (this, codes);
        }

        var ends = new List<int>(Count);
        var text = new byte[_text.Length];
        var length = 0;
        for (var code = 0; code < Count; code++)
        {
            codes[code] = isUsed[code] ? ends.Count : -1;
            if (!isUsed[code])
                continue;
            this[code].CopyTo(text.AsSpan(length));
            ends.Add(length += this[code].Length);
        }

        return (new([.. ends], text.AsMemory(0, length)), codes);
    }
}
