using System.Runtime.Intrinsics;

namespace Evenground.Measure;

/// <summary>Eight series of a window that are worked on at once, one to a lane, the shortest first. The last
/// flow of each, its value, is set apart.</summary>
/// <param name="window">The window.</param>
/// <param name="slot">Where the eight stand in its order.</param>
readonly ref struct EightLanes(FlowWindow window, int slot)
{
    const int Lanes = EightSeries.Lanes;

    /// <summary>How many lanes hold a series of their own; the others hold the last one again.</summary>
    public int Own { get; } = Math.Clamp(window.Count - slot, 0, Lanes);

    /// <summary>The series of each.</summary>
    public ReadOnlySpan<int> Series { get; } = window.Columns.Series.Slice(slot, Lanes);

    /// <summary>Where the first flow of each stands.</summary>
    public ReadOnlySpan<int> Places { get; } = window.Columns.Places.Slice(slot, Lanes);

    /// <summary>The day of the first flow of each.</summary>
    public ReadOnlySpan<int> FirstDays { get; } = window.Columns.FirstDays.Slice(slot, Lanes);

    /// <summary>How many flows each has, without its value.</summary>
    public ReadOnlySpan<int> Counts { get; } = window.Columns.Counts.Slice(slot, Lanes);

    /// <summary>The days from the first flow of each to its value.</summary>
    public Vector512<double> Horizons { get; } = Doubles(window.Columns.Horizons.Slice(slot, Lanes));

    /// <summary>The value of each.</summary>
    public Span<double> Values { get; } = window.Columns.Values.Slice(slot, Lanes);

    /// <summary>Flows of the shortest, without its value.</summary>
    public int Shortest => Counts[0];

    /// <summary>Flows of the longest, without its value.</summary>
    public int Longest => Counts[Lanes - 1];

    /// <summary>Whole numbers as floating ones.</summary>
    public static Vector512<double> Doubles(ReadOnlySpan<int> eight)
    {
        var (lower, upper) = Vector256.Widen(Vector256.Create(eight));
        return Vector512.ConvertToDouble(Vector512.Create(lower, upper));
    }
}
