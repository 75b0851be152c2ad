namespace Evenground.Measure;

/// <summary>How days become years. Recorded beside every rate, as another count gives another rate.</summary>
public enum DayCount
{
    /// <summary>Days ÷ 365, also in leap years: what fund reports and spreadsheets use.</summary>
    Actual365Fixed,

    /// <summary>Days ÷ 360.</summary>
    Actual360,

    /// <summary>Days in leap years ÷ 366 plus days in other years ÷ 365 (ISDA 2006, 4.16 b).</summary>
    ActualActual,

    /// <summary>Months of 30 days, years of 360 (ISDA 2006, 4.16 f, the bond basis).</summary>
    Thirty360,
}

/// <summary>Years between two days.</summary>
public static class DayCounts
{
    const double DaysOfYear = 365,
        DaysOfLeapYear = 366,
        DaysOfBankYear = 360;

    /// <summary>The years from one day to another, by a day count.</summary>
    /// <remarks>Unit: years; below 0 when the second day is the earlier. Example: from 1 January 2024 to 1
    /// January 2025 are 366 ÷ 365 years, or 1 by actual/actual and by 30/360.</remarks>
    public static double Years(this DayCount count, DateOnly from, DateOnly to) =>
        count switch
        {
            DayCount.Actual365Fixed => (to.DayNumber - from.DayNumber) / DaysOfYear,
            DayCount.Actual360 => (to.DayNumber - from.DayNumber) / DaysOfBankYear,
            DayCount.ActualActual => SinceYearOne(to) - SinceYearOne(from),
            DayCount.Thirty360 => Thirty(from, to) / DaysOfBankYear,
            _ => throw new ArgumentOutOfRangeException(nameof(count), count, "No such day count."),
        };

    static double SinceYearOne(DateOnly day) =>
        day.Year + (day.DayOfYear - 1) / (DateTime.IsLeapYear(day.Year) ? DaysOfLeapYear : DaysOfYear);

    static int Thirty(DateOnly from, DateOnly to)
    {
        var first = Math.Min(from.Day, 30);
        var last = to.Day == 31 && first == 30 ? 30 : to.Day;
        return 360 * (to.Year - from.Year) + 30 * (to.Month - from.Month) + last - first;
    }
}
