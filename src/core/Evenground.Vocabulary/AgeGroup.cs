using System.Globalization;

namespace Evenground;

/// <summary>Ages in completed years, first and last included: <c>20-24</c>, <c>7</c>, or <c>100+</c> without
/// a last one.</summary>
public readonly record struct AgeGroup(int First, int? Last) : IComparable<AgeGroup>
{
    /// <summary>The ages of a writing, or null when it is none, as for a total.</summary>
    public static AgeGroup? Parse(string? text)
    {
        if (string.IsNullOrEmpty(text))
            return null;
        if (text[^1] == '+')
            return Number(text.AsSpan(..^1)) is { } open ? new(open, null) : null;
        var dash = text.IndexOf('-', StringComparison.Ordinal);
        if (dash < 0)
            return Number(text) is { } single ? new(single, single) : null;
        return
            Number(text.AsSpan(0, dash)) is { } first
            && Number(text.AsSpan(dash + 1)) is { } last
            && first <= last
            ? new(first, last)
            : null;
    }

    /// <summary>Whether every age of the other lies in this one.</summary>
    public bool Contains(AgeGroup other) =>
        First <= other.First && (Last is not { } last || (other.Last is { } otherLast && otherLast <= last));

    /// <summary>Whether some age lies in both.</summary>
    public bool Overlaps(AgeGroup other) =>
        (Last is not { } last || other.First <= last)
        && (other.Last is not { } otherLast || First <= otherLast);

    public int CompareTo(AgeGroup other) =>
        First != other.First
            ? First.CompareTo(other.First)
            : (Last ?? int.MaxValue).CompareTo(other.Last ?? int.MaxValue);

    public override string ToString() =>
        Last is not { } last ? $"{First}+"
        : last == First ? $"{First}"
        : $"{First}-{last}";

    static int? Number(ReadOnlySpan<char> digits) =>
        int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= 150
            ? number
            : null;
}
