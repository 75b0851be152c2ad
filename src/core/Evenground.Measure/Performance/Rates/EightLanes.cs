using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Evenground.Measure;

/// <summary>Where the flows of eight series stand that are worked on at once, one series to a lane. The last
/// flow of each, its value, is set apart.</summary>
ref struct EightLanes
{
    const int Lanes = EightSeries.Lanes;

    /// <summary>The series of each lane; the last of them fills lanes that are left over.</summary>
    public Ints Series;

    Ints _places;
    Ints _firstDays;

    /// <summary>Flows of the shortest and the longest, without the values.</summary>
    public int Shortest { get; private set; }

    public int Longest { get; private set; }

    /// <summary>The highest of the places.</summary>
    public int LastPlace { get; private set; }

    /// <summary>How many lanes hold a series of their own.</summary>
    public int Own { get; private init; }

    /// <summary>How many flows each has, without its value.</summary>
    public Vector512<double> Counts { get; private set; }

    /// <summary>The days from the first flow of each to its value.</summary>
    public Vector512<double> Horizons { get; private set; }

    /// <summary>Where the first flow of each stands.</summary>
    [UnscopedRef]
    public readonly ReadOnlySpan<int> Places => _places;

    /// <summary>The day of the first flow of each.</summary>
    [UnscopedRef]
    public readonly ReadOnlySpan<int> FirstDays => _firstDays;

    public static EightLanes Of(in FlowWindow window, ReadOnlySpan<int> series)
    {
        var lanes = new EightLanes { Own = series.Length, Shortest = int.MaxValue };
        Unsafe.SkipInit(out Doubles counts);
        Unsafe.SkipInit(out Doubles horizons);
        for (var lane = 0; lane < Lanes; lane++)
        {
            var one = series[Math.Min(lane, series.Length - 1)];
            var (place, count) = (window.Starts[one], window.Counts[one]);
            lanes.Series[lane] = one;
            lanes._places[lane] = place;
            lanes._firstDays[lane] = window.FirstDays[one];
            counts[lane] = count;
            horizons[lane] = window.LastDays[one] - window.FirstDays[one];
            lanes.LastPlace = Math.Max(lanes.LastPlace, place);
            lanes.Shortest = Math.Min(lanes.Shortest, count);
            lanes.Longest = Math.Max(lanes.Longest, count);
        }

        lanes.Counts = Vector512.Create<double>(counts);
        lanes.Horizons = Vector512.Create<double>(horizons);
        return lanes;
    }

    /// <summary>A number of each lane.</summary>
    [InlineArray(Lanes)]
    public struct Ints
    {
        int _first;
    }

    /// <summary>A number of each lane.</summary>
    [InlineArray(Lanes)]
    public struct Doubles
    {
        double _first;
    }
}
