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

        var step = RoundStep(highest, about);
        var steps = new List<decimal> { 0 };
        while (steps[^1] < highest)
            steps.Add(steps[^1] + step);
        return steps;
    }

    /// <summary>Round steps from at most the lowest to at least the highest value, through 0 where they lie
    /// on
    /// both sides of it.</summary>
    public static IReadOnlyList<decimal> Steps(decimal lowest, decimal highest, int about = 4)
    {
        if (lowest >= highest)
            (lowest, highest) = (lowest - 1, lowest + 1);

        var step = RoundStep(highest - lowest, about);
        var steps = new List<decimal> { decimal.Floor(lowest / step) * step };
        while (steps[^1] < highest)
            steps.Add(steps[^1] + step);
        return steps;
    }

    /// <summary>The smallest round step (1, 2 or 5 times a power of ten) of which so many reach over a
    /// stretch.</summary>
    public static decimal RoundStep(decimal stretch, int count)
    {
        var power = 1m;
        while (power * 10 <= stretch / count)
            power *= 10;
        while (power > stretch / count)
            power /= 10;
        return new[] { power, 2 * power, 5 * power, 10 * power }.First(step => step * count >= stretch);
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
