using System.Runtime.CompilerServices;

namespace Evenground.Model;

/// <summary>How a row reaches its levels of the effects other than the first: one, two, or any number of
/// them.</summary>
interface ILevelWays
{
    /// <summary>The sum of what stands at the row's levels.</summary>
    static abstract TVector Sum<TLanes, TVector>(ref double levels, ref int codes, nint row, int ways)
        where TLanes : ILanes<TVector>
        where TVector : struct;

    /// <summary>Adds to each of the row's levels; effect w lies <c>shifts[w]</c> levels from its
    /// codes.</summary>
    static abstract void Add<TLanes, TVector>(
        TVector added,
        ref double levels,
        ref int codes,
        nint row,
        ReadOnlySpan<int> shifts
    )
        where TLanes : ILanes<TVector>
        where TVector : struct;
}

readonly struct OneWay : ILevelWays
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TVector Sum<TLanes, TVector>(ref double levels, ref int codes, nint row, int ways)
        where TLanes : ILanes<TVector>
        where TVector : struct => TLanes.Load(ref levels, (nint)Unsafe.Add(ref codes, row) * TLanes.Count);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Add<TLanes, TVector>(
        TVector added,
        ref double levels,
        ref int codes,
        nint row,
        ReadOnlySpan<int> shifts
    )
        where TLanes : ILanes<TVector>
        where TVector : struct
    {
        var place = (nint)(Unsafe.Add(ref codes, row) + shifts[0]) * TLanes.Count;
        TLanes.Store(TLanes.Add(TLanes.Load(ref levels, place), added), ref levels, place);
    }
}

readonly struct TwoWays : ILevelWays
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TVector Sum<TLanes, TVector>(ref double levels, ref int codes, nint row, int ways)
        where TLanes : ILanes<TVector>
        where TVector : struct =>
        TLanes.Add(
            TLanes.Load(ref levels, (nint)Unsafe.Add(ref codes, 2 * row) * TLanes.Count),
            TLanes.Load(ref levels, (nint)Unsafe.Add(ref codes, 2 * row + 1) * TLanes.Count)
        );

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Add<TLanes, TVector>(
        TVector added,
        ref double levels,
        ref int codes,
        nint row,
        ReadOnlySpan<int> shifts
    )
        where TLanes : ILanes<TVector>
        where TVector : struct
    {
        var first = (nint)(Unsafe.Add(ref codes, 2 * row) + shifts[0]) * TLanes.Count;
        var second = (nint)(Unsafe.Add(ref codes, 2 * row + 1) + shifts[1]) * TLanes.Count;
        TLanes.Store(TLanes.Add(TLanes.Load(ref levels, first), added), ref levels, first);
        TLanes.Store(TLanes.Add(TLanes.Load(ref levels, second), added), ref levels, second);
    }
}

readonly struct ManyWays : ILevelWays
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TVector Sum<TLanes, TVector>(ref double levels, ref int codes, nint row, int ways)
        where TLanes : ILanes<TVector>
        where TVector : struct
    {
        var sum = TLanes.Spread(0);
        for (nint way = 0; way < ways; way++)
            sum = TLanes.Add(
                sum,
                TLanes.Load(ref levels, (nint)Unsafe.Add(ref codes, ways * row + way) * TLanes.Count)
            );
        return sum;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Add<TLanes, TVector>(
        TVector added,
        ref double levels,
        ref int codes,
        nint row,
        ReadOnlySpan<int> shifts
    )
        where TLanes : ILanes<TVector>
        where TVector : struct
    {
        for (var way = 0; way < shifts.Length; way++)
        {
            var code = Unsafe.Add(ref codes, shifts.Length * row + way) + shifts[way];
            var place = (nint)code * TLanes.Count;
            TLanes.Store(TLanes.Add(TLanes.Load(ref levels, place), added), ref levels, place);
        }
    }
}
