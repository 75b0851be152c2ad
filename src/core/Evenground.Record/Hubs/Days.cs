namespace Evenground.Record;

/// <summary>Runs of days: what lies in both of two, and how many they are.</summary>
static class Days
{
    /// <summary>The days in both, or null when there are none.</summary>
    public static EffectivePeriod? Within(this EffectivePeriod days, EffectivePeriod bounds)
    {
        var from = days.From > bounds.From ? days.From : bounds.From;
        var until =
            days.Until is { } mine && (bounds.Until is not { } theirs || mine < theirs) ? mine : bounds.Until;
        return until < from ? null : new(from, until);
    }

    /// <summary>How many days a closed run has.</summary>
    public static int Count(this EffectivePeriod days) =>
        days.Until is { } until
            ? until.DayNumber - days.From.DayNumber + 1
            : throw new ArgumentException(
                "A run of days without a last one cannot be counted.",
                nameof(days)
            );

    /// <summary>From a beginning to the day before the first end that is seen; null when the beginning is not
    /// seen.</summary>
    public static EffectivePeriod? Between(Mark beginning, AppendOnlyList<Mark> ends, AsOf asOf)
    {
        if (!asOf.Sees(beginning))
            return null;

        var from = beginning.Effective.From;
        foreach (var end in ends)
            if (asOf.Sees(end))
                return end.Effective.From <= from ? null : new(from, end.Effective.From.AddDays(-1));
        return new(from);
    }
}
