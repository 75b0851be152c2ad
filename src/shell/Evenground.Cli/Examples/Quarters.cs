namespace Evenground.Cli.Examples;

/// <summary>Days of the quarters in which the example takes place.</summary>
static class Quarters
{
    const int Months = 3;

    /// <summary>The first day of a quarter, counted from another.</summary>
    public static DateOnly Start(DateOnly first, int quarter) => first.AddMonths(Months * quarter);

    /// <summary>The last day of a quarter, counted from another.</summary>
    public static DateOnly End(DateOnly first, int quarter) => Start(first, quarter + 1).AddDays(-1);

    /// <summary>A working day of a quarter: on a weekend it becomes the Monday after.</summary>
    /// <param name="first">The first day of the quarter from which is counted.</param>
    /// <param name="quarter">The quarter, from 0.</param>
    /// <param name="month">1 to 3.</param>
    /// <param name="day">1 to 28.</param>
    public static DateOnly Day(DateOnly first, int quarter, int month, int day)
    {
        var asked = Start(first, quarter).AddMonths(month - 1).AddDays(day - 1);
        return asked.DayOfWeek switch
        {
            DayOfWeek.Saturday => asked.AddDays(2),
            DayOfWeek.Sunday => asked.AddDays(1),
            _ => asked,
        };
    }

    /// <summary>Quarters from one day to another.</summary>
    public static int Between(DateOnly from, DateOnly to) =>
        ((to.Year - from.Year) * 12 + to.Month - from.Month) / Months;
}
