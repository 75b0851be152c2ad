namespace Evenground.Measure;

/// <summary>A total-return index by day: what money in the market would have grown to.</summary>
/// <remarks>
/// <b>Matching rule</b>: the level of a day is the last one on that day or before. Unit: none, as only
/// quotients of two
/// days count; the currency must be that of the flows. Missing: a day before the first level has none, and no
/// figure
/// that needs it is given. Levels of 0 or less are a bug and throw.
/// </remarks>
public sealed class MarketIndex
{
    readonly int _firstDay;
    readonly double[] _levels;
    readonly int[] _matched;

    /// <param name="firstDay">The day number of the first level.</param>
    /// <param name="levels">One level a day; NaN on a day without one, which is matched with the day
    /// before.</param>
    public MarketIndex(int firstDay, ReadOnlySpan<double> levels)
    {
        if (levels.IsEmpty || double.IsNaN(levels[0]))
            throw new ArgumentException("An index begins with a level.", nameof(levels));
        _firstDay = firstDay;
        _levels = levels.ToArray();
        _matched = new int[levels.Length];
        for (var day = 0; day < _levels.Length; day++)
        {
            var isLevel = !double.IsNaN(_levels[day]);
            _matched[day] = isLevel ? day : _matched[day - 1];
            _levels[day] = _levels[_matched[day]];
            if (_levels[day] is not (> 0 and < double.PositiveInfinity))
                throw new ArgumentOutOfRangeException(nameof(levels), _levels[day], "A level is above 0.");
        }

        Growth = new(firstDay, _levels);
    }

    /// <summary>An index from its levels on some days.</summary>
    public static MarketIndex Of(IReadOnlyList<(DateOnly Day, double Level)> levels)
    {
        ArgumentOutOfRangeException.ThrowIfZero(levels.Count);
        var first = levels.Min(level => level.Day.DayNumber);
        var byDay = new double[levels.Max(level => level.Day.DayNumber) - first + 1];
        Array.Fill(byDay, double.NaN);
        foreach (var (day, level) in levels)
            byDay[day.DayNumber - first] = level;
        return new(first, byDay);
    }

    /// <summary>The level of a day and the day that it was matched with, or the reason why there is
    /// none.</summary>
    public Computed<IndexLevel> LevelOn(DateOnly day)
    {
        var place = Math.Min(day.DayNumber - _firstDay, _levels.Length - 1);
        return place < 0
            ? NoPerformance.NoLevel(day)
            : new IndexLevel(_levels[place], DateOnly.FromDayNumber(_firstDay + _matched[place]));
    }

    /// <summary>The level of a day number, NaN before the first: for loops over many flows.</summary>
    internal double LevelOn(int day)
    {
        var place = day - _firstDay;
        return place < 0 ? double.NaN : _levels[Math.Min(place, _levels.Length - 1)];
    }

    /// <summary>The index laid out for loops over many flows.</summary>
    internal GrowthTable Growth { get; }
}

/// <summary>The level of a day.</summary>
/// <param name="Level">The level.</param>
/// <param name="Matched">The day on which it was the index's.</param>
public readonly record struct IndexLevel(double Level, DateOnly Matched);
