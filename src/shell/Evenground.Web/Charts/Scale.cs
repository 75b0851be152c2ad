namespace Evenground.Web;

/// <summary>Turns values into places on an axis.</summary>
public readonly record struct Scale(double Lowest, double Highest, double From, double To)
{
    public double At(double value) =>
        Highest == Lowest ? From : From + (value - Lowest) / (Highest - Lowest) * (To - From);

    public double At(DateOnly day) => At(day.DayNumber);

    /// <summary>Round steps (1, 2 or 5 times a power of ten) from 0 to at least the highest value.</summary>
    public static IReadOnlyList<decimal> Steps(decimal highest, int about = 4)
    {
        if (highest <= 0)
            return [0, 1];

        var power = 1m;
        while (power * 10 <= highest / about)
            power *= 10;
        while (power > highest / about)
            power /= 10;
        var step = new[] { power, 2 * power, 5 * power, 10 * power }.First(candidate =>
            candidate * about >= highest
        );
        var steps = new List<decimal> { 0 };
        while (steps[^1] < highest)
            steps.Add(steps[^1] + step);
        return steps;
    }

    /// <summary>The first days of years within two days; every year, or every second one and so on when there
    /// are many.</summary>
    public static IReadOnlyList<DateOnly> Years(DateOnly from, DateOnly until, int atMost)
    {
        var count = until.Year - from.Year + 1;
        var every = Math.Max(1, (count + atMost - 1) / atMost);
        return
        [
            .. Enumerable
                .Range(from.Year, count + 1)
                .Where(year => (until.Year - year) % every == 0 && year <= DateOnly.MaxValue.Year)
                .Select(year => new DateOnly(year, 1, 1))
                .Where(day => day >= from && day <= until),
        ];
    }
}
