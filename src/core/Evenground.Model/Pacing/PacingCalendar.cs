namespace Evenground.Model;

/// <summary>A quarter of the calendar; the first one begins on the day after the view.</summary>
public readonly record struct PacingQuarter(DateOnly From, DateOnly Until)
{
    public int Year => From.Year;

    /// <summary>From 1 to 4.</summary>
    public int Number => (From.Month + 2) / 3;

    /// <summary>The quarters of some calendar years from a day on.</summary>
    /// <param name="on">The day of the view; its own quarter is the first, without the days up to it.</param>
    /// <param name="years">How many calendar years: that of the next day is the first.</param>
    public static IReadOnlyList<PacingQuarter> After(DateOnly on, int years)
    {
        var quarters = new List<PacingQuarter>();
        for (var from = on.AddDays(1); from.Year < on.AddDays(1).Year + years; )
        {
            var until = new DateOnly(from.Year, (from.Month + 2) / 3 * 3, 1).AddMonths(1).AddDays(-1);
            quarters.Add(new(from, until));
            from = until.AddDays(1);
        }

        return quarters;
    }
}

/// <summary>Which part of each step of a fund falls into which quarter.</summary>
/// <remarks>Flows of a step are spread evenly over its days, so the parts of every step that ends within the
/// quarters add up to 1.</remarks>
sealed class PacingCalendar
{
    readonly (int Quarter, int Step, double Part)[] _parts;
    readonly (int Step, double Past)[] _ends;

    public PacingCalendar(PacingFund fund, IReadOnlyList<PacingQuarter> quarters)
    {
        var starts = new List<DateOnly> { fund.On };
        for (var year = (int)Math.Floor(fund.Age) + 1; starts[^1] < quarters[^1].Until; year++)
            starts.Add(fund.Anniversary(year));
        Steps = starts.Count - 1;
        var parts = new List<(int, int, double)>();
        _ends = new (int, double)[quarters.Count];
        for (var quarter = 0; quarter < quarters.Count; quarter++)
        for (var step = 0; step < Steps; step++)
        {
            // A step holds the days after its beginning, up to and with its end.
            var (from, until) = (starts[step].DayNumber, starts[step + 1].DayNumber);
            var (first, last) = (quarters[quarter].From.DayNumber - 1, quarters[quarter].Until.DayNumber);
            var shared = Math.Min(until, last) - Math.Max(from, first);
            if (shared > 0)
                parts.Add((quarter, step, (double)shared / (until - from)));
            if (last > from && last <= until)
                _ends[quarter] = (step, (double)(last - from) / (until - from));
        }

        _parts = [.. parts];
    }

    /// <summary>How many steps the quarters reach over.</summary>
    public int Steps { get; }

    public ReadOnlySpan<(int Quarter, int Step, double Part)> Parts => _parts;

    /// <summary>In which step a quarter ends, and what part of it is past by then.</summary>
    public (int Step, double Past) EndOf(int quarter) => _ends[quarter];
}
