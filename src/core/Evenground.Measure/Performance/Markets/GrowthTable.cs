using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Evenground.Measure;

/// <summary>An index laid out for loops over many flows: 1 ÷ level for each day, so that a loop multiplies
/// and does not divide.</summary>
sealed class GrowthTable
{
    /// <summary>First a NaN for all days before the first level; last the level of all days to
    /// come.</summary>
    readonly double[] _inverses;
    readonly int _dayBefore;

    public GrowthTable(int firstDay, ReadOnlySpan<double> levels)
    {
        _dayBefore = firstDay - 1;
        _inverses = new double[levels.Length + 1];
        _inverses[0] = double.NaN;
        for (var day = 0; day < levels.Length; day++)
            _inverses[day + 1] = 1 / levels[day];
    }

    /// <summary>What was paid in and what came back, grown with the index to the day of each value.</summary>
    /// <param name="rows">The flows of eight series.</param>
    /// <param name="lanes">Which they are.</param>
    public (Vector512<double> PaidIn, Vector512<double> Distributed) Futures(
        ReadOnlySpan<double> rows,
        in EightLanes lanes
    )
    {
        var (net, gross) = (Vector512<double>.Zero, Vector512<double>.Zero);
        var firsts = Vector256.Create(lanes.FirstDays) - Vector256.Create(_dayBefore);
        for (var row = 0; row < lanes.Longest; row++)
        {
            var amounts = Vector512.Create(rows.Slice(row * EightRows.Row, EightSeries.Lanes));
            var days = Vector512.Create(
                rows.Slice(row * EightRows.Row + EightSeries.Lanes, EightSeries.Lanes)
            );
            // A flow of 0 behind the last one stands on the day of the value.
            var grown = amounts * Inverses(Whole(days) + firsts);
            net += grown;
            gross += Vector512.Abs(grown);
        }

        var level = Vector512.Create(0.5) / Inverses(Whole(lanes.Horizons) + firsts);
        return (level * (gross - net), level * (gross + net));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Vector256<int> Whole(Vector512<double> days) =>
        Vector256.Narrow(
            Vector512.ConvertToInt64Native(days).GetLower(),
            Vector512.ConvertToInt64Native(days).GetUpper()
        );

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    Vector512<double> Inverses(Vector256<int> places)
    {
        var inverses = _inverses;
        places = Vector256.Max(
            Vector256.Min(places, Vector256.Create(inverses.Length - 1)),
            Vector256<int>.Zero
        );
        return Vector512.Create(
            inverses[places[0]],
            inverses[places[1]],
            inverses[places[2]],
            inverses[places[3]],
            inverses[places[4]],
            inverses[places[5]],
            inverses[places[6]],
            inverses[places[7]]
        );
    }
}
