namespace Evenground;

/// <summary>A period that a figure speaks of, as it is written in addresses and files: <c>2024</c>,
/// <c>2024-Q3</c>, <c>2024-07</c>, or from one to another, as <c>2013/2022</c>.</summary>
/// <param name="Text">As written; the writings of <see cref="CalendarPeriod"/>, or two of them with a
/// slash.</param>
/// <param name="Days">Its days, first and last included.</param>
public readonly record struct StatisticPeriod(string Text, EffectivePeriod Days)
    : IComparable<StatisticPeriod>
{
    /// <summary>The last day: the one on which a stock is counted.</summary>
    public DateOnly Last => Days.Until ?? Days.From;

    /// <summary>Whether it is one year, half, quarter, month or day, and not from one to another.</summary>
    public bool IsSingle => !Text.Contains('/', StringComparison.Ordinal);

    public bool IsYear => Text.Length == 4;

    public static StatisticPeriod Year(int year) => Parse($"{year:0000}")!.Value;

    /// <summary>The period of a writing, or null when it is none or ends before it begins.</summary>
    public static StatisticPeriod? Parse(string? text)
    {
        if (text is null)
            return null;
        var slash = text.IndexOf('/', StringComparison.Ordinal);
        if (slash < 0)
            return CalendarPeriod.Parse(text) is { } days ? new(text, days) : null;
        return
            CalendarPeriod.Parse(text.AsSpan(0, slash)) is { } from
            && CalendarPeriod.Parse(text.AsSpan(slash + 1)) is { } until
            && from.From <= until.Until
            ? new(text, new(from.From, until.Until))
            : null;
    }

    /// <summary>The first and the last of a period from one to another; a single one is both.</summary>
    public (StatisticPeriod First, StatisticPeriod Last) Ends() =>
        Text.Split('/') is [var first, var last] ? (Parse(first)!.Value, Parse(last)!.Value) : (this, this);

    /// <summary>By first day, then by last.</summary>
    public int CompareTo(StatisticPeriod other) =>
        Days.From != other.Days.From ? Days.From.CompareTo(other.Days.From) : Last.CompareTo(other.Last);

    public override string ToString() => Text;
}
